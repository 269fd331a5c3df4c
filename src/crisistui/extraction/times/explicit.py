"""Calendar dates that name themselves: ISO and numeric dates, days and months in words, ranges of days."""

from datetime import date

from crisistui.extraction.times.context import Context
from crisistui.extraction.times.cues import words
from crisistui.extraction.times.grammar import Match, Rule, make_rule
from crisistui.extraction.times.lexicon import CODE, MONTHS, WEEKDAYS
from crisistui.extraction.times.numbers import day_number, short_year
from crisistui.extraction.times.point import Point, month, month_after, safe_day, with_clock
from crisistui.extraction.times.reading import Reading, dated, plain
from crisistui.extraction.times.relative import low, year_number
from crisistui.model.dates import PartialDate

_YEAR_DIGITS = 4
_SURE = 10  # from here on a bare ordinal in words is a day


def _month(ctx: Context, match: Match) -> int:
    return MONTHS[low(ctx, match, "month")]


def _weekday(ctx: Context, match: Match) -> int | None:
    return WEEKDAYS[low(ctx, match, "weekday")] if "weekday" in match else None


def iso(match: Match, ctx: Context) -> Reading | None:
    """``2025-11-28`` and ``2025-11-28T16:00Z``."""
    raw = ctx.tokens.raw(match.start).strip()
    raw = "T".join(raw.split())
    try:
        read = PartialDate.parse(raw)
    except ValueError:
        return None
    day = safe_day(read.year, read.month or 1, read.day or 1)
    if day is None:
        return None
    point = Point("day", day)
    if read.hour is not None:
        point = with_clock(point, read.hour, read.minute or 0, read.zone)
    return dated(match.start, match.end, point, "iso")


def numeric(match: Match, ctx: Context) -> Reading | None:
    """``11/28/2025``, ``28.11.2025``, ``2025/11/28``: the order by evidence, else by the separator."""
    raw = ctx.tokens.lows[match.groups["numdate"][0]]
    separator = next(letter for letter in raw if not letter.isdecimal())
    left, middle, right = raw.split(separator)
    weekday = _weekday(ctx, match)
    if len(left) == _YEAR_DIGITS:
        day = safe_day(int(left), int(middle), int(right))
        return dated(match.start, match.end, Point("day", day), "numeric") if day else None
    number = int(right) if len(right) == _YEAR_DIGITS else short_year(right, ctx.pivot())
    us, eu = safe_day(number, int(left), int(middle)), safe_day(number, int(middle), int(left))
    prefer_us = ctx.month_first if ctx.month_first is not None else separator != "."
    options = [day for day in ((us, eu) if prefer_us else (eu, us)) if day]
    if weekday is not None:
        options = [day for day in options if day.isoweekday() == weekday] or options
    return dated(match.start, match.end, Point("day", options[0]), "numeric") if options else None


def month_day(match: Match, ctx: Context) -> Reading | list[Reading] | None:
    """``Nov. 28``, ``28 November 2025``, ``Friday, November 28th``; a year that is missing is looked for."""
    number = day_number(low(ctx, match, "day"))
    if number is None or _counts_things(match, ctx):
        return None
    first = _day(match, ctx, number)
    if first is None or first.point is None or "to" not in match:
        return first
    begin, end = match.groups["to"]
    day_ends = match.groups["day"][1]
    last = safe_day(first.point.day.year, first.point.day.month, day_number(low(ctx, match, "to")) or 0)
    if last is None or last <= first.point.day or (end == match.end and _counted(ctx, end)):
        if match.groups["month"][0] > begin:  # "28 and 3 November" is no range
            return None
        first.end = day_ends
        return first
    first.end = day_ends
    return [first, dated(begin, match.end, Point("day", last), first.how, anchored=first.anchored)]


def _counts_things(match: Match, ctx: Context) -> bool:
    """``in November 12 soldiers``: the number belongs to what follows."""
    lows = ctx.tokens.lows
    in_month = match.start > 0 and lows[match.start - 1] == "in" and "weekday" not in match
    return (
        in_month
        and low(ctx, match, "day").isdecimal()
        and match.end == match.groups["day"][1]
        and (_counted(ctx, match.end))
    )


def _counted(ctx: Context, place: int) -> bool:
    """A plural noun stands here, so that a number before it counts."""
    word = ctx.tokens.raw(place) if place < len(ctx.tokens.lows) else ""
    return word.islower() and (
        word in {"people", "men", "women", "children", "percent"} or word.endswith("s")
    )


