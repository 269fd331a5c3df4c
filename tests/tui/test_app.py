"""What the app takes of Textual: no more than the board draws with."""

from crisistui.tui.widgets.canvas import Canvas


async def test_the_board_mounts_nothing_that_textual_would_draw(desk, make_app):
    app = make_app(desk)
    assert app._disable_tooltips
    assert app._disable_notifications
    async with app.run_test(size=(120, 40), tooltips=False, notifications=False):
        assert all(isinstance(child, Canvas) for child in app.board.children)


async def test_the_ground_under_every_line_is_the_terminals_own_and_all_that_is_styled(desk, make_app):
    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("question_mark")
        assert {name for rule in app.stylesheet.rules for name in rule.selector_names} == {
            "BoardApp",
            "Desktop",
        }
        for node in (app, *app.screen_stack):
            assert node.styles.background.ansi == node.styles.color.ansi == -1
