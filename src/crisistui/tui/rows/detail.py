"""The row under the cursor in full, for what its columns had to cut. Pure; imports only the model."""

from typing import TYPE_CHECKING

from crisistui.model.situation import CastRow, DestinationRow, DueRow
from crisistui.tui.rows.cells import Cell, outside
from crisistui.tui.rows.moments import long

if TYPE_CHECKING:
    from crisistui.tui.rows.evidence import Record


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
