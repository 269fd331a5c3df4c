"""From the words of a deadline to the day it is due. Imports `crisistui.model` and `crisistui.extraction`.

Rulings: "before X" and "until X" are due on X; the end of a period is its last day; n hours without a clock
time give a day; a bare weekday points where the construction points.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from crisistui.extraction.times import Timex
from crisistui.extraction.times.point import day_after, month_after
from crisistui.model.dates import PartialDate

_LENGTH = re.compile(r"P(?:T(\d{1,4})([HM])|(\d{1,3})([DWMY]))")
_LAST = re.compile(r"\blast\b|\bprevious\b|\bpast\b", re.IGNORECASE)
_NAMED_DAY = re.compile(
    r"day\b|tomorrow|yesterday|today|tonight|\d(?:st|nd|rd|th)?\b.*[A-Za-z]{3}"
    r"|[A-Za-z]{3,}\.? \d|\d-\d|\d[./]\d",
    re.IGNORECASE,
)
_THIS = re.compile(r"^(?:this|that|the same) (?:day|evening|afternoon|morning|night)$", re.IGNORECASE)
_WEEKEND = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
_WEEK = 7
_HOURS = 24


def due_of(item: Timex, side: str, today: date | None, local: date | None) -> PartialDate | None:
    """The due date of an expression; ``local`` is the day its paragraph or question speaks of."""
    day = item.date
    if day is None:
        return None
    ending = _end_of_week(item)
    if ending is not None:
        end = PartialDate.of(ending)
        bare = item.mod is None and item.anchored and not _LAST.search(item.text)
        return _turned(end, side, today) if bare and today is not None else end
    if day.day is None and _WEEKEND.match(item.value):
        return None  # "next week" is no day, and its month is too much
    if item.mod == "END" and day.day is None:
        return PartialDate.of(day.last())
    if day.day is None:
        return day
    if local is not None and (floating(item) or _THIS.match(item.text)):
        return _at(day, local)
    if today is not None and item.how.startswith("weekday") and not _LAST.search(item.text):
        return _turned(day, side, today)
    return day


def _end_of_week(item: Timex) -> date | None:
    found = _WEEKEND.match(item.value)
    if found is None:
        return None
    weekday = 6 if found[3] else 7 if item.mod == "END" else None
    return date.fromisocalendar(int(found[1]), int(found[2]), weekday) if weekday else None


def floating(item: Timex) -> bool:
    """Tell whether a clock time names no day of its own."""
    return item.type == "TIME" and item.how == "clock" and not _NAMED_DAY.search(item.text)


def _at(day: PartialDate, local: date) -> PartialDate:
    return replace(day, year=local.year, month=local.month, day=local.day)


def _turned(day: PartialDate, side: str, today: date) -> PartialDate:
    """A bare weekday, moved by weeks to the side that the construction points to."""
    there = day.first()
    if side in ("ahead", "from set"):
        while there < today:
            there += timedelta(days=_WEEK)
    elif side == "back":
        while there > today:
            there -= timedelta(days=_WEEK)
    return day if there == day.first() else _at(day, there)


def first_after(start: date, item: Timex) -> PartialDate | None:
    """A weekday told with the day the limit was set: the first after it; midnight ends the day before."""
    if item.date is None or item.date.day is None:
        return None
    begin = start + timedelta(days=2 if item.date.hour == 0 and not item.date.minute else 1)
    ahead = (item.date.first().isoweekday() - begin.isoweekday()) % _WEEK
    return _at(item.date, begin + timedelta(days=ahead))


def after(start: date, item: Timex) -> PartialDate | None:
    """The day a stretch of time ends that begins on a day; months and years keep their own precision."""
    found = _LENGTH.fullmatch(item.value)
    if found is None or item.mod in ("LESS_THAN", "MORE_THAN", "EQUAL_OR_MORE", "APPROX"):
        return None
    if found[1]:
        return _days_after(start, -(-int(found[1]) // _HOURS)) if found[2] == "H" else None
    count, unit = int(found[3]), found[4]
    if unit in "DW":
        return _days_after(start, count * (_WEEK if unit == "W" else 1))
    end = month_after(start, count * (12 if unit == "Y" else 1))
    return PartialDate.of(end) if end else None


def _days_after(start: date, days: int) -> PartialDate | None:
    end = day_after(start, days)
    return PartialDate.of(end) if end else None


def coarse(start: date, item: Timex) -> PartialDate | None:
    """A proposal "in three years": the year, or for months the month, and no finer."""
    found = _LENGTH.fullmatch(item.value)
    exact = after(start, item)
    if found is None or exact is None:
        return None
    if found[4] == "Y":
        return PartialDate(exact.year)
    return PartialDate(exact.year, exact.month) if found[4] == "M" else exact
