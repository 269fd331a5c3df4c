"""Where everything stands: a pure function of the size, the tallest contents and the pane in front.

Imports nothing of ours and no Textual, so that it can be tested as small pictures.
"""

from typing import NamedTuple

DESTINATIONS = "destinations"
DEADLINES = "deadlines"
DEVELOPMENTS = "developments"
ACTORS = "actors"
PANES = (DESTINATIONS, DEADLINES, ACTORS, DEVELOPMENTS)

HEADER = "header"
CLOCK = "clock"
TABS = "tabs"
FOOTER = "footer"
STATUS = "status"
GUTTER = "gutter"
DETAIL = "detail"

WIDE = 100  # from this width all panes show at once
TALL = 16  # and from this height
_CLOCKS = ((WIDE, 50), (80, 44), (28, 14), (24, 12))  # from this width on: as wide as this
_STATUSES = ((118, 50), (100, 30), (90, 28), (72, 26))


class Box(NamedTuple):
    """A rectangle in cells; the part of the screen one thing is drawn in."""

    x: int
    y: int
    width: int
    height: int


class Tallest(NamedTuple):
    """The most rows each pane has had: panes grow with their contents and never jump back."""

    destinations: int = 0
    deadlines: int = 0
    actors: int = 0

    def grown(self, destinations: int, deadlines: int, actors: int) -> "Tallest":
        """The same or taller."""
        return Tallest(
            max(self.destinations, destinations),
            max(self.deadlines, deadlines),
            max(self.actors, actors),
        )


def arrange(width: int, height: int, active: str, *, zoomed: bool, tallest: Tallest) -> dict[str, Box]:
    """The box of every part that is visible; parts without a box are not shown."""
    width, height = max(width, 1), max(height, 1)
    boxes: dict[str, Box] = {}
    top, bottom = 0, height
    if height >= 3:
        top, bottom = 1, height - 1
        boxes |= _header(width) | _footer(width, bottom)
    if zoomed or not all_at_once(width, height):
        if bottom - top >= 5:
            boxes[TABS] = Box(0, top, width, 1)
            top += 1
        if bottom - top >= 10:
            bottom -= 2
            boxes[DETAIL] = Box(0, bottom, width, 2)
        boxes[active] = Box(0, top, width, bottom - top)
        return boxes
    boxes[DETAIL] = Box(0, bottom - 1, width, 1)
    return boxes | _four(width, top, bottom - 1, tallest)


def all_at_once(width: int, height: int) -> bool:
    """Whether all four panes have room beside each other."""
    return width >= WIDE and height >= TALL


def _header(width: int) -> dict[str, Box]:
    clock = next((clock for least, clock in _CLOCKS if width >= least), 0)
    boxes = {HEADER: Box(0, 0, width - clock, 1)}
    if clock:
        boxes[CLOCK] = Box(width - clock, 0, clock, 1)
    return boxes


def _footer(width: int, y: int) -> dict[str, Box]:
    status = next((status for least, status in _STATUSES if width >= least), 0)
    boxes = {FOOTER: Box(0, y, width - status, 1)}
    if status:
        boxes[STATUS] = Box(width - status, y, status, 1)
    return boxes


def _four(width: int, top: int, bottom: int, tallest: Tallest) -> dict[str, Box]:
    room = bottom - top
    first = _share(tallest.destinations + 1, room, 4, room * 2 // 5)
    second = _share(max(tallest.deadlines, min(tallest.actors, 8)) + 1, room, 4, room * 3 // 10)
    left = (width - 1) * 29 // 50
    y = top + first
    return {
        DESTINATIONS: Box(0, top, width, first),
        DEADLINES: Box(0, y, left, second),
        GUTTER: Box(left, y, 1, second),
        ACTORS: Box(left + 1, y, width - left - 1, second),
        DEVELOPMENTS: Box(0, y + second, width, bottom - y - second),
    }


def _share(wanted: int, room: int, least: int, most: int) -> int:
    return max(min(wanted, most), min(least, room))
