"""The bytes of one file, taken so that a file in the middle of being written is noticed.

Imports only the index's stamp. Never writes, never blocks on what is no plain file.
"""

import hashlib
import os
import stat
import time
from dataclasses import dataclass
from pathlib import Path

from crisistui.index.readings import FileStamp

LARGEST = 32 << 20  # bytes; a news article has some ten thousand
FRESH = 100_000_000  # nanoseconds after a write in which another may carry the same time

_ROUNDS = 3


class UnfetchableError(Exception):
    """The file is there but cannot be taken; the text is one plain reason with its remedy."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """Bytes of a file, their ``sha256:…`` id, and the stamp the file had before they were read."""

    data: bytes
    stamp: FileStamp
    sha: str


def fetch(folder: Path, path: str) -> Fetched | None:
    """Read a file; ``None`` when it is gone, or when it was created this instant and is still empty.

    The stamp's time is 0 where it cannot be trusted, so that the file is looked at once more.
    Raises `UnfetchableError`.
    """
    try:
        # Without O_NONBLOCK a named pipe called x.txt would hold this thread for ever.
        handle = os.open(folder / path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        raise UnfetchableError(_reason(error)) from error
    try:
        data, status, steady = _settled(handle)
    except OSError as error:
        raise UnfetchableError(_reason(error)) from error
    finally:
        os.close(handle)
    fresh = not steady or abs(time.time_ns() - status.st_mtime_ns) < FRESH
    if fresh and not data:
        return None
    stamp = FileStamp(status.st_size, 0 if fresh else status.st_mtime_ns)
    return Fetched(data, stamp, f"sha256:{hashlib.sha256(data).hexdigest()}")


def _settled(handle: int) -> tuple[bytes, os.stat_result, bool]:
    """Read until the file did not change meanwhile, a few times at most; whether it held still."""
    for _ in range(_ROUNDS):
        before = os.fstat(handle)
        if not stat.S_ISREG(before.st_mode):
            raise UnfetchableError("not a plain file; replace it by one")
        if before.st_size > LARGEST:
            raise UnfetchableError(f"larger than {LARGEST >> 20} MiB; this is no article")
        data = _everything(handle)
        after = os.fstat(handle)
        if (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns):
            return data, before, len(data) == before.st_size
    return data, before, False


def _everything(handle: int) -> bytes:
    os.lseek(handle, 0, os.SEEK_SET)
    parts = []
    size = 0
    while size <= LARGEST and (part := os.read(handle, 1 << 20)):
        parts.append(part)
        size += len(part)
    return b"".join(parts)


def _reason(error: Exception) -> str:
    if isinstance(error, PermissionError):
        return "may not be read; give the reader the right to (chmod +r)"
    if isinstance(error, OSError) and error.strerror:
        return f"cannot be read ({error.strerror})"
    return f"cannot be read ({error})"
