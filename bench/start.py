"""Time from launch to the first complete board, beside a bare Textual app with one label, in the same run.

Run by hand: ``python -m bench start``. The index is warm: the shipped folder was read once before. So is the
bytecode of both programs, as it is for whoever starts the board a second time; where the environment forbids
Python to write any, the board alone would be compiled anew at every start. The two take turns, so that a
machine that is busy for a while slows both.
"""

import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BARE = (
    "from textual.app import App\n"
    "from textual.widgets import Label\n"
    "class Bare(App):\n"
    "    def compose(self):\n"
    "        yield Label('ready-to-see')\n"
    "Bare().run()\n"
)
READY = (b"ready-to-see",)
# The board is complete when each pane has shown a row (destinations, deadlines, actors, developments), and
# the last line, which is sent last, has been sent.
WANTED = (b"Qatar", b"lapsed", b"president", b"SANCTION", b"quit")
ROUNDS = 15
LIMIT = 30.0  # seconds


def main() -> None:
    command = str(Path(sys.executable).with_name("crisistui"))
    with tempfile.TemporaryDirectory() as scratch:
        board = [command, "seeds"]  # what `make run` starts
        bare = [sys.executable, "-c", BARE]
        seconds(board, WANTED, scratch)  # the first start reads the folder
        seconds(bare, READY, scratch)
        rounds = [(seconds(bare, READY, scratch), seconds(board, WANTED, scratch)) for _ in range(ROUNDS)]
    for name, of in (("median", statistics.median), ("fastest", min)):
        reference, ours = (of(times) for times in zip(*rounds, strict=True))
        print(
            f"{name:8} bare app {reference * 1000:4.0f} ms, board on seeds/ {ours * 1000:4.0f} ms, "
            f"ratio {ours / reference:.2f}"
        )


def seconds(command: list[str], wanted: tuple[bytes, ...], home: str) -> float:
    """Launch in a pseudo-terminal of 120x40 and wait for all the words; the process is ended afterwards."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    environment = {
        **os.environ,
        "TERM": "xterm-256color",
        "XDG_STATE_HOME": home,
        "XDG_CACHE_HOME": home,  # the index
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(Path(home) / "bytecode"),
    }
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=environment, cwd=ROOT)
    os.close(slave)
    seen = b""
    try:
        while not all(word in seen for word in wanted) and time.perf_counter() - start < LIMIT:
            seen += _read(master)
        return time.perf_counter() - start
    finally:
        process.terminate()
        while process.poll() is None:
            _read(master)
        os.close(master)


def _read(master: int) -> bytes:
    """What the terminal was sent within a twentieth of a second; nothing once it was left."""
    if not select.select([master], [], [], 0.05)[0]:
        return b""
    try:
        return os.read(master, 65_536)
    except OSError:
        return b""


if __name__ == "__main__":
    main()
