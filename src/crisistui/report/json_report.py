"""The board as JSON, schema ``crisistui.situation/1``.

Imports only the model and this room. Field names and values are a contract: more may be added, none
changes. The same situation gives the same bytes.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from crisistui.model.dates import PartialDate
from crisistui.model.holdings import ArticleRow, EvidenceRow, Holdings
from crisistui.model.plain import plain
from crisistui.model.situation import (
    CastRow,
    Cell,
    DestinationRow,
    Disagreement,
    DueRow,
    EventRow,
    Grade,
    Provenance,
    Situation,
    Voice,
)
from crisistui.report.behind import statements_of
from crisistui.report.evidence import DEADLINE, DEVELOPMENT, STATEMENT, EvidenceSource, Passages
from crisistui.situation.sources import Sources

SCHEMA = "crisistui.situation/1"
_NOBODY: "_Json" = {"articles": 0, "origins": [], "unknown_origins": 0}

_Json = dict[str, Any]


def to_json(situation: Situation, holdings: Holdings, evidence: EvidenceSource) -> str:
    """The situation with the passage behind every statement, deadline and development.

    ``evidence`` returns the passages of some facts of one kind; a passage it no longer has is ``null``.
    """
    writer = _Writer(situation, holdings, evidence)
    return json.dumps(writer.board(situation), ensure_ascii=False, indent=2)


class _Writer:
    """Rows to plain dictionaries; fetches all evidence at the start, one query a kind."""

    def __init__(self, situation: Situation, holdings: Holdings, evidence: EvidenceSource) -> None:
        rows = [*situation.destinations, *([situation.stays] if situation.stays else [])]
        said = {
            id_ for row in rows for cell in row.cells for voice in cell.voices for id_ in voice.statements
        }
        said |= {id_ for one in situation.conflicts for id_ in (one.first, one.second)}
        self._articles = {row.id: row for row in holdings.articles}
        self._statements = {row.id: row for row in holdings.statements if row.id in said}
        self._said = Passages(STATEMENT, said, evidence)
        self._due = Passages(
            DEADLINE, {id_ for row in situation.deadlines for id_ in row.deadlines}, evidence
        )
        happened = {id_ for row in situation.developments for id_ in row.developments}
        self._happened = Passages(DEVELOPMENT, happened, evidence)
        self._sources = Sources(situation.crisis, holdings)

    def board(self, situation: Situation) -> _Json:
        """The whole document, keys in the contract's order."""
        stays = situation.stays
        return {
            "schema": SCHEMA,
            "crisis": plain(situation.crisis.name),
            "as_of": situation.as_of,
            "chosen": list(situation.chosen),
            "articles": [_article(row) for row in situation.articles],
            "destinations": [self._destination(row) for row in situation.destinations],
            "stays": {
                **(_behind(stays.provenance) if stays else _NOBODY),
                "summary": plain(stays.summary) if stays else "",
                "last": _text(stays.last) if stays else None,
                "links": self._links(STATEMENT, statements_of(stays)) if stays else [],
                "parties": self._parties(stays) if stays else {},
            },
            "deadlines": [self._deadline(row) for row in situation.deadlines],
            "developments": [self._development(row) for row in situation.developments],
            "actors": [_actor(row) for row in situation.actors],
            "conflicts": [self._conflict(row) for row in situation.conflicts],
            "set_aside": [
                {"path": plain(row.path), "reason": plain(row.reason)} for row in situation.set_aside
            ],
        }

    def _destination(self, row: DestinationRow) -> _Json:
        return {
            "code": row.code,
            "name": row.name,
            "summary": plain(row.summary),
            "contested": row.contested,
            **_behind(row.provenance),
            "links": self._links(STATEMENT, statements_of(row)),
            "last": _text(row.last),
            "parties": self._parties(row),
        }

    def _parties(self, row: DestinationRow) -> _Json:
        return {str(cell.party): self._cell(row, cell) for cell in row.cells}

    def _cell(self, row: DestinationRow, cell: Cell) -> _Json:
        holders = dict.fromkeys(plain(voice.holder) for voice in cell.voices if voice.holder)
        return {
            "stance": str(cell.stance),
            "polarity": cell.polarity,
            "wavering": cell.wavering,
            "conflict": cell.conflict,
            "disagreement": list(cell.marks),
            "holders": list(holders),
            **_behind(cell.provenance),
            "grade": _grade(self._sources.grade(row, cell.voices[0])),
            "voices": [self._voice(row, voice) for voice in cell.voices],
            "statements": [self._statement(id_) for voice in cell.voices for id_ in voice.statements],
        }

    def _voice(self, row: DestinationRow, voice: Voice) -> _Json:
        return {
            "holder": _plain(voice.holder),
            "stance": str(voice.stance),
            "basis": str(voice.basis),
            "since": _text(voice.since),
            "last": _text(voice.last),
            **_behind(voice.provenance),
            "grade": _grade(self._sources.grade(row, voice)),
        }

    def _links(self, kind: str, facts: Sequence[int]) -> list[_Json]:
        """How each article comes by these facts; what ends in no origin is not counted."""
        return [
            {
                "article": self._articles[chain.article].sha,
                "path": plain(self._articles[chain.article].path),
                "carrier": plain(chain.carrier),
                "origin": _plain(chain.origin),
                "circle": chain.cycle,
                "steps": [
                    {
                        "carrier": plain(link.carrier),
                        "origin": plain(link.origin),
                        "rule": link.rule,
                        "words": plain(link.words),
                        "article": self._articles[link.article].sha,
                        "start": link.start if link.start >= 0 else None,
                    }
                    for link in chain.links
                ],
            }
            for chain in self._sources.chains(kind, facts)
        ]

    def _statement(self, id_: int) -> _Json:
        row = self._statements[id_]
        return {
            "article": self._articles[row.article].sha,
            "path": plain(self._articles[row.article].path),
            "destination": row.destination,
            "party": str(row.party),
            "holder": _plain(row.holder),
            "stance": str(row.stance),
            "polarity": row.polarity,
            "hedged": row.hedged,
            "origin": _plain(row.origin),
            "basis": str(row.basis),
            "said_on": _dated(row.said_on),
            "rule": row.rule,
            "evidence": _passage(self._said.of(id_)),
        }

    def _deadline(self, row: DueRow) -> _Json:
        return {
            "due": str(row.due),
            "precision": row.due.precision,
            "demand": plain(row.demand),
            "set_by": _plain(row.set_by),
            "addressee": _plain(row.addressee),
            "set_on": _text(row.set_on),
            "status": str(row.status),
            "outcome": row.outcome,
            "countdown": row.countdown,
            "days": row.days,
            **_behind(row.provenance),
            "links": self._links(DEADLINE, row.deadlines),
            "destinations": list(row.destinations),
            "evidence": self._told(self._due, row.deadlines),
        }

    def _development(self, row: EventRow) -> _Json:
        return {
            "date": str(row.date),
            "precision": row.date.precision,
            "category": str(row.category),
            "summary": plain(row.summary),
            "actors": [plain(name) for name in row.actors],
            **_behind(row.provenance),
            "links": self._links(DEVELOPMENT, row.developments),
            "destinations": list(row.destinations),
            "evidence": self._told(self._happened, row.developments),
        }

    def _conflict(self, row: Disagreement) -> _Json:
        return {
            "kind": row.kind,
            "destination": row.destination,
            "note": plain(row.note),
            "parties": list(map(str, row.parties)),
            "dates": list(map(_text, row.dates)),
            "more": row.more,
            "first": self._statement(row.first),
            "second": self._statement(row.second),
        }

    def _told(self, passages: Passages, facts: Sequence[int]) -> list[_Json]:
        found: Iterable[EvidenceRow] = filter(None, map(passages.of, facts))
        return [
            {
                "article": self._articles[row.article].sha,
                "path": plain(self._articles[row.article].path),
                "rule": row.rule,
                **(_passage(row) or {}),
            }
            for row in found
        ]


