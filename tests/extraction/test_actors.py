"""Who acts: people, states that do something, bodies; never outlets, nor a country that is only a place."""

import pytest

from crisistui.model.article import Article, Line, LineRole


def names(facts):
    return {actor.name for actor in facts.actors}


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Ghana agreed.", {"Ghana"}),
        ("He flew to Ghana.", set()),
        ("He lives in Accra.", set()),
        ("Accra agreed.", {"Ghana"}),
        ("They met at Jubilee House.", {"Ghana"}),
        ("The Ghanaian government agreed.", {"Ghana"}),
        ("They ate Ghanaian bread.", set()),
        ("The Ghanaians agreed.", {"Ghana"}),
        ("He asked in Ghana's foreign ministry.", {"Ghana"}),
        ("Ghana agreed, Reuters reported.", {"Ghana"}),
        ("The mayor of Accra came.", set()),
        ("Hamdi Belkhoun met the African Union.", {"Hamdi Belkhoun", "African Union"}),
    ],
)
def test_who_acts(facts, text, actors):
    assert names(facts(text)) == actors


def test_an_actor_knows_his_names_and_how_often_he_is_named(facts):
    [actor, *_] = facts("President Hamdi Belkhoun spoke. Belkhoun left. BELKHOUN IS GONE.").actors
    assert (actor.id, actor.name, actor.mentions) == ("person:hamdi belkhoun", "Hamdi Belkhoun", 3)
    assert actor.aliases == ("Belkhoun", "BELKHOUN")
    assert (actor.role, actor.country, actor.kind) == ("president", "TN", "person")


def test_the_most_named_come_first(facts):
    assert [a.name for a in facts("Ghana agreed. Togo agreed. Togo left.").actors] == ["Togo", "Ghana"]


def test_names_in_credits_and_signatures_act_not(profile):
    from crisistui.extraction.engine import extract  # noqa: PLC0415

    lines = [
        ("Ghana agreed.", LineRole.PROSE),
        ("(Reporting by Kofi Mensah)", LineRole.CREDIT),
        ("Togo agrees as well, sources say.", LineRole.EMBED),
        ("— Ama Darko (@ama)", LineRole.EMBED),
    ]
    text = "\n".join(line for line, _ in lines)
    found, place = [], 0
    for line, role in lines:
        found.append(Line(place, place + len(line), role))
        place += len(line) + 1
    assert names(extract(Article("x.txt", "sha256:0", text, tuple(found)), profile)) == {"Ghana", "Togo"}
