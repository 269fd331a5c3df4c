"""Dates that hang on the date beside them: "one day after Thanksgiving", "the weekend of Nov. 29"."""

import re

from crisistui.extraction.times.context import Context
from crisistui.extraction.times.point import DAYS_IN, MONTHS_IN, Point, day_after, moved, period
from crisistui.extraction.times.reading import Reading, dated

_COUNT = re.compile(r"P(\d{1,5})([DWMY])")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_LIMITS = frozenset({"within", "than", "least", "most", "to", "over", "under"})  # "less than a day after"
_OPEN_DAYS = frozenset({"trading", "business", "working"})
_REACH = 3  # "the day after his last Christmas"
_BETWEEN = frozenset({"the", "last", "his", "her", "their", "its"})


def hang(readings: list[Reading], ctx: Context) -> list[Reading]:
    """Replace lengths and units that lean on a date by the date they name."""
    out: list[Reading] = []
    for reading in readings:
        before = out[-1] if out else None
        leaning = _leaning(before, reading, ctx)
        if leaning is None:
            out.append(reading)
            continue
        if before is not None and before.end > leaning.start:
            out.pop()
        out.append(leaning)
    return out


def _leaning(before: Reading | None, reading: Reading, ctx: Context) -> Reading | None:
    if reading.point is None or reading.point.unit != "day" or reading.type != "DATE":
        return None
    lows, place = ctx.tokens.lows, reading.start - 1
    while place > 0 and reading.start - place < _REACH and lows[place] in _BETWEEN:
        place -= 1
    if place < 1:
        return None
    if lows[place] == "of" and lows[place - 1] in {"eve", "week", "weekend"}:
        return _of(lows[place - 1], place - 1, reading, ctx)
    if lows[place] in {"before", "after", "following", "from"}:
        return _offset(before, place, reading, ctx)
    return None


def _limited(length: Reading, lows: list[str]) -> bool:
    """``less than a day after``, ``eight trading days after``: no day that can be counted."""
    inside = lows[length.start : length.end]
    return (length.start > 0 and lows[length.start - 1] in _LIMITS) or not _OPEN_DAYS.isdisjoint(inside)


def _of(word: str, place: int, reading: Reading, ctx: Context) -> Reading | None:
    """``the eve of``, ``the week of``, ``the weekend of`` a day."""
    day = reading.point.day if reading.point else None
    if day is None:
        return None
    if word == "eve":
        eve = day_after(day, -1)
        point = Point("day", eve) if eve else None
    else:
        point = period(word, day)
    start = place - 1 if place and ctx.tokens.lows[place - 1] == "the" else place
    if point is None:
        return None
    return dated(start, reading.end, point, reading.how, anchored=reading.anchored)


def _offset(before: Reading | None, place: int, reading: Reading, ctx: Context) -> Reading | None:
    """``two days after``, ``a week before``, ``the day after`` a day."""
    lows = ctx.tokens.lows
    count, unit, start = 0, "", place
    if before is not None and before.type == "DURATION" and before.end == place:
        found = _COUNT.fullmatch(before.value)
        if found is None or _limited(before, lows):
            return None
        count, unit, start = int(found[1]), _UNITS[found[2]], before.start
    elif lows[place - 1] in {"day", "week", "month", "year"} and place > 1 and lows[place - 2] == "the":
        count, unit, start = 1, lows[place - 1], place - 2
    if not count or (unit not in DAYS_IN and unit not in MONTHS_IN) or reading.point is None:
        return None
    if unit == "week":
        count, unit = count * 7, "day"
    day = day_after(reading.point.day, 0)
    if lows[place] == "from" and reading.how == "weekday-past" and day != ctx.base("day"):
        day = day_after(reading.point.day, 7)  # "a week from Friday" looks ahead
    point = moved(unit, day, -count if lows[place] == "before" else count) if day else None
    return dated(start, reading.end, point, "relative", anchored=reading.anchored) if point else None
