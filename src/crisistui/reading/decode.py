"""Bytes to text: which encoding a file is in, found without a library.

Imports nothing of ours but this room's error. News files are UTF-8, UTF-16 from Windows editors, or
Windows-1252 from old ones; anything that is none of them is binary and refused.
"""

import codecs

from crisistui.reading.errors import Unreadable

MAX_BYTES = 4 * 1024 * 1024
_PROBE = 4_096
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Signatures of what is dropped into such folders by mistake.
_BINARY = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
)
_CONTROL = frozenset(range(32)) - {9, 10, 11, 12, 13, 27}
_MAX_CONTROL = 0.02
_MIN_UTF16 = 0.3


def decode(data: bytes) -> str:
    """The text of the bytes; raises ``Unreadable`` for nothing, for too much and for binary data."""
    if not data.strip(b"\0 \t\r\n"):
        raise Unreadable("the file is empty: save the article's text into it")
    if len(data) > MAX_BYTES:
        raise Unreadable(
            f"too large ({len(data) / 1024 / 1024:.1f} MiB, at most 4): split it, one article per file"
        )
    if data.startswith(_BINARY):
        raise Unreadable("binary data, no text: save the article as .txt, .md or .html")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    wide = _wide(data[:_PROBE])
    if wide is not None:
        return data.decode(wide, errors="replace")
    if _control_share(data[:_PROBE]) > _MAX_CONTROL:
        raise Unreadable("binary data, no text: save the article as .txt, .md or .html")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data)


def _wide(probe: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of western text is NUL, and the others are not."""
    half = len(probe) // 2
    if half < 2:
        return None
    even, odd = probe[0 : half * 2 : 2].count(0) / half, probe[1 : half * 2 : 2].count(0) / half
    if odd > _MIN_UTF16 and even < odd / 10:
        return "utf-16-le"
    if even > _MIN_UTF16 and odd < even / 10:
        return "utf-16-be"
    return None


def _control_share(probe: bytes) -> float:
    return sum(byte in _CONTROL for byte in probe) / len(probe)


def _legacy(data: bytes) -> str:
    """Mostly UTF-8 with a few broken bytes (a cut file) stays UTF-8; the rest is Windows-1252."""
    lenient = data.decode("utf-8", errors="replace")
    broken = lenient.count("\ufffd")
    beyond_ascii = sum(character > "\x7f" for character in lenient)
    if broken * 4 < beyond_ascii:
        return lenient
    return data.decode("cp1252", errors="replace")
