"""A desk on the invented newsroom: real composing, a real log on the disk, a clock that is moved by hand."""

import importlib.util
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crisistui.situation.compose import compose
from crisistui.tui.app import BoardApp
from crisistui.tui.desk import FeedState
from crisistui.tui.duty.work import ShiftWork
from crisistui.tui.themes import Shelf, shipped_folder

EVENING = datetime(2031, 3, 10, 22, 0, 20, tzinfo=UTC)


def _newsroom():
    place = Path(__file__).parents[2] / "situation" / "newsroom.py"
    spec = importlib.util.spec_from_file_location("newsroom", place)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


NEWSROOM = _newsroom()


class NewsDesk:
    """What the articles of the newsroom say, and the log of the shift."""

    folder = "news"

    def __init__(self, news, log: Path) -> None:
        self.news = news
        self.now = EVENING
        self.held = news.holdings()
        self.shift = ShiftWork(log.parent, lambda: self.held, lambda: NEWSROOM.CRISIS, self.evidence, log=log)
        self.shift.who = "AB"
        self.changed = lambda: None
        self.texts: dict[int, str] = {}

    def read(self) -> None:
        """The folder was read: a new article is on the board."""
        self.held = self.news.holdings()
        self.changed()

    def wait(self, **time) -> None:
        self.now += timedelta(**time)

    async def start(self, on_change) -> None:
        self.changed = on_change

    def situation(self, view, now):
        made = self.shift.corrected(self.held).holdings
        return compose(NEWSROOM.CRISIS, made, view, now, look=self.containing)

    def containing(self, words):
        return [id_ for id_, text in self.texts.items() if words in text.casefold()]

    def evidence(self, kind, ids):
        return NEWSROOM.passages(kind, ids)

    def holdings(self):
        return self.shift.corrected(self.held).holdings

    def facts(self, article):
        return self.evidence("statement", [row.id for row in self.held.statements if row.article == article])

    def furniture(self, article):
        return ((0, 4),) if article else ()

    def article_text(self, article) -> str:
        return self.texts.get(article, f"text of {article}")

    def state(self) -> FeedState:
        return FeedState(settled=True)

    async def stop(self) -> None:
        pass


@pytest.fixture
def news():
    """What the late shift leaves behind: Lisbon offers, a demand runs, guards move; Lomé is named."""
    made = NEWSROOM.Newsroom()
    first = made.article("Aurora", "2031-03-08", origins=["Aurora"])
    made.says(first, "Dr Almeida", "offers", on="2031-03-08")
    made.due(first, "2031-03-31", "to leave the palace", by="Geneva")
    made.happens(first, "2031-03-08", "MOBILIZE", "Guards close the bridges of the capital")
    second = made.article("Cometa", "2031-03-06", origins=["Cometa"])
    made.says(second, "José Amégavi", "open", to="TG", on="2031-03-06")
    return made


@pytest.fixture
def desk(news, tmp_path):
    return NewsDesk(news, tmp_path / "state" / "log.jsonl")


@pytest.fixture
def sit_down(news, tmp_path):
    """Another board on the same folder and log, later."""

    def sit(now: datetime) -> NewsDesk:
        made = NewsDesk(news, tmp_path / "state" / "log.jsonl")
        made.now = now
        return made

    return sit


@pytest.fixture
def open_board():
    def board(desk: NewsDesk, **more) -> BoardApp:
        return BoardApp(desk, shelf=Shelf((shipped_folder(),)), clock=lambda: desk.now, **more)

    return board


@pytest.fixture
def until(picture_of):
    """Wait until the screen says something, or does not say it any more: work is done in threads."""

    async def wait(pilot, words: str, *, gone: bool = False) -> str:
        for _ in range(400):
            await pilot.pause(0.02)
            if (words in picture_of(pilot.app)) != gone:
                return picture_of(pilot.app)
        raise AssertionError(f"{words!r} {'stays' if gone else 'never came'}:\n{picture_of(pilot.app)}")

    return wait
