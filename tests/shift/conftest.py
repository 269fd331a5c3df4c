"""Fixtures of the room: the invented newsroom of the situation's tests, and a desk with a log of its own."""

import importlib.util
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crisistui.model.holdings import Holdings
from crisistui.shift.log import ShiftLog
from crisistui.shift.shift import Shift
from crisistui.situation.compose import compose
from crisistui.situation.view import View

EVENING = datetime(2031, 3, 10, 22, 0, tzinfo=UTC)


def _newsroom():
    place = Path(__file__).parents[1] / "situation" / "newsroom.py"
    spec = importlib.util.spec_from_file_location("newsroom", place)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


NEWSROOM = _newsroom()


@pytest.fixture(scope="session")
def newsroom():
    return NEWSROOM


@pytest.fixture
def news():
    return NEWSROOM.Newsroom()


@pytest.fixture
def log(tmp_path):
    return tmp_path / "state" / "log.jsonl"


class Desk:
    """An analyst at a board: a clock that stands still until it is moved, and the log on the disk."""

    def __init__(self, news, log, now=EVENING, who="AB"):
        self.news, self.now, self.who = news, now, who
        self.shift = Shift(ShiftLog(log))
        self.shift.refresh()
        self.held = Holdings()
        self.read()

    def read(self):
        """The index gives what the folder holds now: new objects, as after a new reading."""
        self.held = self.news.holdings()
        return self.held

    def wait(self, **time):
        self.now += timedelta(**time)

    def board(self, **view):
        return compose(NEWSROOM.CRISIS, self.shift.corrected(self.held).holdings, View(**view), self.now)

    def mark(self):
        return self.shift.mark(self.read(), self.who, self.now)

    def changes(self, mark=None):
        self.read()
        return self.shift.changes(self.board(), self.held, mark)

    def news_lines(self):
        return [(str(item.kind), item.line) for item in self.changes().items]


@pytest.fixture
def desk(news, log):
    return Desk(news, log)


@pytest.fixture
def sit_down(news, log):
    """Another board on the same folder and log."""
    return lambda **more: Desk(news, log, **more)


@pytest.fixture
def rebuilt():
    """The same facts as an index built anew numbers them."""

    def numbered(held: Holdings, by: int = 700) -> Holdings:
        def moved(rows, *names):
            return tuple(
                replace(row, **{name: getattr(row, name) + by for name in names}) for row in reversed(rows)
            )

        return Holdings(
            moved(held.articles, "id"),
            moved(held.statements, "id", "article"),
            moved(held.deadlines, "id", "article"),
            moved(held.developments, "id", "article"),
            moved(held.actors, "id", "article"),
            held.set_aside,
        )

    return numbered
