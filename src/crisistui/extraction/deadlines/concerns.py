"""Whether words are of this crisis: its people, its powers, an act that can be demanded; not sport, bets or prizes.

Imports `crisistui.extraction` only.
"""

import re
from functools import cache

from crisistui.extraction.deadlines.rules import Rule
from crisistui.extraction.deadlines.timed import Timed
from crisistui.extraction.document import Document
from crisistui.extraction.lexicon import table
from crisistui.extraction.masks import kind_of

_SIDES = frozenset({"subject", "broker", "opposition"})
_MEANT = re.compile(
    r"\b(?:he|him|his|she|her|president|leader|premier|prime minister|strongman|ruler|dictator|government|regime|crisis)\b"
)
_AT_PLACE = re.compile(r"\b(?:in|at|to|from|near|of) $")


@cache
def _cues(key: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('deadlines')['cues'][key].split(' | '))})\b")


def crisis(document: Document) -> bool:
    """Tell whether the article speaks of the subject or of his country at all."""
    subject = document.cast.subject
    return any(m.entity is subject or m.entity.country == subject.country for m in document.mentions)


def foreign(text: str) -> bool:
    """Tell whether a masked sentence is about bets, sport, sales or prizes."""
    return _cues("foreign").search(text) is not None


def acts(text: str) -> bool:
    """Tell whether the words hold an act that can be demanded."""
    return _cues("acts").search(text) is not None


def done(sentence: Timed) -> bool:
    """Tell whether the sentence says that what was asked was done."""
    return _cues("done").search(sentence.text) is not None


def ours(document: Document, sentence: Timed, rule: Rule, found: re.Match[str]) -> bool:
    """Tell whether the words may be of this crisis: not when all whom they name stand outside it."""
    text = sentence.text
    end = found.end() if rule.kind == "demand" else found.start() + (found.end() - found.start()) // 2
    if _MEANT.search(text) is not None or any(kind_of(c) == "S" for c in text):
        return True
    strangers = False
    for place, character in enumerate(text):
        mention = sentence.masked.names.get(character)
        if mention is None or kind_of(character) == "O":
            continue
        if mention.entity.side in _SIDES or mention.entity.country == document.cast.subject.country:
            return True
        named = kind_of(character) != "G" and place < end
        strangers = strangers or (named and not _AT_PLACE.search(text[:place]))
    return not strangers
