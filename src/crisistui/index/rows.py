"""Rows of the tables made into the slim rows of ``model.holdings``, each article loaded once.

Imports only the model. Ten thousand articles pass through here at start: strings and dates that
recur are shared, and the collector rests meanwhile.
"""

import gc
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple

from crisistui.index.schema import SHIFT
from crisistui.index.wording import echoes
from crisistui.model.dates import PartialDate
from crisistui.model.holdings import (
    ActorRow,
    ArticleRow,
    DeadlineRow,
    DevelopmentRow,
    Holdings,
    SetAside,
    SourceRow,
    StatementRow,
)
from crisistui.model.plain import plain

_MANY = 1_000  # articles at once after which the rows are taken out of the collector's sight
_GAP = 64  # articles not asked for that may lie within one range of ids and are skipped

day_of = lru_cache(maxsize=16_384)(PartialDate.parse)


class Bundle(NamedTuple):
    """Everything one article holds."""

    article: ArticleRow
    statements: tuple[StatementRow, ...]
    deadlines: tuple[DeadlineRow, ...]
    developments: tuple[DevelopmentRow, ...]
    actors: tuple[ActorRow, ...]


class Shelf:
    """The rows loaded so far. An article never changes under its id, so it is loaded only once."""

    def __init__(self) -> None:
        self._bundles: dict[int, Bundle] = {}
        self._words: dict[Any, Any] = {}
        self._heads: dict[int, list[Any]] = {}
        self._newest_head = 0

    def holdings(
        self, connection: sqlite3.Connection, edition: int, folder: int, as_of: date | None
    ) -> Holdings:
        """All rows of a folder; the caller holds a read transaction."""
        shown, aside = _files(connection, edition, folder)
        missing = sorted(article for article in shown if article not in self._bundles)
        with _resting(many=len(missing) > _MANY):
            if missing:
                self._load(connection, missing)
            if len(self._bundles) > 2 * len(shown) + 1_000:
                self._bundles = {article: self._bundles[article] for article in shown}
            bundles = [
                _placed(bundle, path)
                for article, path in shown.items()
                if (bundle := self._bundles.get(article)) and _is_out(bundle.article, as_of)
            ]
            return Holdings(
                tuple([bundle[0] for bundle in bundles]),
                tuple(chain.from_iterable([bundle[1] for bundle in bundles])),
                tuple(chain.from_iterable([bundle[2] for bundle in bundles])),
                tuple(chain.from_iterable([bundle[3] for bundle in bundles])),
                tuple(chain.from_iterable([bundle[4] for bundle in bundles])),
                aside,
                echoes(connection, edition, shown),
            )

    def _load(self, connection: sqlite3.Connection, articles: list[int]) -> None:
        wanted = set(articles)
        self._load_heads(connection)
        heads = self._heads
        share: _Share = self._words.setdefault
        makers: dict[str, _Maker] = {
            "statement": lambda row, article: StatementRow(
                row[0], article, *(*heads[row[1]], _at(row[2], row[3]))
            ),
            "deadline": lambda row, article: _deadline(row, article, share),
            "development": lambda row, article: _development(row, article, share),
            "actor": lambda row, article: _actor(row, article, heads),
        }
        for first, last in _ranges(articles):
            low, high = first << SHIFT, (last + 1) << SHIFT
            facts = [
                _gathered(connection.execute(_SELECT[table], (low, high)), wanted, maker)
                for table, maker in makers.items()
            ]
            for row in connection.execute(_ARTICLES, (first, last)):
                if row[0] in wanted:
                    kinds: list[Any] = [tuple(kind.get(row[0], ())) for kind in facts]
                    self._bundles[row[0]] = Bundle(_article(row, share), *kinds)

    def _load_heads(self, connection: sqlite3.Connection) -> None:
        share = self._words.setdefault
        query = "SELECT id, packed FROM head WHERE id > ? ORDER BY id"
        for number, packed in connection.execute(query, (self._newest_head,)):
            columns = [share(word, word) if isinstance(word, str) else word for word in json.loads(packed)]
            if isinstance(columns[-1], list):
                columns[-1] = tuple(columns[-1])
            else:
                columns[_SAID_ON] = _day(columns[_SAID_ON])
            self._heads[number] = columns
            self._newest_head = number


#: ``dict.setdefault`` of the words seen, so that equal strings are one: called with the word twice.
_Share = Callable[[Any, Any], Any]
_Columns = tuple[Any, ...]
_Maker = Callable[[Any, int], Any]

_SAID_ON = 8  # where a statement's head has its date

_ARTICLES = (
    "SELECT id, sha, title, outlet, published, basis, not_before, origins, sources, sentences FROM article"
    " WHERE id BETWEEN ? AND ? ORDER BY id"
)


