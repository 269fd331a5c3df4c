"""Theme files, looked at every two seconds: cheap, and silent until one changes.

Imports the shelf. A thread of its own, because a home folder may lie on a slow network.
"""

import threading
from collections.abc import Callable

from crisistui.tui.themes import Shelf

EVERY = 2.0  # seconds


class Watch:
    """Reloads the shelf and tells when something on it changed; `close` ends it."""

    def __init__(self, shelf: Shelf, changed: Callable[[], None]) -> None:
        """``changed`` is called in the watching thread."""
        self._shelf = shelf
        self._changed = changed
        self._over = threading.Event()

    def start(self) -> None:
        """Look from now on."""
        threading.Thread(target=self._run, name="themes", daemon=True).start()

    def close(self) -> None:
        """Look no more."""
        self._over.set()

    def _run(self) -> None:
        while not self._over.wait(EVERY):
            if self._shelf.reload():
                self._changed()
