"""What a rule may ask: the anchor, the dates told so far, the habits of this text."""

import re
from dataclasses import dataclass, field
from datetime import date

from crisistui.extraction.times.direction import Direction, direction
from crisistui.extraction.times.point import Point, safe_day
from crisistui.extraction.times.tokens import Tokens
from crisistui.model.dates import PartialDate

_RANK = {"year": 0, "month": 1, "day": 2, "minute": 3}
_NEEDS = {"year": 0, "decade": 0, "century": 0, "month": 1, "quarter": 1, "half": 1, "season": 1}
_DAYS = frozenset({"day", "minute"})
_FINE_ENOUGH = {
    "year": frozenset({"day", "minute", "month", "quarter", "season", "half", "year"}),
    "decade": frozenset({"year", "decade"}),
    "month": frozenset({"day", "minute", "month"}),
    "quarter": frozenset({"day", "minute", "month", "quarter"}),
    "week": frozenset({"day", "minute", "week"}),
    "weekend": frozenset({"day", "minute", "week"}),
}
_REACH = 150  # tokens over which a date is still remembered
_CLEAR = 130  # a day nearer than this is meant, whatever the clause says
_YEARS_2 = 740


@dataclass(slots=True)
class Context:
    """The state of one pass over one text."""

    tokens: Tokens
    anchor: PartialDate | None
    zone: str | None = None
    month_first: bool | None = None  # what the text's own numeric dates show
    told: list[tuple[int, Point]] = field(default_factory=list)  # the dates so far: (token, point)

    def base(self, unit: str) -> date | None:
        """The anchor's day if it is known finely enough to count in this unit."""
        if self.anchor is None or _RANK[self.anchor.precision] < _NEEDS.get(unit, 2):
            return None
        return self.anchor.first()

    def reference(self, unit: str, place: int) -> date | None:
        """The day anaphora at this token hangs on: the last date told near enough and fine enough."""
        fine = _FINE_ENOUGH.get(unit, _DAYS)
        for at, point in reversed(self.told):
            if place - at > _REACH:
                break
            if point.unit in fine:
                return point.day
        return None

    def last_quarter(self, place: int, over_by: date | None = None) -> Point | None:
        """The quarter this part of the text speaks of."""
        for at, point in reversed(self.told):
            if place - at > _REACH:
                break
            if point.unit == "quarter" and (
                over_by is None or (point.day.year, point.day.month + 2) < (over_by.year, over_by.month)
            ):
                return point
        return None

    def told_year(self) -> int | None:
        """The year of the last date told, for a text without an anchor."""
        return self.told[-1][1].day.year if self.told else None

    def pivot(self) -> int:
        """The year two-digit years gather around."""
        return self.anchor.year if self.anchor else 2000

    def direction(self, start: int, end: int) -> Direction | None:
        """Where the clause around these tokens points."""
        return direction(self.tokens, start, end)

    def day_near(self, month: int, day: int, weekday: int | None, way: Direction | None) -> date | None:
        """The month's day in the year that suits: by its weekday, by nearness, at a tie by the clause."""
        if self.anchor is None:
            return None
        years = range(self.anchor.year - 4, self.anchor.year + 5)
        days = [found for year in years if (found := safe_day(year, month, day))]
        if self.anchor.month is None:
            return next((found for found in days if found.year == self.anchor.year), None)
        now = self.anchor.first()
        days.sort(key=lambda found: abs((found - now).days))
        fitting = [
            found for found in days if found.isoweekday() == weekday and abs((found - now).days) < _YEARS_2
        ]
        if fitting:
            return fitting[0]
        return self.nearest(days, way)

    def nearest(self, days: list[date], way: Direction | None) -> date | None:
        """The day nearest to the anchor; the clause decides when that is not near."""
        if self.anchor is None or not days:
            return None
        now = self.anchor.first()
        days = sorted(days, key=lambda found: abs((found - now).days))
        side = [found for found in days if (found <= now if way == "past" else found >= now)] if way else []
        return side[0] if side and abs((days[0] - now).days) > _CLEAR else days[0]


_NUMERIC = re.compile(r"(?<![\w./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)(?![\w/-])")


def month_first(text: str) -> bool | None:
    """Month first or day first, where the text's numeric dates show it by an impossible month."""
    first, second = 0, 0
    for found in _NUMERIC.finditer(text):
        left, right = int(found[1]), int(found[3])
        if left > 12 >= right:
            second += 1
        elif right > 12 >= left:
            first += 1
    if first == second:
        return None
    return first > second
