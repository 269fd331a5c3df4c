"""Workers die, hang and refuse; every file is answered for all the same."""

import errno
import os
import select
import subprocess
import sys
import threading
import time

import pytest

from crisistui.feed import process
from crisistui.feed.pool import Pool, PoolClosedError, ProfileRefusedError
from crisistui.feed.process import Worker, WorkerLostError
from crisistui.feed.wire import Gone
from crisistui.index.readings import Aside, Facts

from .conftest import HELPERS, MAKE
from .test_worker import job


@pytest.fixture
def pool():
    made = Pool(MAKE, jobs=1)
    yield made
    made.close()


def fill(folder, *texts):
    names = [f"{number}.txt" for number in range(len(texts))]
    for name, text in zip(names, texts, strict=True):
        (folder / name).write_text(text)
    return job(folder, *names)


def test_files_are_read_in_another_process_and_in_order(folder, pool):
    replies = list(pool.read(fill(folder, "one", "two", "UNREADABLE", "four")))
    assert [reply.path for reply in replies] == ["0.txt", "1.txt", "2.txt", "3.txt"]
    assert [type(reply) for reply in replies] == [Facts, Facts, Aside, Facts]
    assert len(pool.pids) == 1
    assert pool.pids[0] != os.getpid()
    list(pool.read(fill(folder, "five")))
    assert len(pool.pids) == 1


def test_loading_a_profile_warms_a_worker_and_gives_its_labels(folder, pool):
    loaded = pool.load(job(folder, "ignored.txt", token=""))
    assert loaded.crisis.name == "Exit"
    assert len(pool.pids) == 1


def test_a_broken_profile_is_refused(folder, pool):
    (folder / "crisis.toml").write_text("BROKEN")
    with pytest.raises(ProfileRefusedError, match=r"crisis.toml:1: broken"):
        pool.load(job(folder))


def test_a_file_that_kills_its_reader_is_found_out_and_set_aside(folder, pool):
    replies = list(pool.read(fill(folder, "one", "DIE", "three")))
    assert [type(reply) for reply in replies] == [Facts, Aside, Facts]
    assert replies[1].reason == "internal error: the reader died of this file twice; remove it"
    assert not pool.inline


def test_a_file_that_spins_is_stopped_by_the_worker_itself(folder, monkeypatch, pool):
    monkeypatch.setenv("FEED_FAKES_LIMIT", "0.05")
    replies = list(pool.read(fill(folder, "SPIN", "two")))
    assert replies[0].reason.startswith("took more than")
    assert isinstance(replies[1], Facts)
    assert len(pool.pids) == 1


def test_a_worker_that_hangs_is_killed_and_the_file_set_aside(folder, monkeypatch, pool):
    list(pool.read(fill(folder, "warm")))
    monkeypatch.setattr(process, "PATIENCE", 0.5)
    replies = list(pool.read(fill(folder, "one", "STUCK")))
    assert replies[1].reason == "took too long to read; shorten or remove it"
    assert pool.pids == []


def test_a_worker_killed_by_somebody_else_is_replaced_and_nothing_is_lost(folder, pool):
    list(pool.read(fill(folder, "one")))
    os.kill(pool.pids[0], 9)
    replies = list(pool.read(fill(folder, "one", "two")))
    assert [type(reply) for reply in replies] == [Facts, Facts]


def test_workers_that_never_live_are_done_without(folder, monkeypatch, pool):
    monkeypatch.setattr(process, "_START", "raise SystemExit(1)")
    replies = list(pool.read(fill(folder, "one", "UNREADABLE")))
    assert [type(reply) for reply in replies] == [Facts, Aside]
    assert pool.inline


def test_where_no_process_can_be_started_the_board_reads_by_itself(folder, monkeypatch, pool):
    def refuse(*_, **__):
        raise OSError(errno.EAGAIN, "no more processes")

    monkeypatch.setattr(process.subprocess, "Popen", refuse)
    assert [type(reply) for reply in pool.read(fill(folder, "one"))] == [Facts]
    assert pool.inline


def test_a_pool_of_no_workers_reads_by_itself_and_can_be_closed_in_between(folder):
    pool = Pool(MAKE, jobs=0)
    replies = pool.read(fill(folder, "one", "two"))
    assert isinstance(next(replies), Facts)
    pool.close()
    with pytest.raises(PoolClosedError):
        next(replies)
    with pytest.raises(PoolClosedError):
        list(pool.read(fill(folder, "one")))


