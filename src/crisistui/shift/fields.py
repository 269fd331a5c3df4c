"""Which fields of a fact a person may set, and what may stand in them.

Imports only the model and this room's keys.
"""

from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

from crisistui.model.dates import PartialDate
from crisistui.model.vocabulary import Category, DeadlineStatus, Party, Stance
from crisistui.shift.keys import DEADLINE, DEVELOPMENT, STATEMENT, Fact, kind_of


class CorrectionError(ValueError):
    """A correction that cannot be made; the text is one plain line with the remedy."""


#: Fields by kind of fact: the words that may stand there, or ``None`` for a date.
EDITABLE: Mapping[str, Mapping[str, type[StrEnum] | None]] = {
    STATEMENT: {"stance": Stance, "party": Party, "said_on": None},
    DEADLINE: {"due": None, "set_on": None, "status": DeadlineStatus},
    DEVELOPMENT: {"date": None, "category": Category},
}
_NEEDED = frozenset({"due", "date"})


def checked(kind: str, name: str, value: str) -> str:
    """The value as it is kept; empty takes a date away where none is needed. Raises `CorrectionError`."""
    known = EDITABLE.get(kind, {})
    if name not in known:
        there = ", ".join(known) or "nothing"
        raise CorrectionError(f"{kind}: no field {name!r} to set: there is {there}")
    words = known[name]
    value = value.strip()
    if words is not None:
        return _word(words, name, value)
    if not value and name not in _NEEDED:
        return ""
    try:
        return str(PartialDate.parse(value))
    except ValueError as error:
        raise CorrectionError(f"{name}: {error}") from None


def set_field(row: Fact, name: str, value: str) -> tuple[Fact, str]:
    """The row with one field set, and the change in words. Raises `CorrectionError`."""
    value = checked(kind_of(row), name, value)
    before = getattr(row, name)
    new: dict[str, Any] = {name: value}
    if EDITABLE[kind_of(row)][name] is None:
        new = {name: PartialDate.parse(value) if value else None}
    if name == "stance":
        new["polarity"] = Stance(value).polarity
    return replace(row, **new), f"{name} {before or 'unknown'} → {value or 'unknown'}"


def _word(words: type[StrEnum], name: str, value: str) -> str:
    known = [word.value for word in words]
    for word in known:
        if word.casefold() == value.casefold():
            return word
    near = get_close_matches(value, known, n=1, cutoff=0.5)
    hint = f"; did you mean {near[0]}?" if near else ""
    raise CorrectionError(f"{name}: no {value!r}: one of {', '.join(known)}{hint}")
