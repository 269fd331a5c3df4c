"""``/``: narrow every pane to what is typed. A wrong expression says why, and the last good one stays.

What no row says is looked for in the full text of the articles, by the desk and in its thread.

Imports the language of the filter and the question; no Textual of its own.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from crisistui.situation.query import problem
from crisistui.tui.screens.asking import Question

if TYPE_CHECKING:
    from crisistui.tui.app import BoardApp


class Find(Question):
    """What is typed is applied at once; enter keeps it, escape takes the whole filter away."""

    prompt = "/"
    note = "words · !word · text:word · party:host stance:offers date:>2025-12-01"

    def __init__(self, app: "BoardApp") -> None:
        """The view of ``app`` is what changes."""
        self._app = app

    def changed(self, text: str) -> str:
        """Apply what can be understood."""
        wrong = problem(text)
        if wrong is None:
            self._apply(text.strip())
        return wrong or ""

    def done(self, text: str) -> str:
        """Keep it."""
        return self.changed(text)

    def left(self) -> None:
        """Clear it."""
        self._apply("")

    def _apply(self, text: str) -> None:
        state = self._app.state
        if text != state.view.text:
            state.view = replace(state.view, text=text)
            self._app.want(urgent=True)
