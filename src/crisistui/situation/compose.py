"""A view over the holdings becomes the board of that moment.

Imports only the model and this room; pure: the same holdings and view give the same situation, whatever
the order in which articles arrived.

A filter on destinations keeps the articles that carry a statement on a chosen one: only those are
counted, in every pane. An event whose actors belong to other destinations only is left out as well. The
text filter keeps the rows for which its expression holds; it changes no count. It is the one thing that may
ask for more than the holdings: the articles in whose text a word stands.
"""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import chain

from crisistui.model.crisis import Crisis
from crisistui.model.holdings import Holdings
from crisistui.model.situation import Disagreement, Situation
from crisistui.situation.clock import written
from crisistui.situation.filters import held, matching, understood
from crisistui.situation.fulltext import Look, Row, look_up, nowhere
from crisistui.situation.houses import Houses, houses_of
from crisistui.situation.prepared import prepare
from crisistui.situation.scope import Scope
from crisistui.situation.view import View


def compose(
    crisis: Crisis,
    holdings: Holdings,
    view: View,
    now: datetime,
    houses: Houses | None = None,
    look: Look = nowhere,
) -> Situation:
    """The whole board for one view.

    ``now`` is aware; the view's ``as_of`` takes its place as the clock where it is set. ``houses`` are the
    outlets to tell apart, by default those that ship with the program. ``look`` finds articles by their text.
    """
    with _resting():
        return _composed(crisis, holdings, view, now, houses or houses_of(crisis), look)


def _composed(
    crisis: Crisis, holdings: Holdings, view: View, now: datetime, houses: Houses, look: Look
) -> Situation:
    made = prepare(crisis, holdings, houses)
    scope = Scope.of(crisis, made, view, now)
    lines = list(scope.matrix())
    stays = scope.stays()
    named = [*lines, *([stays] if stays else [])]
    found = [found for _, all_found in named for found in all_found]
    deadlines, events, cast = scope.deadlines(), scope.events(), scope.cast()
    query = understood(view.text)
    rows: chain[Row] = chain((row for row, _ in named), deadlines, events, cast, found)
    hits = look_up(query, map(held, rows), look, scope.counted, lambda: _carriers(holdings, found))
    return Situation(
        crisis=crisis,
        as_of=written(scope.clock),
        chosen=tuple(sorted(view.destinations)),
        articles=tuple(row for id_, row in made.archive.articles.items() if id_ in scope.counted),
        destinations=matching((row for row, _ in lines), query, hits),
        stays=next(iter(matching([stays[0]] if stays else [], query, hits)), None),
        deadlines=matching(deadlines, query, hits),
        developments=matching(events, query, hits),
        actors=matching(cast, query, hits),
        conflicts=matching(found, query, hits),
        set_aside=tuple(sorted(holdings.set_aside, key=lambda row: (row.path, row.reason))),
        found=hits.found(),
    )


def _carriers(holdings: Holdings, found: Iterable[Disagreement]) -> dict[int, int]:
    """The articles of the statements that disagreements stand on."""
    wanted = {fact for one in found for fact in (one.first, one.second)}
    return {row.id: row.article for row in holdings.statements if row.id in wanted}


@contextmanager
def _resting() -> Iterator[None]:
    """Keep the collector still while rows are made by the ten thousand: none of them is garbage."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
