"""What the documents point at is there: files, folders, targets of the Makefile, the version."""

import re
from pathlib import Path

import pytest

import crisistui

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
TOPS = ("src/", "tests/", "docs/", "bench/", "seeds/", "themes/", ".ci/", "Makefile", "pyproject.toml")


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_every_link_leads_to_a_file(name):
    targets = re.findall(r"\]\(([^)#\s]+)", page(name))
    assert all((ROOT / target).exists() for target in targets if "://" not in target), targets


@pytest.mark.parametrize("name", PAGES)
def test_every_path_that_is_named_exists(name):
    named = {path for path in re.findall(r"`([\w./-]+)`", page(name)) if path.startswith(TOPS)}
    assert not {path for path in named if not (ROOT / path).exists()}


@pytest.mark.parametrize("name", PAGES)
def test_every_target_that_is_named_is_in_the_makefile(name):
    targets = set(re.findall(r"^([a-z]+):", page("Makefile"), re.MULTILINE))
    named = set(re.findall(r"(?:`|^)make (?:[A-Z]+=\S+ )?([a-z]+)", page(name), re.MULTILINE))
    assert named <= targets


def test_the_contributing_page_names_every_room():
    rooms = {path.parent.name for path in (ROOT / "src" / "crisistui").glob("*/__init__.py")}
    assert {room for room in rooms if f"`{room}`" not in page("CONTRIBUTING.md")} == set()


def test_the_changelog_tells_of_this_version_first():
    versions = re.findall(r"^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}$", page("CHANGELOG.md"), re.MULTILINE)
    assert versions[0] == crisistui.__version__
