"""A vertical line between two panes. Imports Textual and the cells."""

from textual.strip import Strip

from crisistui.tui.widgets.canvas import Canvas


class Rule(Canvas):
    """The same sign in every line."""

    def __init__(self, sign: str, *, id: str) -> None:  # noqa: A002 - Textual's word
        """``sign`` is one cell wide."""
        super().__init__(id=id)
        self._sign = sign

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - every line is the same
        """One line."""
        return self.strip(((self._sign, "gutter"),), self.size.width)
