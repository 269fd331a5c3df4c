"""The pass over a text: match rules, read them, join clock and day, widen by modifiers."""

from datetime import date, datetime

from crisistui.extraction.times import (
    clock,
    durations,
    explicit,
    feasts,
    quarters,
    references,
    relative,
    years,
)
from crisistui.extraction.times.context import Context, month_first
from crisistui.extraction.times.grammar import Grammar, Match
from crisistui.extraction.times.hanging import hang
from crisistui.extraction.times.joining import join
from crisistui.extraction.times.modifiers import widen
from crisistui.extraction.times.reading import Reading
from crisistui.extraction.times.timex import Timex
from crisistui.extraction.times.tokens import Tokens, tokenize
from crisistui.model.dates import PartialDate

GRAMMAR = Grammar(
    [
        rule
        for room in (explicit, years, quarters, feasts, references, relative, clock, durations)
        for rule in room.RULES
    ]
)


def tag(text: str, anchor: PartialDate | date | None, *, zone: str | None = None) -> list[Timex]:
    """Every expression of time in a text, in order, without overlaps.

    ``anchor`` is the publication date; without one, relative expressions are returned unresolved unless an
    explicit date in the text resolves them. ``zone`` is the IANA zone of the crisis, for "local time".
    Never raises.
    """
    tokens = tokenize(text)
    ctx = Context(tokens, _partial(anchor), zone, month_first(text))
    readings = _read(tokens, ctx)
    readings = hang(join(readings, ctx), ctx)
    return [_timex(tokens, reading) for reading in widen(readings, tokens)]


def _partial(anchor: PartialDate | date | None) -> PartialDate | None:
    if isinstance(anchor, datetime):
        return PartialDate(anchor.year, anchor.month, anchor.day, anchor.hour, anchor.minute)
    return PartialDate.of(anchor) if isinstance(anchor, date) else anchor


def _read(tokens: Tokens, ctx: Context) -> list[Reading]:
    out: list[Reading] = []
    codes, starters, place, size = tokens.codes, GRAMMAR.starters, 0, len(tokens.codes)
    while place < size:
        if codes[place] not in starters:
            place += 1
            continue
        for found in GRAMMAR.at(codes, place):
            groups = {name: (place + begin, place + end) for name, begin, end in found.groups}
            answer = found.rule.read(Match(found.rule.name, place, place + found.length, groups), ctx)
            if answer is None:
                continue
            answers = answer if isinstance(answer, list) else [answer]
            for reading in answers:
                if reading.point is not None and reading.type == "DATE" and not reading.aside:
                    ctx.told.append((place, reading.point))
            out += answers
            place = answers[-1].end if answers else place + found.length
            break
        else:
            place += 1
    return out


def _timex(tokens: Tokens, reading: Reading) -> Timex:
    start, end = tokens.starts[reading.start], tokens.ends[reading.end - 1]
    return Timex(
        start,
        end,
        tokens.text[start:end],
        reading.type,
        reading.value,
        reading.mod,
        reading.how,
        reading.point.partial() if reading.point else None,
        reading.zone,
        reading.anchored or (reading.type != "SET" and reading.value.startswith("XXXX")),
    )
