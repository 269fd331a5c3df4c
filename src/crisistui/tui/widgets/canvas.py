"""What every widget of the board shares: it draws strips from spans in the app's theme.

Imports Textual and the cells; knows nothing of the crisis.
"""

from collections.abc import Iterable
from typing import Self

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from crisistui.tui.rows.cells import Cell, clip
from crisistui.tui.themes import Theme, mono_theme

_INKED = ("underline", "reverse", "strike")  # attributes that show on a blank


def joined(segments: Iterable[Segment]) -> list[Segment]:
    """The same line in fewer segments: every change of style costs some twenty bytes on the way out.

    Blanks take the style before them where nobody could see the difference.
    """
    line: list[Segment] = []
    for segment in segments:
        if line:
            text, style, _ = line[-1]
            if segment.style == style or (segment.text.isspace() and _same_ground(style, segment.style)):
                line[-1] = Segment(text + segment.text, style)
                continue
        line.append(segment)
    return line


def _same_ground(one: Style | None, other: Style | None) -> bool:
    if one is None or other is None or one.bgcolor != other.bgcolor:
        return False
    return not any(getattr(style, name) for style in (one, other) for name in _INKED)


class Canvas(Widget, inherit_bindings=False, inherit_css=False):
    """A widget without focus, borders or text selection; its lines are made of styled spans."""

    ALLOW_SELECT = False
    can_focus = False
    stale = False  # changed while another screen was on top

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """As in Textual, but nothing at all under another screen.

        Textual repaints the screen on top for every change beneath it; ours are opaque, and a screen that
        comes to the top again draws everything anew.
        """
        stack = self.app.screen_stack if self.is_attached else []
        if stack and stack[-1] is not self.screen:
            self.stale = True
            return self
        self.stale = False
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    @property
    def theme(self) -> Theme:
        """The theme of the app, or mono in an app without themes."""
        look = getattr(self.app, "look", None)
        return look if isinstance(look, Theme) else mono_theme()

    def strip(self, cell: Cell, width: int, tone: str = "text") -> Strip:
        """A line of exactly ``width`` cells."""
        style = self.theme.style
        segments = (Segment(text, style(name, tone)) for text, name in clip(cell, width, tone=tone) if text)
        return Strip(joined(segments), width)
