"""From changed paths to the index: fetch, skip what is known, have the rest read, record in batches.

Imports only the index and this room. Blocking: the feed calls it in threads, commands call it directly.
"""

import hashlib
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from crisistui.feed.fetch import UnfetchableError, fetch
from crisistui.feed.pool import Pool
from crisistui.feed.scan import Listing, scan
from crisistui.feed.wire import Gone, Job, Loaded
from crisistui.index.location import fingerprint
from crisistui.index.readings import Aside, FileStamp, Reading, Seen
from crisistui.index.store import Index

FLUSH = 0.1  # seconds between two records of a busy intake: the board is drawn no faster
BATCH = 64  # readings in one transaction at most


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of some files: paths ``done``, paths to read ``again``, whether the board ``changed``."""

    done: tuple[str, ...]
    again: tuple[str, ...]
    changed: bool
    aside: int = 0  # files set aside in the whole folder, now


@dataclass(frozen=True, slots=True)
class Difference:
    """What the folder and the index disagree about; ``new`` is newest first, ``gone`` left the board."""

    listing: Listing
    new: tuple[str, ...]
    gone: int
    aside: int


class Intake:
    """Brings the files of one folder into one index, under the profile it was last told of."""

    def __init__(self, folder: Path, index: Index, pool: Pool, *, profile: Path, engine: str) -> None:
        self._folder = folder
        self._index = index
        self._pool = pool
        self._profile = profile
        self._engine = engine
        self._lock = threading.Lock()  # a record must not fall between two editions
        self.token = ""

    def load(self) -> Loaded:
        """Load the profile as it is now, and file under its edition from here on.

        Raises `ProfileRefusedError` with one plain line.
        """
        loaded = self._pool.load(Job(str(self._folder), str(self._profile), "", ()))
        with self._lock:
            self.token = loaded.token
            self._index.use(fingerprint(self._engine, loaded.token))
            self._index.set_crisis(loaded.crisis, loaded.token)
        return loaded

    def warm(self) -> Loaded:
        """Start a worker and have it load the profile in use; raises as `load` does."""
        return self._pool.load(Job(str(self._folder), str(self._profile), self.token, ()))

    def adopt(self, token: str) -> None:
        """File under the edition of a profile whose labels the index holds already."""
        with self._lock:
            self.token = token
            self._index.use(fingerprint(self._engine, token))

    def work_with(self, pool: Pool) -> None:
        """Use other workers from here on."""
        self._pool = pool

    def compare(self) -> Difference:
        """Scan the folder, take off the board what is gone, and list what must be read.

        Raises `FolderError`; then nothing is taken off.
        """
        listing = scan(self._folder)
        known = self._index.known(self._folder)
        stamps = listing.files
        new = [path for path, stamp in stamps.items() if known.get(path) != stamp]
        new.sort(key=lambda path: (-stamps[path].mtime_ns, path))
        gone = [path for path in known if path not in stamps and not listing.hides(path)]
        self._index.forget(self._folder, gone)
        return Difference(listing, tuple(new), len(gone), self._index.asides(self._folder))

    def take(self, paths: Sequence[str], report: Callable[[Outcome], None]) -> None:
        """Bring these files in and report after each transaction.

        Raises `ProfileRefusedError`, `PoolClosedError` and `IndexBusyError`; what was not reported is not
        recorded.
        """
        token = self.token
        batch: list[Reading | Gone] = []
        flushed = time.monotonic()
        for reading in self._readings(paths, token):
            batch.append(reading)
            if len(batch) >= BATCH or time.monotonic() - flushed > FLUSH:
                report(self._record(batch, token))
                batch = []
                flushed = time.monotonic()
        if batch:
            report(self._record(batch, token))

    def _readings(self, paths: Sequence[str], token: str) -> Iterator[Reading | Gone]:
        """What is known comes first, at once; what must be read follows as it is done."""
        unread: dict[str, tuple[FileStamp, str]] = {}
        for path in paths:
            try:
                fetched = fetch(self._folder, path)
            except UnfetchableError as error:
                yield Aside(path, FileStamp(0, 0), "", str(error))
                continue
            if fetched is None:
                yield Gone(path)
            elif self._index.has(fetched.sha, path):
                yield Seen(path, fetched.stamp, fetched.sha)
            else:
                unread[path] = (fetched.stamp, fetched.sha)
        if not unread:
            return
        job = Job(str(self._folder), str(self._profile), token, tuple(unread))
        for reply in self._pool.read(job):
            if isinstance(reply, Aside) and not reply.sha:
                stamp, sha = unread[reply.path]
                yield replace(reply, stamp=stamp, sha=sha)
            else:
                yield reply  # type: ignore[misc]  # the pool keeps Loaded and Refused to itself

    def _record(self, batch: Sequence[Reading | Gone], token: str) -> Outcome:
        gone = [item.path for item in batch if isinstance(item, Gone)]
        readings = [item for item in batch if not isinstance(item, Gone)]
        with self._lock:
            if token != self.token:  # the profile changed meanwhile: these facts are of the old one
                return Outcome((), tuple(item.path for item in batch), changed=False)
            left = self._index.forget(self._folder, gone)
            recorded = self._index.record(self._folder, readings) if readings else None
            aside = self._index.asides(self._folder)
        unmet = recorded.unmet if recorded else ()
        done = tuple(item.path for item in batch if item.path not in unmet)
        return Outcome(done, unmet, left or (recorded is not None and recorded.changed), aside)


def token_of(profile: Path) -> str | None:
    """The SHA-256 of a profile's bytes, ``None`` when it cannot be read."""
    try:
        return hashlib.sha256(profile.read_bytes()).hexdigest()
    except OSError:
        return None
