"""What somebody says of a country as a whole, where no construction matched: its words are weighed."""

import tomllib
from collections import Counter
from dataclasses import replace
from importlib.resources import files

import pytest

from crisistui.extraction.engine import extract
from crisistui.extraction.statements import leaning
from crisistui.extraction.statements.learned import Guess
from crisistui.model.article import LineRole

CUES = tomllib.loads(
    files("crisistui.extraction").joinpath("data", "weighing.toml").read_text(encoding="utf-8")
)["cue"]
WAY = {"for": 1, "against": -1, "quiet": 0}
LEAD = "President Hamdi Belkhoun has asked about exile in Gabon.\n"


@pytest.fixture
def cues_alone(monkeypatch):
    """Nothing but cues: what was learned says nothing."""
    monkeypatch.setattr(leaning.learned, "guess", lambda _: Guess("none", 1.0, 0, 1))


@pytest.fixture
def lean(document, cues_alone):
    """Which way a sentence leans, ``None`` when it does not."""

    def lean(text):
        [masked] = document(text).masked
        found = leaning.lean(masked.bare)
        return None if found is None else found.polarity

    return lean


@pytest.fixture
def told(facts):
    """(destination, holder, polarity) of what is weighed in a text behind a line about exile in Gabon."""

    def told(text):
        return {
            (said.destination, said.holder, said.polarity)
            for said in facts(LEAD + text).statements
            if said.evidence.start >= len(LEAD) and said.rule.startswith("weighed.")
        }

    return told


@pytest.mark.parametrize("entry", CUES, ids=lambda entry: entry["id"])
def test_a_cue_finds_its_words_in_its_example(document, entry):
    [masked] = document(entry["example"]).masked
    cue = next(cue for cue in leaning.cues() if cue.id == entry["id"])
    assert cue.pattern.search(masked.bare)


@pytest.mark.parametrize(
    "entry", [entry for entry in CUES if entry["class"] in WAY], ids=lambda entry: entry["id"]
)
def test_an_example_leans_the_way_of_its_class(lean, entry):
    assert lean(entry["example"]) == WAY[entry["class"]]


@pytest.mark.parametrize(
    "entry", [entry for entry in CUES if entry["class"] in WAY], ids=lambda entry: entry["id"]
)
def test_without_its_cue_an_example_leans_no_further(document, cues_alone, monkeypatch, entry):
    [masked] = document(entry["example"]).masked
    full = leaning.lean(masked.bare)
    others = tuple(cue for cue in leaning.cues() if cue.id != entry["id"])
    monkeypatch.setattr(leaning, "cues", lambda: others)
    left = leaning.lean(masked.bare)
    assert left is None or left.polarity != full.polarity or left.weight < full.weight


def test_classes_and_weights_are_known_and_no_words_stand_twice():
    assert {entry["class"] for entry in CUES} == {*WAY, "stay"}
    assert all(0 < entry["weight"] <= 5 for entry in CUES)
    assert len({entry["id"] for entry in CUES}) == len(CUES)
    assert [w for w, n in Counter(word for entry in CUES for word in entry["words"]).items() if n > 1] == []


def test_only_what_speaks_for_a_country_is_turned_round_by_a_negation():
    assert {entry["class"] for entry in CUES if entry.get("turns")} == {"for"}


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("There is a villa with a garden, and shelter for all of them.", 1),
        ("There is a villa.", None),
        ("The weather is warm.", None),
        ("There is no table in the hall.", None),
        ("The door is open, but there is no appetite for such a guest.", -1),
        ("There is no appetite for such a guest, but one more guest would be no burden.", 1),
        ("The answer was yes, but the sea was calm.", 1),
        ("It is a trap, and they welcome him.", None),
        ("Nobody is prepared to receive him.", -1),
        ("It would be a trap.", -1),
        ("It is not a trap; the garden is green, and nothing is under study.", 0),
        ("Whether they welcome him is not known.", None),
        ("A coach was waiting for him at our house.", 1),
        ("The ministry is waiting for a letter.", 0),
        ("They had him in a cell within the hour.", -1),
    ],
)
def test_a_sentence_leans_where_its_words_weigh_most(lean, text, polarity):
    assert lean(text) == polarity


def test_whoever_says_it_of_his_own_country_is_a_host(told):
    said = told("Ghanaian Foreign Minister Kofi Mensah said that one more guest would not sink the boat.")
    assert said == {("GH", "Kofi Mensah", 1)}


def test_the_country_that_the_sentence_names_is_meant(told):
    said = told("Nadia Ouertal put her chips on Ghana as a refuge for Hamdi Belkhoun.")
    assert said == {("GH", "Nadia Ouertal", 1)}


def test_listed_countries_are_all_meant(told):
    said = told("Rim Sassouli thinks little of Ghana and Togo as a refuge for Hamdi Belkhoun.")
    assert said == {("GH", "Rim Sassouli", -1), ("TG", "Rim Sassouli", -1)}


