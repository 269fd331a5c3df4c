"""Where the index lies when nobody says so, and under which fingerprint its facts are kept.

Imports nothing of ours but the version.
"""

import hashlib
from pathlib import Path

import platformdirs

import crisistui
from crisistui.index.schema import VERSION


def default_location(folder: Path) -> Path:
    """The index of a folder: a file of its own in the user's cache folder (XDG)."""
    name = hashlib.sha256(encode(str(folder.resolve()))).hexdigest()[:16]
    return Path(platformdirs.user_cache_dir("crisistui", appauthor=False)) / f"{name}.sqlite"


def fingerprint(engine: str, profile: str) -> str:
    """Name an edition: facts are kept for one program, one ``engine`` and one ``profile`` (its hash) only."""
    parts = (str(VERSION), crisistui.__version__, engine, profile)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:24]


def encode(path: str) -> bytes:
    """The bytes of a path, names that are no UTF-8 included."""
    return path.encode("utf-8", "surrogateescape")


def decode(path: bytes) -> str:
    """The path of these bytes; what is no UTF-8 comes back as lone surrogates."""
    return path.decode("utf-8", "surrogateescape")
