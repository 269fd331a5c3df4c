"""A whole shift at the real board: real folder, feed, index and log; only the clock is moved by hand.

The evening hands over, a night passes, a denial comes at three, a mistake is put right, and at dawn there is a
brief. Losing the line is told in `test_a_lost_line.py`.
"""

import asyncio
import contextlib
import sys
import time
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crisistui.shift.wishes import default_location
from crisistui.tui.app import BoardApp
from crisistui.tui.duty import delivery
from crisistui.tui.live import open_desk

EVENING = datetime(2026, 3, 17, 22, tzinfo=UTC)
SIZE = (120, 40)
PATIENCE = 45.0  # seconds a loaded machine may need for a step

DENIAL = """\
Ghana denies an offer to Obame

ACCRA, March 18, 2026 (AFP) - Ghana's Foreign Ministry on Wednesday denied that it has offered to take in Jean Obame.
"""
KENYA = """\
Kenya offers Obame refuge

NAIROBI, March 18, 2026 (AP) - Kenya has offered to take in Jean Obame, Foreign Minister Peter Otieno said on Wednesday.
"""
REVISED = """\
Togo still will not receive Obame

LOME, March 6, 2026 (AFP) - Togo will not take in Jean Obame, its Foreign Ministry said again on Friday.
"""


