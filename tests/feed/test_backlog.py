"""What just happened is read before what a scan found; nothing is read twice at once."""

from crisistui.feed.backlog import Backlog


def test_what_happened_comes_first_and_each_path_once():
    backlog = Backlog()
    backlog.found(["old1", "old2", "new"])
    backlog.happened(["new", "new"])
    assert len(backlog) == 3
    assert backlog.take(2) == ("new", "old1")
    assert backlog.take(9) == ("old2",)
    assert backlog.take(9) == ()
    assert len(backlog) == 3


def test_a_file_that_changes_while_it_is_read_is_read_once_more_after():
    backlog = Backlog()
    backlog.happened(["a"])
    assert backlog.take(1) == ("a",)
    backlog.happened(["a"])
    backlog.found(["a"])
    assert not backlog.waiting
    assert backlog.take(1) == ()
    backlog.finished(["a"])
    assert backlog.waiting
    assert backlog.take(1) == ("a",)
    backlog.finished(["a"])
    assert len(backlog) == 0


def test_what_waits_can_be_dropped():
    backlog = Backlog()
    backlog.happened(["a"])
    backlog.found(["b", "c"])
    backlog.take(1)
    backlog.clear()
    assert len(backlog) == 1
    assert not backlog.waiting
