"""When the board changes by itself: the minute of its clock, the countdowns of its deadlines.

Pure functions; the app sleeps for as long as they say and sends nothing meanwhile.
Imports the model and the countdown.
"""

from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from crisistui.model.crisis import Crisis
from crisistui.model.situation import DueRow, Situation
from crisistui.situation.countdown import countdown, is_over, next_change

_MINUTE = 60.0


def zone_of(crisis: Crisis) -> tzinfo:
    """The time zone of a crisis, UTC when this machine does not know it."""
    try:
        return ZoneInfo(crisis.timezone)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def wait(situation: Situation | None, now: datetime, zone: tzinfo) -> float:
    """Seconds until something visible may change: at most to the next minute of the clock."""
    seconds = _MINUTE - (now.second + now.microsecond / 1e6)
    if situation is not None:
        for row in situation.deadlines:
            seconds = min(seconds, next_change(row.due, now, zone))
    return max(seconds, 0.001)


def retimed(situation: Situation, before: datetime, now: datetime, zone: tzinfo) -> Situation | None:
    """The situation with the countdowns of ``now``, or ``None`` when it must be composed anew.

    That is when a deadline has passed or a day has ended between ``before`` and ``now``.
    """
    if before.astimezone(zone).date() != now.astimezone(zone).date():
        return None
    rows: list[DueRow] = []
    for row in situation.deadlines:
        if is_over(row.due, before, zone) != is_over(row.due, now, zone):
            return None
        old, _ = countdown(row.due, before, zone)
        new, days = countdown(row.due, now, zone)
        if old not in {new, row.countdown}:
            return None
        rows.append(row if old == new else replace(row, countdown=new, days=days))
    deadlines = tuple(rows)
    return situation if deadlines == situation.deadlines else replace(situation, deadlines=deadlines)
