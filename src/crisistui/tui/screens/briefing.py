"""The brief on the screen, to be read and copied. Imports Textual, the rows and the widgets."""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.events import Resize

from crisistui.tui.keys import ANYWHERE, BRIEF, LIST
from crisistui.tui.rows.cells import Row
from crisistui.tui.rows.columns import Column
from crisistui.tui.screens.desktop import bindings_for
from crisistui.tui.screens.opened import TEXT, Opened
from crisistui.tui.widgets.lines import Lines


class Briefing(Opened):
    """A text that can be copied as it is."""

    place = BRIEF
    BINDINGS = bindings_for(BRIEF, LIST, ANYWHERE)

    def __init__(self, title: str, make: Callable[[int], Sequence[Row]], text: str) -> None:
        """``make`` gives the lines for a width, ``text`` is what is copied."""
        super().__init__(title)
        self._make = make
        self._whole = text
        self._text = Lines("", (Column("", 1, 1, 1, flex=True),), id=TEXT, cursor=False)

    def compose(self) -> ComposeResult:
        """Header, text, footer."""
        yield self._head
        yield self._text
        yield self._foot

    def list_in_front(self) -> Lines:
        """The text."""
        return self._text

    def on_resize(self, event: Resize) -> None:
        """Break the lines anew."""
        self.draw_bars(event.size.width)
        rows = self._make(event.size.width)
        self._text.show(range(len(rows)), rows.__getitem__)

    def action_copy(self) -> None:
        """Copy the whole brief."""
        self.copy(self._whole)
