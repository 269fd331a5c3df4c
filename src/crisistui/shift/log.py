"""The log of one watched folder: appended to, never rewritten, so that no crash and no upgrade loses a word.

Imports only this room. Any number of boards write to one log: each line is written whole, under
a lock, and synced. A last line without its line break is still being written, or was cut off by a crash:
it is left alone until the next record, which begins on a line of its own.
"""

import contextlib
import fcntl
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from crisistui.shift.location import default_location
from crisistui.shift.records import Draft, Record, line_of, parsed

READABLE = "folder.txt"


class ShiftLogError(Exception):
    """The log cannot be read or written; the text is one plain line with the remedy."""


class ShiftLog:
    """Reads and appends; `records` holds what was understood so far, in the order of the file.

    ``strange`` counts complete lines that were not: of a later program, or damaged. They stay in the file.
    """

    def __init__(self, path: Path, folder: Path | None = None) -> None:
        """Nothing is read or made yet; ``folder`` is written beside the log, for people to read."""
        self.path = path
        self.records: list[Record] = []
        self.strange = 0
        self._folder = folder
        self._done = 0
        self._inode: int | None = None

    @classmethod
    def of(cls, folder: Path) -> "ShiftLog":
        """The log of a watched folder, at its default place."""
        return cls(default_location(folder), folder.resolve())

    def refresh(self) -> bool:
        """Read what was appended since, by whomever; whether there was anything. Raises `ShiftLogError`."""
        try:
            with self.path.open("rb") as file:
                return self._read(file.fileno())
        except FileNotFoundError:
            found = bool(self.records)
            self._forget(None)
            return found
        except OSError as error:
            raise ShiftLogError(f"{self.path}: {error.strerror}; check the file's permissions") from None

    def append(self, draft: Draft) -> Record:
        """Write one record for good, after reading what others wrote. Raises `ShiftLogError`."""
        return self.transact(lambda _: draft)

    def transact(self, make: Callable[["ShiftLog"], Draft]) -> Record:
        """Write the record that ``make`` draws up from the log as it stands, with no other board between."""
        try:
            with self._locked() as file:
                self._read(file)
                draft = make(self)
                end = os.fstat(file).st_size
                torn = b"\n" if end > self._done else b""
                record, line = line_of(draft, end + len(torn))
                _write(file, torn + line)
                os.fsync(file)
                self._read(file)
        except OSError as error:
            remedy = "set XDG_STATE_HOME to a folder that can be written to"
            raise ShiftLogError(f"{self.path}: {error.strerror}; {remedy}") from None
        return record

    @contextlib.contextmanager
    def _locked(self) -> Iterator[int]:
        fresh = not self.path.exists()
        if fresh:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX)
            if fresh:
                self._label()
            yield file
        finally:
            os.close(file)  # which gives up the lock

    def _label(self) -> None:
        """Say in plain words whose log this is, and make the new names last."""
        if self._folder is not None:
            text = str(self._folder).encode("utf-8", "surrogateescape") + b"\n"
            self.path.with_name(READABLE).write_bytes(text)
        parent = os.open(self.path.parent, os.O_RDONLY)
        try:
            os.fsync(parent)
        finally:
            os.close(parent)

    def _read(self, file: int) -> bool:
        state = os.fstat(file)
        if state.st_ino != self._inode or state.st_size < self._done:
            self._forget(state.st_ino)
        data = os.pread(file, state.st_size - self._done, self._done)
        whole = data[: data.rfind(b"\n") + 1]
        self._done += len(whole)
        for line in whole.split(b"\n"):
            record = parsed(line)
            if record is not None:
                self.records.append(record)
            elif line.strip():
                self.strange += 1
        return bool(whole)

    def _forget(self, inode: int | None) -> None:
        self.records.clear()
        self.strange, self._done, self._inode = 0, 0, inode


def _write(file: int, data: bytes) -> None:
    while data:
        data = data[os.write(file, data) :]
