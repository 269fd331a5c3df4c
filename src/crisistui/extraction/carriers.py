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
_ARTICLES = frozenset({"the", "le", "la", "el"})
_OF = frozenset({"de", "du", "del", "da", "des"})  # "Le Courrier du Golfe"
_FIRST = frozenset({"radio", "tv", "daily", "agency"})
_GENERIC = frozenset("world breaking news daily weekly top local business sport live today briefing".split())
_LONGEST = 300  # characters of a line that are looked at
_PARTS = re.compile(r" ?[/|·•(),:#] ?| [—–-] ")
_BY = re.compile(r"^(?:[Ff]rom|[Bb]y|[Ii]n) ")
_PAPER = re.compile(r"\b(?:policy|research|briefing|working) (?:note|brief|paper|memo)\b", re.IGNORECASE)
_INSTITUTE = re.compile(
    r"\b(?:institute|centre|center|foundation|council|think tank|observatory|programme)\b", re.IGNORECASE
)
_WHOLE = re.compile(_NAME)
_DATELINE = re.compile(rf"^[^()\n]{{0,60}}\({_NAME}\)\s{{0,3}}[-—–:.]")
_OWN = rf"{any_of('origins', 'own_reporting')} (?:the )?"


def find(article: Article) -> tuple[str, int] | None:
    """The carrier's name and where the page names it, or ``None``; a republished copy has none of its own."""
    if any(_REPUBLISHED.search(article.text[line.start : line.end]) for line in article.lines):
        return None
    if article.outlet and not _BODY.search(article.outlet) and not any(c.isdigit() for c in article.outlet):
        return article.outlet, max(article.text.find(article.outlet), 0)
    think_tank = _think_tank(article)
    if think_tank is not None:
        return think_tank
    for line in (*article.lines[:_HEAD], *article.lines[-_FOOT:]):
        text = article.text[line.start : line.end]
        name = _named(text, line) or _part(text)
        if name is not None:
            return name, line.start + max(text.find(name), 0)
    return None


def _think_tank(article: Article) -> tuple[str, int] | None:
    """The institute whose own paper the page is: its name heads it, with the kind of paper below."""
    head = [article.text[line.start : line.end] for line in article.lines[:_HEAD]]
    if not any(_PAPER.search(text) for text in head if len(text) < _LENGTH):
        return None
    for line, text in zip(article.lines, head, strict=False):
        if len(text) < _LENGTH and _INSTITUTE.search(text) and not text.endswith((".", "?")):
            return text.strip(), line.start
    return None


def _named(text: str, line: Line) -> str | None:
    for pattern in (_LINE, _BRACKET, _SENTENCE):
        found = pattern.search(text) if len(text) < _LENGTH or pattern is _SENTENCE else None
        name = next((value for value in found.groups() if value), None) if found else None
        name = name.rsplit(". ", 1)[-1] if name else None
        if name and is_medium(name) and not _BODY.search(name) and line.role is not LineRole.HEADLINE:
            return name.rstrip(".")
    return None


def _part(text: str) -> str | None:
    """The part of a line that is nothing but a medium's name: "The Harbour Post / Your questions"."""
    if _BODY.search(text[:_LENGTH]):
        return None
    bracket = _DATELINE.match(text[:_LONGEST])
    parts = [bracket["name"]] if bracket is not None else []
    split = _PARTS.split(text[:_LONGEST])
    parts += split if len(text) < _LENGTH + _LENGTH // 2 else split[:1]
    for part in parts:
        name = _BY.sub("", part).strip(" .")
        told = _WHOLE.fullmatch(name)
        if told is not None and is_medium(name) and not _GENERIC.issuperset(key(name).split()):
            return name
    return None


def is_medium(name: str) -> bool:
    """Tell whether a name of two words or more is a news medium's by one of its words."""
    words_ = key(name).split()
    if words_[:1] and words_[0] in _ARTICLES:
        del words_[0]
    if not words_[1:]:
        return False
    first, last = words_[0], words_[-1]
    media = words("origins", "media")
    if last in media or first in _FIRST or (first in media and words_[1] in _OF):
        return True
    return last in ("service", "bureau") and not media.isdisjoint(words_)


def reports_itself(article: Article, name: str) -> bool:
    """Tell whether the article says that its carrier spoke to somebody: own reporting, not a relay."""
    return re.search(_OWN + re.escape(name.removeprefix("The ")), article.text) is not None
