"""The worker's own process, from its first line to its end, and the watch through every trouble."""

import asyncio
import io
import os
import subprocess
import sys

import pytest

from crisistui.feed import reader, watch, worker
from crisistui.feed.watch import Changes

from .conftest import MAKE, drop
from .test_worker import job, pack_job


def test_the_process_answers_on_its_pipe_and_ends_when_that_closes(folder, monkeypatch):
    """Run in this process, so that its every line is seen: only the pipes and the end are put in place."""
    (folder / "a.txt").write_text("Hello")
    ended, read, write = [], *os.pipe()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(pack_job(job(folder, "a.txt")))))
    monkeypatch.setattr(sys, "argv", ["worker", MAKE])
    monkeypatch.setattr(worker.signal, "signal", lambda *_: None)
    monkeypatch.setattr(worker.os, "nice", lambda _: ended.append("nice"))
    monkeypatch.setattr(worker.os, "dup", lambda _: write)
    monkeypatch.setattr(worker.os, "dup2", lambda *_: None)
    monkeypatch.setattr(worker.os, "_exit", ended.append)
    worker.main()
    assert ended == ["nice", 0]
    with os.fdopen(read, "rb") as stream:
        assert b'"kind": "Loaded"' in stream.readline()


def test_what_a_reader_prints_never_reaches_the_replies(folder):
    code = "import os, sys; sys.argv = ['w', 'json:loads']; from crisistui.feed.worker import main; main()"
    given = pack_job(job(folder))
    done = subprocess.run([sys.executable, "-c", code], input=given, capture_output=True, check=False)
    assert done.returncode == 0
    assert done.stdout.startswith(b'{"kind": "Refused", "reason": "internal error: TypeError')


def test_the_reader_that_ships_reads_an_article(folder):
    pytest.importorskip("crisistui.extraction.engine", exc_type=ImportError)
    (folder / "crisis.toml").write_text(
        '[crisis]\nname = "Exit"\ntimezone = "UTC"\n[subject]\nname = "Ana Vale"\ncountry = "PE"\n'
    )
    made = reader.shipped(folder / "crisis.toml")
    assert made.crisis.name == "Exit"
    assert made.fingerprint == job(folder).token
    text = "Peru's Vale may leave\n\nLIMA, 3 March 2025 - Ana Vale met ministers on Monday to talk about her future.\n"
    product = made.read("a.txt", text.encode())
    assert b'"crisistui.facts/1"' in product.body
    assert "met ministers" in product.text


async def collect(folder, stop, count, folders=frozenset()):
    seen = []
    async with asyncio.timeout(20):
        async for changes in watch.watch(folder, stop, folders=lambda: set(folders)):
            seen.append(changes)
            if len(seen) == count:
                stop.set()
    return seen


async def test_a_folder_that_is_not_there_is_waited_for(tmp_path):
    seen = await collect(tmp_path / "later", asyncio.Event(), 3)
    assert seen == [Changes(scan=True, live=False)] * 3


async def test_a_watch_ends_when_told(folder):
    stop = asyncio.Event()
    stop.set()
    assert await collect(folder, stop, 1) == []


async def test_a_folder_replaced_by_another_is_noticed_without_an_event(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(watch, "_LOOK_ROUND", 20)
    stop = asyncio.Event()
    seen = []
    async with asyncio.timeout(20):
        async for changes in watch.watch(folder, stop, folders=set):
            seen.append(changes)
            if len(seen) == 1:
                folder.rename(tmp_path / "old")
                folder.mkdir()
            elif changes.live and not changes.paths and len(seen) > 2:
                drop(folder, "a.txt", "One.")
            elif changes.paths == ("a.txt",):
                stop.set()
    assert Changes(scan=True, live=False) in seen


@pytest.mark.parametrize(
    ("change", "path", "expected"),
    [
        (2, "/news/a.txt", "a.txt"),
        (3, "/news/sub", "sub"),
        (3, "/news/x.tmp", None),
        (1, "/news/.a.txt", None),
        (1, "/news/sub/.git/a.txt", None),
        (2, "/news/crisis.toml", "crisis.toml"),
        (3, "/news", ""),
        (2, "/newspaper/a.txt", None),
        (1, "/news/nothing", None),
    ],
)
def test_only_what_matters_is_passed_on(change, path, expected):
    assert watch._wanted("/news", change, path, {"sub"}) == expected
