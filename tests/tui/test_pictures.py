"""What the whole screen looks like, as text: checked in, with a frozen clock."""

import pytest

SIZES = [(120, 40), (80, 24), (100, 24), (200, 60), (10, 3)]


@pytest.mark.parametrize("size", SIZES)
async def test_the_board_of_december(make_app, desk, picture_of, snapshot, size):
    app = make_app(desk)
    async with app.run_test(size=size) as pilot:
        while app.state.situation is None:
            await pilot.pause(0.01)
        await pilot.pause(0.05)
        snapshot(f"board-{size[0]}x{size[1]}", picture_of(app))
