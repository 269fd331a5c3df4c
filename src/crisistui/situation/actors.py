"""Who moves in it: one row an actor over all articles.

Imports only the model and this room. Ordered by articles, then by weight (mentions), then by name.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from operator import attrgetter

from crisistui.model.dates import PartialDate
from crisistui.model.holdings import ActorRow, StatementRow
from crisistui.model.situation import CastRow
from crisistui.situation.independence import Archive, provenance


def cast_row(
    key: str, rows: Sequence[ActorRow], said: Sequence[StatementRow], archive: Archive, places: frozenset[str]
) -> CastRow:
    """The row of one actor; ``said`` are the statements he holds, ``places`` the destinations he bears on."""
    behind = provenance(rows, archive)
    return CastRow(
        key=key,
        name=shown_name(rows),
        kind=_most(map(attrgetter("kind"), rows)) or "",
        role=_most(map(attrgetter("role"), rows)),
        country=_most(map(attrgetter("country"), rows)),
        mentions=sum(row.mentions for row in rows),
        said=len(said),
        last=last_seen(behind.articles, archive),
        destinations=tuple(sorted(places)),
        provenance=behind,
        actors=tuple(row.id for row in archive.in_order(rows)),
        aliases=tuple(sorted({alias for aliases in {row.aliases for row in rows} for alias in aliases})),
        statements=tuple(row.id for row in archive.in_order(said)),
    )


def by_weight(rows: Iterable[CastRow]) -> tuple[CastRow, ...]:
    """Actors by articles, then mentions, then name."""
    return tuple(
        sorted(rows, key=lambda row: (-len(row.provenance.articles), -row.mentions, row.name, row.key))
    )


def shown_name(rows: Sequence[ActorRow]) -> str:
    """The name that most articles give; of equals the longest."""
    return _most(map(attrgetter("name"), rows)) or ""


def last_seen(carriers: Sequence[int], archive: Archive) -> PartialDate | None:
    """The date of the latest dated article; ``carriers`` are in the archive's order."""
    dates = (archive.articles[article].published for article in reversed(carriers))
    return next((date for date in dates if date is not None), None)


def _most(values: Iterable[str | None]) -> str | None:
    counted = Counter(values)
    told = [(-count, -len(value), value) for value, count in counted.items() if value]
    return min(told)[2] if told else None
