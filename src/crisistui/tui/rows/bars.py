"""The lines around the panes: header, clock, tabs, hints, status. Pure functions of values and width.

Imports only the model and the row helpers.
"""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from crisistui.model.crisis import Crisis
from crisistui.model.plain import plain
from crisistui.tui.rows.cells import Cell, clip, width_of
from crisistui.tui.rows.moments import clock, place_of
from crisistui.tui.rows.symbols import Symbols

_TOLD = 24  # cells of an alert that say what happened, before its sources are cut
_NAME = 14  # cells of the crisis's name that the strip leaves it


def header(name: str, chip: str, width: int, *, banner: bool, news: Sequence[str] = ()) -> Cell:
    """The name of the crisis, what is new, the chip of the filter; the chip is never the one to be cut off.

    ``news`` ends with the words that say since when; counts go from its end when there is no room.
    """
    style = "banner" if banner else "bar"
    title = f" {plain(name, 200)} "
    if news:
        chip_width = width_of(chip) + 2 if chip else 0
        words = _fitting(news, width - chip_width - min(width_of(title), _NAME))
        room = max(0, width - chip_width - width_of(words))
        left = clip(((title, style),), min(room, width_of(title)), tone=style)
        return clip(
            (*left, (words, "news"), *(((f" {plain(chip, 200)} ", "chip"),) if chip else ())),
            width,
            tone=style,
        )
    if not chip:
        return clip(((title, style),), width, tone=style)
    mark = f" {plain(chip, 200)} "
    room = max(0, width - width_of(mark))
    left = clip(((title, style),), min(room, width_of(title)), tone=style)
    return clip((*left, (mark, "chip")), width, tone=style)


def _fitting(news: Sequence[str], room: int) -> str:
    """As many words of the strip as have room; where not all have, the moment goes first, then counts."""
    counts = list(news)
    while counts:
        text = (
            f" {', '.join(counts[:-1])} {counts[-1]} "
            if len(counts) == len(news)
            else f" {', '.join(counts)} "
        )
        if width_of(text) <= room:
            return text
        counts.pop()
    return ""


def clock_text(now: datetime, zone: tzinfo, crisis: Crisis, width: int) -> Cell:
    """UTC and the time of the crisis, as much as fits; the widget puts it to the right edge."""
    full = clock(now, zone, plain(place_of(crisis.timezone), 40))
    for text in (f"NOW {full} ", f"{full} ", f"{full.split(' · ')[0]} ", f"{full.split(' · ')[0][-6:]} "):
        if width_of(text) <= width:
            return ((text, "clock"),)
    return ()


def banner_text(as_of: datetime, zone: tzinfo, crisis: Crisis, width: int) -> Cell:
    """The moment of a board that is not of now."""
    full = clock(as_of, zone, plain(place_of(crisis.timezone), 40), year=True)
    utc = full.split(" · ")[0]
    for text in (f"AS OF {full} ", f"AS OF {utc} ", f"{utc} ", f"{as_of:%y-%m-%d} "):
        if width_of(text) <= width:
            return ((text, "banner"),)
    return (("!", "banner"),)


def tabs(names: Sequence[tuple[str, int]], active: int) -> Cell:
    """The panes by name with their number of rows, the one in front marked in words and style."""
    spans: list[tuple[str, str]] = []
    for index, (name, count) in enumerate(names):
        text = f"[{name} {count}]" if index == active else f" {name} {count} "
        spans.append((text, "tab-active" if index == active else "tab"))
    return tuple(spans)


def hints(keys: Sequence[tuple[str, str]], width: int) -> Cell:
    """``? help`` and the other keys that fit; help stands first, and the last but one goes first."""
    fitting = list(keys)
    while len(fitting) > 1 and sum(len(key) + len(word) + 3 for key, word in fitting) > width:
        fitting.pop(-2 if len(fitting) > 2 else -1)
    spans: list[tuple[str, str]] = []
    for key, word in fitting:
        spans += [(f" {key}", "hint-key"), (f" {word} ", "hint")]
    return tuple(spans)


def alert(text: str, symbols: Symbols, width: int) -> Cell:
    """What happened just now, whose word it is, and the key that takes it away, which is never cut off.

    The sources stand last, in brackets; they are cut only where they leave too little of what happened.
    """
    tail = "  esc "
    room = max(1, width - len(tail))
    what, bracket, sources = f" {symbols.conflict} {text}".rpartition(" [")
    if bracket and (left := room - width_of(bracket + sources)) >= _TOLD:
        used = min(width_of(what), left)
        return (
            *clip(((what, "alarm"),), used, tone="alarm"),
            (bracket + sources, "alarm"),
            (tail, "hint-key"),
        )
    mark = ((f" {symbols.conflict} {text}", "alarm"),)
    return (*clip(mark, min(width_of(mark[0][0]), room), tone="alarm"), (tail, "hint-key"))


def status(
    *,
    settled: bool,
    done: int,
    total: int,
    queue: int,
    last: str | None,
    aside: int,
    problem: str | None,
    symbols: Symbols,
    width: int,
) -> Cell:
    """Whether the feed is alive, what came last, what waits, what was set aside: the richest that fits."""
    if problem:
        return clip(((f" {symbols.dead} {plain(problem, 200)} ", "alarm"),), width, tone="hint")
    if not settled:
        reading = f"reading {done}/{total} " if total else "reading … "
        return ((reading, "hint"),) if width >= width_of(reading) else ()
    newest = plain(last, 200) if last else "no article yet"
    tail = f"queue {queue} {symbols.dot} aside {aside} "
    live = f"{symbols.alive} live "
    for room in (newest, newest[:14] + "…" if len(newest) > 14 else newest, ""):
        lead = f"last {room} {symbols.dot} " if room and last else f"{room} {symbols.dot} " if room else ""
        if room == newest and width_of(lead + tail + live) > width > 40:
            cut = width - width_of(f"last  {symbols.dot} " + tail + live)
            lead = f"last {newest[: max(4, cut - 1)]}… {symbols.dot} " if cut > 12 else lead
        if width_of(lead + tail + live) <= width:
            return ((lead, "hint"), (tail, "alarm" if aside else "hint"), (live, "hint"))
    return ((live, "hint"),) if width >= width_of(live) else ()


def pulse(symbols: Symbols) -> int:
    """The cells of the shortest status: that the feed is alive."""
    return width_of(f"{symbols.alive} live ")
