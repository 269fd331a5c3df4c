"""Commands without a screen bring the folder in once and say what they did."""

import pytest

from crisistui.feed import engine as engine_module
from crisistui.feed.engine import engine
from crisistui.feed.ingest import ingest
from crisistui.feed.intake import Intake
from crisistui.feed.pool import ProfileRefusedError
from crisistui.feed.scan import FolderError
from crisistui.index.store import Index
from crisistui.model.holdings import SetAside

from .conftest import MAKE, drop, settle


def fill(folder, count):
    for number in range(count):
        drop(folder, f"{number:03}.txt", f"Story {number}.")
        settle(folder / f"{number:03}.txt")


@pytest.mark.parametrize(("count", "jobs"), [(3, 2), (40, 2), (40, 0)])
def test_a_folder_is_brought_in_whole(folder, profile, index, count, jobs):
    fill(folder, count)
    drop(folder, "bad.txt", "UNREADABLE")
    (folder / "x.pdf").touch()
    calls = []
    report = ingest(
        folder, index, profile, jobs=jobs, make=MAKE, on_done=lambda done, total: calls.append((done, total))
    )
    assert report.read == count + 1
    assert report.aside == (SetAside("bad.txt", "holds no article; remove it"),)
    assert (report.ignored, report.examples, report.gone) == (1, ("x.pdf",), 0)
    assert report.crisis.name == "Exit"
    assert calls[-1] == (count + 1, count + 1)
    assert len(index.holdings(folder).articles) == count


def test_a_second_pass_reads_only_what_changed(folder, profile, index):
    fill(folder, 3)
    ingest(folder, index, profile, make=MAKE)
    (folder / "000.txt").unlink()
    drop(folder, "001.txt", "Another.")
    report = ingest(folder, index, profile, make=MAKE)
    assert (report.read, report.gone) == (1, 1)
    assert [article.title for article in index.holdings(folder).articles] == [
        "Exit: Another.",
        "Exit: Story 2.",
    ]


def test_another_profile_reads_everything_anew(folder, profile, index):
    fill(folder, 2)
    ingest(folder, index, profile, make=MAKE)
    profile.write_text("Return")
    assert ingest(folder, index, profile, make=MAKE).read == 2
    assert index.holdings(folder).articles[0].title == "Return: Story 0."


def test_what_hinders_is_one_clear_line(folder, profile, index, tmp_path):
    with pytest.raises(FolderError, match="no such folder"):
        ingest(tmp_path / "gone", index, profile, make=MAKE)
    profile.write_text("BROKEN")
    with pytest.raises(ProfileRefusedError, match=r"crisis.toml:1: broken"):
        ingest(folder, index, profile, make=MAKE)


def test_a_profile_that_changes_in_the_middle_leaves_nothing_mixed(folder, profile, index, monkeypatch):
    fill(folder, 2)
    original = Intake.compare

    def meddle(self):
        found = original(self)
        profile.write_text("Return")
        return found

    monkeypatch.setattr(Intake, "compare", meddle)
    ingest(folder, index, profile, make=MAKE)
    titles = {article.title.split(":")[0] for article in index.holdings(folder).articles}
    assert titles == {"Exit"}


def test_bytes_pruned_in_between_are_read_after_all(folder, profile, index, monkeypatch):
    fill(folder, 1)
    lied = []
    original = Index.has
    monkeypatch.setattr(
        Index,
        "has",
        lambda self, sha, path="": not lied.append(sha) if not lied else original(self, sha, path),
    )
    ingest(folder, index, profile, make=MAKE)
    assert len(index.holdings(folder).articles) == 1


def test_the_engine_is_named_by_the_code_that_reads(monkeypatch, tmp_path):
    now = engine()
    assert engine() == now
    (tmp_path / "model" / "__pycache__").mkdir(parents=True)
    (tmp_path / "model" / "__pycache__" / "x.pyc").touch()
    monkeypatch.setattr(engine_module.crisistui, "__file__", str(tmp_path / "__init__.py"))
    empty = engine()
    (tmp_path / "model" / "rules.py").write_text("x = 1")
    assert len({now, empty, engine()}) == 3
