"""The reader: a whole article with its facts marked, a jump from fact to fact, the fact at hand below.

Imports Textual, the rows and the widgets. Lines are broken by offsets and drawn as they come into view.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from textual.app import ComposeResult
from textual.events import Resize

from crisistui.model.holdings import EvidenceRow
from crisistui.tui.keys import ANYWHERE, LIST, PASSAGE, READER
from crisistui.tui.layout import DETAIL, Box
from crisistui.tui.rows.cells import Cell, outside
from crisistui.tui.rows.dossier import Spot
from crisistui.tui.rows.page import COLUMNS, LETTERS, Page, legend
from crisistui.tui.rows.symbols import Symbols
from crisistui.tui.screens.desktop import bindings_for
from crisistui.tui.screens.opened import TEXT, Opened
from crisistui.tui.widgets.detail import Detail
from crisistui.tui.widgets.lines import Lines

EMPTY = "the text of this article is no longer kept: the file has left the folder"


class Content(NamedTuple):
    """An article with its facts in the order of the text, what belongs to the page, what was looked for."""

    title: str
    text: str
    facts: Sequence[EvidenceRow]
    furniture: Sequence[tuple[int, int]]
    found: Sequence[tuple[int, int]] = ()


class Reader(Opened):
    """One article."""

    place = READER
    BINDINGS = bindings_for(PASSAGE, LIST, ANYWHERE)

    def __init__(
        self,
        content: Content,
        spot: Spot,
        *,
        about: Callable[[EvidenceRow], str],
        cite: Callable[[EvidenceRow | None], str],
        symbols: Symbols,
    ) -> None:
        """``spot`` is where the reader opens, ``about`` says a fact in a line, ``cite`` cites it."""
        super().__init__(content.title)
        self._content = content
        self._about = about
        self._cite = cite
        self._symbols = symbols
        self._fact = self._opening(spot)
        self._jumped = True
        self._offset = self._content.facts[self._fact].start if self._fact is not None else spot.start
        self._page: Page | None = None
        self._text = Lines("", COLUMNS, id=TEXT, bar=False)
        self._detail = Detail(id=DETAIL)

    def compose(self) -> ComposeResult:
        """Header, text, the fact at hand, footer."""
        yield self._head
        yield self._text
        yield self._detail
        yield self._foot

    def boxes(self, width: int, height: int) -> Mapping[str, Box]:
        """Two lines at the foot for the fact at hand, where there is room."""
        boxes = dict(super().boxes(width, height))
        if height >= 8:
            text = boxes[TEXT]
            boxes[TEXT] = text._replace(height=text.height - 2)
            boxes[DETAIL] = Box(0, height - 3, width, 2)
        return boxes

    def list_in_front(self) -> Lines:
        """The text."""
        return self._text

    def on_mount(self) -> None:
        """The keys go to the text."""
        self._text.set_active(active=True)

    def on_resize(self, event: Resize) -> None:
        """Break the lines anew; the line under the cursor keeps its place in the article."""
        content, width = self._content, event.size.width
        self.draw_bars(width)
        page = self._page = Page(
            content.text, content.facts, content.furniture, width, self._symbols, content.found
        )
        self._text.expect(self.boxes(*event.size)[TEXT].height)
        self._text.touched = True
        self._text.show(range(len(page)), page.row, hold=False, note=(EMPTY,))
        self._go(self._offset)

    @property
    def fact(self) -> EvidenceRow | None:
        """The fact at hand: jumped to, or under the cursor."""
        return self._content.facts[self._fact] if self._fact is not None else None

    def action_jump(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) fact; at the last one nothing moves."""
        facts = self._content.facts
        if self._fact is not None:
            wanted = self._fact + by
        else:
            before = sum(fact.start < self._offset for fact in facts)
            wanted = before if by > 0 else before - 1
        if 0 <= wanted < len(facts):
            self._fact = wanted
            self._go(facts[wanted].start)

    def action_copy(self) -> None:
        """Copy the fact at hand with its citation; without one, the citation of the article."""
        self.copy(self._cite(self.fact))

    def on_lines_moved(self) -> None:
        """Tell what stands under the cursor; what a notice said is gone."""
        if self._page is None or not len(self._page):
            return
        line = self._text.window.index
        if self._jumped:
            self._jumped = False
        else:
            self._offset = self._page.lines[line][0]
            here = self._page.facts_on(line)
            self._fact = self._content.facts.index(here[0]) if here else None
        self.draw_bars(self.size.width)
        self._tell()

    def _go(self, offset: int) -> None:
        if self._page is None or not len(self._page):
            return
        self._offset, self._jumped = offset, True
        window, line = self._text.window, self._page.line_of(offset)
        ahead = min(len(self._page) - 1, line + window.height // 2)
        behind = max(0, line - window.height // 3)
        if not window.top <= line < window.top + window.height - 2:
            window.move(behind)
            window.move(ahead)
        self._text.move(line - window.index)
        self._text.refresh()

    def _tell(self) -> None:
        self._detail.show(self._told())

    def _told(self) -> Cell:
        fact = self.fact
        if fact is None or self._fact is None:
            return outside(legend(self._content.facts, self._symbols), "detail")
        dot = self._symbols.dot
        head = f"{LETTERS.get(fact.kind, '?')} {fact.kind} {self._fact + 1} of {len(self._content.facts)}"
        rest = f" {dot} {self._about(fact)} {dot} characters {fact.start}–{fact.end} {dot} rule {fact.rule}"
        return (*outside(head, "detail-head"), *outside(rest, "detail"))

    def _opening(self, spot: Spot) -> int | None:
        """The fact to open on: the one asked for, else the first from there on."""
        facts = self._content.facts
        asked = (n for n, fact in enumerate(facts) if (fact.kind, fact.fact) == (spot.kind, spot.fact))
        found = next(asked, None)
        if found is not None or spot.end > spot.start:
            return found
        return None
