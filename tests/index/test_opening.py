"""The index is derived: whatever happens to its file, the board starts and goes on."""

import os
import sqlite3
import subprocess
import sys
import threading
from types import SimpleNamespace

import pytest

from crisistui.index import opening
from crisistui.index.opening import inode_of
from crisistui.index.readings import Recorded
from crisistui.index.store import Index, IndexBusyError
from crisistui.model.holdings import Holdings

from .conftest import FOLDER, reading


def filled(place, count=3):
    with Index.open(place, fingerprint="one") as index:
        index.record(FOLDER, [reading(f"{n}.txt", f"Story {n}. " + "word " * 500) for n in range(count)])


def is_healthy(place, *, held):
    with Index.open(place, fingerprint="one") as index:
        return (
            len(index.holdings(FOLDER).articles) == held
            and index.record(FOLDER, [reading("new.txt")]).changed
        )


def aside_of(place):
    return sorted(path.name for path in place.parent.iterdir() if ".aside" in path.name)


def test_what_was_recorded_is_there_after_a_restart(place):
    filled(place)
    assert is_healthy(place, held=3)
    assert aside_of(place) == []


def test_an_index_of_another_version_is_rebuilt(place):
    filled(place)
    with sqlite3.connect(place) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    assert is_healthy(place, held=0)
    assert aside_of(place) == []


def test_an_index_without_one_of_its_tables_is_rebuilt(place):
    filled(place)
    with sqlite3.connect(place) as connection:
        connection.execute("DROP TABLE deadline")
    connection.close()
    assert is_healthy(place, held=0)


@pytest.mark.parametrize("size", [100, 4096, 9000])
def test_a_truncated_index_is_rebuilt(place, size):
    filled(place, 40)
    os.truncate(place, size)
    with Index.open(place, fingerprint="one") as index:
        assert index.holdings(FOLDER) == Holdings()
        assert "rebuilt" in (index.warning or "")
    assert is_healthy(place, held=0)


def test_an_empty_file_becomes_an_index(place):
    place.parent.mkdir()
    place.touch()
    assert is_healthy(place, held=0)


def test_garbage_is_moved_aside_not_lost(place):
    place.parent.mkdir()
    place.write_bytes(b"not a database at all" * 500)
    (place.parent / "board.sqlite.aside1").write_bytes(b"older")
    with Index.open(place, fingerprint="one") as index:
        assert "moved to board.sqlite.aside2" in (index.warning or "")
    assert (place.parent / "board.sqlite.aside1").read_bytes() == b"older"
    assert (place.parent / "board.sqlite.aside2").read_bytes().startswith(b"not a database")


def test_somebody_elses_database_is_moved_aside_with_its_log(place):
    place.parent.mkdir()
    with sqlite3.connect(place) as connection:
        connection.execute("CREATE TABLE bookmarks (url)")
    connection.close()
    (place.parent / "board.sqlite-wal").write_bytes(b"")
    assert is_healthy(place, held=0)
    assert aside_of(place) == ["board.sqlite.aside1", "board.sqlite.aside1-wal"]
    moved = sqlite3.connect(place.parent / "board.sqlite.aside1")
    assert moved.execute("SELECT count(*) FROM bookmarks").fetchone() == (0,)
    moved.close()


def test_pages_that_rot_while_the_board_runs_are_found_and_rebuilt(place):
    filled(place, 200)
    with Index.open(place, fingerprint="one") as index:
        size = place.stat().st_size
        with place.open("r+b") as stream:
            stream.seek(8192)
            stream.write(os.urandom(size - 8192))
        assert not index.sound()
        assert index.generation == 1
        assert index.holdings(FOLDER) == Holdings()
        assert index.record(FOLDER, [reading("a.txt")]).changed
        assert index.sound()


def test_damage_met_while_reading_empties_the_board_instead_of_crashing_it(place):
    filled(place, 200)
    with Index.open(place, fingerprint="one") as index:
        os.truncate(place, 12_288)
        assert index.holdings(FOLDER) == Holdings()
        assert index.generation == 1
        assert not index.record(FOLDER, []).changed
        assert "rebuilt" in (index.warning or "")


def test_a_quick_check_that_only_complains_rebuilds_too(place):
    filled(place, 3)
    with Index.open(place, fingerprint="one") as index:
        index._write(lambda db: db.execute("PRAGMA writable_schema = ON"))
        index._run(lambda db: db.execute("DELETE FROM sqlite_master WHERE name = 'file_article'"))
        index._run(lambda db: db.execute("PRAGMA writable_schema = RESET"))
        assert not index.sound()
        assert index.generation == 1
        assert index.sound()


def test_a_deleted_file_goes_on_until_another_board_makes_a_new_one(place):
    filled(place)
    with Index.open(place, fingerprint="one") as index:
        for path in place.parent.iterdir():
            path.unlink()
        assert len(index.holdings(FOLDER).articles) == 3
        filled(place, 1)
        assert len(index.holdings(FOLDER).articles) == 1
        assert index.generation == 1


def test_a_file_already_rebuilt_by_another_process_is_not_rebuilt_again(place):
    filled(place, 2)
    database = opening.open_database(place, damaged=(0, 0))
    assert database.warning is None
    assert database.inode == inode_of(place)
    database.connection.close()
    assert is_healthy(place, held=2)


