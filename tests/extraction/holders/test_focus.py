"""Of whom a sentence speaks: the one who stands first in it."""

import pytest

from crisistui.extraction.holders import Holder, Memory, note_named, of_sentence


@pytest.mark.parametrize(
    ("text", "name", "speaks_for"),
    [
        ("Rim Sassouli left the hall.", "Rim Sassouli", "subject"),
        ("On Monday, Rim Sassouli left the hall.", "Rim Sassouli", "subject"),
        ("But Ghana waited.", "Ghana", "GH"),
        ("The Ghanaian foreign minister has left.", "Ghanaian foreign minister", "GH"),
        ("Ghana's ambassador waited.", "Ghana's ambassador", "GH"),
        ("Last week an official left.", "official", None),
        ("Some analysts left early.", "some analysts", None),
        ("A minister, Kofi Mensah, left.", "minister", None),
    ],
)
def test_whom_a_sentence_begins_with(document, text, name, speaks_for):
    made = document(text)
    found = of_sentence(made.masked[0], made.cast, Memory())
    assert (found.name, found.side or found.country) == (name, speaks_for)


@pytest.mark.parametrize(
    "text",
    [
        "In Accra the lamps were lit.",
        "The lamps of Ghana were lit.",
        "Ghana's patience is long.",
        "To Ghana the road is long.",
        "Ghana: the best place.",
        "One of them left.",
        "The road to two officials was long.",
        "Along the old road by the sea and the river that runs between hills, at last, came Rim Sassouli.",
        "The weather was fine.",
    ],
)
def test_a_sentence_that_begins_with_nobody(document, text):
    made = document(text)
    assert of_sentence(made.masked[0], made.cast, Memory()) is None


def test_the_first_person_and_state_and_the_last_outlet_are_remembered(document):
    memory = Memory()
    for masked in document(
        "Rim Sassouli of Gabon told Reuters and the Accra Post so. It rained. The Ghanaian press slept."
    ).masked:
        note_named(masked, memory)
    assert (memory.person.name, memory.state.name, memory.outlet.name) == (
        "Rim Sassouli",
        "Gabon",
        "Accra Post",
    )


def test_he_is_the_one_just_spoken_of(facts):
    told = facts(
        "Hamdi Belkhoun may go into exile. Rim Sassouli said no. Paolo Verzani walked in. "
        "He put his chips on Ghana as a refuge for Hamdi Belkhoun."
    ).statements
    assert ("GH", "Paolo Verzani") in {(said.destination, said.holder) for said in told}


def test_a_question_about_the_leader_is_put_to_somebody_else(facts):
    told = facts(
        "Ghanaian Foreign Minister Kofi Mensah spoke of exile. Would his country take Hamdi Belkhoun in? "
        "“Never,” he said."
    ).statements
    assert [(said.destination, said.holder, said.polarity) for said in told] == [("GH", "Kofi Mensah", -1)]


def test_who_may_be_he_or_it():
    assert Holder("an envoy", kind="unnamed").may_be("he")
    assert not Holder("two envoys", kind="unnamed").may_be("she")
    assert not Holder("Ghana", kind="state").may_be("he")
    assert Holder("Ghana", kind="state").may_be("it")
    assert not Holder("Kofi Mensah").may_be("it")
    assert Holder("two envoys", kind="unnamed").may_be("they")
