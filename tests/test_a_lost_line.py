"""The line is lost in the night and the analyst comes back: the real program in a real terminal.

Nothing here waits for a length of time: what the terminal shows is read until it says what it should.
"""

import fcntl
import os
import pty
import select
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from crisistui.shift.log import default_location
from crisistui.shift.wishes import default_location as config_of

AGAIN = 5.0  # seconds after which a key is pressed once more
PATIENCE = 30.0  # seconds a loaded machine may need for a step
MAIN_SCREEN = b"\x1b[?1049l"
BELL = b"\x07"

DENIAL = """\
Ghana denies an offer to Obame

ACCRA, March 6, 2026 (AFP) - Ghana's Foreign Ministry on Friday denied that it has offered to take in Jean Obame.
"""


class Line:
    """A terminal with the board in it, as ssh gives it: its own session, led by the board."""

    def __init__(self, *words: object) -> None:
        self.master, slave = pty.openpty()
        termios.tcsetwinsize(slave, (40, 120))

        environ = os.environ | {"TERM": "xterm-256color", "LANG": "C.UTF-8", "LOGNAME": "abel"}
        for name in ("COLUMNS", "LINES", "TMUX", "NO_COLOR"):
            environ.pop(name, None)

        def lead() -> None:
            os.setsid()
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)

        self.process = subprocess.Popen(
            [sys.executable, "-m", "crisistui", *map(str, words)], stdin=slave, stdout=slave, stderr=slave,
            env=environ,
            preexec_fn=lead,  # noqa: PLW1509 - the child is single-threaded
        )  # fmt: skip
        os.close(slave)
        self.seen = b""

    def shows(self, *wanted: str, within: float = PATIENCE) -> None:
        """Read until the terminal was sent all of this, in this order; what comes later is kept."""
        end = time.monotonic() + within
        for words in [one.encode() for one in wanted]:
            while words not in self.seen:
                left = end - time.monotonic()
                assert left > 0, f"never came: {words!r}\n{self.seen[-3000:]!r}"
                if select.select([self.master], [], [], left)[0]:
                    self.seen += os.read(self.master, 65_536)
            self.seen = self.seen.partition(words)[2]

    def presses(self, key: str, wanted: str) -> None:
        """Press a key until it is answered: a board that draws itself just now may have no row to open yet."""
        for _ in range(int(PATIENCE / AGAIN)):
            self.type(key)
            try:
                self.shows(wanted, within=AGAIN)
            except AssertionError:
                continue
            return
        raise AssertionError(f"never came: {wanted}")

    def type(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def children(self) -> list[int]:
        """The workers of the board."""
        path = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(number) for number in path.read_text().split()]

    def hang_up(self, how: str) -> int:
        """End it from outside; the exit code."""
        if how == "line":
            os.close(self.master)
            self.master = -1
        else:
            self.process.send_signal(signal.SIGHUP)
        return self.process.wait(PATIENCE)

    def rest(self) -> bytes:
        """All that was still sent."""
        while self.master >= 0 and select.select([self.master], [], [], 0)[0]:
            try:
                self.seen += os.read(self.master, 65_536)
            except OSError:  # the other end is closed
                break
        return self.seen

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        if self.master >= 0:
            os.close(self.master)


@pytest.fixture
def connect(newsroom, tmp_path):
    lines = []

    def start() -> Line:
        lines.append(Line(newsroom, "--index", tmp_path / "index.sqlite"))
        return lines[-1]

    yield start
    for line in lines:
        line.close()


def is_running(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"  # dead, and only not yet buried by whoever adopted it


def gone(processes: list[int]) -> bool:
    """Wait until none of them runs any more."""
    end = time.monotonic() + PATIENCE
    while running := [process for process in processes if is_running(process)]:
        if time.monotonic() > end:
            return not running
        os.sched_yield()
    return True


@pytest.mark.parametrize("how", ["signal", "line"])
def test_a_lost_line_loses_nothing(connect, newsroom, drop, how):
    """A mark and a correction are made, the line breaks, a denial comes: all is there after reconnecting."""
    evening = connect()
    evening.shows("Ghana", "Togo", "live")
    evening.type("m")
    evening.shows("nothing new since")
    evening.type("/togo\r")
    evening.shows("only “togo”")
    evening.presses("\r", "characters 0–27")
    evening.type("d")
    evening.shows("your initials: ")
    evening.type("\r")
    evening.shows("because: ")
    evening.type("another man\r")
    evening.shows("nobody speaks for it")
    workers = evening.children()

    assert evening.hang_up(how) == 128 + signal.SIGHUP
    assert gone(workers)
    if how == "signal":
        assert MAIN_SCREEN in evening.rest()

    drop(newsroom / "denial.txt", DENIAL)
    night = connect()
    night.shows("1 denied", "since")
    night.type("c")
    night.shows("CHANGED SINCE", "denial", "Ghana (host): offers → denies")
    night.type("\r")
    night.shows("denial.txt")
    night.type("q")
    assert night.process.wait(PATIENCE) == 0

    log = default_location(newsroom).read_text(encoding="utf-8")
    assert [log.count(f'"kind":"{kind}"') for kind in ("mark", "dismiss", "seen")] == [1, 1, 1]
    assert '"reason":"another man"' in log


def test_the_bell_rings_in_the_terminal_and_not_at_the_start(connect, newsroom, drop):
    config_of().parent.mkdir(parents=True)
    config_of().write_text("[alerts]\nbell = true\nnotify = true\n", encoding="utf-8")
    board = connect()
    board.shows("Ghana", "live")
    board.type("m")
    board.shows("nothing new since")
    drop(newsroom / "denial.txt", DENIAL)
    before = board.seen
    board.shows(
        "! denial: Ghana", "\a", "\x1b]9;crisistui: denial: Ghana: Ghana (host): offers → denies [Agence"
    )
    assert BELL not in before
    board.type("q")
    assert board.process.wait(PATIENCE) == 0