def _files(
    connection: sqlite3.Connection, edition: int, folder: int
) -> tuple[dict[int, str], tuple[SetAside, ...]]:
    """Articles on the board with the path they are shown under, in path order; and what was set aside.

    Paths with the same bytes are one article: the smallest path stands for all.
    """
    shown: dict[int, str] = {}
    aside: list[SetAside] = []
    taken: set[str] = set()
    query = "SELECT path, sha, article, reason FROM file WHERE edition = ? AND folder = ? ORDER BY path"
    for path, sha, article, reason in connection.execute(query, (edition, folder)):
        if article is None:
            aside.append(SetAside(presentable(path), reason))
        elif sha not in taken:
            taken.add(sha)
            shown[article] = presentable(path)
    return shown, tuple(aside)


def presentable(path: bytes) -> str:
    """A path as it may be shown: what is no UTF-8 is replaced, control characters are gone."""
    return plain(path.decode("utf-8", "replace"))


def _is_out(article: ArticleRow, as_of: date | None) -> bool:
    """Whether an article may have been out on that day; undated ones count unless something bounds them."""
    if as_of is None:
        return True
    earliest = article.published or article.not_before
    return earliest is None or earliest.first() <= as_of


def _placed(bundle: Bundle, path: str) -> Bundle:
    article = bundle.article
    if article.path == path:
        return bundle
    moved = ArticleRow(
        article.id,
        article.sha,
        path,
        article.title,
        article.outlet,
        article.published,
        article.basis,
        article.not_before,
        article.origins,
        article.sources,
        article.sentences,
    )
    return bundle._replace(article=moved)


def _ranges(articles: list[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of ids that lie close together."""
    first = last = articles[0]
    for article in articles[1:]:
        if article - last > _GAP:
            yield first, last
            first = article
        last = article
    yield first, last


def _gathered(cursor: sqlite3.Cursor, wanted: set[int], maker: _Maker) -> dict[int, list[Any]]:
    """The rows of one table by article; ids, and so articles, come in order."""
    found: dict[int, list[Any]] = {}
    current = -1
    rows: list[Any] = []
    for row in cursor:
        article = row[0] >> SHIFT
        if article != current:
            current, rows = article, []
            if article in wanted:
                found[article] = rows
        rows.append(maker(row, article))
    return found


def _article(row: _Columns, share: _Share) -> ArticleRow:
    number, sha, title, outlet, published, basis, not_before, origins, sources, sentences = row
    return ArticleRow(
        number,
        sha,
        "",
        title,
        share(outlet, outlet),
        _day(published),
        share(basis, basis),
        _day(not_before),
        names(origins),
        sources_of(sources),
        sentences,
    )


def _deadline(row: _Columns, article: int, share: _Share) -> DeadlineRow:
    number, due, demand, set_by, addressee, set_on, status, origin, rule, start, marks = row
    return DeadlineRow(
        number,
        article,
        day_of(due),
        share(demand, demand),
        share(set_by, set_by),
        share(addressee, addressee),
        _day(set_on),
        share(status, status),
        share(origin, origin),
        share(rule, rule),
        _at(start, marks),
    )


def _development(row: _Columns, article: int, share: _Share) -> DevelopmentRow:
    number, day, category, summary, actors, origin, rule, start, marks = row
    return DevelopmentRow(
        number,
        article,
        day_of(day),
        share(category, category),
        summary,
        names(actors),
        share(origin, origin),
        share(rule, rule),
        _at(start, marks),
    )


def _actor(row: _Columns, article: int, heads: dict[int, list[Any]]) -> ActorRow:
    number, head, mentions = row
    key, name, kind, role, country, aliases = heads[head]
    return ActorRow(number, article, key, name, kind, role, country, mentions, aliases)


def _select(table: str, columns: str) -> str:
    return f"SELECT id, {columns} FROM {table} WHERE id >= ? AND id < ? ORDER BY id"  # noqa: S608 - our names


_SELECT = {
    "statement": _select("statement", "head, start, marks"),
    "deadline": _select(
        "deadline", "due, demand, set_by, addressee, set_on, status, origin, rule, start, marks"
    ),
    "development": _select("development", "date, category, summary, actors, origin, rule, start, marks"),
    "actor": _select("actor", "head, mentions"),
}


def _day(text: str | None) -> PartialDate | None:
    return day_of(text) if text else None


@lru_cache(maxsize=16_384)
def names(packed: str) -> tuple[str, ...]:
    """A list of names as the tables hold it: JSON, or nothing for none."""
    return tuple(json.loads(packed)) if packed else ()


@lru_cache(maxsize=4_096)
def sources_of(packed: str) -> tuple[SourceRow, ...]:
    """The sources of an article as the tables hold them."""
    return tuple(
        SourceRow(name, rule, words, start, relay, cites)
        for name, rule, words, start, relay, cites in (json.loads(packed) if packed else ())
    )


def _at(start: int, marks: str) -> int:
    """Where the words stand that decided: the first mark, else the start of the passage."""
    digits = marks[2:].partition(",")[0]
    return int(digits) if digits.isdecimal() else start


@contextmanager
def _resting(*, many: bool) -> Iterator[None]:
    """Keep the collector still while rows are made, and from ``many`` for good: none of them is garbage."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if many:
            gc.freeze()
        if enabled:
            gc.enable()
