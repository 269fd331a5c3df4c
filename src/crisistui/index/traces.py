"""What is kept of an article's wording, so that the same text is known again under another name.

Imports nothing of ours. Three kinds of marks, all hashes of folded words:

* ``s``: a sentence of eight words or more, quotations apart; whole, trimmed and partial copies share them;
* ``q``: twelve words in a row within quotation marks; two papers that quote one speech share them;
* ``w``: the smallest hashes of seven words in a row of the paper's own prose; paraphrases share some.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from heapq import nsmallest
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

_SENTENCE_WORDS = 8
_QUOTED_WORDS = 12
_PROSE_WORDS = 7
_SKETCH = 32
_MOST_QUOTED = 400  # marks of quotations kept for one article
_WORD = re.compile(r"[^\W_]+")
_END = re.compile(r"[.!?…][\"”’')\]»]{0,3}\s+(?=[\"“‘'(\[«—–-]{0,3}[A-ZÀ-Þ0-9])|\n+")
_QUOTE = re.compile(r"“[^”\n]{20,4000}(?:”|$)|\"[^\"\n]{20,4000}\"|«[^»\n]{20,4000}»", re.MULTILINE)
_MODULUS = (1 << 61) - 1
_BASE = 1_000_003_000_133


class Mark(NamedTuple):
    """One mark: its kind, hash, the number of its sentence and the offsets of that sentence."""

    kind: str
    hash: int
    place: int
    start: int
    end: int


def marks_of(text: str, furniture: Sequence[tuple[int, int]] = ()) -> tuple[list[Mark], int]:
    """The marks of a text, each once, and the number of sentences long enough to carry one.

    ``furniture`` are the (start, end) offsets of what belongs to the page: it is left out.
    """
    spans = list(_sentences(text, furniture))
    words = _Words(text, spans)
    found: dict[tuple[str, int], Mark] = {}
    compared = 0
    for place, (first, last) in enumerate(pairwise(words.bounds)):
        said = last - first
        if said >= _SENTENCE_WORDS and 2 * sum(words.quoted[first:last]) <= said:
            compared += 1
            number = words.hash(first, last)
            found.setdefault(("s", number), Mark("s", number, place, *spans[place]))
    for first in words.quotations():
        number = words.hash(first, first + _QUOTED_WORDS)
        place, last = words.place(first), words.place(first + _QUOTED_WORDS - 1)
        found.setdefault(("q", number), Mark("q", number, place, spans[place][0], spans[last][1]))
    for number, first in words.sketch():
        place = words.place(first)
        found.setdefault(("w", number), Mark("w", number, place, *spans[place]))
    return list(found.values()), compared


def _sentences(text: str, furniture: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    aside = sorted(furniture)
    starts = [start for start, _ in aside]
    begin = 0
    for end in (*(match.end() for match in _END.finditer(text)), len(text)):
        at = bisect_right(starts, begin) - 1
        if begin < end and not (at >= 0 and begin < aside[at][1]):
            yield begin, end
        begin = end


class _Words:
    """The folded words of some sentences as numbers; any run of them is hashed in no time."""

    def __init__(self, text: str, spans: Sequence[tuple[int, int]]) -> None:
        quotes = [match.span() for match in _QUOTE.finditer(text)]
        starts = [start for start, _ in quotes]
        self.quoted = bytearray()
        self.bounds = [0]
        self._sums = [0]
        total = 0
        for start, end in spans:
            at = bisect_right(starts, start) - 1
            plain = not ((at >= 0 and start < quotes[at][1]) or bisect_right(starts, end - 1) - 1 > at)
            for match in _WORD.finditer(text, start, end):
                total = (
                    total * _BASE + crc32(match[0].casefold().encode("utf-8", "surrogatepass"))
                ) % _MODULUS
                self._sums.append(total)
                if plain:
                    self.quoted.append(0)
                else:
                    at = bisect_right(starts, match.start()) - 1
                    self.quoted.append(at >= 0 and match.start() < quotes[at][1])
            self.bounds.append(len(self.quoted))

    def hash(self, first: int, last: int) -> int:
        """The hash of the words from ``first`` up to ``last``."""
        return (self._sums[last] - self._sums[first] * pow(_BASE, last - first, _MODULUS)) % _MODULUS

    def place(self, word: int) -> int:
        """The sentence that a word stands in."""
        return bisect_right(self.bounds, word) - 1

    def quotations(self) -> Iterator[int]:
        """Where twelve quoted words in a row begin."""
        needle, at = bytes([1]) * _QUOTED_WORDS, -1
        for _ in range(_MOST_QUOTED):
            at = self.quoted.find(needle, at + 1)
            if at < 0:
                return
            yield at

    def sketch(self) -> list[tuple[int, int]]:
        """The smallest hashes of seven words of the paper's own in a row, each with its first word."""
        sums = self._sums
        power = pow(_BASE, _PROSE_WORDS, _MODULUS)
        quoted = self.quoted
        hashes: dict[int, int] = {}
        for first in range(len(quoted) - _PROSE_WORDS + 1):
            if not (quoted[first] or quoted[first + _PROSE_WORDS - 1]):
                hashes.setdefault((sums[first + _PROSE_WORDS] - sums[first] * power) % _MODULUS, first)
        return nsmallest(_SKETCH, hashes.items())
