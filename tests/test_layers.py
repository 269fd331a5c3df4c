"""The rooms and their one direction, held by the contracts in pyproject.toml and by what is really loaded."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("model", "profile", "reading", "extraction", "index", "situation", "shift", "feed", "report")


def test_every_room_imports_only_the_rooms_before_it():
    command = Path(sys.executable).with_name("lint-imports")
    ended = subprocess.run([command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "0 broken" in ended.stdout


@pytest.mark.parametrize("rooms", [ROOMS])
def test_no_room_before_the_screen_loads_textual(rooms):
    code = (
        "import importlib, pkgutil, sys\n"
        f"for room in {rooms!r}:\n"
        "    package = importlib.import_module(f'crisistui.{room}')\n"
        "    for found in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "        importlib.import_module(found.name)\n"
        "print(len([name for name in sys.modules if name.startswith('crisistui.')]), 'textual' in sys.modules)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    count, loaded = ended.stdout.split()
    assert int(count) > 80
    assert loaded == "False"


def test_a_worker_and_a_report_load_neither_textual_nor_watchfiles():
    code = (
        "import sys, crisistui.feed.shipped, crisistui.feed.worker, crisistui.commands.report\n"
        "print(sorted({'textual', 'watchfiles'} & sys.modules.keys()))"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ended.stdout == "[]\n", ended.stderr
