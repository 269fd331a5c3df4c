"""docs/json.md names fields that are really there, and every value of the vocabularies it lists."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from crisistui.cli import main
from crisistui.model.vocabulary import DeadlineStatus, Party, Stance

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")


def paths(value: object, path: str = "") -> Iterator[str]:
    """Every field of a document, written as the page writes it."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield f"{path}.{name}".lstrip(".")
            yield from paths(inner, f"{path}.{name}")
    elif isinstance(value, list):
        for inner in value:
            yield from paths(inner, f"{path}[]")


def named(heading: str) -> set[str]:
    """The fields in the tables of one chapter that are there in every document of its kind."""
    chapter = PAGE.split("\n## ")[["extract", "report"].index(heading) + 1]
    return set(re.findall(r"^\| `([^`]+)` \| (?!only where)", chapter, re.MULTILINE))


@pytest.mark.usefixtures("home")
def test_every_field_of_the_facts_is_there(capsys):
    assert main(["extract", str(ROOT / "seeds")]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(named("extract")) > 20
    assert named("extract") - {path for line in lines for path in paths(line)} == set()
    assert {line["schema"] for line in lines} == set(re.findall(r"`(crisistui\.facts/\d)`", PAGE))


@pytest.mark.usefixtures("home")
def test_every_field_of_the_situation_is_there(capsys):
    assert main(["report", str(ROOT / "seeds"), "--format", "json", "--as-of", "2026-01-07T20:00Z"]) == 0
    board = json.loads(capsys.readouterr().out)
    assert len(named("report")) > 15
    assert named("report") - set(paths(board)) == set()
    assert {board["schema"]} == set(re.findall(r"`(crisistui\.situation/\d)`", PAGE))


def test_every_value_is_listed():
    assert all(f"`{value}`" in PAGE for words in (Stance, Party, DeadlineStatus) for value in words)
