"""Fetches what stands behind a row, a cell, a number or a disagreement, and makes the screen that shows it.

Imported when the first of these screens is opened. Blocking calls to the desk go through `aside`; nothing
here counts: chains and grades come from the same holdings as the board.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from crisistui.model.dates import PartialDate
from crisistui.model.holdings import EvidenceRow, Holdings
from crisistui.model.situation import CastRow, DestinationRow, Disagreement, Situation, Voice
from crisistui.situation.fulltext import places
from crisistui.situation.houses import houses_of
from crisistui.situation.query import TEXT
from crisistui.situation.sources import Sources
from crisistui.tui.aside import aside
from crisistui.tui.desk import Desk
from crisistui.tui.layout import ACTORS, DEADLINES, DESTINATIONS, DEVELOPMENTS
from crisistui.tui.panes.four import ARTICLES, MENTIONS, PARTY, SAID, SOURCES, TITLES
from crisistui.tui.rows import behind, disputes, evidence
from crisistui.tui.rows.cells import outside
from crisistui.tui.rows.citation import citation
from crisistui.tui.rows.dossier import Block, Spot, block
from crisistui.tui.rows.evidence import STATEMENT, Passage, Record, Section
from crisistui.tui.rows.symbols import Symbols
from crisistui.tui.screens.dossier import Calls, Dossier
from crisistui.tui.screens.opened import Opened
from crisistui.tui.screens.reader import Content, Reader

_PANES = {
    STATEMENT: TITLES[DESTINATIONS],
    evidence.DEADLINE: TITLES[DEADLINES],
    evidence.DEVELOPMENT: TITLES[DEVELOPMENTS],
    evidence.ACTOR: TITLES[ACTORS],
}
Shown = list[tuple[Section, Sequence[Passage]]]


@dataclass(frozen=True, slots=True)
class Held:
    """What the desk holds now, and who stands behind it."""

    holdings: Holdings
    sources: Sources

    def said_on(self) -> dict[int, PartialDate]:
        """The date of every statement that has one of its own."""
        return {row.id: row.said_on for row in self.holdings.statements if row.said_on is not None}


class Inquiry:
    """Everything that opens from one situation.

    ``show`` pushes the screen that is being made, or says why it could not be made.
    """

    def __init__(
        self,
        desk: Desk,
        situation: Situation,
        symbols: Symbols,
        show: Callable[[Awaitable[Opened | None]], Awaitable[None]],
    ) -> None:
        """``situation`` is the board as it was when the key was pressed."""
        self._desk = desk
        self._situation = situation
        self._symbols = symbols
        self._show = show
        self._articles = {row.id: row for row in situation.articles}

    async def row(self, record: Record, cell: str | None = None) -> Dossier:
        """What stands behind a row, or behind one of its cells: a party, a number."""
        if isinstance(record, CastRow) and cell == SAID:
            return await self._said(record)
        if cell in (SOURCES, ARTICLES, MENTIONS):
            held = await aside(self._held)
            title = f"SOURCES · {evidence.title_of(record)}"
            return self._dossier(title, self._behind(record, held, mentions=cell == MENTIONS))
        party = cell.removeprefix(PARTY) if cell is not None else None
        shown, held = await aside(self._shown, record, party)
        blocks = [] if party is not None else self._summary(record)
        blocks += evidence.blocks(shown, self._symbols)
        if party is None:
            blocks += self._behind(record, held)
        title = f"{_PANES[evidence.kind_of(record)]} · {evidence.title_of(record)}" + (
            f" · {party}" if party else ""
        )
        return self._dossier(title, blocks)

    async def disagreements(self) -> Dossier:
        """All disagreements of the board, the newest first."""
        found = disputes.newest_first(self._situation.conflicts)
        facts = [fact for one in found for fact in (one.first, one.second)]
        rows = await aside(self._desk.evidence, STATEMENT, facts)
        said = {row.fact: row for row in rows}
        blocks = disputes.blocks(found, said, self._situation, self._symbols)

        async def both(number: int) -> None:
            await self._show(self.both(found[number]))

        return self._dossier(f"DISAGREEMENTS · {len(found)}", blocks, both)

    async def both(self, one: Disagreement) -> Dossier:
        """The evidence of both sides of a disagreement."""
        sides = [disputes.voice_of(fact, self._situation) for fact in (one.first, one.second)]
        shown = await aside(self._voices, [side for side in sides if side is not None])
        return self._dossier(f"{one.kind.upper()} · {one.note}", evidence.blocks(shown, self._symbols))

    async def reader(self, spot: Spot) -> Reader:
        """The whole article of a spot."""
        text, facts, furniture, held = await aside(self._article, spot.article)
        article = self._articles.get(spot.article)
        told = _told(held.holdings, spot.article)
        ways = {
            (kind, fact): chain.origin
            for kind in {row.kind for row in facts}
            for chain in held.sources.chains(kind, [row.fact for row in facts if row.kind == kind])
            for fact in chain.facts
        }

        def about(row: EvidenceRow) -> str:
            return told.get((row.kind, row.fact), row.kind)

        def cite(row: EvidenceRow | None) -> str:
            if row is None:
                return citation(Spot(spot.article), article)
            origin = ways.get((row.kind, row.fact))
            here = Spot(row.article, row.kind, row.fact, row.start, row.end, row.text, origin)
            return citation(here, article)

        name = (article.title or article.path) if article is not None else behind.GONE
        outlet = f" · {article.outlet}" if article is not None and article.outlet else ""
        content = Content(f"{name}{outlet}", text, facts, furniture, self._places(spot.article, text))
        if spot.kind == TEXT and content.found:
            spot = spot._replace(start=content.found[0][0], end=content.found[0][1])
        return Reader(content, spot, about=about, cite=cite, symbols=self._symbols)

    async def first(self, record: Record) -> Reader | None:
        """The article that a row stands on first; where a text was looked for, the one that holds it."""
        behind_it = set(record.provenance.articles)
        held = [id_ for one in self._situation.found for id_ in sorted(one.articles & behind_it)]
        if held:
            return await self.reader(Spot(held[0], TEXT))
        rows = await aside(self._desk.evidence, evidence.kind_of(record), evidence.facts_of(record)[:1])
        spots = [Spot(row.article, row.kind, row.fact, row.start, row.end, row.text) for row in rows]
        return await self.reader(spots[0]) if spots else None

    def _dossier(
        self, title: str, blocks: Sequence[Block], opens: Callable[[int], Awaitable[None]] | None = None
    ) -> Dossier:
        async def read(spot: Spot) -> None:
            await self._show(self.reader(spot))

        async def nothing(_number: int) -> None:
            return

        def cite(spot: Spot) -> str:
            return citation(spot, self._articles.get(spot.article))

        return Dossier(title, blocks, Calls(read, opens or nothing, cite))

    async def _said(self, record: CastRow) -> Dossier:
        """The statements that an actor holds: as many passages as the row counts."""
        wanted = set(record.statements)
        stays = (self._situation.stays,) if self._situation.stays is not None else ()
        sides = [
            (row, voice)
            for row in (*self._situation.destinations, *stays)
            for cell in row.cells
            for voice in cell.voices
            if wanted & set(voice.statements)
        ]
        shown = await aside(self._voices, sides, wanted)
        beside = wanted.difference(*(section.facts for section, _ in shown))
        if beside:  # the board is narrowed: what he says of other destinations still counts as said
            facts = tuple(fact for fact in record.statements if fact in beside)
            section = Section((("of destinations that are not shown now", "heading"),), (), STATEMENT, facts)
            shown.append((section, await aside(lambda: self._passages(section, self._held()))))
        blocks = evidence.blocks(shown, self._symbols)
        return self._dossier(f"SAID · {record.name} · {record.said}", blocks)

    def _held(self) -> Held:
        holdings = self._desk.holdings()
        return Held(holdings, Sources(self._situation.crisis, holdings))

    def _shown(self, record: Record, party: str | None) -> tuple[Shown, Held]:
        held = self._held()
        if isinstance(record, DestinationRow):
            cells = [cell for cell in record.cells if party in (None, cell.party)]
            return self._voices(
                [(record, voice) for cell in cells for voice in cell.voices], named=False
            ), held
        sections = evidence.sections(record)
        return [(section, self._passages(section, held)) for section in sections], held

    def _voices(
        self,
        sides: Sequence[tuple[DestinationRow, Voice]],
        wanted: set[int] | None = None,
        *,
        named: bool = True,
    ) -> Shown:
        held = self._held()
        shown: Shown = []
        for row, voice in sides:
            place = row.name if named else ""
            grade = held.sources.grade(row, voice)
            section = evidence.voice_section(voice, self._symbols, grade, place)
            if wanted is not None:
                section = section._replace(facts=tuple(f for f in section.facts if f in wanted))
            shown.append((section, self._passages(section, held)))
        return shown

    def _passages(self, section: Section, held: Held) -> list[Passage]:
        rows = self._desk.evidence(section.kind, section.facts)
        chains = held.sources.chains(section.kind, section.facts)
        said_on = held.said_on() if section.kind == STATEMENT else dict[int, PartialDate]()
        return evidence.passages(rows, chains, self._situation, said_on)

    def _behind(self, record: Record, held: Held, *, mentions: bool = False) -> list[Block]:
        kind = evidence.kind_of(record)
        facts = evidence.facts_of(record)
        notes = None
        if mentions and isinstance(record, CastRow):
            wanted = set(facts)
            notes = {
                row.article: f"{row.mentions} mentions" for row in held.holdings.actors if row.id in wanted
            }
        letter = houses_of(self._situation.crisis).reliability
        chains = held.sources.chains(kind, facts)
        found = behind.behind(record.provenance, chains, kind, self._articles, letter, self._symbols, notes)
        if mentions and isinstance(record, CastRow):
            total = ((f"Mentions: {record.mentions}", "heading"),)
            return [block(total), block(()), *found]
        return found

    def _summary(self, record: Record) -> list[Block]:
        summary = record.summary if isinstance(record, DestinationRow) else ""
        return [block(outside(summary)), block(())] if summary else []

    def _places(self, article: int, text: str) -> list[tuple[int, int]]:
        """Where the words stand that the filter looked for in this article."""
        asked = [one.words for one in self._situation.found if article in one.articles]
        return sorted(place for words in asked for place in places(text, words))

    def _article(self, article: int) -> tuple[str, list[EvidenceRow], tuple[tuple[int, int], ...], Held]:
        desk = self._desk
        return desk.article_text(article), desk.facts(article), desk.furniture(article), self._held()


def _told(holdings: Holdings, article: int) -> dict[tuple[str, int], str]:
    """What each fact of an article says, in a few words."""
    told: dict[tuple[str, int], str] = {}
    for said in holdings.statements:
        if said.article == article:
            who = said.holder or "unnamed"
            told[STATEMENT, said.id] = f"{said.destination or 'stays'} {said.party} {said.stance}: {who}"
    for due in holdings.deadlines:
        if due.article == article:
            told[evidence.DEADLINE, due.id] = f"{due.due} {due.demand} ({due.status})"
    for event in holdings.developments:
        if event.article == article:
            told[evidence.DEVELOPMENT, event.id] = f"{event.date} {event.category}"
    return told
