"""Articles read in the order of their paths, a few at a time, without an index.

Imports the feed's readers, so that a bad file is set aside here as it is on the board.
"""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from crisistui.commands.refusal import RefusedError
from crisistui.feed.pool import Pool, ProfileRefusedError
from crisistui.feed.reader import SHIPPED
from crisistui.feed.wire import Job
from crisistui.index.readings import Aside, Facts

_FEW = 24  # files that are read sooner here than worker processes start
_MOST = 8  # worker processes
_PORTION = 8  # files a worker is given at once: small, so that results come early

_EMPTY = "empty, or gone while it was read; save the article's text into the file"


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one file: the JSON of its facts (or its explanation), or why it was set aside."""

    path: str
    facts: str | None
    reason: str = ""


def read_all(paths: Sequence[str], profile: Path, make: str = SHIPPED) -> Iterator[Result]:
    """A result for every path, in order; raises `RefusedError` when the profile cannot be used."""
    jobs = 0 if len(paths) <= _FEW else max(2, min(_MOST, os.cpu_count() or 2))
    pool = Pool(make, jobs=jobs)
    portions = [tuple(paths[at : at + _PORTION]) for at in range(0, len(paths), _PORTION)]
    threads = ThreadPoolExecutor(max(1, jobs))
    try:
        token = pool.load(Job(".", str(profile), "", ())).token
        for results in threads.map(lambda some: _read(pool, str(profile), token, some), portions):
            yield from results
    except ProfileRefusedError as error:
        raise RefusedError(str(error)) from None
    finally:  # also on ctrl+c and a closed pipe: nobody waits for what is no longer wanted
        pool.close()
        threads.shutdown(cancel_futures=True)


def _read(pool: Pool, profile: str, token: str, paths: tuple[str, ...]) -> list[Result]:
    results = []
    for path, reply in zip(paths, pool.read(Job(".", profile, token, paths)), strict=True):
        if isinstance(reply, Facts):
            results.append(Result(path, reply.body.decode()))
        else:
            results.append(Result(path, None, reply.reason if isinstance(reply, Aside) else _EMPTY))
    return results