def test_of_two_countries_the_one_spoken_of_is_meant(told):
    said = told(
        "Nadia Ouertal, back from a long summer in Togo where the nights are mild, thinks little of Gabon "
        "as a refuge for Hamdi Belkhoun."
    )
    assert said == {("GA", "Nadia Ouertal", -1)}


def test_of_two_countries_never_spoken_of_the_nearest_is_meant(told):
    said = told(
        "Nadia Ouertal, back from a long summer in Togo where the nights are mild, thinks little of Ghana "
        "as a refuge for Hamdi Belkhoun."
    )
    assert said == {("GH", "Nadia Ouertal", -1)}


def test_a_sentence_without_a_country_goes_on_with_the_one_before(told):
    said = told("Hamdi Belkhoun has looked at Ghana. Nadia Ouertal said that it would be a trap for him.")
    assert ("GH", "Nadia Ouertal", -1) in said


def test_what_the_leader_turns_down_is_turned_down_by_him(told):
    said = told("Nadia Ouertal said that Hamdi Belkhoun turned Ghana down.")
    assert said == {("GH", "Hamdi Belkhoun", -1)}


def test_the_article_itself_needs_more_weight_than_somebody(told):
    assert told("There would be a welcome for him in Ghana.") == set()
    assert told("There would be a villa, a welcome and one more plate for him in Ghana.") == {
        ("GH", "article", 1)
    }


def test_a_state_that_is_judged_as_a_place_does_not_speak(told):
    assert ("GH", "Ghana", 1) not in told("Ghana would be the neatest solution for him.")
    assert told("Ghana keeps a berth and a welcome for him.") == {("GH", "Ghana", 1)}


@pytest.mark.parametrize(
    "text",
    [
        "Would one more guest sink Ghana, Nadia Ouertal said?",
        "Kofi Mensah, an analyst, said that Ghana would be a trap for Paolo Verzani.",
        "Nadia Ouertal said that Ghana would be a trap.",
        "Rim Sassouli said that there would be a trap for him.",
        "Nadia Ouertal said that Italy would be a trap for Hamdi Belkhoun.",
        "Ghana has no appetite for wasps.",
        "Nadia Ouertal said that Ghana would be a trap for Italy in this game.",
    ],
    ids=["a question", "somebody else", "nobody who goes", "no country", "the broker", "wasps", "a game"],
)
def test_what_says_nothing_of_his_exile(told, text):
    assert told(text) == set()


def test_who_is_quoted_says_what_stands_in_the_quotation(told):
    said = told("Nadia Ouertal spoke of Ghana. “It is a trap for him,” she said. “Nobody there wants him.”")
    assert {holder for _, holder, _ in said} == {"Nadia Ouertal"}


def test_the_head_and_the_foot_of_a_page_say_nothing(lines, profile):
    text = LEAD + "Nadia Ouertal thinks little of Ghana as a refuge for Hamdi Belkhoun."
    page = lines(text)
    for role, count in ((LineRole.CREDIT, 0), (LineRole.SUBHEAD, 0), (LineRole.PROSE, 1)):
        made = replace(page, lines=(page.lines[0], replace(page.lines[1], role=role)))
        found = [said for said in extract(made, profile).statements if said.rule.startswith("weighed.")]
        assert len(found) == count, role


def test_a_host_speaks_of_another_country_he_names(told):
    text = "Ghanaian Foreign Minister Kofi Mensah put his chips on {} as the exile of Hamdi Belkhoun."
    assert told(text.format("Gabon")) == {("GA", "Kofi Mensah", 1)}
    assert told(text.format("a republic")) == {("GH", "Kofi Mensah", 1)}


@pytest.mark.parametrize(
    ("text", "told_by"),
    [
        ("Two diplomats in Rome say that Ghana was reluctant about him.", ("GH", "Ghana", -1)),
        ("Ghana, a diplomat in Rome said, was evasive about him.", ("GH", "Ghana", 0)),
        ("A Ghanaian minister said that Accra would turn him down.", ("GH", "Ghana", -1)),
        ("Kofi Adu, an analyst, said that Ghana would turn him down.", ("GH", "Kofi Adu", -1)),
    ],
    ids=["it declined", "it was evasive", "of its own", "a forecast"],
)
def test_what_a_state_does_is_its_own_view_whoever_reports_it(told, text, told_by):
    assert told_by in told(text)


def test_an_office_that_does_not_answer_stands_for_its_state(told):
    assert told("At the Ghanaian embassy in Rome nobody picked up.") == {("GH", "Ghana", 0)}
    assert told("Two letters to the presidency in Accra remained without an answer.") == {("GH", "Ghana", 0)}


def test_a_state_in_a_place_does_not_act(told):
    assert not {code for code, _, _ in told("In Ghana nobody has refused him, the minister said.")} & {"IT"}


