"""A worker answers for every file, whatever the file does."""

import io
import json
import subprocess
import sys

import pytest

from crisistui.feed import worker
from crisistui.feed.wire import Gone, Job, Loaded, Refused, pack_job, unpack_job, unpack_reply
from crisistui.feed.worker import Desk, serve
from crisistui.index.readings import Aside, Facts

from .conftest import MAKE, token_of


def job(folder, *paths, token=None):
    profile = folder / "crisis.toml"
    return Job(str(folder), str(profile), token_of(profile) if token is None else token, paths)


def answers(folder, *paths, token=None):
    return list(Desk(MAKE).perform(job(folder, *paths, token=token)))


def test_a_file_gives_its_facts_and_its_text(folder):
    (folder / "a.txt").write_text("Hello é")
    loaded, facts = answers(folder, "a.txt")
    assert isinstance(loaded, Loaded)
    assert loaded.crisis.name == "Exit"
    assert isinstance(facts, Facts)
    assert (facts.path, facts.text) == ("a.txt", "Hello é")
    assert json.loads(facts.body)["article"]["title"] == "Exit: Hello é"


def test_bad_files_are_set_aside_with_one_line_and_the_rest_goes_on(folder):
    (folder / "a.txt").write_text("UNREADABLE")
    (folder / "b.txt").write_text("EXPLODE")
    (folder / "c.txt").write_bytes(b"\xff")
    (folder / "d.txt").mkdir()
    (folder / "f.txt").write_text("fine")
    _, unreadable, exploded, undecodable, directory, gone, fine = answers(
        folder, *[f"{n}.txt" for n in "abcdef"]
    )
    assert unreadable.reason == "holds no article; remove it"
    assert unreadable.sha.startswith("sha256:")
    assert exploded.reason == "internal error: RuntimeError: boom second line"
    assert undecodable.reason.startswith("internal error: UnicodeDecodeError")
    assert directory.reason.startswith("not a plain file")
    assert gone == Gone("e.txt")
    assert isinstance(fine, Facts)


def test_a_profile_that_cannot_be_used_is_refused_in_one_line(folder):
    (folder / "crisis.toml").write_text("BROKEN")
    (refused,) = answers(folder, "a.txt")
    assert refused == Refused(f"{folder}/crisis.toml:1: broken")
    (folder / "crisis.toml").write_text("BUG")
    assert answers(folder)[0].reason == "internal error: RuntimeError: a mistake in the profile's code"


def test_a_profile_that_changes_while_it_is_loaded_is_not_mixed_up(folder):
    assert "changed while it was read" in answers(folder, token="1" * 64)[0].reason


def test_the_last_profile_stays_in_use_while_the_new_one_is_broken(folder):
    desk = Desk(MAKE)
    (folder / "a.txt").write_text("Hello")
    before = job(folder, "a.txt")
    assert len(list(desk.perform(before))) == 2
    (folder / "crisis.toml").write_text("BROKEN")
    assert isinstance(next(desk.perform(job(folder))), Refused)
    assert isinstance(list(desk.perform(before))[1], Facts)


def test_every_reply_survives_the_pipe(folder):
    name = "caf\udce9.txt"
    (folder / name).write_text("Hello é")
    (folder / "b.txt").write_text("UNREADABLE")
    given = job(folder, name, "b.txt", "gone.txt")
    assert unpack_job(pack_job(given)) == given
    stream = io.BytesIO()
    serve(io.BytesIO(pack_job(given) + pack_job(job(folder, token="1" * 64))), stream, MAKE)
    stream.seek(0)
    replies = [unpack_reply(line, stream.read) for line in iter(stream.readline, b"")]
    assert [type(reply) for reply in replies] == [Loaded, Facts, Aside, Gone, Refused]
    assert (replies[1].path, replies[1].text) == (name, "Hello é")


def test_a_file_that_takes_too_long_is_set_aside(folder, monkeypatch):
    monkeypatch.setattr(worker, "TIME_LIMIT", 0.05)
    previous = worker.signal.signal(worker.signal.SIGALRM, worker._alarm)
    try:
        (folder / "a.txt").write_text("SPIN")
        _, slow = Desk(MAKE, guarded=True).perform(job(folder, "a.txt"))
        assert slow.reason == "took more than 0 s to read; shorten or remove it"
    finally:
        worker.signal.signal(worker.signal.SIGALRM, previous)


@pytest.mark.parametrize("code", ["import crisistui.feed.feed", "import crisistui.index.store"])
def test_the_board_loads_no_pydantic_and_no_watchfiles_for_its_feed(code):
    check = f"{code}; import sys; print([m for m in ('pydantic', 'watchfiles', 'textual', 'multiprocessing') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
