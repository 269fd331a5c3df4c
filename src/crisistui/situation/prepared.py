"""What is the same for every view of the same holdings: who is who, and what is one thing told twice.

Imports only the model and this room. Preparing is the slow part; a key press only narrows and counts
what was prepared. The last holdings stay prepared, so that a filter answers at once.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from crisistui.model.crisis import Crisis
from crisistui.model.holdings import ActorRow, DeadlineRow, DevelopmentRow, Holdings, StatementRow
from crisistui.model.record import record
from crisistui.model.vocabulary import Party
from crisistui.situation import actors, deadlines, developments
from crisistui.situation.destinations import VoiceKey
from crisistui.situation.houses import Houses
from crisistui.situation.independence import Archive
from crisistui.situation.names import Names
from crisistui.situation.resting import rest_on_first, rest_on_passages

if TYPE_CHECKING:
    from crisistui.model.situation import CastRow, DestinationRow, Disagreement, EventRow

# Parties whose own country is no sign that an event bears on a destination.
_EVERYWHERE = frozenset({Party.BROKER.value, Party.SUBJECT.value})


class Whole:
    """Rows composed of whole groups, by the number or key of the group; filled as they are asked for."""

    def __init__(self) -> None:
        self.destinations: dict[str | None, tuple[DestinationRow, tuple[Disagreement, ...]]] = {}
        self.events: dict[int, EventRow] = {}
        self.cast: dict[str, CastRow] = {}


@record
class Prepared:
    """Holdings with every group made: voices by destination, deadlines, events and actors.

    ``bears`` are the destinations that an article carries a statement on, ``said`` the statements by actor,
     ``label`` the name by which an actor is shown, ``everywhere``
    the countries of those who press and are pressed: they have a part in all of it. ``whole`` keeps rows
    that were composed of a whole group: they are the same in every view that does not cut the group.
    """

    archive: Archive
    names: Names
    voices: dict[str | None, dict[VoiceKey, list[StatementRow]]]
    bears: dict[int, frozenset[str]]
    deadlines: list[list[DeadlineRow]]
    events: list[list[DevelopmentRow]]
    cast: dict[str, list[ActorRow]]
    said: dict[str, list[StatementRow]]
    label: dict[str, str]
    everywhere: frozenset[str]
    whole: Whole


def prepare(crisis: Crisis, holdings: Holdings, houses: Houses) -> Prepared:
    """Group the holdings; asked again for the same objects, it answers from memory."""
    kept = _kept.get("last")
    if kept is None or kept[0] != crisis or kept[1] is not holdings or kept[2] is not houses:
        kept = _kept["last"] = crisis, holdings, houses, _prepared(holdings, houses)
    return kept[3]


# One entry: a board asks again and again about the holdings it has, and forgets them when they change.
_kept: dict[str, tuple[Crisis, Holdings, Houses, Prepared]] = {}


@contextmanager
def set_aside() -> Iterator[None]:
    """Compose other holdings for once, and still have those of the board at hand afterwards."""
    kept = dict(_kept)
    try:
        yield
    finally:
        _kept.clear()
        _kept.update(kept)


def _prepared(holdings: Holdings, houses: Houses) -> Prepared:
    archive = Archive(holdings.articles, houses, holdings.echoes)
    rest_on_passages(archive, (*holdings.statements, *holdings.deadlines, *holdings.developments))
    names = Names(holdings.actors)
    voices = _voices(holdings, names, houses)
    due = deadlines.merged(holdings.deadlines, names, archive)
    events = developments.merged(holdings.developments, names)
    for claims in (_claims(voices), due, events):
        rest_on_first(archive, claims)
    cast: dict[str, list[ActorRow]] = {}
    for row in holdings.actors:
        cast.setdefault(names.actor(row), []).append(row)
    said: dict[str, list[StatementRow]] = {}
    pressing: set[str] = set()
    for groups in voices.values():
        for (party, holder, _), rows in groups.items():
            if holder in cast:
                said.setdefault(holder, []).extend(rows)
                if party in _EVERYWHERE and holder in names.country:
                    pressing.add(names.country[holder])
    return Prepared(
        archive=archive,
        names=names,
        voices=voices,
        bears=_bears(holdings),
        deadlines=due,
        events=events,
        cast=cast,
        said=said,
        label={key: actors.shown_name(rows) for key, rows in cast.items()},
        everywhere=frozenset(pressing),
        whole=Whole(),
    )


def _voices(
    holdings: Holdings, names: Names, houses: Houses
) -> dict[str | None, dict[VoiceKey, list[StatementRow]]]:
    sides: dict[tuple[str | None, str, str], list[StatementRow]] = {}
    for row in holdings.statements:
        sides.setdefault((row.destination, row.party, row.stance), []).append(row)
    found: dict[str | None, dict[VoiceKey, list[StatementRow]]] = {}
    for (destination, party, stance), rows in sides.items():
        for holder, told in names.holders(rows, houses).items():
            found.setdefault(destination, {})[party, holder, stance] = told
    return found


def _claims(voices: dict[str | None, dict[VoiceKey, list[StatementRow]]]) -> list[list[StatementRow]]:
    """Statements of one stance on one destination, whoever holds it: within them chains are followed."""
    found: dict[tuple[str | None, str], list[StatementRow]] = {}
    for destination, groups in voices.items():
        for (_, _, stance), rows in groups.items():
            found.setdefault((destination, stance), []).extend(rows)
    return list(found.values())


def _bears(holdings: Holdings) -> dict[int, frozenset[str]]:
    found: dict[int, set[str]] = {}
    for row in holdings.statements:
        if row.destination is not None:
            found.setdefault(row.article, set()).add(row.destination)
    return {article: frozenset(codes) for article, codes in found.items()}
