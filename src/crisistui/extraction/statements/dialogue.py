"""Who speaks each line of a transcript or of an interview, and who only asks.

Imports only `crisistui.model` and this room. A page is a dialogue when its lines bear labels ("Q:", "MS X:")
or when its head announces an interview and questions alternate with answers. A line without a label goes on
with the turn before it.
"""

import re
from collections import Counter
from dataclasses import dataclass, replace

from crisistui.extraction.cast import Cast, Entity, Form, Mention
from crisistui.extraction.holders import Holder, of_entity
from crisistui.extraction.lexicon import any_of
from crisistui.extraction.sentences import TELLING
from crisistui.extraction.tokens import fold
from crisistui.model.article import Article, Line, LineRole

_LABEL = re.compile(r"^(?P<label>[^\s:\"“][^:\n\"“]{0,60}?)\s?:\s+\S")
_BRACKET = re.compile(r"\s*\((?P<aside>[^()]{0,60})\)$")
_ASKS = re.compile(rf"{any_of('dialogue', 'asking')}(?: \d)?", re.IGNORECASE)
_REPLIES = re.compile(any_of("dialogue", "answering"), re.IGNORECASE)
_NOTE = re.compile(any_of("dialogue", "notes"), re.IGNORECASE)
_INTERVIEW = re.compile(rf"\b{any_of('dialogue', 'interview')}\b", re.IGNORECASE)
_YOU = re.compile(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
_I = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me)\b")
_OPPOSED = re.compile(r"\bopposition\b", re.IGNORECASE)  # on whose side the guest stands
_TITLES = frozenset("mr mrs ms dr president minister secretary ambassador spokesman spokeswoman".split())
_LABELLED = 3  # lines with labels that make a dialogue
_HEAD = 4  # lines of the head in which an interview is announced
_LONG_LABEL = 6  # words


@dataclass(frozen=True, slots=True)
class Turn:
    """One line of a dialogue: who speaks it (``None`` when not known), and whether it only asks."""

    speaker: Holder | None
    asking: bool


def turns(article: Article, mentions: list[Mention], cast: Cast, author: Holder) -> dict[int, Turn]:
    """The turn of each line of a dialogue, by the line's number; empty for any other text."""
    told = [(number, line) for number, line in enumerate(article.lines) if line.role in TELLING]
    labels = {number: label for number, line in told if (label := _label(article, line)) is not None}
    if len(labels) >= _LABELLED and _repeated(labels):
        return _labelled(article, mentions, cast, author, labels)
    alone = {
        number: Turn(speaker, asking=False)
        for number, label in labels.items()
        if (speaker := _speaker(article.lines[number], label, mentions, cast)) is not None
    }
    return alone or _interview(article, mentions, cast, told)


def _label(article: Article, line: Line) -> str | None:
    """Read the label of a line, or nothing where the words before the colon are none."""
    found = _LABEL.match(article.text[line.start : line.end])
    if found is None:
        return None
    label = found["label"].strip()
    name = _BRACKET.sub("", label)
    if not name or len(name.split()) > _LONG_LABEL or _NOTE.fullmatch(name):
        return None
    if _ASKS.fullmatch(name) or _REPLIES.fullmatch(name):
        return label
    words = [word for word in name.split() if len(word) > 3]
    return label if all(word[0].isupper() for word in words) and not name[0].isdigit() else None


def _key(label: str) -> str:
    """Whom a label means: its last name word, without title and brackets."""
    words = [word for word in fold(_BRACKET.sub("", label)).lower().split() if word.strip(".") not in _TITLES]
    return words[-1] if words else fold(label).lower()


def _repeated(labels: dict[int, str]) -> bool:
    """Tell whether two labels or more take turns, one of them twice at least."""
    counted = Counter(_key(label) for label in labels.values())
    return len(counted) > 1 and max(counted.values()) > 1


def _labelled(
    article: Article, mentions: list[Mention], cast: Cast, author: Holder, labels: dict[int, str]
) -> dict[int, Turn]:
    asking = _askers(article, labels)
    speakers: dict[str, Holder | None] = {}
    for number, label in labels.items():
        known = speakers.get(_key(label))
        speakers[_key(label)] = known or _speaker(article.lines[number], label, mentions, cast)
    out: dict[int, Turn] = {}
    turn: Turn | None = None
    for number, line in enumerate(article.lines):
        if number in labels:
            who = _key(labels[number])
            speaker = speakers[who]
            if speaker is None and who not in asking and author.kind != "article":
                speaker = author
            turn = Turn(speaker, who in asking)
        elif line.role not in (*TELLING, LineRole.FURNITURE):
            turn = None
        if turn is not None:
            out[number] = turn
    return out


def _askers(article: Article, labels: dict[int, str]) -> set[str]:
    """The labels of those who ask: by the word itself, by an outlet in brackets, or by mostly asking."""
    asked: Counter[str] = Counter()
    lines: Counter[str] = Counter()
    asking = set()
    for number, label in labels.items():
        line = article.lines[number]
        who = _key(label)
        lines[who] += 1
        asked[who] += article.text[line.start : line.end].rstrip(' "”').endswith("?")
        if _ASKS.fullmatch(_BRACKET.sub("", label)):
            asking.add(who)
    answers = max(lines, key=lambda who: lines[who] - 2 * asked[who] - 9 * (who in asking))
    return asking | {who for who in lines if who != answers and 2 * asked[who] >= lines[who]}


def _speaker(line: Line, label: str, mentions: list[Mention], cast: Cast) -> Holder | None:
    """The person whom a label names, where the text tells on whose side he speaks."""
    end = line.start + len(label) + 1
    for mention in mentions:
        if line.start <= mention.start < end and mention.form is Form.PERSON:
            return of_entity(mention.entity, cast) if _has_part(mention.entity) else None
    surname = _key(label)
    named = [entity for entity in cast.entities.values() if fold(entity.surname).lower() == surname]
    known = [entity for entity in named if _has_part(entity)]
    return of_entity(known[0], cast) if len(known) == 1 else None


def _has_part(entity: Entity) -> bool:
    """Tell whether it is known for whom somebody speaks."""
    return entity.side is not None or entity.standing is not None


def _interview(
    article: Article, mentions: list[Mention], cast: Cast, told: list[tuple[int, Line]]
) -> dict[int, Turn]:
    """An interview printed without labels: one guest of the head, questions between his answers."""
    head = [line for _, line in told[:_HEAD]]
    announced = any(_INTERVIEW.search(article.text[line.start : line.end]) for line in head)
    asking = {number for number, line in told[1:] if _asks(article.text[line.start : line.end])}
    if not announced or len(asking) < _LABELLED:
        return {}
    spans = [(line.start, line.end) for line in head]
    people = [m.entity for m in mentions if any(a <= m.start < b for a, b in spans) and _is_person(m, cast)]
    if not people:
        return {}
    guest = of_entity(next((person for person in people if _has_part(person)), people[0]), cast)
    if guest.side is None and any(_OPPOSED.search(article.text, *span) for span in spans):
        guest = replace(guest, side="opposition")
    first = min(asking)
    return {number: Turn(guest, number in asking) for number, _ in told if number >= first}


def _asks(text: str) -> bool:
    if len(text) > 260 or text.startswith(('"', "“")):
        return False
    return text.rstrip().endswith("?") or (bool(_YOU.search(text)) and not _I.search(text))


def _is_person(mention: Mention, cast: Cast) -> bool:
    return mention.form is Form.PERSON and mention.entity is not cast.subject
