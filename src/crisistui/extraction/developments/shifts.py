"""Days counted from another event: "one day after seizing", "for the second time in 17 days".

Imports only this package and the room's masks.
"""

import re
from dataclasses import dataclass

from crisistui.extraction.developments.clauses import Clauses
from crisistui.extraction.masks import Masked

_WEEK = 7
_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_COUNT = "the|a|" + "|".join(_NUMBERS) + r"|\d{1,3}"
_OFFSET = re.compile(rf"\b(?P<n>{_COUNT}) (?P<unit>day|week)s? (?P<way>after|before) ")
_AGAIN = re.compile(
    r"\b(?:second|2nd) (?:time|meeting|call|visit|conversation|talks|encounter)"
    r" in (?P<n>[a-z]{3,9}|\d{1,3}) (?P<unit>day|week)s\b"
)


@dataclass(frozen=True, slots=True)
class Shift:
    """The words "one day after" at ``first`` to ``last``: the event behind it lies ``days`` away."""

    first: int
    last: int
    days: int
    start: int
    end: int


def shifts_of(clauses: Clauses) -> list[Shift]:
    """The expressions "n days after" and "the day before" of a sentence."""
    out = []
    for found in _OFFSET.finditer(clauses.masked.text):
        count = number_of(found["n"])
        if count is None:
            continue
        days = count * (_WEEK if found["unit"] == "week" else 1)
        start, end = clauses.masked.span(found.start(), found.end() - 1)
        first, last = clauses.word_at(found.start()), clauses.word_at(found.end()) - 1
        out.append(Shift(first, last, -days if found["way"] == "after" else days, start, end))
    return out


def counted_from_today(text: str) -> bool:
    """Tell whether a masked sentence opens with "five days after", which may count from the article's day."""
    return _OFFSET.match(text) is not None


def number_of(word: str) -> int | None:
    """A small number in words or figures."""
    if word in ("the", "a"):
        return 1
    if word.isdigit():
        return int(word)
    return _NUMBERS.index(word) + 1 if word in _NUMBERS else None


def again(masked: Masked) -> int | None:
    """Days since the first time, where a sentence says "for the second time in n days"."""
    found = _AGAIN.search(masked.text)
    count = number_of(found["n"]) if found else None
    return None if count is None or found is None else count * (_WEEK if found["unit"] == "week" else 1)
