"""Now, recently, the future, the past, recent weeks; and what "expires with the year"."""

from crisistui.extraction.times.context import Context
from crisistui.extraction.times.cues import words
from crisistui.extraction.times.grammar import Match, Rule, make_rule
from crisistui.extraction.times.lexicon import REFS
from crisistui.extraction.times.numbers import VAGUE_COUNT, duration
from crisistui.extraction.times.point import period
from crisistui.extraction.times.reading import Reading, dated, plain
from crisistui.extraction.times.relative import low, unit_of


def word(match: Match, ctx: Context) -> Reading | None:
    """``now``, ``recently``, ``soon``; not "as soon as", "soon after"."""
    lows = ctx.tokens.lows
    before = lows[match.start - 1] if match.start else ""
    if lows[match.start] == "soon" and (before == "as" or lows[match.end : match.end + 1] == ["after"]):
        return None
    return plain(match.start, match.end, "DATE", REFS[low(ctx, match, "ref")], "reference")


def future(match: Match, _ctx: Context) -> Reading | None:
    """``the future``, ``the near term``."""
    return plain(match.start, match.end, "DATE", "FUTURE_REF", "reference")


def recent(match: Match, ctx: Context) -> Reading | None:
    """``recent weeks`` as a length; ``recent years`` reach too far back for one."""
    unit = unit_of(ctx, match)
    if unit == "year":
        return past(match, ctx)
    return plain(match.start, match.end, "DURATION", duration(VAGUE_COUNT, unit), "duration")


def past(match: Match, _ctx: Context) -> Reading | None:
    """``the past``."""
    return plain(match.start, match.end, "DATE", "PAST_REF", "reference")


def these_days(match: Match, ctx: Context) -> Reading | None:
    """``these days``."""
    if unit_of(ctx, match) != "day":
        return None
    return plain(match.start, match.end, "DATE", "PRESENT_REF", "reference")


_CLOSING = words(
    "expire expires expired expiring lapse lapses lapsed end ends out close closes closed dies die ceases"
)


def closing(match: Match, ctx: Context) -> Reading | None:
    """``expires with the year``: at its end."""
    before = ctx.tokens.lows[match.start - 1] if match.start else ""
    unit = unit_of(ctx, match)
    base = ctx.base(unit)
    if before not in _CLOSING or unit not in {"week", "month", "year"} or base is None:
        return None
    point = period(unit, base)
    found = dated(match.start + 1, match.end, point, "relative", anchored=True) if point else None
    if found is not None:
        found.mod = "END"
    return found


RULES: list[Rule] = [
    make_rule("closing", "with the unit=unit", closing),
    make_rule("reference", "ref=ref", word),
    make_rule("future", "the near? future", future),
    make_rule("future", "the near term", future),
    make_rule("past", "the past", past),
    make_rule("these-days", "these unit=units", these_days),
    make_rule("recent", "recent unit=units", recent),
]
