"""What all screens share: boxes for a layout, and the keys of lists and of the app.

Imports Textual, the keys and the widgets.
"""

from collections.abc import Mapping

from textual.binding import Binding, BindingType
from textual.layout import Layout
from textual.screen import Screen

from crisistui.tui.keys import ANYWHERE, LIST, keys_for
from crisistui.tui.layout import Box
from crisistui.tui.screens.placing import Boxed
from crisistui.tui.widgets.canvas import Canvas
from crisistui.tui.widgets.lines import Lines


def bindings_for(*places: str) -> list[BindingType]:
    """Textual's bindings for the keys of the registry."""
    return [
        Binding(",".join(key.keys), key.action, key.does, show=False, id=key.id) for key in keys_for(*places)
    ]


# The terminal's own colour lies under every line. It is nearly all of our style sheet: what Textual's says of
# scroll bars, links and focus is not inherited, for the board has none, and parsing it delays the start.
GROUND = "background: ansi_default; color: ansi_default;"


class Desktop(Screen[None], inherit_bindings=False, inherit_css=False):
    """A screen of boxes with one list the keys go to."""

    place = LIST  # whose keys work here
    AUTO_FOCUS = None
    ALLOW_SELECT = False
    BINDINGS = bindings_for(LIST, ANYWHERE)
    CSS = f"Desktop {{ {GROUND} overflow: hidden hidden; }}"

    def __init__(self) -> None:
        """Make the layout once; it asks `boxes` whenever the size changes."""
        super().__init__()
        self._boxed = Boxed(self.boxes)

    @property
    def layout(self) -> Layout:
        """Our own layout instead of one from a style sheet."""
        return self._boxed

    def boxes(self, width: int, height: int) -> Mapping[str, Box]:
        """The box of every widget of this screen, by id."""
        raise NotImplementedError

    def list_in_front(self) -> Lines:
        """The list the keys go to."""
        raise NotImplementedError

    def action_move(self, by: int) -> None:
        """Move by rows."""
        self.list_in_front().move(by)

    def action_page(self, part: float) -> None:
        """Move by a part of a page."""
        self.list_in_front().page(part)

    def action_edge(self, end: int) -> None:
        """Go to the first or the last row."""
        self.list_in_front().edge(end)

    def action_back(self) -> None:
        """Close this screen."""
        self.dismiss()

    async def action_help(self) -> None:
        """Show the help of this screen."""
        await self.app.run_action("app.manual")

    async def action_theme(self) -> None:
        """Change to the next theme."""
        await self.app.run_action("app.next_theme")

    async def action_quit(self) -> None:
        """Leave."""
        await self.app.run_action("app.leave")

    def action_suspend(self) -> None:
        """Go to the background, as other programs do on ctrl+z."""
        self.app.action_suspend_process()

    def on_screen_resume(self) -> None:
        """Draw what changed while another screen was on top."""
        stale = [widget for widget in self.children if isinstance(widget, Canvas) and widget.stale]
        for widget in stale:
            widget.refresh()
        if stale:
            self.relayout()

    def relayout(self) -> None:
        """Compute the boxes anew; a child asks, because that is what clears Textual's arrangement."""
        for widget in self.children[:1]:
            widget.refresh(layout=True)

    def restyle(self) -> None:
        """Draw everything again, in the theme the app has now."""
        for widget in self.children:
            widget.refresh()
        self.refresh()
