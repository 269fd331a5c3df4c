"""Evidence, sources and disagreements: blocks of lines, each standing on a spot in an article.

Imports Textual, the rows and the widgets; what a block opens is fetched by the inquiry.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import NamedTuple

from textual.app import ComposeResult
from textual.events import Resize

from crisistui.tui.keys import ANYWHERE, DOSSIER, LIST, PASSAGE
from crisistui.tui.rows.dossier import COLUMNS, Block, Spot, rows
from crisistui.tui.screens.desktop import bindings_for
from crisistui.tui.screens.opened import TEXT, Opened
from crisistui.tui.widgets.lines import Lines


class Calls(NamedTuple):
    """What a dossier asks for: the reader of a spot, the list a number opens, a spot as a citation."""

    read: Callable[[Spot], Awaitable[None]]
    open: Callable[[int], Awaitable[None]]
    cite: Callable[[Spot], str]


class Dossier(Opened):
    """Blocks of lines; the keys act on the block under the cursor, or the next one that stands on a spot."""

    place = DOSSIER
    BINDINGS = bindings_for(DOSSIER, PASSAGE, LIST, ANYWHERE)

    def __init__(self, title: str, blocks: Sequence[Block], calls: Calls) -> None:
        """``blocks`` are drawn anew for every width."""
        super().__init__(title)
        self.blocks = blocks
        self._calls = calls
        self._why = False
        self._width = 0
        self._first: dict[int, int] = {}  # the row that a block begins on
        self._text = Lines("", COLUMNS, id=TEXT, bar=False)

    def compose(self) -> ComposeResult:
        """Header, list, footer."""
        yield self._head
        yield self._text
        yield self._foot

    def list_in_front(self) -> Lines:
        """The list."""
        return self._text

    def on_mount(self) -> None:
        """The keys go to the list."""
        self._text.set_active(active=True)

    def on_resize(self, event: Resize) -> None:
        """Break the lines anew."""
        first = not self._width
        self._width = event.size.width
        self.draw()
        if first:
            self.action_jump(0)

    def draw(self) -> None:
        """Fill the list; the cursor stays on its block."""
        self.draw_bars(self._width)
        made = rows(self.blocks, self._width, why=self._why)
        self._first = {}
        for index, row in enumerate(made):
            self._first.setdefault(self._number(row.key), index)
        self._text.touched = True
        self._text.show([row.key for row in made], made.__getitem__)

    @property
    def at(self) -> int | None:
        """The number of the block that the keys act on."""
        marked = [number for number, block in enumerate(self.blocks) if _acts(block)]
        here = self._number(self._text.current)
        return next((number for number in marked if number >= here), marked[-1] if marked else None)

    @property
    def spot(self) -> Spot | None:
        """The spot that the keys act on."""
        return self.blocks[self.at].spot if self.at is not None else None

    def action_jump(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) passage; 0 to the one the keys act on."""
        here = self._number(self._text.current)
        marked = [
            number for number, block in enumerate(self.blocks) if _acts(block) and number in self._first
        ]
        if by > 0:
            wanted = next((number for number in marked if number > here), None)
        elif by < 0:
            wanted = next((number for number in reversed(marked) if number < here), None)
        else:
            wanted = self.at
        if wanted is not None:
            self._text.move(self._first[wanted] - self._text.window.index)

    async def action_open(self) -> None:
        """Open what stands under the cursor: a list of its own, or the article."""
        if self.at is None:
            return
        opens = self.blocks[self.at].opens
        if opens is not None:
            await self._calls.open(opens)
        else:
            await self.action_read()

    async def action_read(self) -> None:
        """Read the whole article."""
        if self.spot is not None:
            await self._calls.read(self.spot)

    def action_why(self) -> None:
        """Show how the grades came about, or hide it again."""
        self._why = not self._why
        self.draw()

    def action_copy(self) -> None:
        """Copy the quotation with its citation."""
        if self.spot is not None:
            self.copy(self._calls.cite(self.spot))

    def on_lines_moved(self) -> None:
        """What a notice said is gone."""
        self.draw_bars(self._width)

    async def on_lines_pressed(self, message: Lines.Pressed) -> None:
        """A second click opens."""
        if message.again and message.key is not None:
            await self.action_open()

    @staticmethod
    def _number(key: object) -> int:
        return key[0] if isinstance(key, tuple) else 0


def _acts(block: Block) -> bool:
    return block.spot is not None or block.opens is not None
