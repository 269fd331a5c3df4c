"""What a command says: results to standard output, everything else to standard error, line by line.

Imports only the model. No text of an article or a file name reaches the terminal as a control sequence.
"""

import io
import sys

from crisistui.model.plain import plain

_LONGEST = 1_000


def settle() -> None:
    """Write UTF-8 whatever the locale; what has no UTF-8 (half a surrogate) is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(line: str = "") -> None:
    """One line of the result."""
    sys.stdout.write(f"{line}\n")


def complain(text: str) -> None:
    """One line on standard error."""
    sys.stderr.write(f"crisistui: {shown(text)}\n")


def shown(text: object) -> str:
    """A text, or a path, as one plain line; bytes of a path that are no UTF-8 are replaced."""
    return plain(str(text).encode("utf-8", "surrogateescape").decode("utf-8", "replace"), _LONGEST)
