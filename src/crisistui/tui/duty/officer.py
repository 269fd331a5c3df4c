"""Who does what the keys of a shift ask for, and keeps the strip of what is new.

Imports the questions, the work on the log and, when they are opened, the screens.
"""

import asyncio
import shlex
from collections.abc import Awaitable, Callable, Iterable
from time import monotonic
from typing import TYPE_CHECKING

from crisistui.shift.log import ShiftLogError
from crisistui.situation.clock import written
from crisistui.situation.view import View
from crisistui.tui.aside import aside
from crisistui.tui.duty.delivery import Delivery
from crisistui.tui.duty.find import Find
from crisistui.tui.duty.moment import Moment
from crisistui.tui.rows.news import strip_words

if TYPE_CHECKING:
    from crisistui.shift.changes import FactId
    from crisistui.tui.app import BoardApp
    from crisistui.tui.duty.work import News, ShiftWork

PAUSE = 0.3  # seconds between two workings-out of what is new
BURST = 3.0  # seconds for which an alert waits at most until all that came with it is read
_NO_MARK = "no mark is set yet: m sets one, and from then on c lists what changed"


def command(folder: str, view: View, news: "News | None") -> str:
    """The command that writes the brief of a view; the text filter has no word there."""
    parts = ["crisistui", "report", shlex.quote(folder), "--format", "md"]
    if view.as_of is not None:
        parts += ["--as-of", written(view.as_of)]
    elif news is not None and news.mark is not None:
        parts += ["--since", "last"]
    for code in sorted(view.destinations):
        parts += ["--destination", code]
    return " ".join([*parts, ">", "brief.md"])


