"""Quarters and halves of a year, the period a report speaks of, and the year, month or week at hand."""

from crisistui.extraction.times.context import Context
from crisistui.extraction.times.grammar import Match, Rule, make_rule
from crisistui.extraction.times.numbers import ordinal
from crisistui.extraction.times.point import Point, day_after, moved, period, safe_day
from crisistui.extraction.times.reading import Reading, dated, plain
from crisistui.extraction.times.relative import BACKWARD, FORWARD, aside, low, year_number

_JUNE, _DECEMBER, _SATURDAY = 6, 12, 6
_OF_A_YEAR = frozenset({"for", "of", "in", "through", "during"})


def ranked(match: Match, ctx: Context) -> Reading | None:
    """``the third quarter``, ``third-quarter 2025``, ``this year's second half``."""
    rank, unit = ordinal(low(ctx, match, "rank")), low(ctx, match, "unit")
    if (
        unit not in {"quarter", "half"}
        or rank is None
        or not 1 <= rank <= (_DECEMBER // (6 if unit == "half" else 3))
    ):
        return None
    letter, months = ("H", 6) if unit == "half" else ("Q", 3)
    number = year_number(ctx, match) or year_number(ctx, match, "year2")
    anchored = number is None
    if number is None:
        base = ctx.base("year")
        if base is None:
            return plain(match.start, match.end, "DATE", f"XXXX-{letter}{rank}", "quarter")
        which = low(ctx, match, "which") if "which" in match else None
        number = base.year + (-1 if which in BACKWARD or "ago" in match else 1 if which in FORWARD else 0)
        if which is None and rank == _DECEMBER // 3 and ctx.base("month") and base.month <= _JUNE:
            number -= 1
    day = safe_day(number, (rank - 1) * months + 1, 1)
    return dated(match.start, match.end, Point(unit, day), "quarter", anchored=anchored) if day else None


def figure(match: Match, ctx: Context) -> Reading | None:
    """``Q3 2025``, ``1H``."""
    raw = low(ctx, match, "qtr")
    unit, months = ("quarter", 3) if "q" in raw else ("half", 6)
    rank = int(raw.strip("qh"))
    base = ctx.base("year")
    number = year_number(ctx, match) or (base.year if base else 0)
    day = safe_day(number, (rank - 1) * months + 1, 1) if rank * months <= _DECEMBER else None
    return (
        dated(match.start, match.end, Point(unit, day), "quarter", anchored="year" not in match)
        if day
        else None
    )


def at_hand(match: Match, ctx: Context) -> Reading | None:
    """``the quarter``, ``the latest period``: the last quarter told, else the last one that is over."""
    if low(ctx, match, "unit") not in {"quarter", "period"}:
        return None
    base = ctx.base("quarter")
    told = ctx.last_quarter(match.start, base if "latest" in match else None)
    if told is None and low(ctx, match, "unit") == "period":
        return None
    point = told or (moved("quarter", base, -1) if base else None)
    if point is not None and "ago" in match:
        return aside(match, moved("quarter", point.day, -4))
    if point is None:
        return plain(match.start, match.end, "DATE", "XXXX-QX", "quarter")
    return dated(match.start, match.end, point, "anaphora" if told else "relative", anchored=True)


def year_ago(match: Match, ctx: Context) -> Reading | None:
    """``year-ago``, ``year-earlier`` before a noun."""
    if "year" not in ctx.tokens.lows[match.start : match.start + 2]:
        return None
    match.start = match.end - len(("year", "-", "earlier"))
    told, base = ctx.last_quarter(match.start), ctx.base("year")
    point = moved("quarter", told.day, -4) if told else moved("year", base, -1) if base else None
    return aside(match, point) or plain(match.start, match.end, "DATE", "XXXX", "relative")


def year_period(match: Match, ctx: Context) -> Reading | None:
    """``the 1988 period``: the quarter spoken of, in that year."""
    if ctx.tokens.lows[match.end - 1] not in {"period", "quarter", "year"}:
        return None
    number, told = year_number(ctx, match) or 0, ctx.last_quarter(match.start)
    day = safe_day(number, told.day.month if told else 1, 1)
    return dated(match.start, match.end, Point("quarter" if told else "year", day), "year") if day else None


def end_of_unit(match: Match, ctx: Context) -> Reading | None:
    """``the end of the month``, ``year-end``, ``later in the week``: the unit the text stands in."""
    unit = low(ctx, match, "unit")
    base = ctx.reference("day", match.start) or ctx.base("day") if unit == "day" else ctx.base(unit)
    if base is None or unit not in {"day", "week", "month", "year", "decade", "century", "quarter"}:
        return None
    point = period(unit, base)
    if point is None:
        return None
    reading = dated(match.start, match.end, point, "relative", anchored=True)
    reading.mod = "START" if {"earlier", "beginning", "start", "early"} & _words(match, ctx) else "END"
    if {"middle", "mid"} & _words(match, ctx):
        reading.mod = "MID"
    return reading


def _words(match: Match, ctx: Context) -> set[str]:
    return set(ctx.tokens.lows[match.start : match.end])


def whole(match: Match, ctx: Context) -> Reading | None:
    """``the full year``, ``the year`` after a preposition; ``the year ended June 30`` is a length."""
    lows = ctx.tokens.lows
    if lows[match.end : match.end + 2] in (["-", "earlier"], ["-", "ago"]):
        return None
    if lows[match.end : match.end + 1] in (["ended"], ["ending"], ["to"]):
        return plain(match.start, match.end, "DURATION", "P1Y", "duration")
    base = ctx.base("year")
    if base is None or low(ctx, match, "unit") != "year":
        return None
    before = lows[match.start - 1] if match.start else ""
    if match.end - match.start == len(("the", "year")) and before not in _OF_A_YEAR:
        return None
    point = moved("year", base, -1 if "latest" in match else 0)
    return dated(match.start, match.end, point, "relative", anchored=True) if point else None


def weekend(match: Match, ctx: Context) -> Reading | None:
    """``over the weekend``: the last one, or the one the text points to; ``the weekend of November 29``."""
    if low(ctx, match, "unit") != "weekend":
        return None
    base = ctx.base("weekend")
    if base is None:
        return plain(match.start, match.end, "DATE", "XXXX-WXX-WE", "relative")
    ahead = base.isoweekday() >= _SATURDAY or ctx.direction(match.start, match.end) == "future"
    here = period("weekend", base)
    day = here.day if here and ahead else day_after(here.day, -7) if here else None
    return dated(match.start, match.end, Point("weekend", day), "relative", anchored=True) if day else None


_AGO = "(ago=unit hyph ago|earlier)?"
_RANK = "(rank=ordw|ordd|second) hyph? (unit=unit|half)"
RULES: list[Rule] = [
    make_rule("quarter", "qtr=qtr (of|comma)? (year=n4)?", figure),
    make_rule(
        "quarter",
        f"(the|its)? (year=n4)? {_AGO} fiscal? hyph? {_RANK} ((of|in|comma)? year2=n4|YEARW)?",
        ranked,
    ),
    make_rule("quarter", f"which=this|last|next unit possess {_RANK}", ranked),
    make_rule("quarter", f"(the|its)? {_RANK} (of|in)? which=this|last|next unit", ranked),
    make_rule(
        "quarter",
        f"the|that|its (latest=latest|recent)? (current|comparable)? {_AGO} unit=unit|period",
        at_hand,
    ),
    make_rule("quarter", "a? unit hyph ago|earlier", year_ago),
    make_rule("year-period", "the year=n4 (fiscal)? (period|unit)", year_period),
    make_rule("end-of", "(the)? edge (of|in)? (the unit=unit)", end_of_unit),
    make_rule("end-of", "earlier|later in the unit=unit", end_of_unit),
    make_rule("end-of", "unit=unit (possess|hyph)? edge", end_of_unit),
    make_rule("whole", "the (latest=latest)? (current)? full? fiscal? unit=unit", whole),
    make_rule("weekend", "the unit=unit", weekend),
]
