"""How far away a date is, never in a unit finer than the date itself.

Imports only the model and this room's clock. Days are calendar days in the crisis's time zone. A board
may sleep for ``next_change`` seconds: until then every countdown reads the same.
"""

from datetime import UTC, date, datetime, timedelta, tzinfo

from crisistui.model.dates import PartialDate
from crisistui.situation.clock import earliest, midnight, next_midnight

_SECOND = timedelta(seconds=1)
_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_MONTHS = 12


def countdown(due: PartialDate, now: datetime, zone: tzinfo, past: str = "lapsed") -> tuple[str, int | None]:
    """The text of the distance from ``now`` to ``due``, and the signed calendar days where a day is known.

    ``past`` stands before a date that is over ("lapsed 14 d ago"); empty leaves the bare distance. A
    leading ``~`` says that the local time has two readings (the clocks go back) and the earlier is meant.
    """
    today = now.astimezone(zone).date()
    if due.precision == "year":
        return _coarse(due.year - today.year, "year", past), None
    if due.precision == "month":
        months = (due.year - today.year) * _MONTHS + (due.month or 1) - today.month
        return _coarse(months, "month", past), None
    if due.precision == "day":
        days = (due.first() - today).days
        return _in_days(days, past), days
    moment, doubtful = _moment(due, zone)
    days = (_local_day(moment, due, zone) - today).days
    return ("~" if doubtful else "") + _to_the_minute(moment - now, days, past), days


def is_over(due: PartialDate, now: datetime, zone: tzinfo) -> bool:
    """Whether the last moment that ``due`` may mean has passed."""
    if due.precision == "minute":
        return _moment(due, zone)[0] <= now
    return due.last() < now.astimezone(zone).date()


def next_change(due: PartialDate, now: datetime, zone: tzinfo) -> float:
    """Seconds until the text of ``countdown`` may change; more than 0.

    A board that sleeps this long shows nothing stale. For a month or a year the wait ends with the
    local month or year.
    """
    today = now.astimezone(zone).date()
    if due.precision in {"month", "year"}:
        step = date(today.year + 1, 1, 1) if due.precision == "year" or today.month == _MONTHS else None
        turn = step or date(today.year, today.month + 1, 1)
        return _seconds(midnight(turn, zone) - now)
    night = next_midnight(now, zone) - now
    if due.precision == "day":
        return _seconds(night)
    left = _moment(due, zone)[0] - now
    if left > _DAY:
        return _seconds(min(night, left - _DAY))
    if left > _HOUR:
        return _seconds(left % _MINUTE or _MINUTE)
    if left > timedelta():
        return _seconds(left % _SECOND or _SECOND)
    if -left < _DAY:
        return _seconds(_MINUTE - (-left) % _MINUTE)
    return _seconds(night)


def _moment(due: PartialDate, zone: tzinfo) -> tuple[datetime, bool]:
    known = due.instant()
    if known is not None:
        return known, False
    day = due.first()
    return earliest(datetime(day.year, day.month, day.day, due.hour or 0, due.minute or 0), zone)  # noqa: DTZ001


def _local_day(moment: datetime, due: PartialDate, zone: tzinfo) -> date:
    try:
        return moment.astimezone(UTC).astimezone(zone).date()
    except OverflowError:
        return due.first()


def _coarse(count: int, unit: str, past: str) -> str:
    if count == 0:
        return f"this {unit}"
    if count == 1:
        return f"next {unit}"
    if count > 1:
        return f"in {count} {unit}s"
    return _over(f"last {unit}" if count == -1 else f"{-count} {unit}s ago", past)


def _in_days(days: int, past: str) -> str:
    if days == 0:
        return "today"
    if days == 1:
        return "tomorrow"
    return f"in {days} d" if days > 1 else _over(f"{-days} d ago", past)


def _to_the_minute(left: timedelta, days: int, past: str) -> str:
    if left > _DAY:
        return _in_days(days, past)
    if left > _HOUR:  # rounded up, so that it reads 0 only when it is over
        return f"in {_clock(-(-left // _MINUTE))} h"
    if left > timedelta():
        return f"in {_clock(-(-left // _SECOND), 2)} min"
    if -left < _MINUTE:
        return _over("just now", past)
    if -left < _DAY:
        return _over(f"{_clock(-left // _MINUTE)} h ago", past)
    return _over("today", past) if days == 0 else _in_days(days, past)


def _clock(count: int, width: int = 1) -> str:
    return f"{count // 60:0{width}d}:{count % 60:02d}"


def _over(text: str, past: str) -> str:
    return f"{past} {text}" if past else text


def _seconds(span: timedelta) -> float:
    return span.total_seconds()
