"""What a rule answers: the type, value and span (in tokens) of one expression. Imports ``point``."""

from dataclasses import dataclass

from crisistui.extraction.times.point import Point


@dataclass(slots=True)
class Reading:
    """One expression as a rule reads it; ``start`` and ``end`` are token positions, end exclusive."""

    start: int
    end: int
    type: str
    value: str
    point: Point | None = None
    mod: str | None = None
    how: str = "explicit"
    zone: str | None = None
    key: str | int | None = None  # what the zone words name
    anchored: bool = False
    clock: tuple[int, int] | None = None  # hour and minute of a TIME that awaits its day
    part: str | None = None  # part of day that awaits its day
    bare: bool = False  # counts only with a day beside it
    aside: bool = False  # a comparison ("a year earlier"): nothing later hangs on it


def dated(start: int, end: int, point: Point, how: str, *, anchored: bool = False) -> Reading:
    """A DATE (or, for minutes and parts of a day, a TIME) with a calendar reading."""
    kind = "TIME" if point.unit == "minute" or point.part in DAY_PARTS else "DATE"
    return Reading(start, end, kind, point.value, point, how=how, anchored=anchored)


def plain(start: int, end: int, kind: str, value: str, how: str) -> Reading:
    """An expression without a calendar reading."""
    return Reading(start, end, kind, value, how=how)


DAY_PARTS = frozenset({"MO", "AF", "EV", "NI", "DT", "MI"})
