"""Laying plain text out in columns, by the cells a terminal gives to each letter.

Imports only the model's cleaning function and Rich's table of cell widths. Every string that goes into a
report passes ``one_line``: no control sequence of an article reaches a terminal.
"""

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

from crisistui.model.plain import plain

GAP = "  "
_ASCII = str.maketrans(
    {
        "▲": "+", "○": "o", "▼": "-", "·": ".", "…": "...", "–": "-", "—": "-", "−": "-", "←": "<-",
        "‹": "[", "›": "]", "“": '"', "”": '"', "‘": "'", "’": "'",
    }
)  # fmt: skip


def one_line(text: str) -> str:
    """``text`` as one line that is safe to print."""
    return plain(text)


def to_ascii(text: str) -> str:
    """The report's own signs in ASCII, anything else outside ASCII as ``?``."""
    return text.translate(_ASCII).encode("ascii", "replace").decode("ascii")


def fitted(text: str, width: int, *, right: bool = False) -> str:
    """``text`` in exactly ``width`` cells, cut with an ellipsis or padded."""
    size = cell_len(text)
    if size > width:
        return set_cell_size(text, max(0, width - 1)) + "…"[:width]
    return " " * (width - size) + text if right else text + " " * (width - size)


def wrapped(text: str, width: int, indent: str = "", first: str | None = None) -> list[str]:
    """``text`` in lines of at most ``width`` cells; a longer word is cut where the line ends.

    Every line begins with ``indent``, the first one with ``first`` where it is given.
    """
    lines: list[str] = []
    line = indent if first is None else first
    room = max(width, cell_len(indent) + 1, cell_len(line) + 1)
    empty = True
    for word in text.split():
        rest = word
        while rest:
            glue = "" if empty else " "
            if cell_len(line) + len(glue) + cell_len(rest) <= room:
                line, rest, empty = f"{line}{glue}{rest}", "", False
            elif not empty:
                lines.append(line)
                line, empty = indent, True
            else:
                head = _head(rest, room - cell_len(line))
                lines.append(line + head)
                line, rest = indent, rest[len(head) :]
    if not empty or not lines:
        lines.append(line)
    return [each.rstrip() for each in lines]


def widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """The widest cell of every column."""
    return [max(map(cell_len, column)) for column in zip(*rows, strict=True)]


def _head(word: str, room: int) -> str:
    """As many letters of ``word`` as fit, at least one."""
    size, taken = 0, 0
    for letter in word:
        size += cell_len(letter)
        if size > room and taken:
            break
        taken += 1
    return word[:taken]
