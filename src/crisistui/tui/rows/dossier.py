"""What a list of passages is made of: blocks of lines, and the spot in an article that a block stands on.

Pure values and helpers. Imports only the cells.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from crisistui.tui.rows.cells import Cell, Row
from crisistui.tui.rows.columns import Column
from crisistui.tui.rows.wrapping import wrap

COLUMNS = (Column("", 1, 1, 1, flex=True),)
INDENT = 2
NARROW = 20  # cells: under this width nothing is indented


class Spot(NamedTuple):
    """A place in an article: a passage that tells a fact, or, with ``fact`` -1, the article as a whole.

    ``text`` is what stands at characters ``start`` to ``end``, ``origin`` what the passage rests on
    (``None``: not known).
    """

    article: int
    kind: str = ""
    fact: int = -1
    start: int = 0
    end: int = 0
    text: str = ""
    origin: str | None = None


class Block(NamedTuple):
    """Some lines that belong together.

    ``lines`` makes them for a width; its second argument asks for the reasons of a grade too. ``spot`` is
    what the keys act on, ``opens`` the key of a list of its own.
    """

    lines: Callable[[int, bool], Sequence[Cell]]
    spot: Spot | None = None
    opens: int | None = None


def block(*cells: Cell, indent: int = 0, spot: Spot | None = None) -> Block:
    """A block of cells, each wrapped to the width."""
    return Block(lambda width, _: [line for cell in cells for line in indented(cell, width, indent)], spot)


def indented(cell: Cell, width: int, by: int = INDENT) -> Iterator[Cell]:
    """The lines of a cell, moved to the right where there is room for it."""
    by = by if width > NARROW else 0
    for line in wrap(cell, width - 1 - by):
        yield ((" " * by, "text"), *line) if by else line


def rows(blocks: Sequence[Block], width: int, *, why: bool) -> list[Row]:
    """All blocks as rows keyed (block, line), with a blank line where a block asks for none."""
    return [
        Row((number, line), (cell,))
        for number, one in enumerate(blocks)
        for line, cell in enumerate(one.lines(width, why))
    ]
