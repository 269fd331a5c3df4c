"""Reading the tab-separated tables that ship with this room.

Imports nothing of ours and no pydantic: extraction workers and the board read these at their start.
"""

import unicodedata
from pathlib import Path

_DATA = Path(__file__).with_name("data")


def rows(file_name: str, columns: int) -> list[list[str]]:
    """The rows of ``data/FILE_NAME``, comment lines and blank lines left out.

    Raises ``ValueError`` naming file and line when a row has not exactly ``columns`` columns.
    """
    found = []
    text = (_DATA / file_name).read_text(encoding="utf-8")
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line[0] == "#":
            continue
        row = line.split("\t")
        if len(row) != columns:
            raise ValueError(f"{file_name}:{number}: {len(row)} columns instead of {columns}")
        found.append(row)
    return found


def items(cell: str) -> tuple[str, ...]:
    """The list in one cell; ``-`` is the empty one."""
    return () if cell == "-" else tuple(cell.split(";"))


def fold(text: str) -> str:
    """A form for lenient comparison: no case, no diacritics, typographic apostrophes straight, one space."""
    text = " ".join(text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split()).casefold()
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
