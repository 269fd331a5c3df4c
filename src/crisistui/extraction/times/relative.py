"""Days, weekdays, months and other units counted from the publication date or from the last date told."""

from datetime import date

from crisistui.extraction.times.context import Context
from crisistui.extraction.times.cues import MODAL_MONTHS, MONTH_CUES, words
from crisistui.extraction.times.direction import Direction
from crisistui.extraction.times.grammar import Match, Rule, make_rule
from crisistui.extraction.times.lexicon import DEICTIC_DAYS, MONTHS, SEASONS, UNITS, UNITS_PLURAL, WEEKDAYS
from crisistui.extraction.times.numbers import VAGUE_COUNT, count_of, duration, worded_year
from crisistui.extraction.times.point import Point, day_after, month, moved, period, season, shift
from crisistui.extraction.times.reading import Reading, dated, plain

BACKWARD = words("preceding previous last past prior")
FORWARD = words("""
succeeding next ensuing upcoming subsequent following coming
""")
ANAPHORIC = words("""
preceding very succeeding previous that ensuing subsequent following same prior
""")  # fmt: skip


def low(ctx: Context, match: Match, name: str) -> str:
    """The (last) word of a group, in lower case."""
    return ctx.tokens.lows[match.groups[name][1] - 1].rstrip(".")


def unit_of(ctx: Context, match: Match, name: str = "unit") -> str:
    """The unit a group names."""
    word = low(ctx, match, name)
    return UNITS.get(word) or UNITS_PLURAL[word]


def year_number(ctx: Context, match: Match, name: str = "year") -> int | None:
    """The year a group names in figures or words; ``None`` without the group."""
    if name not in match:
        return None
    begin, end = match.groups[name]
    word = ctx.tokens.lows[begin]
    return int(word) if word.isdecimal() else worded_year(ctx.tokens, (begin, end))


def deictic(match: Match, ctx: Context) -> Reading | None:
    """``today``, ``yesterday``, ``the day before yesterday``, ``a week from tomorrow``."""
    offset = DEICTIC_DAYS[low(ctx, match, "deictic")]
    if "side" in match:
        offset += -1 if low(ctx, match, "side") == "before" else 1
    base = ctx.base("day")
    day = day_after(base, offset) if base else None
    if day is None:
        return plain(match.start, match.end, "DATE", "XXXX-XX-XX", "relative")
    return dated(match.start, match.end, Point("day", day), "relative", anchored=True)


def weekday(match: Match, ctx: Context) -> Reading | None:
    """A bare weekday: the nearest past one, today included, unless the clause points ahead."""
    number = WEEKDAYS[low(ctx, match, "weekday")]
    which = low(ctx, match, "which") if "which" in match else None
    base = ctx.base("day")
    if which in ANAPHORIC and which != "that":
        base = ctx.reference("day", match.start)
    if base is None:
        return plain(match.start, match.end, "DATE", f"XXXX-WXX-{number}", "weekday")
    back = (base.isoweekday() - number) % 7
    ahead = (number - base.isoweekday()) % 7
    if which in BACKWARD:
        offset, how = -(back or 7), "weekday-past"
    elif which in FORWARD:
        offset, how = ahead or 7, "weekday-future"
    elif _ahead(which, ctx.direction(match.start, match.end)):
        offset, how = ahead, "weekday-future"
    else:
        offset, how = -back, "weekday-past"
    day = day_after(base, offset)
    return dated(match.start, match.end, Point("day", day), how, anchored=True) if day else None


def _ahead(which: str | None, way: Direction | None) -> bool:
    """``this Friday`` is ahead unless the clause looks back; a bare one only where the clause looks ahead."""
    return way != "past" if which == "this" else which is None and way == "future"


def bare_month(match: Match, ctx: Context) -> Reading | None:
    """``November``, ``last June``, ``March this year``: the nearest past one unless words point ahead."""
    number = MONTHS[low(ctx, match, "month")]
    if "which" not in match and "year" not in match and _no_month(match, ctx):
        return None
    base = ctx.base("year")
    if base is None:
        told = ctx.told_year()
        if told is not None:
            return _dated(match, month(told, number), "anaphora")
        return plain(match.start, match.end, "DATE", f"XXXX-{number:02d}", "month")
    if "year" in match:
        step = _step(low(ctx, match, "year"))
    elif ctx.base("month") is None:
        step = 0  # only the anchor's year is known
    else:
        step = _month_step(match, ctx, number, base)
    return _dated(match, month(base.year + step, number), "month")


