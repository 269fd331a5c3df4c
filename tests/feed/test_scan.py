"""What lies in the folder: articles with their stamps, the rest counted and named."""

import os

import pytest

from crisistui.feed.scan import PROFILE, SUFFIXES, FolderError, folder_trouble, is_article, scan
from crisistui.index.readings import FileStamp
from crisistui.reading import read as reading


def test_a_scan_looks_for_exactly_what_can_be_read():
    assert set(reading.SUFFIXES) == SUFFIXES


def test_articles_are_found_in_subfolders_with_their_stamps(folder):
    (folder / "sub" / "deep").mkdir(parents=True)
    (folder / "sub" / "deep" / "B.HTML").write_text("x")
    (folder / "a.txt").write_text("hello")
    os.utime(folder / "a.txt", ns=(5, 7))
    listing = scan(folder)
    assert set(listing.files) == {"a.txt", "sub/deep/B.HTML"}
    assert listing.files["a.txt"] == FileStamp(5, 7)
    assert listing.folders == {"sub", "sub/deep"}
    assert listing.ignored == 0


def test_other_files_are_counted_and_some_named_hidden_ones_not_even_that(folder):
    for name in ("a.pdf", "b.json", "c", "d.gold.json", "e.doc", "f.png", ".hidden.txt", "bad\x1b[1m.exe"):
        (folder / name).write_text("x")
    (folder / ".git").mkdir()
    (folder / ".git" / "x.txt").write_text("x")
    (folder / "sub").mkdir()
    (folder / "sub" / PROFILE).write_text("x")
    listing = scan(folder)
    assert listing.files == {}
    assert listing.ignored == 8
    assert listing.examples == ["a.pdf", "b.json", "bad.exe", "c", "d.gold.json"]


def test_links_that_go_round_in_circles_are_followed_once(folder, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "far.txt").write_text("x")
    (folder / "sub").mkdir()
    (folder / "sub" / "up").symlink_to(folder)
    (folder / "link").symlink_to(tmp_path / "elsewhere")
    (folder / "again").symlink_to(tmp_path / "elsewhere")
    (folder / "dangling.txt").symlink_to(tmp_path / "nothing")
    (folder / "file.txt").symlink_to(tmp_path / "elsewhere" / "far.txt")
    assert set(scan(folder).files) == {"again/far.txt", "file.txt"}


def test_a_named_pipe_is_no_article(folder):
    os.mkfifo(folder / "pipe.txt")
    assert scan(folder).files == {}


def test_names_that_are_no_utf8_are_kept_and_shown_clean(folder):
    for name in (b"caf\xe9.txt", b"caf\xe9.bin"):
        (folder / os.fsdecode(name)).write_text("x")
    listing = scan(folder)
    assert list(listing.files) == ["caf\udce9.txt"]
    assert listing.examples == ["caf\ufffd.bin"]


def test_a_folder_that_is_not_there_is_told_in_one_line(tmp_path):
    with pytest.raises(FolderError, match="gone: no such folder; create it or name another"):
        scan(tmp_path / "gone")
    (tmp_path / "file").touch()
    with pytest.raises(FolderError, match="not a folder"):
        scan(tmp_path / "file")
    assert "cannot be listed (Permission denied)" in folder_trouble(
        tmp_path, PermissionError(13, "Permission denied")
    )


def test_a_subfolder_that_cannot_be_listed_hides_its_files_but_does_not_lose_them(folder, monkeypatch):
    (folder / "sub").mkdir()
    (folder / "gone").mkdir()
    original = os.scandir

    def refuse(path):
        if str(path).endswith("sub"):
            raise PermissionError(13, "Permission denied")
        if str(path).endswith("gone"):
            raise FileNotFoundError
        return original(path)

    monkeypatch.setattr(os, "scandir", refuse)
    listing = scan(folder)
    assert listing.closed == ["sub"]
    assert listing.examples == ["sub/"]
    assert listing.hides("sub/a.txt")
    assert not listing.hides("sub.txt")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a.txt", True),
        ("x/y.Md", True),
        ("a.HTM", True),
        (".a.txt", False),
        ("x/.y/a.txt", False),
        ("a.txt~", False),
    ],
)
def test_the_name_decides_what_is_an_article(path, expected):
    assert is_article(path) is expected
