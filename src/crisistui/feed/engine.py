"""Which program reads: a name for the code and data that make facts of bytes.

Imports none of it. Facts kept by another state of the code are not used, even while it is being written.
"""

import hashlib
import importlib.util
import os
from pathlib import Path

import crisistui

_ROOMS = ("model", "profile", "reading", "extraction")
_OPTIONAL = ("trafilatura",)


def engine() -> str:
    """A short name that changes whenever a file of the reading rooms does; under 3 ms."""
    digest = hashlib.sha256()
    root = Path(crisistui.__file__).parent
    for room in _ROOMS:
        for folder, _, names in sorted(os.walk(root / room)):
            if folder.endswith("__pycache__"):
                continue
            for name in sorted(names):
                status = Path(folder, name).stat()
                digest.update(
                    f"{folder[len(str(root)) :]}/{name}:{status.st_size}:{status.st_mtime_ns}\n".encode()
                )
    for module in _OPTIONAL:
        digest.update(f"{module}:{importlib.util.find_spec(module) is not None}\n".encode())
    return digest.hexdigest()[:16]
