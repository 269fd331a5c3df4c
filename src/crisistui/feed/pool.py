"""A few workers, started when first needed, replaced when they die, done without when they cannot live.

Imports only this room. Every method may be called from several threads.
"""

import contextlib
import threading
from collections.abc import Iterator
from dataclasses import replace

from crisistui.feed.process import Worker, WorkerLostError
from crisistui.feed.wire import Gone, Job, Loaded, Refused, Reply
from crisistui.feed.worker import Desk
from crisistui.index.readings import Aside, FileStamp

_FAILURES = 2  # workers in a row that died before their first reply: then the board reads by itself

_HUNG = "took too long to read; shorten or remove it"
_DIED = "internal error: the reader died of this file twice; remove it"


class PoolClosedError(Exception):
    """The pool was closed while somebody waited for it: the board is being left."""


class ProfileRefusedError(Exception):
    """The profile of a job cannot be used; the text is one plain line."""


class Pool:
    """Reads files in up to ``jobs`` processes; with 0, or when none can live, in the caller's thread."""

    def __init__(self, make: str, *, jobs: int) -> None:
        self._make = make
        self._inline = jobs <= 0
        self._free: list[Worker] = []
        self._all: set[Worker] = set()
        self._failures = 0
        self._closed = False
        self._jobs = jobs
        self._changed = threading.Condition()
        self._desk_lock = threading.Lock()
        self._desk = Desk(make)

    @property
    def inline(self) -> bool:
        """Whether files are read in this process."""
        return self._inline

    @property
    def pids(self) -> list[int]:
        """The worker processes alive."""
        with self._changed:
            return sorted(worker.pid for worker in self._all)

    def load(self, job: Job) -> Loaded:
        """Have a worker load a profile (this also warms it); raises `ProfileRefusedError`."""
        loaded = [reply for reply in self._replies(replace(job, paths=())) if isinstance(reply, Loaded)]
        return loaded[-1]

    def read(self, job: Job) -> Iterator[Reply]:
        """One reply per file, in order, whatever happens to the workers.

        Raises `ProfileRefusedError` and `PoolClosedError`.
        """
        for reply in self._replies(job):
            if not isinstance(reply, Loaded):
                yield reply

    def close(self) -> None:
        """Kill all workers now; threads that wait for one get `PoolClosedError`."""
        with self._changed:
            self._closed = True
            workers = list(self._all)
            self._all.clear()
            self._free.clear()
            self._changed.notify_all()
        for worker in workers:
            worker.stop()

    def _replies(self, job: Job) -> Iterator[Reply]:
        pending = list(job.paths)
        suspect: str | None = None
        asked = False
        while pending or not asked:
            now = replace(job, paths=tuple(pending))
            worker = self._take()
            if worker is None:
                yield from self._by_hand(now)
                return
            try:
                for reply in worker.ask(now):
                    self._accept(reply)
                    asked = True
                    if not isinstance(reply, Loaded):
                        pending.pop(0)
                    yield reply
            except WorkerLostError as lost:
                self._discard(worker)
                if asked and pending:
                    if lost.stuck or suspect == pending[0]:
                        yield Aside(pending.pop(0), FileStamp(0, 0), "", _HUNG if lost.stuck else _DIED)
                        continue
                    suspect = pending[0]
            except ProfileRefusedError:
                if self._may_try_another(worker, job):
                    continue
                raise
            except BaseException:
                with contextlib.suppress(PoolClosedError):
                    self._discard(worker)  # its pipe may hold replies nobody will take
                raise
            else:
                self._give_back(worker)

    def _may_try_another(self, worker: Worker, job: Job) -> bool:
        """Whether another worker may still hold the profile that this one refuses."""
        if not job.paths:
            self._give_back(worker)  # only the new profile was refused: it may hold the last good one
            return False
        self._discard(worker)
        with self._changed:
            self._failures = 0  # it lived and answered
            return bool(self._free)

    def _accept(self, reply: Reply) -> None:
        if isinstance(reply, Refused):
            raise ProfileRefusedError(reply.reason)
        self._failures = 0

    def _by_hand(self, job: Job) -> Iterator[Reply]:
        """Read in this thread, one caller at a time."""
        with self._desk_lock:
            for reply in self._desk.perform(job):
                if self._closed:
                    raise PoolClosedError
                self._accept(reply)
                yield reply

    def _take(self) -> Worker | None:
        with self._changed:
            if self._closed:
                raise PoolClosedError
            if self._inline:
                return None
            while not self._free and len(self._all) >= self._jobs:
                self._changed.wait()
                if self._closed:
                    raise PoolClosedError
            if self._free:
                return self._free.pop()
            try:
                worker = Worker(self._make)
            except OSError:
                self._inline = True
                return None
            self._all.add(worker)
            return worker

    def _give_back(self, worker: Worker) -> None:
        with self._changed:
            if not self._closed:
                self._free.append(worker)
                self._changed.notify()

    def _discard(self, worker: Worker) -> None:
        worker.stop()
        with self._changed:
            if self._closed:
                raise PoolClosedError
            self._all.discard(worker)
            self._changed.notify()
            self._failures += 1
            self._inline = self._inline or self._failures > _FAILURES


__all__ = ["Gone", "Pool", "PoolClosedError", "ProfileRefusedError"]
