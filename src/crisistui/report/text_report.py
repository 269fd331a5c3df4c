"""The board as plain text: for a pipe, a mail, a screen reader. No colour, nothing that moves.

Imports only the model and this room. What does not fit the width is wrapped, never dropped, so that the
text holds what the screen holds; under 100 columns each destination becomes a block of its own.
"""

from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo

from rich.cells import cell_len

from crisistui.model.crisis import Crisis
from crisistui.model.situation import CastRow, Cell, DestinationRow, Provenance, Situation
from crisistui.model.vocabulary import Party
from crisistui.report.behind import Behind
from crisistui.report.layout import GAP, fitted, one_line, to_ascii, widths, wrapped
from crisistui.report.moments import day_text, moment_text

WIDE = 100  # from here the destinations stand as a matrix
NARROWEST = 40
_LONGEST_ROLE = 32
_SIGNS = {1: "▲", 0: "○", -1: "▼"}
_ALWAYS = (Party.HOST, Party.SUBJECT, Party.BROKER, Party.OBSERVER)
_HEADINGS = {Party.HOST: "host", Party.OBSERVER: "observers", Party.THIRD: "third"}
_LEGEND = (
    "▲ for  ○ open or silent  ▼ against  ~ wavers  ! conflict  · nobody has spoken; "
    "1/3: one origin, three articles"
)


def to_text(
    situation: Situation, width: int = 100, *, ascii_only: bool = False, behind: Behind | None = None
) -> str:
    """The whole board, at most ``width`` columns wide (40 at least).

    ``ascii_only`` writes the signs in ASCII, for terminals and pipes without UTF-8. With ``behind`` the
    origins of every destination follow, and the sentences of every disagreement.
    """
    width = max(NARROWEST, width)
    blocks = [
        _head(situation, width),
        _destinations(situation, width),
        _deadlines(situation, width),
        _developments(situation, width),
        _actors(situation, width),
        _conflicts(situation, width, behind),
        behind.origins(_rows(situation), width) if behind else [],
        _set_aside(situation, width),
    ]
    text = "\n\n".join("\n".join(line.rstrip() for line in lines) for lines in blocks if lines)
    return to_ascii(text) if ascii_only else text


def _head(situation: Situation, width: int) -> list[str]:
    zone = ZoneInfo(situation.crisis.timezone)
    articles = len(situation.articles)
    undated = sum(row.published is None for row in situation.articles)
    counted = f"{articles} article{'' if articles == 1 else 's'}" + (
        f", {undated} undated" if undated else ""
    )
    lines = [
        *wrapped(one_line(situation.crisis.name), width),
        *wrapped(f"as of {moment_text(situation.as_of, zone)} · {counted}", width),
    ]
    if situation.chosen:
        lines += wrapped(f"only: {', '.join(_chosen(situation))}", width)
    return lines


def _chosen(situation: Situation) -> Iterable[str]:
    names = {row.code: row.name for row in situation.destinations}
    return (names.get(code, code) for code in situation.chosen)


def _destinations(situation: Situation, width: int) -> list[str]:
    rows = _rows(situation)
    if not rows:
        return ["DESTINATIONS", "  nobody names a destination yet"]
    parties = [party for party in Party if party in _ALWAYS or any(row.cell(party) for row in rows)]
    lines = _matrix(rows, parties, situation.crisis, width) if width >= WIDE else []
    if not lines:
        lines = _stack(rows, parties, situation.crisis, width)
    return [*lines, *wrapped(_LEGEND, width)]


def _rows(situation: Situation) -> list[DestinationRow]:
    return [*situation.destinations, *([situation.stays] if situation.stays else [])]


def _matrix(
    rows: Sequence[DestinationRow], parties: Sequence[Party], crisis: Crisis, width: int
) -> list[str]:
    """The matrix, or nothing when it would not fit."""
    head = ["DESTINATIONS", *(_heading(party, crisis) for party in parties), "orig/art", "last"]
    table = [head]
    for number, row in enumerate(rows, 1):
        mark = "–" if row.code is None else str(number)
        shown = [_cell(row, party) for party in parties]
        table.append([f"{mark} {one_line(row.name)}", *shown, row.provenance.label, day_text(row.last)])
    room = widths(table)
    used = sum(room) + len(GAP) * len(room)
    if width - used < NARROWEST // 2:
        return []
    lines = [GAP.join(map(fitted, head, room))]
    for row, cells in zip(rows, table[1:], strict=True):
        start = GAP.join(map(fitted, cells, room)) + GAP
        lines += wrapped(one_line(row.summary), width, " " * used, start)
    return lines


