"""Dates exactly as precise as the text that gave them.

Imports nothing of ours. The notation is the part of EDTF level 0 / ISO 8601 that news needs:
``2025``, ``2025-11``, ``2025-11-28``, ``2025-11-28T16:00``.
"""

import calendar
import re
from datetime import UTC, date, datetime, timedelta
from typing import Self

from crisistui.model.record import record

_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?"
)


@record
class PartialDate:
    """A year, month, day or minute; finer parts are ``None`` when the text does not give them.

    ``zone`` is the UTC offset in minutes of a minute-precise date, or ``None`` for the crisis's
    own time zone.
    """

    year: int
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    zone: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the ISO form; raises ``ValueError`` on anything else or an impossible date."""
        found = _ISO.fullmatch(text.strip())
        if found is None:
            raise ValueError(f"not a date: {text!r} (use YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:MM)")
        parts = [
            int(found[name]) if found[name] else None for name in ("year", "month", "day", "hour", "minute")
        ]
        year, month, day, hour, minute = parts
        if year is None:  # pragma: no cover - the pattern always gives a year
            raise ValueError(text)
        datetime(year, month or 1, day or 1, hour or 0, minute or 0, tzinfo=UTC)
        return cls(year, month, day, hour, minute, _offset(found["zone"]))

    @classmethod
    def of(cls, day: date) -> Self:
        """The day of a calendar date."""
        return cls(day.year, day.month, day.day)

    @property
    def precision(self) -> str:
        """The finest unit known: ``minute``, ``day``, ``month`` or ``year``."""
        if self.month is None:
            return "year"
        if self.day is None:
            return "month"
        return "day" if self.hour is None else "minute"

    def first(self) -> date:
        """The earliest calendar day this may be."""
        return date(self.year, self.month or 1, self.day or 1)

    def last(self) -> date:
        """The latest calendar day this may be."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def instant(self) -> datetime | None:
        """The aware moment of a minute-precise date with a zone, else ``None``."""
        if self.hour is None or self.zone is None:
            return None
        naive = datetime(self.year, self.month or 1, self.day or 1, self.hour, self.minute or 0, tzinfo=UTC)
        try:
            return naive - timedelta(minutes=self.zone)
        except OverflowError:  # the first or last day of the calendar has no neighbour
            return naive

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        if self.hour is not None:
            text += f"T{self.hour:02d}:{self.minute or 0:02d}"
            if self.zone is not None:
                sign = "-" if self.zone < 0 else "+"
                text += f"{sign}{abs(self.zone) // 60:02d}:{abs(self.zone) % 60:02d}"
        return text


def _offset(zone: str | None) -> int | None:
    if not zone:
        return None
    if zone == "Z":
        return 0
    digits = zone[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    return -minutes if zone[0] == "-" else minutes
