"""Every rule proves itself on the example that stands beside it in the data file."""

from datetime import date

import pytest

from crisistui.extraction.deadlines import read as deadlines
from crisistui.extraction.deadlines.rules import Rule, candidates, rules
from crisistui.extraction.document import annotate
from crisistui.extraction.publication import published
from crisistui.extraction.timeline import timeline
from crisistui.model.facts import DeadlineFact
from crisistui.profile.schema import CrisisTable, Profile, Subject
from crisistui.reading.read import read

PROFILE = Profile(
    crisis=CrisisTable(name="Guinea", timezone="Africa/Conakry", since=date(2026, 1, 1)),
    subject=Subject(name="Amadou Kéfa", roles=("president",), country="GN"),
)
HEAD = "Wednesday, 11 February 2026\n\nPresident Amadou Kéfa of Guinea stayed in Conakry.\n\n"


def told(sentence: str) -> list[DeadlineFact]:
    document = annotate(read("x.txt", (HEAD + sentence + "\n").encode()), PROFILE)
    return deadlines(document, timeline(document, published(document)))


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_the_example_of_a_rule_is_read_by_it(rule: Rule) -> None:
    found = [item for item in told(rule.example) if item.rule == rule.id]
    assert [item.due[: len(rule.due)] for item in found] == [rule.due]
    expected = rule.status if rule.status != "due" else "pending"
    assert found[0].status == expected


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rule_is_tried_only_where_one_of_its_words_stands(rule: Rule) -> None:
    assert rule.id in {other.id for other in candidates(" ".join(rule.needs))}
    assert rule.id not in {other.id for other in candidates("nothing of the kind")}


def test_ids_are_unique() -> None:
    names = [rule.id for rule in rules()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_hostile_repetition_costs_no_more_than_its_length(rule: Rule) -> None:
    text = ("until must the deadline of \uf000 has been gave by on " * 400) + next(iter(sorted(rule.needs)))
    assert sum(1 for _ in rule.pattern.finditer(text)) <= len(text)
