"""Calendar dates that name themselves: days, months, years, ranges, decades, centuries."""

from crisistui.extraction.times.context import Context
from crisistui.extraction.times.grammar import Match, Rule, make_rule
from crisistui.extraction.times.lexicon import CODE, MONTHS, WEEKDAYS
from crisistui.extraction.times.numbers import day_number, decade_of, ordinal, short_year, worded_year
from crisistui.extraction.times.point import Point, month, month_after, safe_day, with_clock, year
from crisistui.extraction.times.reading import Reading, dated, plain
from crisistui.model.dates import PartialDate


def _month(ctx: Context, match: Match, name: str = "month") -> int:
    return MONTHS[ctx.tokens.lows[match.groups[name][0]].rstrip(".")]


def _year(ctx: Context, match: Match, name: str = "year") -> int | None:
    if name not in match:
        return None
    begin, end = match.groups[name]
    low = ctx.tokens.lows[begin]
    if low[0].isdecimal():
        return int(low) if len(low) == 4 else None  # noqa: PLR2004 - a year
    return worded_year(ctx.tokens, (begin, end))


def _weekday(ctx: Context, match: Match) -> int | None:
    return WEEKDAYS[ctx.tokens.lows[match.groups["weekday"][0]].rstrip(".")] if "weekday" in match else None


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
    if len(left) == 4:  # noqa: PLR2004 - the year stands first
        day = safe_day(int(left), int(middle), int(right))
        return dated(match.start, match.end, Point("day", day), "numeric") if day else None
    number = int(right) if len(right) == 4 else short_year(right, ctx.pivot())  # noqa: PLR2004
    us, eu = safe_day(number, int(left), int(middle)), safe_day(number, int(middle), int(left))
    prefer_us = ctx.month_first if ctx.month_first is not None else separator != "."
    options = [day for day in ((us, eu) if prefer_us else (eu, us)) if day]
    if weekday is not None:
        options = [day for day in options if day.isoweekday() == weekday] or options
    return dated(match.start, match.end, Point("day", options[0]), "numeric") if options else None


def month_day(match: Match, ctx: Context) -> Reading | list[Reading] | None:
    """``Nov. 28``, ``28 November 2025``, ``Friday, November 28th``; a year that is missing is looked for."""
    number = day_number(ctx.tokens.lows[match.groups["day"][0]])
    if number is None:
        return None
    first = _day(match, ctx, number, match.end)
    if first is None or "to" not in match:
        return first
    last_number = day_number(ctx.tokens.lows[match.groups["to"][0]])
    if last_number is None or first.point is None or last_number <= number:
        return first
    last = safe_day(first.point.day.year, first.point.day.month, last_number)
    if last is None:
        return first
    if match.groups["to"][0] > match.groups["day"][0] and "month" in match:
        first.end = match.groups["day"][1]
    second = dated(match.groups["to"][0], match.end, Point("day", last), first.how, anchored=first.anchored)
    return [first, second]


def _day(match: Match, ctx: Context, number: int, end: int) -> Reading | None:
    month_number, year_number = _month(ctx, match), _year(ctx, match)
    if year_number is not None:
        day = safe_day(year_number, month_number, number)
        if day is None:
            return None
        reading = dated(match.start, end, Point("day", day), "explicit")
        return reading
    way = ctx.direction(match.start, match.end)
    day = ctx.day_near(month_number, number, _weekday(ctx, match), way)
    told = ctx.told_year()
    if day is None and ctx.anchor is None and told is not None:
        day = safe_day(told, month_number, number)
    if day is None:
        if safe_day(2000, month_number, number) is None or ctx.anchor is not None:
            return None
        return plain(match.start, end, "DATE", f"XXXX-{month_number:02d}-{number:02d}", "month-day")
    reading = dated(match.start, end, Point("day", day), "month-day", anchored=True)
    return reading


def month_year(match: Match, ctx: Context) -> Reading | None:
    """``November 2025``, ``Nov. of 2025``."""
    number = _year(ctx, match)
    point = month(number, _month(ctx, match)) if number is not None else None
    if point is None:
        return None
    reading = dated(match.start, match.end, point, "explicit")
    return reading


def bare_year(match: Match, ctx: Context) -> Reading | list[Reading] | None:
    """``2025`` where it can be a year; ``2009-2010`` and ``2009-10`` as two."""
    number = _year(ctx, match)
    point = year(number) if number is not None else None
    if point is None or not _year_fits(match, ctx, number or 0):
        return None
    first = dated(match.start, match.end, point, "year")
    if "to" not in match:
        return first
    begin, end = match.groups["to"]
    low = ctx.tokens.lows[begin]
    last = int(low) if len(low) == 4 else (number or 0) // 100 * 100 + int(low)  # noqa: PLR2004
    if len(low) != 4 and (last - (number or 0) != 1 or "dash" not in match):  # noqa: PLR2004
        return None
    second_point = year(last)
    if second_point is None or last <= (number or 0):
        return None
    first.end = match.groups["year"][1]
    second = dated(begin, end, second_point, "year")
    return [first, second]


