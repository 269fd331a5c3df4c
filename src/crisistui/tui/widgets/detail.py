"""A few lines for one long text, broken between words. Imports Textual and the cells."""

from textual.strip import Strip

from crisistui.tui.rows.cells import EMPTY, Cell
from crisistui.tui.rows.wrapping import wrap
from crisistui.tui.widgets.canvas import Canvas

_MOST = 1_000  # characters: more never fits into a few lines


class Detail(Canvas):
    """Shows one cell over all its lines; what does not fit is cut."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        """Empty."""
        super().__init__(id=id)
        self._cell: Cell = EMPTY
        self._lines: tuple[int, list[Cell]] = (0, [])

    def show(self, cell: Cell) -> None:
        """Say this; nothing is sent when it is said already."""
        if cell != self._cell:
            self._cell = cell
            self._lines = (0, [])
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the text."""
        width = self.size.width
        if self._lines[0] != width:
            cut = tuple((text[:_MOST], style) for text, style in self._cell)
            self._lines = (width, wrap(cut, width - 2))
        lines = self._lines[1]
        if y == self.size.height - 1 and len(lines) > self.size.height:
            rest = tuple(span for line in lines[y:] for span in (*line, (" ", "detail")))
            return self.strip(((" ", "detail"), *rest), width, "detail")
        return self.strip(((" ", "detail"), *(lines[y] if y < len(lines) else ())), width, "detail")
