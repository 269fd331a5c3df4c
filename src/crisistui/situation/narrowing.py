"""A board narrowed to what was typed: rows that a query holds for, with what was looked up in the articles.

Imports only the model and this room. Most boards are never narrowed: `compose` imports this when one is.
"""

import dataclasses
from collections.abc import Callable, Mapping
from itertools import chain

from crisistui.model.holdings import Holdings
from crisistui.model.situation import Disagreement, Situation
from crisistui.situation.filters import held, matching, understood
from crisistui.situation.fulltext import Look, Row, look_up


def narrow(
    board: Situation,
    text: str,
    look: Look,
    counted: frozenset[int],
    holdings: Holdings,
) -> Situation:
    """The rows of ``board`` for which ``text`` holds; ``look`` finds articles by their text.

    ``counted`` are the articles that the board counts. Wrong text holds for every row: it is not applied.
    """
    query = understood(text)
    stays = (board.stays,) if board.stays is not None else ()
    rows: chain[Row] = chain(
        board.destinations, stays, board.deadlines, board.developments, board.actors, board.conflicts
    )
    hits = look_up(query, map(held, rows), look, counted, _carriers(holdings, board.conflicts))
    return dataclasses.replace(
        board,
        destinations=matching(board.destinations, query, hits),
        stays=next(iter(matching(stays, query, hits)), None),
        deadlines=matching(board.deadlines, query, hits),
        developments=matching(board.developments, query, hits),
        actors=matching(board.actors, query, hits),
        conflicts=matching(board.conflicts, query, hits),
        found=hits.found(),
    )


def _carriers(holdings: Holdings, found: tuple[Disagreement, ...]) -> Callable[[], Mapping[int, int]]:
    """The articles of the statements that disagreements stand on, when they are asked for."""

    def carriers() -> Mapping[int, int]:
        wanted = {fact for one in found for fact in (one.first, one.second)}
        return {row.id: row.article for row in holdings.statements if row.id in wanted}

    return carriers
