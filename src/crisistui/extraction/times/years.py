"""Years, pairs of years, decades and centuries."""

from crisistui.extraction.times.context import Context
from crisistui.extraction.times.cues import COUNTED, NO_YEAR, OLD_YEAR_CUES, YEAR_CUES
from crisistui.extraction.times.grammar import Match, Rule, make_rule
from crisistui.extraction.times.numbers import decade_of, ordinal
from crisistui.extraction.times.point import Point, year
from crisistui.extraction.times.reading import Reading, dated
from crisistui.extraction.times.relative import year_number

_YEAR_DIGITS = 4
_TOLD = range(1900, 2060)  # the years news speaks of without ado
_LAST = 2200
_SHORT_NOUN = 4


def bare_year(match: Match, ctx: Context) -> Reading | list[Reading] | None:
    """``2025`` where it can be a year; ``2009-2010`` and ``2009-10`` as two."""
    number = year_number(ctx, match)
    point = year(number) if number is not None else None
    if number is None or point is None or not _fits(match, ctx, number):
        return None
    first = dated(match.start, match.end, point, "year")
    if "to" not in match:
        return first
    begin, end = match.groups["to"]
    digits = ctx.tokens.lows[begin]
    short = len(digits) < _YEAR_DIGITS
    last = number // 100 * 100 + int(digits) if short else int(digits)
    if last <= number or (short and (last != number + 1 or "dash" not in match)):
        return None
    second = year(last)
    first.end = match.groups["year"][1]
    return [first, dated(begin, end, second, "year")] if second else None


def _fits(match: Match, ctx: Context, number: int) -> bool:
    """Whether the words around let the number be a year."""
    lows, place = ctx.tokens.lows, match.start
    before = lows[place - 1] if place else ""
    after = lows[match.end] if match.end < len(lows) else ""
    if before in NO_YEAR or after in COUNTED:
        return False
    if number in _TOLD:
        plural = after.isalpha() and after.endswith("s") and len(after) > _SHORT_NOUN
        return not plural or before in YEAR_CUES
    return number < _LAST and before in OLD_YEAR_CUES and not after.isalpha()


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


RULES: list[Rule] = [
    make_rule("year-range", "year=n4 (dash=hyph|to|through|until|and) to=n4|n2", bare_year),
    make_rule("year", "year=n4", bare_year),
    make_rule("year", "(the unit)? year=YEARW", bare_year),
    make_rule("decade", "the? decade=decade", decade),
    make_rule("decade", "the decade=decadew", decade),
    make_rule("century", "the? rank=ordw|ordd hyph? unit", century),
]
