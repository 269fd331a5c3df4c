"""Dates and clocks as the board writes them: short, and never finer than what is known.

Imports only the model.
"""

from datetime import UTC, datetime, timedelta, tzinfo

from crisistui.model.dates import PartialDate

UNDATED = "undated"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def short(date: PartialDate | None, year: int) -> str:
    """``11 Dec``, ``11 Dec 24`` when not of ``year``, ``Dec 2025``, ``2028`` or ``undated``."""
    if date is None:
        return UNDATED
    if date.month is None:
        return f"{date.year:04d}"
    month = _MONTHS[date.month - 1]
    if date.day is None:
        return f"{month} {date.year:04d}"
    day = f"{date.day:2d} {month}"
    return day if date.year == year else f"{day} {date.year % 100:02d}"


def long(date: PartialDate | None) -> str:
    """``11 Dec 2025``, with ``16:00`` and the offset when the minute is known."""
    if date is None:
        return UNDATED
    if date.day is None or date.month is None:
        return short(date, date.year)
    text = f"{date.day} {_MONTHS[date.month - 1]} {date.year:04d}"
    if date.hour is None:
        return text
    text += f" {date.hour:02d}:{date.minute or 0:02d}"
    if date.zone is None:
        return text
    if date.zone == 0:
        return text + "Z"
    sign = "-" if date.zone < 0 else "+"
    return f"{text}{sign}{abs(date.zone) // 60:02d}:{abs(date.zone) % 60:02d}"


def place_of(timezone: str) -> str:
    """The town of an IANA zone, as a reader says it: ``America/New_York`` is ``New York``."""
    return timezone.rsplit("/", 1)[-1].replace("_", " ")


def clock(now: datetime, zone: tzinfo, place: str, *, year: bool = False) -> str:
    """``12 Dec 12:00Z · 13:00 Libreville``; the local day is added when it is another one."""
    utc = now.astimezone(UTC)
    local = now.astimezone(zone)
    text = f"{_day(utc, year=year)} {utc:%H:%M}Z"
    if local.utcoffset() == timedelta(0):
        return text
    other = f"{local.day} {_MONTHS[local.month - 1]} " if local.date() != utc.date() else ""
    return f"{text} · {other}{local:%H:%M} {place}"


def _day(moment: datetime, *, year: bool) -> str:
    text = f"{moment.day} {_MONTHS[moment.month - 1]}"
    return f"{text} {moment.year}" if year else text
