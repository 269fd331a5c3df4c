"""The help screen as lines, made from the registry of keys. Imports only the row helpers and the keys."""

from crisistui.tui.keys import MARKS, help_lines
from crisistui.tui.rows.cells import Cell, Row
from crisistui.tui.rows.wrapping import wrap

KEYS_WIDTH = 14


def lines(screen: str, folder: str, themes: str, width: int) -> tuple[Row, ...]:
    """Keys, signs and where things are."""
    cells: list[Cell] = [(("Keys", "heading"),)]
    for shown, does in help_lines(screen):
        cells += _pair(shown, does, width)
    cells += [(), (("Signs", "heading"),)]
    for sign, meaning in MARKS:
        cells += _pair(sign, meaning, width)
    cells += [(), (("Where things are", "heading"),)]
    cells += _pair("articles", f"{folder} (.txt .md .html .htm, subfolders too)", width)
    cells += _pair("themes", themes, width)
    cells += _pair("no screen", "crisistui report FOLDER prints the same board as text", width)
    return tuple(Row(number, (cell,)) for number, cell in enumerate(cells))


def _pair(left: str, right: str, width: int) -> list[Cell]:
    lead = left.ljust(KEYS_WIDTH)
    rest = wrap(((right, "text"),), max(10, width - KEYS_WIDTH - 3))
    first: Cell = ((" " + lead + " ", "hint-key"), *rest[0])
    return [first, *(((" " * (KEYS_WIDTH + 2), "text"), *line) for line in rest[1:])]