class Sitting:
    """One person at the board, from sitting down to leaving."""

    def __init__(self, app: BoardApp, pilot) -> None:
        self.app, self.pilot, self.press = app, pilot, pilot.press

    @property
    def screen(self) -> str:
        """What stands on the screen, as text."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)

    async def sees(self, *words: str, gone: str | None = None) -> str:
        """Wait until the screen says all of this, and ``gone`` no longer."""
        end = time.monotonic() + PATIENCE
        while not all(word in self.screen for word in words) or (gone is not None and gone in self.screen):
            assert time.monotonic() < end, f"never came: {words}, gone {gone!r}\n{self.screen}"
            await asyncio.sleep(0.02)
        return self.screen

    async def comes(self, what: Callable[[], object]) -> None:
        """Wait until something is there."""
        end = time.monotonic() + PATIENCE
        while not what():
            assert time.monotonic() < end, self.screen
            await asyncio.sleep(0.02)

    def line(self, words: str) -> str:
        return next(line for line in self.screen.splitlines() if words in line)


class Desk:
    """The desk in the newsroom: its folder, its clock, and who sits at it."""

    def __init__(self, folder: Path, index: Path, monkeypatch) -> None:
        self.folder, self.index, self.now = folder, index, EVENING
        self._environ = monkeypatch

    @contextlib.asynccontextmanager
    async def sits(self, who: str) -> AsyncIterator[Sitting]:
        self._environ.setenv("LOGNAME", who)
        desk, moment = open_desk(self.folder, profile=None, index=self.index, as_of=None)
        app = BoardApp(desk, clock=lambda: self.now, as_of=moment, first=desk.first(moment))
        async with app.run_test(size=SIZE) as pilot:
            sitting = Sitting(app, pilot)
            await sitting.sees("Ghana", "Togo", "live")
            yield sitting

    def wait(self, sitting: Sitting, **time_) -> None:
        """The clock goes on, and the board notices."""
        self.now += timedelta(**time_)
        sitting.app.want(urgent=True)

    def arrives(self, name: str, text: str) -> Path:
        part = self.folder / f".{name}.part"
        part.write_text(text, encoding="utf-8")
        return part.replace(self.folder / name)


@pytest.fixture
def desk(newsroom, tmp_path, monkeypatch):
    return Desk(newsroom, tmp_path / "index.sqlite", monkeypatch)


async def test_the_evening_hands_over_to_the_night(desk):
    """Abel leaves a mark; Cora sees what came after it, opens it, and marks in her turn."""
    async with desk.sits("abel") as abel:
        await abel.press("m")
        await abel.sees("nothing new since 22:00Z")
    desk.arrives("kenya.txt", KENYA)
    desk.now += timedelta(hours=1)
    async with desk.sits("cora") as cora:
        await cora.sees("+1 said", "since 17 Mar 22:00Z", "Kenya")
        await cora.press("c")
        await cora.sees("CHANGED SINCE", "offer", "Kenya")
        await cora.press("enter")
        await cora.sees("Kenya offers Obame refuge", "kenya.txt", "Associated Press")
        await cora.press("escape", "escape")
        await cora.sees("DEADLINES")
        await cora.press("m")
        await cora.sees("nothing new since 23:00Z")
        await cora.press("M")
        await cora.sees("+1 said", "since 17 Mar 22:00Z")
        await cora.press("M")
        await cora.sees("DEADLINES", gone="since 17 Mar")


async def test_a_night_in_which_only_the_clock_moves(desk):
    """A demand runs out: told at 24 hours, at 2 hours, and as lapsed, with who reported it."""
    async with desk.sits("abel") as abel:
        await abel.press("m")
        await abel.sees("nothing new since 22:00Z")
        desk.wait(abel, days=1, hours=2)
        await abel.sees("! deadline at 24 h: Jean Obame to leave the country", "[Reuters]")
        desk.wait(abel, days=1)
        await abel.sees("! deadline at 2 h: Jean Obame to leave the country", "[Reuters]")
        await abel.press("escape")
        await abel.sees("? help", gone="! deadline")
        desk.wait(abel, days=1)
        await abel.sees("! deadline lapsed: Jean Obame to leave the country", "[Reuters]", "1 lapsed since")
        assert "lapsed" in abel.line(" Jean Obame to leave the country")


async def test_a_denial_at_three_in_the_morning(desk, monkeypatch):
    """It rings once, names its source, stands marked on the board and leads to the sentence."""
    rung: list[str] = []
    monkeypatch.setattr(BoardApp, "to_terminal", lambda _app, sequence: rung.append(sequence))
    monkeypatch.setattr(delivery, "HOLD", 0.1)
    monkeypatch.delenv("TMUX", raising=False)
    default_location().parent.mkdir(parents=True)
    default_location().write_text("[alerts]\nnotify = true\n", encoding="utf-8")
    async with desk.sits("abel") as abel:
        await abel.press("m")
        await abel.sees("nothing new")
        desk.now = datetime(2026, 3, 18, 3, tzinfo=UTC)
        desk.arrives("denial.txt", DENIAL)
        await abel.sees("! denial: Ghana: ", "denies [Agence France-Presse]", "1 denied")
        await abel.comes(lambda: rung)
        assert rung == [
            "\x1b]9;crisistui: denial: Ghana: Ghana (host): offers → denies [Agence France-Presse]\a"
        ]
        assert "denies" in abel.line("Ghana   ")
        await abel.press("escape", "c")
        await abel.sees("CHANGED SINCE", "denial")
        await abel.press("enter")
        await abel.sees("Ghana denies an offer to Obame", "denial.txt")


async def test_a_mistake_is_put_right_taken_back_and_comes_again_with_another_text(desk):
    """Dismissed with a reason, gone from the report, brought back; and back, marked, under another text."""
    async with desk.sits("abel") as abel:
        await _dismiss_togo(abel)
        assert (await _report(desk, "--format", "json")).count('"reason": "another man"') == 1
        assert "refuses" not in (await _report(desk)).split("CORRECTED")[0]
        await abel.press("U")
        await abel.sees("taken back: dismissed", "Togo  ")
        assert "another man" not in await _report(desk, "--format", "json")
        await abel.press("escape")
        await _dismiss_togo(abel)
        desk.arrives("refusal.txt", REVISED)
        await abel.sees("Togo  ")
        await abel.press("slash", *"togo", "enter")
        await abel.sees("another man", "abel", gone="Ghana  ")


async def _dismiss_togo(abel: Sitting) -> None:
    await abel.press("slash", *"togo", "enter")
    await abel.sees("Togo  ", gone="Ghana  ")
    await abel.press("enter")
    await abel.sees("Togo will not receive Obame")
    await abel.press("d")
    await abel.sees("your initials: abel")
    await abel.press("enter", *"another man", "enter")
    await abel.sees("▸", gone="because:")
    await abel.press("escape", "escape", "escape", "escape")
    await abel.sees("Ghana  ", gone="receive")


async def test_the_brief_at_dawn(desk):
    """``b`` and the command say the same: what changed in the night, with its citation, and what is not known."""
    async with desk.sits("abel") as abel:
        await abel.press("m")
        await abel.sees("nothing new")
        desk.now = datetime(2026, 3, 18, 3, tzinfo=UTC)
        desk.arrives("denial.txt", DENIAL)
        await abel.sees("1 denied")
        desk.now = datetime(2026, 3, 18, 6, tzinfo=UTC)
        await abel.press("escape", "b")
        await abel.sees("BRIEF", "## What changed since")
        shown = abel.app.screen._whole
    told = await _report(desk, "--format", "md", "--since", "last", "--as-of", "2026-03-18T06:00Z")
    assert told.strip() == shown.strip()
    changed = told.split("## What changed since")[1].split("\n## ")[0]
    assert "- **denial** Ghana: Ghana (host): offers → denies (Agence France-Presse, " in changed
    assert "18 Mar 2026, denial.txt:0-30" in changed
    assert "Togo" not in changed
    assert "## What is not known" in told


async def _report(desk: Desk, *words: str) -> str:
    """What the command writes meanwhile, in a process of its own."""
    command = (sys.executable, "-m", "crisistui", "report", str(desk.folder), "--index", str(desk.index))
    process = await asyncio.create_subprocess_exec(*command, *words, stdout=asyncio.subprocess.PIPE)
    said, _ = await process.communicate()
    assert process.returncode == 0
    return said.decode()
