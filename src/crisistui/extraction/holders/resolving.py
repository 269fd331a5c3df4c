"""From a phrase to its holder: pronouns first, then owners, persons by name, and what is only described.

Imports only this room.
"""

import re

from crisistui.extraction.cast import Cast, Form
from crisistui.extraction.holders import described, owners, pronouns
from crisistui.extraction.holders.holder import Holder, Memory, of_entity
from crisistui.extraction.holders.phrase import Phrase
from crisistui.extraction.masks import Masked, kind_of

_OF_THEM = re.compile(r"(?:one|some|two|both|all|many) of (?:them|its|the group)\b")
_TIME = re.compile(
    r"[ \"]*(?:(?:(?:an?|two|three|some|several) )?(?:few )?(?:minutes|hours?|days?|weeks?|months?)"
    r" (?:later|earlier|ago)"
    r"|(?:in|last|this|early|late) (?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december|week|month|year|spring|summer|autumn|winter)|now|then|today|yesterday),? "
)
_THE_OTHER = re.compile(r"(?:the|a) (?:other|second|third|first|latter|former)(?: one)?")
_FINITE = re.compile(
    r" (?:itself |himself |herself |themselves )?(?:has|have|had|is|are|was|were|will|would|could|can|did"
    r"|does|do|may|might|should|must)\b"
)
_POSSESSIVE = re.compile(r"'s\b|' ")
_ON_BEHALF = re.compile(r"\b(?:for|of|to|with|about|close to|familiar with|against) (?:the |mr )?$")


def resolve(masked: Masked, start: int, end: int, cast: Cast, memory: Memory) -> Holder | None:
    """Resolve the phrase ``masked.text[start:end]``; ``None`` when it names nobody who can hold a view."""
    phrase = Phrase(masked, start, end, cast, memory)
    if not phrase.text:
        return None
    if _OF_THEM.match(phrase.text) and memory.holder is not None:
        return memory.holder
    if _THE_OTHER.fullmatch(phrase.text):
        unnamed = memory.last("unnamed")
        if unnamed is not None:
            return unnamed
    phrase = _without_verb(_without_time(phrase))
    word = pronouns.pronoun(phrase)
    if word and not phrase.names("PSG"):
        return pronouns.resolve(phrase, word)
    owned = owners.resolve(phrase)
    if owned is not None:
        return owned
    people = [mention for mention in phrase.names("PS") if mention.form is Form.PERSON]
    if people and (described.UNNAMED.search(phrase.text) is None or _named_last(phrase)):
        return of_entity(people[-1].entity, cast)
    return described.resolve(phrase)


def _without_time(phrase: Phrase) -> Phrase:
    """Cut a time off the beginning of a phrase: "a few hours later the presidency"."""
    found = _TIME.match(phrase.masked.text, phrase.start, phrase.end)
    if found is None or found.end() >= phrase.end:
        return phrase
    return Phrase(phrase.masked, found.end(), phrase.end, phrase.cast, phrase.memory)


def _without_verb(phrase: Phrase) -> Phrase:
    """Cut a phrase at its first finite verb, when somebody is named before it: he is the subject."""
    masked, start = phrase.masked, phrase.start
    found = _FINITE.search(masked.text, start, phrase.end)
    if found is None or not masked.found(start, found.start(), "PSCGOAN"):
        return phrase
    return Phrase(masked, start, found.start(), phrase.cast, phrase.memory)


def _named_last(phrase: Phrase) -> bool:
    """A name after the office ("spokeswoman X") is the head; before it ("X's spokeswoman") it is not."""
    text = phrase.whole
    last = max((i for i, character in enumerate(text) if kind_of(character) in ("P", "S")), default=-1)
    if last >= 0 and _POSSESSIVE.match(text, last + 1):
        return False
    return not _ON_BEHALF.search(text[:last])
