"""The full text of the articles, found by its words: an FTS5 table beside the bodies.

Imports only the model and this room. Folded text goes in, so that case and diacritics do not count and a
word is found here under the same letters as in a row of the board. The table holds no text of its own: what
leaves it is taken from the body, which must still be there.
"""

import sqlite3
from collections.abc import Iterable, Sequence

from crisistui.index.passages import furniture_of, text_of
from crisistui.index.schema import FULLTEXT
from crisistui.model.folding import folded

LONGEST = 400  # characters of what is looked for: a longer phrase would cost SQLite its time


def keep_text(
    connection: sqlite3.Connection, article: int, text: str, furniture: Sequence[tuple[int, int]]
) -> None:
    """Make a new article findable by its text; what belongs to the page around it is left out."""
    row = article, _searched(text, furniture)
    connection.execute(f"INSERT INTO {FULLTEXT} (rowid, text) VALUES (?, ?)", row)  # noqa: S608 - our own name


def drop_text(connection: sqlite3.Connection, articles: Iterable[int]) -> None:
    """Make articles unfindable; their bodies are still held."""
    query = f"INSERT INTO {FULLTEXT} ({FULLTEXT}, rowid, text) VALUES ('delete', ?, ?)"  # noqa: S608 - our own name
    for article in articles:
        text = _searched(text_of(connection, article), furniture_of(connection, article))
        connection.execute(query, (article, text))


def containing(connection: sqlite3.Connection, words: str) -> frozenset[int]:
    """The articles, of any folder and edition, in which these words stand in this order.

    The last word may be the beginning of one. Nothing that is typed is an error: what holds neither letter
    nor figure stands nowhere.
    """
    phrase = _clean(words[:LONGEST]).replace('"', " ")
    if not any(letter.isalnum() for letter in phrase):
        return frozenset()
    query = f"SELECT rowid FROM {FULLTEXT} WHERE {FULLTEXT} MATCH ?"  # noqa: S608 - our own name
    return frozenset(row[0] for row in connection.execute(query, (f'"{phrase}" *',)))


def _searched(text: str, furniture: Sequence[tuple[int, int]]) -> str:
    parts: list[str] = []
    place = 0
    for start, end in sorted(furniture):
        parts.append(text[place : max(place, start)])
        place = max(place, end)
    return _clean(" \n ".join([*parts, text[place:]]))


def _clean(text: str) -> str:
    """Folded, and fit to be bound: no NUL, at which SQLite would stop, and no lone surrogate."""
    return folded(text).replace("\0", " ").encode("utf-8", "replace").decode()
