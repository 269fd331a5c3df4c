"""An alert delivered as the user wished: bell, notification, a command of his own. Never where he looks back.

Imports the alerts, the wishes and the desk's threads; no Textual of its own: what goes to the terminal goes
through the app's driver. Text of articles is cleaned before it leaves, and is never part of a command line.
"""

import asyncio
import contextlib
import os
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crisistui.model.plain import plain
from crisistui.shift.alerts import Alert
from crisistui.shift.wishes import ConfigError, Wishes, default_location, wishes
from crisistui.tui.aside import aside
from crisistui.tui.net import ascii_only, caught
from crisistui.tui.rows.symbols import ASCII

if TYPE_CHECKING:
    from crisistui.tui.app import BoardApp

HOLD = 1.0  # seconds after an alert within which what follows belongs to it: a burst is delivered once
LIMIT = 10.0  # seconds a command may take
VARIABLE = "CRISISTUI_ALERT"
_LONGEST = 240  # characters of a notification


class Delivery:
    """What leaves the board for one alert after the other."""

    def __init__(self, app: "BoardApp") -> None:
        """Nothing is read yet: the wishes are read anew for each alert, so that they may be edited."""
        self._app = app
        self._waiting: Alert | None = None
        self._commands: set[Command] = set()
        self._closed = False

    async def begin(self) -> None:
        """Say at once what is wrong with the wishes, where alerts may come: not when the first is lost."""
        if self._app.state.view.as_of is None and self._app.pace is None:
            await self._wishes()

    def add(self, alert: Alert) -> Alert:
        """Deliver an alert, with those that come right behind it; the whole as it stands now."""
        if self._waiting is not None:
            self._waiting = self._waiting.joined(alert)
            return self._waiting
        self._waiting = alert
        self._app.run_worker(self._deliver())
        return alert

    def close(self) -> None:
        """The board is left: no command outlives it."""
        self._closed = True
        for command in tuple(self._commands):
            command.end()

    async def _deliver(self) -> None:
        await asyncio.sleep(HOLD)
        alert, self._waiting = self._waiting, None
        if alert is None or self._app.state.view.as_of is not None:
            return
        wanted = await self._wishes()
        if wanted.bell:
            self._app.to_terminal("\a")
        if wanted.notify:
            text = ascii_only(alert.text) if self._app.symbols is ASCII else alert.text
            self._app.to_terminal(notification(text, inside_tmux="TMUX" in os.environ))
        if wanted.command and not self._closed:
            await self._command(wanted.command, alert)

    async def _command(self, words: Sequence[str], alert: Alert) -> None:
        command = Command(words, alert)
        self._commands.add(command)
        problem = await aside(command.run)
        self._commands.discard(command)
        if problem and not self._closed:
            self._app.board.notice(f"alert not delivered: {problem}")

    async def _wishes(self) -> Wishes:
        try:
            return await aside(lambda: wishes(default_location()))
        except ConfigError as error:
            self._app.board.notice(str(error))
            return Wishes()


def notification(text: str, *, inside_tmux: bool) -> str:
    """The sequence by which a terminal shows a notification (OSC 9).

    The text begins with a word of ours: some terminals take a number there for an order. tmux hands it on
    only when it is wrapped, and when its own ``allow-passthrough`` is on.
    """
    sequence = f"\x1b]9;crisistui: {caught(plain(text, _LONGEST))}\a"
    return f"\x1bPtmux;\x1b{sequence}\x1b\\" if inside_tmux else sequence


class Command:
    """One run of the user's program, with the alert on its standard input and in one variable."""

    def __init__(self, words: Sequence[str], alert: Alert) -> None:
        """Not started yet."""
        self._words = tuple(words)
        self._lines = "".join(f"{_clean(told.line)}\n" for told in alert.told)
        self._text = _clean(alert.text)
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = False

    def run(self) -> str:
        """Run it to its end, at most `LIMIT` seconds; what went wrong in one line, or nothing. Blocks."""
        name = Path(self._words[0]).name
        try:
            self._process = subprocess.Popen(  # noqa: S603 - the user's own words, never an article's; no shell
                self._words,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=os.environ | {VARIABLE: self._text},
                start_new_session=True,
            )
        except OSError as error:
            return f"{name}: {error.strerror}"
        if self._ended:
            self.end()
        try:
            self._process.communicate(self._lines.encode(), timeout=LIMIT)
        except subprocess.TimeoutExpired:
            self.end()
            self._process.communicate()
            return f"{name}: not done after {LIMIT:.0f} seconds, and ended"
        code = self._process.returncode
        return f"{name}: exit code {code}" if code else ""

    def end(self) -> None:
        """End it with all that it started."""
        self._ended = True
        if self._process is not None and self._process.poll() is None:
            with contextlib.suppress(OSError):
                os.killpg(self._process.pid, signal.SIGKILL)


def _clean(text: str) -> str:
    return caught(plain(text, 1_000))