def test_many_processes_meet_a_damaged_file_and_share_one_new_index(place):
    filled(place)
    place.write_bytes(place.read_bytes()[:100] + b"\xff" * 8000)
    code = """if True:
        import sys
        from pathlib import Path
        from crisistui.index.readings import Aside, FileStamp
        from crisistui.index.store import Index
        with Index.open(Path(sys.argv[1]), fingerprint="one") as index:
            index.record(Path("/news"), [Aside(sys.argv[2], FileStamp(1, 1), "", "empty")])
    """
    boards = [subprocess.Popen([sys.executable, "-c", code, str(place), str(n)]) for n in range(4)]
    assert [board.wait(30) for board in boards] == [0, 0, 0, 0]
    with Index.open(place, fingerprint="one") as index:
        assert len(index.known(FOLDER)) == 4


def test_without_a_place_the_index_lives_in_memory():
    with Index.open(None, fingerprint="one") as index, index.twin() as other:
        other.record(FOLDER, [reading("a.txt")])
        assert len(index.holdings(FOLDER).articles) == 1
        assert index.warning is None
        assert index.sound()
        other.close()
        assert len(index.holdings(FOLDER).articles) == 1
    index.close()


def test_a_place_that_cannot_be_written_gives_memory_and_says_so(tmp_path):
    (tmp_path / "file").touch()
    with Index.open(tmp_path / "file" / "board.sqlite", fingerprint="one") as index:
        assert index.record(FOLDER, [reading("a.txt")]).changed
        assert "kept in memory" in (index.warning or "")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unwritable for root")
def test_a_folder_without_the_right_to_write_gives_memory(tmp_path):
    tmp_path.chmod(0o500)
    with Index.open(tmp_path / "board.sqlite", fingerprint="one") as index:
        assert "kept in memory" in (index.warning or "")


def test_a_device_or_folder_is_never_replaced(tmp_path):
    with Index.open(tmp_path, fingerprint="one") as index:
        assert "not a regular file" in (index.warning or "")
    assert tmp_path.is_dir()


def test_a_full_disk_moves_every_handle_to_memory(place):
    with Index.open(place, fingerprint="one") as index, index.twin() as feed:
        feed._run(lambda db: db.execute("PRAGMA max_page_count = 1"))
        many = [reading(f"{n}.txt", f"Story {n}. " + "word " * 5_000) for n in range(50)]
        assert feed.record(FOLDER, many).changed
        assert "full" in (feed.warning or "")
        assert feed.generation == 1
        assert len(index.holdings(FOLDER).articles) == 50
        assert index.generation == 1


def test_a_lock_that_stays_is_an_error_of_its_own_and_nothing_is_lost(place, monkeypatch):
    monkeypatch.setattr(opening, "BUSY_TIMEOUT", 0.01)
    filled(place)
    other = sqlite3.connect(place, isolation_level=None)
    with Index.open(place, fingerprint="one") as index:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(IndexBusyError):
            index.record(FOLDER, [reading("a.txt")])
        assert len(index.holdings(FOLDER).articles) == 3
        with Index.open(place, fingerprint="two") as late:
            assert "locked" in (late.warning or "")
            assert late.record(FOLDER, [reading("a.txt")]).changed
        other.execute("ROLLBACK")
        assert index.record(FOLDER, [reading("a.txt")]) == Recorded(changed=True)
    other.close()


def test_a_mistake_of_ours_is_not_taken_for_damage(index):
    with pytest.raises(sqlite3.ProgrammingError):
        index._run(lambda db: db.execute("SELECT ?"))
    assert index.generation == 0


def test_threads_of_one_handle_survive_a_rebuild(place):
    filled(place, 5)
    with Index.open(place, fingerprint="one") as index:
        errors = []

        def work():
            try:
                for _ in range(30):
                    index.holdings(FOLDER)
                    index.record(FOLDER, [reading("a.txt")])
            except Exception as error:  # noqa: BLE001 - whatever it is, it is a failure
                errors.append(error)

        threads = [threading.Thread(target=work) for _ in range(3)]
        for thread in threads:
            thread.start()
        place.unlink()
        filled(place, 1)
        for thread in threads:
            thread.join()
        assert errors == []
        assert set(index.known(FOLDER)) >= {"0.txt"}


def test_locks_that_do_not_work_are_no_obstacle(place, monkeypatch):
    def refuse(*_):
        raise OSError

    monkeypatch.setattr(opening.fcntl, "flock", refuse)
    assert is_healthy(place, held=0)


@pytest.mark.parametrize(("later", "said"), [(0.0, ""), (9.0, "kept in memory")])
def test_a_new_index_waits_for_a_board_that_looks_at_it_already(place, monkeypatch, later, said):
    original, looking = opening._create, []

    def create(connection):
        original(connection)
        if place.exists() and not looking:
            looking.append(sqlite3.connect(place, isolation_level=None))
            looking[0].execute("BEGIN").execute("SELECT * FROM sqlite_master").fetchall()

    monkeypatch.setattr(opening, "_create", create)
    clock = SimpleNamespace(monotonic=iter((0.0, later)).__next__, sleep=lambda _: looking[0].rollback())
    monkeypatch.setattr(opening, "BUSY_TIMEOUT", 0.01)
    monkeypatch.setattr(opening, "time", clock)
    with Index.open(place, fingerprint="one") as index:
        assert said in (index.warning or "")
        assert bool(index.warning) == bool(said)
    looking[0].close()


def test_an_index_that_cannot_be_made_leaves_no_connection_behind(place, monkeypatch):
    def full(_):
        raise sqlite3.OperationalError("disk is full")

    original = opening._create
    calls = []

    def once(connection):
        calls.append(connection)
        (full if len(calls) == 1 else original)(connection)

    monkeypatch.setattr(opening, "_create", once)
    with Index.open(place, fingerprint="one") as index:
        assert "disk is full" in (index.warning or "")
