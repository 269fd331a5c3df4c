"""A shift in front of the board: files are dropped, edited, renamed, deleted; the folder comes and goes."""

import asyncio
import contextlib
import os

import pytest

from crisistui.feed import feed as module
from crisistui.feed import intake as intake_module
from crisistui.feed.feed import Feed
from crisistui.feed.progress import Progress, Teller
from crisistui.index.location import fingerprint
from crisistui.index.readings import Aside, FileStamp
from crisistui.index.store import Index, IndexBusyError
from crisistui.model.holdings import SetAside

from .conftest import ENGINE, MAKE, Board, drop, settle, token_of


@contextlib.asynccontextmanager
async def open_board(folder, index, **options):
    board = Board(index, folder)
    settings = {"profile": folder / "crisis.toml", "jobs": 1, "engine": ENGINE, "make": MAKE}
    feed = Feed(folder, index, on_change=board.on_change, on_profile=board.on_profile, **(settings | options))
    board.feed = feed
    task = asyncio.create_task(feed.run())
    try:
        yield board
    finally:
        feed.stop()
        async with asyncio.timeout(5):
            await task


@pytest.fixture(autouse=True)
def brisk(monkeypatch):
    monkeypatch.setattr(module, "TICK", 0.05)


async def test_what_lies_in_the_folder_is_read_at_the_start(folder, index):
    drop(folder, "a.txt", "One.")
    drop(folder, "b.txt", "UNREADABLE")
    drop(folder, "c.pdf", "x")
    async with open_board(folder, index) as board:
        await board.until(lambda: board.now.done == 2 and board.now.queue == 0)
        assert board.titles() == ["Exit: One."]
        assert (board.now.aside, board.now.ignored, board.now.examples) == (1, 1, ("c.pdf",))
        assert board.now.alive
        assert index.holdings(folder).set_aside == (SetAside("b.txt", "holds no article; remove it"),)


async def test_a_dropped_file_an_edit_a_rename_and_a_deletion_reach_the_board(folder, index):
    async with open_board(folder, index) as board:
        await board.until(lambda: board.now.watching)
        drop(folder, "a.txt", "One.")
        await board.until(lambda: board.titles() == ["Exit: One."])
        await board.until(lambda: board.now.last == "a.txt")
        drop(folder, "a.txt", "Two.")
        await board.until(lambda: board.titles() == ["Exit: Two."])
        number = index.holdings(folder).articles[0].id
        (folder / "a.txt").rename(folder / "b.txt")
        await board.until(lambda: [a.path for a in index.holdings(folder).articles] == ["b.txt"])
        assert index.holdings(folder).articles[0].id == number
        (folder / "b.txt").unlink()
        await board.until(lambda: board.titles() == [])


async def test_a_half_written_file_is_read_again_when_it_grows(folder, index):
    async with open_board(folder, index) as board:
        await board.until(lambda: board.now.watching)
        with (folder / "a.txt").open("w") as stream:
            stream.write("Half")
            stream.flush()
            await board.until(lambda: board.titles() == ["Exit: Half"])
            stream.write(" and whole.")
        await board.until(lambda: board.titles() == ["Exit: Half and whole."])
        assert len(index.known(folder)) == 1


async def test_a_subfolder_moved_in_and_out_takes_its_articles_along(folder, index, tmp_path):
    (tmp_path / "more").mkdir()
    drop(tmp_path / "more", "a.txt", "One.")
    async with open_board(folder, index) as board:
        await board.until(lambda: board.now.watching)
        (tmp_path / "more").rename(folder / "more")
        await board.until(lambda: board.titles() == ["Exit: One."])
        (folder / "more").rename(tmp_path / "more")
        await board.until(lambda: board.titles() == [])


