"""What is the same for every view of the same holdings: who is who, and what is one thing told twice.

Imports only the model and this room. Preparing is the slow part; a key press only narrows and counts
what was prepared. The last holdings stay prepared, so that a filter answers at once.
"""

from dataclasses import dataclass

from crisistui.model.holdings import ActorRow, DeadlineRow, DevelopmentRow, Holdings, StatementRow
from crisistui.model.vocabulary import Party
from crisistui.situation import actors, deadlines, developments
from crisistui.situation.destinations import VoiceKey
from crisistui.situation.houses import Houses
from crisistui.situation.independence import Archive
from crisistui.situation.names import Names

# Parties whose own country is no sign that an event bears on a destination.
_EVERYWHERE = frozenset({Party.BROKER.value, Party.SUBJECT.value})


@dataclass(frozen=True, slots=True)
class Prepared:
    """Holdings with every group made: voices by destination, deadlines, events and actors.

    ``said`` are the statements by actor, ``label`` the name by which an actor is shown, ``everywhere``
    the countries of those who press and are pressed: they have a part in all of it.
    """

    holdings: Holdings
    archive: Archive
    names: Names
    voices: dict[str | None, dict[VoiceKey, list[StatementRow]]]
    deadlines: list[list[DeadlineRow]]
    events: list[list[DevelopmentRow]]
    cast: dict[str, list[ActorRow]]
    said: dict[str, list[StatementRow]]
    label: dict[str, str]
    everywhere: frozenset[str]


def prepare(holdings: Holdings, houses: Houses) -> Prepared:
    """Group the holdings; the same object asked for again is answered from memory."""
    if not _last or _last[0].holdings is not holdings or _last_houses[0] is not houses:
        _last[:] = [_prepared(holdings, houses)]
        _last_houses[:] = [houses]
    return _last[0]


_last: list[Prepared] = []
_last_houses: list[Houses] = []


def _prepared(holdings: Holdings, houses: Houses) -> Prepared:
    archive = Archive(holdings.articles, houses)
    names = Names(holdings.actors)
    voices = _voices(holdings, names, houses)
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
        holdings=holdings,
        archive=archive,
        names=names,
        voices=voices,
        deadlines=deadlines.merged(holdings.deadlines, names, archive),
        events=developments.merged(holdings.developments, names),
        cast=cast,
        said=said,
        label={key: actors.shown_name(rows) for key, rows in cast.items()},
        everywhere=frozenset(pressing),
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
