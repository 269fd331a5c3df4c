"""The folder brought in once, for the commands that show no screen.

Imports only the index and this room.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from crisistui.feed.engine import engine as engine_name
from crisistui.feed.intake import Intake, Outcome
from crisistui.feed.pool import Pool
from crisistui.feed.reader import SHIPPED
from crisistui.index.store import Index
from crisistui.model.crisis import Crisis
from crisistui.model.holdings import SetAside

_FEW = 24  # files that are read sooner here than a worker process starts
_PORTION = 32


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What one pass did, and the labels of the crisis.

    Files that were ``read`` because they are new or changed, paths ``gone`` from the folder, what stands
    set ``aside`` now, and other files ``ignored``, with some ``examples``.
    """

    crisis: Crisis
    read: int
    gone: int
    aside: tuple[SetAside, ...]
    ignored: int
    examples: tuple[str, ...]


def ingest(
    folder: Path,
    index: Index,
    profile: Path,
    *,
    jobs: int = 2,
    engine: str | None = None,
    make: str = SHIPPED,
    on_done: Callable[[int, int], None] | None = None,
) -> IngestReport:
    """Make the index hold what the folder holds, and say what was done.

    ``on_done`` is called with (files done, files in all). Raises ``FolderError`` when the folder cannot be
    listed, `ProfileRefusedError` when the profile cannot be used, ``IndexBusyError``.
    """
    probe = Pool(make, jobs=0)
    intake = Intake(folder, index, probe, profile=profile, engine=engine or engine_name())
    crisis = intake.load().crisis
    difference = intake.compare()
    if len(difference.new) > _FEW and jobs > 0:
        pool = Pool(make, jobs=jobs)
        intake.work_with(pool)
    else:
        pool = probe
    try:
        _run(intake, difference.new, max(1, jobs), on_done)
    finally:
        pool.close()
    aside = index.holdings(folder).set_aside
    listing = difference.listing
    return IngestReport(
        crisis, len(difference.new), difference.gone, aside, listing.ignored, tuple(listing.examples)
    )


def _run(
    intake: Intake, paths: tuple[str, ...], jobs: int, on_done: Callable[[int, int], None] | None
) -> None:
    done = 0
    again: list[str] = []

    def note(outcome: Outcome) -> None:
        nonlocal done
        done += len(outcome.done)
        again.extend(outcome.again)
        if on_done is not None:
            on_done(done, len(paths))

    portions = [paths[at : at + _PORTION] for at in range(0, len(paths), _PORTION)]
    with ThreadPoolExecutor(jobs) as threads:
        list(threads.map(lambda portion: intake.take(portion, note), portions))
    if again:  # bytes another process pruned in between: read them now
        intake.take(again, note)
