"""One worker process: started, asked, timed, killed.

Imports only this room. Plain pipes instead of ``multiprocessing``: no helper process, no semaphores to
leak, no trouble with the terminal's file numbers, and a worker ends with the board because its pipe closes.
"""

import contextlib
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import crisistui
from crisistui.feed.wire import Job, Loaded, Refused, Reply, pack_job, unpack_reply

PATIENCE = 30.0  # seconds without a reply after which a worker is taken for stuck

_START = "import sys; sys.path.append(sys.argv[1]); from crisistui.feed.worker import main; sys.exit(main())"
_CHUNK = 1 << 16


class WorkerLostError(Exception):
    """The worker died or hangs; ``stuck`` when it was still running."""

    def __init__(self, *, stuck: bool = False) -> None:
        super().__init__("the worker hangs" if stuck else "the worker died")
        self.stuck = stuck


class Worker:
    """A process that reads files. Used by one thread at a time; `stop` may come from any."""

    def __init__(self, make: str) -> None:
        """Start it; raises ``OSError`` where no process can be started."""
        root = Path(crisistui.__file__).parent.parent
        # -P: the current folder, which may be the watched one, must not be a place to import from.
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own words
            [sys.executable, "-P", "-c", _START, str(root), make],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
        )
        self._buffer = bytearray()

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def ask(self, job: Job) -> Iterator[Reply]:
        """Replies to a job as they come; raises `WorkerLostError`."""
        if self._process.stdin is None:  # pragma: no cover - it was asked for
            raise WorkerLostError
        try:
            self._process.stdin.write(pack_job(job))
        except (OSError, ValueError) as error:
            raise WorkerLostError from error
        first = self._reply()
        yield first
        if isinstance(first, Loaded):
            for _ in job.paths:
                yield self._reply()

    def stop(self) -> None:
        """Kill it and wait until it is gone: a worker holds nothing worth saving."""
        with contextlib.suppress(OSError):
            self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _reply(self) -> Reply:
        limit = time.monotonic() + PATIENCE
        while (end := self._buffer.find(b"\n")) < 0:
            self._fill(limit)
        return unpack_reply(self._take(end + 1, limit), lambda size: self._take(size, limit))

    def _take(self, size: int, limit: float) -> bytes:
        while len(self._buffer) < size:
            self._fill(limit)
        taken = bytes(self._buffer[:size])
        del self._buffer[:size]
        return taken

    def _fill(self, limit: float) -> None:
        try:
            handle = self._process.stdout.fileno() if self._process.stdout else -1
            waiting = select.poll()
            waiting.register(handle, select.POLLIN)
            if not waiting.poll(max(0.0, limit - time.monotonic()) * 1_000):
                raise WorkerLostError(stuck=True)
            part = os.read(handle, _CHUNK)
        except (OSError, ValueError, OverflowError) as error:  # closed by `stop` in another thread
            raise WorkerLostError from error
        if not part:
            raise WorkerLostError
        self._buffer += part


def refused(replies: Iterator[Reply]) -> str | None:
    """Why a profile was refused, ``None`` when it was loaded; takes the first reply off."""
    first = next(replies)
    return first.reason if isinstance(first, Refused) else None
