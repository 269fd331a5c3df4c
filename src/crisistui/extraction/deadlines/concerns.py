"""Whether words are of this crisis: its people, its powers, a demand; not sport, bets or prizes.

Imports `crisistui.extraction` only.
"""

import re
from functools import cache

from crisistui.extraction.deadlines.rules import Rule
from crisistui.extraction.deadlines.timed import Timed
from crisistui.extraction.document import Document
from crisistui.extraction.lexicon import table
from crisistui.extraction.masks import SLOTS, kind_of

_SIDES = frozenset({"subject", "broker", "opposition"})
_MEANT = re.compile(
    r"\b(?:he|him|his|she|her|president|leader|premier|prime minister|strongman|ruler|dictator|government"
    r"|regime|crisis)\b"
)
_NOW = re.compile(
    r"\b(?:we|i) (?:\w+ )?(?:call|demand|ask|urge|give|expect|require|insist|set)\b"
    r"|\b(?:gives|sets|demands|orders|hands|issues)\b"
    r"|\bha(?:s|ve) (?:only |just )?[\uf100-\uf1ff]|\btoday\b"
)
_BINDING = ("has-until", "must-by", "by-fronted", "given-time")
_BESIDE = 25  # characters before a verb in which its subject stands
_AT_PLACE = re.compile(
    rf"\b(?:in|at|to|from|near|of|between) (?:the )?(?:{SLOTS['ANY']}(?:, | and |, and )){{0,4}}$"
)
_DENIED = re.compile(
    r"\b(?:no|not|nobody|none|never|nothing|without|neither|nor)\b[^,;]{0,40}$|n't [^,;]{0,40}$"
)


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


def of_deadline(text: str) -> bool:
    """Tell whether the words speak of a deadline by name."""
    return _cues("names").search(text) is not None


def done(sentence: Timed) -> bool:
    """Tell whether the sentence says that what was asked was done."""
    found = _cues("done").search(sentence.text)
    return found is not None and not _DENIED.search(sentence.text[: found.start()])


def spoken_now(text: str) -> bool:
    """Tell whether the demand is made by the words themselves, on the day they are printed."""
    return _NOW.search(text) is not None


def of_subject(document: Document) -> bool:
    """Tell whether the article names the subject himself."""
    return any(mention.entity is document.cast.subject for mention in document.mentions)


def ours(document: Document, sentence: Timed) -> bool:
    """Tell whether a sentence names a party to the crisis, or means the subject."""
    named = [mention.entity for mention in sentence.masked.names.values()]
    country = document.cast.subject.country
    return any(entity.side in _SIDES or entity.country == country for entity in named)


def strangers(document: Document, sentence: Timed, rule: Rule, found: re.Match[str]) -> bool:
    """Tell whether those who are bound, or who sit, belong to a state that is no party to the crisis."""
    if ours(document, sentence) or _MEANT.search(sentence.text):
        return False
    text = sentence.text
    if rule.kind == "session":
        begin, end = max(0, found.start() - _BESIDE), found.start() + _BESIDE
    elif rule.id.startswith(_BINDING):
        begin, end = max(0, found.start() - _BESIDE), found.start()
    else:
        return False
    return any(
        kind_of(text[place]) in ("C", "A", "N") and not _AT_PLACE.search(text[:place])
        for place in range(begin, min(end, len(text)))
    )
