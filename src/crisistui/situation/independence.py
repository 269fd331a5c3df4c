"""Who stands behind a row: the one place where sources are counted. Nothing else counts.

Imports only the model and this room. The rules:

* A **carrier** is an article; the same article counts once.
* An **origin** is the house that first published what the carrier tells. A fact that names one rests on it;
  an outlet that only relays is a carrier and no origin, whom it cites is. What names none rests, in this
  order, on the passage it shares with an earlier article, on whom its article credits (byline, dateline,
  footer, "appeared first on"), on the first source that its article names, on the article's own outlet. Of
  articles with largely the same text all rest on the best known of these.
* Where none is known the origin is unknown: it is shown (``+1?``) and never counted.
* Outlets of one publisher are one origin. Chains run on through the folder: where the cited house's own
  article on the same claim cites another, that one is the origin; a circle has none.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol, TypeVar

from crisistui.model.folding import fold
from crisistui.model.holdings import ArticleRow, EchoRow, SourceRow
from crisistui.model.situation import Provenance
from crisistui.situation.houses import Houses
from crisistui.situation.reuse import Reuse, compare

# How well the source of an article is known; of copies the best known one counts.
CREDITED, NAMED, OWN, UNKNOWN = range(4)
_CREDIT = "credit."
CIRCLE = "circle "  # begins the key of the unknown origin of a chain without an end


class Source(NamedTuple):
    """What a fact rests on: the key of a house and the name to show; not ``known`` is not counted."""

    key: str
    name: str
    known: bool = True


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


_Row = TypeVar("_Row", bound=Told)


class Loan(NamedTuple):
    """A passage that another article, the ``lender``, holds too; its ``fact`` names the origin, if any."""

    lender: int
    rule: str
    words: str
    start: int
    fact: Told | None = None


class Archive:
    """The articles by id, in one fixed order (date, then path), with the source each one rests on."""

    def __init__(
        self, articles: Iterable[ArticleRow], houses: Houses, echoes: Sequence[EchoRow] = ()
    ) -> None:
        ordered = sorted(articles, key=_filed)
        self.articles: Mapping[int, ArticleRow] = {row.id: row for row in ordered}
        self.rank: Mapping[int, int] = {row.id: place for place, row in enumerate(ordered)}
        self.houses = houses
        self._named: dict[str, Source] = {}
        published = sorted(ordered, key=lambda row: row.published is None and row.not_before is None)
        self.reuse: Reuse = compare(published, echoes) if echoes else Reuse()
        self._age = {row.id: place for place, row in enumerate(published)} if echoes else {}
        self._alone = {row.id: self._rests_on(row) for row in ordered}
        self._own = {id_: source for id_, (_, source) in self._alone.items()}
        self.model: dict[int, int] = {}  # of a copy, the article that its text is told from
        for group in self.reuse.copies:
            best = min(group, key=lambda id_: (self._alone[id_][0], self._age[id_]))
            for id_ in group:
                self._own[id_] = self._own[best]
                self.model[id_] = best
        self._moved: dict[type[Told], dict[int, Source]] = {}
        self.trails: dict[tuple[type[Told], int], tuple[Told, ...]] = {}  # other articles' facts on the way
        self.loans: dict[tuple[type[Told], int], Loan] = {}

    def source(self, item: Told) -> Source:
        """The origin of one fact."""
        moved = self._moved.get(type(item))
        if moved is not None and item.id in moved:
            return moved[item.id]
        origin: str | None = getattr(item, "origin", None)
        return self.told_from(item) if origin else self._own[item.article]

    def sources(self, items: Sequence[Told]) -> Iterator[Source]:
        """The origins of facts of one kind, in their order: `source` for the many."""
        own, moved = self._own, self._moved.get(type(items[0]), {}) if items else {}
        for item in items:
            if moved and item.id in moved:
                yield moved[item.id]
            elif getattr(item, "origin", None):
                yield self.told_from(item)
            else:
                yield own[item.article]

    def told_from(self, item: Told) -> Source:
        """The origin of one fact as its article has it, chains through other articles apart."""
        origin: str | None = getattr(item, "origin", None)
        if not origin:
            return self._own[item.article]
        first = self.first(item.article, origin)
        return self.look(first) if first is not None else self._own[item.article]

    def lend(self, item: Told, source: Source, loan: "Loan") -> None:
        """Let a fact rest on the source of a passage that its article shares with another."""
        self._moved.setdefault(type(item), {})[item.id] = source
        self.loans[type(item), item.id] = loan

    def move(self, item: Told, source: Source, trail: tuple[Told, ...] = ()) -> None:
        """Let a fact rest on the source at the end of a chain.

        ``trail`` are the facts of other articles that lead there.
        """
        self._moved.setdefault(type(item), {})[item.id] = source
        if trail:
            self.trails[type(item), item.id] = trail

    def first(self, article: int, name: str) -> str | None:
        """Whom an article means at last by a source: a relay stands for whom it cites; ``None``: nobody."""
        relays = self.relays(article)
        if not relays:
            return name
        seen: set[str] = set()
        while (row := relays.get(self.look(name).key)) is not None:
            if row.cites is None or self.look(name).key in seen:
                return None
            seen.add(self.look(name).key)
            name = row.cites
        return name

    def relays(self, article: int) -> dict[str, SourceRow]:
        """The sources of an article that only pass on what another reported, by house."""
        return {self.look(row.name).key: row for row in self.articles[article].sources if row.relay}

    def own_class(self, article: int) -> int:
        """How well the source of an article is known: credited, named, its own outlet, not at all."""
        return self._alone[article][0]

    def alone(self, article: int) -> Source:
        """What an article rests on by its own words, whatever it is a copy of."""
        return self._alone[article][1]

    def own(self, article: int) -> Source:
        """What an article rests on where its facts name nobody, copies taken into account."""
        return self._own[article]

    def age(self, article: int) -> int:
        """The place of an article by publication; undated ones come last."""
        return self._age.get(article, self.rank[article])

    def in_order(self, rows: Iterable[_Row]) -> list[_Row]:
        """Rows of one kind sorted by article and, within one, as the text tells them."""
        rank = self.rank
        keyed = [(rank[row.article], row.id, row) for row in rows]
        keyed.sort()
        return [row for _, _, row in keyed]

    def order(self, item: Told) -> tuple[int, int]:
        """A key that sorts facts by article and, within one, as the text tells them."""
        return self.rank[item.article], item.id

    def look(self, name: str) -> Source:
        """The house behind a name."""
        found = self._named.get(name)
        if found is None:
            found = self._named[name] = Source(*self.houses.look(name))
        return found

    def _rests_on(self, row: ArticleRow) -> tuple[int, Source]:
        outlet = self.look(row.outlet) if row.outlet else None
        stated = base(row)
        named = stated.name if stated is not None else next(iter(row.origins), None)
        source = self.look(named) if named else outlet
        if source is not None:
            if outlet is not None and source.key == outlet.key:
                return OWN, outlet
            credited = stated is not None and stated.rule.startswith(_CREDIT)
            return (CREDITED if credited else NAMED), source
        return UNKNOWN, Source(f"?{row.sha}", "", known=False)


def base(row: ArticleRow) -> SourceRow | None:
    """The source that an article as a whole rests on: whom it credits, else the first that is no relay."""
    first = [source for source in row.sources if not source.relay]
    return min(first, key=lambda source: not source.rule.startswith(_CREDIT), default=None)


def provenance(items: Iterable[Told], archive: Archive) -> Provenance:
    """Count the carriers and the independent origins of some facts.

    Origins are named in the order of how many carriers rest on them, then by name; carriers in the
    archive's order. Copies of one text with an unknown origin share that unknown origin.
    """
    listed = items if isinstance(items, (list, tuple)) else list(items)
    if len(listed) == 1:
        (item,) = listed
        only = archive.source(item)
        return Provenance((item.article,), (only.name,) if only.known else (), int(not only.known))
    carriers: set[int] = set()
    behind: dict[str, set[int]] = {}
    names: dict[str, str] = {}
    unknown: set[str] = set()
    last: dict[int, Source] = {}
    for item, source in zip(listed, archive.sources(listed), strict=True):
        article = item.article
        if last.get(article) is source:
            continue
        last[article] = source
        carriers.add(article)
        house, name, known = source
        if not known:
            unknown.add(house)
        elif house not in behind:
            behind[house] = {article}
            names[house] = name
        else:
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
