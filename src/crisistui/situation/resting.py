"""Facts moved to the origin they really rest on: through a shared passage, or on through cited houses.

Imports only the model and this room. Works once over prepared groups; counting itself is the work of
``independence``.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from crisistui.situation.independence import CIRCLE, NAMED, Archive, Loan, Source, Told

if TYPE_CHECKING:
    from crisistui.situation.reuse import Likeness


class Placed(Told, Protocol):
    """A fact that knows where in the text it stands and what origin the text gives it."""

    @property
    def at(self) -> int:
        """The offset of the deciding words."""
        ...

    @property
    def origin(self) -> str | None:
        """Who first published it, where the passage says so."""
        ...


def rest_on_passages(archive: Archive, facts: Iterable[Placed]) -> None:
    """Give every fact in a passage that several articles share the source of the best known of them."""
    spans = archive.reuse.spans
    if not spans:
        return
    inside: dict[int, list[tuple[Placed, Likeness | None]]] = {}
    for fact in facts:
        for start, end, group, why in spans.get(fact.article, ()):
            if start <= fact.at < end:
                inside.setdefault(group, []).append((fact, why))
                break
    for group, told in inside.items():
        named = [fact for fact, _ in told if fact.origin]
        lent: Placed | None = None
        articles = {article for article, _, _ in archive.reuse.passages[group]}
        if named:
            lent = min(named, key=lambda fact: (archive.age(fact.article), fact.id))
            source, lender = archive.told_from(lent), lent.article
        else:
            lender = min(articles, key=lambda id_: (archive.own_class(id_), archive.age(id_)))
            source = archive.own(lender)
        some = archive.reuse.reasons[group][0]
        for fact, why in told:
            if not fact.origin and fact.article != lender:
                like = why or some
                start = like.start if why else -1
                archive.lend(fact, source, Loan(lender, like.rule, like.words, start, lent))


def rest_on_first(archive: Archive, claims: Iterable[Sequence[Placed]]) -> None:
    """Follow chains through the folder: of each claim, A cites B, and B's own article cites C."""
    houses = {
        id_: archive.look(row.outlet).key for id_, row in archive.articles.items() if row.outlet is not None
    }
    if not houses:
        return
    carriers = set(houses.values())
    for claim in claims:
        told = [(fact, archive.source(fact)) for fact in claim]
        targets = {source.key for fact, source in told if source.key != houses.get(fact.article)} & carriers
        if not targets:
            continue
        cited = _cited(archive, [both for both in told if houses.get(both[0].article) in targets], houses)
        for fact, source in told if cited else ():
            last, trail = _last(source, cited)
            if last is not source:
                archive.move(fact, last, trail)


def _cited(
    archive: Archive, told: Iterable[tuple[Placed, Source]], houses: Mapping[int, str]
) -> dict[str, tuple[Source, Placed]]:
    """By house what its own article on the claim rests on; a house that reports by itself is left out."""
    found: dict[str, tuple[Source, Placed]] = {}
    reporting: set[str] = set()
    for fact, source in sorted(told, key=lambda both: archive.order(both[0])):
        house = houses[fact.article]
        if source.key == house or not _says_so(archive, fact):
            reporting.add(house)
        found.setdefault(house, (source, fact))
    return {house: told for house, told in found.items() if house not in reporting}


def _says_so(archive: Archive, fact: Placed) -> bool:
    return bool(fact.origin) or archive.own_class(fact.article) <= NAMED or fact.article in archive.model


def _last(source: Source, cited: Mapping[str, tuple[Source, Placed]]) -> tuple[Source, tuple[Placed, ...]]:
    """The end of a chain, and the facts that lead there; a circle ends in an origin that is not known."""
    seen = [source.key]
    trail: list[Placed] = []
    while source.key in cited:
        source, fact = cited[source.key]
        trail.append(fact)
        if source.key in seen:
            circle = sorted(seen[seen.index(source.key) :])
            return Source(f"{CIRCLE}{' '.join(circle)}", "", known=False), tuple(trail)
        seen.append(source.key)
    return source, tuple(trail)
