"""By which pronoun a text speaks of each of its people: "he" or "she", where it tells.

Imports only this room. Offices and titles tell it outright ("spokeswoman", "Mr"); else the pronouns of the
sentences that name nobody else do, when most of them agree.
"""

import re
from collections import Counter
from collections.abc import Sequence

from crisistui.extraction.cast import Entity
from crisistui.extraction.masks import Masked, kind_of

_HE = re.compile(r"\b(?:he|him|his|himself)\b")
_SHE = re.compile(r"\b(?:she|her|hers|herself)\b")
_TITLED = re.compile(
    r"\b(?:(?P<she>ms|mrs|miss|madam|queen|princess|lady|\w+woman|wife|mother|daughter|sister|widow)"
    r"|(?P<he>mr|king|prince|lord|sheikh|\w+sman|husband|father|son|brother|monsignor))\b\.? ?$"
)
_OFFICE = re.compile(
    r"\b(?:(?P<she>\w+woman|queen|wife|mother|daughter|sister|first lady)"
    r"|(?P<he>\w+[ns]man|king|husband|father|son|brother))\b",
    re.IGNORECASE,
)
_MOST = 2  # times as many pronouns of one kind as of the other


def address(masked: Sequence[Masked]) -> None:
    """Set ``pronoun`` of every person of a document of whom the text tells it."""
    counted: dict[str, Counter[str]] = {}
    people: dict[str, Entity] = {}
    for one in masked:
        named = [place for place, character in enumerate(one.text) if kind_of(character) in ("P", "S")]
        for place in named:
            entity = one.entity(one.text[place])
            people[entity.key] = entity
            title = _TITLED.search(one.text, max(0, place - 24), place)
            if title is not None:
                counted.setdefault(entity.key, Counter())[title.lastgroup or ""] += _MOST * _MOST
        if len({one.entity(one.text[place]).key for place in named}) == 1:
            rest = one.text[named[0] :]
            count = counted.setdefault(one.entity(one.text[named[0]]).key, Counter())
            count["he"] += len(_HE.findall(rest))
            count["she"] += len(_SHE.findall(rest))
    for key, entity in people.items():
        entity.pronoun = _told(entity, counted.get(key, Counter()))


def _told(entity: Entity, count: Counter[str]) -> str | None:
    office = _OFFICE.search(entity.role or "")
    if office is not None and "'s" not in (entity.role or ""):
        return office.lastgroup
    more, fewer = ("he", "she") if count["he"] >= count["she"] else ("she", "he")
    return more if count[more] and count[more] >= _MOST * count[fewer] else None