def _stack(rows: Sequence[DestinationRow], parties: Sequence[Party], crisis: Crisis, width: int) -> list[str]:
    lines = ["DESTINATIONS"]
    for number, row in enumerate(rows, 1):
        mark = "–" if row.code is None else str(number)
        lines += wrapped(
            f"{mark} {one_line(row.name)} · {row.provenance.label} · {day_text(row.last)}", width, "  ", ""
        )
        lines += wrapped(one_line(row.summary), width, "  ")
        for party in parties:
            cell = row.cell(party)
            if cell is not None:
                text = f"{_heading(party, crisis)}: {_cell(row, party)} ({_holders(cell)})"
                lines += wrapped(text, width, "      ", "    ")
    return lines


def _holders(cell: Cell) -> str:
    names = dict.fromkeys(one_line(voice.holder or "unattributed") for voice in cell.voices)
    return ", ".join(names)


def _heading(party: Party, crisis: Crisis) -> str:
    named = {Party.SUBJECT: crisis.subject, Party.BROKER: crisis.broker, Party.OPPOSITION: crisis.opposition}
    return one_line(named.get(party) or _HEADINGS[party])


def _cell(row: DestinationRow, party: Party) -> str:
    cell = row.cell(party)
    if cell is None:
        return "" if row.code is None and party == Party.HOST else "·"
    mark = " !" if cell.conflict else " ~" if cell.wavering else ""
    return f"{_SIGNS[cell.polarity]} {cell.stance}{mark}"


def _deadlines(situation: Situation, width: int) -> list[str]:
    if not situation.deadlines:
        return ["DEADLINES", "  none known"]
    rows = []
    for row in situation.deadlines:
        by = f" ({one_line(row.set_by)})" if row.set_by else ""
        outcome = f"; {row.outcome}" if row.outcome else ""
        distance = row.countdown.removeprefix("lapsed ") if row.status == "lapsed" else row.countdown
        demand = f"{one_line(row.demand)}{by}{outcome}"
        rows.append(([day_text(row.due), str(row.status), distance], demand, row.provenance))
    return ["DEADLINES", *_listed(rows, width)]


def _developments(situation: Situation, width: int) -> list[str]:
    if not situation.developments:
        return ["DEVELOPMENTS", "  none known"]
    rows = [
        ([day_text(row.date), str(row.category)], one_line(row.summary), row.provenance)
        for row in situation.developments
    ]
    return ["DEVELOPMENTS", *_listed(rows, width)]


def _listed(rows: Sequence[tuple[list[str], str, Provenance]], width: int) -> list[str]:
    """Short columns, then a text that wraps in what room is left, then origins/articles."""
    room = widths([cells for cells, _, _ in rows])
    start = sum(room) + len(GAP) * (len(room) + 1)
    lines = []
    for cells, text, behind in rows:
        if start > width // 2:  # no room beside the columns: the text goes below them
            lines += wrapped(" · ".join(cells), width, GAP)
            lines += wrapped(f"{text} · {behind.label}", width, GAP * 2)
        else:
            left = GAP + GAP.join(map(fitted, cells, room)) + GAP
            lines += wrapped(f"{text} · {behind.label}", width, " " * start, left)
    return lines


def _actors(situation: Situation, width: int) -> list[str]:
    if not situation.actors:
        return ["ACTORS", "  none known"]
    head = ["ACTORS", "art.", "said", "last"]
    table = [head, *([_named(row), *_counts(row)] for row in situation.actors)]
    room = widths(table)
    room[0] = max(8, min(room[0], width - sum(room[1:]) - len(GAP) * 3))
    lines = []
    for name, articles, said, last in table:
        counts = [fitted(articles, room[1], right=True), fitted(said, room[2], right=True), last]
        lines.append(GAP.join([fitted(name, room[0]), *counts]))
    return lines


def _named(row: CastRow) -> str:
    role = one_line(row.role or "")
    if cell_len(role) > _LONGEST_ROLE:
        role = fitted(role, _LONGEST_ROLE).rstrip()
    more = " ".join(part for part in (role, row.country) if part)
    return one_line(f"  {row.name}" + (f" · {more}" if more else ""))


def _counts(row: CastRow) -> list[str]:
    return [str(len(row.provenance.articles)), str(row.said), day_text(row.last)]


def _conflicts(situation: Situation, width: int, behind: Behind | None) -> list[str]:
    if not situation.conflicts:
        return []
    names = {row.code: row.name for row in situation.destinations}
    lines = ["DISAGREEMENT"]
    for row in situation.conflicts:
        place = names.get(row.destination, row.destination or "stays")
        lines += wrapped(f"{place}: {row.kind}: {one_line(row.note)}", width, "    ", "  ")
        lines += behind.sentences(row, width) if behind else ()
    return lines


def _set_aside(situation: Situation, width: int) -> list[str]:
    if not situation.set_aside:
        return []
    lines = ["SET ASIDE"]
    for row in situation.set_aside:
        lines += wrapped(f"{one_line(row.path)}: {one_line(row.reason)}", width, "    ", "  ")
    return lines