def _month_step(match: Match, ctx: Context, number: int, base: date) -> int:
    """The year of a month, counted from the anchor's."""
    which = low(ctx, match, "which") if "which" in match else None
    if which is None:
        way = ctx.direction(match.start, match.end)
        ahead = (number - base.month) % 12
        if way == "future" or ahead == 1 or (way is None and ahead <= _SOON):
            return 1 if number < base.month else 0
        return -1 if number > base.month else 0
    if which in BACKWARD:
        return -1 if number >= base.month else 0
    return 1 if which in FORWARD and number <= base.month else 0


def _dated(match: Match, point: Point | None, how: str) -> Reading | None:
    return dated(match.start, match.end, point, how, anchored=True) if point else None


_SOON = 3  # a month so near ahead is meant where the clause does not say


def _no_month(match: Match, ctx: Context) -> bool:
    """Capital May and March may be a verb or a name: they want a word of time before them."""
    if low(ctx, match, "month") not in MODAL_MONTHS:
        return False
    lows = ctx.tokens.lows
    before = lows[match.start - 1] if match.start else "."
    if before in {"the", "a", "its"}:
        return lows[match.end : match.end + 1] in ([], ["for"], ["on"], ["to"], ["of"], ["against"], ["."])
    return before not in MONTH_CUES


def _step(which: str) -> int:
    return -1 if which in BACKWARD else 1 if which in FORWARD else 0


def which_unit(match: Match, ctx: Context) -> Reading | None:
    """``last week``, ``this year``, ``the following day``, ``the same month``."""
    which, unit = low(ctx, match, "which"), unit_of(ctx, match)
    if unit in {"second", "minute", "hour"}:
        return _this_moment(match, which, unit)
    if which == "past" or (which == "last" and "the" in match and unit in {"decade", "century"}):
        return plain(match.start, match.end, "DURATION", duration(1, unit), "duration")
    anaphoric = which in ANAPHORIC
    base = ctx.reference(unit, match.start) if anaphoric else ctx.base(unit)
    if base is None:
        return plain(
            match.start, match.end, "TIME" if unit == "night" else "DATE", _unknown(unit), "relative"
        )
    if unit == "night":
        day = day_after(base, _step(which))
        return _dated(match, Point("day", day, part="NI") if day else None, "relative")
    return _dated(match, moved(unit, base, _step(which)), "anaphora" if anaphoric else "relative")


def _this_moment(match: Match, which: str, unit: str) -> Reading | None:
    if which in {"this", "current", "present"}:
        return plain(match.start, match.end, "DATE", "PRESENT_REF", "reference") if unit != "second" else None
    if unit == "second":
        return None
    return (
        plain(match.start, match.end, "DURATION", duration(1, unit), "duration") if which != "that" else None
    )


def _bare_fall(match: Match, ctx: Context) -> bool:
    return "which" not in match or low(ctx, match, "which") in {"the", "that", "following"}


_UNKNOWN = {
    "day": "XXXX-XX-XX", "night": "XXXX-XX-XXTNI", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX", "half": "XXXX-HX", "decade": "XXX", "century": "XX", "fortnight": "XXXX-WXX",
}  # fmt: skip


def _unknown(unit: str) -> str:
    return _UNKNOWN.get(unit, "XXXX")


