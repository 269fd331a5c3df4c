"""Which articles share wording: marks looked up as an article comes in, so that nothing is compared later.

Imports only the model and this room. What is kept does not depend on the order of arrival: every mark that
several articles of an edition hold has one row for each of them.
"""

import sqlite3
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from crisistui.model.holdings import EchoRow

if TYPE_CHECKING:
    from crisistui.index.traces import Mark

_KINDS = "sqw"  # the kind is kept in the lowest bits of the number
_BITS = 2


def keep_wording(connection: sqlite3.Connection, edition: int, article: int, marks: "Sequence[Mark]") -> None:
    """Record the marks of a new article, and where those stand that another article has as well."""
    rows = [(edition, _number(mark), article, mark.place, mark.start, mark.end) for mark in marks]
    connection.executemany("INSERT OR IGNORE INTO trace VALUES (?, ?, ?, ?, ?, ?)", rows)
    others = "SELECT count(*) FROM (SELECT 1 FROM trace WHERE edition = ? AND mark = ? LIMIT 2)"
    for row in rows:
        if connection.execute(others, row[:2]).fetchone()[0] > 1:
            connection.execute(
                "INSERT OR IGNORE INTO echo SELECT edition, mark, article, place, start, end FROM trace"
                " WHERE edition = ? AND mark = ?"
                " AND (article = ? OR NOT EXISTS (SELECT 1 FROM echo WHERE edition = ? AND mark = ?))",
                (*row[:2], article, *row[:2]),
            )


def drop_wording(connection: sqlite3.Connection, articles: Collection[int]) -> None:
    """Forget the marks of articles that are no longer held."""
    for table in ("trace", "echo"):
        connection.execute("CREATE TEMP TABLE IF NOT EXISTS gone (article INTEGER PRIMARY KEY)")
        connection.execute("DELETE FROM gone")
        connection.executemany("INSERT INTO gone VALUES (?)", [(article,) for article in articles])
        connection.execute(f"DELETE FROM {table} WHERE article IN (SELECT article FROM gone)")  # noqa: S608


def echoes(connection: sqlite3.Connection, edition: int, shown: Collection[int]) -> tuple[EchoRow, ...]:
    """Every mark that two or more of the articles ``shown`` share, by mark and article."""
    query = "SELECT mark, article, place, start, end FROM echo WHERE edition = ? ORDER BY mark, article"
    found: list[EchoRow] = []
    same: list[EchoRow] = []
    for mark, article, place, start, end in connection.execute(query, (edition,)):
        if article not in shown:
            continue
        if same and same[0].mark != mark:
            if len(same) > 1:
                found += same
            same = []
        same.append(EchoRow(article, _KINDS[mark & 3], mark, place, start, end))
    return tuple(found + same if len(same) > 1 else found)


def _number(mark: "Mark") -> int:
    return mark.hash << _BITS | _KINDS.index(mark.kind)