class Duty:
    """The shift at one board."""

    def __init__(self, app: "BoardApp") -> None:
        """Nothing is known to be new yet."""
        self._app = app
        self._wanted = asyncio.Event()
        self._delivery = Delivery(app)
        self._held_since: float | None = None
        self.news: News | None = None
        self.watching = False  # whether what comes from now on may be an alert: start-up is over
        self._does: dict[str, Callable[[], Awaitable[None]]] = {
            "find": self.find,
            "moment": self.moment,
            "mark": self.mark,
            "unmark": self.unmark,
            "dismiss": self.dismiss,
            "edit": self.edit,
            "uncorrect": self.uncorrect,
            "changes": self.changes,
            "pick": self.pick,
            "brief": self.brief,
        }

    async def do(self, what: str) -> None:
        """Do what a key asks for; a failure is one line in the header."""
        try:
            await self._does[what]()
        except ShiftLogError as error:
            self._app.board.notice(str(error))
        except Exception as error:  # noqa: BLE001 - the board stays
            self._app.complain("that could not be done", error)

    def poke(self) -> None:
        """The board has changed: look what is new."""
        self._wanted.set()

    async def run(self) -> None:
        """Work out what is new, beside the board, whenever it has changed."""
        await self._delivery.begin()
        while True:
            await self._wanted.wait()
            self._wanted.clear()
            try:
                work = await self._work()
                if work is None:
                    return
                feed = self._app.desk.state()
                if feed.settled:
                    self._begin_replay(work)
                watched = feed.settled and self._is_whole(feed.queue)
                self._take(await aside(work.news, self._app.clock(), watched=watched))
                self.watching = self.watching or watched
            except ShiftLogError as error:
                self._app.board.notice(str(error))
            except Exception as error:  # noqa: BLE001 - the board stays
                self._app.complain("what is new could not be worked out", error)
            await asyncio.sleep(PAUSE)

    def close(self) -> None:
        """The board is left."""
        self._delivery.close()

    def _is_whole(self, queue: int) -> bool:
        """Whether all that came together is read, for a burst is one alert; an endless stream is cut."""
        if not queue:
            self._held_since = None
            return True
        now = monotonic()
        self._held_since = now if self._held_since is None else self._held_since
        if now - self._held_since < BURST:
            return False
        self._held_since = None
        return True

    async def find(self) -> None:
        """Ask for a filter, beginning with the one there is."""
        self._app.board.ask(Find(self._app), self._app.state.view.text)

    async def moment(self) -> None:
        """Ask for a moment."""
        work = await self._work()
        moments = await aside(work.moments) if work is not None else []
        self._app.board.ask(Moment(self._app, moments))

    async def mark(self) -> None:
        """Set the mark."""
        work = await self._work()
        if work is not None:
            await aside(work.mark, self._app.clock())
            self.poke()

    async def unmark(self) -> None:
        """Take the mark back."""
        work = await self._work()
        if work is None:
            return
        if not await aside(work.unmark, self._app.clock()):
            self._app.board.notice(_NO_MARK)
        self.poke()

    async def dismiss(self) -> None:
        """Take the fact under the cursor off the board."""
        await self._correct(edit=False)

    async def edit(self) -> None:
        """Set a field of the fact under the cursor."""
        await self._correct(edit=True)

    async def uncorrect(self) -> None:
        """Take the last correction of this person back."""
        work = await self._work()
        note = await aside(work.uncorrect, self._app.clock()) if work is not None else None
        words = f"taken back: {note.what}: {note.says}" if note else "there is no correction of yours"
        self._app.board.notice(words)
        self._app.want(urgent=True)

    async def changes(self) -> None:
        """List what changed since the mark."""
        from crisistui.tui.duty.lists import list_changes  # noqa: PLC0415 - not before it is needed

        news = self.news
        if news is None or news.changes is None:
            self._app.board.notice(_NO_MARK)
            return
        await list_changes(self._app, news.changes, news.unseen)

    async def pick(self) -> None:
        """List all destinations."""
        from crisistui.tui.duty.lists import pick  # noqa: PLC0415 - not before it is needed

        await pick(self._app)

    async def brief(self) -> None:
        """Show the brief of this view, and how to write it to a file."""
        from crisistui.tui.duty.lists import show_brief  # noqa: PLC0415 - not before it is needed

        work = await self._work()
        if work is not None:
            view = self._app.state.view
            text = await aside(work.brief, view, view.as_of or self._app.clock())
            await show_brief(self._app, text, command(self._app.desk.folder, view, self.news))

    async def saw(self, facts: Iterable["FactId"]) -> None:
        """The user looked at these facts: what was new about them is not any more."""
        news, work = self.news, await self._work()
        if news is None or news.changes is None or work is None:
            return
        looked_at = news.unseen.intersection(facts)
        keys = [change.key for change in news.changes.on(looked_at)]
        if keys:
            await aside(work.see, keys, self._app.clock())
            self.poke()

    def _begin_replay(self, work: "ShiftWork") -> None:
        pace, self._app.pace = self._app.pace, None
        if pace is not None:
            from crisistui.tui.duty.replay import replay  # noqa: PLC0415 - only where it was asked for

            self._app.run_worker(replay(self._app, work, pace))

    async def _correct(self, *, edit: bool) -> None:
        from crisistui.tui.duty.correcting import Correction  # noqa: PLC0415 - not before it is needed
        from crisistui.tui.screens.dossier import Dossier  # noqa: PLC0415

        screen, work = self._app.screen, await self._work()
        spot = screen.spot if isinstance(screen, Dossier) else None
        if not isinstance(screen, Dossier) or work is None:
            return
        if spot is None or spot.fact < 0 or spot.kind == "actor":
            screen.notice("go to a passage of a statement, deadline or event (n): that can be put right")
            return
        Correction(self._app, screen, work, spot).begin(edit=edit)

    async def _work(self) -> "ShiftWork | None":
        desk = self._app.desk
        return await aside(lambda: desk.shift)

    def _take(self, news: "News") -> None:
        self.news = news
        board = self._app.board
        words = strip_words(news.mark, news.changes, self._app.zone, self._app.clock())
        board.tell_news(words, news.unseen, news.notes)
        if news.alert is not None:
            board.alert(self._delivery.add(news.alert).text)
