"""The desk of a watched folder: index, feed and compose behind the protocol of `desk`.

Imports the index and the composing; the feed, and with it watchfiles and the worker processes, only when
the board is on the screen, the profile (pydantic) only when the index does not know its labels yet.
"""

import asyncio
import contextlib
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from crisistui.feed.engine import engine
from crisistui.index.location import default_location, fingerprint
from crisistui.index.store import Index
from crisistui.model.crisis import Crisis
from crisistui.model.holdings import ArticleRow, EvidenceRow, Holdings
from crisistui.model.plain import plain
from crisistui.model.situation import Situation
from crisistui.shift.location import default_location as log_of
from crisistui.situation.clock import parse_as_of
from crisistui.situation.compose import compose
from crisistui.situation.view import View
from crisistui.tui.desk import FeedState
from crisistui.tui.rows.moments import short
from crisistui.tui.ticking import zone_of

if TYPE_CHECKING:
    from crisistui.feed.feed import Feed
    from crisistui.feed.progress import Edition, Progress
    from crisistui.tui.duty.work import ShiftWork

PROFILE = "crisis.toml"
QUIET = 1.5  # seconds after which a feed that has said nothing has nothing to say


class DeskError(Exception):
    """The board cannot be opened; the message is one line with the remedy."""


def open_desk(
    folder: Path, *, profile: Path | None, index: Path | None, as_of: str | None
) -> tuple["LiveDesk", datetime | None]:
    """The desk of a folder, and the moment ``as_of`` names in the crisis's own time; raises `DeskError`."""
    if not folder.is_dir():
        raise DeskError(f"{folder}: no such folder (crisistui init {folder} makes one)")
    profile = profile or folder / PROFILE
    try:
        token = _token(profile)
    except OSError as error:
        remedy = f"crisistui init {folder} writes one" if not profile.exists() else error.strerror
        raise DeskError(f"{profile}: no profile of a crisis can be read ({remedy})") from None
    name = engine()
    book = Index.open(index or default_location(folder), fingerprint=fingerprint(name, token))
    known = book.crisis()
    crisis = known[0] if known is not None and known[1] == token else _labels(profile)
    desk = LiveDesk(folder, profile, book, crisis, name)
    try:
        return desk, None if as_of is None else parse_as_of(as_of, zone_of(crisis))
    except ValueError as error:
        raise DeskError(f"--as-of: {error}") from None


