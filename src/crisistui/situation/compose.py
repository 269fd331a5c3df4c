"""A view over the holdings becomes the board of that moment.

Imports only the model and this room; pure: the same holdings and view give the same situation, whatever
the order in which articles arrived.

A filter on destinations keeps the articles that carry a statement on a chosen one: only those are
counted, in every pane. An event whose actors belong to other destinations only is left out as well. The
text filter keeps the rows for which its expression holds; it changes no count.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from crisistui.model.crisis import Crisis
from crisistui.model.holdings import Holdings
from crisistui.model.situation import Situation
from crisistui.situation.clock import written
from crisistui.situation.filters import matching
from crisistui.situation.houses import Houses, houses_of
from crisistui.situation.prepared import prepare
from crisistui.situation.scope import Scope
from crisistui.situation.view import View


def compose(
    crisis: Crisis, holdings: Holdings, view: View, now: datetime, houses: Houses | None = None
) -> Situation:
    """The whole board for one view.

    ``now`` is aware; the view's ``as_of`` takes its place as the clock where it is set. ``houses`` are the
    outlets to tell apart, by default those that ship with the program.
    """
    with _resting():
        return _composed(crisis, holdings, view, now, houses or houses_of(crisis))


def _composed(crisis: Crisis, holdings: Holdings, view: View, now: datetime, houses: Houses) -> Situation:
    made = prepare(crisis, holdings, houses)
    scope = Scope.of(crisis, made, view, now)
    lines = list(scope.matrix())
    stays = scope.stays()
    found = [found for _, all_found in (*lines, *([stays] if stays else [])) for found in all_found]
    text = view.text
    return Situation(
        crisis=crisis,
        as_of=written(scope.clock),
        chosen=tuple(sorted(view.destinations)),
        articles=tuple(row for id_, row in made.archive.articles.items() if id_ in scope.counted),
        destinations=matching((row for row, _ in lines), text),
        stays=next(iter(matching([stays[0]] if stays else [], text)), None),
        deadlines=matching(scope.deadlines(), text),
        developments=matching(scope.events(), text),
        actors=matching(scope.cast(), text),
        conflicts=matching(found, text),
        set_aside=tuple(sorted(holdings.set_aside, key=lambda row: (row.path, row.reason))),
    )


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
