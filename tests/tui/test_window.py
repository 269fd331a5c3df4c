"""The cursor of a list: it stays on its key, and its line of the screen does not move."""

from hypothesis import given
from hypothesis import strategies as st

from crisistui.tui.widgets.window import Window


def window(keys, height=5, at=None) -> Window:
    made = Window()
    made.resize(height)
    made.replace(keys)
    if at is not None:
        made.move(list(keys).index(at))
    return made


def test_rows_that_arrive_above_do_not_move_the_cursors_row_in_a_long_list():
    view = window("abcdefghij", at="c")
    view.replace("XYabcdefghij")
    assert view.current == "c"
    assert (view.index - view.top, view.above) == (2, 2)
    assert view.shown == list("XYabcdefghij")


def test_in_a_short_list_the_row_keeps_its_place_until_the_cursor_leaves_it():
    view = window("abc", at="b")
    view.replace("Xabc")
    assert view.shown == list("Xbac")
    assert view.current == "b"
    view.move(view.index + 1)
    assert view.current == "a"
    assert view.shown == list("Xabc")


def test_a_filter_sends_the_cursor_to_a_neighbour_and_back():
    view = window("abcde", at="d")
    view.replace("ab", pin=False)
    assert view.current == "b"
    view.replace("abcde", pin=False)
    assert view.current == "d"


def test_moving_in_a_filter_chooses_the_new_row():
    view = window("abcde", at="d")
    view.replace("ab", pin=False)
    view.move(0)
    view.replace("abcde", pin=False)
    assert view.current == "a"


def test_an_untouched_list_follows_its_top():
    view = window("abc")
    view.replace("Xabc", hold=False)
    assert view.current == "X"


def test_scrolling_takes_the_cursor_along_only_when_it_would_be_left_behind():
    view = window("abcdefghij", at="c")
    view.scroll(1)
    assert (view.current, view.top) == ("c", 1)
    view.scroll(3)
    assert (view.current, view.top) == ("e", 4)
    view.scroll(-100)
    assert (view.current, view.top) == ("e", 0)


def test_an_empty_list_bears_everything():
    view = window("")
    view.move(5)
    view.scroll(3)
    view.resize(0)
    view.replace("")
    assert view.current is None
    assert (view.above, view.below) == (0, 0)


KEYS = st.lists(st.integers(0, 30), unique=True, max_size=25)


@given(
    KEYS,
    st.lists(
        st.tuples(
            st.sampled_from(["replace", "move", "scroll", "resize", "filter"]), KEYS, st.integers(-9, 30)
        ),
        max_size=8,
    ),
)
def test_whatever_happens_the_view_is_whole(first, steps):
    view = Window()
    view.resize(6)
    view.replace(first)
    for what, keys, number in steps:
        before, line = view.current, view.index - view.top
        if what in {"replace", "filter"}:
            view.replace(keys, pin=what == "replace")
            if before in keys and what == "replace" and view.key == before:
                assert view.current == before
                assert view.index - view.top <= max(line, 0)
        elif what == "move":
            view.move(number)
        elif what == "scroll":
            view.scroll(number)
        else:
            view.resize(number)
        assert sorted(view.shown) == sorted(view.natural)
        assert 0 <= view.top <= max(0, len(view) - 1)
        if len(view):
            assert view.top <= view.index < view.top + view.height
            assert view.below == len(view) - view.top - min(view.height, len(view) - view.top)
