"""What every widget of the board shares: it draws strips from spans in the app's theme.

Imports Textual and the cells; knows nothing of the crisis.
"""

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from crisistui.tui.rows.cells import Cell, clip
from crisistui.tui.themes import Theme, mono_theme


class Canvas(Widget, inherit_bindings=False):
    """A widget without focus, borders or text selection; its lines are made of styled spans."""

    ALLOW_SELECT = False
    can_focus = False

    @property
    def theme(self) -> Theme:
        """The theme of the app, or mono in an app without themes."""
        look = getattr(self.app, "look", None)
        return look if isinstance(look, Theme) else mono_theme()

    def strip(self, cell: Cell, width: int, tone: str = "text") -> Strip:
        """A line of exactly ``width`` cells."""
        style = self.theme.style
        return Strip(
            [Segment(text, style(name, tone)) for text, name in clip(cell, width, tone=tone) if text], width
        )
