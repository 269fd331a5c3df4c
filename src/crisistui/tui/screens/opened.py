"""What the lists opened over the board share: a line that says what was done, and copying a quotation.

Imports Textual, the rows and the widgets.
"""

from collections.abc import Mapping

from crisistui.model.plain import plain
from crisistui.tui.keys import footer_hints
from crisistui.tui.layout import FOOTER, HEADER, Box
from crisistui.tui.rows import bars
from crisistui.tui.screens.asking import Asking
from crisistui.tui.widgets.bar import Bar

TEXT = "text"
COPIED = "sent to your terminal's clipboard"


class Opened(Asking):
    """A screen over the board with a title, a list and the keys of ``place`` in its footer."""

    place = ""

    def __init__(self, title: str) -> None:
        """``title`` is cleaned here."""
        super().__init__()
        self._heading = title
        self._head = Bar(id=HEADER)
        self._foot = Bar(id=FOOTER, tone="hint")

    def boxes(self, width: int, height: int) -> Mapping[str, Box]:
        """The list has all the room between two lines."""
        if height < 3:
            return {TEXT: Box(0, 0, width, height)}
        return {
            HEADER: Box(0, 0, width, 1),
            TEXT: Box(0, 1, width, height - 2),
            FOOTER: Box(0, height - 1, width, 1),
        }

    def draw_bars(self, width: int) -> None:
        """Title and keys; what a notice said is gone."""
        self._head.show(bars.header(self._heading, "", width, banner=False), "bar")
        hints = bars.hints(footer_hints(self.place), width)
        self._foot.show(self.entry.cell(width) if self.entry else hints)

    def draw_entry(self) -> None:
        """Draw what is typed, or the keys in its place."""
        self.draw_bars(self.size.width)

    def notice(self, text: str) -> None:
        """Say one line in the footer, until the next key that moves."""
        self._foot.show(((f" {plain(text, 400)} ", "chip"),))

    def copy(self, text: str) -> None:
        """Send a text to the clipboard by OSC 52; whether the terminal takes it, it does not tell."""
        self.app.copy_to_clipboard(text.encode("utf-8", "replace").decode("utf-8"))
        self.notice(COPIED)
