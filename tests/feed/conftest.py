"""A real folder, a real index, and a small reader that worker processes can import too."""

import asyncio
import os
from pathlib import Path

import pytest

from crisistui.feed.intake import token_of
from crisistui.index.location import fingerprint
from crisistui.index.store import Index

HELPERS = str(Path(__file__).parent / "helpers")
MAKE = "feed_fakes:make"
ENGINE = "test"


@pytest.fixture(autouse=True)
def importable(monkeypatch):
    monkeypatch.syspath_prepend(HELPERS)
    monkeypatch.setenv("PYTHONPATH", HELPERS)


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "news"
    path.mkdir()
    (path / "crisis.toml").write_text("Exit")
    return path


@pytest.fixture
def profile(folder):
    return folder / "crisis.toml"


@pytest.fixture
def index(tmp_path, profile):
    with Index.open(tmp_path / "board.sqlite", fingerprint=fingerprint(ENGINE, token_of(profile))) as opened:
        yield opened


def settle(*paths):
    """Date files back, so that they are not taken for being written this instant."""
    for path in paths:
        os.utime(path, ns=(1_700_000_000_000_000_000, 1_700_000_000_000_000_000))


def drop(folder, name, text):
    """Put a file into the folder the way a careful program does: whole, by renaming."""
    hidden = folder / f".{Path(name).name}.part"
    hidden.write_text(text)
    hidden.rename(folder / name)


class Board:
    """Listens to a feed and waits, bounded, for what it should come to."""

    def __init__(self, index, folder):
        self.index = index
        self.folder = folder
        self.told = []
        self.editions = []
        self._news = asyncio.Event()

    def on_change(self, progress):
        self.told.append(progress)
        self._news.set()

    def on_profile(self, edition):
        self.editions.append(edition)
        self.index.use(edition.fingerprint)
        self._news.set()

    @property
    def now(self):
        return self.told[-1]

    def titles(self):
        return [article.title for article in self.index.holdings(self.folder).articles]

    async def until(self, condition, limit=20.0):
        async with asyncio.timeout(limit):
            while not (self.told and condition()):
                self._news.clear()
                await self._news.wait()
