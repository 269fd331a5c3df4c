"""Actors: who acts, speaks, is asked or is acted on, with the names the article gives them.

Imports only `crisistui.model` and this room. A state is an actor where it acts or is acted on by name, not
where it is only a place ("in Ghana") or part of a title; outlets are origins, never actors.
"""

import re
from collections.abc import Sequence

from crisistui.extraction.cast import Entity, Form, Mention
from crisistui.extraction.document import Document
from crisistui.extraction.lexicon import any_of
from crisistui.extraction.tokens import key
from crisistui.model.article import LineRole
from crisistui.model.facts import ActorFact
from crisistui.model.vocabulary import ActorKind

_PLACE_BEFORE = re.compile(
    rf"\b{any_of('actors', 'place_before')} (?:the )?(?:[\w-]+ (?:or|and) )?$",
    re.IGNORECASE,
)
_OFFICE_OF = re.compile(r"\b(?:of|for) (?:the )?$", re.IGNORECASE)
_ACTS_FOR = re.compile(rf"[ -]{any_of('actors', 'acts_for')}\b")


def read(document: Document) -> list[ActorFact]:
    """All actors of an article, the most named first, then by first mention."""
    places: dict[str, list[Mention]] = {}
    for mention in document.mentions:
        if _counts(document, mention):
            places.setdefault(mention.entity.key, []).append(mention)
    found = []
    for mentions in places.values():
        entity = mentions[0].entity
        if _is_actor(document.text, entity, mentions):
            found.append((-len(mentions), mentions[0].start, _fact(document.text, entity, mentions)))
    found.sort(key=lambda entry: (entry[0], entry[1]))
    return [fact for _, _, fact in found]


def _counts(document: Document, mention: Mention) -> bool:
    """Names in credits and in the line that signs an embedded post are no actors."""
    if mention.form is Form.OUTLET or mention.entity.standing == "outlet":
        return False
    for line in document.article.lines:
        if line.start <= mention.start < line.end:
            text = document.text[line.start : line.end]
            signed = line.role is LineRole.EMBED and text.startswith(("—", "-", "–"))
            return line.role is not LineRole.CREDIT and not signed
    return False


def _is_actor(text: str, entity: Entity, mentions: Sequence[Mention]) -> bool:
    if entity.kind is ActorKind.PERSON:
        return True
    if entity.kind is ActorKind.ORGANISATION:
        return len(entity.name) > 1
    return any(mention.form is not Form.CITY and _state_acts(text, mention) for mention in mentions)


def _state_acts(text: str, mention: Mention) -> bool:
    if mention.form is Form.SEAT:
        return True
    if mention.form is Form.PEOPLE:
        return True
    after = text[mention.end : mention.end + 24]
    if mention.form is Form.ADJECTIVE:
        return bool(_ACTS_FOR.match(after))
    if _ACTS_FOR.match(re.sub(r"^['’]s", "", after)):
        return True
    before = text[max(0, mention.start - 28) : mention.start]
    if mention.form is Form.CAPITAL and _OFFICE_OF.search(before):
        return False
    return not _PLACE_BEFORE.search(before)


def _fact(text: str, entity: Entity, mentions: Sequence[Mention]) -> ActorFact:
    surfaces = dict.fromkeys(text[m.start : m.end] for m in mentions)
    aliases = tuple(
        surface for surface in surfaces if key(surface) != key(entity.name) or surface != entity.name
    )
    return ActorFact(
        id=entity.key,
        name=entity.name,
        kind=entity.kind,
        role=entity.role,
        country=entity.country,
        mentions=len(mentions),
        aliases=aliases,
    )