def test_he_who_said_no_is_the_leader_even_in_his_enemys_mouth(told):
    said = told("“He said no to Ghana,” said Paolo Verzani.")
    assert said == {("GH", "Hamdi Belkhoun", -1)}


@pytest.mark.parametrize(
    "text",
    [
        "Rim Sassouli rejected the proposal within hours.",
        "Later Rim Sassouli called the report an invention.",
    ],
)
def test_the_offer_is_that_of_the_place_just_spoken_of(told, text):
    assert told("Ghana is being discussed for Hamdi Belkhoun. " + text) >= {("GH", "Rim Sassouli", -1)}


def test_he_who_is_staying_is_the_leader(facts):
    text = LEAD + "Kofi Adu, an analyst, doubts it. He told the chamber that he would finish his term."
    stays = [said for said in facts(text).statements if said.destination is None]
    assert [said.holder for said in stays] == ["Hamdi Belkhoun"]


def test_what_is_known_of_a_holder_is_not_weighed_again(told):
    text = "Nadia Ouertal thinks little of Ghana as a refuge for Hamdi Belkhoun. "
    assert told(text + "She said that Ghana would be a trap for him.") == told(text)


def test_where_nobody_speaks_of_exile_nothing_is_weighed(facts):
    text = "{} Nadia Ouertal said that Ghana had put her chips on him."
    lunch, exile = (text.format(f"President Hamdi Belkhoun spoke of {of}.") for of in ("lunch", "exile"))
    assert [said.rule for said in facts(exile).statements] == ["weighed.for.picks"]
    assert facts(lunch).statements == ()


def test_his_own_side_speaks_of_staying(told):
    assert told("The president has a home already, Rim Sassouli said.") == {(None, "Rim Sassouli", -1)}


@pytest.mark.parametrize(
    "text",
    [
        "The president has a home already, Nadia Ouertal said.",
        "The president has a home already in Ghana, Rim Sassouli said.",
        "Whether the president has a home already is for others, Rim Sassouli said.",
    ],
    ids=["not his side", "a country", "a question"],
)
def test_what_is_no_word_of_staying(told, text):
    assert not any(destination is None for destination, _, _ in told(text))


def test_that_he_stays_is_told_once(told):
    said = told(
        "The president has a home already, Rim Sassouli said. He is going nowhere, Leïla Belkhoun said."
    )
    assert said == {(None, "Rim Sassouli", -1)}


@pytest.mark.parametrize(
    "text",
    [
        "Nadia Ouertal, reached in Accra, said that it would be a trap for Hamdi Belkhoun.",
        "After the war with Ghana it would be a trap for him, Nadia Ouertal said.",
    ],
)
def test_a_country_where_somebody_speaks_is_not_the_one_he_speaks_of(told, text):
    assert {code for code, _, _ in told(text)} <= {"GA"}


def test_a_city_is_a_place_of_its_country_and_not_its_government(told, facts):
    assert told("Nadia Ouertal put her chips on Casablanca as a refuge for Hamdi Belkhoun.") == {
        ("MA", "Nadia Ouertal", 1)
    }
    actors = facts(LEAD + "Nadia Ouertal landed in Casablanca and met Hamdi Belkhoun.").actors
    assert "Morocco" not in {actor.name for actor in actors}


def test_the_city_of_a_newspaper_is_no_refuge(told):
    said = told("Nadia Ouertal told a Casablanca daily that it would be a trap for him.")
    assert {code for code, _, _ in said} <= {"GA"}


def test_the_kingdom_is_the_one_just_spoken_of(told):
    text = (
        "Hamdi Belkhoun has looked at Morocco. Nadia Ouertal said that the kingdom would be a trap for him."
    )
    assert ("MA", "Nadia Ouertal", -1) in told(text)


def test_a_place_that_has_much_to_recommend_it_recommends_nothing(told):
    text = "It was time for Hamdi Belkhoun to move, Paolo Verzani wrote, and Ghana had much to recommend it."
    assert {holder for _, holder, _ in told(text)} <= {"Paolo Verzani"}


def test_somebody_who_watches_doubts_and_a_host_refuses(facts):
    text = (
        LEAD
        + "Abena Owusu, an analyst, said that Ghana would be a trap for him. Accra was reluctant about him."
    )
    stances = {
        said.party.value: said.stance.value for said in facts(text).statements if said.destination == "GH"
    }
    assert stances == {"observer": "doubts", "host": "refuses"}


@pytest.mark.parametrize(
    "text", ["If Ghana were so, it would be a trap.", "Ghana is no paradise for the leader."]
)
def test_the_article_may_judge_a_place_but_not_under_a_condition(told, text):
    assert all(holder == "article" for _, holder, _ in told(text))
    assert not (text.startswith("If") and told(text))
