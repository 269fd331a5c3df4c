"""From changed paths to the index, whatever changes underneath."""

import pytest

from crisistui.feed import intake as module
from crisistui.feed.fetch import UnfetchableError
from crisistui.feed.intake import Intake, token_of
from crisistui.feed.pool import Pool
from crisistui.index.readings import FileStamp
from crisistui.model.holdings import SetAside

from .conftest import ENGINE, MAKE, drop, settle


@pytest.fixture
def intake(folder, profile, index):
    pool = Pool(MAKE, jobs=0)
    made = Intake(folder, index, pool, profile=profile, engine=ENGINE)
    made.adopt(token_of(profile))
    yield made
    pool.close()


def taken(intake, *paths):
    outcomes = []
    intake.take(paths, outcomes.append)
    return outcomes


def test_a_file_that_may_not_be_read_is_set_aside_and_tried_again_at_every_scan(
    folder, index, intake, monkeypatch
):
    def refuse(*_):
        raise UnfetchableError("may not be read")

    drop(folder, "a.txt", "One.")
    settle(folder / "a.txt")
    with monkeypatch.context() as patch:
        patch.setattr(module, "fetch", refuse)
        (outcome,) = taken(intake, "a.txt")
    assert (outcome.changed, outcome.aside) == (True, 1)
    assert index.holdings(folder).set_aside == (SetAside("a.txt", "may not be read"),)
    assert intake.compare().new == ("a.txt",)
    assert taken(intake, "a.txt")[-1].aside == 0


def test_a_file_written_this_instant_is_compared_once_more_and_then_rests(folder, index, intake):
    drop(folder, "a.txt", "One.")
    taken(intake, "a.txt")
    assert index.known(folder) == {"a.txt": FileStamp(4, 0)}
    settle(folder / "a.txt")
    assert intake.compare().new == ("a.txt",)
    (outcome,) = taken(intake, "a.txt")
    assert not outcome.changed
    assert intake.compare().new == ()


def test_a_file_that_died_with_its_reader_keeps_its_stamp(folder, profile, index):
    pool = Pool(MAKE, jobs=1)
    intake = Intake(folder, index, pool, profile=profile, engine=ENGINE)
    intake.load()
    drop(folder, "a.txt", "DIE")
    settle(folder / "a.txt")
    taken(intake, "a.txt")
    pool.close()
    assert "the reader died" in index.holdings(folder).set_aside[0].reason
    assert intake.compare().new == ()


def test_facts_of_the_old_profile_are_not_filed_under_the_new_one(folder, index, intake):
    drop(folder, "a.txt", "One.")
    drop(folder, "b.txt", "Two.")
    outcomes = []

    def report(outcome):
        outcomes.append(outcome)
        intake.adopt("another")

    intake._pool = Switching(intake)
    intake.take(["a.txt", "b.txt"], report)
    assert outcomes[0].done == ()
    assert outcomes[0].again == ("a.txt", "b.txt")
    assert index.known(folder) == {}


class Switching:
    """A pool in whose hands the profile changes."""

    def __init__(self, intake):
        self._intake = intake
        self._pool = intake._pool

    def read(self, job):
        yield from self._pool.read(job)
        self._intake.adopt("another")


def test_a_large_batch_is_recorded_in_portions(folder, index, intake, monkeypatch):
    monkeypatch.setattr(module, "BATCH", 2)
    for name in "abcde":
        drop(folder, f"{name}.txt", name)
    outcomes = taken(intake, *[f"{name}.txt" for name in "abcde"], "gone.txt")
    assert sum(len(outcome.done) for outcome in outcomes) == 6
    assert len(outcomes) >= 3
    assert len(index.known(folder)) == 5


def test_a_file_that_vanished_leaves_the_board(folder, index, intake):
    drop(folder, "a.txt", "One.")
    taken(intake, "a.txt")
    (folder / "a.txt").unlink()
    (outcome,) = taken(intake, "a.txt")
    assert outcome.changed
    assert index.known(folder) == {}