async def test_a_folder_that_goes_away_keeps_its_board_and_says_so_until_it_is_back(folder, index, tmp_path):
    profile = tmp_path / "crisis.toml"
    profile.write_text("Exit")
    drop(folder, "a.txt", "One.")
    async with open_board(folder, index, profile=profile) as board:
        await board.until(lambda: board.titles() == ["Exit: One."] and board.now.watching)
        folder.rename(tmp_path / "away")
        await board.until(lambda: not board.now.alive and "no such folder" in (board.now.note or ""))
        assert board.titles() == ["Exit: One."]
        drop(tmp_path / "away", "b.txt", "Two.")
        (tmp_path / "away").rename(folder)
        await board.until(lambda: board.titles() == ["Exit: One.", "Exit: Two."])
        await board.until(lambda: board.now.alive and board.now.note is None)
        drop(folder, "c.txt", "Three.")
        await board.until(lambda: len(board.titles()) == 3)


async def test_names_that_are_no_utf8_do_not_stop_the_feed(folder, index):
    async with open_board(folder, index) as board:
        await board.until(lambda: board.now.watching)
        drop(folder, os.fsdecode(b"caf\xe9.txt"), "One.")
        await board.until(lambda: board.titles() == ["Exit: One."])
        await board.until(lambda: board.now.last == "caf\ufffd.txt")
        drop(folder, "b.txt", "Two.")
        await board.until(lambda: len(board.titles()) == 2)


async def test_a_burst_of_two_thousand_files_is_read_in_batches_and_keys_stay_live(folder, index):
    for number in range(2_000):
        (folder / f"{number:04}.txt").write_text(f"Story {number}.")
    async with open_board(folder, index, jobs=2) as board:
        await board.until(lambda: board.told[-1].queue > 1_000, 30)
        drop(folder, "urgent.txt", "Just in.")
        await board.until(lambda: "Exit: Just in." in board.titles(), 30)
        assert board.now.queue > 0, "what just happened goes before what a scan found"
        await board.until(lambda: board.now.queue == 0, 60)
        assert len(board.titles()) == 2_001
        assert len(board.told) < 400


async def test_a_new_profile_reads_everything_anew_and_then_says_so(folder, index):
    drop(folder, "a.txt", "One.")
    drop(folder, "b.txt", "Two.")
    async with open_board(folder, index) as board:
        await board.until(lambda: len(board.titles()) == 2 and board.now.watching)
        drop(folder, "crisis.toml", "Return")
        await board.until(lambda: board.editions)
        assert board.titles() == ["Return: One.", "Return: Two."]
        assert board.editions[0].crisis.name == "Return"
        assert index.fingerprint == fingerprint(ENGINE, token_of(folder / "crisis.toml"))
        assert index.crisis() == (board.editions[0].crisis, token_of(folder / "crisis.toml"))


async def test_a_broken_or_missing_profile_is_told_and_the_last_one_goes_on(folder, index):
    drop(folder, "a.txt", "One.")
    async with open_board(folder, index) as board:
        await board.until(lambda: board.titles() == ["Exit: One."])
        drop(folder, "crisis.toml", "BROKEN")
        await board.until(lambda: board.now.note and "crisis.toml:1: broken" in board.now.note)
        drop(folder, "b.txt", "Two.")
        await board.until(lambda: len(board.titles()) == 2)
        (folder / "crisis.toml").unlink()
        await board.until(lambda: "gone; going by the one last read" in (board.now.note or ""))
        drop(folder, "crisis.toml", "Exit")
        await board.until(lambda: board.now.note is None)
        assert board.titles() == ["Exit: One.", "Exit: Two."]


async def test_a_board_opened_for_another_profile_moves_to_the_right_one(folder, tmp_path):
    drop(folder, "a.txt", "One.")
    with Index.open(tmp_path / "x.sqlite", fingerprint="other") as index:
        async with open_board(folder, index) as board:
            await board.until(lambda: board.editions)
            assert board.titles() == ["Exit: One."]


async def test_a_profile_broken_from_the_start_is_told(folder, index):
    (folder / "crisis.toml").write_text("BROKEN")
    index.use(fingerprint(ENGINE, token_of(folder / "crisis.toml")))
    drop(folder, "a.txt", "One.")
    async with open_board(folder, index) as board:
        await board.until(lambda: board.now.note and "crisis.toml:1: broken" in board.now.note)
        assert board.titles() == []


