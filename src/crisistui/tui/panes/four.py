"""The four panes: what each is called, its columns, and its rows of a situation.

A pane is given a situation and says what to draw; it asks nobody. Imports the model and the rows.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from crisistui.model.situation import DestinationRow, Situation
from crisistui.tui.layout import ACTORS, DEADLINES, DESTINATIONS, DEVELOPMENTS
from crisistui.tui.rows import actors, deadlines, destinations, developments
from crisistui.tui.rows.cells import Row
from crisistui.tui.rows.columns import Column
from crisistui.tui.rows.news import facts_of
from crisistui.tui.rows.symbols import Symbols

if TYPE_CHECKING:
    from crisistui.shift.changes import FactId
    from crisistui.tui.rows.evidence import Record


TITLES: Mapping[str, str] = {
    DESTINATIONS: "DESTINATIONS",
    DEADLINES: "DEADLINES",
    DEVELOPMENTS: "DEVELOPMENTS",
    ACTORS: "ACTORS",
}

PARTY = "party:"
SOURCES, ARTICLES, MENTIONS, SAID = "sources", "articles", "mentions", "said"


class Context(NamedTuple):
    """What rows depend on besides the situation; ``fresh`` facts are new, ``corrected`` put right."""

    digits: Mapping[str, int]
    chosen: frozenset[str]
    symbols: Symbols
    year: int
    fresh: "frozenset[FactId]" = frozenset()
    corrected: "frozenset[FactId]" = frozenset()


class Drawn(NamedTuple):
    """A pane's columns, the keys of its rows in order, and how a row is made once it is in view.

    ``stops`` names the columns whose cells open a list: ``party:`` and a party, or what a number counts.
    """

    columns: tuple[Column, ...]
    keys: Sequence[Hashable]
    make: Callable[[int], Row]
    stops: Mapping[int, str]


def draw(pane: str, situation: Situation, context: Context) -> Drawn:
    """Columns and rows of one pane."""
    drawn = _DRAW[pane](situation, context)
    if not context.fresh and not context.corrected:
        return drawn

    every = records(pane, situation)

    def make(index: int) -> Row:
        row = drawn.make(index)
        facts = set(facts_of(every[index]))
        if not context.fresh.isdisjoint(facts):
            return row._replace(sign=context.symbols.fresh)
        return row if context.corrected.isdisjoint(facts) else row._replace(sign=context.symbols.corrected)

    return drawn._replace(make=make)


def record(pane: str, key: object, situation: Situation) -> "Record | None":
    """The record behind a row, ``None`` when it is gone."""
    if pane == DESTINATIONS:
        return next((row for row in _every(situation) if destinations.key_of(row) == key), None)
    return next((row for row in records(pane, situation) if getattr(row, "key", None) == key), None)


def _every(situation: Situation) -> tuple[DestinationRow, ...]:
    return (*situation.destinations, *((situation.stays,) if situation.stays is not None else ()))


def records(pane: str, situation: Situation) -> "Sequence[Record]":
    """The records of one pane, in the order of its rows."""
    rows: Mapping[str, Sequence[Record]] = {
        DESTINATIONS: _every(situation),
        DEADLINES: situation.deadlines,
        DEVELOPMENTS: situation.developments,
        ACTORS: situation.actors,
    }
    return rows[pane]


def _destinations(situation: Situation, context: Context) -> Drawn:
    every = _every(situation)
    shown = destinations.parties(every)

    def make(index: int) -> Row:
        return destinations.row_of(
            every[index],
            shown,
            digits=context.digits,
            chosen=context.chosen,
            symbols=context.symbols,
            year=context.year,
        )

    columns = destinations.columns(situation.crisis, shown)
    stops = {number: f"{PARTY}{party}" for number, party in enumerate(shown, destinations.FIRST_PARTY)}
    stops[destinations.FIRST_PARTY + len(shown)] = SOURCES
    return Drawn(columns, [destinations.key_of(row) for row in every], make, stops)


def _deadlines(situation: Situation, context: Context) -> Drawn:
    rows = situation.deadlines
    keys = [row.key for row in rows]
    stops = {5: SOURCES}
    return Drawn(deadlines.COLUMNS, keys, lambda index: deadlines.row_of(rows[index], context.year), stops)


def _developments(situation: Situation, context: Context) -> Drawn:
    rows = situation.developments
    keys = [row.key for row in rows]
    stops = {3: SOURCES}
    return Drawn(
        developments.COLUMNS, keys, lambda index: developments.row_of(rows[index], context.year), stops
    )


def _actors(situation: Situation, context: Context) -> Drawn:
    rows = situation.actors
    keys = [row.key for row in rows]
    stops = {2: ARTICLES, 3: MENTIONS, 4: SAID}
    return Drawn(actors.COLUMNS, keys, lambda index: actors.row_of(rows[index], context.year), stops)


_DRAW: Mapping[str, Callable[[Situation, Context], Drawn]] = {
    DESTINATIONS: _destinations,
    DEADLINES: _deadlines,
    DEVELOPMENTS: _developments,
    ACTORS: _actors,
}
