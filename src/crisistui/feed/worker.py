"""A worker: reads the files it is told, one by one, and never fails for a bad one.

`perform` is used in the worker process and, when there is none, in a thread of the board. The process
ends by itself when its pipe closes, so it never outlives the board. Imports no heavy room by itself.
"""

import gc
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from crisistui.feed.fetch import UnfetchableError, fetch
from crisistui.feed.reader import Reader, maker
from crisistui.feed.wire import Gone, Job, Loaded, Refused, Reply, pack_reply, unpack_job
from crisistui.index.readings import Aside, Facts, FileStamp
from crisistui.model.plain import plain
from crisistui.profile.problem import ProfileError
from crisistui.reading.errors import Unreadable

TIME_LIMIT = 10.0  # seconds for one file; a long article takes some hundredths

_NICE = 5


class _TooLong(BaseException):
    """Not an ``Exception``, so that no handler within a reader swallows it."""


class Desk:
    """The reader in use, made anew when the profile changes; ``guarded`` limits the time per file."""

    def __init__(self, make: str, *, guarded: bool = False) -> None:
        self._make = make
        self._guarded = guarded
        self._reader: Reader | None = None

    def perform(self, job: Job) -> Iterator[Reply]:
        """Answer a job: what was loaded or why not, then one reply per file, in order."""
        loaded = self._load(job)
        yield loaded
        if isinstance(loaded, Refused) or self._reader is None:
            return
        for path in job.paths:
            yield self._one(Path(job.folder), path, self._reader)

    def _load(self, job: Job) -> Loaded | Refused:
        try:
            if self._reader is None or self._reader.fingerprint != job.token:
                self._reader = maker(self._make)(Path(job.profile))
        except ProfileError as error:
            return Refused(plain(str(error), 500))
        except Exception as error:  # noqa: BLE001 - whatever breaks must be told to the board, not lost
            return Refused(f"internal error: {_named(error)}")
        if job.token and self._reader.fingerprint != job.token:
            return Refused(f"{job.profile}: changed while it was read")
        return Loaded(self._reader.crisis, self._reader.fingerprint)

    def _one(self, folder: Path, path: str, reader: Reader) -> Reply:
        stamp, sha = FileStamp(0, 0), ""
        try:
            fetched = fetch(folder, path)
            if fetched is None:
                return Gone(path)
            stamp, sha = fetched.stamp, fetched.sha
            with _limited(self._guarded):
                product = reader.read(path, fetched.data)
            return Facts(path, stamp, sha, product.body, product.text)
        except (UnfetchableError, Unreadable) as error:
            reason = plain(str(error), 500)
        except _TooLong:
            reason = f"took more than {TIME_LIMIT:.0f} s to read; shorten or remove it"
        except Exception as error:  # noqa: BLE001 - one file must never stop the others
            reason = f"internal error: {_named(error)}"
        return Aside(path, stamp, sha, reason)


@contextmanager
def _limited(guarded: bool) -> Iterator[None]:
    """Raise `_TooLong` inside when the time is up; signals reach only a main thread."""
    if not guarded:
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, TIME_LIMIT)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _named(error: BaseException) -> str:
    return plain(f"{type(error).__name__}: {error}", 300)


def _alarm(*_: object) -> None:
    raise _TooLong


def serve(jobs: BinaryIO, replies: BinaryIO, make: str) -> None:
    """Answer jobs until the pipe closes."""
    desk = Desk(make, guarded=True)
    for line in iter(jobs.readline, b""):
        for reply in desk.perform(unpack_job(line)):
            replies.write(pack_reply(reply))
            replies.flush()
            if isinstance(reply, Loaded):
                gc.freeze()  # what a reader loads stays for good


def main() -> int:
    """The worker process: the last argument names the maker of readers; 0 when the board is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ctrl+c in the terminal is for the board
    signal.signal(signal.SIGALRM, _alarm)
    with suppress(OSError):
        os.nice(_NICE)
    # Nothing that is printed by accident may reach the pipe of the replies.
    pipe = os.dup(1)
    os.dup2(2, 1)
    with suppress(BrokenPipeError), os.fdopen(pipe, "wb", buffering=1 << 16) as replies:
        serve(sys.stdin.buffer, replies, sys.argv[-1])
    os._exit(0)  # nothing that a reader left behind may hold the process
