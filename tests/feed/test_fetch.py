"""A file is taken as it stands, and one that is still being written is noticed."""

import hashlib
import os

import pytest

from crisistui.feed import fetch as module
from crisistui.feed.fetch import UnfetchableError, fetch
from crisistui.index.readings import FileStamp

from .conftest import settle


def test_a_file_at_rest_has_its_bytes_its_hash_and_its_stamp(folder):
    (folder / "a.txt").write_bytes(b"news")
    settle(folder / "a.txt")
    fetched = fetch(folder, "a.txt")
    assert fetched.data == b"news"
    assert fetched.sha == "sha256:" + hashlib.sha256(b"news").hexdigest()
    assert fetched.stamp == FileStamp(4, 1_700_000_000_000_000_000)


def test_a_file_written_this_instant_is_looked_at_again(folder):
    (folder / "a.txt").write_bytes(b"news")
    assert fetch(folder, "a.txt").stamp == FileStamp(4, 0)


def test_a_file_created_this_instant_and_still_empty_is_waited_for(folder):
    (folder / "a.txt").touch()
    assert fetch(folder, "a.txt") is None
    settle(folder / "a.txt")
    assert fetch(folder, "a.txt").data == b""


@pytest.mark.parametrize("path", ["gone.txt", "a.txt/b.txt"])
def test_a_file_that_is_gone_is_no_error(folder, path):
    (folder / "a.txt").touch()
    assert fetch(folder, path) is None


def grows(monkeypatch, file, times):
    original = module._everything
    calls = []

    def read(handle):
        data = original(handle)
        calls.append(data)
        if len(calls) <= times:
            with file.open("ab") as stream:
                stream.write(b" more")
        return data

    monkeypatch.setattr(module, "_everything", read)


def test_a_file_that_grows_while_it_is_read_is_read_again(folder, monkeypatch):
    file = folder / "a.txt"
    file.write_bytes(b"half")
    grows(monkeypatch, file, 1)
    assert fetch(folder, "a.txt").data == b"half more"


def test_a_file_that_never_stops_growing_is_taken_and_looked_at_later(folder, monkeypatch):
    file = folder / "a.txt"
    file.write_bytes(b"half")
    grows(monkeypatch, file, 99)
    fetched = fetch(folder, "a.txt")
    assert fetched.data == b"half more more"
    assert fetched.stamp.mtime_ns == 0


def test_what_is_no_plain_file_is_refused_without_waiting_for_it(folder):
    os.mkfifo(folder / "pipe.txt")
    with pytest.raises(UnfetchableError, match="not a plain file"):
        fetch(folder, "pipe.txt")


def test_a_file_too_large_for_an_article_is_refused(folder, monkeypatch):
    monkeypatch.setattr(module, "LARGEST", 3)
    (folder / "a.txt").write_bytes(b"news")
    with pytest.raises(UnfetchableError, match="larger than 0 MiB"):
        fetch(folder, "a.txt")


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (
            PermissionError(13, "Permission denied"),
            r"may not be read; give the reader the right to \(chmod \+r\)",
        ),
        (OSError(5, "Input/output error"), r"cannot be read \(Input/output error\)"),
        (ValueError("embedded null byte"), r"cannot be read \(embedded null byte\)"),
    ],
)
def test_what_hinders_opening_is_told(folder, monkeypatch, error, expected):
    def refuse(*_):
        raise error

    monkeypatch.setattr(module.os, "open", refuse)
    with pytest.raises(UnfetchableError, match=expected):
        fetch(folder, "a.txt")


def test_an_error_in_the_middle_of_reading_is_told(folder, monkeypatch):
    def fail(_):
        raise OSError(5, "Input/output error")

    (folder / "a.txt").write_bytes(b"news")
    monkeypatch.setattr(module, "_everything", fail)
    with pytest.raises(UnfetchableError, match="Input/output error"):
        fetch(folder, "a.txt")
