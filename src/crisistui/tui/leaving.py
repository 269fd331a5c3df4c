"""Leaving a clean terminal whatever ends the board: a signal, a stalled terminal, one that vanished.

Imports nothing of ours and no Textual. Handlers are set with ``signal.signal``, also over signals that
were inherited as ignored: an event loop that is stuck writing to a stalled terminal never hears asyncio's.
"""

import os
import select
import signal
import sys
import termios
import threading
from collections.abc import Callable
from types import FrameType
from typing import Self

SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
GRACE = 0.26  # seconds for an orderly exit before the hard one
PULSE = 2.0  # seconds between two looks whether the terminal is still there

# Mouse off, paste brackets off, focus reports off, in-band resize off, line wrap on, kitty keys off, main
# screen, cursor shown, attributes reset: what Textual does when it leaves, for when it no longer can.
_RESTORE = (
    "\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l\x1b[?2004l\x1b[?1004l\x1b[?2048l\x1b[?7h"
    "\x1b[<u\x1b[?1049l\x1b[?25h\x1b[0m"
)


class Leave:
    """Turns signals into an orderly exit, and into a hard one when that takes too long."""

    def __init__(self, leave: Callable[[], None]) -> None:
        """``leave`` asks the app to exit; it is called in a signal handler and must not block."""
        self._leave = leave
        self._attributes = _attributes()
        self._over = threading.Event()
        self.signal: int | None = None

    @property
    def code(self) -> int | None:
        """The exit code that a signal asks for (128 + its number), ``None`` when none came."""
        return None if self.signal is None else 128 + self.signal

    def __enter__(self) -> Self:
        self._before = {number: signal.signal(number, self._heard) for number in SIGNALS}
        threading.Thread(target=self._watch, name="terminal-watch", daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for number, handler in self._before.items():
            signal.signal(number, handler if handler is not None else signal.SIG_DFL)

    def _heard(self, number: int, _frame: FrameType | None) -> None:
        if self.signal is not None:
            return
        self.signal = number
        timer = threading.Timer(GRACE, self._hard)
        timer.daemon = True
        timer.start()
        self._leave()

    def _hard(self) -> None:
        if self._over.is_set():
            return
        restore(self._attributes)
        os._exit(self.code or 1)

    def _watch(self) -> None:
        """End the process when the terminal is gone: reading from it would spin for ever."""
        while not self._over.wait(PULSE):
            if self._attributes is not None and _attributes() is None:
                os._exit(128 + signal.SIGHUP)


def restore(attributes: list[object] | None) -> None:
    """Put the terminal back without waiting for anyone."""
    if sys.__stderr__ is not None:
        handle = sys.__stderr__.fileno()
        if select.select([], [handle], [], 0)[1]:
            os.write(handle, _RESTORE.encode())
    if attributes is not None and sys.__stdin__ is not None:
        try:
            termios.tcsetattr(sys.__stdin__.fileno(), termios.TCSANOW, attributes)  # type: ignore[arg-type]
        except (termios.error, ValueError):
            return


def _attributes() -> list[object] | None:
    try:
        return termios.tcgetattr(sys.__stdin__.fileno()) if sys.__stdin__ is not None else None
    except (termios.error, ValueError, OSError):
        return None