async def test_the_labels_are_kept_once_a_worker_is_warm(folder, index):
    async with open_board(folder, index) as board:
        drop(folder, "a.txt", "One.")
        await board.until(lambda: index.crisis() is not None)
        assert index.crisis()[0].name == "Exit"


async def test_what_another_board_writes_is_noticed(folder, index, tmp_path):
    async with open_board(folder, index) as board:
        drop(folder, "a.txt", "One.")
        await board.until(lambda: board.titles() == ["Exit: One."] and board.now.queue == 0)
        seen = len(board.told)
        with Index.open(tmp_path / "board.sqlite", fingerprint=index.fingerprint) as other:
            other.record(tmp_path, [Aside("x.txt", FileStamp(1, 1), "", "empty")])
        await board.until(lambda: any(p.changed for p in board.told[seen:]))


async def test_two_boards_on_one_folder_and_one_index_show_the_same(folder, index, tmp_path):
    with Index.open(tmp_path / "board.sqlite", fingerprint=index.fingerprint) as other:
        async with open_board(folder, index) as one, open_board(folder, other) as two:
            await one.until(lambda: one.now.watching)
            await two.until(lambda: two.now.watching)
            for number in range(20):
                drop(folder, f"{number:02}.txt", f"Story {number}.")
            (folder / "00.txt").unlink()
            await one.until(lambda: len(one.titles()) == 19)
            await two.until(lambda: len(two.titles()) == 19)
            assert one.titles() == two.titles()


async def test_an_index_that_is_lost_is_filled_again(folder, index, tmp_path):
    drop(folder, "a.txt", "One.")
    async with open_board(folder, index) as board:
        await board.until(lambda: board.titles() == ["Exit: One."] and board.now.queue == 0)
        for path in tmp_path.glob("board.sqlite*"):
            path.unlink()
        with Index.open(tmp_path / "board.sqlite", fingerprint=index.fingerprint) as other:
            assert other.known(folder) == {}
        await board.until(lambda: index.generation == 1 or board.titles() == [])
        await board.until(lambda: board.titles() == ["Exit: One."])


async def test_an_index_that_is_locked_for_long_is_told_and_tried_again(folder, index, monkeypatch):
    refused = []
    original = Index.record

    def busy(self, folder, batch):
        if len(refused) < 9:
            refused.append(batch)
            raise IndexBusyError("the index is locked by another process")
        return original(self, folder, batch)

    monkeypatch.setattr(Index, "record", busy)
    drop(folder, "a.txt", "One.")
    async with open_board(folder, index) as board:
        await board.until(lambda: any("locked" in (p.note or "") for p in board.told))
        await board.until(lambda: board.titles() == ["Exit: One."] and board.now.note is None)


@pytest.mark.parametrize("method", ["known", "data_version", "prune"])
async def test_a_lock_at_any_other_moment_is_sat_out(folder, index, monkeypatch, method):
    refused = []
    original = getattr(Index, method)

    def busy(self, *args):
        if len(refused) < 2:
            refused.append(args)
            raise IndexBusyError("the index is locked by another process")
        return original(self, *args)

    monkeypatch.setattr(Index, method, busy)
    drop(folder, "a.txt", "One.")
    async with open_board(folder, index, interval=0.05) as board:
        await board.until(lambda: board.titles() == ["Exit: One."] and board.now.note is None)


async def test_a_mistake_of_ours_is_told_and_does_not_end_the_feed(folder, index, monkeypatch):
    refused = []
    original = intake_module.Intake.take

    def wrong(self, paths, report):
        if len(refused) < 9:
            refused.append(paths)
            raise RuntimeError("never thought of")
        original(self, paths, report)

    monkeypatch.setattr(intake_module.Intake, "take", wrong)
    drop(folder, "a.txt", "One.")
    async with open_board(folder, index, interval=0.05) as board:
        await board.until(lambda: any("internal error: RuntimeError" in (p.note or "") for p in board.told))
        await board.until(lambda: board.titles() == ["Exit: One."] and board.now.note is None)


