"""The files that were set aside, and why, as lines. Pure; imports only the model."""

from collections.abc import Sequence

from crisistui.model.holdings import SetAside
from crisistui.tui.rows.cells import Cell, Row, outside
from crisistui.tui.rows.wrapping import wrap

NONE = "Every file of the folder that is an article could be read."


def lines(files: Sequence[SetAside], width: int) -> tuple[Row, ...]:
    """A line for each file, its reason indented under it."""
    cells: list[Cell] = []
    for file in files:
        cells += wrap(outside(file.path, "name"), width - 1)
        cells += [(("  ", "text"), *line) for line in wrap(outside(file.reason, "quiet"), width - 3)]
    return tuple(Row(number, (cell,)) for number, cell in enumerate(cells or [((NONE, "quiet"),)]))
