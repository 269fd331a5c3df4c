"""The crisis from its first article on, as fast as one likes."""

from datetime import timedelta

import pytest

from crisistui.tui.pace import Pace


def test_a_pace_is_a_step_and_a_pause():
    assert Pace.parse("1d/2s") == (timedelta(days=1), 2.0)
    assert Pace.parse("6h/500ms") == (timedelta(hours=6), 0.5)
    assert Pace.parse("30m/1s") == (timedelta(minutes=30), 1.0)


@pytest.mark.parametrize("text", ["", "fast", "1d", "0d/1s", "1d/0s", "1w/1s", "1d/2s!", "-1d/2s"])
def test_anything_else_is_told(text):
    with pytest.raises(ValueError, match="write 1d/2s"):
        Pace.parse(text)


async def test_it_begins_with_the_first_article_and_ends_now(open_board, desk, until):
    app = open_board(desk)
    app.pace = Pace.parse("1d/600ms")
    async with app.run_test(size=(120, 40)) as pilot:
        picture = await until(pilot, "AS OF 6 Mar 2031")
        picture = await until(pilot, "Portugal", gone=True)
        assert "Togo" in picture
        picture = await until(pilot, "AS OF 8 Mar 2031")
        await until(pilot, "Portugal")
        await until(pilot, "AS OF", gone=True)
        assert app.state.view.as_of is None


async def test_escape_takes_over(open_board, desk, until):
    app = open_board(desk)
    app.pace = Pace.parse("1h/100ms")
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "AS OF 6 Mar 2031")
        await pilot.press("escape")
        await until(pilot, "AS OF", gone=True)
        for _ in range(15):
            await pilot.pause(0.02)
        assert app.state.view.as_of is None
