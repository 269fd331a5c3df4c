"""Times of the clock with their zones, noon and midnight, and parts of the day."""

from crisistui.extraction.times.context import Context
from crisistui.extraction.times.grammar import Match, Rule, make_rule
from crisistui.extraction.times.lexicon import CLOCK_WORDS, NUMBERS, PARTS
from crisistui.extraction.times.point import Point, day_after
from crisistui.extraction.times.reading import Reading, dated, plain
from crisistui.extraction.times.relative import low
from crisistui.extraction.times.zones import zone_after


def clock(match: Match, ctx: Context) -> Reading | None:
    """``4 p.m.``, ``16:00``, ``4.30 pm``, ``noon``: a time that takes its day from its neighbourhood."""
    found = _clock_word(match, ctx) if "word" in match else _clock_figures(match, ctx)
    if found is None:
        return None
    reading = plain(match.start, match.end, "TIME", "", "clock")
    reading.clock = found
    return reading


def _clock_word(match: Match, ctx: Context) -> tuple[int, int]:
    return CLOCK_WORDS[low(ctx, match, "word")]


def _clock_figures(match: Match, ctx: Context) -> tuple[int, int] | None:
    raw = ctx.tokens.lows[match.groups["hour"][0]]
    if raw in NUMBERS:
        hour, minute = NUMBERS[raw], 0
    else:
        hours, _, minutes = raw.replace(".", ":").partition(":")
        minute = int(minutes[:2]) if len(minutes) >= 2 else 0
        hour = int(hours) if len(hours) < 3 else 99
    half = low(ctx, match, "ampm")[0] if "ampm" in match else _half_of_day(match, ctx)
    if minute > 59 or hour > 24 or (half and not 1 <= hour <= 12 and hour > 23):
        return None
    if half in {"a", "p"} and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour, minute


def _half_of_day(match: Match, ctx: Context) -> str | None:
    if "part" not in match:
        return None
    return "a" if PARTS.get(low(ctx, match, "part"), "EV") == "MO" else "p"


_FOUR = 4  # figures of 0730
_AFTER_FOUR = frozenset({"GMT", "UTC", "hours", "hrs", "EST", "EDT", "local", "BST", "CET"})


def dotted(match: Match, ctx: Context) -> Reading | None:
    """``09.41 EST``: a decimal is a time where a zone follows."""
    digits = ctx.tokens.lows[match.start].partition(".")[2]
    if len(digits) != len("41") or zone_after(ctx.tokens, match.end, ctx.zone) is None:
        return None
    return clock(match, ctx)


def military(match: Match, ctx: Context) -> Reading | None:
    """``1600 GMT``, ``0730 hours``."""
    raw = ctx.tokens.lows[match.start]
    after = ctx.tokens.raw(match.end) if match.end < len(ctx.tokens.lows) else ""
    if len(raw) != _FOUR or after not in _AFTER_FOUR:
        return None
    hour, minute = int(raw[:2]), int(raw[2:])
    if hour > 23 or minute > 59:
        return None
    reading = plain(match.start, match.end + (after in {"hours", "hrs"}), "TIME", "", "clock")
    reading.clock = (hour, minute)
    return reading


def night(match: Match, ctx: Context) -> Reading | None:
    """``night`` beside a day; never alone."""
    if low(ctx, match, "part") != "night":
        return None
    reading = plain(match.start, match.end, "TIME", "", "part-of-day")
    reading.part, reading.bare = "NI", True
    return reading


def small_hours(match: Match, ctx: Context) -> Reading | None:
    """``the early hours of`` a day; "the late hours" are its evening."""
    if ctx.tokens.lows[match.end - 1] != "hours":
        return None
    word = ctx.tokens.lows[match.end - 2]
    reading = plain(match.start, match.end, "TIME", "", "part-of-day")
    reading.part, reading.bare = ("NI" if word == "late" else "MO"), True
    return reading if word in {"early", "late"} else None


def part_of_day(match: Match, ctx: Context) -> Reading | None:
    """``this morning``, ``the evening``, ``tonight``, ``last night``, ``overnight``."""
    word = low(ctx, match, "part")
    code = "NI" if word in {"tonight", "overnight", "night"} else PARTS[word]
    reading = plain(match.start, match.end, "TIME", "", "part-of-day")
    reading.part = code
    name = ctx.tokens.raw(match.end - 1)[0].isupper() and match.end - match.start > 1  # "The Evening Post"
    if name or (match.end - match.start == 1 and word in PARTS and not _alone(match, ctx)):
        reading.bare = True
    base = ctx.base("day")
    which = low(ctx, match, "which") if "which" in match else None
    if word == "tonight" or which in {"this", "last"}:
        day = day_after(base, -1 if which == "last" else 0) if base else None
        if day is None:
            return plain(match.start, match.end, "TIME", f"XXXX-XX-XXT{code}", "part-of-day")
        return dated(match.start, match.end, Point("day", day, part=code), "part-of-day", anchored=True)
    return reading


def same_part(match: Match, ctx: Context) -> Reading | None:
    """``that same evening``: of the day told last."""
    day = ctx.reference("day", match.start) or ctx.base("day")
    if day is None:
        return None
    point = Point("day", day, part=PARTS[low(ctx, match, "part")])
    return dated(match.start, match.end, point, "part-of-day", anchored=True)


_BEFORE_PART = frozenset(
    ["at", "by", "before", "after", "since", "until", "till", "from", "early", "late", "mid", "through"]
)


def _alone(match: Match, ctx: Context) -> bool:
    """A bare "dawn" is a time after a preposition; a bare "evening" otherwise needs a day beside it."""
    return match.start > 0 and ctx.tokens.lows[match.start - 1] in _BEFORE_PART


RULES: list[Rule] = [
    make_rule("clock", "hour=clock ampm=ampm", clock),
    make_rule("clock", "hour=n2|dec|numw ampm=ampm", clock),
    make_rule("clock", "hour=clock (hours=units)?", clock),
    make_rule("clock", "hour=n2|numw|clock|dec in the part=part", clock),
    make_rule("clock", "hour=dec", dotted),
    make_rule("clock", "hour=n2|numw oclock possess clock_word (in the part=part)? (ampm=ampm)?", clock),
    make_rule("clock", "hour=n4|nbig", military),
    make_rule("clock", "(n2)? word=clockw", clock),
    make_rule("part", "part=tonight|overnight", part_of_day),
    make_rule("part", "(this|that|the)? which=same part=part", same_part),
    make_rule("part", "(which=this|last|that|the|next|following) part=part", part_of_day),
    make_rule("part", "part=part", part_of_day),
    make_rule("part", "the? part=unit", night),
    make_rule("part", "the? edge units", small_hours),
]
