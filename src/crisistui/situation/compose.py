"""A view over the holdings becomes the board of that moment.

Imports only the model and this room; pure: the same holdings and view give the same situation, whatever
the order in which articles arrived.

A filter on destinations keeps the articles that carry a statement on a chosen one: only those are
counted, in every pane. An event whose actors belong to other destinations only is left out as well. The
text filter keeps the rows for which its expression holds; it changes no count. It is the one thing that may
ask for more than the holdings: the articles in whose text a word stands.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from crisistui.model.crisis import Crisis
from crisistui.model.holdings import Holdings
from crisistui.model.situation import Situation
from crisistui.situation.clock import written
from crisistui.situation.houses import Houses, houses_of
from crisistui.situation.prepared import prepare
from crisistui.situation.scope import Scope
from crisistui.situation.view import View

if TYPE_CHECKING:
    from crisistui.situation.fulltext import Look


def compose(
    crisis: Crisis,
    holdings: Holdings,
    view: View,
    now: datetime,
    houses: Houses | None = None,
    look: "Look | None" = None,
) -> Situation:
    """The whole board for one view.

    ``now`` is aware; the view's ``as_of`` takes its place as the clock where it is set. ``houses`` are the
    outlets to tell apart, by default those that ship with the program. ``look`` finds articles by their text,
    by default none.
    """
    with _resting():
        return _composed(crisis, holdings, view, now, houses or houses_of(crisis), look)


def _composed(
    crisis: Crisis, holdings: Holdings, view: View, now: datetime, houses: Houses, look: "Look | None"
) -> Situation:
    made = prepare(crisis, holdings, houses)
    scope = Scope.of(crisis, made, view, now)
    lines = list(scope.matrix())
    stays = scope.stays()
    found = [found for _, all_found in (*lines, *([stays] if stays else [])) for found in all_found]
    board = Situation(
        crisis=crisis,
        as_of=written(scope.clock),
        chosen=tuple(sorted(view.destinations)),
        articles=tuple(row for id_, row in made.archive.articles.items() if id_ in scope.counted),
        destinations=tuple(row for row, _ in lines),
        stays=stays[0] if stays else None,
        deadlines=tuple(scope.deadlines()),
        developments=tuple(scope.events()),
        actors=tuple(scope.cast()),
        conflicts=tuple(found),
        set_aside=tuple(sorted(holdings.set_aside, key=lambda row: (row.path, row.reason))),
    )
    if not view.text:
        return board
    from crisistui.situation import fulltext, narrowing  # noqa: PLC0415 - only what is typed needs a grammar

    return narrowing.narrow(board, view.text, look or fulltext.nowhere, frozenset(scope.counted), holdings)


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
