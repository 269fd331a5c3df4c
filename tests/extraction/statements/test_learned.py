"""What was learned from sentences with a known stance, and how far it is believed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisistui.extraction.statements import leaning, learned

LEAD = "President Hamdi Belkhoun has asked about exile in Gabon.\n"


@pytest.fixture
def told(facts):
    """(destination, holder, polarity, rule) of what stands behind a line about exile in Gabon."""

    def told(text):
        return {
            (said.destination, said.holder, said.polarity, said.rule)
            for said in facts(LEAD + text).statements
            if said.evidence.start >= len(LEAD) and said.rule.startswith("learned.")
        }

    return told


def test_words_pairs_and_what_stands_under_a_negation_are_features():
    found = learned.features("he would not go there")
    assert {"would", "would not", "not:go", "not:there"} <= set(found)
    assert "not:would" not in found
    start, end = found["go there"]
    assert "he would not go there"[start:end] == "go there"


def test_a_name_is_a_feature_by_its_kind():
    assert {"{C}", "in {C}"} <= set(learned.features("in \ue000"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the gates of {C} would swing wide for him, and gladly, its premier said.", "for"),
        ("{C} will under no circumstances lend itself to this, the foreign minister declared.", "against"),
        ("asked about {C}, its envoy smiled and called for the bill.", "quiet"),
        ("he was born in this city, he rules in it, and it will bury him, said his daughter.", "stay"),
        ("the central bank raised its rate by a quarter of a point on tuesday.", "none"),
    ],
)
def test_sentences_it_has_never_seen(text, kind):
    assert learned.guess(text.replace("{C}", "\ue000")).kind == kind


@given(st.text(max_size=200))
def test_any_text_gets_a_guess_whose_words_stand_in_it(text):
    guess = learned.guess(text.lower())
    assert 0 < guess.probability <= 1
    assert 0 <= guess.start <= guess.end <= max(1, len(text.lower()))


def test_a_guess_that_is_not_sure_is_none(monkeypatch):
    unsure = learned.Guess("for", 0.4, 0, 1)
    monkeypatch.setattr(leaning.learned, "guess", lambda _: unsure)
    assert leaning.lean("the ferry was late") is None
    assert leaning.stays("the ferry was late") is None


@pytest.mark.parametrize(("probability", "weight"), [(0.6, 3), (0.9, 4)])
def test_a_surer_guess_weighs_more(monkeypatch, probability, weight):
    monkeypatch.setattr(leaning.learned, "guess", lambda _: learned.Guess("against", probability, 0, 3))
    found = leaning.lean("the ferry was late")
    assert (found.polarity, found.weight, found.rule, found.guessed) == (-1, weight, "learned.against", True)


SAYS = "Ghanaian Foreign Minister Kofi Mensah said that Accra would lay the table for Hamdi Belkhoun."


def test_what_no_cue_knows_is_read_by_its_words_when_somebody_says_it(told):
    assert told(SAYS) == {("GH", "Kofi Mensah", 1, "learned.for")}


def test_nobody_says_it_so_it_is_not_believed(told, monkeypatch):
    monkeypatch.setattr(leaning.learned, "guess", lambda _: learned.Guess("for", 0.99, 0, 1))
    assert told("Accra lies by the sea and is warm for him all year.") == set()
    assert told("Kofi Mensah said that the table was laid.") == set()


def test_his_own_side_speaks_of_staying_in_words_of_its_own(facts):
    text = LEAD + "“His roots are here and so are his shoes,” spokeswoman Rim Sassouli said."
    [said] = [item for item in facts(text).statements if item.destination is None]
    assert (said.holder, said.rule) == ("Rim Sassouli", "learned.stay")


def test_all_words_together_know_better_than_a_cue(monkeypatch):
    text = "the house stands ready, said nobody in the hall"
    assert leaning.lean(text).rule.startswith("weighed.for")
    monkeypatch.setattr(leaning.learned, "guess", lambda _: learned.Guess("against", 0.9, 0, 3))
    assert leaning.lean(text).rule == "learned.against"
    monkeypatch.setattr(leaning.learned, "guess", lambda _: learned.Guess("against", 0.6, 0, 3))
    assert leaning.lean(text).rule.startswith("weighed.for")


def test_a_word_or_two_are_no_ground_for_a_guess():
    assert learned.guess("never") == learned.Guess("none", 1.0, 0, 1)
