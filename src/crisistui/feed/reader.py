"""From the bytes of a file to its facts: reading and extraction put together for one profile.

The heavy rooms (reading, extraction, profile, pydantic) are imported only when a reader is made, which
happens in a worker process.
"""

import importlib
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from crisistui.model.crisis import Crisis

#: Where the reader that explains is made: its product is text for people instead of JSON.
EXPLAINING = "crisistui.feed.reader:explaining"
#: Where the reader that ships is made; a worker is told this name, since code cannot be sent to it.
SHIPPED = "crisistui.feed.reader:shipped"


@dataclass(frozen=True, slots=True)
class Product:
    """What a reader makes of a file: the JSON of its ``ArticleFacts`` (or text) and the cleaned text."""

    body: bytes
    text: str


class Reader(Protocol):
    """Reads files for one profile; ``fingerprint`` is the SHA-256 of the profile's bytes."""

    @property
    def fingerprint(self) -> str:
        """Which profile this reader goes by."""

    @property
    def crisis(self) -> Crisis:
        """The labels of the crisis."""

    def read(self, path: str, data: bytes) -> Product:
        """The facts of one file; raises ``reading.errors.Unreadable`` when it holds no article."""


class MakeReader(Protocol):
    """Makes a reader of the profile in a file; raises ``ProfileError`` with one plain line."""

    def __call__(self, profile: Path) -> Reader:
        """The reader."""


def maker(name: str) -> MakeReader:
    """The function behind a name of the form ``module:function``."""
    module, _, function = name.partition(":")
    return cast("MakeReader", getattr(importlib.import_module(module), function))


def shipped(profile: Path) -> Reader:
    """The reader of this program."""
    from crisistui.feed.shipped import ShippedReader  # noqa: PLC0415 - loads pydantic: only where it is used

    return ShippedReader(profile)


def explaining(profile: Path) -> Reader:
    """The reader that tells which rule and which words make each fact."""
    from crisistui.feed.explaining import ExplainingReader  # noqa: PLC0415 - as above

    return ExplainingReader(profile)
