# ruff: noqa: INP001 - a script, no package
"""Make ``docs/board.svg`` from the app itself: the board of a folder at a frozen moment.

    python docs/picture.py [FOLDER] [--as-of ISO] [--out FILE] [--theme NAME] [--size 120x40]

The folder is read into an index in memory first; no terminal is needed, no font is fetched, and the same
folder gives the same picture wherever it is drawn: neither the clock nor the terminal has a say.
"""

import argparse
import asyncio
import os
import re
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from crisistui.feed.ingest import ingest
from crisistui.index.store import Index
from crisistui.model.crisis import Crisis
from crisistui.model.holdings import EvidenceRow, Holdings
from crisistui.model.situation import Situation
from crisistui.situation.clock import parse_as_of
from crisistui.situation.compose import compose
from crisistui.situation.view import View
from crisistui.tui.app import BoardApp
from crisistui.tui.desk import FeedState
from crisistui.tui.live import newest
from crisistui.tui.themes import Shelf, shipped_folder
from crisistui.tui.ticking import zone_of

TOP = Path(__file__).resolve().parents[1]

# Faces that are on the machine that looks at the picture; its own monospace face at last.
FACES = "'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace"


class StillDesk:
    """A desk on an index that nobody feeds any more."""

    def __init__(self, folder: Path, index: Index, crisis: Crisis) -> None:
        self.folder = folder.name
        self._path = folder.resolve()
        self._index = index
        self._crisis = crisis

    async def start(self, on_change: Callable[[], None]) -> None:
        """Nothing will change."""

    def situation(self, view: View, now: datetime) -> Situation:
        """The board at the frozen moment."""
        return compose(self._crisis, self._index.holdings(self._path), view, now)

    def evidence(self, kind: str, ids: Sequence[int]) -> list[EvidenceRow]:
        """The passages."""
        return self._index.evidence(kind, ids)

    def article_text(self, article: int) -> str:
        """The text of an article."""
        return self._index.text(article)

    def facts(self, article: int) -> list[EvidenceRow]:
        """The passages of an article's facts."""
        return self._index.facts(article)

    def furniture(self, article: int) -> tuple[tuple[int, int], ...]:
        """What is page around an article."""
        return self._index.furniture(article)

    def holdings(self) -> Holdings:
        """What the index holds."""
        return self._index.holdings(self._path)

    def state(self) -> FeedState:
        """Settled."""
        return FeedState(last=newest(self._index.holdings(self._path).articles, 0))

    async def stop(self) -> None:
        """Nothing runs."""


async def picture(
    desk: StillDesk, crisis: Crisis, moment: datetime, theme: str, size: tuple[int, int]
) -> str:
    """The screen as SVG, once it has settled."""
    app = BoardApp(
        desk,
        shelf=Shelf((shipped_folder(),)),
        theme=theme,
        first=desk.situation(View(), moment),
        clock=lambda: moment,
    )
    async with app.run_test(size=size) as pilot:
        for _ in range(5):
            await pilot.pause(0.1)
        drawn = app.export_screenshot(title=crisis.name, simplify=True)
    drawn = re.sub(r"@font-face \{[^}]*\}\s*", "", drawn)
    return drawn.replace("Fira Code, monospace", FACES)


def main() -> int:
    """Read, draw, write."""
    given = argparse.ArgumentParser(description="Draw docs/board.svg")
    given.add_argument("folder", nargs="?", type=Path, default=TOP / "seeds")
    given.add_argument("--as-of", default="2026-01-07T20:00:00Z")
    given.add_argument("--out", type=Path, default=TOP / "docs" / "board.svg")
    given.add_argument("--theme", default="dark")
    given.add_argument("--size", default="120x40")
    options = given.parse_args()
    width, _, height = options.size.partition("x")
    os.environ.pop("NO_COLOR", None)  # the wish of one terminal is not that of the picture
    with Index.open(None, fingerprint="picture") as index:
        report = ingest(options.folder.resolve(), index, options.folder / "crisis.toml")
        moment = parse_as_of(options.as_of, zone_of(report.crisis))
        desk = StillDesk(options.folder, index, report.crisis)
        drawn = asyncio.run(picture(desk, report.crisis, moment, options.theme, (int(width), int(height))))
    options.out.write_text(drawn, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
