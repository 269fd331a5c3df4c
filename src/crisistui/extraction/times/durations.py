"""Lengths of time and repeated times: ``P2W``, ``PXY``, every Friday, daily."""

from crisistui.extraction.times.context import Context
from crisistui.extraction.times.grammar import Match, Rule, make_rule
from crisistui.extraction.times.lexicon import CODE, FREQUENT, MONTHS, PARTS_PLURAL, WEEKDAYS, WEEKDAYS_PLURAL
from crisistui.extraction.times.numbers import VAGUE_COUNT, count_of, duration
from crisistui.extraction.times.reading import Reading, plain
from crisistui.extraction.times.relative import low, unit_of


def length(match: Match, ctx: Context) -> Reading | None:
    """``two weeks``, ``the past three days``, ``a week``, ``72-hour``, ``several months``."""
    unit = unit_of(ctx, match)
    number = count_of(ctx.tokens, match.groups["count"]) if "count" in match else 1.0
    if "half" in match:
        number = 1.5
    if (
        number is None
        or (number > _MOST and unit not in {"year", "day"})
        or (unit == "quarter" and "count" not in match)
    ):
        return None
    return plain(match.start, match.end, "DURATION", duration(number, unit), "duration")


_MOST = 1899  # "the 1988 quarter" counts no quarters


def rated(match: Match, ctx: Context) -> Reading | None:
    """``a week`` as a rate ("$1.76 a year", "four flights a week") is no length of time."""
    codes, lows, place = ctx.tokens.codes, ctx.tokens.lows, match.start
    if place > 1 and (codes[place - 1] in _FIGURES or lows[place - 1] in {"million", "billion"}):
        return None
    if place > 2 and lows[place - 1].endswith("s") and codes[place - 2] in _FIGURES:
        return None
    return length(match, ctx)


_FIGURES = frozenset(CODE[name] for name in ("n2", "n4", "nbig", "nb", "dec", "numw"))


def vague(match: Match, ctx: Context) -> Reading | None:
    """``years``, ``hours``: more than one, nobody says how many."""
    if match.end - match.start == 1 and low(ctx, match, "unit") in {
        "quarters",
        "seconds",
        "minutes",
        "nights",
    }:
        return None
    return plain(match.start, match.end, "DURATION", duration(VAGUE_COUNT, unit_of(ctx, match)), "duration")


def every(match: Match, ctx: Context) -> Reading | None:
    """``every day``, ``each Friday``, ``every two weeks``."""
    if "weekday" in match:
        return plain(match.start, match.end, "SET", f"XXXX-WXX-{WEEKDAYS[low(ctx, match, 'weekday')]}", "set")
    if "month" in match:
        return plain(match.start, match.end, "SET", f"XXXX-{MONTHS[low(ctx, match, 'month')]:02d}", "set")
    return _set(match, ctx)


def _set(match: Match, ctx: Context) -> Reading | None:
    number = count_of(ctx.tokens, match.groups["count"]) if "count" in match else 1.0
    if number is None:
        return None
    return plain(match.start, match.end, "SET", duration(number, unit_of(ctx, match)), "set")


def frequent(match: Match, ctx: Context) -> Reading | None:
    """``daily``, ``annually``; a capital inside a sentence is a newspaper's name."""
    before = ctx.tokens.codes[match.start - 1] if match.start else CODE["stop"]
    if ctx.tokens.raw(match.start)[0].isupper() and before not in {CODE["stop"], CODE["gap"]}:
        return None
    return plain(match.start, match.end, "SET", FREQUENT[low(ctx, match, "freq")], "set")


def nights(match: Match, ctx: Context) -> Reading | None:
    """``Tuesday nights``."""
    part = {**PARTS_PLURAL, "nights": "NI"}.get(low(ctx, match, "parts"))
    value = f"XXXX-WXX-{WEEKDAYS[low(ctx, match, 'weekday')]}T{part}"
    return plain(match.start, match.end, "SET", value, "set") if part else None


def weekdays(match: Match, ctx: Context) -> Reading | None:
    """``Fridays``, ``on Mondays``."""
    return plain(
        match.start, match.end, "SET", f"XXXX-WXX-{WEEKDAYS_PLURAL[low(ctx, match, 'weekdays')]}", "set"
    )


def age(_match: Match, _ctx: Context) -> list[Reading]:
    """``52-year-old``, ``aged 52 years``: no time at all."""
    return []


_WHICH = "last|past|next|coming|previous|following"
RULES: list[Rule] = [
    make_rule("age", "a? (COUNT|a) hyph? unit|units hyph? old", age),
    make_rule(
        "duration",
        f"(the|these|those|its)? ({_WHICH}|ordw)? count=COUNT MORE? unit=units|unit",
        length,
    ),
    make_rule("duration", "a? count=COUNT hyph (unit=unit|second)", length),
    make_rule("duration", "a|another (MORE)? unit=unit (half=and a half)?", rated),
    make_rule("duration", "count=COUNT (to|or|hyph) COUNT hyph? unit=unit|units", length),
    make_rule("vague", "the? (last|past|next|coming|recent)? unit=units", vague),
    make_rule("set", "each|every (other)? (count=COUNT)? (unit=unit|units|second)", every),
    make_rule("set", "each|every other? (weekday=weekday | month=month)", every),
    make_rule("set", "(once|twice | COUNT times) a|each|every|per unit=unit", every),
    make_rule("set", "weekday=weekday parts=parts|units", nights),
    make_rule("set", "freq=freq", frequent),
    make_rule("set", "weekdays=weekdays", weekdays),
]
