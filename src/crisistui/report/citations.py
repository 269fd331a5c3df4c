"""Where a line of a brief comes from: outlet, title, date, file, offsets and origin, once for each origin.

Imports only the model, the situation's sources and this room. Counts nothing.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from crisistui.model.holdings import ArticleRow
from crisistui.model.situation import Chain
from crisistui.report.evidence import DEADLINE, DEVELOPMENT, STATEMENT, Passages, marked
from crisistui.report.layout import one_line
from crisistui.report.matter import Matter
from crisistui.report.moments import UNDATED, day_text
from crisistui.situation.sources import Sources

UNNAMED = "outlet not named"
UNKNOWN = "unknown"


class Citation(NamedTuple):
    """One article behind a line; every text is fit to print. ``start`` and ``end`` are -1 without a passage.

    ``published`` is an ISO date, empty when the article is undated; ``origin`` is ``unknown`` when nobody
    says who published first, and empty for what stands on the article itself.
    """

    outlet: str
    title: str
    published: str
    day: str
    file: str
    start: int
    end: int
    origin: str
    passage: str

    def __str__(self) -> str:
        title = f"“{self.title}”, " if self.title else ""
        at = f":{self.start}-{self.end}" if self.start >= 0 else ""
        origin = f", origin {self.origin}" if self.origin else ""
        return f"{self.outlet}, {title}{self.day}, {self.file}{at}{origin}"


class Citations:
    """Finds what to cite for the facts of one report; the passages are fetched once."""

    def __init__(self, matter: Matter) -> None:
        self._sources = Sources(matter.situation.crisis, matter.holdings)
        self._articles = {row.id: row for row in matter.holdings.articles}
        wanted = _wanted(matter)
        self._passages = {kind: Passages(kind, ids, matter.evidence) for kind, ids in wanted.items()}

    def of(self, kind: str, facts: Sequence[int]) -> tuple[Citation, ...]:
        """One citation for each article and origin behind facts of one kind, in the board's order."""
        chains = self._sources.chains(kind, facts)
        return tuple(self._cited(kind, chain, facts) for chain in chains)

    def mixed(self, facts: Iterable[tuple[str, int]]) -> tuple[Citation, ...]:
        """The same for facts of several kinds."""
        kinds: dict[str, list[int]] = {}
        for kind, id_ in facts:
            kinds.setdefault(kind, []).append(id_)
        return tuple(found for kind, ids in kinds.items() for found in self.of(kind, ids))

    def told(self, kind: str, fact: int, article: int) -> tuple[Citation, ...]:
        """The citation of one fact that may have left the board."""
        row = self._articles.get(article)
        return (self._citation(row, UNKNOWN, kind, fact),) if row is not None else ()

    def article(self, row: ArticleRow) -> Citation:
        """The article itself."""
        return self._citation(row, "", "", None)

    def _cited(self, kind: str, chain: Chain, facts: Sequence[int]) -> Citation:
        fact = next(iter(chain.facts or facts), None)
        return self._citation(self._articles[chain.article], chain.origin or UNKNOWN, kind, fact)

    def _citation(self, row: ArticleRow, origin: str, kind: str, fact: int | None) -> Citation:
        passages = self._passages.get(kind)
        passage = passages.of(fact) if passages is not None and fact is not None else None
        return Citation(
            outlet=one_line(row.outlet or UNNAMED),
            title=one_line(row.title or ""),
            published=str(row.published or ""),
            day=day_text(row.published) if row.published else UNDATED,
            file=one_line(row.path),
            start=passage.start if passage else -1,
            end=passage.end if passage else -1,
            origin=one_line(origin),
            passage=marked(passage) if passage else "",
        )


def _wanted(matter: Matter) -> dict[str, set[int]]:
    board = matter.situation
    rows = [*board.destinations, *([board.stays] if board.stays else [])]
    found = {
        STATEMENT: {
            id_ for row in rows for cell in row.cells for voice in cell.voices for id_ in voice.statements
        },
        DEADLINE: {id_ for due in board.deadlines for id_ in due.deadlines},
        DEVELOPMENT: {id_ for event in board.developments for id_ in event.developments},
    }
    for one in board.conflicts:
        found[STATEMENT] |= {one.first, one.second}
    more = list(matter.corrected.original) if matter.corrected else []
    for item in matter.changes.items if matter.changes else ():
        more.extend(item.facts)
    for kind, id_ in more:
        if kind in found:
            found[kind].add(id_)
    return found
