"""Where voices do not go together: dated, with both sentences, one entry for each disagreement.

Pure functions from records to blocks of lines. Imports only the model.
"""

from collections.abc import Mapping, Sequence

from crisistui.model.holdings import EvidenceRow
from crisistui.model.situation import DestinationRow, Disagreement, Situation, Voice
from crisistui.situation.clock import when
from crisistui.tui.rows.cells import Cell, outside
from crisistui.tui.rows.dossier import INDENT, Block, block, indented
from crisistui.tui.rows.evidence import quoted
from crisistui.tui.rows.moments import long
from crisistui.tui.rows.symbols import Symbols

NONE = "Nothing on the board contradicts anything else."
BETWEEN = {"changed": "then", "conflict": "against", "denied": "denied by"}


def newest_first(found: Sequence[Disagreement]) -> list[Disagreement]:
    """By the later of the two dates; what has none comes last."""
    return sorted(found, key=_latest, reverse=True)


def voice_of(fact: int, situation: Situation) -> tuple[DestinationRow, Voice] | None:
    """The row and the voice that a statement stands in."""
    stays = (situation.stays,) if situation.stays is not None else ()
    for row in (*situation.destinations, *stays):
        for cell in row.cells:
            for voice in cell.voices:
                if fact in voice.statements:
                    return row, voice
    return None


def blocks(
    found: Sequence[Disagreement],
    sentences: Mapping[int, EvidenceRow],
    situation: Situation,
    symbols: Symbols,
) -> list[Block]:
    """One block for each disagreement; it opens the number of its place in ``found``."""
    if not found:
        return [block(((NONE, "quiet"),))]
    made: list[Block] = []
    for number, one in enumerate(found):
        made += [_entry(number, one, sentences, situation, symbols), block(())]
    return made[:-1]


def _entry(
    number: int,
    one: Disagreement,
    sentences: Mapping[int, EvidenceRow],
    situation: Situation,
    symbols: Symbols,
) -> Block:
    found = voice_of(one.first, situation) or voice_of(one.second, situation)
    name = found[0].name if found is not None else one.destination or "stays"
    dates = [date for date in one.dates if date is not None]
    head: Cell = (
        (f"{symbols.conflict} {one.kind} ", "conflict"),
        *outside(f" {name}", "heading"),
        *outside(f" {symbols.dot} {long(max(dates, key=when) if dates else None)}", "date"),
    )
    if one.more:
        head += ((f" {symbols.dot} {one.more} more", "quiet"),)

    def lines(width: int, _why: bool) -> list[Cell]:
        cells = list(indented(head, width, 0))
        for place, fact in enumerate((one.first, one.second)):
            if place:
                cells += indented(((BETWEEN.get(one.kind, "and"), "quiet"),), width)
            cells += indented(_side(one, place, situation, symbols), width)
            row = sentences.get(fact)
            if row is not None:
                cells += indented(quoted(row), width, 2 * INDENT)
        return cells

    return Block(lines, opens=number)


def _side(one: Disagreement, place: int, situation: Situation, symbols: Symbols) -> Cell:
    found = voice_of((one.first, one.second)[place], situation)
    date = long(one.dates[place])
    if found is None:
        return outside(f"{one.parties[place]} {symbols.dot} {date}", "quiet")
    voice = found[1]
    style = {1: "for", -1: "against"}.get(voice.polarity, "neither")
    return (
        (f"{symbols.of(voice.polarity)} {voice.stance} ", style),
        *outside(voice.holder, "name", none="unnamed"),
        (f" ({voice.party})", "quiet"),
        *outside(f" {symbols.dot} {date}", "date"),
    )


def _latest(one: Disagreement) -> tuple[int, ...]:
    return max((when(date) for date in one.dates if date is not None), default=())
