"""``crisistui report --watch``: one line for each change, for a log, a pipe or a screen reader.

Imports the rooms up to the report, and the feed (watchfiles) only when it runs.
"""

import asyncio
import contextlib
import json
import signal
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from crisistui.commands.output import complain, say, shown
from crisistui.commands.since import changed, shift_of
from crisistui.index.store import Index
from crisistui.model.crisis import Crisis
from crisistui.model.situation import Situation
from crisistui.report.changed import change_fields
from crisistui.shift.alerts import Alert, Told, Watch
from crisistui.shift.changes import Changes
from crisistui.shift.log import ShiftLogError
from crisistui.situation.compose import compose
from crisistui.situation.countdown import next_change
from crisistui.situation.view import View

if TYPE_CHECKING:
    from crisistui.feed.progress import Edition, Progress

_LONGEST = 60.0  # seconds: a machine that slept is late by no more
_SHORTEST = 1.0
_NEAR = ("deadline at",)
_ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Watching:
    """A folder that is watched without a screen."""

    def __init__(
        self,
        folder: Path,
        index: Index,
        profile: Path,
        crisis: Crisis,
        codes: frozenset[str],
        form: str,
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """``index`` holds the folder already; ``codes`` narrow what is told, ``form`` is text or json."""
        self._folder, self._index, self._profile, self._crisis = folder, index, profile, crisis
        self._codes, self._form, self._clock = codes, form, clock
        self._shift = shift_of(folder)
        self._watch = Watch()
        self._held = index.holdings(folder)
        self._note: str | None = None
        self._happened = asyncio.Event()
        self._ended = asyncio.Event()
        self._stale = self._reread = False

    def run(self, since: str | None) -> None:
        """Tell what changed ``since``, if given, and then every change until a signal ends it."""
        situation = self._seen()
        if since is not None:
            self._tell(changed(since, self._shift, situation, self._held), situation)
        asyncio.run(self._follow(situation))

    async def _follow(self, situation: Situation) -> None:
        from crisistui.feed.feed import Feed  # noqa: PLC0415 - watchfiles

        loop = asyncio.get_running_loop()
        for number in _ENDINGS:
            loop.add_signal_handler(number, self._end)
        feed = Feed(
            self._folder,
            self._index,
            profile=self._profile,
            on_change=self._progressed,
            on_profile=self._reprofiled,
        )
        running = asyncio.ensure_future(feed.run())
        running.add_done_callback(lambda _: self._end())
        try:
            while not self._ended.is_set():
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._happened.wait(), self._pause(situation))
                self._happened.clear()
                if not self._ended.is_set():
                    situation = self._look()
        finally:
            feed.stop()
            with contextlib.suppress(asyncio.CancelledError):
                await running

    def _look(self) -> Situation:
        before, reread = self._held, self._reread
        if self._stale:
            self._held = self._index.holdings(self._folder)
        self._stale = self._reread = False
        with contextlib.suppress(ShiftLogError):
            reread = self._shift.refresh() or reread
        if reread:
            self._watch.reread(self._crisis, before, self._shift.corrected(self._held).holdings)
        return self._seen()

    def _seen(self) -> Situation:
        """Compose the board, tell what is new on it."""
        holdings = self._shift.corrected(self._held).holdings
        situation = compose(self._crisis, holdings, View(), self._clock())
        alert, changes = self._watch.see(situation, holdings)
        if changes is not None:
            self._tell(changes, situation, alert)
        return situation

    def _tell(self, changes: Changes, situation: Situation, alert: Alert | None = None) -> None:
        for item in changes.narrowed(self._codes).items:
            fields = {"at": situation.as_of, **change_fields(item)}
            self._line(fields, f"{situation.as_of} {item.kind}: {item.line}")
        for told in self._near(alert, situation):
            fields = {
                "at": situation.as_of,
                "kind": told.what,
                "text": told.text,
                "sources": list(told.sources),
            }
            self._line(fields, f"{situation.as_of} {told.line}")

    def _near(self, alert: Alert | None, situation: Situation) -> Iterator[Told]:
        """Deadlines that came near: no change of what is told, but of the hour."""
        places = {("deadline", id_): row.destinations for row in situation.deadlines for id_ in row.deadlines}
        for told in alert.told if alert else ():
            bears = {code for fact in told.facts for code in places.get(fact, ())}
            if told.what.startswith(_NEAR) and (not self._codes or bears & self._codes):
                yield told

    def _line(self, fields: dict[str, object], text: str) -> None:
        say(json.dumps(fields, ensure_ascii=False) if self._form == "json" else shown(text))
        sys.stdout.flush()

    def _pause(self, situation: Situation) -> float:
        """Seconds until a deadline may read otherwise."""
        now, zone = self._clock(), ZoneInfo(self._crisis.timezone)
        near = [next_change(row.due, now, zone) for row in situation.deadlines if row.status != "lapsed"]
        return max(_SHORTEST, min([_LONGEST, *near]))

    def _progressed(self, progress: "Progress") -> None:
        if progress.note and progress.note != self._note:
            complain(progress.note)
        self._note = progress.note
        if progress.changed:
            self._stale = True
            self._happened.set()

    def _reprofiled(self, edition: "Edition") -> None:
        self._index.use(edition.fingerprint)
        self._crisis = edition.crisis
        self._stale = self._reread = True
        self._happened.set()

    def _end(self) -> None:
        self._ended.set()
        self._happened.set()
