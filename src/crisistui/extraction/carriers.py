"""The outlet that carries an article, read off its page, and whether it reports or only passes on.

Imports only `crisistui.model`, `crisistui.profile` and this room's cue lists. The reading room finds carriers
by their place; here a name of a medium in a head or foot line ("The Harbour Post, 18 March") is enough.
"""

import re

from crisistui.extraction.lexicon import any_of, words
from crisistui.extraction.tokens import key
from crisistui.model.article import Article, Line, LineRole

_HEAD, _FOOT, _LENGTH = 5, 2, 90
_NAME = (
    r"(?P<name>(?:The |Le |La |El )?[A-ZÀ-Þ][\w.&'’-]*(?: (?:[A-ZÀ-Þ][\w.&'’-]*|of|the|du|de|del|da)){0,4})"
)
_LINE = re.compile(
    rf"^(?:(?:[Bb]y|From) [^,]{{3,40}}, )?{_NAME}(?:,? (?:\d{{1,2}}[ .]|[A-Z][a-z]+ \d|\d{{4}}|issue|winter"
    rf"|spring|summer|autumn|Notebook).{{0,40}}|, [\w ]{{3,30}})?$"
)
_BRACKET = re.compile(rf"\({_NAME}\)\s*[-—–:]?\s*$")
_SENTENCE = re.compile(
    rf"(?:^|\. |in |for |© ?(?:\d{{4}} )?){_NAME} (?:welcomes|will go on|is a|reserves|\d{{4}}|cannot"
    rf"|invites|thanks)|(?:column|columnist|essay|blog|correspondent|editor|desk)[^.]{{0,60}}(?: in| for| of"
    rf"|,) {_NAME.replace('name', 'other')}\.?$"
)
_BODY = re.compile(rf"\b{any_of('origins', 'carrier_bodies')}\b", re.IGNORECASE)
_REPUBLISHED = re.compile(
    r"\bappeared first on\b|\boriginally published (?:by|in|on)\b|\brepublished from\b",
    re.IGNORECASE,
)
_OWN = rf"{any_of('origins', 'own_reporting')} (?:the )?"


def find(article: Article) -> tuple[str, int] | None:
    """The carrier's name and where the page names it, or ``None``; a republished copy has none of its own."""
    if any(_REPUBLISHED.search(article.text[line.start : line.end]) for line in article.lines):
        return None
    if article.outlet and not _BODY.search(article.outlet) and not any(c.isdigit() for c in article.outlet):
        return article.outlet, max(article.text.find(article.outlet), 0)
    for line in (*article.lines[:_HEAD], *article.lines[-_FOOT:]):
        name = _named(article.text[line.start : line.end], line)
        if name is not None:
            return name, line.start
    return None


def _named(text: str, line: Line) -> str | None:
    for pattern in (_LINE, _BRACKET, _SENTENCE):
        found = pattern.search(text) if len(text) < _LENGTH or pattern is _SENTENCE else None
        name = next((value for value in found.groups() if value), None) if found else None
        if name and is_medium(name) and not _BODY.search(name) and line.role is not LineRole.HEADLINE:
            return name.rstrip(".")
    return None


def is_medium(name: str) -> bool:
    """Tell whether a name of two words or more is a news medium's by one of its words."""
    tokens = key(name).removeprefix("the ").split()
    media = words("origins", "media")
    return len(tokens) > 1 and (tokens[-1] in media or tokens[0] in ("radio", "tv", "daily", "agency"))


def reports_itself(article: Article, name: str) -> bool:
    """Tell whether the article says that its carrier spoke to somebody: own reporting, not a relay."""
    return re.search(_OWN + re.escape(name.removeprefix("The ")), article.text) is not None
