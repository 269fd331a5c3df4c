"""The text filter: which rows hold all the words that the analyst typed.

Imports only the model and this room. Every string of a row counts; case and diacritics do not.
"""

from collections.abc import Iterable
from typing import TypeVar

from crisistui.model.situation import CastRow, DestinationRow, Disagreement, DueRow, EventRow, Provenance
from crisistui.situation.fold import fold

AnyRow = TypeVar("AnyRow", DestinationRow, DueRow, EventRow, CastRow, Disagreement)
Row = DestinationRow | DueRow | EventRow | CastRow | Disagreement


def matching(rows: Iterable[AnyRow], text: str) -> tuple[AnyRow, ...]:
    """The rows in which every word of ``text`` stands somewhere, whole or as a part of a word."""
    wanted = fold(text).split()
    return tuple(row for row in rows if not wanted or _holds(row, wanted))


def _holds(row: Row, wanted: list[str]) -> bool:
    held = fold("\n".join(part for part in _strings(row) if part))
    return all(word in held for word in wanted)


def _strings(row: Row) -> Iterable[str | None]:
    if isinstance(row, DestinationRow):
        yield from (row.code, row.name, row.summary, *_origins(row.provenance), str(row.last or "undated"))
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
        yield from _origins(row.provenance)
    elif isinstance(row, EventRow):
        yield from (str(row.date), row.category, row.summary, *row.actors, *_origins(row.provenance))
    elif isinstance(row, CastRow):
        yield from (row.name, row.kind, row.role, row.country, *row.aliases, *_origins(row.provenance))
    else:
        yield from (row.kind, row.destination, row.note)


def _origins(behind: Provenance) -> tuple[str, ...]:
    return behind.origins
