"""Dates and moments as a reader of a report writes them.

Imports only the model. A date never shows more than is known of it.
"""

from datetime import UTC, datetime, tzinfo

from crisistui.model.dates import PartialDate

UNDATED = "undated"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_text(date: PartialDate | None) -> str:
    """``11 Dec 2025``, ``Nov 2025``, ``2028``, with ``16:00`` where the minute is known; or ``undated``."""
    if date is None:
        return UNDATED
    parts = [str(date.year)]
    if date.month is not None:
        parts.insert(0, _MONTHS[date.month - 1])
    if date.day is not None:
        parts.insert(0, str(date.day))
    if date.hour is not None:
        parts.append(f"{date.hour:02d}:{date.minute or 0:02d}{_zone(date.zone)}")
    return " ".join(parts)


def moment_text(moment: str, zone: tzinfo) -> str:
    """An ISO moment as ``12 Dec 2025 12:00Z`` and, beside it, the local time of the crisis."""
    utc = datetime.fromisoformat(moment).astimezone(UTC)
    local = utc.astimezone(zone)
    day = f"{local.day} {_MONTHS[local.month - 1]} " if local.date() != utc.date() else ""
    beside = f"{day}{local:%H:%M} {zone}"
    return f"{utc.day} {_MONTHS[utc.month - 1]} {utc.year} {utc:%H:%M}Z ({beside})"


def _zone(offset: int | None) -> str:
    if offset is None:
        return ""
    if offset == 0:
        return "Z"
    sign = "-" if offset < 0 else "+"
    return f"{sign}{abs(offset) // 60:02d}:{abs(offset) % 60:02d}"
