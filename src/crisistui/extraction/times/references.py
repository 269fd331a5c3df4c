"""Expressions that name no calendar date: now, recently, in the future. And holidays' days."""

from crisistui.extraction.times.context import Context
from crisistui.extraction.times.grammar import Match, Rule, make_rule
from crisistui.extraction.times.holidays import holiday
from crisistui.extraction.times.lexicon import REFS
from crisistui.extraction.times.numbers import VAGUE_COUNT, duration
from crisistui.extraction.times.point import Point, day_after
from crisistui.extraction.times.reading import Reading, dated, plain
from crisistui.extraction.times.relative import BACKWARD, FORWARD, low, unit_of


def word(match: Match, ctx: Context) -> Reading | None:
    """``now``, ``recently``, ``soon``; not "as soon as", "soon after"."""
    lows = ctx.tokens.lows
    if lows[match.start] == "soon" and (
        lows[match.start - 1] == "as" or lows[match.end : match.end + 1] == ["after"]
    ):
        return None
    return plain(match.start, match.end, "DATE", REFS[low(ctx, match, "ref")], "reference")


def future(match: Match, ctx: Context) -> Reading | None:
    """``the future``, ``the near term``."""
    return plain(match.start, match.end, "DATE", "FUTURE_REF", "reference")


def recent(match: Match, ctx: Context) -> Reading | None:
    """``recent weeks`` as a length; ``recent years`` reach too far back for one."""
    unit = unit_of(ctx, match)
    if unit == "year":
        return plain(match.start, match.end, "DATE", "PAST_REF", "reference")
    return plain(match.start, match.end, "DURATION", duration(VAGUE_COUNT, unit), "duration")


def past(match: Match, ctx: Context) -> Reading | None:
    """``the past``."""
    return plain(match.start, match.end, "DATE", "PAST_REF", "reference")


def feast(match: Match, ctx: Context) -> Reading | None:
    """``Christmas Eve``, ``last Thanksgiving``, ``Easter 2026``, ``the eve of Epiphany``."""
    begin, end = match.groups["holiday"]
    name = ctx.tokens.lows[begin]
    if "year" in match:
        day = holiday(name, int(low(ctx, match, "year")))
    else:
        day = _nearest(match, ctx, name)
    if day is None:
        return plain(match.start, match.end, "DATE", "XXXX-XX-XX", "holiday") if ctx.anchor is None else None
    reading = dated(match.start, match.end, Point("day", day), "holiday", anchored="year" not in match)
    return reading


def _nearest(match, ctx, name):
    base = ctx.base("year")
    if base is None:
        return None
    days = [day for shift in (-1, 0, 1) if (day := holiday(name, base.year + shift))]
    which = low(ctx, match, "which") if "which" in match else None
    if ctx.anchor is None or ctx.anchor.month is None:
        return holiday(name, base.year)
    if which in BACKWARD:
        days = [day for day in days if day < base]
    elif which in FORWARD:
        days = [day for day in days if day > base]
    elif which == "this":
        return holiday(name, base.year)
    else:
        return ctx.nearest(days, ctx.direction(match.start, match.end))
    return min(days, key=lambda day: abs((day - base).days), default=None)


RULES: list[Rule] = [
    make_rule("reference", "ref=ref", word),
    make_rule("future", "the (near)? future", future),
    make_rule("past", "the past", past),
    make_rule("past", "recent unit=units", recent),
    make_rule(
        "holiday", "(which=last|this|next|past|coming)? holiday=holiday (comma? (of)? year=n4)?", feast
    ),
]
