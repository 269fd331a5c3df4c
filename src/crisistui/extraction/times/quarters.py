"""Quarters and halves of a year, and the year a sentence measures by."""

from crisistui.extraction.times.context import Context
from crisistui.extraction.times.grammar import Match, Rule, make_rule
from crisistui.extraction.times.numbers import ordinal
from crisistui.extraction.times.point import Point, safe_day
from crisistui.extraction.times.reading import Reading, dated, plain
from crisistui.extraction.times.relative import BACKWARD, FORWARD, low


def ranked(match: Match, ctx: Context) -> Reading | None:
    """``the third quarter``, ``third-quarter 2025``, ``this year's second half``."""
    rank = ordinal(low(ctx, match, "rank"))
    half = low(ctx, match, "unit") == "half"
    if rank is None or not 1 <= rank <= (2 if half else 4):
        return None
    if "year" in match:
        number = int(low(ctx, match, "year"))
    else:
        base = ctx.base("year")
        if base is None:
            return plain(match.start, match.end, "DATE", f"XXXX-{'H' if half else 'Q'}{rank}", "quarter")
        which = low(ctx, match, "which") if "which" in match else None
        number = base.year + (-1 if which in BACKWARD else 1 if which in FORWARD else 0)
        first = (rank - 1) * (6 if half else 3) + 1
        if (
            which is None
            and ctx.anchor
            and ctx.anchor.month
            and first > base.month
            and rank == 4
            and base.month < 7
        ):
            number -= 1
    day = safe_day(number, (rank - 1) * (6 if half else 3) + 1, 1)
    point = Point("half" if half else "quarter", day) if day else None
    return dated(match.start, match.end, point, "quarter", anchored="year" not in match) if point else None


RULES: list[Rule] = [
    make_rule(
        "quarter",
        "(the|its)? (year=n4)? fiscal? (rank=ordw|ordd|second) hyph? (unit=unit|half) ((of|in)? year2=n4)?".replace(
            "year2=n4", "n4"
        ),
        ranked,
    ),
    make_rule(
        "quarter",
        "(the|its)? fiscal? (rank=ordw|ordd|second) hyph? (unit=unit|half) (of|in|comma)? year=n4",
        ranked,
    ),
    make_rule(
        "quarter", "which=this|last|next unit possess (rank=ordw|ordd|second) hyph? (unit=unit|half)", ranked
    ),
    make_rule(
        "quarter",
        "(the|its)? (rank=ordw|ordd|second) hyph? (unit=unit|half) (of|in)? which=this|last|next unit",
        ranked,
    ),
]
