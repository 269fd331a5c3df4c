"""Holidays in a text: the day of the year that is named, or the one that is nearest."""

from datetime import date

from crisistui.extraction.times.context import Context
from crisistui.extraction.times.grammar import Match, Rule, make_rule
from crisistui.extraction.times.holidays import holiday
from crisistui.extraction.times.point import Point, period
from crisistui.extraction.times.reading import Reading, dated, plain
from crisistui.extraction.times.relative import BACKWARD, FORWARD, low, year_number


def feast(match: Match, ctx: Context) -> Reading | None:
    """``Christmas Eve``, ``last Thanksgiving``, ``Easter 2026``, ``Thanksgiving weekend``."""
    name = ctx.tokens.lows[match.groups["holiday"][0]]
    year = year_number(ctx, match)
    day = holiday(name, year) if year is not None else _nearest(match, ctx, name)
    if "unit" in match:
        unit = low(ctx, match, "unit")
        point = period(unit, day) if day and unit in {"week", "weekend"} else None
        return dated(match.start, match.end, point, "holiday", anchored=True) if point else None
    if day is not None:
        return dated(match.start, match.end, Point("day", day), "holiday", anchored=year is None)
    return plain(match.start, match.end, "DATE", "XXXX-XX-XX", "holiday") if ctx.anchor is None else None


def _nearest(match: Match, ctx: Context, name: str) -> date | None:
    """The holiday nearest to the anchor on the side the words and the clause point to."""
    base = ctx.base("year")
    which = low(ctx, match, "which") if "which" in match else None
    if base is None or which == "this" or ctx.base("day") is None:
        return holiday(name, base.year) if base else None
    days = [day for step in (-1, 0, 1) if (day := holiday(name, base.year + step))]
    if which in BACKWARD:
        return max((day for day in days if day < base), default=None)
    if which in FORWARD:
        return min((day for day in days if day > base), default=None)
    return ctx.nearest(days, ctx.direction(match.start, match.end))


RULES: list[Rule] = [
    make_rule("holiday", "holiday=holiday unit=unit", feast),
    make_rule("holiday", "(which=last|this|next|past|coming)? holiday=holiday (comma? of? year=n4)?", feast),
]
