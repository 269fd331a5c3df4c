"""Several tellings of one deadline in one article become one row. Imports `crisistui.model` and this room.

Two tellings are one when they are of one kind and due on the same day. What the text says of the
outcome beats what the calendar says; a day alone is the same as an hour on that day.
"""

from collections.abc import Sequence
from dataclasses import replace

from crisistui.extraction.deadlines.found import Deadline
from crisistui.model.vocabulary import DeadlineStatus

_STRENGTH = {
    DeadlineStatus.WITHDRAWN: 6,
    DeadlineStatus.EXTENDED: 5,
    DeadlineStatus.MET: 4,
    DeadlineStatus.PROPOSED: 3,
    DeadlineStatus.LAPSED: 2,
    DeadlineStatus.PENDING: 1,
}


def merged(found: Sequence[Deadline]) -> list[Deadline]:
    """One row per due day and kind, in the order of the text."""
    rows: dict[tuple[str, bool], Deadline] = {}
    for item in found:
        key = (str(item.due)[:10], item.kind == "session")
        known = rows.get(key)
        rows[key] = item if known is None else _joined(known, item)
    return list(rows.values())


def _joined(one: Deadline, other: Deadline) -> Deadline:
    """The first telling, with what the second knows better."""
    decided = other if _weight(other) > _weight(one) else one
    finer = other.due if len(str(other.due)) > len(str(one.due)) else one.due
    return replace(
        one,
        due=finer,
        status=decided.status,
        explicit=decided.explicit,
        set_by=one.set_by or other.set_by,
        addressee=one.addressee or other.addressee,
        set_on=one.set_on or other.set_on,
        origin=one.origin or other.origin,
    )


def _weight(item: Deadline) -> tuple[bool, int]:
    return item.explicit, _STRENGTH[item.status]
