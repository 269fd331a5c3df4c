"""Which program reads: a name for the code and data that make facts of bytes.

Imports none of it. Facts kept by another state of the code are not used, even while it is being written.
"""

import contextlib
import hashlib
import importlib.util
import os
from pathlib import Path

import crisistui

_ROOMS = ("model", "profile", "reading", "extraction")
_OPTIONAL = ("trafilatura",)


def engine() -> str:
    """A short name that changes whenever a file of the reading rooms does; about 1 ms."""
    digest = hashlib.sha256()
    root = Path(crisistui.__file__).parent
    for room in _ROOMS:
        for path, size, changed in sorted(_stamps(f"{root}/{room}")):
            digest.update(f"{path.removeprefix(str(root))}:{size}:{changed}\n".encode())
    for module in _OPTIONAL:
        digest.update(f"{module}:{importlib.util.find_spec(module) is not None}\n".encode())
    return digest.hexdigest()[:16]


def _stamps(folder: str) -> list[tuple[str, int, int]]:
    """Path, size and time of change of every file below; plain strings, for every start waits for this."""
    found: list[tuple[str, int, int]] = []
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir():
                status = entry.stat()
                found.append((entry.path, status.st_size, status.st_mtime_ns))
            elif entry.name != "__pycache__":
                found += _stamps(entry.path)
    return found
