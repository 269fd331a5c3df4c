"""The passage behind a fact: cut out of the article's text when somebody opens the row.

Imports only the model and this room.
"""

import json
import re
import sqlite3
import zlib
from collections.abc import Iterable, Sequence

from crisistui.index.schema import FACT_TABLES, SHIFT
from crisistui.model.holdings import EvidenceRow

_SIDE = 240  # characters kept either side of an actor's first mention
_PASSAGE = "SELECT id, start, end, marks, rule FROM {} WHERE id IN"
_HEADED = "FROM {0} JOIN head ON head.id = {0}.head WHERE {0}.id IN"
_QUERY = {
    "statement": "SELECT statement.id, start, end, marks, packed " + _HEADED.format("statement"),
    "deadline": _PASSAGE.format("deadline"),
    "development": _PASSAGE.format("development"),
    "actor": "SELECT actor.id, packed " + _HEADED.format("actor"),
}
_CHUNK = 500  # ids in one query, well under SQLite's limit of variables


def packed_text(text: str) -> bytes:
    """An article's text as the index keeps it."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 3)


def text_of(connection: sqlite3.Connection, article: int) -> str:
    """The cleaned text of an article, empty when it is not held (any more)."""
    row = connection.execute("SELECT text FROM body WHERE article = ?", (article,)).fetchone()
    return zlib.decompress(row[0]).decode("utf-8", "surrogatepass") if row else ""


def furniture_of(connection: sqlite3.Connection, article: int) -> tuple[tuple[int, int], ...]:
    """The stretches of an article's text that belong to the page, as (start, end) offsets."""
    row = connection.execute("SELECT furniture FROM body WHERE article = ?", (article,)).fetchone()
    return tuple((start, end) for start, end in json.loads(row[0])) if row else ()


def facts_of(connection: sqlite3.Connection, article: int) -> list[EvidenceRow]:
    """The passages of every statement, deadline and development of an article, in the order of the text."""
    span = (article << SHIFT, (article + 1) << SHIFT)
    found: list[EvidenceRow] = []
    for kind in FACT_TABLES:
        if kind != "actor":
            query = f"SELECT id FROM {kind} WHERE id >= ? AND id < ?"  # noqa: S608 - our own names
            found += evidence(connection, kind, [row[0] for row in connection.execute(query, span)])
    return sorted(found, key=lambda row: (row.start, row.end, row.kind, row.fact))


def evidence(connection: sqlite3.Connection, kind: str, facts: Sequence[int]) -> list[EvidenceRow]:
    """The passages of these facts, in the order asked for; facts no longer held are left out."""
    if kind not in FACT_TABLES:
        raise ValueError(f"no such kind of fact: {kind!r} (use {', '.join(FACT_TABLES)})")
    found = dict(_rows(connection, _QUERY[kind], facts))
    texts: dict[int, str] = {}
    passages = []
    for fact in facts:
        if fact not in found:
            continue
        article = fact >> SHIFT
        if article not in texts:
            texts[article] = text_of(connection, article)
        make = _mention if kind == "actor" else _passage
        passages.append(make(kind, fact, texts[article], found[fact]))
    return passages


def _rows(
    connection: sqlite3.Connection, query: str, facts: Sequence[int]
) -> Iterable[tuple[int, tuple[object, ...]]]:
    for at in range(0, len(facts), _CHUNK):
        chunk = facts[at : at + _CHUNK]
        marks = ",".join("?" * len(chunk))
        for row in connection.execute(f"{query} ({marks})", chunk):
            yield row[0], row[1:]


def _passage(kind: str, fact: int, text: str, row: tuple[object, ...]) -> EvidenceRow:
    start, end, marks, rule = int(str(row[0])), int(str(row[1])), json.loads(str(row[2])), str(row[3])
    if kind == "statement":
        rule = json.loads(rule)[-1]
    inside = tuple((first - start, last - start) for first, last in marks if start <= first <= last <= end)
    return EvidenceRow(kind, fact, fact >> SHIFT, text[start:end], start, end, inside, rule)


def _mention(kind: str, fact: int, text: str, row: tuple[object, ...]) -> EvidenceRow:
    """An actor has no passage of its own: the line of the first mention stands for it."""
    _, name, *_, aliases = json.loads(str(row[0]))
    known = sorted({name, *aliases}, key=lambda name: (-len(name), name))
    pattern = "|".join(re.escape(name) for name in known if name)
    found = re.search(rf"(?<!\w)(?:{pattern})(?!\w)", text) if pattern else None
    if found is None:
        return EvidenceRow(kind, fact, fact >> SHIFT, "", 0, 0, (), "mention")
    low = max(text.rfind("\n", 0, found.start()) + 1, found.start() - _SIDE)
    break_at = text.find("\n", found.end())
    high = min(break_at if break_at >= 0 else len(text), found.end() + _SIDE)
    mark = (found.start() - low, found.end() - low)
    return EvidenceRow(kind, fact, fact >> SHIFT, text[low:high], low, high, (mark,), "mention")
