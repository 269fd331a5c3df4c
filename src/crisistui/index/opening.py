"""Open the database file, or rebuild it: damaged, foreign and outdated files never stop the board.

Imports only this room. Several processes may open and rebuild the same file at once.
"""

import contextlib
import errno
import fcntl
import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from crisistui.index import schema

BUSY_TIMEOUT = 2.0  # seconds SQLite itself waits for another board's short transaction

_HEADER = 100
_MARK = slice(68, 72)  # the application id within the header
_COMPANIONS = ("-wal", "-shm", "-journal", "")

#: Damage: the file must be rebuilt. ERROR is what a missing table or column gives.
DAMAGE = frozenset(
    {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_SCHEMA}
)
BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})


class UnfitError(Exception):
    """The file is no index of this version."""


class Database:
    """One open connection; ``inode`` tells whether the path still leads to the same file.

    ``path`` is ``None`` in memory. ``lock`` guards the connection: threads may share it.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path | None = None,
        inode: tuple[int, int] | None = None,
        warning: str | None = None,
    ) -> None:
        self.connection = connection
        self.path = path
        self.inode = inode
        self.warning = warning
        self.lock = threading.RLock()


class Place:
    """What all handles on one index share: where it lies, and the memory it fell back to."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.warning: str | None = None
        self.memory: Database | None = None
        self.users = 0
        self.lock = threading.RLock()


def code_of(error: sqlite3.Error) -> int:
    """The primary result code of an error, 0 when it does not come from SQLite itself."""
    return int(getattr(error, "sqlite_errorcode", None) or 0) & 0xFF


def in_memory(warning: str | None = None) -> Database:
    """An empty index that lives as long as the process."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    _create(connection)
    return Database(connection, warning=warning)


def open_database(path: Path | None, *, damaged: tuple[int, int] | None = None) -> Database:
    """Open or create the index at ``path``; ``damaged`` names the inode that must not be used again.

    Falls back to memory, with a warning, where the place cannot be written.
    """
    if path is None:
        return in_memory()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not path.is_file():
            raise OSError(errno.EINVAL, "not a regular file")  # noqa: TRY301 - one road to memory
        if damaged is None:
            with contextlib.suppress(UnfitError):
                return _existing(path)
        with _alone(path.parent):
            return _rebuilt(path, damaged)
    except (OSError, sqlite3.Error) as error:
        return in_memory(f"{path}: cannot be written ({_cause(error)}); the index is kept in memory")


def inode_of(path: Path) -> tuple[int, int] | None:
    """What the path leads to now, ``None`` when it leads nowhere."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _existing(path: Path) -> Database:
    """Open a file that should be ours; raise `UnfitError` when it is not, is old or is damaged."""
    inode = inode_of(path)
    if inode is None:
        raise UnfitError
    connection = _connect(path)
    try:
        _verify(connection)
    except BaseException as error:
        connection.close()
        if isinstance(error, sqlite3.Error) and code_of(error) in DAMAGE:
            raise UnfitError from error
        raise
    return Database(connection, path, inode)


def _verify(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA synchronous = NORMAL")
    application, version = (
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
    )
    if (application, version) != (schema.APPLICATION, schema.VERSION):
        raise UnfitError
    names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not names.issuperset({*schema.TABLES, schema.FULLTEXT}):
        raise UnfitError


def _rebuilt(path: Path, damaged: tuple[int, int] | None) -> Database:
    """Make the file anew, unless another process just did; the caller holds the folder's lock."""
    if damaged is None or inode_of(path) != damaged:
        with contextlib.suppress(UnfitError):
            return _existing(path)
    warning = _clear_away(path)
    path.touch()
    connection = _connect(path)
    try:
        _create(connection)  # before WAL, so that our mark is in the file itself
        _log_ahead(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
    except BaseException:
        connection.close()
        raise
    return Database(connection, path, inode_of(path), warning)


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Change to WAL, for which SQLite does not wait by itself while another board looks at the new file."""
    latest = time.monotonic() + BUSY_TIMEOUT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if code_of(error) not in BUSY or time.monotonic() > latest:
                raise
            time.sleep(0.002)
        else:
            return


def _clear_away(path: Path) -> str | None:
    """Delete an index of ours; move anything else aside, for it may be somebody's data."""
    try:
        with path.open("rb") as stream:
            header = stream.read(_HEADER)
    except FileNotFoundError:
        header = b""
    foreign = bool(header) and header[_MARK] != schema.APPLICATION.to_bytes(4, "big")
    aside = _free_name(path) if foreign else None
    # The log goes before the file it belongs to: a new file must never meet an old log.
    for companion in _COMPANIONS:
        old = path.with_name(path.name + companion)
        if aside is None:
            old.unlink(missing_ok=True)
        elif old.exists():
            old.rename(aside.with_name(aside.name + companion))
    if aside is not None:
        return f"{path}: not an index; moved to {aside.name}, a new one was made"
    return f"{path}: the index was damaged or outdated, and is rebuilt" if header else None


def _free_name(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.name}.aside{number}")).exists():
        number += 1
    return aside


def _connect(path: Path) -> sqlite3.Connection:
    # mode=rw: opening must not create an empty file where another process is about to make one.
    return sqlite3.connect(
        path.absolute().as_uri() + "?mode=rw",
        uri=True,
        timeout=BUSY_TIMEOUT,
        isolation_level=None,
        check_same_thread=False,
    )


def _create(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for statement in schema.statements():
        connection.execute(statement)
    connection.execute("COMMIT")


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder against other processes that rebuild; where locks do not work, go on without."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _cause(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__
