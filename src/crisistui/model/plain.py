"""One cleaning function for every string that comes from outside and goes to a screen or a line.

Imports nothing of ours. Reading uses it once per article (keeping line breaks), the screen once per
string: articles, file names and error texts alike are data, never a control sequence (CWE-150).
"""

import re
import unicodedata
from functools import cache

_MARKS = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{3,}")
# What only changes the look of the sign before it: the one thing that Python calls printable and we do not.
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


@cache
def _sequence() -> re.Pattern[str]:
    """ESC and its sequences, 7 and 8 bit; what is left of them falls to `_unseen`.

    These are compiled when first needed: most texts are printable, and the start waits 1.4 ms for them.
    """
    return re.compile(
        "(?:\x1b\\]|\x9d)[^\x07\x1b\x9c\n]{0,4096}(?:\x07|\x1b\\\\|\x9c)?"
        "|(?:\x1b[P_^X]|[\x90\x98\x9e\x9f])[^\x1b\x9c\n]{0,4096}(?:\x1b\\\\|\x9c)?"
        "|(?:\x1b\\[|\x9b)[0-?]{0,64}[ -/]{0,16}[@-~]?"
        "|\x1b[ -/]{0,16}[0-~]?"
    )


@cache
def _unseen() -> re.Pattern[str]:
    return re.compile(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
        "\ufe00-\ufe0f\ufeff\ufff0-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
    )


@cache
def _spaces() -> re.Pattern[str]:
    return re.compile(r"[\t\n\r\x0b\x0c\x85\u2028\u2029]+")


def shows(text: str) -> bool:
    """Whether every code of the text is seen: no control, bidi or invisible one among them."""
    return text.isprintable() and (text.isascii() or not _SELECTORS.search(text))


def scrub(text: str) -> str:
    """Remove control sequences, bidi and invisible codes; keep line breaks and tabs; NFC.

    Line and paragraph separators and lone carriage returns become line breaks; at most two
    combining marks stay on one base.
    """
    if shows(text):
        return text if text.isascii() else _composed(text)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n")
    if not text.isascii() or "\x1b" in text:
        text = _sequence().sub("", text)
    return _composed(_unseen().sub("", text))


def plain(text: str, limit: int = 2_000) -> str:
    """One safe line for the screen: scrubbed, breaks and tabs as spaces, at most ``limit`` characters."""
    if len(text) > limit:
        text = text[: limit - 1] + "…"
    if text.isprintable():  # and so without breaks
        return text if text.isascii() else scrub(text)
    return scrub(_spaces().sub(" ", text)).replace("\n", " ")


def _composed(text: str) -> str:
    if text.isascii():
        return text
    return _MARKS.sub(lambda found: found.group()[:2], unicodedata.normalize("NFC", text))
