"""Cells and rows: text with the *name* of a style, and how a cell is cut to its column.

Imports only the model; colours are the theme's affair, places are the widget's.
"""

from collections.abc import Hashable
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from crisistui.model.plain import plain

ELLIPSIS = "…"

Span = tuple[str, str]
Cell = tuple[Span, ...]

EMPTY: Cell = ()


class Row(NamedTuple):
    """One line of a list: a key that outlives updates, its cells in column order.

    ``tone`` names the style of the whole line under its spans, ``sign`` stands in the margin.
    """

    key: Hashable
    cells: tuple[Cell, ...]
    tone: str = "text"
    sign: str = " "


def outside(text: str | None, style: str = "text", *, none: str = "") -> Cell:
    """A cell of text from outside (an article, a file, a profile), cleaned on its way in."""
    return ((plain(text) if text else none, style),)


def inside(text: str, style: str = "text") -> Cell:
    """A cell of text of our own, known to be clean."""
    return ((text, style),)


def width_of(text: str) -> int:
    """Cells a text takes on the screen."""
    return len(text) if text.isascii() else cell_len(text)


def text_of(cell: Cell) -> str:
    """The text of a cell without its styles."""
    return "".join(text for text, _ in cell)


def clip(cell: Cell, width: int, *, right: bool = False, tone: str = "text") -> Cell:
    """The cell cut or padded to exactly ``width`` cells; what is cut off ends in an ellipsis."""
    if width <= 0:
        return EMPTY
    total = sum(width_of(text) for text, _ in cell)
    if total <= width:
        padding: Cell = ((" " * (width - total), tone),) if total < width else ()
        return padding + cell if right else cell + padding
    kept: list[Span] = []
    room = width - 1
    for text, style in cell:
        taken = width_of(text)
        if taken <= room:
            kept.append((text, style))
            room -= taken
            continue
        piece = set_cell_size(text, room) if room else ""
        kept.append((piece + ELLIPSIS, style))
        break
    return tuple(kept)
