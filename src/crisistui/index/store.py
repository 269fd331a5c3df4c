"""The index itself: facts in, rows out, whatever happens to the file beneath.

Imports only the model and this room. An `Index` may be used from several threads; boards in other
processes may use the same file at the same time.
"""

import contextlib
import dataclasses
import json
import sqlite3
import threading
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Self, TypeVar

from crisistui.index import fulltext, passages, writing
from crisistui.index.opening import (
    BUSY,
    DAMAGE,
    Database,
    Place,
    code_of,
    in_memory,
    inode_of,
    open_database,
)
from crisistui.index.readings import FileStamp, Reading, Recorded, form_of
from crisistui.index.rows import Shelf, names
from crisistui.index.transactions import folder_number, in_edition, within
from crisistui.model.crisis import Crisis
from crisistui.model.holdings import EvidenceRow, Holdings

_T = TypeVar("_T")
_ATTEMPTS = 3


class IndexBusyError(Exception):
    """Another process holds the index for longer than any of ours ever should; try again later."""


class Index:
    """Facts of articles under one fingerprint, and which path of which folder holds them.

    Get one with `Index.open`. ``generation`` grows whenever the index had to start anew (damage, a lost
    file, a full disk): what was recorded before must then be read again.
    """

    def __init__(self, place: Place, fingerprint: str) -> None:
        self._place = place
        self._fingerprint = fingerprint
        self.generation = 0
        self._shelf = Shelf()
        self._edition = 0
        self._closed = False
        self._lock = threading.RLock()  # taken before a database's and the place's, never after
        with place.lock:
            place.users += 1
            self._database = self._opened()
        try:
            self._run(lambda _: None)
        except IndexBusyError as error:
            self._replace(in_memory(f"{place.path}: {error}; the index is kept in memory"))

    @classmethod
    def open(cls, path: Path | None, *, fingerprint: str) -> Self:
        """Open or create the index at ``path`` (``None``: in memory); never raises for a bad file or place.

        What went wrong, if anything, is in ``warning``.
        """
        return cls(Place(path and path.absolute()), fingerprint)

    def twin(self) -> "Index":
        """A second handle on the same index, with a connection of its own, for another thread."""
        return Index(self._place, self._fingerprint)

    def close(self) -> None:
        """Let go of the file; a second call does nothing."""
        with self._lock, self._place.lock:
            if self._closed:
                return
            self._closed = True
            self._place.users -= 1
            if self._database is not self._place.memory:
                self._database.connection.close()
            if self._place.users == 0 and self._place.memory is not None:
                self._place.memory.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def warning(self) -> str | None:
        """One plain line when the index could not be used as it was or where it should be."""
        return self._place.warning

    @property
    def fingerprint(self) -> str:
        """The edition in use."""
        return self._fingerprint

    def use(self, fingerprint: str) -> None:
        """Change to another edition (the profile changed); its facts may be held already."""
        self._fingerprint = fingerprint
        self._edition = 0

    def known(self, folder: Path) -> dict[str, FileStamp]:
        """Every path held for a folder, set-aside files included, with the stamp it was read at."""
        rows = self._read(lambda db: writing.known_files(db, self._edition, folder_number(db, folder)))
        return {path: FileStamp(size, mtime) for path, size, mtime in rows}

    def has(self, sha: str, path: str = "") -> bool:
        """Whether the facts of these bytes, read as a file of this name, are held."""
        query = "SELECT 1 FROM article WHERE edition = ? AND sha = ? AND form = ?"
        return self._run(
            lambda db: db.execute(query, (self._edition, sha, form_of(path))).fetchone() is not None
        )

    def record(self, folder: Path, batch: Sequence[Reading]) -> Recorded:
        """Store a batch in one transaction: a known path becomes a revision, known bytes cost nothing.

        Raises `IndexBusyError` when the file stays locked.
        """
        return self._write(
            lambda db: writing.record(db, self._edition, writing.new_folder(db, str(folder)), batch)
        )

    def forget(self, folder: Path, paths: Iterable[str]) -> bool:
        """Take these paths off the board; whether any was on it. Raises `IndexBusyError`."""
        gone = tuple(paths)
        return bool(
            gone
            and self._write(lambda db: writing.forget(db, self._edition, folder_number(db, folder), gone))
        )

    def prune(self) -> int:
        """Drop some of the facts no path leads to any more; returns how many articles went."""
        return self._write(lambda db: writing.prune(db, self._edition))

    def asides(self, folder: Path) -> int:
        """How many files of a folder are set aside now."""
        query = "SELECT count(*) FROM file WHERE edition = ? AND folder = ? AND reason IS NOT NULL"
        return self._read(
            lambda db: int(db.execute(query, (self._edition, folder_number(db, folder))).fetchone()[0])
        )

    def holdings(self, folder: Path, as_of: date | None = None) -> Holdings:
        """Everything on the board of a folder, articles in path order.

        With ``as_of``, articles that appeared later are left out; so are undated ones that something in
        them bounds to a later day. Undated ones without a bound stay in, and a month counts from its first
        day: a board of the past shows what may have been known, never less.
        """
        return self._read(
            lambda db: self._shelf.holdings(db, self._edition, folder_number(db, folder), as_of)
        )

    def evidence(self, kind: str, facts: Sequence[int]) -> list[EvidenceRow]:
        """The passages behind facts of a kind (statement, deadline, development, actor), in this order.

        Facts that left the index are left out. Raises ``ValueError`` on another kind.
        """
        return self._read(lambda db: passages.evidence(db, kind, facts))

    def text(self, article: int) -> str:
        """The cleaned text of an article; empty when it left the index."""
        return self._read(lambda db: passages.text_of(db, article))

    def containing(self, words: str) -> frozenset[int]:
        """The articles, of any folder, in whose text these words stand in this order."""
        return self._read(lambda db: fulltext.containing(db, words))

    def furniture(self, article: int) -> tuple[tuple[int, int], ...]:
        """The (start, end) offsets of what belongs to the page around an article."""
        return self._read(lambda db: passages.furniture_of(db, article))

    def facts(self, article: int) -> list[EvidenceRow]:
        """The passages of all statements, deadlines and developments of an article, as the text has them."""
        return self._read(lambda db: passages.facts_of(db, article))

    def notes(self, article: int) -> tuple[str, ...]:
        """The warnings that reading and extraction gave for an article."""
        query = "SELECT warnings FROM article WHERE id = ?"
        row = self._read(lambda db: db.execute(query, (article,)).fetchone())
        return names(row[0]) if row else ()

    def crisis(self) -> tuple[Crisis, str] | None:
        """The labels kept for this edition and the hash of the profile they came from, if any."""
        query = "SELECT crisis, profile FROM edition WHERE id = ?"
        row = self._run(lambda db: db.execute(query, (self._edition,)).fetchone())
        if row is None or row[0] is None:
            return None
        try:
            return Crisis.restored(json.loads(row[0])), row[1]
        except (ValueError, TypeError, AttributeError):
            return None

    def set_crisis(self, crisis: Crisis, profile: str) -> None:
        """Keep the labels of this edition, so that the next start need not parse the profile."""
        labels = json.dumps(dataclasses.asdict(crisis))
        self._write(lambda db: writing.keep_labels(db, self._edition, labels, profile))

    def data_version(self) -> tuple[int, int]:
        """Changes when another handle or process wrote, or when the index started anew."""
        version = self._run(lambda db: db.execute("PRAGMA data_version").fetchone()[0])
        return self.generation, int(version)

    def sound(self) -> bool:
        """Check every page (tens of milliseconds: not at start); a damaged index is rebuilt at once."""

        def check(connection: sqlite3.Connection) -> bool:
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            return bool(verdict == "ok")

        before = self.generation
        if self._run(check):
            return self.generation == before
        with self._lock:
            self._replace(open_database(self._database.path, damaged=self._database.inode))
        return False

    def _read(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        return self._run(lambda connection: within(connection, "BEGIN", work))

    def _write(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        return self._run(lambda connection: within(connection, "BEGIN IMMEDIATE", work))

    def _run(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        """Do the work on a healthy database of this edition: wait, rebuild or fall back as needed."""
        for attempt in range(_ATTEMPTS):
            with self._lock:
                database = self._current()
                with database.lock:
                    try:
                        if self._edition == 0:
                            self._edition = in_edition(database.connection, self._fingerprint)
                        return work(database.connection)
                    except sqlite3.Error as error:
                        self._recover(database, error, last=attempt == _ATTEMPTS - 1)
        raise IndexBusyError("the index is locked by another process")  # pragma: no cover - _recover raised

    def _recover(self, database: Database, error: sqlite3.Error, *, last: bool) -> None:
        if database.connection.in_transaction:
            with contextlib.suppress(sqlite3.Error):
                database.connection.execute("ROLLBACK")
        code = code_of(error)
        if code in BUSY:
            if last:
                raise IndexBusyError("the index is locked by another process") from error
        elif last or database.path is None or not isinstance(error, sqlite3.DatabaseError) or code == 0:
            raise error
        elif code in DAMAGE:
            self._replace(open_database(database.path, damaged=database.inode))
        else:
            self._replace(in_memory(f"{database.path}: {error}; the index is kept in memory"))

    def _current(self) -> Database:
        """The database to use now: the path may lead to another file since, or all handles to memory."""
        database = self._database
        if self._place.memory is not None:
            if database is not self._place.memory:
                self._replace(self._place.memory)
        elif database.path is not None and inode_of(database.path) not in {database.inode, None}:
            self._replace(open_database(database.path))
        return self._database

    def _opened(self) -> Database:
        if self._place.memory is None:
            self._settle(database := open_database(self._place.path))
            return database
        return self._place.memory

    def _settle(self, database: Database) -> None:
        with self._place.lock:
            self._place.warning = database.warning or self._place.warning
            if database.path is None and self._place.memory is None:
                self._place.memory = database

    def _replace(self, database: Database) -> None:
        """Go on with another database, from nothing."""
        old = self._database
        with self._place.lock:
            self._settle(database)
            if (
                database.path is None
                and self._place.memory is not None
                and self._place.memory is not database
            ):
                database.connection.close()
                database = self._place.memory
            self._database = database
        if old is not database:
            old.connection.close()
        self._shelf = Shelf()
        self._edition = 0
        self.generation += 1
