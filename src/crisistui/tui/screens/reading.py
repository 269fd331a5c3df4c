"""Screens of text to be read and left again: the evidence of a row, and the help.

Imports Textual, the rows and the widgets. The text is made anew for every width.
"""

from collections.abc import Callable, Mapping, Sequence

from textual.app import ComposeResult
from textual.events import Resize

from crisistui.tui.keys import LIST, footer_hints
from crisistui.tui.layout import FOOTER, HEADER, Box
from crisistui.tui.rows import bars
from crisistui.tui.rows.cells import Row
from crisistui.tui.rows.dossier import COLUMNS
from crisistui.tui.screens.desktop import Desktop
from crisistui.tui.widgets.bar import Bar
from crisistui.tui.widgets.lines import Lines

TEXT = "text"


class Reading(Desktop):
    """A title, lines that scroll, and how to go back."""

    def __init__(self, title: str, make: Callable[[int], Sequence[Row]]) -> None:
        """``make`` gives the lines for a width."""
        super().__init__()
        self._heading = title
        self._make = make
        self._text = Lines("", COLUMNS, id=TEXT, cursor=False)
        self._head = Bar(id=HEADER)
        self._foot = Bar(id=FOOTER, tone="hint")

    def compose(self) -> ComposeResult:
        """Header, text, footer."""
        yield self._head
        yield self._text
        yield self._foot

    def boxes(self, width: int, height: int) -> Mapping[str, Box]:
        """The text has all the room between two lines."""
        if height < 3:
            return {TEXT: Box(0, 0, width, height)}
        return {
            HEADER: Box(0, 0, width, 1),
            TEXT: Box(0, 1, width, height - 2),
            FOOTER: Box(0, height - 1, width, 1),
        }

    def list_in_front(self) -> Lines:
        """The text."""
        return self._text

    def on_resize(self, event: Resize) -> None:
        """Break the lines anew."""
        self.make(event.size.width)

    def make(self, width: int) -> None:
        """Fill the screen for a width."""
        self._head.show(bars.header(self._heading, "", width, banner=False))
        self._foot.show(bars.hints(footer_hints(LIST), width))
        rows = self._make(width)
        self._text.show(range(len(rows)), rows.__getitem__)
