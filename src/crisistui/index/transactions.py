"""Transactions, and the two numbers nearly every query needs: the edition's and the folder's.

Imports only this room.
"""

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from crisistui.index import writing
from crisistui.index.location import encode

_T = TypeVar("_T")


def within(connection: sqlite3.Connection, begin: str, work: Callable[[sqlite3.Connection], _T]) -> _T:
    """Do the work in one transaction, undone when it raises."""
    connection.execute(begin)
    try:
        result = work(connection)
    except BaseException:
        if connection.in_transaction:
            with contextlib.suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
    return result


def in_edition(connection: sqlite3.Connection, fingerprint: str) -> int:
    """The number of an edition, which is now the one opened last."""
    return within(connection, "BEGIN IMMEDIATE", lambda db: writing.enter_edition(db, fingerprint))


def folder_number(connection: sqlite3.Connection, folder: Path) -> int:
    """The number of a folder, 0 (which none has) when nothing was recorded for it."""
    row = connection.execute("SELECT id FROM folder WHERE path = ?", (encode(str(folder)),)).fetchone()
    return int(row[0]) if row else 0
