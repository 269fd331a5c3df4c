"""The row under the cursor in full, for what its columns had to cut. Pure; imports only the model."""

from typing import TYPE_CHECKING

from crisistui.model.situation import CastRow, DestinationRow, DueRow, Situation
from crisistui.tui.rows.cells import Cell, outside
from crisistui.tui.rows.moments import long

if TYPE_CHECKING:
    from crisistui.tui.rows.evidence import Record

_NAMED = 2  # articles named; the rest is counted


def in_text(record: "Record | None", situation: Situation | None) -> Cell:
    """In which articles of a row the words stand that the filter looked for in the text."""
    if record is None or situation is None:
        return ()
    parts = []
    for one in situation.found:
        held = one.articles.intersection(record.provenance.articles)
        paths = [row.path for row in situation.articles if row.id in held]
        more = f" and {len(paths) - _NAMED} more" if len(paths) > _NAMED else ""
        if paths:
            parts.append(f"“{one.words}” in {', '.join(paths[:_NAMED])}{more} · ")
    return outside("".join(parts), "detail-head") if parts else ()


def detail(record: "Record | None") -> Cell:
    """Name or date first, then everything of the row that is text."""
    if record is None:
        return ()
    if isinstance(record, DestinationRow):
        head, parts = record.name, [record.summary]
    elif isinstance(record, DueRow):
        who = f"{record.set_by or '?'} to {record.addressee}" if record.addressee else record.set_by or "?"
        set_on = f"set {long(record.set_on)}" if record.set_on else ""
        head, parts = f"due {long(record.due)}", [record.demand, who, set_on, record.outcome or ""]
    elif isinstance(record, CastRow):
        head = record.name
        parts = [record.role or record.kind, record.country or "", f"{record.mentions} mentions"]
    else:
        head, parts = f"{long(record.date)} {record.category}", [record.summary, ", ".join(record.actors)]
    text = " · ".join(part for part in parts if part)
    return (*outside(head, "detail-head"), *outside(f": {text}", "detail"))
