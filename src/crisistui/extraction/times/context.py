"""What a rule may ask: the anchor, the dates told so far, the habits of this text. Imports rooms of this package."""

import re
from dataclasses import dataclass
from datetime import date

from crisistui.extraction.times.direction import Direction, direction
from crisistui.extraction.times.point import Point, safe_day
from crisistui.extraction.times.tokens import Tokens
from crisistui.model.dates import PartialDate

_RANK = {"year": 0, "month": 1, "day": 2, "minute": 3}
_NEEDS = {"year": 0, "decade": 0, "century": 0, "month": 1, "quarter": 1, "half": 1, "season": 1}


@dataclass(slots=True)
class Context:
    """The state of one pass over one text."""

    tokens: Tokens
    anchor: PartialDate | None
    zone: str | None = None
    month_first: bool = True
    last: Point | None = None  # the last explicit date in text order
    last_at: int = 0

    def base(self, unit: str) -> date | None:
        """The anchor's day if it is known finely enough to count in this unit."""
        if self.anchor is None or _RANK[self.anchor.precision] < _NEEDS.get(unit, 2):
            return None
        return self.anchor.first()

    def reference(self, unit: str) -> tuple[date | None, bool]:
        """The day anaphora hangs on: the last explicit date, else the anchor; and whether it is the former."""
        if self.last is not None and _RANK.get(self.last.unit, 0) >= _NEEDS.get(unit, 2):
            return self.last.day, True
        return self.base(unit), False

    def pivot(self) -> int:
        """The year two-digit years gather around."""
        return self.anchor.year if self.anchor else 2000

    def direction(self, start: int, end: int) -> Direction | None:
        """Where the clause around these tokens points."""
        return direction(self.tokens, start, end)

    def day_near(self, month: int, day: int, way: Direction | None) -> date | None:
        """The month's day in the anchor's year or a neighbouring one: nearest, or the nearest on that side."""
        if self.anchor is None:
            return None
        options = [
            safe_day(self.anchor.year + shift, month, day) for shift in (-4, -3, -2, -1, 0, 1, 2, 3, 4)
        ]
        days = [option for option in options if option]
        if self.anchor.month is None:
            same = [option for option in days if option.year == self.anchor.year]
            return same[0] if same else None
        now = self.anchor.first()
        if way == "past":
            days = [option for option in days if option <= now]
            return max(days, default=None)
        if way == "future":
            return min((option for option in days if option >= now), default=None)
        return min(days, key=lambda option: abs((option - now).days), default=None)


_NUMERIC = re.compile(r"(?<![\w./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)(?![\w/-])")


def month_first(text: str) -> bool | None:
    """Month first or day first, from the text's own numeric dates: an impossible month on one side decides."""
    first, second = 0, 0
    for found in _NUMERIC.finditer(text):
        left, right = int(found[1]), int(found[3])
        if left > 12 >= right:  # noqa: PLR2004 - months of a year
            second += 1
        elif right > 12 >= left:  # noqa: PLR2004
            first += 1
    if first == second:
        return None
    return first > second