class LiveDesk:
    """A folder, its index and its feed."""

    def __init__(self, folder: Path, profile: Path, index: Index, crisis: Crisis, engine_name: str) -> None:
        """Nothing is started yet."""
        self.folder = plain(str(folder))
        self._path = folder.resolve()
        self._profile = profile
        self._index = index
        self._crisis = crisis
        self._engine = engine_name
        self._feed: Feed | None = None
        self._run: asyncio.Task[None] | None = None
        self._changed: Callable[[], None] = lambda: None
        self._state = FeedState(settled=False)
        self._newest: str | None = None
        self._arrived: str | None = None
        self._shift: ShiftWork | None = None
        self._lock = threading.Lock()

    def first(self, as_of: datetime | None) -> Situation | None:
        """The board of what the index holds already, ``None`` when that is nothing."""
        holdings = self._index.holdings(self._path)
        if not holdings.articles:
            return None
        if was_corrected(self._path):
            holdings = self.shift.corrected(holdings).holdings
        return self._composed(holdings, View(as_of=as_of), datetime.now(UTC))

    @property
    def shift(self) -> "ShiftWork":
        """Marks and corrections, from the log of the folder."""
        with self._lock:
            if self._shift is None:
                from crisistui.tui.duty.work import ShiftWork  # noqa: PLC0415 - after the first paint

                self._shift = ShiftWork(
                    self._path,
                    lambda: self._index.holdings(self._path),
                    lambda: self._crisis,
                    self._index.evidence,
                )
            return self._shift

    async def start(self, on_change: Callable[[], None]) -> None:
        """Feed the index until `stop`."""
        from crisistui.feed.feed import Feed  # noqa: PLC0415 - after the first paint

        self._changed = on_change
        self._feed = Feed(
            self._path,
            self._index,
            profile=self._profile,
            on_change=self._progressed,
            on_profile=self._reprofiled,
            engine=self._engine,
        )
        asyncio.get_running_loop().call_later(QUIET, self._settle)
        self._run = asyncio.ensure_future(self._feed.run())
        await asyncio.shield(self._run)

    def situation(self, view: View, now: datetime) -> Situation:
        """Compose what the index holds now."""
        return self._composed(self.holdings(), view, now)

    def evidence(self, kind: str, ids: Sequence[int]) -> list[EvidenceRow]:
        """The passages, from the index."""
        return self._index.evidence(kind, ids)

    def article_text(self, article: int) -> str:
        """The text, from the index."""
        return self._index.text(article)

    def facts(self, article: int) -> list[EvidenceRow]:
        """The passages of its facts, from the index."""
        return self._index.facts(article)

    def furniture(self, article: int) -> tuple[tuple[int, int], ...]:
        """What is page around the article, from the index."""
        return self._index.furniture(article)

    def holdings(self) -> Holdings:
        """What the index holds now."""
        return self.shift.corrected(self._index.holdings(self._path)).holdings

    def state(self) -> FeedState:
        """What the feed last said."""
        return self._state._replace(last=self._arrived or self._newest)

    async def stop(self) -> None:
        """Ask the feed to end and give it a moment."""
        if self._feed is not None:
            self._feed.stop()
        if self._run is not None:
            with contextlib.suppress(Exception):
                await asyncio.wait({self._run}, timeout=0.08)

    def _composed(self, holdings: Holdings, view: View, now: datetime) -> Situation:
        self._newest = newest(holdings.articles, now.year)
        arrived = [row for row in holdings.articles if row.path == self._state.last]
        self._arrived = _named(arrived[0], now.year) if arrived else None
        return compose(self._crisis, holdings, view, now, look=self._index.containing)

    def _progressed(self, progress: "Progress") -> None:
        before = self._state
        settled = before.settled or (not progress.queue and (before.queue > 0 or progress.done > 0))
        self._state = FeedState(
            settled=settled,
            done=progress.done,
            total=progress.done + progress.queue,
            queue=progress.queue,
            last=progress.last if before.settled else None,  # of a first reading the newest is told instead
            problem=progress.note,
        )
        self._changed()

    def _reprofiled(self, edition: "Edition") -> None:
        self._index.use(edition.fingerprint)
        self._crisis = edition.crisis
        self._changed()

    def _settle(self) -> None:
        if not self._state.settled and not self._state.queue:
            self._state = self._state._replace(settled=True)
            self._changed()


def was_corrected(folder: Path) -> bool:
    """Whether anyone ever corrected a fact of the folder: only then does the first board wait for the log."""
    try:
        log = log_of(folder).read_bytes()
    except OSError:
        return False
    return b'"kind":"dismiss"' in log or b'"kind":"edit"' in log


def newest(articles: Sequence[ArticleRow], year: int) -> str | None:
    """``11 Dec report.txt`` of the article with the latest date, ``None`` without articles."""
    if not articles:
        return None
    dated = [row for row in articles if row.published is not None]
    return _named(max(dated or articles, key=lambda row: str(row.published or "")), year)


def _named(row: ArticleRow, year: int) -> str:
    return f"{short(row.published, year).strip()} {row.path}"


def _token(profile: Path) -> str:
    import hashlib  # noqa: PLC0415 - loaded by the index already

    return hashlib.sha256(profile.read_bytes()).hexdigest()


def _labels(profile: Path) -> Crisis:
    """Load the profile itself, which says what is wrong with it; raises `DeskError`."""
    from crisistui.profile.load import load_profile  # noqa: PLC0415 - pydantic
    from crisistui.profile.problem import ProfileError  # noqa: PLC0415

    try:
        return load_profile(profile).header()
    except ProfileError as error:
        raise DeskError(plain(str(error), 1_000)) from None
