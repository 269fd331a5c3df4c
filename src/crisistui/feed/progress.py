"""What the feed tells the board, and how often.

Imports nothing of ours but the labels of a crisis. Used on the event loop only.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace

from crisistui.model.crisis import Crisis

PAUSE = 0.1  # seconds between two tellings at least; a single drop is told at once


@dataclass(frozen=True, slots=True)
class Progress:
    """The state of the feed.

    ``queue`` files wait or are being read, ``done`` were since the queue was last empty, ``aside`` are set
    aside in the folder, ``last`` is the file that came in last (fit to be shown). ``alive`` is false when
    the folder cannot be seen; ``watching`` when its events arrive (else it is scanned every 2 s). ``note``
    is one line on what is wrong. ``changed``: ask the index again. ``ignored`` counts files that are no
    articles, ``examples`` names some.
    """

    queue: int = 0
    done: int = 0
    aside: int = 0
    last: str | None = None
    alive: bool = True
    watching: bool = False
    note: str | None = None
    changed: bool = False
    ignored: int = 0
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """A profile that changed while the board was open: use this fingerprint and show these labels.

    Sent when every file has been read anew, so that the board goes from one whole state to the next.
    """

    fingerprint: str
    crisis: Crisis


class Teller:
    """Passes progress on when it differs from what was told last: ten times a second, and as often news."""

    def __init__(self, on_change: Callable[[Progress], None]) -> None:
        self._on_change = on_change
        self._told: Progress | None = None
        self._now = Progress()
        self._last = self._last_change = float("-inf")
        self._timer: asyncio.TimerHandle | None = None

    def tell(self, now: Progress) -> None:
        """Pass this on, now or with what follows within the pause; ``changed`` is never lost."""
        self._now = replace(now, changed=now.changed or self._now.changed)
        loop = asyncio.get_running_loop()
        # News of the board is held back by earlier news only, not by a mere "one file waits" before it.
        wait = (self._last_change if self._now.changed else self._last) + PAUSE - loop.time()
        if wait <= 0:
            self.close()
            self._send()
        elif self._timer is None:
            self._timer = loop.call_later(wait, self._send)

    def close(self) -> None:
        """Tell nothing that waits."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _send(self) -> None:
        self._timer = None
        if self._now == self._told:
            return
        self._last = asyncio.get_running_loop().time()
        if self._now.changed:
            self._last_change = self._last
        now, self._told = self._now, replace(self._now, changed=False)
        self._now = self._told
        self._on_change(now)
