"""Surnames that stand alone: each goes to the person of that name who was named last.

Imports only `crisistui.model` and this room.
"""

from collections.abc import Iterable, Mapping, Sequence

from crisistui.extraction.cast import Entity, Form, Mention
from crisistui.extraction.mentions.register import SHORTEST, Register, family_name
from crisistui.extraction.tokens import Token, fold
from crisistui.model.vocabulary import ActorKind


def written(word: str) -> str:
    """A name as the register knows it: folded, and in its usual case where the text has it in capitals."""
    folded = fold(word)
    return folded.capitalize() if folded.isupper() and len(folded) > SHORTEST else folded


def resolve(
    found: Sequence[Mention], sentences: Iterable[Sequence[Token]], register: Register
) -> list[Mention]:
    """Add a mention for every surname that stands alone; all in order of the text."""
    people = {m.entity.key: m.entity for m in found if m.entity.kind is ActorKind.PERSON}
    named = {m.start: m.entity for m in found if m.entity.kind is ActorKind.PERSON}
    families = _families(people, register)
    spans = sorted((m.start, m.end) for m in found if not m.inner)
    out = list(found)
    last: dict[str, Entity] = {}
    position = 0
    for token in (token for tokens in sentences for token in tokens):
        while position < len(spans) and spans[position][1] <= token.start:
            position += 1
        if token.start in named:
            last[family_name(named[token.start])] = named[token.start]
        name = written(token.text)
        if name not in families or (position < len(spans) and spans[position][0] <= token.start):
            continue
        entity = last.get(name) or families[name][0]
        if entity.key in people or _alone(name, entity, register):
            out.append(Mention(token.start, token.end, entity, Form.PERSON))
    out.sort(key=lambda mention: (mention.start, mention.inner, -mention.end))
    return out


def _families(people: Mapping[str, Entity], register: Register) -> dict[str, list[Entity]]:
    """Who goes by each surname: the profile's people first, then the article's, then by a first name."""
    families = {surname: list(entities) for surname, entities in register.known_surnames.items()}
    for entity in people.values():
        family = families.setdefault(family_name(entity), [])
        if entity not in family:
            family.append(entity)
    for first, entity in register.given.items():
        if entity.key in people:
            families.setdefault(first, [entity])
    return families


def _alone(surname: str, entity: Entity, register: Register) -> bool:
    """A person of the profile may be named by surname only, when the surname is nobody else's."""
    return len(register.known_surnames.get(surname, [])) == 1 or entity is register.cast.subject