def test_a_caller_that_stops_listening_leaves_no_half_read_pipe_behind(folder, pool):
    replies = pool.read(fill(folder, "one", "two"))
    next(replies)
    replies.close()
    assert pool.pids == []
    assert [reply.path for reply in pool.read(fill(folder, "one"))] == ["0.txt"]


def test_closing_frees_a_thread_that_waits_at_once(folder):
    pool = Pool(MAKE, jobs=1)
    list(pool.read(fill(folder, "warm")))
    caught = []

    def wait():
        try:
            list(pool.read(fill(folder, "STUCK")))
        except PoolClosedError as error:
            caught.append(error)

    thread = threading.Thread(target=wait)
    thread.start()
    pid = pool.pids[0]
    began = time.monotonic()
    pool.close()
    thread.join(10)
    assert len(caught) == 1
    assert time.monotonic() - began < 5
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_pool_closed_while_a_worker_is_busy_does_not_take_it_back(folder):
    pool = Pool(MAKE, jobs=1)
    replies = pool.read(fill(folder, "one"))
    next(replies)
    pool.close()
    assert list(replies) == []
    assert pool._free == []


def test_a_worker_that_was_stopped_is_lost(folder):
    worker = Worker(MAKE)
    worker.stop()
    with pytest.raises(WorkerLostError):
        next(worker.ask(fill(folder, "one")))
    worker._process.stdin = None
    with pytest.raises(WorkerLostError):
        worker._reply()


def test_no_worker_outlives_a_board_that_is_killed(folder):
    code = f"""if True:
        import os, sys
        sys.path.insert(0, {HELPERS!r})
        from crisistui.feed.pool import Pool
        from crisistui.feed.wire import Job
        pool = Pool({MAKE!r}, jobs=1)
        pool.load(Job({str(folder)!r}, {str(folder / "crisis.toml")!r}, "", ()))
        print(pool.pids[0], flush=True)
        sys.stdin.read()
    """
    board = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    pid = int(board.stdout.readline())
    watched = os.pidfd_open(pid)
    board.kill()
    board.wait()
    poll = select.poll()
    poll.register(watched, select.POLLIN)
    assert poll.poll(10_000), "the worker is still there"
    os.close(watched)
    board.stdin.close()
    board.stdout.close()


def test_gone_files_are_told_from_the_worker(folder, pool):
    assert list(pool.read(job(folder, "gone.txt"))) == [Gone("gone.txt")]


def test_a_worker_that_never_had_the_good_profile_hands_over_to_one_that_has(folder):
    pool = Pool(MAKE, jobs=2)
    good = fill(folder, "one")
    first, second = pool.read(good), pool.read(good)
    next(first)
    (folder / "crisis.toml").write_text("BROKEN")
    with pytest.raises(ProfileRefusedError):
        next(second)
    list(first)
    with pytest.raises(ProfileRefusedError):
        pool.load(job(folder, token=""))
    assert [type(reply) for reply in pool.read(good)] == [Facts]
    fresh = Worker(MAKE)
    pool._all.add(fresh)
    pool._free.append(fresh)
    assert [type(reply) for reply in pool.read(good)] == [Facts]
    assert len(pool.pids) == 1
    pool.close()


def test_a_caller_waits_for_a_worker_when_all_are_busy(folder, pool):
    busy = pool.read(fill(folder, "one", "two"))
    next(busy)
    answers = []
    thread = threading.Thread(target=lambda: answers.extend(pool.read(fill(folder, "three"))))
    thread.start()
    assert len(list(busy)) == 1
    thread.join(20)
    assert len(answers) == 1
    assert len(pool.pids) == 1


def test_a_caller_that_waits_for_a_worker_is_freed_when_the_pool_closes(folder):
    pool = Pool(MAKE, jobs=1)
    busy = pool.read(fill(folder, "one", "two"))
    next(busy)
    caught = []

    def wait():
        try:
            pool.load(job(folder))
        except PoolClosedError as error:
            caught.append(error)

    thread = threading.Thread(target=wait)
    thread.start()
    pool.close()
    thread.join(20)
    assert len(caught) == 1
    busy.close()
