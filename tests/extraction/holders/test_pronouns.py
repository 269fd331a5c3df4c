"""Whom a pronoun or a bare office stands for."""

import pytest

from crisistui.extraction import attribution
from crisistui.extraction.cast import Cast
from crisistui.extraction.holders import Holder, Memory, note_named, of_entity, recall, resolve


@pytest.fixture
def said(document):
    """(name, side or country) of who says the last sentence of a text."""

    def said(text):
        made, memory, found = document(text), Memory(), []
        for masked in made.masked:
            found = attribution.find(masked, made.cast, memory)
            note_named(masked, memory)
        return [(item.holder.name, item.holder.side or item.holder.country) for item in found]

    return said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Ghanaian official said that he added that it was so.", ("Ghanaian official", "GH")),
        ("Rim Sassouli said so. Asked about Paolo Verzani, she said no.", ("Rim Sassouli", "subject")),
        ("Kofi Mensah, who said so, left.", ("Kofi Mensah", None)),
        ("The Ghanaian government was ready, it said.", ("Ghana", "GH")),
        ("A Ghanaian official said his government insisted on it.", ("Ghana's government", "GH")),
        ("Ghana waited. Its foreign ministry said so.", ("Ghana's foreign ministry", "GH")),
        ("Rim Sassouli waited. Her lawyer said so.", ("Rim Sassouli's lawyer", "subject")),
        ("Rim Sassouli waited, and her lawyer said so.", ("Rim Sassouli's lawyer", "subject")),
        ("The presidency said so.", ("presidency", "subject")),
    ],
)
def test_who_is_meant(said, text, expected):
    assert said(text)[-1] == expected


def test_one_of_the_group_is_of_the_group(document):
    made = document("One of them said no.")
    group = Holder("two envoys", kind="unnamed")
    memory = Memory()
    memory.note(group)
    for phrase in ("one of them", "the other"):
        made = document(phrase)
        assert resolve(made.masked[0], 0, len(phrase), made.cast, memory) is group


def test_a_pronoun_is_the_one_spoken_of_unless_that_is_the_leader(profile):
    cast = Cast(profile)
    envoy = Holder("Paolo Verzani", "IT", "broker")
    leader = of_entity(cast.subject, cast)
    assert recall("he", cast, Memory(focus=leader)) is leader
    assert recall("he", cast, Memory(focus=leader, holder=envoy)) is envoy
    assert recall("we", cast, Memory(author=envoy)) is envoy


def test_a_person_named_before_is_he_only_where_the_text_calls_him_so(profile):
    cast = Cast(profile)
    person = cast.person("Kofi Mensah")
    assert recall("he", cast, Memory(person=person)).name == "Kofi Mensah"
    person.pronoun = "she"
    assert recall("he", cast, Memory(person=person)) is None
