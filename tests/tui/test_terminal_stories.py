"""The board in a real pseudo-terminal: how it starts, how it is refused, how it leaves."""

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

PROGRAM = str(Path(__file__).with_name("board_in_a_terminal.py"))
LEFT = b"\x1b[?1049l"  # back on the main screen
CURSOR = b"\x1b[?25h"  # the cursor is shown again
MOUSE_OFF = b"\x1b[?1003l"
PATIENCE = 20  # seconds a loaded machine may need to start
#: What tells leaving from hanging on a loaded machine; a quiet one takes 0.3 s.
AT_ONCE = 5


class Terminal:
    """A pty with a board in it."""

    def __init__(
        self, tmp_path: Path, *arguments: str, ignored: signal.Signals | None = None, **environ: str
    ) -> None:
        self.master, slave = pty.openpty()
        termios.tcsetwinsize(slave, (24, 80))
        self.before = termios.tcgetattr(slave)
        self.slave = slave
        env = {
            "PATH": os.environ["PATH"],
            "HOME": str(tmp_path),
            "XDG_STATE_HOME": str(tmp_path / "state"),
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
        } | environ

        def prepare() -> None:
            os.setsid()
            if ignored is not None:
                signal.signal(ignored, signal.SIG_IGN)

        self.process = subprocess.Popen(
            [sys.executable, PROGRAM, *arguments], stdin=slave, stdout=slave, stderr=slave,
            env=env, preexec_fn=prepare,  # noqa: PLW1509 - the child is single-threaded
        )  # fmt: skip
        self.seen = b""

    def read(self, until: bytes, seconds: float = PATIENCE) -> bytes:
        end = time.monotonic() + seconds
        while until not in self.seen and time.monotonic() < end:
            if select.select([self.master], [], [], 0.05)[0]:
                try:
                    self.seen += os.read(self.master, 65536)
                except OSError:
                    break
        assert until in self.seen, self.seen[-2000:]
        return self.seen

    def finish(self) -> int:
        """The exit code; what was still written is read meanwhile."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < end:
            if select.select([self.master], [], [], 0.02)[0]:
                self.seen += os.read(self.master, 65536)
        while select.select([self.master], [], [], 0.02)[0]:
            self.seen += os.read(self.master, 65536)
        return self.process.wait(timeout=1)

    def clean(self) -> bool:
        tail = self.seen[self.seen.rfind(LEFT) :] if LEFT in self.seen else b""
        return (
            CURSOR in tail and MOUSE_OFF in self.seen and termios.tcgetattr(self.slave)[:4] == self.before[:4]
        )

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for handle in (self.slave, self.master):
            if handle >= 0:
                os.close(handle)


@pytest.fixture
def terminal(tmp_path):
    opened = []

    def start(*arguments: str, **more) -> Terminal:
        opened.append(Terminal(tmp_path, *arguments, **more))
        return opened[-1]

    yield start
    for one in opened:
        one.close()


def test_q_leaves_a_clean_terminal(terminal):
    board = terminal()
    board.read(b"Belarus")
    os.write(board.master, b"q")
    assert board.finish() == 0
    assert board.clean()


def test_ctrl_c_leaves_too(terminal):
    board = terminal()
    board.read(b"Belarus")
    os.write(board.master, b"\x03")
    assert board.finish() == 0
    assert board.clean()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
def test_a_signal_leaves_a_clean_terminal_at_once(terminal, number):
    board = terminal()
    board.read(b"queue")
    started = time.monotonic()
    board.process.send_signal(number)
    assert board.finish() == 128 + number
    assert time.monotonic() - started < AT_ONCE
    assert board.clean()


def test_a_hang_up_that_was_inherited_as_ignored_still_ends_it(terminal):
    board = terminal(ignored=signal.SIGHUP)
    board.read(b"queue")
    board.process.send_signal(signal.SIGHUP)
    assert board.finish() == 129
    assert board.clean()


def test_a_busy_event_loop_does_not_hold_up_a_signal(terminal):
    board = terminal("stall")
    board.read(b"queue")
    os.write(board.master, b"T")
    time.sleep(0.3)
    board.process.send_signal(signal.SIGTERM)
    assert board.finish() == 143
    assert board.clean()


def test_a_terminal_that_reads_no_more_does_not_hold_up_a_signal(terminal):
    board = terminal()
    board.read(b"queue")
    for _ in range(40):
        os.write(board.master, b"?\x1b[27u")
    time.sleep(0.5)
    started = time.monotonic()
    board.process.send_signal(signal.SIGTERM)
    assert board.process.wait(timeout=PATIENCE) == 143
    assert time.monotonic() - started < AT_ONCE


def test_a_terminal_that_vanishes_leaves_no_orphan(terminal):
    board = terminal(ignored=signal.SIGHUP)
    board.read(b"queue")
    os.close(board.master)
    os.close(board.slave)
    board.master = board.slave = -1
    assert board.process.wait(timeout=PATIENCE) == 129


def test_an_error_is_one_line_and_the_log_has_the_rest(terminal, tmp_path):
    board = terminal("boom")
    board.read(b"queue")
    os.write(board.master, b"T")
    assert board.finish() == 1
    assert board.clean()
    said = board.seen[board.seen.rfind(CURSOR) :]
    assert b"the board ended by an error: ValueError: made to fail [/x]" in said
    assert b"Traceback" not in said
    assert b"31m" not in said
    log = tmp_path / "state" / "crisistui" / "crisistui.log"
    assert "Traceback" in log.read_text()
    assert "\x1b" not in log.read_text()


@pytest.mark.parametrize("term", ["dumb", "unknown", ""])
def test_a_terminal_without_a_screen_is_refused_with_the_remedy(terminal, term):
    board = terminal(TERM=term)
    assert board.finish() == 2
    assert b"crisistui report" in board.seen
    assert b"\x1b" not in board.seen
    assert board.seen.count(b"\n") == 1


def test_no_terminal_at_all_is_refused(tmp_path):
    done = subprocess.run(
        [sys.executable, PROGRAM], stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE, check=False,
        env=os.environ | {"TERM": "xterm", "HOME": str(tmp_path)},
    )  # fmt: skip
    assert done.returncode == 2
    assert b"needs a terminal" in done.stderr
    assert b"crisistui report" in done.stderr
    assert done.stdout == b""


@pytest.mark.parametrize("value", ["1", ""])
def test_no_color_sends_no_colour(terminal, value):
    board = terminal(NO_COLOR=value, COLORTERM="truecolor")
    board.read(b"live")
    os.write(board.master, b"jT\tq")
    board.finish()
    for sequence in board.seen.split(b"\x1b[")[1:]:
        codes = sequence.partition(b"m")[0]
        if codes.replace(b";", b"").isdigit():
            colours = [code for code in codes.split(b";") if code[:1] in b"349" and len(code) > 1]
            assert set(colours) <= {b"39", b"49"}, sequence  # the terminal's own colours
    assert b"\x1b[1;7" in board.seen  # the cursor shows all the same


def test_a_locale_that_is_not_utf8_gets_ascii(terminal):
    board = terminal(LANG="de_DE.ISO-8859-1", LC_ALL="de_DE.ISO-8859-1")
    board.read(b"live")
    board.read(b"stays")
    os.write(board.master, b"q")
    board.finish()
    assert board.seen.isascii()


def test_nothing_is_sent_while_nothing_changes(terminal):
    board = terminal()
    board.read(b"live")
    time.sleep(0.6)
    board.read(b"live")
    while select.select([board.master], [], [], 0.3)[0]:
        board.seen += os.read(board.master, 65536)
    minute = int(time.time() / 60)
    quiet = not select.select([board.master], [], [], 2.5)[0]
    assert quiet or int(time.time() / 60) != minute
