"""The text filter: which rows hold all the words that the analyst typed.

Imports only the model and this room. Every string of a row counts; case and diacritics do not.
"""

from collections.abc import Iterable

from crisistui.model.situation import CastRow, DestinationRow, Disagreement, DueRow, EventRow, Provenance
from crisistui.situation.fold import fold

Row = DestinationRow | DueRow | EventRow | CastRow | Disagreement


def matches(row: Row, text: str) -> bool:
    """Whether every word of ``text`` stands somewhere in the row, as a part of a word or whole."""
    wanted = fold(text).split()
    if not wanted:
        return True
    held = fold("\n".join(part for part in _strings(row) if part))
    return all(word in held for word in wanted)


def _strings(row: Row) -> Iterable[str | None]:
    if isinstance(row, DestinationRow):
        yield from (row.code, row.name, row.summary, *_places(row.provenance), str(row.last or "undated"))
        for cell in row.cells:
            yield cell.party
            for voice in cell.voices:
                yield from (voice.holder, voice.stance, voice.basis)
    elif isinstance(row, DueRow):
        yield from (
            str(row.due),
            row.demand,
            row.set_by,
            row.addressee,
            row.status,
            row.outcome,
            row.countdown,
        )
        yield from _places(row.provenance)
    elif isinstance(row, EventRow):
        yield from (str(row.date), row.category, row.summary, *row.actors, *_places(row.provenance))
    elif isinstance(row, CastRow):
        yield from (row.name, row.kind, row.role, row.country, *row.aliases, *_places(row.provenance))
    else:
        yield from (row.kind, row.destination, row.note)


def _places(behind: Provenance) -> tuple[str, ...]:
    return behind.origins
