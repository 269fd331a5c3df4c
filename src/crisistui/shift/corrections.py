"""Facts that a person found wrong: taken off the board or set right, before the board is composed.

Imports only the model and this room. What was corrected is named by what the article says, so it is found
again in a rebuilt index. When the article changes under a correction, the fact comes back, marked.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

from crisistui.model.holdings import (
    ActorRow,
    ArticleRow,
    DeadlineRow,
    DevelopmentRow,
    Holdings,
    StatementRow,
)
from crisistui.shift.fields import CorrectionError, checked, set_field
from crisistui.shift.keys import Fact, content, fact_key, kind_of, place, says
from crisistui.shift.records import DISMISS, EDIT, Draft, Record
from crisistui.shift.state import undo

DISMISSED, CORRECTED, RETURNED = "dismissed", "corrected", "returned"

FactId = tuple[str, int]
_Row = TypeVar("_Row", StatementRow, DeadlineRow, DevelopmentRow, ActorRow)


class Note(NamedTuple):
    """What a person did to one fact.

    ``what`` is dismissed, corrected or returned (it was corrected, but its article changed since);
    ``record`` the id to undo, ``says`` what the fact says in plain words, ``change`` what was set.
    """

    what: str
    who: str
    at: datetime
    reason: str
    record: str
    says: str
    change: str = ""

    @property
    def line(self) -> str:
        """``corrected by AB: stance offers → open (misread)``."""
        done = f": {self.change}" if self.change else ""
        back = "; the article changed since" if self.what == RETURNED else ""
        return f"{self.what} by {self.who}{done} ({self.reason}){back}"


class Reference(NamedTuple):
    """A fact as a record names it."""

    key: str
    sha: str
    path: str
    content: tuple[str, ...]
    at: int

    @classmethod
    def of(cls, article: ArticleRow, row: Fact) -> "Reference":
        """The reference of one fact."""
        return cls(fact_key(article, row), article.sha, article.path, content(row), place(row))

    @classmethod
    def read(cls, fields: object) -> "Reference | None":
        """The reference that a record holds, ``None`` when it is none."""
        if not isinstance(fields, Mapping):
            return None
        try:
            told = tuple(str(part) for part in fields["content"])
            return cls(
                str(fields["key"]), str(fields["sha"]), str(fields["path"]), told, int(fields["at"])
            )  # fmt: skip
        except (KeyError, TypeError, ValueError):
            return None


@dataclass(frozen=True, slots=True)
class Corrected:
    """Holdings with every correction in force applied.

    ``notes`` are by fact, ``dismissed`` those of facts that left the board, ``idle`` the records whose fact
    nothing tells any more. ``original`` holds the rows that were changed, as the article has them.
    """

    holdings: Holdings
    notes: Mapping[FactId, tuple[Note, ...]] = field(default_factory=dict)
    dismissed: tuple[Note, ...] = ()
    idle: tuple[str, ...] = ()
    original: Mapping[FactId, Fact] = field(default_factory=dict)

    def on(self, kind: str, facts: Collection[int]) -> tuple[Note, ...]:
        """The notes on the facts of one row, each once."""
        found = (note for id_ in facts for note in self.notes.get((kind, id_), ()))
        return tuple(dict.fromkeys(found))

    def dismiss(self, kind: str, facts: Sequence[int], who: str, reason: str, at: datetime) -> Draft:
        """The record that these facts are wrong. Raises `CorrectionError` in one plain line."""
        return Draft(DISMISS, at, _initials(who), {"facts": self._named(kind, facts), "reason": _why(reason)})

    def edit(
        self, kind: str, facts: Sequence[int], name: str, value: str, who: str, reason: str, at: datetime
    ) -> Draft:
        """The record that sets a date, party, stance, … of these facts.

        ``name`` is a field of `fields.EDITABLE`, ``value`` as it is typed; dates are ISO, as precise as
        known. Raises `CorrectionError` in one plain line.
        """
        body = {
            "facts": self._named(kind, facts),
            "field": name,
            "value": checked(kind, name, value),
            "reason": _why(reason),
        }
        return Draft(EDIT, at, _initials(who), body)

    def _named(self, kind: str, facts: Sequence[int]) -> list[dict[str, Any]]:
        wanted = set(facts)
        rows = {row.id: row for row in _rows(self.holdings, kind) if row.id in wanted}
        articles = {row.id: row for row in self.holdings.articles}
        named = []
        for id_ in facts:
            row = self.original.get((kind, id_)) or rows.get(id_)
            if row is None:
                raise CorrectionError("this fact left the board in the meantime; nothing was written")
            named.append(Reference.of(articles[row.article], row)._asdict())
        return named


def corrected(holdings: Holdings, records: Sequence[Record]) -> Corrected:
    """Apply the corrections in force, in the order of the log; without any, the very same holdings."""
    if not records:
        return Corrected(holdings)
    made = _Desk(holdings, records)
    for record in records:
        made.take(record)
    return made.result()


def taken_back(note: Note, who: str, at: datetime) -> Draft:
    """The record that undoes what a note tells of."""
    return undo(note.record, at, _initials(who))


class _Desk:
    """The rows of the articles that corrections speak of, and what becomes of them."""

    def __init__(self, holdings: Holdings, records: Sequence[Record]) -> None:
        self._holdings = holdings
        references = [reference for record in records for reference in _references(record)]
        shas = {reference.sha for reference in references}
        paths = {reference.path for reference in references}
        self._by_sha = {row.sha: row for row in holdings.articles if row.sha in shas}
        self._by_path = {row.path: row for row in holdings.articles if row.path in paths}
        articles = {row.id for row in (*self._by_sha.values(), *self._by_path.values())}
        self._told: dict[tuple[int, tuple[str, ...]], list[Fact]] = {}
        self._now: dict[FactId, Fact | None] = {}
        self._original: dict[FactId, Fact] = {}
        self._notes: dict[FactId, list[Note]] = {}
        self._gone: list[Note] = []
        self._idle: list[str] = []
        for kind in _FIELDS:
            for row in _rows(holdings, kind):
                if row.article in articles:
                    self._told.setdefault((row.article, content(row)), []).append(row)

    def take(self, record: Record) -> None:
        """Apply one record."""
        found = False
        used: set[FactId] = set()
        for reference in _references(record):
            for row, same in self._found(reference, used):
                found = True
                self._apply(record, row, same=same)
        if not found:
            self._idle.append(record.id)

    def _found(self, reference: Reference, used: set[FactId]) -> Iterator[tuple[Fact, bool]]:
        """The fact of the same bytes, nearest to where it stood; or else, not the same, of a revision."""
        article = self._by_sha.get(reference.sha)
        if article is not None:
            told = self._told.get((article.id, reference.content), [])
            near = [row for row in told if (kind_of(row), row.id) not in used]
            if near:
                row = min(near, key=lambda row: (abs(place(row) - reference.at), row.id))
                used.add((kind_of(row), row.id))
                yield row, True
        elif reference.path in self._by_path:
            for row in self._told.get((self._by_path[reference.path].id, reference.content), []):
                yield row, False

    def _apply(self, record: Record, row: Fact, *, same: bool) -> None:
        fact = kind_of(row), row.id
        if not same:
            self._notes.setdefault(fact, []).append(_note(RETURNED, record, row))
        elif record.kind == DISMISS:
            self._gone.append(_note(DISMISSED, record, row))
            self._now[fact] = None
            self._original[fact] = row
        else:
            self._set(record, row)

    def _set(self, record: Record, row: Fact) -> None:
        fact = kind_of(row), row.id
        now = self._now.get(fact, row)
        if now is None:
            return
        name, value = str(record.body.get("field", "")), str(record.body.get("value", ""))
        try:
            self._now[fact], change = set_field(now, name, value)
        except CorrectionError:  # a field or word of a later program
            self._idle.append(record.id)
            return
        self._original[fact] = row
        notes = [note for note in self._notes.get(fact, ()) if note.what != RETURNED]
        self._notes[fact] = [*notes, _note(CORRECTED, record, row, change)]

    def result(self) -> Corrected:
        """The holdings as they are now."""
        gone = {fact for fact, row in self._now.items() if row is None}
        return Corrected(
            replace(
                self._holdings,
                statements=self._kept(self._holdings.statements),
                deadlines=self._kept(self._holdings.deadlines),
                developments=self._kept(self._holdings.developments),
                actors=self._kept(self._holdings.actors),
            )
            if self._now
            else self._holdings,
            {fact: tuple(notes) for fact, notes in self._notes.items() if fact not in gone},
            tuple(self._gone),
            tuple(self._idle),
            self._original,
        )

    def _kept(self, rows: tuple[_Row, ...]) -> tuple[_Row, ...]:
        if not rows:
            return rows
        kind = kind_of(rows[0])
        kept: list[Any] = [self._now.get((kind, row.id), row) for row in rows]
        return tuple(row for row in kept if row is not None)


_FIELDS = {
    "statement": "statements",
    "deadline": "deadlines",
    "development": "developments",
    "actor": "actors",
}


def _rows(holdings: Holdings, kind: str) -> tuple[Fact, ...]:
    if kind not in _FIELDS:
        raise CorrectionError(f"no facts of kind {kind!r}")
    rows: tuple[Fact, ...] = getattr(holdings, _FIELDS[kind])
    return rows


def _references(record: Record) -> Iterator[Reference]:
    facts = record.body.get("facts")
    for fields in facts if isinstance(facts, list) else ():
        reference = Reference.read(fields)
        if reference is not None:
            yield reference


def _note(what: str, record: Record, row: Fact, change: str = "") -> Note:
    if what == RETURNED and record.kind == EDIT:
        change = f"{record.body.get('field', '')} = {record.body.get('value', '')}"
    reason = str(record.body.get("reason", ""))
    return Note(what, record.who, record.at, reason, record.id, says(row), change)


def _initials(who: str) -> str:
    who = " ".join(who.split())
    if not who:
        raise CorrectionError("whose correction is this? Give your initials")
    return who[:40]


def _why(reason: str) -> str:
    reason = " ".join(reason.split())
    if not reason:
        raise CorrectionError("say why, in a few words: the next shift will ask")
    return reason[:400]
