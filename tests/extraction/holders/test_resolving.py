"""From whom a view comes to the party it counts for."""

import pytest

from crisistui.extraction import holders
from crisistui.extraction.holders import ARTICLE, Holder, Memory
from crisistui.model.vocabulary import Basis, Party


def resolved(document, text, memory=None, after=0):
    made = document(text)
    masked = made.masked[-1]
    return holders.resolve(masked, after, len(masked.text), made.cast, memory or Memory())


@pytest.mark.parametrize(
    ("phrase", "name", "kind", "speaks_for"),
    [
        ("Paolo Verzani", "Paolo Verzani", "person", "broker"),
        ("Ghana", "Ghana", "state", "GH"),
        ("Accra", "Ghana", "state", "GH"),
        ("Reuters", "Reuters", "outlet", None),
        ("the Jasmine Front", "Jasmine Front", "body", "opposition"),
        ("Ghana's ambassador", "Ghana's ambassador", "unnamed", "GH"),
        ("Rim Sassouli's lawyer", "Rim Sassouli's lawyer", "unnamed", "subject"),
        ("Rim Sassouli's spokeswoman", "Rim Sassouli's spokeswoman", "unnamed", "subject"),
        ("a Ghanaian diplomat", "Ghanaian diplomat", "unnamed", "GH"),
        ("a former Ghanaian diplomat", "former Ghanaian diplomat", "unnamed", None),
        ("two analysts", "two analysts", "unnamed", None),
        ("some in the crowd", "some in the crowd", "unnamed", None),
        ("an opposition lawmaker", "opposition lawmaker", "unnamed", "opposition"),
        ("spokeswoman Rim Sassouli", "Rim Sassouli", "person", "subject"),
    ],
)
def test_a_phrase_and_its_holder(document, phrase, name, kind, speaks_for):
    found = resolved(document, phrase)
    assert (found.name, found.kind, found.side or found.country) == (name, kind, speaks_for)


@pytest.mark.parametrize("phrase", ["the weather", "noon", "a plane"])
def test_what_can_hold_no_view(document, phrase):
    assert resolved(document, phrase) is None


def test_an_empty_phrase_is_nobody(document):
    assert resolved(document, "Ghana left", after=10) is None


def test_pronouns_go_to_those_who_spoke(document):
    minister = Holder("Kofi Mensah", "GH")
    ministry = Holder("Ghana's ministry", "GH", kind="body")
    people = Holder("two people", kind="unnamed")
    memory = Memory()
    for holder in (people, ministry, minister):
        memory.note(holder)
    assert resolved(document, "he", memory) is minister
    assert resolved(document, "it", memory) is ministry
    assert resolved(document, "they", memory).name in {"two people", "Ghana's ministry"}
    assert resolved(document, "we", memory) is minister
    memory.note(ARTICLE)
    assert memory.holder is minister


def test_a_bare_office_is_the_one_who_held_it_before(document):
    memory = Memory()
    memory.note(Holder("Kofi Mensah", "GH", office="foreign minister"))
    assert resolved(document, "the minister", memory).name == "Kofi Mensah"


@pytest.mark.parametrize(
    ("holder", "destination", "party"),
    [
        (Holder("x", "GH"), "GH", Party.HOST),
        (Holder("x", "GH"), "TG", Party.THIRD),
        (Holder("x", "GH"), None, Party.THIRD),
        (Holder("x", "IT", "broker"), "GH", Party.BROKER),
        (Holder("x", "IT", "broker"), "IT", Party.HOST),
        (Holder("x", "TN", "subject"), None, Party.SUBJECT),
        (Holder("x", None, "opposition"), "GH", Party.OPPOSITION),
        (Holder("x"), "GH", Party.OBSERVER),
        (ARTICLE, "GH", Party.OBSERVER),
    ],
)
def test_the_party_follows_from_the_holder_and_the_place(holder, destination, party):
    assert holder.party(destination) is party


def test_the_article_itself_vouches_for_nothing():
    assert ARTICLE.basis is Basis.NONE


def test_who_only_watches(document):
    assert resolved(document, "two analysts").is_expert
    assert resolved(document, "Abena Owusu, an analyst").is_expert
    assert not resolved(document, "Paolo Verzani").is_expert


def remembering(*holders, focus=None):
    memory = Memory(focus=focus)
    for holder in holders:
        memory.note(holder)
    return memory


def test_the_other_is_the_second_of_an_unnamed_two(document):
    two = Holder("two officials", "IT", "broker", kind="unnamed")
    state = Holder("Ghana", "GH", kind="state")
    assert resolved(document, "the other", remembering(two, state)) is two


def test_the_analyst_is_the_one_named_before(document):
    expert = Holder("Abena Owusu")
    minister = Holder("Kofi Mensah", "GH")
    assert resolved(document, "the analyst", remembering(expert, minister)) is expert
    assert resolved(document, "the analyst", remembering(minister)).kind == "unnamed"


def test_another_goes_on_with_one_of_the_same(document):
    one = Holder("one group inside the palace", "TN", "subject", kind="unnamed")
    assert resolved(document, "another", remembering(focus=one)) is one
    assert resolved(document, "another", remembering(focus=Holder("Kofi Mensah"))).country is None


@pytest.mark.parametrize("phrase", ["an aide", "a spokeswoman", "a close adviser"])
def test_a_bare_aide_is_of_those_just_spoken_of(document, phrase):
    focus = Holder("Nadia Ouertal", "TN", "opposition")
    assert resolved(document, phrase, remembering(focus=focus)).side == "opposition"
    assert resolved(document, phrase).side is None


@pytest.mark.parametrize(
    "phrase", ["one group inside the palace", "a member of the family", "some in the inner circle"]
)
def test_the_palace_is_the_subjects_unless_another_was_spoken_of(document, phrase):
    assert resolved(document, phrase).side == "subject"
    ghana = Holder("Ghana", "GH", kind="state")
    found = resolved(document, phrase, remembering(focus=ghana))
    assert found is None or found.side != "subject"


def test_a_serving_diplomat_serves_the_state_just_named(document):
    text = "Accra, says a serving diplomat"
    assert resolved(document, text, after=len("x, says ")).country == "GH"


def test_a_source_in_a_ministry_is_of_its_state_one_in_a_city_is_not(document):
    assert resolved(document, "a source at the foreign ministry in Accra").country == "GH"
    assert resolved(document, "a source in Accra").country is None


def test_its_office_is_of_the_government_that_acts(document):
    text = "The Ghanaian presidency rejects it, its press office"
    assert resolved(document, text, after=len("The x presidency rejects it, ")).country == "GH"


def test_his_aides_are_of_the_leader_whose_circle_was_spoken_of(document):
    circle = Holder("Hamdi Belkhoun's circle", "TN", "subject", kind="body")
    memory = remembering(Holder("Kofi Mensah", "GH"), focus=circle)
    assert resolved(document, "his aides", memory).side == "subject"


def test_several_people_are_not_he(document):
    two = Holder("two people who were there in March", kind="unnamed")
    minister = Holder("Kofi Mensah", "GH")
    assert resolved(document, "he", remembering(minister, focus=two)) is minister


def test_the_aides_of_a_head_of_state_speak_for_his_state(document):
    made = document("Ghanaian President Kofi Mensah spoke. Aides to Kofi Mensah")
    masked = made.masked[-1]
    found = holders.resolve(masked, 0, len(masked.text), made.cast, Memory())
    assert found.country == "GH"
