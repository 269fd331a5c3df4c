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
        ("The envoy, Paolo Verzani, said that Ghana was ready.", [("Paolo Verzani", "broker")]),
        ("Rim Sassouli, 51, said that he would stay.", [("Rim Sassouli", "subject")]),
        ("“He may come,” said an official of Ghana, Kofi Mensah.", [("Kofi Mensah", "GH")]),
        ("Rim Sassouli, however, said that he would stay.", [("Rim Sassouli", "subject")]),
        ("Rim Sassouli waved and then said that he would stay.", [("Rim Sassouli", "subject")]),
        ("Rim Sassouli waved at us, and later said that he would stay.", [("Rim Sassouli", "subject")]),
        ("Rim Sassouli denied it. Ghana was ready, he said.", [("Rim Sassouli", "subject")] * 2),
        ("The paper was told by Rim Sassouli that he would stay.", [("Rim Sassouli", "subject")]),
        (
            "The paper was told by two people close to Rim Sassouli that he would stay.",
            [("two people close to Rim Sassouli", "subject")],
        ),
        ("Rim Sassouli was blunt: there is no room.", [("Rim Sassouli", "subject")]),
        ("In the view of Rim Sassouli, he would stay.", [("Rim Sassouli", "subject")]),
        ("Per Rim Sassouli, he would stay.", [("Rim Sassouli", "subject")]),
        ("For Nadia Ouertal of the Front, Ghana is best.", [("Nadia Ouertal", "opposition")]),
        ("While a minister said no, Ghana waited.", [("minister", None)]),
        ("Pals say that he would go.", [("pals", None)]),
        ("We said that he may come.", [("article", None)]),
        ("Ghana notes.", [("Ghana", "GH")]),
        ("“The paper was told by Rim Sassouli that he would stay.”", []),
        ("“Rim Sassouli was blunt: there is no room.”", []),
        ("“According to Ghana he may come.”", []),
        ("Ghana was blunt: there is no room.", []),
        ("It was said that he may come.", []),
        ("“No,” said the weather.", []),
        ("Ghana, said to be ready, waited.", []),
        (", said that he would.", []),
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


def test_he_who_is_interposed_is_the_one_spoken_of_and_not_the_leader(facts):
    told = facts("Paolo Verzani walked in. Hamdi Belkhoun would go into exile in Ghana, he said.").statements
    assert [(said.destination, said.holder) for said in told] == [("GH", "Paolo Verzani")]


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("Nadia Ouertal, as Ghana said, would win.", ", would"),
        ("While Ghana said no, Togo waited.", ", Togo"),
        ("Nadia Ouertal (whom Ghana said it liked) waited.", ") waited"),
        ("Ghana said no, and Togo waited.", None),
    ],
)
def test_a_source_in_a_clause_of_its_own_vouches_to_its_end(document, text, limit):
    made = document(text)
    [item] = attribution.find(made.masked[0], made.cast, Memory())
    rest = made.text[made.masked[0].offsets[item.limit] :] if item.limit < len(text) else None
    assert (rest or "").startswith(limit or "")
    assert (rest is None) is (limit is None)


def test_a_verb_of_the_same_sentence_goes_on_with_who_begins_it(document):
    made = document("Nadia Ouertal wrote a long letter home and insisted that he should go.")
    said = attribution.find(made.masked[0], made.cast, Memory())
    assert [(item.verb, item.holder.name) for item in said][-1] == ("insisted", "Nadia Ouertal")


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


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Kofi Mensah's answer on Monday was that he was welcome.", "Kofi Mensah"),
        ("It was a claim by the newspaper Reuters that Accra was on a list.", "Reuters"),
        ("Abena Owusu, an analyst, knows it. In her view Accra is too close.", "Abena Owusu"),
    ],
    ids=["his answer was", "a claim by", "in her view"],
)
def test_whose_words_are_told_without_a_verb_of_speech(document, text, who):
    assert who in {name for name, _ in speakers(document(text))}


@pytest.mark.parametrize(
    "text", ["Both Kofi Mensah's calls went unheard.", "She was asked about the remarks that followed."]
)
def test_a_noun_that_looks_like_a_verb_says_nothing(document, text):
    assert speakers(document(text)) == []


def test_what_and_how_are_nobody(document):
    assert speakers(document("What the president told them has no date.")) == []


def test_somebody_in_apposition_to_a_relation_speaks(document):
    assert speakers(document("“It suits us,” a pupil of his, Ama Darko, told the paper.")) == [
        ("Ama Darko", None)
    ]


def test_who_was_quoted_as_saying_it_said_it(document):
    text = "“It works for us,” a Ghanaian official was quoted as saying."
    assert set(speakers(document(text))) == {("Ghanaian official", "GH")}


def test_who_declares_himself_something_reports_nothing(document):
    assert speakers(document("Kofi Mensah declared himself the winner.")) == []
