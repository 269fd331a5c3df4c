"""The words by which somebody wants, opposes, doubts, denies or passes over what is proposed."""

from itertools import pairwise

import pytest

from crisistui.extraction.statements.operators import find, operators

#: rule, sentence, class after negation
CASES = [
    ("silent.says-nothing", "Ghana declined to comment.", "silent"),
    ("silent.says-nothing", "Ghana would not be drawn.", "silent"),
    ("open.undecided", "Ghana has not decided.", "open"),
    ("open.undecided", "The question was left open.", "open"),
    ("open.undecided", "Ghana did not rule out a stay.", "open"),
    ("open.under-discussion", "The matter is still being discussed.", "open"),
    ("open.thinks-about", "Ghana is weighing it.", "open"),
    ("deny.says-false", "Ghana denied it.", "deny"),
    ("deny.says-false", "The story is a pure invention.", "deny"),
    ("deny.says-false", "Ghana did not deny it.", "open"),
    ("deny.no-offer", "There was no such offer.", "deny"),
    ("oppose.refuses", "Ghana ruled it out.", "oppose"),
    ("oppose.refuses", "Ghana spurned him.", "oppose"),
    ("oppose.refuses", "Ghana would not support it.", "oppose"),
    ("oppose.not-granted", "It would not be granted.", "oppose"),
    ("oppose.not-granted", "Such a plea would be turned down.", "oppose"),
    ("oppose.idiom", "Over my dead body.", "oppose"),
    ("oppose.withdrawn", "Ghana has withdrawn its offer.", "oppose"),
    ("doubt.verb", "Ghana poured cold water on it.", "doubt"),
    ("doubt.unlikely", "It is far-fetched.", "doubt"),
    ("doubt.unlikely", "It is not unthinkable.", "favour"),
    ("favour.wants", "Ghana proposed it.", "favour"),
    ("favour.good", "It is the safest place.", "favour"),
    ("favour.idiom", "The door is open.", "favour"),
    ("favour.regards", "She sees Ghana so.", "favour"),
    ("favour.was-told", "He was told to go to Ghana.", "favour"),
    ("deny.story", "Ghana denied such reports.", "deny"),
]


def found(document, text):
    return {(item.rule, item.kind) for masked in document(text).masked for item in find(masked.bare)}


@pytest.mark.parametrize(("rule", "text", "kind"), CASES)
def test_an_operator_in_a_sentence_of_its_own(document, rule, text, kind):
    assert (rule, kind) in found(document, text)


def test_every_operator_has_its_sentence():
    assert {operator.id for operator in operators()} == {rule for rule, _, _ in CASES}


def test_operators_do_not_overlap_and_stand_in_order(document):
    [masked] = document(
        "Ghana, which has not decided, declined to comment and poured cold water on the idea."
    ).masked
    items = find(masked.bare)
    assert len(items) >= 3
    assert all(one.end <= other.start for one, other in pairwise(items))


def test_plain_words_are_no_operator(document):
    assert found(document, "The plane landed at noon.") == set()
