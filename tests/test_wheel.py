"""What a user gets from the package: a wheel in an environment of its own, away from the checkout."""

import json
import os
import pty
import select
import subprocess
import sys
import sysconfig
import termios
import time
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PATIENCE = 40  # seconds a loaded machine may need for a step


def run(*words: object, **more) -> str:
    ended = subprocess.run(
        [str(word) for word in words], capture_output=True, text=True, timeout=180, check=False, **more
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", out, cwd=ROOT)
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of a fresh environment; what the wheel depends on is lent by this one."""
    place = tmp_path_factory.mktemp("user") / "env"
    venv.create(place, with_pip=False, symlinks=True)
    python = place / "bin" / "python"
    run(sys.executable, "-m", "pip", "-q", "--python", python, "install", "--no-deps", "--no-index", wheel)
    packages = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    lent = dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib"))
    (packages / "lent.pth").write_text("\n".join(lent) + "\n", encoding="utf-8")
    return python.parent


@pytest.fixture
def away(tmp_path: Path) -> dict:
    """A working folder without seeds and a home of its own, as keywords of a process."""
    desk = tmp_path / "desk"
    desk.mkdir()
    env = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
    }
    return {"cwd": desk, "env": env}


def test_the_wheel_holds_code_data_seeds_and_themes_and_nothing_else(wheel: Path):
    names = set(zipfile.ZipFile(wheel).namelist())
    source = ROOT / "src"
    expected = {
        path.relative_to(source).as_posix()
        for path in (source / "crisistui").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    for folder in ("seeds", "themes"):
        expected |= {
            f"crisistui/_shipped/{path.relative_to(ROOT).as_posix()}"
            for path in (ROOT / folder).rglob("*")
            if path.is_file()
        }
    packed = {name for name in names if ".dist-info/" not in name}
    assert "crisistui/_shipped/seeds/crisis.toml" in packed
    assert packed == expected


def test_the_source_package_can_be_built_from(tmp_path: Path):
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", tmp_path, cwd=ROOT)
    listed = run("tar", "tzf", next(tmp_path.glob("*.tar.gz"))).splitlines()
    inside = {name.partition("/")[2] for name in listed}
    assert {
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "src/crisistui/cli.py",
        "seeds/crisis.toml",
        "themes/dark.toml",
    } <= inside


def test_the_program_runs_from_where_it_was_installed(installed: Path, away: dict):
    code = "import crisistui.shipped as here; print(here.__file__); print(here.shipped('seeds'))"
    where = run(installed / "python", "-c", code, **away)
    assert str(ROOT) not in where
    assert "_shipped" in where.splitlines()[1]


def test_the_report_of_the_shipped_seeds(installed: Path, away: dict):
    shown = run(installed / "crisistui", "report", "--format", "json", "--as-of", "2026-01-31", **away)
    board = json.loads(shown)
    assert board["schema"] == "crisistui.situation/1"
    assert len(board["articles"]) == len(
        [path for path in (ROOT / "seeds").iterdir() if path.suffix in {".txt", ".md"}]
    )
    assert len(board["destinations"]) > 2
    assert board["set_aside"] == []


def test_the_board_of_the_shipped_seeds_is_drawn_and_left(installed: Path, away: dict):
    master, slave = pty.openpty()
    termios.tcsetwinsize(slave, (40, 120))
    before = termios.tcgetattr(slave)
    board = subprocess.Popen(
        [str(installed / "crisistui")],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        start_new_session=True,
        **away,
    )
    try:
        seen = read(master, board, b"DESTINATIONS", b"Belarus", b"DEADLINES", b"ACTORS")
        os.write(master, b"q")
        seen += read(master, board, b"\x1b[?1049l")
        assert board.wait(timeout=PATIENCE) == 0
        assert termios.tcgetattr(slave)[:4] == before[:4]
        assert b"Traceback" not in seen
    finally:
        if board.poll() is None:
            board.kill()
            board.wait()
        os.close(master)
        os.close(slave)


def read(master: int, board: subprocess.Popen, *wanted: bytes) -> bytes:
    """What the board writes until all of this was seen."""
    seen = b""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and not all(word in seen for word in wanted):
        if select.select([master], [], [], 0.05)[0]:
            seen += os.read(master, 1 << 16)
        elif board.poll() is not None:
            break
    missing = [word for word in wanted if word not in seen]
    assert not missing, (missing, seen[-3000:])
    return seen
