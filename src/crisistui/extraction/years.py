"""The year of a date that names none, in a text that has no anchor.

Imports `crisistui.model` and this room. A weekday beside the date decides; otherwise the first occurrence on
or after the earliest day that the text and the profile allow.
"""

import re
from dataclasses import replace
from datetime import date

from crisistui.extraction.times import Timex
from crisistui.extraction.times.holidays import holiday
from crisistui.extraction.times.lexicon import WEEKDAYS
from crisistui.model.dates import PartialDate

_MONTH_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")
_MONTH = re.compile(r"XXXX-(\d\d)")
_WEEKDAY = re.compile(r"\b(" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")\b", re.IGNORECASE)
_YEARS = 8  # a weekday returns to a date within so many years


def weekday_in(text: str) -> int | None:
    """The ISO weekday (1-7) that a phrase names."""
    found = _WEEKDAY.search(text)
    return WEEKDAYS[found[1].lower()] if found else None


def day_of(item: Timex, floor: date | None) -> tuple[date | None, str]:
    """The day an expression names, and a fault in plain words when weekday and date do not fit."""
    weekday = weekday_in(item.text)
    if item.date is not None and item.date.day is not None and not item.anchored:
        day = item.date.first()
        if weekday is not None and day.isoweekday() != weekday:
            return day, f'"{item.text}" is no such weekday: the date is believed, not the weekday'
        return day, ""
    found = _MONTH_DAY.match(item.value)
    if found is None or floor is None:
        return None, ""
    return first_on_or_after(floor, int(found[1]), int(found[2]), weekday), ""


def first_on_or_after(floor: date, month: int, day: int, weekday: int | None = None) -> date | None:
    """The first such day of the calendar from ``floor`` on, on that weekday if one is given."""
    return next(
        (
            found
            for year in range(floor.year, floor.year + _YEARS)
            if (found := _safe(year, month, day)) is not None
            and found >= floor
            and weekday in (None, found.isoweekday())
        ),
        None,
    )


def nearest(around: date, month: int, day: int, weekday: int | None = None) -> date | None:
    """The occurrence of a day of the calendar that lies nearest to another day."""
    days = [found for year in (-1, 0, 1) if (found := _safe(around.year + year, month, day)) is not None]
    days = [found for found in days if weekday in (None, found.isoweekday())] or days
    return min(days, key=lambda found: abs(found - around), default=None)


def holiday_near(name: str, around: date) -> date | None:
    """The occurrence of a holiday nearest to another day."""
    days = [found for year in (-1, 0, 1) if (found := holiday(name, around.year + year)) is not None]
    return min(days, key=lambda found: abs(found - around), default=None)


def holiday_from(name: str, floor: date) -> date | None:
    """The first occurrence of a holiday from a day on."""
    days = [found for year in (0, 1) if (found := holiday(name, floor.year + year)) is not None]
    return next((found for found in sorted(days) if found >= floor), None)


def complete(items: list[Timex], floor: date) -> list[Timex]:
    """Give dates without a year theirs: the first from ``floor`` on, then the nearest to the date before."""
    last = next((item.date.first() for item in items if item.date is not None and _is_day(item)), None)
    out = []
    for item in items:
        day = _completed(item, floor, last)
        if day is not None:
            item = replace(item, date=day, value=str(day), anchored=True)  # noqa: PLW2901 - the completed one
        if item.type == "DATE" and item.date is not None and item.date.month is not None:
            last = item.date.first()
        out.append(item)
    return out


def _is_day(item: Timex) -> bool:
    return item.date is not None and item.date.day is not None and not item.anchored


def _completed(item: Timex, floor: date, last: date | None) -> PartialDate | None:
    if item.date is not None or item.type != "DATE":
        return None
    if item.how == "holiday":
        feast = holiday_near(item.text, last) if last else holiday_from(item.text, floor)
        return PartialDate.of(feast) if feast else None
    found = _MONTH_DAY.fullmatch(item.value)
    if found is not None:
        month, number, weekday = int(found[1]), int(found[2]), weekday_in(item.text)
        near = nearest(last, month, number, weekday) if last else None
        day = near if near and near >= floor else first_on_or_after(floor, month, number, weekday)
        return PartialDate.of(day) if day else None
    bare = _MONTH.fullmatch(item.value)
    if bare is None:
        return None
    number = int(bare[1])
    return PartialDate(floor.year if number >= floor.month else floor.year + 1, number)


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


__all__ = ["complete", "day_of", "first_on_or_after", "holiday_from", "holiday_near", "nearest", "weekday_in"]
