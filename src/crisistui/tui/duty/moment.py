"""``t``: the board of an earlier moment, typed or stepped to by days and by articles.

Imports the situation's clock and the question; no Textual of its own.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from crisistui.situation.clock import parse_as_of
from crisistui.tui.screens.asking import Question

if TYPE_CHECKING:
    from crisistui.tui.app import BoardApp

_STEPS = frozenset("-+[]=")


class Moment(Question):
    """A date or a time; while the line is empty, - and + go by days, [ and ] by articles."""

    prompt = "as of "
    note = "2025-11-30 or 2025-11-30T18:00Z · - + a day · [ ] an article · esc now"

    def __init__(self, app: "BoardApp", moments: Sequence[datetime]) -> None:
        """``moments`` are those at which articles were published, in order."""
        self._app = app
        self._moments = moments

    def done(self, text: str) -> str:
        """Go to a moment; an empty line stays where the board is."""
        if not text.strip():
            return ""
        if text.strip().casefold() == "now":
            go(self._app, None)
            return ""
        try:
            moment = parse_as_of(text, self._app.zone)
        except ValueError as error:
            return f"{error}"
        if moment > self._app.clock():
            return "that is still to come: the board shows what was published by then"
        go(self._app, moment)
        return ""

    def left(self) -> None:
        """Back to now."""
        go(self._app, None)

    def key(self, key: str, character: str | None, text: str) -> bool | None:
        """Steps, while nothing is typed; any key but a figure is the board's then."""
        if text or key in {"escape", "enter", "backspace"} or (character and character in "0123456789n"):
            return False
        if character not in _STEPS:
            return None
        now = self._app.clock()
        here = self._app.state.view.as_of or now
        if character in "[]":
            moment = by_article(self._moments, here, back=character == "[")
            if moment is None and character == "[":
                return True
        else:
            moment = by_day(here, self._app.zone, -1 if character == "-" else 1)
        go(self._app, moment if moment is not None and moment < now else None)
        return True


def go(app: "BoardApp", moment: datetime | None) -> None:
    """Show the board of a moment, ``None`` for now."""
    if moment != app.state.view.as_of:
        app.state.view = replace(app.state.view, as_of=moment)
        app.want(urgent=True)


def by_day(here: datetime, zone: tzinfo, by: int) -> datetime:
    """The end of the day before or after, in the crisis's own time; at the calendar's ends, here."""
    try:
        return parse_as_of((here.astimezone(zone).date() + timedelta(days=by)).isoformat(), zone)
    except (OverflowError, ValueError):
        return here


def by_article(moments: Sequence[datetime], here: datetime, *, back: bool) -> datetime | None:
    """The moment of the next article before or after ``here``; ``None`` when there is none."""
    if back:
        return max((moment for moment in moments if moment < here), default=None)
    return min((moment for moment in moments if moment > here), default=None)
