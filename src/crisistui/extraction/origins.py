"""The outlets whose reporting an article rests on, the first source before those who only relay it.

Imports only `crisistui.model` and this room. An outlet is known from the table or the profile, or recognised
by its name ("Gulf Pulse Daily") or by its place ("according to Rokna").
"""

import re
from dataclasses import dataclass
from functools import cache

from crisistui.extraction import carriers
from crisistui.extraction.cast import Form
from crisistui.extraction.document import Document
from crisistui.extraction.lexicon import any_of, words
from crisistui.extraction.tokens import fold, key
from crisistui.model.article import LineRole
from crisistui.profile.outlets import OutletIndex, outlet_index

_PARTICLE = r"(?:of|the|de|del|di|la|le|el|du|do|da)"
_NAME = rf"((?:[A-ZÀ-Þ][\w’'&.-]*|of|de|el|la|le)(?: (?:[A-ZÀ-Þ][\w’'&-]*|{_PARTICLE})){{0,4}})"
_RELAY = re.compile(
    r"(?:,? (?:citing|quoting|which (?:quoted|quotes|cited|cites)|as quoted by|as cited by|relaying"
    r"|republish\w+))",
    re.IGNORECASE,
)
_DAY = r"(?:[A-Z][a-z]+\.?(?: \d{1,2})?|\d{1,2} [A-Z][a-z]+\.?)(?:,? \d{4})?"
_DATELINE = re.compile(
    rf"^[A-ZÀ-Þ][A-ZÀ-Þ .'/-]{{2,40}}(?:, {_DAY})? ?\(([A-Z][\w ]{{1,28}})(?:, {_DAY})?\)\s*[-—–:]"
    rf"|^\(([A-Z][\w ]{{1,28}})(?:, {_DAY})?\)\s*[-—–]",
    re.MULTILINE,
)
_KIND = (
    r"(?:newspaper|daily|weekly|tabloid|broadsheet|magazine|broadcaster|(?:news )?agency|(?:news )?portal"
    r"|(?:news )?(?:web)?site|outlet)"
)
_BODY = re.compile(rf"\b{any_of('origins', 'cited_bodies')}\b", re.IGNORECASE)
_CREDIT = re.compile(r"appeared first (?:on|in) (?:the )?(" + _NAME[1:-1] + ")")


@dataclass(frozen=True, slots=True)
class Origin:
    """An outlet the article names as a source, where it does so first, and whether it only relays."""

    name: str
    start: int
    relay: bool


@cache
def _strong_before() -> re.Pattern[str]:
    weak = {
        "on",
        "in",
        "to",
        "from",
        "by",
        "told",
        "telling",
        "informed",
        "put to",
        "said to",
        "confirmed to",
        "per",
    }
    listed = sorted(words("origins", "before") - weak, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(listed)}),? (?:the |a |an )?(?:{_KIND} )?{_NAME}")


@cache
def _any_before() -> re.Pattern[str]:
    listed = sorted(words("origins", "before"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(listed)}) (?:the |The |an? |our )?(?:[\w-]+ ){{0,2}}?{_NAME}")


