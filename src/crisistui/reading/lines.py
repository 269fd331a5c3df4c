"""The lines of a text, each with what can be measured on it alone.

Imports only ``crisistui.model``. A `Draft` is a line on its way to a role; the rooms that give roles
(marks, runs, headline, body) write into ``cue`` and ``role`` and nothing else.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from crisistui.model.article import LineRole

_KEY_MAX = 600
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_SPACE = re.compile(r"\s+")
_PERIOD = re.compile(r"[.…][”\"’'»)\]]{0,3}$")
_END = re.compile(r"[.!?…”\"»][”\"’'»)\]]{0,3}$")
_ITEM = re.compile(r"(?:[-–—•*·▪●◦‣➤►]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+\S")
FULL = 8  # words of a full sentence
LONG = 25  # words that are prose whatever stands at the end


class Cue(Enum):
    """What a line says about the lines after it, beyond its own role."""

    TEASER = auto()  # headlines of other stories follow
    CLOSER = auto()  # the same, and the article is probably over
    ADVERT = auto()  # an advertisement follows
    END = auto()  # nothing of the article follows
    PHOTO = auto()  # a bare photo credit: its caption stands before it
    SITE = auto()  # the name of an outlet and nothing else


@dataclass(slots=True, eq=False)
class Draft:
    """One non-empty line: its place, its words, and the role it is about to get."""

    text: str
    start: int
    words: int
    gap: bool  # an empty line stands before it
    key: str  # lower case, outer punctuation off; only the first characters of a very long line
    level: int | None = None  # of a heading, where the markup says so
    cue: Cue | None = None
    role: LineRole | None = None

    @property
    def free(self) -> bool:
        """No rule has claimed the line yet."""
        return self.role is None

    @property
    def item(self) -> bool:
        """A list item or a numbered paragraph."""
        return _ITEM.match(self.text) is not None

    @property
    def stopped(self) -> bool:
        """Ends with a period or an ellipsis, closing quotes and brackets aside."""
        return _PERIOD.search(self.text[-6:]) is not None

    @property
    def ended(self) -> bool:
        """Ends like a sentence, or with a closing quotation mark."""
        return _END.search(self.text[-6:]) is not None

    @property
    def sentence(self) -> bool:
        """A full sentence: long enough and ended, or long beyond doubt."""
        return self.firm or (self.level is None and self.words >= FULL and self.ended)

    @property
    def firm(self) -> bool:
        """A full sentence that cannot be a headline: a period or a colon ends it, or its length shows it."""
        if self.level is not None:
            return False
        return self.words >= LONG or (self.words >= FULL and (self.stopped or self.text.endswith(":")))


def key_of(text: str) -> str:
    """The form in which lines are compared with cues: lower case, plain apostrophes, no outer punctuation."""
    return _key(text[:_KEY_MAX])


@lru_cache(maxsize=512)
def _key(text: str) -> str:
    """Every rule asks for the key of the line it looks at: the last few are kept."""
    folded = _SPACE.sub(" ", text.casefold()).replace("’", "'").replace("‘", "'")
    return _EDGES.sub("", folded)


def split(text: str) -> list[Draft]:
    """The non-empty lines of the text, in order."""
    drafts: list[Draft] = []
    position, gap = 0, False
    for raw in text.split("\n"):
        line = raw.strip()
        if line:
            start = position + raw.index(line[0]) if raw[0] != line[0] else position
            drafts.append(Draft(line, start, _count(line), gap, key_of(line)))
        gap = not line
        position += len(raw) + 1
    return drafts


def _count(line: str) -> int:
    """Words of the line; dashes and bullets between them are none."""
    words = line.split()
    return len(words) if len(line) > _KEY_MAX else sum(any(map(str.isalnum, word)) for word in words)
