"""The Textual app: it owns the state, asks the desk for situations, and lets the board draw them.

Imports Textual, the desk's protocol and the screens; never pydantic, watchfiles or SQLite: those
come after the first paint, through the desk.
"""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, tzinfo
from time import monotonic
from typing import ClassVar

from rich.console import RenderableType
from textual.app import App
from textual.binding import BindingType
from textual.filter import LineFilter

from crisistui.model.plain import plain
from crisistui.model.situation import Situation
from crisistui.situation.view import View
from crisistui.tui.aside import aside
from crisistui.tui.desk import Desk
from crisistui.tui.dutiful import Dutiful
from crisistui.tui.inquirer import Inquirer
from crisistui.tui.keys import BOARD
from crisistui.tui.net import Net
from crisistui.tui.rows.symbols import ASCII, UNICODE
from crisistui.tui.screens.board import Board
from crisistui.tui.screens.desktop import GROUND, Desktop
from crisistui.tui.state import BoardState
from crisistui.tui.themes import Shelf, Theme, ThemeError, mono_theme
from crisistui.tui.ticking import retimed, wait, zone_of
from crisistui.tui.watching import Watch

PAUSE = 0.1  # seconds between two updates: a burst of files is one redraw


def utc_now() -> datetime:
    """The clock; tests bring their own."""
    return datetime.now(UTC)


