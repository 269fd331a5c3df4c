"""The folder's own events, as paths; restarted for as long as the board lives.

Imports only this room; watchfiles is loaded on first use, after the screen is up. Events are a hint: some
get lost (a full queue, a network), so a scan now and then is what counts.
"""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from crisistui.feed.scan import PROFILE, is_article, is_hidden

if TYPE_CHECKING:
    from watchfiles._rust_notify import RustNotify

#: Milliseconds. ``step`` is what a single drop waits, ``debounce`` what a stream of drops may be held.
STEP = 10
DEBOUNCE = 50

_LOOK_ROUND = 2_000  # milliseconds between two looks at whether the folder is still the same
_ADDED = 1  # as the backend counts changes
_FIRST_PAUSE = 0.1  # seconds before a restart, doubled up to the longest
_LONGEST_PAUSE = 5.0


@dataclass(frozen=True, slots=True)
class Changes:
    """What happened: article ``paths``, whether a ``scan`` is due, whether events still come (``live``)."""

    paths: tuple[str, ...] = ()
    scan: bool = False
    live: bool = True


async def watch(
    folder: Path, stop: asyncio.Event, *, folders: Callable[[], set[str]]
) -> AsyncIterator[Changes]:
    """Report changes until ``stop`` is set, through every error and loss of the folder.

    ``folders`` tells the subfolders known: one of them that vanishes takes files along without a word.
    """
    pause = _FIRST_PAUSE
    while not stop.is_set():
        try:
            async for changes in _events(folder, stop, folders):
                pause = _FIRST_PAUSE
                yield changes
        except Exception:  # noqa: BLE001 - watchfiles raises its own kinds, and a board must go on
            yield Changes(scan=True, live=False)
        if stop.is_set():
            return
        try:
            await asyncio.wait_for(stop.wait(), pause)
        except TimeoutError:
            pause = min(2 * pause, _LONGEST_PAUSE)


async def _events(
    folder: Path, stop: asyncio.Event, folders: Callable[[], set[str]]
) -> AsyncIterator[Changes]:
    root = str(folder)
    inode = await asyncio.to_thread(_inode, folder)
    if inode is None:  # the backend would watch nothing and not say so
        raise FileNotFoundError(root)
    backend = await asyncio.to_thread(_open, root)
    yield Changes(scan=True)  # only now do events arrive: what came before is found by a scan
    while True:
        found = await asyncio.to_thread(backend.watch, DEBOUNCE, STEP, _LOOK_ROUND, stop)
        if found == "stop":
            return
        if isinstance(found, set):
            inside = [
                path for change, full in found if (path := _wanted(root, change, full, folders())) is not None
            ]
            articles = tuple(path for path in inside if is_article(path))
            if inside:
                yield Changes(articles, scan=len(articles) < len(inside))
        if await asyncio.to_thread(_inode, folder) != inode:
            # Moved or replaced: these events are of a folder that is not ours any more.
            yield Changes(scan=True, live=False)
            return


def _open(root: str) -> "RustNotify":
    # The backend itself and not ``awatch``, which does not tell when events begin to arrive; and
    # imported here, because its 50 ms are not to be paid by the start of the board.
    from watchfiles._rust_notify import RustNotify  # noqa: PLC0415

    return RustNotify([root], False, False, 0, True, True)  # noqa: FBT003 - debug, polling, recursive, lenient


def _wanted(root: str, change: int, path: str, folders: set[str]) -> str | None:
    """The path below the root when it matters: an article, the profile, a folder, the root itself."""
    inside = _below(root, path)
    if inside is None or is_hidden(inside):
        return None
    if not inside or inside == PROFILE or is_article(inside) or inside in folders:
        return inside
    return inside if change == _ADDED and os.path.isdir(path) else None  # noqa: PTH112 - a plain string


def _below(root: str, path: str) -> str | None:
    """The path below the root, "" for the root itself, ``None`` for anything else."""
    if path == root:
        return ""
    return path[len(root) + 1 :] if path.startswith(root + "/") else None


def _inode(folder: Path) -> tuple[int, int] | None:
    try:
        status = folder.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
