"""What is new since the mark: the words of the strip, and which facts a row stands on. Pure functions."""

from collections.abc import Iterator
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from crisistui.model.situation import CastRow, DestinationRow, DueRow
from crisistui.tui.rows.moments import clock

if TYPE_CHECKING:
    from crisistui.shift.changes import Changes, FactId
    from crisistui.shift.state import Mark
    from crisistui.tui.rows.evidence import Record


def strip_words(
    mark: "Mark | None", changes: "Changes | None", zone: tzinfo, now: datetime
) -> tuple[str, ...]:
    """What the strip says, the most telling first: the counts, and since when; nothing without a mark."""
    if mark is None or changes is None:
        return ()
    since = mark.at.astimezone(zone)
    full = clock(mark.at, zone, "")
    told = full.split(" · ")[0]
    if since.date() == now.astimezone(zone).date():
        told = told[-6:]
    return (*(changes.counts.words() or ("nothing new",)), f"since {told}")


def facts_of(record: "Record") -> Iterator["FactId"]:
    """The facts that a row stands on, by kind and number."""
    if isinstance(record, DestinationRow):
        for cell in record.cells:
            for voice in cell.voices:
                yield from (("statement", id_) for id_ in voice.statements)
    elif isinstance(record, DueRow):
        yield from (("deadline", id_) for id_ in record.deadlines)
    elif isinstance(record, CastRow):
        yield from (("actor", id_) for id_ in record.actors)
    else:
        yield from (("development", id_) for id_ in record.developments)
