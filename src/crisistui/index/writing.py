"""The writes of the index, each inside a transaction that the caller holds.

Imports only this room. Nothing here commits.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence

from crisistui.index.fulltext import drop_text, keep_text
from crisistui.index.location import decode, encode
from crisistui.index.passages import packed_text
from crisistui.index.readings import Aside, Facts, Reading, Recorded, form_of
from crisistui.index.schema import FACT_TABLES, SHIFT
from crisistui.index.wording import drop_wording, keep_wording

_WIDTH = {"statement": 5, "deadline": 12, "development": 10, "actor": 3}
_HEADED = frozenset({"statement", "actor"})
_INSERT = {
    table: f"INSERT INTO {table} VALUES ({','.join('?' * width)})"  # noqa: S608 - our own names
    for table, width in _WIDTH.items()
}
#: What facts that break their contract raise, here or when they are bound to a row.
_UNUSABLE = (
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    OverflowError,
    sqlite3.IntegrityError,
    sqlite3.ProgrammingError,
    sqlite3.InterfaceError,
)
_KEPT_EDITIONS = 3
_PRUNED_AT_ONCE = 200


def new_folder(connection: sqlite3.Connection, folder: str) -> int:
    """The number of a folder, given to it now when it is new."""
    path = encode(folder)
    connection.execute("INSERT OR IGNORE INTO folder (path) VALUES (?)", (path,))
    number = connection.execute("SELECT id FROM folder WHERE path = ?", (path,)).fetchone()[0]
    return int(number)


def record(connection: sqlite3.Connection, edition: int, folder: int, batch: Sequence[Reading]) -> Recorded:
    """Store a batch; a reading that cannot be stored is set aside, the others go on."""
    changed = False
    unmet: list[str] = []
    for reading in batch:
        article, reason = _article_of(connection, edition, reading)
        if article is None and reason is None:
            unmet.append(reading.path)
            continue
        changed |= _place(connection, (edition, folder, encode(reading.path)), reading, article, reason)
    return Recorded(changed, tuple(unmet))


def _article_of(
    connection: sqlite3.Connection, edition: int, reading: Reading
) -> tuple[int | None, str | None]:
    if isinstance(reading, Aside):
        return None, reading.reason
    key = (edition, reading.sha, form_of(reading.path))
    held = connection.execute(
        "SELECT id FROM article WHERE edition = ? AND sha = ? AND form = ?", key
    ).fetchone()
    if held is not None:
        return int(held[0]), None
    if not isinstance(reading, Facts):
        return None, None
    connection.execute("SAVEPOINT one")
    try:
        return _store(connection, key, reading), None
    except _UNUSABLE as error:
        connection.execute("ROLLBACK TO one")
        return None, f"internal error: its facts cannot be stored ({type(error).__name__}: {error})"
    finally:
        connection.execute("RELEASE one")


def _store(connection: sqlite3.Connection, key: tuple[int, str, str], reading: Facts) -> int:
    from crisistui.index.shred import shred  # noqa: PLC0415 - a board starts before it reads anything
    from crisistui.index.traces import marks_of  # noqa: PLC0415

    rows = shred(reading.body)
    marks, sentences = marks_of(reading.text, rows.furniture)
    cursor = connection.execute(
        "INSERT INTO article (edition, sha, form, title, outlet, published, basis, not_before, origins,"
        " warnings, sources, sentences) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*key, *rows.article, sentences),
    )
    article = int(cursor.lastrowid or 0)
    body = article, packed_text(reading.text), json.dumps(rows.furniture)
    connection.execute("INSERT INTO body VALUES (?, ?, ?)", body)
    keep_text(connection, article, reading.text, rows.furniture)
    keep_wording(connection, key[0], article, marks)
    for table in FACT_TABLES:
        facts: list[tuple[object, ...]] = getattr(rows, table)
        if table in _HEADED:
            facts = [(_head(connection, str(fact[0])), *fact[1:]) for fact in facts]
        first = article << SHIFT
        connection.executemany(_INSERT[table], [(first + number, *fact) for number, fact in enumerate(facts)])
    return article


def _head(connection: sqlite3.Connection, packed: str) -> int:
    """The number of a head, given to it now when it is new."""
    query = "SELECT id FROM head WHERE packed = ?"
    row = connection.execute(query, (packed,)).fetchone()
    if row is None:
        connection.execute("INSERT INTO head (packed) VALUES (?)", (packed,))
        row = connection.execute(query, (packed,)).fetchone()
    return int(row[0])


def _place(
    connection: sqlite3.Connection,
    place: tuple[int, int, bytes],
    reading: Reading,
    article: int | None,
    reason: str | None,
) -> bool:
    """Say what a path holds now; whether that differs from what it held."""
    before = connection.execute(
        "SELECT article, reason FROM file WHERE edition = ? AND folder = ? AND path = ?", place
    ).fetchone()
    connection.execute(
        "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (*place, reading.stamp.size, reading.stamp.mtime_ns, reading.sha, article, reason),
    )
    return bool(before != (article, reason))


def forget(connection: sqlite3.Connection, edition: int, folder: int, paths: Iterable[str]) -> int:
    """Take paths off the board; how many there were."""
    cursor = connection.executemany(
        "DELETE FROM file WHERE edition = ? AND folder = ? AND path = ?",
        [(edition, folder, encode(path)) for path in paths],
    )
    return max(cursor.rowcount, 0)


def enter_edition(connection: sqlite3.Connection, fingerprint: str) -> int:
    """The number of an edition, marked as the one opened last."""
    row = connection.execute(
        "SELECT id, opened, (SELECT max(opened) FROM edition) FROM edition WHERE fingerprint = ?",
        (fingerprint,),
    ).fetchone()
    if row is not None and row[1] == row[2]:
        return int(row[0])
    connection.execute(
        "INSERT INTO edition (fingerprint, opened)"
        " VALUES (?, (SELECT coalesce(max(opened), 0) + 1 FROM edition))"
        " ON CONFLICT (fingerprint) DO UPDATE SET opened = excluded.opened",
        (fingerprint,),
    )
    row = connection.execute("SELECT id FROM edition WHERE fingerprint = ?", (fingerprint,)).fetchone()
    return int(row[0])


def keep_labels(connection: sqlite3.Connection, edition: int, labels: str, profile: str) -> None:
    """Keep the labels of an edition, as JSON, with the hash of the profile they came from."""
    query = "UPDATE edition SET crisis = ?, profile = ? WHERE id = ?"
    connection.execute(query, (labels, profile, edition))


def prune(connection: sqlite3.Connection, edition: int) -> int:
    """Drop editions nobody opened lately and a number of articles no path leads to; how many went."""
    old = connection.execute(
        "SELECT id FROM edition WHERE id != ? ORDER BY opened DESC LIMIT -1 OFFSET ?",
        (edition, _KEPT_EDITIONS - 1),
    ).fetchall()
    for row in old:
        connection.execute("DELETE FROM file WHERE edition = ?", row)
        connection.execute("DELETE FROM edition WHERE id = ?", row)
    loose = connection.execute(
        "SELECT id FROM article"
        " WHERE NOT EXISTS (SELECT 1 FROM file WHERE file.article = article.id) LIMIT ?",
        (_PRUNED_AT_ONCE,),
    ).fetchall()
    drop_text(connection, [article for (article,) in loose])
    for (article,) in loose:
        connection.execute("DELETE FROM article WHERE id = ?", (article,))
        connection.execute("DELETE FROM body WHERE article = ?", (article,))
        span = (article << SHIFT, (article + 1) << SHIFT)
        for table in FACT_TABLES:
            connection.execute(f"DELETE FROM {table} WHERE id >= ? AND id < ?", span)  # noqa: S608 - ours
    if loose:
        drop_wording(connection, [article for (article,) in loose])
        connection.execute(
            "DELETE FROM head WHERE id NOT IN (SELECT head FROM statement UNION SELECT head FROM actor)"
        )
    return len(loose)


def known_files(connection: sqlite3.Connection, edition: int, folder: int) -> list[tuple[str, int, int]]:
    """Path, size and time of every file held for a folder."""
    query = "SELECT path, size, mtime_ns FROM file WHERE edition = ? AND folder = ?"
    return [(decode(path), size, mtime) for path, size, mtime in connection.execute(query, (edition, folder))]
