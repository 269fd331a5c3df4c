"""Pronouns: whom "he", "it" or "we" stands for, in the sentence itself or by what was read before.

Imports only this room.
"""

import re
from dataclasses import replace

from crisistui.extraction.cast import Cast, Mention
from crisistui.extraction.holders import described
from crisistui.extraction.holders.holder import Holder, Memory, of_entity
from crisistui.extraction.holders.phrase import Phrase

_LEADING = re.compile(r"^(?:(?:and|but|as|that|then|also|later|however|,) )*(he|she|they|it|who|i|we)\b")
_INSIDE = re.compile(r"\b(he|she)\b|\b(it|they)$")
_SAID_THAT = re.compile(
    r"([\ue300-\ue4ff])[^,;]{0,24}? (?:said|says|told [\w\ue000-\ue6ff]+|added|insisted|replied|believes?"
    r"|thinks?),? (?:that |and |but )?$"
)
_BEGINS = 2  # characters before a pronoun that begins its sentence
_SOMEBODY = re.compile(
    r"^(?:(?:on|in|after|at) [^,]{2,40}, )?"
    r"(?P<who>(?:an?|the|one|another) (?:[\w-]+ |[\ue000-\ue2ff](?:'s)? ){0,4}?"
    r"(?:official|spokes(?:man|woman|person)|minister|ambassador|diplomat|envoy|source|aide|analyst|expert"
    r"|adviser|advisor|secretary|senator|professor|lawyer|general|premier|president|deputy)\b)"
    r"(?! of [\ue000-\ue0ff]| [\ue300-\ue4ff]|, [\ue300-\ue4ff])"
)
#: A sentence that begins with a question put to somebody: whom the question names does not answer it.
ASKED = re.compile(r"\"?(?:when |while )?(?:asked|pressed|questioned|queried|challenged|quizzed)\b")
#: What "it" and "they" may stand for, by the kind of the holder named last.
_THINGS = {"it": ("outlet", "state", "body"), "they": ("unnamed", "state", "body")}


def pronoun(phrase: Phrase) -> str:
    """The pronoun that a phrase begins with, or holds where it names no person; empty without one."""
    found = _LEADING.match(phrase.text)
    if found is None and not phrase.names("PS"):
        found = _INSIDE.search(phrase.text)
    return found[found.lastindex or 1] if found is not None else ""


def resolve(phrase: Phrase, word: str) -> Holder | None:
    """Find the holder that a pronoun means: somebody named before it in its sentence, else remembered."""
    if word == "who":
        people = phrase.before("PS")
        if people:
            return of_entity(people[-1].entity, phrase.cast)
    if word in ("he", "she", "it", "they"):
        if ASKED.match(phrase.masked.text) and word in ("he", "she") and phrase.memory.holder is not None:
            return recall(word, phrase.cast, phrase.memory)
        focus = phrase.memory.focus
        begins = phrase.start <= phrase.masked.lead + _BEGINS
        if begins and focus is not None and focus.entity is phrase.cast.subject and focus.may_be(word):
            return focus  # "X asked for a year. He told ...": the sentence goes on with him
        interposed = (
            '"' in phrase.masked.text
            and phrase.masked.text[: phrase.start].rstrip().endswith((",", '"'))
            and phrase.memory.holder is not None
        )
        if not (interposed and word in ("he", "she")):
            named = _in_sentence(phrase, word)
            somebody = _described(phrase, named) if word in ("he", "she") else None
            if somebody is not None:
                return somebody
            if named is not None:
                return of_entity(named.entity, phrase.cast)
    return recall(word, phrase.cast, phrase.memory)


def _described(phrase: Phrase, named: Mention | None) -> Holder | None:
    """Find an official without a name with whom the sentence begins: "a spokesman said that he ..."."""
    found = _SOMEBODY.match(phrase.masked.text, 0, phrase.start)
    if found is None or (named is not None and named.start < phrase.masked.offsets[found.start("who")]):
        return None
    return described.resolve(replace(phrase, start=found.start("who"), end=found.end("who")))


def _in_sentence(phrase: Phrase, word: str) -> Mention | None:
    """Find whom a pronoun of the sentence stands for: the first person, state or body named before it."""
    ahead = phrase.masked.text[: phrase.start]
    if word in ("he", "she"):
        sayer = _SAID_THAT.search(ahead)
        if sayer is not None and phrase.masked.entity(sayer[1]).pronoun in (None, word):
            return phrase.masked.names[sayer[1]]
        people = [m for m in phrase.before("PS") if m.entity.pronoun in (None, word)]
        return people[0] if people else None
    named = [mention for mention in phrase.before("CGA") if phrase.acts(mention)]
    return named[-1 if " which " in ahead else 0] if named else None


def recall(word: str, cast: Cast, memory: Memory) -> Holder | None:
    """Find whom a pronoun stands for by what was read before its sentence."""
    if word in ("i", "we"):
        return memory.author or memory.holder
    focus = memory.focus
    leader = focus is not None and focus.entity is cast.subject and memory.holder is not None
    if focus is not None and focus.may_be(word) and not leader:
        return focus  # the leader is spoken of everywhere and seldom speaks
    if word in _THINGS:
        kinds = _THINGS[word]
        return next((h for h in reversed(memory.recent) if h.kind in kinds), memory.holder)
    recent = [memory.holder, *reversed(memory.recent)]
    fitting = next((h for h in recent if h is not None and h.may_be(word)), None)
    if fitting is not None:
        return fitting
    person = memory.person
    if person is not None and person.pronoun in (None, word):
        return of_entity(person, cast)
    return memory.holder
