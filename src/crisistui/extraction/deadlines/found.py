"""One deadline as a sentence tells it, and the fact it becomes. Imports `crisistui.model` only."""

from dataclasses import dataclass
from datetime import date
from typing import cast

from crisistui.model.dates import PartialDate
from crisistui.model.facts import DeadlineFact, Evidence, Precision
from crisistui.model.vocabulary import DeadlineStatus


@dataclass(frozen=True, slots=True)
class Deadline:
    """A demand, expiry or scheduled date; ``start``, ``end`` and ``marks`` are offsets into the article.

    ``kind`` is demand, session or arrival; ``explicit`` tells that the text itself gives the status.
    """

    due: PartialDate
    demand: str
    set_by: str | None
    addressee: str | None
    set_on: date | None
    status: DeadlineStatus
    origin: str | None
    rule: str
    kind: str
    explicit: bool
    start: int
    end: int
    marks: tuple[tuple[int, int], ...]


def fact(found: Deadline, text: str) -> DeadlineFact:
    """The deadline in the contract's words; ``text`` is the article's."""
    return DeadlineFact(
        due=str(found.due),
        precision=cast("Precision", found.due.precision),
        demand=found.demand,
        set_by=found.set_by,
        addressee=found.addressee,
        set_on=found.set_on.isoformat() if found.set_on else None,
        status=found.status,
        origin=found.origin,
        rule=found.rule,
        evidence=Evidence(
            text=text[found.start : found.end], start=found.start, end=found.end, marks=found.marks
        ),
    )
