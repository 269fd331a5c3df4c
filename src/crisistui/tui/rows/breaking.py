"""Where the lines of a whole article break: offsets, not copies, so that a megabyte takes a moment.

Imports only the cells. Every text keeps its length, so that offsets of facts hold.
"""

import re
from functools import lru_cache

from crisistui.tui.rows.cells import width_of

# Characters that are surely one cell wide: Latin, Greek, Cyrillic, typographic punctuation.
_NARROW = re.compile("[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0373\u0388-\u03ff\u0400-\u0482\u2010-\u2027]*")
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff0-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)


def level(text: str) -> str:
    """The text as long as before, with a blank for every tab, control and invisible code."""
    return _UNSEEN.sub(" ", text)


def breaks(text: str, width: int) -> list[tuple[int, int]]:
    """(start, end) of every line of a text that `level` gave; several empty lines become one."""
    width = max(1, width)
    lines: list[tuple[int, int]] = []
    place = 0
    while place <= len(text):
        stop = text.find("\n", place)
        stop = len(text) if stop < 0 else stop
        if not text[place:stop].strip():
            if lines and lines[-1][0] != lines[-1][1]:
                lines.append((place, place))
        else:
            _paragraph(text, place, stop, width, lines)
        place = stop + 1
    if lines and lines[-1][0] == lines[-1][1]:
        lines.pop()
    return lines


def _paragraph(text: str, place: int, stop: int, width: int, lines: list[tuple[int, int]]) -> None:
    while place < stop:
        end = _fitting(text, place, min(place + width, stop), width)
        if end < stop and text[end] != " ":
            gap = text.rfind(" ", place + 1, end)
            end = gap if gap > place else end
        shown = text[place:end].rstrip(" ")
        if shown:
            lines.append((place, place + len(shown)))
        place = end
        while place < stop and text[place] == " ":
            place += 1


def _fitting(text: str, place: int, end: int, width: int) -> int:
    """The end of the longest stretch from ``place`` that fits; one character always does."""
    if _NARROW.fullmatch(text, place, end):
        return end
    used = 0
    for at in range(place, end):
        used += _width(text[at])
        if used > width and at > place:
            return at
    return end


@lru_cache(maxsize=4_096)
def _width(char: str) -> int:
    return width_of(char)
