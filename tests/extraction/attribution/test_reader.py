"""Who says it: sentence by sentence, the speaker and what he speaks for."""

import pytest

from crisistui.extraction import attribution
from crisistui.extraction.holders import Memory, note_named


def speakers(document):
    """(name, side or country spoken for) of every attribution, the article read from top to bottom."""
    memory, found = Memory(), []
    for masked in document.masked:
        found += attribution.find(masked, document.cast, memory)
        note_named(masked, memory)
    return [(item.holder.name, item.holder.side or item.holder.country) for item in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Foreign Minister Kofi Mensah of Ghana said on Monday that he was welcome.",
            [("Kofi Mensah", "GH")],
        ),
        (
            "“He may come,” said Abena Owusu, an analyst at the Institute of Coastal Studies.",
            [("Abena Owusu", None)],
        ),
        ("“He may come,” Abena Owusu, an analyst, said.", [("Abena Owusu", None)]),
        ("According to Ghanaian officials, he may come.", [("Ghanaian officials", "GH")]),
        ("He may come, according to Ghanaian officials.", [("Ghanaian officials", "GH")]),
        (
            "He may come, two people close to Rim Sassouli said.",
            [("two people close to Rim Sassouli", "subject")],
        ),
        ("Ghana's foreign ministry told Reuters that he may come.", [("Ghana's foreign ministry", "GH")]),
        ("Rim Sassouli denied it. She added that he would stay.", [("Rim Sassouli", "subject")] * 2),
        ("The Jasmine Front said he should go.", [("Jasmine Front", "opposition")]),
        ("Opposition leaders said he would go.", [("opposition leaders", "opposition")]),
        ("Paolo Verzani proposed it. He said Ghana was ready.", [("Paolo Verzani", "broker")] * 2),
        ("Italian officials said that Ghana was ready.", [("Italian officials", "broker")]),
        ("The African Union said he must go.", [("African Union", "broker")]),
        ("Analysts say Ghana is unlikely.", [("analysts", None)]),
        ("Diplomats in Accra said that he may come.", [("diplomats in Accra", None)]),
        ("Reuters reported that he would go.", [("Reuters", None)]),
        ("A former minister said he would go.", [("former minister", None)]),
        ("While Ghana says he may come, Senegal is silent.", [("Ghana", "GH")]),
        ("“I said no, and she said yes.”", []),
        ("It adds weight to the plan.", []),
        ("The plane landed at noon.", []),
    ],
)
def test_a_sentence_and_its_speakers(document, text, expected):
    assert speakers(document(text)) == expected


def test_its_ministry_is_that_of_the_state_before(document):
    assert speakers(document("Ghana has a plan, its foreign ministry said."))[-1] == (
        "Ghana's foreign ministry",
        "GH",
    )


def test_the_outlet_that_was_told_is_kept(document):
    made = document("Rim Sassouli told the Accra Post that he would stay.")
    [item] = attribution.find(made.masked[0], made.cast, Memory())
    assert (item.verb, item.to, item.before) == ("told", "Accra Post", False)


def test_the_innermost_speaker_vouches_for_what_follows_him(document):
    made = document("Ghana said that Rim Sassouli said that he would stay.")
    said = attribution.find(made.masked[0], made.cast, Memory())
    assert attribution.speaker_of(said, len(made.masked[0].text)).holder.name == "Rim Sassouli"
    assert attribution.speaker_of([], 5) is None


def test_a_speaker_at_the_end_vouches_for_what_stands_before(document):
    made = document("He would stay, Rim Sassouli said.")
    said = attribution.find(made.masked[0], made.cast, Memory())
    assert attribution.speaker_of(said, 0).holder.name == "Rim Sassouli"


def test_a_sentence_inside_a_quotation_has_its_speaker_outside(document):
    made = document("He is welcome,” Rim Sassouli said.")
    assert [i.holder.name for i in attribution.find(made.masked[0], made.cast, Memory(), opened=True)] == [
        "Rim Sassouli"
    ]
