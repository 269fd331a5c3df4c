"""Developments: the dated events of the crisis. Imports `crisistui.model`, `crisistui.profile` and the room.

A party does something on a day that the text fixes. Background before the crisis, plans, dates of other
media, markets and sport are none; neither is what the text denies.
"""

import re

from crisistui.extraction.developments.event import Event
from crisistui.extraction.developments.merging import merge
from crisistui.extraction.developments.reader import Reader
from crisistui.extraction.developments.summary import summarise
from crisistui.extraction.document import Document
from crisistui.extraction.timeline import Timeline
from crisistui.model.facts import DevelopmentFact, Evidence

_OFTEN = 3
_FROM = re.compile(
    r"(?:\btold|\bto|\bby|according to|\bciting|\bquoting|\bwith) (?:the )?(?P<a>[\ue600-\ue6ff])"
    r"|(?P<b>[\ue600-\ue6ff])(?:'s)?,? (?:has |had )?"
    r"(?:report(?:ed|s|ing)?|said|says|wrote|writes|quot(?:ed|es|ing)|cit(?:ed|es|ing)|saw|seen)\b"
)


def read(document: Document, timeline: Timeline) -> list[DevelopmentFact]:
    """The developments that one article tells, in order of the text, each once."""
    if not _concerns(document):
        return []
    return [_fact(document, event) for event in merge(Reader(document, timeline).read())]


def _concerns(document: Document) -> bool:
    """Tell whether an article names the subject, or his country again and again."""
    subject = document.cast.subject
    if subject.surfaces:
        return True
    host = document.cast.entities.get(f"state:{subject.country}")
    return host is not None and sum(host.surfaces.values()) >= _OFTEN


def _fact(document: Document, event: Event) -> DevelopmentFact:
    sentence = document.sentences[event.sentence]
    text = document.text
    return DevelopmentFact(
        date=str(event.date),
        precision=event.date.precision,
        category=event.category,
        summary=summarise(text, event),
        actors=tuple(entity.name for entity in event.actors),
        origin=_origin(event),
        rule=f"development: {event.rule}",
        evidence=Evidence(
            text=text[sentence.start : sentence.end],
            start=sentence.start,
            end=sentence.end,
            marks=tuple(sorted(set(event.marks))),
        ),
    )


def _origin(event: Event) -> str | None:
    """The outlet that the passage names as its source."""
    found = _FROM.search(event.clauses.masked.text)
    return event.clauses.masked.entity(found["a"] or found["b"]).name if found else None


__all__ = ["read"]
