"""Clock times meet their days: "9 a.m. EST Tuesday", "Friday night", "noon on Nov. 28" become one expression.

``midnight`` closes the day it is named with: "midnight Friday" is 00:00 of Saturday.
"""

from dataclasses import replace

from crisistui.extraction.times.context import Context
from crisistui.extraction.times.lexicon import CODE
from crisistui.extraction.times.point import Point, day_after, with_clock
from crisistui.extraction.times.reading import Reading
from crisistui.extraction.times.zones import offset_on, zone_after

_LINKS = frozenset(CODE[name] for name in ("comma", "on", "at", "of", "the", "hyph", "by", "in"))
_RULES_OFF = frozenset({"/", "|", "·"})  # between day and time in page furniture
_STOPS = frozenset({CODE["stop"], CODE["gap"]})
_RANGE_WORDS = frozenset({"and", "to", "-", "–", "or", "until", "through", "(", ")", "on", ","})
_MIDNIGHT = 24
_REMEMBERED = 4  # expressions back in which a time still finds its day


def join(readings: list[Reading], ctx: Context) -> list[Reading]:
    """Give every clock time and part of day its day."""
    for reading in readings:
        if reading.clock is not None:
            _take_zone(reading, ctx)
    out: list[Reading] = []
    place = 0
    while place < len(readings):
        reading = readings[place]
        if out and reading.start < out[-1].end:  # swallowed as zone words ("GMT-04:30")
            place += 1
            continue
        following = readings[place + 1] if place + 1 < len(readings) else None
        if following and _joins(reading, following, ctx):
            out.append(_merged(reading, following, ctx))
            place += 2
            continue
        if not reading.bare:
            out.append(_alone(readings, place, out, ctx) if _waits(reading) else reading)
        place += 1
    return out


def _take_zone(reading: Reading, ctx: Context) -> None:
    """Zone words after a clock time: ``GMT``, ``ET``, ``Lima time``, ``local time``."""
    found = zone_after(ctx.tokens, reading.end, ctx.zone)
    if found is None:
        return
    reading.zone, reading.key = (
        ctx.tokens.text[ctx.tokens.starts[reading.end] : ctx.tokens.ends[found[0] - 1]],
        found[1],
    )
    reading.end = found[0]


def _joins(left: Reading, right: Reading, ctx: Context) -> bool:
    if right.start - left.end > 2 or right.start < left.end:
        return False
    if "\n" in ctx.tokens.text[ctx.tokens.ends[left.end - 1] : ctx.tokens.starts[right.start]]:
        return False  # the stamp of a live page and the first word of its entry
    between = range(left.end, right.start)
    if not all(
        ctx.tokens.codes[place] in _LINKS or ctx.tokens.lows[place] in _RULES_OFF for place in between
    ):
        return False
    return (_waits(left) and _is_day(right)) or (_is_day(left) and _waits(right))


def _waits(reading: Reading) -> bool:
    return reading.clock is not None or reading.part is not None


def _is_day(reading: Reading) -> bool:
    if reading.type != "DATE":  # "tonight at eight"
        return reading.how == "part-of-day" and reading.point is not None and not _waits(reading)
    if reading.point is None:
        return reading.value.count("-") == 2 and not reading.value.endswith("WE")
    return reading.point.unit == "day"


def _merged(left: Reading, right: Reading, ctx: Context) -> Reading:
    time, day = (left, right) if _waits(left) else (right, left)
    merged = replace(day, start=left.start, end=right.end, type="TIME", zone=time.zone)
    if time.zone is None and time.clock is not None:
        after = replace(time, start=right.start, end=right.end)
        _take_zone(after, ctx)
        time = replace(time, key=after.key)
        merged.zone, merged.end = after.zone, after.end
    return _with_time(merged, time, day.point)


def _with_time(merged: Reading, time: Reading, day: Point | None) -> Reading:
    """The reading with its time of day; without a known day only the value's tail."""
    if day is None:
        date = merged.value or "XXXX-XX-XX"
        tail = time.part if time.clock is None else f"{time.clock[0]:02d}:{time.clock[1]:02d}"
        merged.value = f"{date}T{tail}"
        return merged
    point: Point | None = None
    if time.clock is None:
        point = replace(day, unit="day", part=time.part)
    else:
        hour, minute = time.clock
        start = day_after(day.day, 1) if hour == _MIDNIGHT else day.day
        if start is not None:
            offset = offset_on(time.key, start, hour % _MIDNIGHT, minute)
            point = with_clock(replace(day, day=start), hour % _MIDNIGHT, minute, offset)
    if point is None:  # the midnight that closes the calendar
        merged.point, merged.value = None, f"{day.day.isoformat()}T24:00"
    else:
        merged.point, merged.value = point, point.value
    return merged


def _alone(readings: list[Reading], place: int, before: list[Reading], ctx: Context) -> Reading:
    """A time without a day: that of the range it opens, the one told before it, else the anchor's."""
    reading = readings[place]
    day = _day_ahead(readings, place, ctx) or _day_back(reading, before, ctx)
    if day is None:
        base = ctx.base("day")
        day = Point("day", base) if base else None
    reading.anchored = day is not None
    return _with_time(reading, reading, day)


def _day_ahead(readings: list[Reading], place: int, ctx: Context) -> Point | None:
    """``between 4 p.m. and 6 p.m. Friday``, ``10:35 a.m. (0735 GMT) Friday``.

    A day inside the parenthesis belongs to the time inside it alone.
    """
    end = readings[place].end
    for other in readings[place + 1 : place + 3]:
        between = ctx.tokens.lows[end : other.start]
        if len(between) > 2 or not all(word in _RANGE_WORDS for word in between):
            return None
        if _is_day(other):
            opened = ctx.tokens.lows[readings[place].end : other.start]
            return other.point if opened.count("(") == opened.count(")") else None
        if other.clock is None:
            return None
        end = other.end
    return None


def _day_back(reading: Reading, before: list[Reading], ctx: Context) -> Point | None:
    for other in reversed(before[-_REMEMBERED:]):
        if any(code in _STOPS for code in ctx.tokens.codes[other.end : reading.start]):
            return None
        if other.point is not None and other.point.unit in {"day", "minute"}:
            return Point("day", other.point.day)
    return None
