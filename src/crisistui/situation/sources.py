"""What stands behind a row, on demand: chains from carrier to origin, and the grade of a voice.

Imports only the model and this room. It looks at the same prepared holdings as `compose`, so nothing is
worked out twice and nothing here can disagree with the board.
"""

from collections.abc import Sequence

from crisistui.model.crisis import Crisis
from crisistui.model.holdings import Holdings, StatementRow
from crisistui.model.situation import Chain, DestinationRow, Grade, Voice
from crisistui.situation import chains, grade
from crisistui.situation.houses import Houses, houses_of
from crisistui.situation.independence import Told
from crisistui.situation.prepared import prepare

STATEMENT, DEADLINE, DEVELOPMENT, ACTOR = "statement", "deadline", "development", "actor"


class Sources:
    """Opens the numbers of one board. ``kind`` is statement, deadline, development or actor."""

    def __init__(self, crisis: Crisis, holdings: Holdings, houses: Houses | None = None) -> None:
        self._archive = prepare(crisis, holdings, houses or houses_of(crisis)).archive
        self._rows: dict[str, Sequence[Told]] = {
            STATEMENT: holdings.statements,
            DEADLINE: holdings.deadlines,
            DEVELOPMENT: holdings.developments,
            ACTOR: holdings.actors,
        }
        self._by_id: dict[str, dict[int, Told]] = {}

    def chains(self, kind: str, facts: Sequence[int]) -> tuple[Chain, ...]:
        """How each article comes by these facts: one chain for an article and an origin, in fixed order.

        Facts that the holdings no longer hold are left out. Raises ``ValueError`` on another kind.
        """
        rows = self._of(kind)
        return chains.chains([rows[fact] for fact in facts if fact in rows], self._archive)

    def article(self, article: int) -> tuple[Chain, ...]:
        """The chains of everything that one article tells, once for each origin."""
        told = [row for kind in self._rows for row in self._of(kind).values() if row.article == article]
        found = {chain.key: chain for chain in reversed(chains.chains(told, self._archive))}
        return tuple(sorted(found.values(), key=lambda chain: (chain.origin is None, chain.origin or "")))

    def grade(self, row: DestinationRow, voice: Voice) -> Grade:
        """The grade of one voice of a row of this board."""
        rows = self._of(STATEMENT)
        told = [one for id_ in voice.statements if isinstance(one := rows.get(id_), StatementRow)]
        return grade.grade(row, voice, told, self._archive)

    def _of(self, kind: str) -> dict[int, Told]:
        if kind not in self._rows:
            raise ValueError(f"no such kind of fact: {kind!r} (use {', '.join(self._rows)})")
        if kind not in self._by_id:
            self._by_id[kind] = {row.id: row for row in self._rows[kind]}
        return self._by_id[kind]
