"""A list over the board whose rows can be chosen with enter: destinations, changes.

Imports Textual, the rows and the widgets; what choosing does is the affair of who opened the list.
"""

from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence

from textual.app import ComposeResult

from crisistui.tui.keys import ANYWHERE, CHOICE, LIST
from crisistui.tui.layout import DETAIL, Box
from crisistui.tui.rows.cells import EMPTY, Cell, Row
from crisistui.tui.rows.columns import Column
from crisistui.tui.rows.symbols import Symbols
from crisistui.tui.screens.desktop import bindings_for
from crisistui.tui.screens.opened import TEXT, Opened
from crisistui.tui.widgets.detail import Detail
from crisistui.tui.widgets.lines import Lines

_DETAIL = 2  # lines for the whole text of the row under the cursor
_LEAST = 8  # lines of a screen that has room for them


class Choosing(Opened):
    """Rows with a cursor; ``chosen`` is called with the key of the row on enter or a double click."""

    place = CHOICE
    BINDINGS = bindings_for(CHOICE, LIST, ANYWHERE)

    def __init__(
        self,
        title: str,
        columns: Sequence[Column],
        chosen: Callable[[Hashable], Awaitable[None]],
        symbols: Symbols,
    ) -> None:
        """An empty list: `fill` it."""
        super().__init__(title)
        self._chosen = chosen
        self._lines = Lines("", columns, id=TEXT, symbols=symbols)
        self._lines.touched = True
        self._detail = Detail(id=DETAIL)
        self._details: Sequence[Cell] = ()
        self._keys: Sequence[Hashable] = ()

    def compose(self) -> ComposeResult:
        """Header, list, the row in full, footer."""
        yield self._head
        yield self._lines
        yield self._detail
        yield self._foot

    def boxes(self, width: int, height: int) -> Mapping[str, Box]:
        """The row in full stands under the list, where there is room."""
        boxes = dict(super().boxes(width, height))
        if height >= _LEAST:
            text = boxes[TEXT]
            boxes[TEXT] = Box(0, text.y, width, text.height - _DETAIL)
            boxes[DETAIL] = Box(0, text.y + text.height - _DETAIL, width, _DETAIL)
        return boxes

    def fill(self, rows: Sequence[Row], details: Sequence[Cell], *, note: str = "") -> None:
        """Take new rows; the cursor stays on its row. ``note`` is said when there are none."""
        self._keys = [row.key for row in rows]
        self._details = details
        self._lines.show(self._keys, rows.__getitem__, note=(note,))
        self._draw_detail()

    def list_in_front(self) -> Lines:
        """The list."""
        return self._lines

    def on_mount(self) -> None:
        """The keys go to the list."""
        self._lines.set_active(active=True)
        self._draw_detail()

    def on_resize(self) -> None:
        """Say what now fits."""
        self.draw_bars(self.size.width)

    def on_lines_moved(self) -> None:
        """Show the row under the cursor in full; what a notice said is gone."""
        self.draw_bars(self.size.width)
        self._draw_detail()

    async def action_open(self) -> None:
        """Choose the row under the cursor."""
        if self._lines.current is not None:
            await self._chosen(self._lines.current)

    async def on_lines_pressed(self, message: Lines.Pressed) -> None:
        """A second click chooses."""
        if message.again and message.key is not None:
            await self.action_open()

    def _draw_detail(self) -> None:
        at = self._keys.index(self._lines.current) if self._lines.current in self._keys else -1
        self._detail.show(self._details[at] if at >= 0 else EMPTY)