def _article(row: ArticleRow) -> _Json:
    published = _dated(row.published)
    return {
        "id": row.sha,
        "path": plain(row.path),
        "title": _plain(row.title),
        "published": {**published, "basis": row.basis} if published else None,
        "not_before": _text(row.not_before),
        "origins": [plain(name) for name in row.origins],
        "outlet": _plain(row.outlet),
    }


def _actor(row: CastRow) -> _Json:
    return {
        "id": row.key,
        "name": plain(row.name),
        "kind": str(row.kind),
        "role": _plain(row.role),
        "country": row.country,
        "mentions": row.mentions,
        "aliases": [plain(name) for name in row.aliases],
        "said": row.said,
        "last": _text(row.last),
        **_behind(row.provenance),
    }


def _behind(row: Provenance) -> _Json:
    return {
        "articles": len(row.articles),
        "origins": [plain(name) for name in row.origins],
        "unknown_origins": row.unknown_origins,
    }


def _grade(grade: Grade) -> _Json:
    return {
        "reliability": grade.letter,
        "credibility": grade.credibility,
        "origins": [{"name": plain(name), "reliability": letter} for name, letter in grade.reliability],
        "arithmetic": list(map(plain, grade.arithmetic)),
    }


def _passage(row: EvidenceRow | None) -> _Json | None:
    if row is None:
        return None
    marks = [[row.start + start, row.start + end] for start, end in row.marks]
    return {"text": row.text, "start": row.start, "end": row.end, "marks": marks}


def _dated(date: PartialDate | None) -> _Json | None:
    return {"date": str(date), "precision": date.precision} if date else None


def _text(date: PartialDate | None) -> str | None:
    return str(date) if date else None


def _plain(text: str | None) -> str | None:
    return None if text is None else plain(text)
