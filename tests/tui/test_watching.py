"""Theme files are looked at again and again, in a thread, and only a change is told."""

import threading

from crisistui.tui import watching
from crisistui.tui.themes import Shelf
from crisistui.tui.watching import Watch


def test_a_theme_that_is_added_is_told_once(tmp_path, monkeypatch):
    monkeypatch.setattr(watching, "EVERY", 0.01)
    shelf, told, calls = Shelf((tmp_path,)), threading.Event(), []

    def changed() -> None:
        calls.append(shelf.names())
        told.set()

    watch = Watch(shelf, changed)
    watch.start()
    (tmp_path / "sepia.part").write_text('[styles]\ntext = "yellow"\n')
    (tmp_path / "sepia.part").rename(tmp_path / "sepia.toml")
    assert told.wait(20)
    told.clear()
    (tmp_path / "again.part").write_text("[styles]\n")
    (tmp_path / "again.part").rename(tmp_path / "again.toml")
    assert told.wait(20)
    watch.close()
    assert calls == [("mono", "sepia"), ("again", "mono", "sepia")]
