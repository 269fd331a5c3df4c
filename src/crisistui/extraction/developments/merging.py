"""One event told twice in an article is one; a first meeting gets its day from "the second time in 17 days".

Imports `crisistui.model` and this package.
"""

import re
from datetime import timedelta

from crisistui.extraction.developments.event import Event
from crisistui.extraction.developments.shifts import again
from crisistui.model.dates import PartialDate

_LIKE = 0.34
_WORD = re.compile(r"[a-z]{4,}")


def merge(events: list[Event]) -> list[Event]:
    """The events without doubles, in order of the text."""
    _refine(events)
    kept: list[Event] = []
    for event in sorted(events, key=lambda e: e.derived):
        if not any(_same(other, event) for other in kept):
            kept.append(event)
    return sorted(kept, key=lambda e: (e.sentence, e.first))


def _same(one: Event, two: Event) -> bool:
    if str(one.date) != str(two.date):
        return False
    if two.sentence == one.sentence and two.rule in ("second act", "vote", "among the first"):
        return False
    who = one.leading is not None and one.leading is two.leading
    if two.derived:
        return who or (bool(set(one.actors) & set(two.actors)) and one.category is two.category)
    if two.definite and two.head != one.head and (who or set(one.actors) & set(two.actors)):
        return two.speech
    if who and two.sentence != one.sentence and one.speech and two.speech:
        return True
    if who and one.category is two.category and two.date.day is None:
        return True
    return who and _likeness(one, two) >= _LIKE


def _likeness(one: Event, two: Event) -> float:
    first, second = _content(one), _content(two)
    return len(first & second) / max(1, min(len(first), len(second)))


def _content(event: Event) -> set[str]:
    words = event.clauses.words[event.first : event.last]
    return {word.text[:6] for word in words if _WORD.fullmatch(word.text) or word.kind}


def _refine(events: list[Event]) -> None:
    """Give the first of two meetings its day, where a later sentence tells how long ago it was."""
    for event in events:
        back = again(event.clauses.masked)
        if back is None or event.date.day is None:
            continue
        first = PartialDate.of(event.date.first() - timedelta(days=back))
        for other in events:
            month = other.date.day is None and (other.date.year, other.date.month) == (
                first.year,
                first.month,
            )
            if month and other.leading is not None and other.leading is event.leading:
                other.date = first
                other.derived = False
                break
