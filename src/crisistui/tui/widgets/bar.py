"""One line: header, clock, tabs, hints, status. It is redrawn only when what it says changes.

Imports Textual and the cells; knows nothing of the crisis.
"""

from textual.events import Click
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from crisistui.tui.rows.cells import EMPTY, Cell, text_of, width_of
from crisistui.tui.widgets.canvas import Canvas


class Bar(Canvas):
    """A line of spans on one tone; ``right`` aligns it to the right edge."""

    class Pressed(Message):
        """The bar was clicked at a span; ``index`` counts the spans given."""

        def __init__(self, bar: "Bar", index: int) -> None:
            """``index`` is the position of the span in what was shown."""
            self.bar = bar
            self.index = index
            super().__init__()

    def __init__(self, *, id: str, tone: str = "bar", right: bool = False) -> None:  # noqa: A002 - Textual's word
        """An empty line."""
        super().__init__(id=id)
        self._cell: Cell = EMPTY
        self._tone = tone
        self._right = right

    def show(self, cell: Cell, tone: str | None = None) -> None:
        """Say this; nothing is sent to the terminal when it is what the line already says."""
        tone = tone or self._tone
        if cell == self._cell and tone == self._tone:
            return
        old, self._cell = self._cell, cell
        same_tone, self._tone = tone == self._tone, tone
        if same_tone and not self._right:
            x, end = _changed(text_of(old), text_of(cell))
            if old and end > x and [style for _, style in old] == [style for _, style in cell]:
                self.refresh(Region(0, 0, min(end, max(1, self.size.width)), 1))
                return
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The only line."""
        width = self.size.width
        cell: Cell = self._cell if y == 0 else EMPTY
        if self._right:
            lead = width - sum(width_of(text) for text, _ in cell)
            cell = ((" " * max(0, lead), self._tone), *cell)
        return self.strip(cell, width, self._tone)

    def on_click(self, event: Click) -> None:
        """Tell which span was meant."""
        x = 0
        for index, (text, _) in enumerate(self._cell):
            x += width_of(text)
            if event.x < x:
                self.post_message(self.Pressed(self, index))
                return


def _changed(old: str, new: str) -> tuple[int, int]:
    """The cells in which two texts differ: first, and one after the last."""
    if len(old) != len(new) or not (old.isascii() and new.isascii()):
        return 0, max(width_of(old), width_of(new))
    places = [x for x, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
    return (places[0], places[-1] + 1) if places else (0, 0)
