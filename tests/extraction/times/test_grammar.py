"""Templates over word classes: what compiles, what matches, and what is refused in plain words."""

import pytest

from crisistui.extraction.times.grammar import Grammar, compile_template, make_rule
from crisistui.extraction.times.tokens import tokenize


def nothing(_match, _ctx):
    return None


@pytest.mark.parametrize(
    ("template", "complaint"),
    [
        ("weekday )", "unbalanced"),
        ("( weekday", "not closed"),
        ("weekday !", "cannot read"),
        ("fnord", "no word class"),
        ("weekday? comma?", "may match nothing"),
    ],
)
def test_a_broken_template_is_named(template, complaint):
    with pytest.raises(ValueError, match=complaint):
        make_rule("broken", template, nothing)


def test_a_template_knows_what_it_may_start_with():
    piece = compile_template("the? (weekday | month=month)")
    starts = {tokenize(word).codes for word in ("the", "Friday", "November")}
    assert piece.first == starts
    assert not piece.empty


def test_the_longest_match_comes_first_then_the_order_of_the_rules():
    rules = [make_rule("short", "month=month", nothing), make_rule("long", "month=month day=n2", nothing)]
    found = Grammar(rules).at(tokenize("November 28").codes, 0)
    assert [(each.rule.name, each.length) for each in found] == [("long", 2), ("short", 1)]


def test_a_plain_word_ends_the_window():
    rules = [make_rule("day", "month=month (comma? year=n4)?", nothing)]
    (found,) = Grammar(rules).at(tokenize("November rain 2025").codes, 0)
    assert found.length == 1
