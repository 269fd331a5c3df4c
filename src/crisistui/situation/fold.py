"""The content words of a folded text, and how much two texts share: for telling one event told twice.

Imports nothing of ours. Comparison only: what is cut here is never shown.
"""

import re
from functools import lru_cache

_TOKEN = re.compile(r"[^\W_]+")
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


def words(text: str) -> frozenset[str]:
    """The content words of a folded text, without the commonest endings, stop words and single letters."""
    found = set(_TOKEN.findall(text)) - STOPWORDS
    return frozenset([_stem(word) for word in found if len(word) > 1 or word.isdigit()])


@lru_cache(maxsize=16384)
def _stem(word: str) -> str:
    while len(word) > _STEM and word.endswith(_ENDINGS):
        found = [end for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= _STEM]
        if not found:
            break
        word = word.removesuffix(found[0])
    return word


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller set that the larger one holds: 0 to 1, and 0 when either is empty."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0
