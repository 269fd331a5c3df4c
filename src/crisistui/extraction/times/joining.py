"""Clock times meet their days: "9 a.m. EST Tuesday", "Friday night", "noon on Nov. 28" become one expression."""

from dataclasses import replace

from crisistui.extraction.times.context import Context
from crisistui.extraction.times.lexicon import CODE
from crisistui.extraction.times.point import Point, day_after, with_clock
from crisistui.extraction.times.reading import Reading
from crisistui.extraction.times.zones import OFFSETS, NAMED, offset_on, zone_of

_LINKS = frozenset(CODE[name] for name in ("comma", "on", "at", "of", "the", "hyph", "by"))


def join(readings: list[Reading], ctx: Context) -> list[Reading]:
    """Give every clock time and part of day its day."""
    out: list[Reading] = []
    for reading in readings:
        if reading.clock is not None:
            _zone(reading, ctx)
    place = 0
    while place < len(readings):
        reading = readings[place]
        following = readings[place + 1] if place + 1 < len(readings) else None
        if following and _joins(reading, following, ctx):
            out.append(_merged(reading, following, ctx))
            place += 2
            continue
        if not reading.bare:
            out.append(_alone(reading, out, ctx) if _waits(reading) else reading)
        place += 1
    return [reading for reading in out if reading.value]


def _zone(reading: Reading, ctx: Context) -> None:
    """Zone words after a clock time: ``GMT``, ``ET``, ``Caracas time``, ``local time``."""
    lows, place = ctx.tokens.lows, reading.end
    if place < len(lows) and lows[place] == "(":
        place += 1
    for size in (3, 2, 1):
        words = lows[place : place + size]
        if len(words) < size or any("\n" in word for word in words):
            continue
        if size == 1:
            raw = ctx.tokens.raw(place)
            if not (raw.isupper() and words[0] in OFFSETS or raw in {"ET", "CT", "MT", "PT", "Eastern"}):
                continue
        elif words[-1] != "time":
            continue
        name = words[:-1] if size > 1 else words
        if name and name[-1] in {"standard", "daylight"}:
            name = name[:-1]
        key = ctx.zone if name == ["local"] else zone_of(" ".join(name))
        if key is None and name != ["local"]:
            continue
        end = place + size
        reading.zone = ctx.tokens.text[ctx.tokens.starts[place] : ctx.tokens.ends[end - 1]]
        reading.end = end
        reading.how = "clock"
        reading.key = key
        return


def _joins(left: Reading, right: Reading, ctx: Context) -> bool:
    if right.start - left.end > 2:
        return False
    if not all(code in _LINKS for code in ctx.tokens.codes[left.end : right.start]):
        return False
    return _waits(left) and _is_day(right) or _is_day(left) and _waits(right)


def _waits(reading: Reading) -> bool:
    return reading.clock is not None or reading.part is not None


def _is_day(reading: Reading) -> bool:
    return reading.type == "DATE" and (
        reading.point is not None and reading.point.unit == "day" or reading.value.startswith("XXXX-WXX-")
    )


def _merged(left: Reading, right: Reading, ctx: Context) -> Reading:
    time, day = (left, right) if _waits(left) else (right, left)
    merged = replace(day, start=left.start, end=right.end, type="TIME", zone=time.zone)
    if day.point is None:
        merged.value = f"{day.value}T{time.part or '%02d:%02d' % (time.clock or (0, 0))}"
        return merged
    return _with_time(merged, time, day.point)


def _with_time(merged: Reading, time: Reading, day: Point) -> Reading:
    if time.clock is None:
        point: Point | None = replace(day, part=time.part)
    else:
        hour, minute = time.clock
        start = day_after(day.day, 1) if hour == 24 else day.day
        key = time.key
        point = None
        if start is not None:
            point = with_clock(
                replace(day, day=start), hour % 24, minute, offset_on(key, start, hour % 24, minute)
            )
    if point is not None:
        merged.point, merged.value = point, point.value
    return merged


def _alone(reading: Reading, before: list[Reading], ctx: Context) -> Reading:
    """A time without a day beside it: the day told before it in the same sentence, else the anchor's."""
    base = ctx.base("day")
    day = Point("day", base) if base else None
    for other in reversed(before[-4:]):
        if (
            other.point is not None
            and other.point.unit in {"day", "minute"}
            and not _parted(other.end, reading.start, ctx)
        ):
            day = Point("day", other.point.day)
            break
    if day is None:
        reading.value = f"XXXX-XX-XXT{reading.part or '%02d:%02d' % (reading.clock or (0, 0))}"
        return reading
    reading.anchored = True
    return _with_time(reading, reading, day)


_STOPS = frozenset({CODE["stop"], CODE["gap"]})


def _parted(begin: int, end: int, ctx: Context) -> bool:
    return any(code in _STOPS for code in ctx.tokens.codes[begin:end])