class BoardApp(Dutiful, Inquirer, App[None], inherit_bindings=False, inherit_css=False):
    """The board of one crisis."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []
    CSS = f"BoardApp {{ {GROUND} }} {Desktop.CSS}"
    TITLE = "crisistui"

    def __init__(
        self,
        desk: Desk,
        *,
        shelf: Shelf | None = None,
        theme: str = "mono",
        as_of: datetime | None = None,
        first: Situation | None = None,
        painted: Callable[[], None] = lambda: None,
        clock: Callable[[], datetime] = utc_now,
        plain_ascii: bool = False,
    ) -> None:
        """Make the app.

        ``first`` is a situation known before the first paint, ``painted`` is called right after it,
        ``clock`` gives aware moments.
        """
        self._net = Net(plain_ascii=plain_ascii)
        super().__init__(ansi_color=True)
        self._disable_tooltips = self._disable_notifications = True  # each a widget that shows nothing here
        self.animation_level = "none"
        self.desk = desk
        self.clock = clock
        self.shelf = shelf or Shelf(())
        self.look: Theme = self._theme_or_mono(theme)
        self.symbols = ASCII if plain_ascii else UNICODE
        self.state = BoardState(View(as_of=as_of))
        self.board = Board(self.state, self.symbols, plain(desk.folder, 200))
        self._wanted = asyncio.Event()
        self._urgent = False
        self._painted = painted
        self._themes = Watch(self.shelf, lambda: self._from_anywhere(self.themes_changed))
        self._broken = ""  # what was last said of broken themes
        self._leaving = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._drawn_for = clock()
        self.zone: tzinfo = UTC
        if first is not None:
            self._take(first, settled=desk.state().settled)

    def get_css_variables(self) -> dict[str, str]:
        """None: colours come from our themes, so Textual need not derive and parse a palette of its own."""
        return {}

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, and the net that lets no control byte through."""
        return [*super().get_line_filters(), self._net]

    def get_default_screen(self) -> Board:
        """The board is the first screen, so that its first paint is the board."""
        return self.board

    def on_mount(self) -> None:
        """Start the clock and the updates; the feed starts after the first paint."""
        self._loop = asyncio.get_running_loop()
        if self._leaving:
            self.exit()
        self.app_resume_signal.subscribe(self, lambda _: self.screen.refresh())
        self.board.tick(self.clock(), self.zone)
        self.call_after_refresh(self._after_first_paint)

    def _after_first_paint(self) -> None:
        self._painted()
        self._themes.start()
        for work in (self._update, self._tick, self._feed, self._serve):
            self.run_worker(work)  # type: ignore[arg-type]  # not called yet: an exit may come first
        self.want()

    async def _feed(self) -> None:
        """Start the feed; when that fails the board stays, and says so."""
        try:
            await self.desk.start(lambda: self._from_anywhere(self.want))
        except Exception as error:  # noqa: BLE001 - a feed that fails must not take the board with it
            self.complain("the feed has stopped", error)

    def _from_anywhere(self, call: Callable[[], None]) -> None:
        """Call on the event loop, from any thread."""
        with contextlib.suppress(RuntimeError):  # the loop has closed: nobody is there any more
            if self._loop is not None:
                self._loop.call_soon_threadsafe(call)

    def complain(self, what: str, error: Exception) -> None:
        """One line in the header, the details in the log."""
        from crisistui.tui.diary import in_one_line, write_down  # noqa: PLC0415 - only a failure pays for it

        write_down(error, what)
        self.board.notice(f"{what}: {in_one_line(error)}")

    def want(self, *, urgent: bool = False) -> None:
        """Ask for a new situation; many askings are one. ``urgent`` does not wait for the pause."""
        self._urgent = self._urgent or urgent
        self._wanted.set()

    async def _update(self) -> None:
        """Compose and draw, at most every `PAUSE` seconds unless a key was pressed."""
        last = 0.0
        while True:
            await self._wanted.wait()
            pause = last + PAUSE - monotonic()
            while pause > 0 and not self._urgent:
                await asyncio.sleep(min(pause, 0.02))
                pause = last + PAUSE - monotonic()
            self._wanted.clear()
            narrowed, self._urgent = self._urgent, False
            view, now = self.state.view, self.clock()
            feed = self.desk.state()  # before the index is read: what is settled now is in what follows
            try:
                situation = await aside(self.desk.situation, view, view.as_of or now)
            except Exception as error:  # noqa: BLE001 - the board before it stays on the screen
                self.complain("the board could not be brought up to date", error)
                last = monotonic()
                continue
            if view != self.state.view:
                self.want(urgent=True)
                continue
            last = monotonic()
            self._drawn_for = now
            before = self.state.tallest
            self._take(situation, settled=feed.settled)
            self.board.tell(self.desk.state())
            self.board.draw(pin=not narrowed)
            self.board.tick(now, self.zone)
            self.duty.poke()
            if self.state.tallest != before:
                self.board.relayout()

    async def _tick(self) -> None:
        """Sleep until something visible changes by itself."""
        while True:
            live = self.state.view.as_of is None
            now = self.clock()
            await asyncio.sleep(wait(self.state.situation if live else None, now, self.zone))
            now = self.clock()
            self.board.tick(now, self.zone)
            situation = self.state.situation
            if not live or situation is None:
                continue
            later = retimed(situation, self._drawn_for, now, self.zone)
            self.duty.poke()
            if later is None:
                self.want()
            elif later is not situation:
                self.state.situation = later
                self.board.draw()
            if later is not None:
                self._drawn_for = now

    def _take(self, situation: Situation, *, settled: bool) -> None:
        self.state.take(situation, settled=settled)
        self.zone = zone_of(situation.crisis)

    def on_board_narrowed(self) -> None:
        """A key changed the view."""
        self.want(urgent=True)

    async def action_manual(self) -> None:
        """Show the help, once."""
        from crisistui.tui.opening import MANUAL, manual_screen  # noqa: PLC0415 - not before it is needed

        if self.screen.id != MANUAL:
            where = self.screen.place if isinstance(self.screen, Desktop) else BOARD
            themes = f"{', '.join(self.shelf.names())}; now {self.look.name}"
            await self.push_screen(manual_screen(where, self.desk.folder, themes))

    async def action_set_aside(self) -> None:
        """List the files that could not be read."""
        from crisistui.tui.opening import aside_screen  # noqa: PLC0415 - not before it is needed

        await self.push_screen(aside_screen(self.state.situation))

    def action_next_theme(self) -> None:
        """Change to the next theme that can be read."""
        names = self.shelf.names()
        at = names.index(self.look.name) if self.look.name in names else 0
        for step in range(1, len(names)):
            try:
                self.wear(self.shelf.get(names[(at + step) % len(names)]))
            except ThemeError:
                continue
            return

    def wear(self, theme: Theme) -> None:
        """Draw everything in another theme."""
        self.look = theme
        for screen in self.screen_stack:
            if isinstance(screen, Desktop):
                screen.restyle()

    def themes_changed(self) -> None:
        """Theme files changed: wear what is on the shelf now, and say what is broken."""
        try:
            theme = self.shelf.get(self.look.name)
        except ThemeError:
            theme = self.look
        if theme != self.look:
            self.wear(theme)
        if (self.shelf.message or "") != self._broken:
            self._broken = self.shelf.message or ""
            self.board.notice(self._broken)

    def action_leave(self) -> None:
        """Quit."""
        self.exit()

    def leave_from_anywhere(self) -> None:
        """Quit, from a signal handler or a thread; before the first paint as well."""
        self._leaving = True
        self._from_anywhere(self.exit)

    async def on_unmount(self) -> None:
        """Let the feed go, and what an alert has started."""
        self.off_duty()
        self._themes.close()
        await self.desk.stop()

    def panic(self, *renderables: RenderableType) -> None:  # noqa: ARG002 - Textual's traceback is not shown
        """Leave without printing anything: who ran the app says what happened, in one line."""
        self._return_code = 1
        self._close_messages_no_wait()

    def _fatal_error(self) -> None:
        """Leave without Textual's traceback: it shows local variables, articles among them, unescaped."""
        self._close_messages_no_wait()

    @property
    def failure(self) -> Exception | None:
        """What ended the app, if it was an error."""
        return self._exception

    def _theme_or_mono(self, name: str) -> Theme:
        try:
            return self.shelf.get(name)
        except ThemeError:
            return mono_theme()
