"""A shift at the real board: the real feed, index and readers on a folder in which articles come and go.

Nothing here sleeps for a length of time: every step waits until the screen shows what it should.
"""

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crisistui.tui.app import BoardApp
from crisistui.tui.live import open_desk

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
PATIENCE = 45.0  # seconds a loaded machine may need for a step

KENYA = """\
Kenya offers Obame refuge

NAIROBI, March 8, 2026 (AP) - Kenya has offered to take in Jean Obame, Foreign Minister Peter Otieno said on Sunday.
"""


def screen(app: BoardApp) -> str:
    """What the analyst sees, as text."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def row(app: BoardApp, name: str) -> str:
    """The line of a destination."""
    return next(line for line in screen(app).splitlines() if f" {name} " in line)


async def until(app: BoardApp, seen: Callable[[str], bool]) -> str:
    """Wait until the screen is so; fails with the screen as it is."""
    end = time.monotonic() + PATIENCE
    while not seen(picture := screen(app)):
        assert time.monotonic() < end, f"never came:\n{picture}"
        await asyncio.sleep(0.02)
    return picture


@pytest.fixture
def board(newsroom: Path, tmp_path: Path):
    """Open the board of the folder, with an index that outlives it."""

    def open_board() -> BoardApp:
        desk, moment = open_desk(newsroom, profile=None, index=tmp_path / "index.sqlite", as_of=None)
        return BoardApp(desk, clock=lambda: NOW, as_of=moment, first=desk.first(moment))

    return open_board


def has(*words: str) -> Callable[[str], bool]:
    return lambda picture: all(word in picture for word in words)


def lacks(*words: str) -> Callable[[str], bool]:
    return lambda picture: not any(word in picture for word in words)


async def test_articles_come_change_and_go(board, newsroom: Path):
    app = board()
    async with app.run_test(size=(120, 40)):
        await until(app, has("Ghana", "Togo", "offers", "refuses"))
        file = newsroom / "kenya.txt"
        file.write_text(KENYA, encoding="utf-8")
        await until(app, has("Kenya", "last 8 Mar kenya.txt"))
        assert "offers" in row(app, "Kenya")
        file.write_text(
            KENYA.replace("has offered to take in", "will not take in").replace(
                "offers Obame refuge", "says no to Obame"
            ),
            encoding="utf-8",
        )
        await until(app, lambda _: "refuses" in row(app, "Kenya"))
        assert "offers" not in row(app, "Kenya")
        file.unlink()
        await until(app, lacks("Kenya"))
        assert "Ghana" in screen(app)


async def test_a_digit_narrows_the_board_and_enter_opens_the_sentence(board):
    app = board()
    async with app.run_test(size=(120, 40)) as pilot:
        await until(app, has("Ghana", "Togo"))
        digit = row(app, "Ghana").split()[0].lstrip("▸")  # the cursor may be on it
        await pilot.press(digit)
        await until(app, lambda picture: "only Ghana" in picture and "Togo" not in picture)
        await pilot.press("enter")
        await until(app, has("offered to take in Jean Obame", "Reuters", "offer.txt"))
        await pilot.press("escape")
        await until(app, has("DEADLINES"))
        await pilot.press("0")
        await until(app, has("Ghana", "Togo"))


async def test_a_word_of_an_article_is_found_though_no_row_says_it(board, newsroom: Path):
    app = board()
    async with app.run_test(size=(120, 40)) as pilot:
        await until(app, has("Ghana", "Togo"))
        (newsroom / "kenya.txt").write_text(
            KENYA + "\nThe façade of a villa was painted.\n", encoding="utf-8"
        )
        await until(app, has("Kenya"))
        await pilot.press("slash", *"FACADE")
        await until(app, lambda picture: "in 1 article" in picture and "Togo" not in picture)
        assert "Kenya" in screen(app)
        await pilot.press("enter", "t", *"2026-03-05", "enter")
        await until(app, has("AS OF", "in no article"))
        assert "Kenya" not in screen(app)


async def test_the_next_start_shows_what_the_index_holds_before_the_folder_is_read(board):
    first = board()
    async with first.run_test(size=(120, 40)):
        await until(first, has("Ghana", "Togo"))
    again = board()
    assert again.state.situation is not None
    assert {line.code for line in again.state.situation.destinations} == {"GH", "TG"}
    async with again.run_test(size=(120, 40)):
        await until(again, has("Ghana", "Togo"))


async def test_a_file_that_cannot_be_read_is_counted_and_the_board_goes_on(board, newsroom: Path, drop):
    app = board()
    async with app.run_test(size=(120, 40)):
        await until(app, has("Ghana"))
        drop(newsroom / "image.txt", b"\x89PNG\r\n\x1a\n" + bytes(300))
        await until(app, has("aside 1"))
        (newsroom / "kenya.txt").write_text(KENYA, encoding="utf-8")
        await until(app, has("Kenya"))


async def test_a_profile_that_is_edited_changes_the_board(board, newsroom: Path):
    app = board()
    async with app.run_test(size=(120, 40)):
        await until(app, has("Gabon: Obame's exit", "Ghana"))
        profile = newsroom / "crisis.toml"
        profile.write_text(
            profile.read_text(encoding="utf-8").replace("Obame's exit", "the palace siege"), encoding="utf-8"
        )
        await until(app, has("Gabon: the palace siege", "Ghana"))
