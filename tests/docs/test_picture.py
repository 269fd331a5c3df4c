"""docs/board.svg: drawn by the app itself, the same wherever it is drawn, without anything from a network."""

import html
import json
import re
from pathlib import Path

import pytest

from crisistui.cli import main
from crisistui.tui.panes.four import TITLES

ROOT = Path(__file__).parents[2]


def words(svg: str) -> str:
    """The text of a picture, line by line."""
    pieces = re.findall(r'<text [^>]*?y="([\d.]+)"[^>]*>([^<]*)</text>', svg)
    lines: dict[float, str] = {}
    for height, text in pieces:
        lines[float(height)] = lines.get(float(height), "") + html.unescape(text).replace(
            "\N{NO-BREAK SPACE}", " "
        )
    return "\n".join(lines[height] for height in sorted(lines))


@pytest.fixture
def draw(picture, tmp_path, monkeypatch, home):
    def drawn(name: str) -> str:
        monkeypatch.setattr("sys.argv", ["picture.py", "--out", str(tmp_path / name)])
        assert picture.main() == 0
        return (tmp_path / name).read_text(encoding="utf-8")

    return drawn


def test_neither_the_terminal_nor_the_clock_has_a_say(draw, monkeypatch):
    monkeypatch.setenv("COLORTERM", "truecolor")
    first = draw("one.svg")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert draw("two.svg") == first


def test_it_asks_nothing_of_a_network():
    drawn = (ROOT / "docs" / "board.svg").read_text(encoding="utf-8")
    assert set(re.findall(r"https?://[^\s\"<]+", drawn)) <= {
        "http://www.w3.org/2000/svg",
        "https://www.textualize.io",  # who made the form of the picture, in a comment
    }
    assert "@font-face" not in drawn


def test_the_picture_in_the_readme_is_a_board_of_the_seeds(capsys, home):
    assert main(["report", str(ROOT / "seeds"), "--format", "json", "--as-of", "2026-01-07T20:00Z"]) == 0
    report = json.loads(capsys.readouterr().out)
    shown = words((ROOT / "docs" / "board.svg").read_text(encoding="utf-8"))
    assert "![" in (ROOT / "README.md").read_text(encoding="utf-8").split("## ")[0]
    assert report["crisis"] in shown
    assert all(title in shown for title in TITLES.values())
    for row in report["destinations"][:9]:
        line = next((line for line in shown.splitlines() if f" {row['name']} " in line), "")
        assert all(f" {cell['stance']}" in line for cell in row["parties"].values()), (
            f"docs/board.svg is stale at {row['name']}; run: make picture"
        )
