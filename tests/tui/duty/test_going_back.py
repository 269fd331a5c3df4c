"""The board of another moment: typed, or stepped to, and back to now."""

from datetime import UTC, datetime

import pytest

BOTH = pytest.mark.parametrize("size", [(120, 40), (80, 24)])


@BOTH
async def test_t_and_a_date_show_what_was_published_by_then(open_board, desk, until, size):
    app = open_board(desk)
    async with app.run_test(size=size) as pilot:
        await until(pilot, "Portugal")
        await pilot.press("t", *"2031-03-07", "enter")
        picture = await until(pilot, "Portugal", gone=True)
        assert "AS OF 7 Mar 2031" in picture.splitlines()[0]
        assert "Togo" in picture
        first = app.screen._compositor.render_strips()[0]
        assert any("AS OF" in segment.text for segment in first)
        await pilot.press("escape")
        picture = await until(pilot, "Portugal")
        assert "AS OF" not in picture


async def test_the_banner_is_in_reverse_video(open_board, desk, until):
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Portugal")
        await pilot.press("T", "T", "t", *"2031-03-07", "enter")
        await until(pilot, "AS OF 7 Mar")
        while app.look.name != "mono":
            await pilot.press("T")
        await pilot.pause(0.1)
        first = app.screen._compositor.render_strips()[0]
        assert all(segment.style.reverse for segment in first if segment.text)


async def test_steps_by_a_day_and_by_an_article_keep_the_line_open(open_board, desk, until, picture_of):
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Portugal")
        await pilot.press("t", "minus")
        await until(pilot, "AS OF 9 Mar 2031 23:59Z")
        await pilot.press("minus", "minus")
        await until(pilot, "Portugal", gone=True)
        await pilot.press("plus")
        await until(pilot, "Portugal")
        await pilot.press("left_square_bracket")
        await until(pilot, "AS OF 8 Mar 2031 00:00Z")
        await pilot.press("left_square_bracket")
        await until(pilot, "AS OF 6 Mar 2031 00:00Z")
        await pilot.press("left_square_bracket")
        await pilot.pause(0.1)
        assert "AS OF 6 Mar" in picture_of(app)
        await pilot.press("right_square_bracket", "right_square_bracket")
        picture = await until(pilot, "AS OF", gone=True)
        assert "NOW" in picture


async def test_any_other_key_closes_the_line_and_does_what_it_always_does(open_board, desk, until):
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Portugal")
        await pilot.press("t", "minus", "z")
        await until(pilot, "AS OF")
        assert app.board.entry is None
        assert app.state.zoomed


async def test_what_is_no_moment_or_still_to_come_is_told(open_board, desk, until):
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Portugal")
        await pilot.press("t", *"2031-13", "enter")
        await until(pilot, "month must be in 1..12")
        assert app.state.view.as_of is None
        await pilot.press("ctrl+u", *"2032", "enter")
        await until(pilot, "still to come")
        await pilot.press("ctrl+u", *"now", "enter")
        await until(pilot, "? help")
        assert app.state.view.as_of is None


async def test_a_board_started_in_the_past_comes_back_to_now_after_its_filter(open_board, desk, until):
    app = open_board(desk, as_of=datetime(2031, 3, 7, 23, tzinfo=UTC))
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Togo")
        await pilot.press("slash", *"togo", "enter", "escape")
        picture = await until(pilot, "only", gone=True)
        assert "AS OF" in picture
        await pilot.press("escape")
        await until(pilot, "Portugal")
