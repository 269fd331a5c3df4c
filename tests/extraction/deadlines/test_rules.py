"""Every rule proves itself on the example that stands beside it in the data file; more phrasings follow."""

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


# One deadline in many phrasings, and their neighbours that set none.
SAID = [
    ("The notice to pilots is valid until 19 March.", "2026-03-19"),
    ("The curfew stays in place until Sunday.", "2026-02-15"),
    ("The state of emergency will remain in effect until at least 1 March.", "2026-03-01"),
    ("Kéfa will appear before a judge in Conakry on 3 March.", "2026-03-03"),
    ("Kéfa returns to court on Monday.", "2026-02-16"),
    ("Kéfa's next court date is 3 March.", "2026-03-03"),
    ("The next hearing is on 3 March.", "2026-03-03"),
    ("The president is due back in court on Monday.", "2026-02-16"),
    ("The president will speak to the nation on Thursday evening.", "2026-02-12"),
    ("Kéfa will address the nation tonight.", "2026-02-11"),
    ("Kéfa is expected to address parliament on Friday.", "2026-02-13"),
    ("The mediator is due in Conakry on Friday.", "2026-02-13"),
    ("The mediator is expected in Conakry on Friday.", "2026-02-13"),
    ("Friday has been set as the last day for a reply.", "2026-02-13"),
    ("The bloc made Friday the deadline.", "2026-02-13"),
    ("The ultimatum of 1 February lapsed after a week without an answer.", "2026-02-08"),
    ("His three-day ultimatum ends today.", "2026-02-11"),
    ("With two days to go before the deadline, Kéfa is silent.", "2026-02-13"),
    ("Two days are left until the deadline.", "2026-02-13"),
    ("The deadline is three days away.", "2026-02-14"),
    ("A day before the ultimatum expires, nobody in Conakry has packed.", "2026-02-12"),
    ("The bishops want the date moved to 1 March.", "2026-03-01"),
    ("The deadline should be extended to 1 March, the bishops say.", "2026-03-01"),
    ("The bishops asked the bloc to extend the deadline until 1 March.", "2026-03-01"),
    ("The opposition announced a general strike for Monday.", "2026-02-16"),
    ("A general strike has been called for Monday.", "2026-02-16"),
    ("A general strike is to begin on Monday.", "2026-02-16"),
    ("The bloc fixed a new date on Monday: 20 February.", "2026-02-20"),
    ("The new deadline is 20 February.", "2026-02-20"),
    ("The offer runs out at midnight tonight.", "2026-02-12"),
    ("The offer to Kéfa expires tomorrow at noon.", "2026-02-12"),
    ("The first deadline, 6 February, has come and gone.", "2026-02-06"),
    ("6 February came and went without a word from Kéfa.", "2026-02-06"),
    ("The deadline passed on Monday without an answer.", "2026-02-09"),
    ("Parliament meets on the 18th.", "2026-02-18"),
    ("The council has called an emergency session for tomorrow.", "2026-02-12"),
    ("An extraordinary session was called for Friday.", "2026-02-13"),
    ("The amnesty ends with the month.", "2026-02-28"),
    ("The safe passage expires at the end of the month.", "2026-02-28"),
    ("Anyone who resigns before Friday will keep his pension, the bloc said.", "2026-02-13"),
    ("If he is out by Friday, Kéfa will not be prosecuted.", "2026-02-13"),
    ("The bloc gave Kéfa another week, until 20 February.", "2026-02-20"),
    ("The bloc gave Kéfa one more week on Monday.", "2026-02-16"),
    ("Kéfa has a week to leave, the bloc said on Monday.", "2026-02-16"),
    ("Kéfa has 48 hours to leave, the envoy said on Tuesday.", "2026-02-12"),
    ("The clock stops on Friday at noon.", "2026-02-13"),
    ("Time runs out for Kéfa on Friday.", "2026-02-13"),
    ("They expect his answer on Friday.", "2026-02-13"),
    ("The envoys expect Kéfa's answer no later than Friday.", "2026-02-13"),
    ("Kéfa has until the end of the month, the envoy said.", "2026-02-28"),
    ("Kéfa has until midnight on Friday.", "2026-02-14"),
    ("The bloc wants Kéfa out of the country by Friday.", "2026-02-13"),
    ("The handover is planned for 1 March.", "2026-03-01"),
    ("Elections will be held on 5 April.", "2026-04-05"),
    ("Elections are due on 5 April.", "2026-04-05"),
    ("Kéfa's term ends on 5 April.", "2026-04-05"),
    ("The bloc's leaders gather in Conakry on Saturday to discuss Kéfa.", "2026-02-14"),
    ("The Security Council is to vote on Guinea on Friday.", "2026-02-13"),
    ("The Security Council will take up Guinea on Friday.", "2026-02-13"),
    ("Sanctions against Kéfa take effect on Sunday.", "2026-02-15"),
]
NONE = [
    "Kéfa proposed on Tuesday that the bloc send judges.",
    "Kéfa said on Tuesday that he proposed talks in 2024.",
    "The council decided in an online session on Sunday to wait.",
    "Ministers agreed at a meeting on Monday that Kéfa must go.",
    "Kéfa is to be married, the paper wrote on Saturday.",
    "No talks have been held or will be held, the palace stated on Monday.",
    "Kéfa called for calm on Monday.",
    "The opposition called for a strike on Monday and was ignored.",
    "He has been allowed to stay since Monday.",
    "The unions called a strike on Monday; it was followed by few.",
    "Kéfa announced the march on Monday.",
    "The curfew was in place until Sunday.",
    "Kéfa was in court on Monday.",
    "Kéfa appeared before a judge on Monday.",
    "The bloc met on Saturday to discuss Kéfa.",
    "The mediator was to travel to Conakry on Monday but stayed at home.",
    "Kéfa spoke to the nation on Tuesday evening.",
    "The bloc has suggested Mali as a place for Kéfa, two diplomats told the agency on Wednesday.",
]


@pytest.mark.parametrize(("sentence", "due"), SAID)
def test_the_day_is_read_however_it_is_said(sentence: str, due: str) -> None:
    assert [item.due[:10] for item in told(sentence)] == [due]


@pytest.mark.parametrize("sentence", NONE)
def test_what_is_over_or_merely_told_on_a_day_is_not_due(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The bishops want the date moved to 1 March.", "proposed"),
        ("The term that the bloc set for Monday was extended.", "extended"),
        ("The ultimatum of 1 February lapsed after a week without an answer.", "lapsed"),
        ("The first deadline, 6 February, has come and gone.", "lapsed"),
        ("Three days before the deadline of the bloc, no prisoner has been released.", "pending"),
    ],
)
def test_the_words_tell_the_status(sentence: str, status: str) -> None:
    assert [item.status.value for item in told(sentence)] == [status]