async def test_bytes_pruned_by_another_board_meanwhile_are_read_after_all(folder, index, monkeypatch):
    lied = []
    original = Index.has

    def lie(self, sha, path=""):
        if not lied:
            lied.append(sha)
            return True
        return original(self, sha, path)

    monkeypatch.setattr(Index, "has", lie)
    drop(folder, "a.txt", "One.")
    async with open_board(folder, index) as board:
        await board.until(lambda: board.titles() == ["Exit: One."])


async def test_without_events_scans_are_enough(folder, index, monkeypatch):
    monkeypatch.setattr(module, "is_remote", lambda _: True)
    monkeypatch.setattr("crisistui.feed.watch.DEBOUNCE", None)  # refused by the backend: no event ever comes
    async with open_board(folder, index) as board:
        drop(folder, "a.txt", "One.")
        settle(folder / "a.txt")
        await board.until(lambda: board.titles() == ["Exit: One."])
        (folder / "a.txt").unlink()
        await board.until(lambda: board.titles() == [])


async def test_an_idle_feed_says_nothing(folder, index):
    drop(folder, "a.txt", "One.")
    settle(folder / "a.txt")
    async with open_board(folder, index, interval=0.02) as board:
        await board.until(lambda: board.titles() == ["Exit: One."] and board.now.queue == 0)
        looks = []
        original = board.feed._intake.compare
        enough = asyncio.Event()
        loop = asyncio.get_running_loop()

        def counted():
            looks.append(1)
            if len(looks) == 10:
                loop.call_soon_threadsafe(enough.set)
            return original()

        board.feed._intake.compare = counted
        async with asyncio.timeout(20):
            while len(looks) < 3:
                await asyncio.wait([asyncio.create_task(enough.wait())], timeout=0.05)
            told = len(board.told)
            await enough.wait()
        assert len(board.told) == told


async def test_leaving_in_the_middle_of_a_burst_is_quick_and_leaves_no_worker(folder, index):
    for number in range(300):
        (folder / f"{number}.txt").write_text(f"Story {number}.")
    async with open_board(folder, index, jobs=2) as board:
        await board.until(lambda: board.feed._pool.pids)
        pids = board.feed._pool.pids
        began = asyncio.get_running_loop().time()
    assert asyncio.get_running_loop().time() - began < 2
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
    assert index.holdings(folder) is not None


async def test_the_folder_is_never_written_to(folder, index):
    drop(folder, "a.txt", "One.")
    before = sorted((path.name, path.stat().st_mtime_ns) for path in folder.iterdir())
    async with open_board(folder, index) as board:
        await board.until(lambda: board.titles() == ["Exit: One."])
    assert sorted((path.name, path.stat().st_mtime_ns) for path in folder.iterdir()) == before


async def test_news_does_not_wait_behind_a_mere_count():
    told = []
    teller = Teller(told.append)
    teller.tell(Progress(queue=1))
    teller.tell(Progress(queue=1, done=1))
    teller.tell(Progress(done=1, changed=True))
    assert told == [Progress(queue=1), Progress(done=1, changed=True)]
    teller.close()


async def test_tellings_are_bundled_and_a_change_is_never_lost():
    told = []
    enough = asyncio.Event()

    def listen(progress):
        told.append(progress)
        if progress.queue == 9:
            enough.set()

    teller = Teller(listen)
    for number in range(10):
        teller.tell(Progress(queue=number, changed=number == 4))
    async with asyncio.timeout(5):
        await enough.wait()
    assert [progress.queue for progress in told][-1] == 9
    assert len(told) <= 3
    assert any(progress.changed for progress in told)
    teller.tell(Progress(queue=9))
    teller.tell(Progress(queue=10))
    teller.close()
    teller.close()
