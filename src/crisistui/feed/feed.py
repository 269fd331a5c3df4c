"""The watched folder while the board is open: events and scans become reads, reads become progress.

Imports only the index and this room, never Textual. Nothing heavy runs on the event loop: scans, reads
and writes go to threads, extraction to worker processes. The folder is never written to.
"""

import asyncio
import contextlib
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from crisistui.feed.backlog import Backlog
from crisistui.feed.engine import engine as engine_name
from crisistui.feed.intake import Difference, Intake, Outcome, token_of
from crisistui.feed.mounts import is_remote
from crisistui.feed.pool import Pool, PoolClosedError, ProfileRefusedError
from crisistui.feed.progress import Edition, Progress, Teller
from crisistui.feed.reader import SHIPPED
from crisistui.feed.scan import FolderError, shown
from crisistui.feed.watch import Changes, watch
from crisistui.index.location import fingerprint
from crisistui.index.store import Index, IndexBusyError
from crisistui.model.plain import plain

INTERVAL = 30.0  # seconds between two scans of a folder whose events arrive
TICK = 2.0  # seconds between two looks at the profile, and two scans where no events arrive

_PORTION = 32  # files a worker is given at once

_P = ParamSpec("_P")
_T = TypeVar("_T")


class Feed:
    """Keeps an index up to date with a folder. Create it, await `run`, and call `stop` to leave.

    ``on_change`` gets a `Progress` on the event loop, at most twenty times a second; ``on_profile`` an
    `Edition` when the profile changed and everything was read anew. ``index`` stays the caller's.
    """

    def __init__(
        self,
        folder: Path,
        index: Index,
        *,
        profile: Path,
        on_change: Callable[[Progress], None],
        on_profile: Callable[[Edition], None] | None = None,
        engine: str | None = None,
        jobs: int = 2,
        make: str = SHIPPED,
        interval: float = INTERVAL,
    ) -> None:
        self._folder = folder
        self._board_index = index
        self._profile = profile
        self._on_profile = on_profile
        self._engine = engine or engine_name()
        self._slots = max(1, jobs)
        self._pool = Pool(make, jobs=jobs)
        self._interval = interval
        self._teller = Teller(on_change)
        self._backlog = Backlog()
        self._stop = asyncio.Event()
        self._due = asyncio.Event()
        self._notes: dict[str, str] = {}
        self._progress = Progress()
        self._coming: Edition | None = None  # loaded, the folder not yet compared with it
        self._edition: Edition | None = None  # compared, told of when the backlog is empty
        self._token: str | None = None  # of the profile last seen, usable or not
        self._live = False
        self._retry = False  # something could not be recorded: compare again at the next tick
        self._remote = False
        self._folders: set[str] = set()
        self._version: tuple[int, int] = (0, 0)
        self._running = 0
        self._tasks: set[asyncio.Task[None]] = set()

    def stop(self) -> None:
        """Ask `run` to end; it does so within some tens of milliseconds."""
        self._stop.set()

    async def run(self) -> None:
        """Feed the index until `stop` is called or the task is cancelled."""
        self._loop = asyncio.get_running_loop()
        self._threads = ThreadPoolExecutor(self._slots + 3, thread_name_prefix="feed")
        self._index = await self._thread(self._board_index.twin)
        self._intake = Intake(
            self._folder, self._index, self._pool, profile=self._profile, engine=self._engine
        )
        try:
            await self._begin()
            self._start(self._follow())
            self._start(self._tend())
            await self._stop.wait()
        finally:
            self._leave()

    def _leave(self) -> None:
        self._stop.set()
        self._pool.close()
        self._teller.close()
        for task in self._tasks:
            task.cancel()
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._index.close()

    async def _begin(self) -> None:
        """Take the edition the board opened, if it is that of the profile as it stands, and warm a worker."""
        token = await self._thread(token_of, self._profile)
        self._remote = await self._thread(is_remote, self._folder)
        if token is not None and fingerprint(self._engine, token) == self._index.fingerprint:
            self._intake.adopt(token)
            self._token = token
            self._start(self._warm())

    async def _warm(self) -> None:
        try:
            loaded = await self._thread(self._intake.warm)
            if await self._thread(self._index.crisis) is None:
                await self._thread(self._index.set_crisis, loaded.crisis, loaded.token)
                self._tell(changed=True)
        except ProfileRefusedError as error:
            self._note("profile", str(error))
        except (PoolClosedError, IndexBusyError):
            return

    async def _follow(self) -> None:
        """Turn events into work."""
        async for changes in watch(self._folder, self._stop, folders=lambda: self._folders):
            self._happened(changes)

    def _happened(self, changes: Changes) -> None:
        self._live = changes.live
        self._count_anew()
        self._backlog.happened(changes.paths)
        if changes.scan:
            self._due.set()
        self._tell()
        self._pump()

    async def _tend(self) -> None:
        """Scan now and then, and look at the profile and at the index in between."""
        scanned = float("-inf")
        while not self._stop.is_set():
            due = self._retry or self._due.is_set() or self._loop.time() - scanned >= self._pause()
            self._due.clear()
            self._retry = False
            if await self._look() or due:
                await self._reconcile()
                scanned = self._loop.time()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._due.wait(), TICK)

    def _pause(self) -> float:
        return self._interval if self._progress.watching else min(TICK, self._interval)

    async def _look(self) -> bool:
        """Whether the profile or the ground under the index changed, so that all must be compared."""
        try:
            token = await self._thread(token_of, self._profile)
            before = self._version
            self._version = await self._thread(self._index.data_version)
        except IndexBusyError:
            return False
        if before not in {self._version, (0, 0)}:
            self._tell(changed=True)  # another board wrote
        if token != self._token:
            self._token = token
            return await self._reload(token)
        return self._version[0] != before[0]

    async def _reload(self, token: str | None) -> bool:
        """Go by the profile as it stands now; keep the last one when it cannot be used."""
        if token is None:
            self._note("profile", f"{shown(str(self._profile))}: gone; going by the one last read")
            return False
        try:
            loaded = await self._thread(self._intake.load)
        except ProfileRefusedError as error:
            self._note("profile", str(error))
            return False
        except (IndexBusyError, PoolClosedError):
            self._token = None  # once more at the next look
            return False
        self._token = loaded.token
        self._notes.pop("profile", None)
        self._backlog.clear()
        self._coming = Edition(fingerprint(self._engine, loaded.token), loaded.crisis)
        return True

    async def _reconcile(self) -> None:
        """Compare folder and index; what differs is read."""
        try:
            difference = await self._thread(self._intake.compare)
        except FolderError as error:
            self._note("folder", str(error))
            return
        except IndexBusyError as error:
            self._note("index", str(error))
            self._retry = True
            return
        self._notes.pop("folder", None)
        if not difference.new:
            self._notes.pop("index", None)
        self._folders = difference.listing.folders
        self._compared(difference)
        if not self._backlog.waiting:
            with contextlib.suppress(IndexBusyError):
                await self._thread(self._index.prune)

    def _compared(self, difference: Difference) -> None:
        self._count_anew()
        self._backlog.found(difference.new)
        self._edition, self._coming = self._coming or self._edition, None
        listing = difference.listing
        self._progress = replace(
            self._progress,
            aside=difference.aside,
            ignored=listing.ignored,
            examples=tuple(listing.examples),
        )
        self._tell(changed=difference.gone > 0)
        self._pump()

    def _pump(self) -> None:
        """Give waiting files to free slots; when all is read, a new edition is complete."""
        while self._running < self._slots and (paths := self._backlog.take(_PORTION)):
            self._running += 1
            self._start(self._batch(paths))
        if not len(self._backlog) and self._edition is not None and self._intake.token == self._token:
            edition, self._edition = self._edition, None
            if self._on_profile is not None:
                self._on_profile(edition)

    async def _batch(self, paths: tuple[str, ...]) -> None:
        def report(outcome: Outcome) -> None:
            with contextlib.suppress(RuntimeError):  # the loop is gone: the board was left
                self._loop.call_soon_threadsafe(self._reported, outcome)

        try:
            await self._thread(self._intake.take, paths, report)
            self._notes.pop("reading", None)
            self._notes.pop("index", None)
        except PoolClosedError:
            return
        except ProfileRefusedError as error:
            self._note("profile", str(error))
        except IndexBusyError as error:
            self._note("index", str(error))
            self._retry = True
        except Exception as error:  # noqa: BLE001 - the feed must outlive whatever this was
            self._note("reading", f"internal error: {type(error).__name__}: {error}")
        finally:
            self._running -= 1
            self._backlog.finished(paths)
        self._tell()
        self._pump()

    def _reported(self, outcome: Outcome) -> None:
        self._backlog.finished((*outcome.done, *outcome.again))
        self._backlog.found(outcome.again)
        if outcome.done:
            done = self._progress.done + len(outcome.done)
            last = shown(outcome.done[-1])
            self._progress = replace(self._progress, done=done, last=last, aside=outcome.aside)
        self._tell(changed=outcome.changed)

    def _count_anew(self) -> None:
        if not len(self._backlog):
            self._progress = replace(self._progress, done=0)

    def _note(self, topic: str, text: str) -> None:
        self._notes[topic] = plain(text)
        self._tell()

    def _tell(self, *, changed: bool = False) -> None:
        note = " · ".join(self._notes.values()) or self._index.warning
        self._progress = replace(
            self._progress,
            queue=len(self._backlog),
            alive="folder" not in self._notes,
            watching=self._live and not self._remote,
            note=note,
            changed=changed,
        )
        self._teller.tell(self._progress)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = self._loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _thread(self, work: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        return await self._loop.run_in_executor(self._threads, partial(work, *args, **kwargs))
