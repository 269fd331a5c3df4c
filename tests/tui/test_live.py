"""The board on a real folder: index, feed, reading and extraction behind it, nothing made up."""

import asyncio
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crisistui.tui.app import BoardApp
from crisistui.tui.live import DeskError, newest, open_desk
from crisistui.tui.themes import Shelf, shipped_folder

PROFILE = """
[crisis]
name = "Ruritania: the king's exit"
timezone = "Europe/Vienna"

[subject]
name = "Rudolf Elphberg"
country = "RO"
roles = ["president"]
"""
STORY = """Lukashenko invites Elphberg

MINSK, December 11, 2025

Belarusian President Alexander Lukashenko said on Thursday that Rudolf Elphberg is always welcome in Belarus.
"""
LATER = """Turkey keeps silent

ANKARA, December 12, 2025

Turkey declined to comment on Friday on whether it would take in Rudolf Elphberg.
"""
EDITED = """Cuba would take Elphberg

HAVANA, December 12, 2025

Cuban President Miguel Díaz-Canel offered asylum in Cuba to Rudolf Elphberg on Friday.
"""
PATIENCE = 30  # seconds a loaded machine may need for a worker process


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    news = tmp_path / "news"
    news.mkdir()
    (news / "crisis.toml").write_text(PROFILE)
    return news


def drop(folder: Path, name: str, text: str) -> None:
    part = folder / f".{name}.part"
    part.write_text(text)
    part.replace(folder / name)


async def until(pilot, picture_of, app, words: str, *, gone: bool = False) -> str:
    """Wait for words to come or to go: worker processes take as long as they take."""
    for _ in range(PATIENCE * 20):
        await pilot.pause(0.05)
        picture = picture_of(app)
        if (words in picture) != gone:
            return picture
    raise AssertionError(f"{words!r} {'stays' if gone else 'never came'}:\n{picture_of(app)}")


async def on_watch(pilot, app) -> None:
    """Wait until start-up is over: what comes before is no alert."""
    for _ in range(PATIENCE * 20):
        if app.duty.watching:
            return
        await pilot.pause(0.05)
    raise AssertionError("the start never ended")


def board(folder: Path, tmp_path: Path, **more) -> BoardApp:
    desk, moment = open_desk(
        folder, profile=None, index=tmp_path / "index.sqlite", as_of=more.pop("as_of", None)
    )
    return BoardApp(desk, shelf=Shelf((shipped_folder(),)), as_of=moment, first=desk.first(moment), **more)


async def test_a_file_that_is_dropped_edited_and_deleted(folder, tmp_path, picture_of):
    app = board(folder, tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, picture_of, app, "No article yet. Drop")
        await on_watch(pilot, app)
        drop(folder, "story.txt", STORY)
        picture = await until(pilot, picture_of, app, "Belarus  ")
        assert "offers" in picture
        told = "! offer: Belarus: Alexander Lukashenko (host): offers [story.txt (origin unknown)]"
        await until(pilot, picture_of, app, told)
        await until(pilot, picture_of, app, "queue 0")
        await pilot.press("escape")
        await until(pilot, picture_of, app, "last 11 Dec")
        await pilot.press("enter")
        await until(pilot, picture_of, app, "story.txt · characters")
        await pilot.press("escape")
        drop(folder, "later.md", LATER)
        await until(pilot, picture_of, app, "○ silent")
        drop(folder, "story.txt", EDITED)
        await until(pilot, picture_of, app, "Cuba  ")
        (folder / "story.txt").unlink()
        (folder / "later.md").unlink()
        await until(pilot, picture_of, app, "No article yet. Drop")


async def test_the_next_start_shows_the_board_with_its_first_paint(folder, tmp_path, picture_of):
    drop(folder, "story.txt", STORY)
    first = board(folder, tmp_path)
    async with first.run_test(size=(120, 40)) as pilot:
        await until(pilot, picture_of, first, "Belarus  ")
    second = board(folder, tmp_path)
    assert second.state.situation is not None
    assert [row.code for row in second.state.situation.destinations] == ["BY"]


async def test_a_board_of_the_past_leaves_out_what_came_later(folder, tmp_path, picture_of):
    drop(folder, "story.txt", STORY)
    drop(folder, "later.txt", LATER)
    app = board(folder, tmp_path, as_of="2025-12-11")
    async with app.run_test(size=(120, 40)) as pilot:
        picture = await until(pilot, picture_of, app, "Belarus  ")
        assert "AS OF 11 Dec 2025 22:59Z · 23:59 Vienna" in picture
        await asyncio.sleep(0.5)
        assert "Turkey" not in picture_of(app)


async def test_a_file_that_cannot_be_read_is_counted_and_told(folder, tmp_path, picture_of):
    drop(folder, "empty.txt", "")
    (folder / "noise.txt").write_bytes(os.urandom(64) + b"\x00" * 4000)
    app = board(folder, tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, picture_of, app, "set aside")
        await pilot.press("a")
        await until(pilot, picture_of, app, "noise.txt")


async def test_a_folder_that_goes_is_not_taken_for_a_quiet_one(folder, tmp_path, picture_of):
    drop(folder, "story.txt", STORY)
    app = board(folder, tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, picture_of, app, "Belarus  ")
        shutil.move(folder, tmp_path / "elsewhere")
        picture = await until(pilot, picture_of, app, "✗")
        assert "Belarus" in picture


def test_what_cannot_be_opened_is_one_line_with_a_remedy(folder, tmp_path):
    with pytest.raises(DeskError, match=r"no such folder .*crisistui init"):
        open_desk(tmp_path / "nowhere", profile=None, index=None, as_of=None)
    (folder / "crisis.toml").write_text("[crisis]\nnam = 3\n")
    with pytest.raises(DeskError, match=r"crisis\.toml") as told:
        open_desk(folder, profile=None, index=tmp_path / "i", as_of=None)
    assert "\n" not in str(told.value)
    (folder / "crisis.toml").unlink()
    with pytest.raises(DeskError, match=r"crisistui init .* writes one"):
        open_desk(folder, profile=None, index=tmp_path / "i", as_of=None)


def test_a_moment_that_is_none_is_refused(folder, tmp_path):
    with pytest.raises(DeskError, match="--as-of"):
        open_desk(folder, profile=None, index=tmp_path / "i", as_of="soon")
    _, moment = open_desk(folder, profile=None, index=tmp_path / "i", as_of="2025-12-11T10:00Z")
    assert moment == datetime(2025, 12, 11, 10, tzinfo=UTC)


def test_the_newest_article_is_named_with_its_date(situation):
    assert newest(situation.articles, 2025) == "11 Dec report.txt"
    assert newest(situation.articles[1:], 2025) == "undated undated.txt"
    assert newest((), 2025) is None
