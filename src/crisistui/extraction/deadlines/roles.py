"""Who set a deadline, whom it binds, and what it asks, cut from the sentence that tells of it.

Imports `crisistui.extraction` only. Nothing is worded here: the demand is a clause of the sentence.
"""

import re

from crisistui.extraction.cast import Entity, Form, Mention
from crisistui.extraction.deadlines.rules import Rule
from crisistui.extraction.deadlines.timed import Timed
from crisistui.extraction.document import Document
from crisistui.extraction.masks import SLOTS, kind_of
from crisistui.model.vocabulary import ActorKind

_VERBAL = re.compile(
    r"\b(?:to (?!(?:the|an?|his|her|its|their|president|mr|mrs|prime|king|general|him|them)\b|[^a-z])[a-z]+"
    r"|be (?:gone|out)\b|leave\b|resign\b|step down\b|gone\b|leaving (?:of )?the country"
    r"|(?:unconditional |immediate )?(?:departure|resignation|exit|withdrawal)\b)"
)
_BARE = re.compile(r"(?:leave|resign|step|go|be|quit|hand|accept)\b")
_GONE = re.compile(r"(?:gone|out)\b")
_CUT = re.compile(
    r"[,;:—()\"!?\uf000-\uf1ff]| (?:by|until|till|before|within|in|no later than|and was|in the term|on|at)"
    r"(?= [\uf000-\uf1ff]| the (?:end|morning|term)\b)"
)
_SETTER = re.compile(
    r"\b(?:gave|gives?|given|giving|grant\w*|allow\w*|set|sets|told|tells|demand\w*|order\w*|propos\w+|suggest\w*|extend\w*|issued|imposed"
    r"|put|warn\w*|want\w*|insist\w*|has made|makes|promis\w+|offer\w*|announc\w+|moved|withdr\w+|reject\w*"
    r"|require\w*)\b"
)
_PASSIVE = re.compile(
    r"\b(?:set|given|granted|made|issued|imposed|extended|offered|promised|told|ordered)"
    r" (?:to [^,;]{0,40} )?by "
)
_OWNER = re.compile(
    rf"({SLOTS['ANY']})(?:'s?)? (?:[\w-]+ ){{0,2}}"
    r"(?:ultimatum|deadline|cut-?off|time limit|clock|offer|demand)"
)
_PLACE = re.compile(r" (?:in|at|on|about|over) ")
_FRONT, _LONG = 40, 120


def demand(document: Document, sentence: Timed, rule: Rule, found: re.Match[str], bound: str | None) -> str:
    """What is asked, in the sentence's own words: an infinitive near the date, else the matched words.

    A deadline that was met is told by what was done: the words before it.
    """
    text = sentence.text
    if rule.kind != "demand":
        return _words(document, sentence, found.start(), found.end())
    if rule.shift and found.start() > _FRONT:
        return _words(document, sentence, 0, found.start())
    best = _infinitive(text, found.start(), found.end())
    if best is None:
        return _words(document, sentence, found.start(), found.end())
    words = _words(document, sentence, *best)
    if not bound:
        return words
    if words.startswith(("to ", "be ")):
        return f"{bound} {words}"[:_LONG]
    if _GONE.match(words):
        return f"{bound} to be {words}"[:_LONG]
    return f"{bound} to {words}"[:_LONG] if _BARE.match(words) else words


def _infinitive(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The verb phrase nearest to the date, up to the next break."""
    best: tuple[int, int] | None = None
    for found in _VERBAL.finditer(text):
        if found.start() > end + _FRONT or found.end() < start - 2 * _FRONT:
            continue
        stop = _CUT.search(text, found.end())
        piece = (found.start(), stop.start() if stop else len(text.rstrip(" .")))
        if best is None or _distance(piece, start, end) < _distance(best, start, end):
            best = piece
    return best


def _words(document: Document, sentence: Timed, start: int, end: int) -> str:
    first, last = sentence.span(start, max(start + 1, end))
    return " ".join(document.text[first:last].split()).strip(' ,.;:"”“—–-')[:_LONG]


def _distance(piece: tuple[int, int], start: int, end: int) -> int:
    return max(0, piece[0] - end, start - piece[1])


def addressee(document: Document, sentence: Timed, kind: str) -> str | None:
    """Whom a demand binds: the subject of the crisis when the sentence names or means him."""
    if kind == "session":
        return None
    subject = document.cast.subject
    text = sentence.text
    if any(kind_of(character) == "S" for character in text):
        return subject.name
    if re.search(r"\b(?:he|him|his|she|her|the president|the leader|the prime minister|the premier)\b", text):
        return subject.name
    return None


def setter(sentence: Timed, start: int, kind: str, bound: str | None) -> str | None:
    """Who set it: the agent of the passive, the actor before the verb, the body that sits."""
    text = sentence.text
    passive = _PASSIVE.search(text)
    if passive is not None:
        name = _first(sentence, passive.end(), min(len(text), passive.end() + _FRONT), bound)
        if name is not None:
            return name
    if kind == "session":
        place = _PLACE.search(text, start)
        return _first(sentence, start, place.start() if place else min(len(text), start + _LONG), bound)
    owner = _OWNER.search(text)
    if owner is not None and _actor(sentence, owner[1], bound):
        return sentence.masked.names[owner[1]].entity.name
    verb = _SETTER.search(text, max(0, start - _FRONT))
    return _last(sentence, verb.start() if verb else start, bound)


def _actor(sentence: Timed, character: str, bound: str | None) -> Entity | None:
    mention: Mention | None = sentence.masked.names.get(character)
    if mention is None or mention.form is Form.OUTLET or mention.entity.name == bound:
        return None
    return mention.entity


def _first(sentence: Timed, start: int, end: int, bound: str | None) -> str | None:
    return next((e.name for c in sentence.text[start:end] if (e := _actor(sentence, c, bound))), None)


def _last(sentence: Timed, end: int, bound: str | None) -> str | None:
    found = [e for c in sentence.text[:end] if (e := _actor(sentence, c, bound))]
    powers = [e for e in found if e.kind is not ActorKind.PERSON or e.standing == "official"]
    return (powers or found)[-1].name if found else None


def origin(sentence: Timed) -> str | None:
    """The outlet that the passage names as its source, if it names one only."""
    names = {m.entity.name for m in sentence.masked.names.values() if m.form is Form.OUTLET}
    return names.pop() if len(names) == 1 else None