def which_season(match: Match, ctx: Context) -> Reading | None:
    """``last summer``, ``the winter of 2024``, ``this spring``; "the fall of" a man is no season."""
    if low(ctx, match, "season") == "fall" and "year" not in match and _bare_fall(match, ctx):
        return None
    code = SEASONS[low(ctx, match, "season")]
    if "year" in match:
        found = season(year_number(ctx, match) or 0, code)
        return dated(match.start, match.end, found, "season") if found else None
    base = ctx.base("month")
    if base is None:
        return plain(match.start, match.end, "DATE", f"XXXX-{code}", "season")
    which = low(ctx, match, "which") if "which" in match else "the"
    here = season(base.year, code)
    if here is None:
        return None
    year = base.year
    if which in BACKWARD and which != "past":
        year -= (here.day.month + 2 >= base.month and here.day <= base) or here.day > base
    elif which in FORWARD:
        year += here.day <= base
    elif which == "past" or (which == "the" and ctx.direction(match.start, match.end) == "past"):
        year -= here.day > base
    found = season(year, code)
    return dated(match.start, match.end, found, "season", anchored=True) if found else None


_BACK = frozenset({"ago", "earlier", "back"})
_TOLD = frozenset({"earlier", "later"})


def counted(match: Match, ctx: Context) -> Reading | None:
    """``two days ago``, ``three years from now``, ``a week later``, ``17 days earlier``."""
    unit, side = unit_of(ctx, match), low(ctx, match, "side")
    number = count_of(ctx.tokens, match.groups["count"])
    if number is None:
        return None
    if unit == "hour" and number % 24 == 0:
        unit, number = "day", number / 24
    sign = -1 if side in _BACK else 1
    if number == VAGUE_COUNT or unit in {"second", "minute", "hour"}:
        if side in _TOLD:
            return None  # "hours later" is a length of time after something else
        return plain(match.start, match.end, "DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", "relative")
    if unit == "year" and number == 1 and sign < 0 and (quarter := ctx.last_quarter(match.start)):
        return aside(match, moved("quarter", quarter.day, -4))
    base = ctx.reference(unit, match.start) if side in _TOLD else ctx.base(unit)
    how = "anaphora" if side in _TOLD else "relative"
    if base is None and side == "earlier" and unit == "year":
        base, how = ctx.base(unit), "relative"
    if base is None:
        return plain(match.start, match.end, "DATE", _unknown(unit), "relative")
    if number != int(number):
        return _half(match, ctx, number * sign, unit)
    return _dated(match, moved(unit, base, int(number) * sign), how)


def aside(match: Match, point: Point | None) -> Reading | None:
    """A date named for comparison only."""
    if point is None:
        return None
    reading = dated(match.start, match.end, point, "anaphora", anchored=True)
    reading.aside = True
    return reading


def _half(match: Match, ctx: Context, number: float, unit: str) -> Reading | None:
    base = ctx.base("month")
    if unit not in {"year", "decade"} or base is None:
        return plain(match.start, match.end, "DATE", "PAST_REF" if number < 0 else "FUTURE_REF", "relative")
    months = round(number * (12 if unit == "year" else 120))
    day = shift(base, months, "month")
    found = period("month", day) if day else None
    return dated(match.start, match.end, found, "relative", anchored=True) if found else None


_WHICH_DAY = "last|past|next|coming|previous|following|this|that"
_WHICH = "last|past|next|coming|previous|following|ensuing|this|that|current|same"
RULES: list[Rule] = [
    make_rule("deictic", "(the unit side=before|after)? deictic=deictic", deictic),
    make_rule(
        "weekday",
        f"(the|this|that? which={_WHICH_DAY} same?)? weekday=weekday",
        weekday,
    ),
    make_rule("weekday", "weekday=weekday which=last|next", weekday),
    make_rule("month", "(the? which=last|past|next|coming|this (coming|past)?)? month=month", bare_month),
    make_rule("month", "month=month (of|in)? year=last|this|next|previous|following unit", bare_month),
    make_rule("which-unit", f"(the=the)? (this|that)? which={_WHICH} (unit=unit|second)", which_unit),
    make_rule(
        "season",
        "(the? which=last|past|next|coming|previous|following|this|that|the (coming|past)?) season=season",
        which_season,
    ),
    make_rule("season", "the? season=season (of|in)? year=n4|YEARW", which_season),
    make_rule(
        "counted", "count=COUNT|a|another MORE? (unit=unit|units|second) side=ago|earlier|later", counted
    ),
    make_rule("counted", "(count=COUNT|a) unit=unit|units side=from ref|deictic", counted),
    make_rule("counted", "(count=COUNT|a) unit=unit|units side=hence|back", counted),
]
