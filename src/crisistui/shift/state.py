"""What the log amounts to: marks that stand, rows seen, corrections in force, what was handed over.

Imports only the model and this room. Pure: the same records give the same state. A mark writes down only
what was not known at the marks before it, so that a log grows with the news and not with the marks.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from crisistui.model.holdings import ArticleRow, Holdings
from crisistui.shift.keys import Fact, content_key, short_sha
from crisistui.shift.records import DISMISS, EDIT, EXPORT, MARK, SEEN, UNDO, Draft, Record

_BACK = re.compile(r"last(?:-(\d{1,4}))?")
_ID = re.compile(r"[0-9a-f]{4,16}")


@dataclass(frozen=True, slots=True)
class Known:
    """What had been on the board at a mark.

    ``texts`` are the short names of all articles ever known, ``paths`` their files, ``facts`` the content
    keys of what they told (as numbers), ``present`` the files that were on the board at the mark itself.
    """

    texts: frozenset[str] = frozenset()
    paths: frozenset[str] = frozenset()
    facts: frozenset[int] = frozenset()
    present: Mapping[str, str] = field(default_factory=dict)

    def covers(self, article: ArticleRow) -> bool:
        """Whether the article, or an earlier text of its file, had been on the board."""
        return article.path in self.paths or short_sha(article.sha) in self.texts

    def holds(self, article: ArticleRow, row: Fact) -> bool:
        """Whether the fact was known: its very text was, or an earlier text of the file told the same."""
        if short_sha(article.sha) in self.texts:
            return True
        return article.path in self.paths and int(content_key(article.path, row), 16) in self.facts


@dataclass(frozen=True, slots=True)
class Mark:
    """The words "seen up to here", said once; ``number`` counts the marks that stand, from 1."""

    id: str
    number: int
    at: datetime
    who: str


@dataclass(frozen=True, slots=True)
class ShiftState:
    """The human state of one folder; every sequence in the order of the log."""

    marks: tuple[Mark, ...] = ()
    seen: frozenset[str] = frozenset()
    corrections: tuple[Record, ...] = ()
    exports: tuple[Record, ...] = ()
    set_marks: tuple[Record, ...] = ()

    @classmethod
    def of(cls, records: Sequence[Record]) -> "ShiftState":
        """Fold the records; what was undone is as if it had never been."""
        undone = _undone(records)
        standing = [record for record in records if record.id not in undone and record.kind != UNDO]
        marks = tuple(record for record in standing if record.kind == MARK)
        return cls(
            marks=tuple(Mark(row.id, number, row.at, row.who) for number, row in enumerate(marks, 1)),
            seen=frozenset(
                key for record in standing if record.kind == SEEN for key in _texts(record.body.get("keys"))
            ),
            corrections=tuple(record for record in standing if record.kind in {DISMISS, EDIT}),
            exports=tuple(record for record in standing if record.kind == EXPORT),
            set_marks=marks,
        )

    @property
    def mark(self) -> Mark | None:
        """The mark in force, ``None`` when none was ever set."""
        return self.marks[-1] if self.marks else None

    def known(self, mark: Mark) -> Known:
        """What had been on the board at a mark; made anew at every call, so that marks stay small."""
        return _known(self.set_marks[: mark.number])

    def find(self, name: str) -> Mark:
        """The mark of a name: ``last``, ``last-1`` for the one before, or the beginning of its id.

        Raises ``ValueError`` with one plain line that says which there are.
        """
        back = _BACK.fullmatch(name)
        if not self.marks:
            raise ValueError("no mark was set on this folder yet: press m on the board, or give a date")
        if back is not None:
            place = len(self.marks) - 1 - int(back[1] or 0)
            if place >= 0:
                return self.marks[place]
            raise ValueError(f"{name}: there are only {len(self.marks)} marks (last-{len(self.marks) - 1})")
        found = [mark for mark in self.marks if _ID.fullmatch(name) and mark.id.startswith(name)]
        if len(found) == 1:
            return found[0]
        raise ValueError(f"no mark {name!r}: write last, last-1 or the beginning of a mark's id")


def mark(holdings: Holdings, state: ShiftState, at: datetime, who: str) -> Draft:
    """The record that says "seen up to here"."""
    before = state.known(state.mark) if state.mark else Known()
    present = {short_sha(row.sha): row.path for row in holdings.articles}
    paths = {row.id: row.path for row in holdings.articles}
    known = {row.id for row in holdings.articles if short_sha(row.sha) in before.texts}
    facts = {
        content_key(paths[row.article], row)
        for row in _facts(holdings)
        if row.article in paths and row.article not in known
    }
    body = {
        "articles": sorted([sha, path] for sha, path in present.items() if before.present.get(sha) != path),
        "facts": sorted(key for key in facts if int(key, 16) not in before.facts),
        "left": sorted(before.present.keys() - present.keys()),
    }
    return Draft(MARK, at, who, body)


def seen(keys: Iterable[str], at: datetime, who: str) -> Draft:
    """The record that these changes were looked at."""
    return Draft(SEEN, at, who, {"keys": sorted(keys)})


def undo(record_id: str, at: datetime, who: str) -> Draft:
    """The record that takes another one back: a mark, a dismissal, an edit, or an undo."""
    return Draft(UNDO, at, who, {"target": record_id})


def exported(form: str, since: str, digest: str, at: datetime, who: str) -> Draft:
    """The record that a brief was handed over: its format, from when on, and the digest of its bytes."""
    return Draft(EXPORT, at, who, {"format": form, "since": since, "digest": digest})


def known_part(holdings: Holdings, known: Known) -> Holdings:
    """The holdings cut down to what was known; a revised article keeps the facts that it told before."""
    articles = {row.id: row for row in holdings.articles if known.covers(row)}
    whole = {id_ for id_, row in articles.items() if short_sha(row.sha) in known.texts}

    def kept(rows: Iterable[Any]) -> tuple[Any, ...]:
        return tuple(
            row
            for row in rows
            if row.article in whole or (row.article in articles and known.holds(articles[row.article], row))
        )

    return Holdings(
        articles=tuple(articles.values()),
        statements=kept(holdings.statements),
        deadlines=kept(holdings.deadlines),
        developments=kept(holdings.developments),
        actors=kept(holdings.actors),
        echoes=tuple(row for row in holdings.echoes if row.article in articles),
    )


def _facts(holdings: Holdings) -> Iterator[Fact]:
    yield from holdings.statements
    yield from holdings.deadlines
    yield from holdings.developments
    yield from holdings.actors


def _undone(records: Sequence[Record]) -> set[str]:
    """The ids taken back, an undo that was itself undone not counted."""
    undone: set[str] = set()
    for record in reversed(records):
        if record.kind == UNDO and record.id not in undone:
            undone.add(record.target)
    return undone


def _known(marks: Iterable[Record]) -> Known:
    texts: set[str] = set()
    paths: set[str] = set()
    facts: set[int] = set()
    present: dict[str, str] = {}
    for record in marks:
        for left in _texts(record.body.get("left")):
            present.pop(left, None)
        for pair in _list(record.body.get("articles")):
            if isinstance(pair, list) and len(pair) == 2:
                sha, path = str(pair[0]), str(pair[1])
                present[sha] = path
                texts.add(sha)
                paths.add(path)
        facts.update(_numbers(record.body.get("facts")))
    return Known(frozenset(texts), frozenset(paths), frozenset(facts), present)


def _numbers(value: object) -> Iterator[int]:
    for text in _texts(value):
        try:
            yield int(text, 16)
        except ValueError:  # a line that a hand or another program wrote
            continue


def _texts(value: object) -> list[str]:
    return [item for item in _list(value) if isinstance(item, str)]


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
