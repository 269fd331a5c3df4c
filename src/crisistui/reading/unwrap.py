"""Hard-wrapped text back to paragraphs: mail clients and wire terminals break lines at a fixed width.

Imports nothing of ours but this room's lines. Only a text that is wrapped throughout is changed: a
sentence cut in two gives no fact, and two lines joined wrongly give a false one.
"""

import re
from itertools import pairwise

from crisistui.reading.lines import key_of

_ITEM = re.compile(r"\s*(?:[-–—•*]|\(?\d{1,3}[.)])\s")
_WIDEST = 100  # characters: no one wraps wider
_NARROWEST = 40
_LEAST = 3  # lines that go on in small letters
_SHARE = 0.4
_FILLED = 0.7  # of the width: a shorter line ends its paragraph


def unwrap(text: str) -> str:
    """The text with the lines of each wrapped paragraph joined; any other text as it is."""
    lines = text.split("\n")
    width = _width(lines)
    if width is None:
        return text
    joined: list[str] = []
    last = ""
    for line in lines:
        if joined and _goes_on(last, line, width):
            joined[-1] = f"{joined[-1].rstrip()} {line.strip()}"
        else:
            joined.append(line)
        last = line
    return "\n".join(joined)


def _width(lines: list[str]) -> int | None:
    """The width the text is wrapped at, or ``None`` when it is not."""
    lengths = sorted(len(line.strip()) for line in lines if len(line.strip()) > _NARROWEST // 2)
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    if not _NARROWEST <= width <= _WIDEST:
        return None
    pairs = [(one, other) for one, other in pairwise(lines) if one.strip() and other.strip()]
    cut = sum(_is_cut(one.strip(), other.strip(), width) for one, other in pairs)
    return width if cut >= _LEAST and cut >= _SHARE * len(pairs) else None


def _is_cut(line: str, after: str, width: int) -> bool:
    """A full line without a stop that goes on in small letters."""
    return len(line) >= _FILLED * width and line[-1] not in ".!?:" and after[0].islower()


def _goes_on(line: str, after: str, width: int) -> bool:
    length = len(line.strip())
    if not after.strip() or not _FILLED * width <= length <= _WIDEST or _ITEM.match(after):
        return False
    return bool(key_of(after)) and len(after.strip()) <= _WIDEST
