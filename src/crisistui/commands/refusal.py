"""Why a command was not done at all: a wrong use, or a profile that cannot be used.

Imports nothing of ours.
"""

from collections.abc import Iterable


class RefusedError(Exception):
    """The text is one plain line that says what is wrong and what to do; the exit code is 2."""


def nearest(word: str, known: Iterable[str]) -> str:
    """``; did you mean …?`` with the known word most like ``word``, or nothing when none is."""
    import difflib  # noqa: PLC0415 - only a typing error pays for it

    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean {near[0]!r}?" if near else ""
