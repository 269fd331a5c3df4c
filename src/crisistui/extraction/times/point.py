"""Calendar arithmetic: a period of a known size, moved, enlarged and written as TIMEX3.

Imports the model only. Everything here is total: what falls outside the years 1 to 9999 is ``None``.
"""

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

from crisistui.model.dates import PartialDate

MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14, "night": 1}
SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True)
class Point:
    """A period named by its unit and its first day; ``minute`` and ``part`` of day refine a day."""

    unit: str
    day: date
    hour: int | None = None
    minute: int | None = None
    part: str | None = None
    offset: int | None = None

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        return _day_value(self) if self.unit in {"day", "minute"} else _period_value(self)

    def partial(self) -> PartialDate | None:
        """The calendar reading, see ``Timex.date``."""
        year, month, day = self.day.year, self.day.month, self.day.day
        match self.unit:
            case "day":
                return PartialDate(year, month, day)
            case "minute":
                return PartialDate(year, month, day, self.hour, self.minute or 0, self.offset)
            case "month":
                return PartialDate(year, month)
            case "year" | "quarter" | "half" | "season":
                return PartialDate(year)
            case "week" | "weekend":
                return _enclosing(self.day, day_after(self.day, 6 if self.unit == "week" else 1))
        return None


def _day_value(point: Point) -> str:
    iso = point.day.isoformat()
    if point.unit == "minute":
        return f"{iso}T{point.hour or 0:02d}:{point.minute or 0:02d}"
    return f"{iso}T{point.part}" if point.part else iso


def _period_value(point: Point) -> str:
    year, month = point.day.year, point.day.month
    match point.unit:
        case "week" | "weekend":
            iso = point.day.isocalendar()
            return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if point.unit == "weekend" else "")
        case "month":
            return f"{year:04d}-{month:02d}"
        case "quarter":
            return f"{year:04d}-Q{(month + 2) // 3}"
        case "half":
            return f"{year:04d}-H{1 if month <= 6 else 2}"
        case "season":
            return f"{year:04d}-{point.part}"
        case "decade":
            return f"{year // 10:03d}"
        case "century":
            return f"{year // 100:02d}"
    return f"{year:04d}"


def _enclosing(first: date, last: date | None) -> PartialDate | None:
    if last is None or first.year != last.year:
        return None
    return PartialDate(first.year, first.month if first.month == last.month else None)


def day_after(day: date, days: int) -> date | None:
    """The day so many days on (or back), or ``None`` outside the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def month_after(day: date, months: int) -> date | None:
    """The same day so many months on, or the month's last day where it has none."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def shift(day: date, count: int, unit: str) -> date | None:
    """The day ``count`` units on."""
    if unit in DAYS_IN:
        return day_after(day, count * DAYS_IN[unit])
    if unit in MONTHS_IN:
        return month_after(day, count * MONTHS_IN[unit])
    return None


def period(unit: str, day: date) -> Point | None:
    """The whole unit that holds this day."""
    match unit:
        case "week" | "fortnight":
            monday = day_after(day, -day.weekday())
            return Point("week", monday) if monday else None
        case "weekend":
            saturday = day_after(day, 5 - day.weekday())
            return Point("weekend", saturday) if saturday else None
        case "month":
            return Point("month", day.replace(day=1))
        case "quarter":
            return Point("quarter", date(day.year, (day.month - 1) // 3 * 3 + 1, 1))
        case "half":
            return Point("half", date(day.year, 1 if day.month <= 6 else 7, 1))
        case "year":
            return Point("year", date(day.year, 1, 1))
        case "decade":
            return Point("decade", date(max(1, day.year // 10 * 10), 1, 1))
        case "century":
            return Point("century", date(max(1, day.year // 100 * 100), 1, 1))
    return Point("day", day)


def moved(unit: str, day: date, count: int) -> Point | None:
    """The whole unit ``count`` units after the one that holds this day."""
    target = shift(day, count, "day" if unit == "night" else unit)
    return period(unit, target) if target else None


def month(year: int, number: int) -> Point | None:
    """A calendar month, if there is one."""
    day = safe_day(year, number, 1)
    return Point("month", day) if day else None


def year(number: int) -> Point | None:
    """A calendar year, if there is one."""
    day = safe_day(number, 1, 1)
    return Point("year", day) if day else None


def season(number: int, code: str) -> Point | None:
    """A season of a year (northern, as news names it)."""
    day = safe_day(number, SEASON_MONTH[code], 1)
    return Point("season", day, part=code) if day else None


def safe_day(year: int, month: int, day: int) -> date | None:
    """A date, or ``None`` where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def with_clock(point: Point, hour: int, minute: int, offset: int | None) -> Point:
    """The same day at a time of the clock."""
    return replace(point, unit="minute", hour=hour, minute=minute, part=None, offset=offset)
