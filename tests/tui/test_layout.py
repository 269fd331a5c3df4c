"""Columns and boxes as small pictures: pure functions of the size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisistui.tui import layout
from crisistui.tui.layout import PANES, Tallest, arrange
from crisistui.tui.rows.columns import Column, fit, heading_line

COLUMNS = (
    Column("", 1, 1, 90),
    Column("name", 6, 10, 100),
    Column("host", 5, 7, 80),
    Column("o/a", 3, 3, 60, right=True),
    Column("", 6, 6, 20, flex=True),
)


@pytest.mark.parametrize(("width", "picture"), [
    (40, "a bbbbbbbbbb ccccccc ddd eeeeeeeeeeeeeee"),
    (30, "a bbbbbbbbbb cccccc ddd eeeeee"),
    (25, "a bbbbbb ccccc ddd eeeeee"),
    (24, "a bbbbbbbbbb ccccccc ddd"),
    (18, "a bbbbbb ccccc ddd"),
    (17, "a bbbbbbbbb ccccc"),
    (10, "a bbbbbbbb"),
    (6, "bbbbbb"),
    (3, "bbb"),
    (0, ""),
])  # fmt: skip
def test_the_least_important_column_goes_first(width, picture):
    line = ""
    for place in fit(COLUMNS, width):
        line += " " * (place.x - len(line)) + "abcde"[place.column] * place.width
    assert line == picture


def test_headings_stand_over_their_columns():
    places = fit(COLUMNS, 40)
    assert heading_line("PANE", COLUMNS, places, 40) == "PANE         host    o/a                "
    assert heading_line("A LONG TITLE OF ONE", COLUMNS, places, 40).rstrip() == "A LONG TITLE OF ONE  o/a"
    assert heading_line("PANE", COLUMNS, fit(COLUMNS, 3), 3) == "PAN"


SHORT = Tallest(6, 2, 3)


def picture(
    width: int, height: int, active: str = PANES[0], *, zoomed: bool = False, tallest: Tallest = SHORT
) -> str:
    signs = {"header": "H", "clock": "C", "tabs": "T", "footer": "F", "status": "S", "gutter": "|", "detail": "i",
             "destinations": "d", "deadlines": "l", "actors": "a", "developments": "v"}  # fmt: skip
    screen = [[" "] * width for _ in range(height)]
    for name, box in arrange(width, height, active, zoomed=zoomed, tallest=tallest).items():
        for y in range(box.y, box.y + box.height):
            for x in range(box.x, box.x + box.width):
                assert screen[y][x] == " ", (name, x, y)
                screen[y][x] = signs[name]
    return "\n".join("".join(line) for line in screen)


def test_a_wide_screen_shows_all_four():
    lines = picture(120, 40).splitlines()
    assert lines[0] == "H" * 70 + "C" * 50
    assert [line[0] for line in lines] == list("H" + "d" * 7 + "l" * 4 + "v" * 26 + "iF")
    assert lines[9][68:72] == "l|aa"
    assert lines[39] == "F" * 70 + "S" * 50


def test_a_narrow_screen_shows_one_pane_under_its_tabs():
    lines = picture(80, 24, "actors").splitlines()
    assert [line[0] for line in lines] == list("HT" + "a" * 19 + "iiF")


@pytest.mark.parametrize(
    ("size", "rows"), [((10, 3), "HdF"), ((20, 2), "dd"), ((1, 1), "d"), ((40, 6), "HddddF")]
)
def test_a_tiny_screen_keeps_the_pane(size, rows):
    assert [line[0] for line in picture(*size).splitlines()] == list(rows)


def test_zoom_gives_one_pane_all_rows():
    assert {line[5] for line in picture(150, 40, "developments", zoomed=True).splitlines()[2:-3]} == {"v"}


def test_panes_grow_with_their_rows_to_a_limit_and_never_shrink():
    many = Tallest().grown(60, 50, 1000)
    lines = picture(120, 40, tallest=many).splitlines()
    assert [line[0] for line in lines] == list("H" + "d" * 14 + "l" * 11 + "v" * 12 + "iF")
    assert many.grown(1, 1, 1) == many


@given(st.integers(1, 250), st.integers(1, 90), st.sampled_from(PANES), st.booleans(), st.integers(0, 200))
def test_every_cell_belongs_to_one_part_and_the_active_pane_shows(width, height, active, zoomed, rows):
    drawn = picture(width, height, active, zoomed=zoomed, tallest=Tallest(rows, rows, rows))
    assert " " not in drawn
    assert active in arrange(width, height, active, zoomed=zoomed, tallest=Tallest(rows, rows, rows))


def test_all_at_once_from_100_columns():
    assert layout.all_at_once(100, 24)
    assert not layout.all_at_once(99, 24)
    assert not layout.all_at_once(200, 12)
