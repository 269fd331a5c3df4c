"""A view over the holdings becomes the board of that moment.

Imports only the model, the profile's tables and this room; pure: the same holdings and view give the
same situation, whatever the order in which articles arrived.

A filter on destinations keeps the articles that carry a statement on a chosen one: only those are
counted, in every pane. An event whose actors belong to other destinations only is left out as well.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from crisistui.model.crisis import Crisis
from crisistui.model.holdings import Holdings, StatementRow
from crisistui.model.situation import CastRow, DestinationRow, DueRow, EventRow, Situation
from crisistui.situation import actors, deadlines, destinations, developments
from crisistui.situation.clock import known_by, written
from crisistui.situation.conflicts import disagreements
from crisistui.situation.filters import matches
from crisistui.situation.houses import Houses, shipped_houses
from crisistui.situation.independence import Told
from crisistui.situation.prepared import Prepared, prepare
from crisistui.situation.summary import summary
from crisistui.situation.view import View

_Fact = TypeVar("_Fact", bound=Told)


def compose(
    crisis: Crisis, holdings: Holdings, view: View, now: datetime, houses: Houses | None = None
) -> Situation:
    """The whole board for one view.

    ``now`` is aware; the view's ``as_of`` takes its place as the clock where it is set. ``houses`` are the
    outlets to tell apart, by default those that ship with the program.
    """
    made = prepare(holdings, houses or shipped_houses())
    scope = _Scope.of(crisis, made, view, now)
    matrix = scope.matrix()
    stays = scope.stays()
    rows = (*matrix, stays) if stays else matrix
    text = view.text
    return Situation(
        crisis=crisis,
        as_of=written(scope.clock),
        chosen=tuple(sorted(view.destinations)),
        articles=tuple(row for id_, row in made.archive.articles.items() if id_ in scope.counted),
        destinations=tuple(row for row in matrix if matches(row, text)),
        stays=stays if stays and matches(stays, text) else None,
        deadlines=tuple(row for row in scope.deadlines() if matches(row, text)),
        developments=tuple(row for row in scope.events() if matches(row, text)),
        actors=tuple(row for row in scope.cast() if matches(row, text)),
        conflicts=tuple(row for row in disagreements(rows) if matches(row, text)),
        set_aside=tuple(sorted(holdings.set_aside, key=lambda row: (row.path, row.reason))),
    )


@dataclass(frozen=True, slots=True)
class _Scope:
    """The part of the prepared holdings that a view lets count.

    ``known`` are articles out by the clock, ``counted`` those of them that pass the filter, ``bears`` the
    destinations each article carries a statement on.
    """

    crisis: Crisis
    made: Prepared
    view: View
    clock: datetime
    zone: ZoneInfo
    known: frozenset[int]
    counted: frozenset[int]
    bears: Mapping[int, frozenset[str]]

    @classmethod
    def of(cls, crisis: Crisis, made: Prepared, view: View, now: datetime) -> "_Scope":
        """The scope of one view at ``now``."""
        zone = ZoneInfo(crisis.timezone)
        clock = view.as_of or now
        articles = made.archive.articles
        known = frozenset(articles)
        if view.as_of is not None:
            known = frozenset(id_ for id_, row in articles.items() if known_by(row, clock, zone))
        bears: dict[int, set[str]] = {}
        for code, groups in made.voices.items():
            if code is not None:
                for rows in groups.values():
                    for row in rows:
                        bears.setdefault(row.article, set()).add(code)
        frozen = {id_: frozenset(codes) for id_, codes in bears.items() if id_ in known}
        counted = known
        if view.destinations:
            counted = frozenset(id_ for id_, codes in frozen.items() if codes & view.destinations)
        return cls(crisis, made, view, clock, zone, known, counted, frozen)

    def matrix(self) -> tuple[DestinationRow, ...]:
        """The chosen destinations, or all of them."""
        codes = [code for code in self.made.voices if code is not None]
        if self.view.destinations:
            codes = [code for code in codes if code in self.view.destinations]
        return destinations.by_consequence(row for row in map(self._row, codes) if row)

    def stays(self) -> DestinationRow | None:
        """The row of those who say that he will not leave at all."""
        return self._row(None) if None in self.made.voices else None

    def deadlines(self) -> tuple[DueRow, ...]:
        """Deadlines of the counted articles, as they stand at the clock."""
        kept = filter(None, map(self._kept, self.made.deadlines))
        rows = (
            deadlines.due_row(told, self.made.archive, self.clock, self.zone, self._places(told))
            for told in kept
        )
        return deadlines.by_urgency(rows, self.clock, self.zone)

    def events(self) -> tuple[EventRow, ...]:
        """Developments of the counted articles that bear on a chosen destination."""
        made = self.made
        rows = []
        for told in filter(None, map(self._kept, made.events)):
            acting = {made.names.who(row.article, name) or "" for row in told for name in row.actors}
            near = {made.names.country.get(actor, "") for actor in acting} - made.everywhere
            places = near & made.voices.keys() or self._places(told)
            if not self.view.destinations or places & self.view.destinations:
                named = frozenset(code for code in places if code)
                rows.append(developments.event_row(told, made.archive, made.names, made.label, named))
        return developments.newest_first(rows)

    def cast(self) -> tuple[CastRow, ...]:
        """Actors of the counted articles."""
        made = self.made
        rows = []
        for key, told in made.cast.items():
            kept = self._kept(told)
            if kept:
                said = self._kept(made.said.get(key, []))
                rows.append(actors.cast_row(key, kept, said, made.archive, self._places(kept)))
        return actors.by_weight(rows)

    def _row(self, code: str | None) -> DestinationRow | None:
        kept: dict[destinations.VoiceKey, Sequence[StatementRow]] = {}
        for key, rows in self.made.voices[code].items():
            mine = self._kept(rows)
            if mine:
                kept[key] = mine
        if not kept:
            return None
        row = destinations.destination_row(code, kept, self.made.archive)
        return replace(row, summary=summary(row, self.crisis))

    def _kept(self, rows: Sequence[_Fact]) -> Sequence[_Fact]:
        if len(self.counted) == len(self.made.archive.articles):
            return rows
        return [row for row in rows if row.article in self.counted]

    def _places(self, rows: Iterable[Told]) -> frozenset[str]:
        return frozenset[str]().union(*(self.bears.get(row.article, ()) for row in rows))
