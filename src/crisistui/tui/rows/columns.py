"""Which columns a width has room for: a pure function, so that panes can be tested as small pictures.

Imports nothing of ours but the cells.
"""

from collections.abc import Sequence
from typing import NamedTuple

from crisistui.tui.rows.cells import width_of

GAP = 1


class Column(NamedTuple):
    """One column: narrower than ``least`` it is dropped, wider than ``want`` it never grows.

    ``keep`` is its importance: the smallest goes first. ``flex`` takes what is left over.
    """

    heading: str
    least: int
    want: int
    keep: int
    right: bool = False
    flex: bool = False


class Place(NamedTuple):
    """Where a column stands: its number in the row's cells, its first cell and its width."""

    column: int
    x: int
    width: int
    right: bool


def fit(columns: Sequence[Column], width: int) -> tuple[Place, ...]:
    """Places for the columns ``width`` cells have room for, the least important dropped first."""
    chosen = list(range(len(columns)))
    while len(chosen) > 1 and _least(columns, chosen) > width:
        chosen.remove(min(chosen, key=lambda index: columns[index].keep))
    if not chosen or width <= 0:
        return ()
    widths = {index: columns[index].least for index in chosen}
    spare = width - _least(columns, chosen)
    if spare < 0:
        widths[chosen[0]] = width
    for index in sorted(chosen, key=lambda index: -columns[index].keep):
        more = min(max(spare, 0), columns[index].want - widths[index])
        if more > 0:
            widths[index] += more
            spare -= more
    flexible = next((index for index in chosen if columns[index].flex), None)
    if flexible is not None and spare > 0:
        widths[flexible] += spare
    places: list[Place] = []
    x = 0
    for index in chosen:
        places.append(Place(index, x, widths[index], columns[index].right))
        x += widths[index] + GAP
    return tuple(places)


def heading_line(title: str, columns: Sequence[Column], places: Sequence[Place], width: int) -> str:
    """The title and, where it leaves them room, the headings over their columns."""
    line = title[:width]
    for place in places:
        heading = columns[place.column].heading[: place.width]
        if not heading:
            continue
        x = place.x + (place.width - width_of(heading) if place.right else 0)
        used = width_of(line)
        if x > used or (not line and x == 0):
            line += " " * (x - used) + heading
    return line + " " * (width - width_of(line))


def _least(columns: Sequence[Column], chosen: Sequence[int]) -> int:
    return sum(columns[index].least for index in chosen) + GAP * (len(chosen) - 1)
