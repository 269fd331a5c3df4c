"""The board as a STIX 2.1 bundle, made and checked by the OASIS library (the extra ``stix``).

Imports only the model, the situation, the shift and this room; the library when it is asked for. No type
is invented: destinations are locations, the subject an identity, statements opinions on his going to that
location by the authors that hold them, deadlines and developments notes, dated articles reports on what
they tell. Ids follow from the content and times from the publication: the same board, the same bundle.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from importlib import import_module
from types import ModuleType
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from crisistui.model.dates import PartialDate
from crisistui.model.folding import fold
from crisistui.model.holdings import ArticleRow
from crisistui.model.situation import Voice
from crisistui.model.vocabulary import Stance
from crisistui.report.citations import Citation, Citations
from crisistui.report.evidence import DEADLINE, DEVELOPMENT, STATEMENT
from crisistui.report.layout import one_line
from crisistui.report.matter import Matter
from crisistui.shift.baseline import lines_of

_SPACE = uuid5(NAMESPACE_URL, "tag:crisistui,2025:stix")
_OPINIONS = {
    Stance.HOSTS: "strongly-agree",
    Stance.OFFERS: "strongly-agree",
    Stance.FAVOURS: "agree",
    Stance.OPEN: "neutral",
    Stance.SILENT: "neutral",
    Stance.DOUBTS: "disagree",
    Stance.REFUSES: "strongly-disagree",
    Stance.DENIES: "strongly-disagree",
}
_STAYS = "on leaving at all"


class StixMissingError(Exception):
    """The library is not installed; the text is one plain line with the remedy."""


def library() -> ModuleType:
    """The STIX library. Raises `StixMissingError`."""
    try:
        return import_module("stix2")
    except ImportError:
        remedy = "install it with: pip install 'crisistui[stix]'"
        raise StixMissingError(f"a STIX bundle needs the stix2 library; {remedy}") from None


def to_stix(matter: Matter) -> str:
    """The bundle as JSON, without a line break at its end. Raises `StixMissingError`."""
    made = _Bundle(matter, library())
    return made.text()


class _Bundle:
    """Collects the objects of one bundle, each once, in the board's order."""

    def __init__(self, matter: Matter, stix: ModuleType) -> None:
        self._board, self._stix, self._cite = matter.situation, stix, Citations(matter)
        dates = [_moment(row.published) for row in matter.situation.articles if row.published]
        self._moment = min(dates, default=datetime.fromisoformat(matter.situation.as_of))
        self._objects: dict[str, Any] = {}
        self._told: dict[str, list[str]] = {}  # by file: the ids of what it tells

    def text(self) -> str:
        """Everything of the board as one bundle."""
        subject = self._subject(self._board.crisis.subject)
        for row in lines_of(self._board):
            place = self._location(row.code, row.name) if row.code else subject
            for cell in row.cells:
                for voice in cell.voices:
                    self._opinion(voice, row.name, place, subject)
        for name, text, date, cited in self._notes():
            self._note(name, text, date, cited, subject)
        for article in self._board.articles:
            self._report(article)
        id_ = f"bundle--{uuid5(_SPACE, ' '.join(self._objects))}"
        bundle = self._stix.Bundle(*self._objects.values(), id=id_)
        return json.dumps(json.loads(bundle.serialize()), ensure_ascii=False, indent=2)

    def _notes(self) -> Iterator[tuple[str, str, PartialDate | None, tuple[Citation, ...]]]:
        for due in self._board.deadlines:
            by = f", set by {due.set_by}" if due.set_by else ""
            text = f"deadline {due.due}: {due.demand}; {due.status}{by}"
            yield "deadline", text, due.set_on, self._cite.of(DEADLINE, due.deadlines)
        for event in self._board.developments:
            text = f"{event.date} {event.category}: {event.summary}"
            yield "development", text, event.date, self._cite.of(DEVELOPMENT, event.developments)

    def _opinion(self, voice: Voice, name: str, place: str, subject: str) -> None:
        cited = self._cite.of(STATEMENT, voice.statements)
        holder = one_line(voice.holder or "unattributed")
        hedge = ", hedged" if voice.hedged else ""
        about = _STAYS if place == subject else one_line(name)
        self._make(
            "Opinion",
            (about, voice.party, holder, voice.stance),
            cited,
            opinion=_OPINIONS[Stance(voice.stance)],
            explanation=f"{about}: {holder} ({voice.party}): {voice.stance}{hedge}",
            authors=[holder],
            object_refs=list(dict.fromkeys((subject, place))),
            labels=[str(voice.stance), str(voice.party)],
        )

    def _note(
        self, label: str, text: str, date: PartialDate | None, cited: Sequence[Citation], subject: str
    ) -> None:
        dated = f" ({date})" if date and label == "deadline" else ""
        self._make(
            "Note", (label, text), cited, abstract=label, content=one_line(text) + dated,
            object_refs=[subject], labels=[label],
        )  # fmt: skip

    def _report(self, article: ArticleRow) -> None:
        told = self._told.get(one_line(article.path))
        if article.published is None or not told:
            return
        self._make(
            "Report", (article.sha,), (), name=one_line(article.title or article.path),
            published=_moment(article.published), object_refs=list(dict.fromkeys(told)),
            created=_moment(article.published), modified=_moment(article.published),
        )  # fmt: skip

    def _subject(self, name: str) -> str:
        return self._make("Identity", (fold(name),), (), name=one_line(name), identity_class="individual")

    def _location(self, code: str, name: str) -> str:
        return self._make("Location", (code,), (), name=one_line(name), country=code)

    def _make(self, kind: str, key: Sequence[str], cited: Sequence[Citation], **fields: object) -> str:
        """Add an object, unless it is there already; its id."""
        type_ = kind.casefold()
        id_ = f"{type_}--{uuid5(_SPACE, chr(0).join((type_, *map(str, key))))}"
        if id_ in self._objects:
            return id_
        times = {"created": self._first(cited), "modified": self._first(cited)}
        references = [_reference(one) for one in cited]
        more: Mapping[str, Any] = {"external_references": references} if references else {}
        self._objects[id_] = getattr(self._stix, kind)(id=id_, **{**times, **more, **fields})
        for one in cited:
            self._told.setdefault(one.file, []).append(id_)
        return id_

    def _first(self, cited: Sequence[Citation]) -> datetime:
        """When this was first published; what is undated bears the first moment that the board knows of."""
        dates = [_moment(PartialDate.parse(one.published)) for one in cited if one.published]
        return min(dates, default=self._moment)


def _reference(one: Citation) -> dict[str, str]:
    return {"source_name": one.outlet, "description": f"{one}: {one.passage}" if one.passage else str(one)}


def _moment(date: PartialDate) -> datetime:
    day = date.first()
    return date.instant() or datetime(day.year, day.month, day.day, tzinfo=UTC)