_YEAR_CUES = frozenset(
    "in since of by until till from before after between during for through early late mid and to the around about "
    "fiscal circa spring summer fall autumn winter year end ( - – ".split()
)
_NO_YEAR = frozenset(
    "$ € £ ¥ # no nos page room section article resolution flight bill channel route model".split()
)
_COUNTED = frozenset(
    "people percent points shares miles km kilometers troops soldiers tons times units dollars feet meters pounds jobs barrels rpm mph".split()
)


def _year_fits(match: Match, ctx: Context, number: int) -> bool:
    lows, place = ctx.tokens.lows, match.start
    before = lows[place - 1] if place else ""
    after = lows[match.end] if match.end < len(lows) else ""
    if before in _NO_YEAR or after in {"%"} or after in _COUNTED:
        return False
    if 1900 <= number <= 2059:  # noqa: PLR2004 - the years news speaks of
        return not (after.endswith("s") and after.isalpha() and len(after) > 4 and before not in _YEAR_CUES)  # noqa: PLR2004
    return number < 2200 and before in {"in", "since", "of", "until", "from", "by"} and not after.isalpha()  # noqa: PLR2004


def decade(match: Match, ctx: Context) -> Reading | None:
    """``the 1980s``, ``the '80s``, ``the nineties``."""
    number = decade_of(ctx.tokens.lows[match.groups["decade"][0]], ctx.pivot())
    start = year(number) if number else None
    return dated(match.start, match.end, Point("decade", start.day), "decade") if start else None


def century(match: Match, ctx: Context) -> Reading | None:
    """``the 20th century``."""
    if ctx.tokens.lows[match.end - 1] != "century":
        return None
    number = ordinal(ctx.tokens.lows[match.groups["rank"][0]])
    start = year((number - 1) * 100) if number and number > 1 else None
    return dated(match.start, match.end, Point("century", start.day), "century") if start else None


def day_alone(match: Match, ctx: Context) -> Reading | None:
    """``Tuesday the 9th``, ``on the 15th``: in the month that is nearest."""
    number, weekday, base = (
        day_number(ctx.tokens.lows[match.groups["day"][0]]),
        _weekday(ctx, match),
        ctx.base("day"),
    )
    if number is None or (weekday is None and ctx.tokens.codes[match.end : match.end + 1] not in _CLOSERS):
        return None
    if base is None:
        return plain(match.start, match.end, "DATE", f"XXXX-XX-{number:02d}", "month-day")
    around = [month_after(base.replace(day=1), step) for step in (-2, -1, 0, 1, 2)]
    days = [day for first in around if first and (day := safe_day(first.year, first.month, number))]
    fitting = [day for day in days if day.isoweekday() == weekday] or days
    way = ctx.direction(match.start, match.end)
    side = [day for day in fitting if (day >= base if way == "future" else day <= base)] if way else fitting
    best = min(side or fitting, key=lambda day: abs((day - base).days), default=None)
    start = match.start if weekday is not None else match.start + 1
    return dated(start, match.end, Point("day", best), "month-day", anchored=True) if best else None


_CLOSERS = frozenset({"", *(CODE[name] for name in ("stop", "comma", "gap", "at"))})
RULES: list[Rule] = [
    make_rule("iso", "iso", iso),
    make_rule("numeric", "(weekday=weekday|weekdayab comma?)? numdate=numdate", numeric),
    make_rule(
        "month-day",
        "((the? last|next|this coming?)? weekday=weekday|weekdayab (comma? the?)?)? month=month|monthab (the)? day=n2|ordd|ordw (hyph|to|and|through|until to=n2|ordd)?"
        " (comma? (of? year=n4))?",
        month_day,
    ),
    make_rule(
        "days-month",
        "(weekday=weekday|weekdayab comma?)? (the)? day=n2|ordd (hyph|to|and|through|until) (the)? to=n2|ordd of?"
        " month=month|monthab (comma? year=n4)?",
        month_day,
    ),
    make_rule(
        "day-month",
        "(weekday=weekday|weekdayab comma? (on)?)? (the)? day=n2|ordd|ordw of? month=month|monthab (comma? year=n4)?",
        month_day,
    ),
    make_rule("month-year", "month=month|monthab (comma|of|in)? year=n4|YEARW", month_year),
    make_rule("year-range", "year=n4 (dash=hyph|to|through|until|and) to=n4|n2", bare_year),
    make_rule("year", "year=n4", bare_year),
    make_rule("year", "(the unit)? year=YEARW", bare_year),
    make_rule("day-alone", "weekday=weekday|weekdayab comma? the day=ordd", day_alone),
    make_rule("day-alone", "on|by|until|before the day=ordd", day_alone),
    make_rule("decade", "the? decade=decade", decade),
    make_rule("decade", "the decade=decadew", decade),
    make_rule("century", "the? rank=ordw|ordd hyph? unit", century),
]
