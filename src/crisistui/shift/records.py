"""The records of the log: one JSON object a line, with what a person did and when.

Imports only this room's keys. Fields may be added; a record of a kind or schema that this program does
not know is kept and left alone.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, NamedTuple

from crisistui.shift.keys import digest

SCHEMA = 1

MARK, SEEN, DISMISS, EDIT, UNDO, EXPORT = "mark", "seen", "dismiss", "edit", "undo", "export"
KINDS = frozenset({MARK, SEEN, DISMISS, EDIT, UNDO, EXPORT})


@dataclass(frozen=True, slots=True)
class Record:
    """One line of the log.

    ``id`` names it in this log, ``at`` is the aware moment it was made, ``who`` the initials, ``body`` the
    fields that go with its kind.
    """

    kind: str
    id: str
    at: datetime
    who: str
    body: Mapping[str, Any] = field(default_factory=dict)

    @property
    def target(self) -> str:
        """The id of the record that an undo takes back; empty for other kinds."""
        return str(self.body.get("target", "")) if self.kind == UNDO else ""


class Draft(NamedTuple):
    """A record to be: its id is given when it is written."""

    kind: str
    at: datetime
    who: str
    body: Mapping[str, Any]


def line_of(draft: Draft, offset: int) -> tuple[Record, bytes]:
    """The record and its line, with the line break; ``offset`` is where in the log it will stand."""
    at = draft.at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    body = json.dumps(draft.body, ensure_ascii=False, sort_keys=True, default=str)
    id_ = digest(draft.kind, at, draft.who, body, str(offset))
    fields = {"v": SCHEMA, "kind": draft.kind, "id": id_, "at": at, "who": draft.who, **draft.body}
    text = json.dumps(fields, ensure_ascii=False, separators=(",", ":")) + "\n"
    return record_of(fields), text.encode("utf-8", "backslashreplace")


def parsed(line: bytes) -> Record | None:
    """The record of a line; ``None`` when it is no record of this schema that can be understood."""
    try:
        fields = json.loads(line)
        if not isinstance(fields, dict) or fields.get("v") != SCHEMA or fields.get("kind") not in KINDS:
            return None
        return record_of(fields)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def record_of(fields: Mapping[str, Any]) -> Record:
    """A record from the fields of its line; raises ``KeyError`` or ``ValueError`` where they are none."""
    at = datetime.fromisoformat(str(fields["at"]))
    if at.tzinfo is None:
        raise ValueError(f"no time zone: {fields['at']}")
    body = {name: value for name, value in fields.items() if name not in {"v", "kind", "id", "at", "who"}}
    return Record(str(fields["kind"]), str(fields["id"]), at, str(fields.get("who", "")), body)
