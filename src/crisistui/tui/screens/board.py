"""The board: header, four panes, footer. It draws a state and turns keys into changes of it.

Imports Textual, the panes and the widgets; what happened to the state is the app's affair.
"""

from collections.abc import Mapping
from dataclasses import replace

from textual.app import ComposeResult
from textual.message import Message

from crisistui.situation.view import View
from crisistui.tui import layout
from crisistui.tui.desk import FeedState
from crisistui.tui.inquirer import Inquiring
from crisistui.tui.keys import ANYWHERE, BOARD, LIST
from crisistui.tui.layout import PANES, Box
from crisistui.tui.panes.four import TITLES, Context, draw, record
from crisistui.tui.rows.cells import Row, outside
from crisistui.tui.rows.detail import detail, in_text
from crisistui.tui.rows.news import facts_of
from crisistui.tui.rows.symbols import Symbols
from crisistui.tui.screens.desktop import bindings_for
from crisistui.tui.screens.framed import Framed
from crisistui.tui.state import BoardState
from crisistui.tui.widgets.bar import Bar
from crisistui.tui.widgets.detail import Detail
from crisistui.tui.widgets.lines import Lines
from crisistui.tui.widgets.rule import Rule


class Board(Inquiring, Framed):
    """The main screen."""

    place = BOARD
    BINDINGS = bindings_for(BOARD, LIST, ANYWHERE)

    class Narrowed(Message):
        """The view changed: a new situation is wanted."""

    class Opened(Message):
        """The evidence of a row, or of one of its cells, is wanted; with ``whole`` the article itself."""

        def __init__(self, pane: str, key: object, cell: str | None = None, *, whole: bool = False) -> None:
            """``key`` is the row's key in its pane, ``cell`` the name of the cell."""
            self.pane = pane
            self.key = key
            self.cell = cell
            self.whole = whole
            super().__init__()

    def __init__(self, state: BoardState, symbols: Symbols, folder: str) -> None:
        """``folder`` is named on an empty board."""
        super().__init__(state, symbols)
        self._folder = folder
        self.panes = {name: Lines(TITLES[name], (), id=name, symbols=symbols) for name in PANES}
        self._detail = Detail(id=layout.DETAIL)

    def compose(self) -> ComposeResult:
        """All parts; which of them show is the layout's affair."""
        yield self._head
        yield self._clock
        yield self._tabs
        yield from self.panes.values()
        yield Rule(self._symbols.gutter, id=layout.GUTTER)
        yield self._detail
        yield self._foot
        yield self._status

    def boxes(self, width: int, height: int) -> Mapping[str, Box]:
        """The pure layout of the state."""
        state = self.state
        boxes = layout.arrange(width, height, state.active, zoomed=state.zoomed, tallest=state.tallest)
        if self._notice and state.view.as_of is None and layout.HEADER in boxes:
            boxes.pop(layout.CLOCK, None)
            boxes[layout.HEADER] = Box(0, 0, width, 1)
        if self.entry:
            return self.at_foot(boxes, width)
        return self.beside_alert(boxes, width) if self._alert else boxes

    def list_in_front(self) -> Lines:
        """The active pane."""
        return self.panes[self.state.active]

    def on_mount(self) -> None:
        """Draw what is known before the first paint."""
        self.list_in_front().set_active(active=True)
        self.draw()

    def on_resize(self) -> None:
        """Say in the lines what now fits."""
        self.draw_bars()

    def draw(self, *, pin: bool = True) -> None:
        """Draw the situation of the state; ``pin`` keeps the cursor's row on its line."""
        situation = self.state.situation
        boxes = self.boxes(*self.size)
        for name, pane in self.panes.items():
            if name in boxes and pane.size:
                pane.expect(boxes[name].height)
            if situation is None:
                pane.show((), _no_row, note=self._words(name))
                continue
            context = Context(
                digits=self.state.digits.by_code,
                chosen=self.state.view.destinations,
                symbols=self._symbols,
                year=int(situation.as_of[:4]),
                fresh=self._fresh if self.state.view.as_of is None else frozenset(),
                corrected=frozenset(self._notes),
            )
            columns, keys, make, stops = draw(name, situation, context)
            hold = pane.touched or (pane.active and self._feed.settled)
            pane.show(keys, make, columns=columns, hold=hold, pin=pin, note=self._words(name), stops=stops)
        self.draw_bars()
        self._draw_detail()

    def tell(self, feed: FeedState) -> None:
        """Show how the feed is doing."""
        if feed != self._feed:
            settled = feed.settled != self._feed.settled
            self._feed = feed
            self.draw_bars()
            if settled:
                self.draw()

    def action_destination(self, digit: int) -> None:
        """Narrow to a destination, or take it off again."""
        if self.state.toggle(digit):
            self.post_message(self.Narrowed())

    def action_all(self) -> None:
        """Show all destinations again."""
        self._look(replace(self.state.view, destinations=frozenset()))

    def action_back(self) -> None:
        """Undo what hides part of the board: a notice, a zoom, the filters, the moment."""
        if self._alert:
            self.alert("")
        elif self._notice:
            self.notice("")
        elif self.list_in_front().cell is not None:
            self.list_in_front().choose(None)
        elif self.state.zoomed:
            self.action_zoom()
        elif self.state.view.narrowed:
            self._look(self.state.view.cleared())
        else:
            self._look(replace(self.state.view, as_of=None))

    def _look(self, view: View) -> None:
        if view != self.state.view:
            self.state.view = view
            self.post_message(self.Narrowed())

    def action_pane(self, by: int) -> None:
        """Go to another pane."""
        self.go_to(PANES[(PANES.index(self.state.active) + by) % len(PANES)])

    def action_zoom(self) -> None:
        """One pane, or all."""
        self.state.zoomed = not self.state.zoomed
        self.relayout()

    async def action_aside(self) -> None:
        """List the files that were set aside."""
        await self.app.run_action("app.set_aside")

    def go_to(self, name: str) -> None:
        """Make a pane the one the keys go to."""
        if name == self.state.active:
            return
        self.list_in_front().set_active(active=False)
        self.state.active = name
        self.list_in_front().set_active(active=True)
        self.draw_tabs()
        self._draw_detail()
        if self.state.zoomed or not layout.all_at_once(*self.size):
            self.relayout()

    def on_lines_moved(self) -> None:
        """Show the row under the cursor in full."""
        self._draw_detail()

    def on_lines_pressed(self, message: Lines.Pressed) -> None:
        """A click goes to the pane; a second one opens the row."""
        self.go_to(message.lines.id or self.state.active)
        if message.again and message.key is not None:
            self.action_open()

    def on_bar_pressed(self, message: Bar.Pressed) -> None:
        """A click on a tab goes to its pane."""
        if message.bar is self._tabs:
            self.go_to(PANES[message.index])

    def _words(self, pane: str) -> tuple[str, ...]:
        """What an empty pane says."""
        situation = self.state.situation
        if situation is not None and situation.articles:
            return (
                ("nothing for this filter", *self._hint())
                if self.state.view.narrowed
                else ("nothing said yet",)
            )
        if pane != self.state.active:
            return ()
        if not self._feed.settled:
            return (f"reading {self._folder} …",)
        if situation is not None and situation.set_aside:
            return (
                f"No article of {self._folder} could be read: {len(situation.set_aside)} set aside.",
                "Press a to see which, and why.",
            )
        return (
            f"No article yet. Drop .txt .md .html files into {self._folder}",
            "They appear here as they arrive. Press ? for help.",
            "Another crisis: crisistui init FOLDER writes a crisis.toml to fill in.",
        )

    def _hint(self) -> tuple[str, ...]:
        """How to look further for a word that other rows say, and so was not looked for in the articles."""
        situation = self.state.situation
        if not self.state.view.text:
            return ()
        from crisistui.situation.filters import understood  # noqa: PLC0415 - only what is typed needs a grammar

        said = [term.values[0] for term in understood(self.state.view.text).text if not term.excludes]
        if not said or situation is None or situation.found:
            return ()
        word = f'"{said[0]}"' if " " in said[0] else said[0]
        return (f"text:{word} looks into the articles",)

    def _draw_detail(self) -> None:
        situation = self.state.situation
        key = self.list_in_front().current
        found = record(self.state.active, key, situation) if situation else None
        by_hand = [self._notes[fact] for fact in facts_of(found) if fact in self._notes] if found else []
        note = outside(f"{'; '.join(dict.fromkeys(by_hand))} · ", "detail-head") if by_hand else ()
        self._detail.show((*note, *in_text(found, situation), *detail(found)))


def _no_row(index: int) -> Row:
    raise IndexError(index)