def _day(match: Match, ctx: Context, number: int) -> Reading | None:
    month_number, year = _month(ctx, match), year_number(ctx, match)
    if year is not None:
        day = safe_day(year, month_number, number)
        return dated(match.start, match.end, Point("day", day), "explicit") if day else None
    weekday = _weekday(ctx, match)
    if "which" in match:
        return _sided(match, ctx, month_number, number)
    day = ctx.day_near(month_number, number, weekday, ctx.direction(match.start, match.end))
    if day is not None:
        return dated(match.start, match.end, Point("day", day), "month-day", anchored=True)
    if ctx.anchor is not None or safe_day(_LEAP, month_number, number) is None:
        return None
    told = ctx.told_year()
    day = safe_day(told, month_number, number) if told is not None else None
    if day is not None:
        return dated(match.start, match.end, Point("day", day), "anaphora", anchored=True)
    return plain(match.start, match.end, "DATE", f"XXXX-{month_number:02d}-{number:02d}", "month-day")


def _sided(match: Match, ctx: Context, month_number: int, number: int) -> Reading | None:
    """``last Oct. 23``, ``next May 1``."""
    base = ctx.base("day")
    if base is None:
        return plain(match.start, match.end, "DATE", f"XXXX-{month_number:02d}-{number:02d}", "month-day")
    sign = -1 if low(ctx, match, "which") == "last" else 1
    days = [safe_day(base.year + sign * step, month_number, number) for step in (0, 1, 2, 3, 4)]
    day = next((day for day in days if day and (day - base).days * sign > 0), None)
    return dated(match.start, match.end, Point("day", day), "month-day", anchored=True) if day else None


_LEAP = 2000  # a year that has every day


def month_year(match: Match, ctx: Context) -> Reading | None:
    """``November 2025``, ``Nov. of 2025``."""
    number = year_number(ctx, match)
    point = month(number, _month(ctx, match)) if number is not None else None
    return dated(match.start, match.end, point, "explicit") if point else None


def day_alone(match: Match, ctx: Context) -> Reading | None:
    """``Tuesday the 9th``, ``on the 15th``: in the month that is nearest."""
    number, weekday = day_number(low(ctx, match, "day")), _weekday(ctx, match)
    if number is None or (weekday is None and not _closed(ctx, match.end)):
        return None
    if weekday is None and number < _SURE and low(ctx, match, "day").isalpha():
        return None  # "on the third, a voice said"
    base, start = ctx.base("day"), match.start + (weekday is None)  # "on the 9th": without "on"
    if base is None:
        return plain(start, match.end, "DATE", f"XXXX-XX-{number:02d}", "month-day")
    days = _in_months_around(base, number)
    fitting = [day for day in days if day.isoweekday() == weekday] or days
    way = ctx.direction(match.start, match.end)
    side = [day for day in fitting if (day >= base if way == "future" else day <= base)] if way else fitting
    best = min(side or fitting, key=lambda day: abs((day - base).days), default=None)
    return dated(start, match.end, Point("day", best), "month-day", anchored=True) if best else None


def _closed(ctx: Context, place: int) -> bool:
    """Tell whether no noun follows, which "the 9th" would then count: "on the 9th floor"."""
    if ctx.tokens.codes[place : place + 1] in _CLOSERS:
        return True
    return place < len(ctx.tokens.lows) and ctx.tokens.lows[place] in _FUNCTION_WORDS


def _in_months_around(base: date, number: int) -> list[date]:
    months = [month_after(base.replace(day=1), step) for step in (-2, -1, 0, 1, 2)]
    return [day for first in months if first and (day := safe_day(first.year, first.month, number))]


_CLOSERS = frozenset({"", *(CODE[name] for name in ("stop", "comma", "gap", "at"))})
_FUNCTION_WORDS = words("that he she it they we i you who when where while because and or but to in by for")
_WEEKDAY = "weekday=weekday|weekdayab"
_MONTH = "month=month|monthab"
RULES: list[Rule] = [
    make_rule("iso", "iso", iso),
    make_rule("numeric", f"({_WEEKDAY} comma?)? numdate=numdate", numeric),
    make_rule(
        "month-day",
        f"((the? last|next|this coming?)? {_WEEKDAY} (comma? the?)? | which=last|next)?"
        f" {_MONTH} the? day=n2|ordd|ordw"
        " (hyph|to|and|through|until to=n2|ordd)? (comma? (of? year=n4))?",
        month_day,
    ),
    make_rule(
        "days-month",
        f"({_WEEKDAY} comma?)? the? day=n2|ordd (hyph|to|and|through|until) the? to=n2|ordd of?"
        f" {_MONTH} (comma? year=n4)?",
        month_day,
    ),
    make_rule(
        "day-month",
        f"({_WEEKDAY} comma? on?)? the? day=n2|ordd|ordw of? {_MONTH} (comma? year=n4)?",
        month_day,
    ),
    make_rule("month-year", f"{_MONTH} (comma|of|in)? year=n4|YEARW", month_year),
    make_rule("day-alone", f"{_WEEKDAY} comma? the day=ordd", day_alone),
    make_rule("day-alone", "on|by|until|before the day=ordd|ordw", day_alone),
]