@cache
def _vouched() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A name that its kind vouches for: "the tabloid Kronika wrote", "told the broadcaster Kanal 4"."""
    reports = "|".join(sorted(words("origins", "after"), key=len, reverse=True))
    named = rf"(?:[\w-]+ ){{0,3}}?{_KIND} {_NAME[:-1]}(?: \d{{1,2}}\b)?)"
    return (
        re.compile(rf"\b(?i:the ){named},? (?:also |later |first |has |had )?(?:{reports})\b"),
        re.compile(rf"\b(?:told|by|in|with) the {named}"),
    )


@cache
def _after() -> re.Pattern[str]:
    listed = sorted(words("origins", "after"), key=len, reverse=True)
    return re.compile(rf"{_NAME},? (?:also |later |first |has |had )?(?:{'|'.join(listed)})\b")


def find(document: Document) -> tuple[Origin, ...]:
    """All origins of an article, first sources in order of appearance, then relays."""
    found: dict[str, Origin] = {}
    own = key(document.article.outlet or "")
    for mention in document.mentions:
        if mention.form is Form.OUTLET and not _thing(document.text, mention.end):
            _add(found, mention.entity.name, mention.start, document)
    for name, start in _unknown(document, own):
        _add(found, name, start, document)
    ordered = sorted(found.values(), key=lambda origin: (origin.relay, origin.start))
    return _with_carrier(document, ordered)


def _with_carrier(document: Document, cited: list[Origin]) -> tuple[Origin, ...]:
    """Add the carrier: first where it reports itself or cites nobody, else behind those it rests on."""
    carrier = carriers.find(document.article)
    if carrier is None:
        return tuple(cited)
    name, start = carrier
    index = outlet_index(document.profile)
    same = [origin for origin in cited if _same(index, origin.name) == _same(index, name)]
    others = [origin for origin in cited if origin not in same]
    own = same[0] if same else Origin(name, start, relay=False)
    if not others or carriers.reports_itself(document.article, name):
        return (own, *others)
    return (*others, own)


def _same(index: OutletIndex, name: str) -> str:
    known = index.find(name)
    return known.name if known is not None else key(name).removeprefix("the ")


def _thing(text: str, end: int) -> bool:
    after = text[end : end + 24].lower().lstrip("'’s ")
    return any(after.startswith(word) for word in words("origins", "not_a_source"))


def _add(found: dict[str, Origin], name: str, start: int, document: Document) -> None:
    if _BODY.search(name):
        return
    identity = _same(outlet_index(document.profile), name)
    relay = bool(_RELAY.match(document.text, start + len(name), start + len(name) + 60)) or bool(
        re.search(r"as (?:cited|quoted|relayed) by (?:the )?$", document.text[max(0, start - 24) : start])
    )
    before = found.get(identity)
    if before is None:
        found[identity] = Origin(name, start, relay)


def _unknown(document: Document, own: str) -> list[tuple[str, int]]:
    """Outlets that no table knows, found by their name or their place in the sentence."""
    text = document.text
    taken = {(m.start, m.end) for m in document.mentions if m.form is not Form.ORGANISATION}
    known = {(m.start, m.end) for m in document.mentions if m.form is Form.OUTLET}
    people = {fold(m.entity.surname).lower() for m in document.mentions if m.form is Form.PERSON}
    found: list[tuple[str, int]] = []
    for match in _DATELINE.finditer(text):
        name = match[1] or match[2]
        found.append((_canonical(name), match.start(1) if match[1] else match.start(2)))
    for sentence in document.sentences:
        for pattern, strong in ((_strong_before(), True), (_any_before(), False), (_after(), False)):
            for match in pattern.finditer(text, sentence.start, sentence.end):
                name = _trimmed(match[1])
                start = match.start(1)
                if not name or any(start < end and begin < start + len(name) for begin, end in taken):
                    continue
                if _is_medium(name, strong=strong, own=own, people=people):
                    found.append((name, start))
        found += [
            (_canonical(_trimmed(match[1])), match.start(1))
            for pattern in _vouched()
            for match in pattern.finditer(text, sentence.start, sentence.end)
            if not any(match.start(1) < end and start < match.end(1) for start, end in known)
        ]
        if sentence.role is LineRole.CREDIT:
            credit = _CREDIT.search(text, sentence.start, sentence.end)
            if credit is not None and not any(a <= credit.start(1) < b for a, b in taken):
                found.append((_canonical(_trimmed(credit[1])), credit.start(1)))
    return found


def _canonical(name: str) -> str:
    return name.strip(" .")


def _trimmed(name: str) -> str:
    parts = name.split()
    while parts and (parts[-1][0].islower() or parts[-1] == "The"):
        parts.pop()
    while parts and parts[0][0].islower() and parts[0] not in ("el", "la", "le"):
        parts.pop(0)
    return re.sub(r"['’]s$", "", " ".join(parts)).rstrip(".,")


def _is_medium(name: str, *, strong: bool, own: str, people: set[str]) -> bool:
    tokens = key(name).removeprefix("the ").split()
    if not tokens:
        return False
    if own and " ".join(tokens) == own.removeprefix("the "):
        return True
    media = words("origins", "media")
    if len(tokens) > 1 and (tokens[-1] in media or tokens[0] in ("radio", "tv", "channel", "agency")):
        return True
    if any(
        token.endswith(("post", "times", "news", "facts", "press", "wire")) and len(token) > 5
        for token in tokens[-1:]
    ):
        return True
    if not strong or len(tokens) > 1 or tokens[0] in people:
        return False
    single = name.split(maxsplit=1)[0]
    known_words = (
        words("names", "starters")
        | words("names", "titles")
        | words("names", "organisation_heads")
        | words("names", "thing_heads")
    )
    return tokens[0] not in known_words and not single.isupper() and len(single) > 3
