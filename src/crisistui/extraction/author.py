"""Whose document this is: the body behind a communiqué, a briefing, an open letter, a statement.

Imports only `crisistui.model` and this room. "We" and unattributed sentences of such a document are its
author's words; in a news report they are the article's own voice.
"""

import re

from crisistui.extraction.cast import Cast, Entity, Form, Mention
from crisistui.extraction.holders import ARTICLE, Holder, of_entity
from crisistui.extraction.known import country_surfaces, lookup, parts
from crisistui.extraction.lexicon import any_of
from crisistui.model.article import Article, Line, LineRole
from crisistui.model.vocabulary import ActorKind

_HEAD_LINES = 8
_HEAD_CHARACTERS = 700
_LETTERHEAD = 3  # lines
_ENDED = (".", "?", "!", ";")  # a sentence, not a line of the letterhead
_DOCUMENT = re.compile(rf"\b{any_of('author', 'documents')}\b", re.IGNORECASE)


def find(article: Article, mentions: list[Mention], cast: Cast) -> Holder:
    """The holder whose document the article is, or the article's own voice."""
    text = article.text
    head = [line for line in article.lines[:_HEAD_LINES] if line.start < _HEAD_CHARACTERS]
    opening = [line for line in head if line.end - line.start < 160 or line.role is not LineRole.PROSE]
    if not any(_DOCUMENT.search(text[line.start : line.end]) for line in opening) and not _signed(article):
        return ARTICLE
    titled = [line for line in opening if not text[line.start : line.end].rstrip('"” ').endswith(_ENDED)]
    titled += _signature(article)
    people = [m.entity for m in _within(mentions, titled, cast) if m.form is Form.PERSON]
    if people:
        return of_entity(people[0], cast)
    every = [m.entity for m in _within(mentions, [*opening, *titled], cast) if m.form is not Form.PERSON]
    bodies = [m.entity for m in _within(mentions, titled, cast) if m.form is not Form.PERSON]
    sided = [entity for entity in every if entity.kind is ActorKind.ORGANISATION and entity.side]
    if sided:
        return of_entity(_state_of(sided[0], cast), cast)
    headed = _from_letterhead(text, head[:_LETTERHEAD], cast)
    if headed is not ARTICLE:
        return headed
    plain = [entity for entity in bodies if entity.side != "subject"]
    if plain or bodies:
        return of_entity(_state_of((plain or bodies)[0], cast), cast)
    return _from_letterhead(text, titled, cast)


def _within(mentions: list[Mention], lines: list[Line], cast: Cast) -> list[Mention]:
    """The names in some lines of those who may speak for somebody."""
    spans = [(line.start, line.end) for line in lines]
    inside = (m for m in mentions if any(start <= m.start < end for start, end in spans))
    return [mention for mention in inside if _may_speak(mention.entity, cast)]


def _may_speak(entity: Entity, cast: Cast) -> bool:
    return entity is not cast.subject and (entity.side is not None or entity.standing == "official")


def _state_of(entity: Entity, cast: Cast) -> Entity:
    if entity.kind is ActorKind.ORGANISATION and entity.country and entity.side is None:
        return cast.state(entity.country)
    return entity


def _from_letterhead(text: str, lines: list[Line], cast: Cast) -> Holder:
    """Read the body or the state off lines that carry no mention: "EUROPEAN COMMISSION", "REPUBLIC OF X"."""
    table = country_surfaces()
    bodies = {parts(name): entity for entity, names in cast.known_people() for name in names}
    for line in lines:
        words = parts(text[line.start : line.end])
        body = lookup(bodies, words)
        if body is not None and body.kind is not ActorKind.PERSON:
            return of_entity(body, cast)
        for size in (4, 3, 2, 1):
            for first in range(len(words) - size + 1):
                found = lookup(table, words[first : first + size])
                if found is not None:
                    return of_entity(cast.state(found.code), cast)
    return ARTICLE


def _signed(article: Article) -> bool:
    return any(
        re.match(
            r"(?:For|On behalf of) (?:the )?(?:Government|leadership|Ministry|Executive)",
            article.text[line.start : line.end],
        )
        for line in article.lines[-6:]
    )


def _signature(article: Article) -> list[Line]:
    return [line for line in article.lines[-6:] if line.role is LineRole.BYLINE]
