"""Holders by their owner: "X's office", "its ambassador", "his lawyers".

Imports only `crisistui.model` and this room.
"""

import re
from dataclasses import replace

from crisistui.extraction.cast import Entity
from crisistui.extraction.holders.holder import Holder, of_entity
from crisistui.extraction.holders.phrase import Phrase, names_person
from crisistui.extraction.lexicon import any_of
from crisistui.extraction.masks import block
from crisistui.model.vocabulary import Basis

BODIES = re.compile(rf"\b{any_of('holders', 'bodies')}\b")
_OWN = re.compile(rf"\b(his|her|its|their) (?:own )?(?:[\w-]+ )?{any_of('holders', 'own_offices')}")
_POSSESSED = re.compile(
    rf"({block('P')[:-1]}{block('S')[1:-1]}{block('C')[1:]})(?:'s?)? "
    rf"(?!of |at |in |from |for )(?:[\w-]+ ){{0,3}}?"
    rf"({any_of('holders', 'possessed')})\b"
)


_OFFICIAL = re.compile(
    rf"(?:but |and )?(?:an?|the|one) (?:\w+ ){{0,2}}?({block('A')})(?: \w+){{0,3}} (?:official|minister"
    r"|diplomat|envoy|spokes\w+|aide|adviser|source|general|officer)\b"
)


def resolve(phrase: Phrase) -> Holder | None:
    """A body or an unnamed person of an owner that is known; ``None`` when the phrase names no owner."""
    text = phrase.whole
    found = _POSSESSED.search(text)
    if found is not None and not names_person(text[found.end() :]):
        owner = phrase.masked.entity(found[1])
        office = text[found.start(1) + 1 : found.end()].removeprefix("'s").removeprefix("'").strip()
        return _of(owner, office, found[2], phrase)
    own = _OWN.search(text)
    if own is not None and not names_person(text):
        antecedent = _owner(replace(phrase, start=phrase.start + own.start()), own[1])
        if antecedent is not None:
            office = own.group().removeprefix(own[1]).strip()
            return _of(antecedent, office, office, phrase)
    return None


def _of(owner: Entity, words: str, office: str, phrase: Phrase) -> Holder:
    base = of_entity(owner, phrase.cast)
    basis = Basis.ON_RECORD if BODIES.search(office) else Basis.UNNAMED
    kind = "body" if BODIES.search(office) else "unnamed"
    return Holder(f"{owner.name}'s {words}", base.country, base.side, basis, kind, None, office)


def _owner(phrase: Phrase, word: str) -> Entity | None:
    """Find whose office "its" or "his" means: the first named in the sentence, else the last before it."""
    if word in ("its", "their"):
        named = [mention.entity for mention in phrase.before("CA") if phrase.acts(mention)]
        return named[0] if named else phrase.memory.state
    people = [mention.entity for mention in phrase.before("PS")]
    if people:
        return people[-1]
    official = _OFFICIAL.match(phrase.masked.text, 0, phrase.start)
    if official is not None:
        return phrase.masked.entity(official[1])  # "a Gambian official said his government ..."
    focus = phrase.memory.focus
    if focus is not None and focus.side == "subject" and focus.kind in ("body", "unnamed"):
        return phrase.cast.subject  # "the president's circle ...; one of his aides"
    spoke = phrase.memory.last("person")
    return (spoke.entity if spoke is not None else None) or phrase.memory.person
