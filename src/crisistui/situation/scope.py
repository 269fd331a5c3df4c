"""What a view lets count of the prepared holdings, and the rows made of it.

Imports only the model, the profile's tables and this room. A row made of a whole group does not depend
on the view, so it is kept: a filter composes only the groups that it cuts.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Self, TypeVar
from zoneinfo import ZoneInfo

from crisistui.model.crisis import Crisis
from crisistui.model.holdings import DevelopmentRow, StatementRow
from crisistui.model.record import record
from crisistui.model.situation import CastRow, DestinationRow, Disagreement, DueRow, EventRow
from crisistui.situation import actors, deadlines, destinations, developments
from crisistui.situation.clock import known_by
from crisistui.situation.conflicts import disagreements, marked
from crisistui.situation.independence import Told
from crisistui.situation.prepared import Prepared
from crisistui.situation.summary import summary
from crisistui.situation.view import View

_Fact = TypeVar("_Fact", bound=Told)
Line = tuple[DestinationRow, tuple[Disagreement, ...]]


@record
class Scope:
    """The part of the prepared holdings that a view lets count.

    ``clock`` is the moment shown; ``chosen`` the destinations filtered for, empty for all; ``known`` the
    articles out by the clock, ``counted`` those of them that pass the filter; ``bears`` the destinations
    that each known article carries a statement on.
    """

    crisis: Crisis
    made: Prepared
    chosen: frozenset[str]
    clock: datetime
    zone: ZoneInfo
    known: frozenset[int]
    counted: frozenset[int]
    bears: Mapping[int, frozenset[str]]

    @classmethod
    def of(cls, crisis: Crisis, made: Prepared, view: View, now: datetime) -> Self:
        """The scope of one view at ``now``."""
        zone = ZoneInfo(crisis.timezone)
        clock = view.as_of or now
        articles = made.archive.articles
        known = frozenset(articles)
        if view.as_of is not None:
            known = frozenset(id_ for id_, row in articles.items() if known_by(row, clock, zone))
        bears = {id_: codes for id_, codes in made.bears.items() if id_ in known}
        counted = known
        if view.destinations:
            counted = frozenset(id_ for id_, codes in bears.items() if codes & view.destinations)
        return cls(crisis, made, view.destinations, clock, zone, known, counted, bears)

    def matrix(self) -> Iterator[Line]:
        """The chosen destinations, or all of them, by consequence, each with its disagreements."""
        codes = (
            code for code in self.made.voices if code is not None and (code in self.chosen or not self.chosen)
        )
        lines = {line[0].code: line for line in map(self._line, codes) if line}
        for row in destinations.by_consequence(row for row, _ in lines.values()):
            yield lines[row.code]

    def stays(self) -> Line | None:
        """The row of those who say that he will not leave at all."""
        return self._line(None) if None in self.made.voices else None

    def deadlines(self) -> tuple[DueRow, ...]:
        """Deadlines of the counted articles, as they stand at the clock."""
        rows = (
            deadlines.due_row(told, self.made.archive, self.clock, self.zone, self._places(told))
            for told in map(self._kept, self.made.deadlines)
            if told
        )
        return deadlines.by_urgency(rows, self.clock, self.zone)

    def events(self) -> tuple[EventRow, ...]:
        """Developments of the counted articles that bear on a chosen destination."""
        rows = (self._event(number, group) for number, group in enumerate(self.made.events))
        return developments.newest_first(
            row for row in rows if row and (not self.chosen or self.chosen.intersection(row.destinations))
        )

    def cast(self) -> tuple[CastRow, ...]:
        """Actors of the counted articles."""
        made = self.made
        rows = []
        for key, group in made.cast.items():
            told, all_said = self._kept(group), made.said.get(key, [])
            said = self._kept(all_said)
            whole = len(told) == len(group) and len(said) == len(all_said)
            row = made.whole.cast.get(key) if whole else None
            if row is None and told:
                row = actors.cast_row(key, told, said, made.archive, self._places(told))
                if whole:
                    made.whole.cast[key] = row
            if row is not None:
                rows.append(row)
        return actors.by_weight(rows)

    def _event(self, number: int, group: Sequence[DevelopmentRow]) -> EventRow | None:
        made = self.made
        told = self._kept(group)
        if len(told) == len(group) and number in made.whole.events:
            return made.whole.events[number]
        if not told:
            return None
        row = developments.event_row(told, made.archive, made.names, made.label, self._bearing(told))
        if len(told) == len(group):
            made.whole.events[number] = row
        return row

    def _bearing(self, told: Sequence[DevelopmentRow]) -> frozenset[str]:
        """The destinations whose own actors take part, else those its articles carry a statement on."""
        names = self.made.names
        acting = {names.who(row.article, name) or "" for row in told for name in row.actors}
        near = {names.country.get(actor, "") for actor in acting} - self.made.everywhere
        return frozenset(near & self.made.voices.keys()) or self._places(told)

    def _line(self, code: str | None) -> Line | None:
        groups = self.made.voices[code]
        kept: dict[destinations.VoiceKey, Sequence[StatementRow]] = {}
        whole = True
        for key, rows in groups.items():
            mine = self._kept(rows)
            whole = whole and len(mine) == len(rows)
            if mine:
                kept[key] = mine
        if not kept:
            return None
        if whole and code in self.made.whole.destinations:
            return self.made.whole.destinations[code]
        row = destinations.destination_row(code, kept, self.made.archive)
        found = disagreements([row])
        row = marked(replace(row, summary=summary(row, self.crisis)), found)
        line = row, found
        if whole:
            self.made.whole.destinations[code] = line
        return line

    def _kept(self, rows: Sequence[_Fact]) -> Sequence[_Fact]:
        if len(self.counted) == len(self.made.archive.articles):
            return rows
        return [row for row in rows if row.article in self.counted]

    def _places(self, rows: Iterable[Told]) -> frozenset[str]:
        return frozenset[str]().union(*(self.bears.get(row.article, ()) for row in rows))
