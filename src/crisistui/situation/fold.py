"""Text made comparable: case and diacritics folded, content words for telling one event told twice.

Imports nothing of ours. Comparison only: what is folded here is never shown.
"""

import re
import unicodedata
from functools import lru_cache

_TOKEN = re.compile(r"[^\W_]+")
# Letters that Unicode does not decompose, but that readers and wire desks type without their mark.
_PLAIN = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "’": "'", "‘": "'"})
# Endings taken off, longest first: "seizes", "seized" and "seizure" meet at "seiz".
_ENDINGS = (
    "ation",
    "ement",
    "ment",
    "ing",
    "ure",
    "ion",
    "ers",
    "ies",
    "ed",
    "er",
    "es",
    "ly",
    "al",
    "e",
    "s",
    "y",
)
_STEM = 4  # letters that an ending must leave

_COMMON = """
    a about after again against all also although am among an and another any are as at be because been
    before being between both but by can could did do does during each few for from further had has have
    he her here him his how if in into is it its itself just may might more most must no nor not now of
    off on once one only or other our out over own said same say says shall she should since so some such
    than that the their them then there these they this those though through to told tell tells too under
    until up upon very was we were what when where which while who whom whose why will with within without
    would yet you your
"""
# Days and months date an event; they do not tell which one it is.
_CALENDAR = """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week weekend month year
    january february march april may june july august september october november december
"""
STOPWORDS = frozenset((*_COMMON.split(), *_CALENDAR.split()))


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """``text`` for comparison: no case, no diacritics, single spaces. Remembered: for names."""
    return folded(text)


def folded(text: str) -> str:
    """The same as `fold`, not remembered: for sentences, which seldom come twice."""
    text = text.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_PLAIN))
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return " ".join(text.split())


def words(text: str) -> frozenset[str]:
    """The content words of a folded text, without the commonest endings, stop words and single letters."""
    found = set(_TOKEN.findall(text)) - STOPWORDS
    return frozenset([_stem(word) for word in found if len(word) > 1 or word.isdigit()])


@lru_cache(maxsize=16384)
def _stem(word: str) -> str:
    while len(word) > _STEM:
        found = [end for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= _STEM]
        if not found:
            break
        word = word.removesuffix(found[0])
    return word


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller set that the larger one holds: 0 to 1, and 0 when either is empty."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0
