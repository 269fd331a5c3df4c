"""Who stands behind a row: the one place where sources are counted. Nothing else counts.

Imports only the model and this room. The rules:

* A **carrier** is an article; the same article counts once.
* An **origin** is the house that first published what the carrier tells. A fact that names none inherits
  the first origin of its article; an article that rests on nobody is its own outlet's reporting. Where
  neither is known the origin is unknown: it is shown (``+1?``) and never counted.
* Outlets of one publisher are one origin. An outlet that only relays is a carrier and no origin.
"""

from collections.abc import Iterable, Mapping
from typing import Protocol

from crisistui.model.holdings import ArticleRow
from crisistui.model.situation import Provenance
from crisistui.situation.fold import fold
from crisistui.situation.houses import Houses

Source = tuple[str, str]  # the key of a house, the name to show


class Told(Protocol):
    """Anything that one article tells: a statement, a deadline, a development, an actor."""

    @property
    def id(self) -> int:
        """The index's number of the fact."""
        ...

    @property
    def article(self) -> int:
        """The index's number of the article that tells it."""
        ...


class Archive:
    """The articles by id, in one fixed order (date, then path), with the source each one rests on."""

    def __init__(self, articles: Iterable[ArticleRow], houses: Houses) -> None:
        ordered = sorted(articles, key=_filed)
        self.articles: Mapping[int, ArticleRow] = {row.id: row for row in ordered}
        self.rank: Mapping[int, int] = {row.id: place for place, row in enumerate(ordered)}
        self._houses = houses
        self._named: dict[str, Source] = {}
        self._own = {row.id: self._rests_on(row) for row in ordered}

    def source(self, item: Told) -> Source | None:
        """The origin of one fact, or ``None`` when nobody says where it comes from."""
        origin: str | None = getattr(item, "origin", None)
        return self._look(origin) if origin else self._own[item.article]

    def order(self, item: Told) -> tuple[int, int]:
        """A key that sorts facts by article and, within one, as the text tells them."""
        return self.rank[item.article], item.id

    def _rests_on(self, row: ArticleRow) -> Source | None:
        if row.origins:
            return self._look(row.origins[0])
        return self._look(row.outlet) if row.outlet else None

    def _look(self, name: str) -> Source:
        found = self._named.get(name)
        if found is None:
            found = self._named[name] = self._houses.look(name)
        return found


def provenance(items: Iterable[Told], archive: Archive) -> Provenance:
    """Count the carriers and the independent origins of some facts.

    Origins are named in the order of how many carriers rest on them, then by name; carriers in the
    archive's order. Copies of one file (same bytes) with an unknown origin share that unknown origin.
    """
    carriers: set[int] = set()
    behind: dict[str, set[int]] = {}
    names: dict[str, str] = {}
    unknown: set[str] = set()
    find = archive.source
    for item in items:
        article = item.article
        carriers.add(article)
        source = find(item)
        if source is None:
            unknown.add(archive.articles[article].sha)
            continue
        house, name = source
        if house not in behind:
            behind[house] = {article}
            names[house] = name
            continue
        behind[house].add(article)
        names[house] = min(names[house], name)
    ranked = list(behind)
    if len(ranked) > 1:
        ranked.sort(key=lambda house: (-len(behind[house]), fold(names[house]), names[house]))
    if len(carriers) == 1:
        return Provenance(tuple(carriers), tuple(names[house] for house in ranked), len(unknown))
    return Provenance(
        tuple(sorted(carriers, key=archive.rank.__getitem__)),
        tuple(names[house] for house in ranked),
        len(unknown),
    )


def _filed(row: ArticleRow) -> tuple[str, str, str, int]:
    when = row.published or row.not_before
    return str(when.first()) if when else "", row.path, row.sha, row.id
