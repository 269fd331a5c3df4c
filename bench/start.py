"""Time from launch to the first complete board, beside a bare Textual app with one label, in the same run.

Run by hand: ``python -m bench start``. The index is warm: the shipped folder was read once before.
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
WANTED = b"Qatar"  # the name of a row
ROUNDS = 7
LIMIT = 30.0  # seconds


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        index = str(Path(scratch) / "index.sqlite")
        board = [sys.executable, "-m", "crisistui", str(ROOT / "seeds"), "--index", index]
        seconds(board, WANTED, scratch)  # the first start reads the folder
        bare = statistics.median(
            seconds([sys.executable, "-c", BARE], b"ready-to-see", scratch) for _ in range(ROUNDS)
        )
        ours = statistics.median(seconds(board, WANTED, scratch) for _ in range(ROUNDS))
    print(f"a bare Textual app    {bare * 1000:7.0f} ms")
    print(f"the board on seeds/   {ours * 1000:7.0f} ms   ratio {ours / bare:.2f}")


def seconds(command: list[str], wanted: bytes, home: str) -> float:
    """Launch in a pseudo-terminal of 120x40 and wait for the words; the process is ended afterwards."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", "XDG_STATE_HOME": home}
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=environment, cwd=ROOT)
    os.close(slave)
    seen = b""
    try:
        while wanted not in seen and time.perf_counter() - start < LIMIT:
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
