"""The last net: no control byte in any text the app draws reaches the terminal.

Every string from outside is cleaned where it becomes a cell; this filter stands behind that, for
what a library draws and for what was forgotten. Imports only the model.
"""

import re
import unicodedata
from functools import cache

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from crisistui.model.plain import shows
from crisistui.tui.rows.cells import width_of

_TO_ASCII = str.maketrans(
    {"…": ".", "–": "-", "—": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "·": ".", "│": "|", "─": "-",
     "▲": "+", "○": "o", "▼": "-", "▸": ">", "↑": "^", "↓": "v", "←": "<", "●": "*", "✗": "x", "→": ">"}
)  # fmt: skip


@cache
def _forbidden() -> re.Pattern[str]:
    """Compiled when it is first needed: by then something has gone wrong."""
    return re.compile(
        "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
        "\ufff0-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
    )


def caught(text: str) -> str:
    """The text without control, bidi and invisible codes; each leaves a blank, so that widths hold."""
    if shows(text):
        return text
    return _forbidden().sub(lambda found: " " * cell_len(found.group()), text)


def ascii_only(text: str) -> str:
    """The text in ASCII, as many cells wide as before: for terminals that know nothing else."""
    if text.isascii():
        return text
    return "".join(_ascii(char) for char in text.translate(_TO_ASCII))


def _ascii(char: str) -> str:
    if char.isascii():
        return char
    base = unicodedata.normalize("NFKD", char)[0]
    return base if base.isascii() else "?" * width_of(char)


class Net(LineFilter):
    """The filter itself; ``plain_ascii`` also spells everything in ASCII."""

    def __init__(self, *, plain_ascii: bool = False) -> None:
        """Made once per app."""
        super().__init__()
        self._ascii = plain_ascii

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - the interface
        """Clean the texts of one line."""
        clean = ascii_only if self._ascii else _same
        return [
            segment
            if segment.control or (segment.text.isascii() and segment.text.isprintable())
            else Segment(clean(caught(segment.text)), segment.style)
            for segment in segments
        ]


def _same(text: str) -> str:
    return text
