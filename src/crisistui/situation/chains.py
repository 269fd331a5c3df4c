"""How each carrier comes by what it tells: the chain from outlet to origin, drawn on demand.

Imports only the model and this room. Nothing is counted here: where a chain ends is what ``independence``
says, so the lists that open cannot disagree with the numbers that open them.
"""

from collections.abc import Iterable, Iterator, Sequence

from crisistui.model.holdings import ArticleRow, SourceRow
from crisistui.model.situation import Chain, Link
from crisistui.situation.independence import CIRCLE, Archive, Told, base

NAMELESS = "outlet not named"
IN_PASSAGE = "cited.passage"
PUBLISHER = "house.publisher"


def chains(items: Sequence[Told], archive: Archive) -> tuple[Chain, ...]:
    """One chain for each article and origin behind some facts, in the archive's order."""
    names = _names(items, archive)
    groups: dict[tuple[int, str], list[Told]] = {}
    for item in sorted(items, key=archive.order):
        groups.setdefault((item.article, archive.source(item).key), []).append(item)
    found = []
    for (article, key), told in groups.items():
        known = archive.source(told[0]).known
        found.append(
            Chain(
                article=article,
                carrier=carrier(archive.articles[article]),
                origin=names[key] if known else None,
                key=key,
                links=tuple(links(told[0], archive)),
                cycle=key.startswith(CIRCLE) and not known,
                facts=tuple(item.id for item in told),
            )
        )
    return tuple(found)


def counted(found: Iterable[Chain]) -> tuple[set[str], int]:
    """The origins and the number of unknown ones that some chains end in: equal to what was counted."""
    listed = list(found)
    return (
        {chain.origin for chain in listed if chain.origin is not None},
        len({chain.key for chain in listed if chain.origin is None}),
    )


def carrier(row: ArticleRow) -> str:
    """What an article's outlet is called where it has a name."""
    return row.outlet or NAMELESS


def links(item: Told, archive: Archive) -> Iterator[Link]:
    """The way of one fact from its carrier to its origin, step by step."""
    yield from _steps(item, archive)
    for fact in archive.trails.get((type(item), item.id), ()):
        yield from _steps(fact, archive)
    source = archive.source(item)
    publisher = archive.houses.publisher(source.name) if source.known else None
    if publisher is not None and publisher != source.name:
        yield Link(source.name, publisher, PUBLISHER, publisher, item.article)


def _steps(item: Told, archive: Archive) -> Iterator[Link]:
    """What the fact's own article, its copies and passages say."""
    origin: str | None = getattr(item, "origin", None)
    row = archive.articles[item.article]
    if origin and archive.first(row.id, origin) is not None:
        yield from _named(row, origin, archive)
        return
    loan = archive.loans.get((type(item), item.id))
    if loan is None or loan.lender == row.id:
        yield from _article(row, archive)
        return
    lender = archive.articles[loan.lender]
    yield Link(carrier(row), carrier(lender), loan.rule, loan.words, row.id, loan.start)
    if loan.fact is not None:
        yield from _steps(loan.fact, archive)
    else:
        yield from _article(lender, archive)


def _article(row: ArticleRow, archive: Archive) -> Iterator[Link]:
    """What an article rests on where its facts name nobody."""
    model = archive.model.get(row.id, row.id)
    if model != row.id and archive.alone(row.id) != archive.own(row.id):
        later = archive.reuse.likeness.get(row.id)
        likeness = later or archive.reuse.copied[row.id]
        start = later.start if later else -1
        first = archive.articles[model]
        yield Link(carrier(row), carrier(first), likeness.rule, likeness.words, row.id, start)
        row = first
    source = base(row)
    if source is not None:
        yield from _named(row, source.name, archive)
    elif row.origins:
        yield from _named(row, row.origins[0], archive)


def _named(row: ArticleRow, name: str, archive: Archive) -> Iterator[Link]:
    """From the carrier to a source that its text names, through the relays that it names with it."""
    relays = archive.relays(row.id)
    before = carrier(row)
    if archive.look(name).key == archive.look(before).key:  # an outlet that cites itself
        return
    if archive.look(name).key not in relays:
        house = archive.look(name).key
        through = next((r for r in relays.values() if r.cites and archive.look(r.cites).key == house), None)
        if through is None:
            yield _link(row, before, name, _source(row, name, archive))
            return
        name = through.name
    yield _link(row, before, name, _source(row, name, archive))
    seen: set[str] = set()
    while (relay := relays.get(archive.look(name).key)) is not None and relay.cites and name not in seen:
        seen.add(name)
        yield _link(row, name, relay.cites, _source(row, relay.cites, archive) or relay)
        name = relay.cites


def _link(row: ArticleRow, before: str, name: str, source: SourceRow | None) -> Link:
    if source is None:
        return Link(before, name, IN_PASSAGE, name, row.id)
    return Link(before, name, source.rule, source.words, row.id, source.start)


def _source(row: ArticleRow, name: str, archive: Archive) -> SourceRow | None:
    house = archive.look(name).key
    return next((source for source in row.sources if archive.look(source.name).key == house), None)


def _names(items: Sequence[Told], archive: Archive) -> dict[str, str]:
    found: dict[str, str] = {}
    for item in items:
        source = archive.source(item)
        found[source.key] = min(found.get(source.key, source.name), source.name)
    return found
