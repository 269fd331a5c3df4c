"""What changed, as text and as JSON, for the reports that begin with it.

Imports only the shift and this room.
"""

import json
from datetime import tzinfo
from typing import Any

from crisistui.report.layout import one_line, wrapped
from crisistui.report.moments import moment_text
from crisistui.shift.changes import Change, Changes
from crisistui.shift.corrections import Corrected, Note


def changed_text(changes: Changes, width: int, zone: tzinfo) -> str:
    """A heading and one paragraph for each change, the most consequential first."""
    lines = wrapped(f"CHANGED since {moment_text(changes.since, zone)}", width)
    for item in changes.items:
        lines += wrapped(f"{item.kind}: {one_line(item.line)}", width, "    ", "  ")
    if not changes.items:
        lines.append("  nothing")
    return "\n".join(lines)


def corrected_text(corrected: Corrected, width: int) -> str:
    """Who put which fact right, and why; empty where nobody did."""
    notes = _notes(corrected)
    lines = ["CORRECTED BY HAND"] if notes else []
    for note in notes:
        lines += wrapped(f"{one_line(note.says)}: {one_line(note.line)}", width, "    ", "  ")
    return "\n".join(lines)


def changed_json(board: str, changes: Changes | None, corrected: Corrected | None) -> str:
    """The JSON of a board with ``since`` and ``changes``, and with ``corrections`` where there are any."""
    fields: dict[str, Any] = json.loads(board)
    if changes is not None:
        counts = {name: count for name, count in changes.counts._asdict().items() if count}
        fields["since"] = changes.since
        fields["counts"] = counts
        fields["changes"] = [change_fields(item) for item in changes.items]
    if corrected is not None and (corrected.notes or corrected.dismissed):
        fields["corrections"] = [
            {
                "what": note.what,
                "who": one_line(note.who),
                "at": note.at.isoformat(),
                "reason": one_line(note.reason),
                "says": one_line(note.says),
                "change": one_line(note.change),
            }
            for note in _notes(corrected)
        ]
    return json.dumps(fields, ensure_ascii=False, indent=2)


def change_fields(item: Change) -> dict[str, Any]:
    """One change as JSON."""
    return {
        "kind": str(item.kind),
        "text": one_line(item.text),
        "destination": item.destination,
        "destinations": list(item.destinations),
        "party": str(item.party) or None,
        "before": item.before or None,
        "after": item.after or None,
        "date": str(item.date) if item.date else None,
        "sources": [one_line(name) for name in item.sources],
    }


def _notes(corrected: Corrected) -> list[Note]:
    notes = [note for held in corrected.notes.values() for note in held] + list(corrected.dismissed)
    return sorted(notes, key=lambda note: (note.at, note.record, note.says))
