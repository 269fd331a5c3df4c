"""What a no reaches, and what merely looks like one."""

import pytest

from crisistui.extraction.negation import in_question, is_question, negated_before, negated_inside


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("ghana will not receive", True),
        ("ghana won't receive", True),
        ("nobody would receive", True),
        ("ghana refused to receive", True),
        ("ghana would never again receive", True),
        ("ghana will receive", False),
        ("ghana will not only receive", False),
        ("there is no doubt that ghana will receive", False),
        ("it was not asked, but ghana will receive", False),
        ("togo said no; ghana will receive", False),
        ("not one of the many guests whom the old king met last year will receive", False),
    ],
)
def test_a_negation_before_the_verb(text, negated):
    assert negated_before(text, text.index(" receive") + 1) is negated


def test_a_negation_among_the_matched_words():
    assert negated_inside("a not so safe place", 0, 19)
    assert not negated_inside("a safe place, not", 0, 12)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("asked whether he would receive", True),
        ("it is unclear when they receive", True),
        ("if they receive", True),
        ("whether or not, they receive", False),
        ("they receive", False),
    ],
)
def test_what_is_asked_is_not_said(text, asked):
    assert in_question(text, text.index("receive")) is asked


def test_a_sentence_that_asks():
    assert is_question('will he go?" ')
    assert not is_question("he will go.")
