"""Finding on the board: what is typed narrows all panes at once, and nothing wrong is ever applied."""

import pytest

BOTH = pytest.mark.parametrize("size", [(120, 40), (80, 24)])


def foot(picture: str) -> str:
    return picture.splitlines()[-1]


@BOTH
async def test_a_word_of_an_article_keeps_its_rows_says_where_and_the_article_opens_there(
    open_board, desk, until, size
):
    desk.texts = {
        1: "Dr Almeida spoke.\n" * 60 + "A helicopter waits behind the harbour.\n",
        2: "Nothing else.",
    }
    app = open_board(desk)
    async with app.run_test(size=size) as pilot:
        await until(pilot, "Togo")
        await pilot.press("slash", *"helic")
        picture = await until(pilot, "Togo", gone=True)
        assert "Portugal" in picture
        assert "only “helic” in 1 article" in picture.splitlines()[0]
        await pilot.press("enter")
        await until(pilot, "? help")
        if size[0] == 120:
            assert "“helic” in 001.txt · Portugal" in picture
        await pilot.press("o")
        await until(pilot, "A helicopter waits behind the harbour.")
        await pilot.press("escape", "slash", "ctrl+u", *"zeppelin")
        picture = await until(pilot, "in no article")
        assert "nothing for this filter" in picture


@BOTH
async def test_what_is_typed_narrows_as_it_is_typed_and_a_chip_says_so(open_board, desk, until, size):
    app = open_board(desk)
    async with app.run_test(size=size) as pilot:
        await until(pilot, "Togo")
        await pilot.press("slash", *"jose")
        picture = await until(pilot, "Portugal", gone=True)
        assert "Togo" in picture
        assert foot(picture).startswith(" /jose")
        assert "only “jose”" in picture.splitlines()[0]
        await pilot.press("enter")
        picture = await until(pilot, "? help")
        assert "Portugal" not in picture
        await pilot.press("escape")
        await until(pilot, "Portugal")


async def test_an_exclamation_mark_leaves_out_and_a_field_word_finds(open_board, desk, until):
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Togo")
        await pilot.press("slash", *"!portugal")
        picture = await until(pilot, "Portugal", gone=True)
        assert "Togo" in picture
        assert "Guards close the bridges" in picture
        await pilot.press("ctrl+u", *"stance:offers")
        picture = await until(pilot, "Togo", gone=True)
        assert "Portugal" in picture
        assert "Guards" not in picture


async def test_a_wrong_expression_says_why_and_the_last_good_one_stays(open_board, desk, until, picture_of):
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Togo")
        await pilot.press("slash", *"togo party:hst")
        picture = await until(pilot, "no 'hst'")
        assert app.state.view.text == "togo party:h"
        assert "Portugal" not in picture
        await pilot.press("enter")
        await pilot.pause()
        assert "no 'hst'" in foot(picture_of(app))
        await pilot.press("backspace", "backspace", *"ost", "enter")
        await until(pilot, "? help")
        assert app.state.view.text == "togo party:host"


async def test_escape_clears_and_the_cursor_is_on_its_row_again(open_board, desk, until, picture_of):
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Togo")
        await pilot.press("j")
        assert "▸2 Togo" in picture_of(app)
        await pilot.press("slash", *"portugal")
        await until(pilot, "▸1 Portugal")
        await pilot.press("escape")
        await until(pilot, "▸2 Togo")


async def test_keys_that_are_typed_do_nothing_else_and_ctrl_c_still_leaves(open_board, desk, until):
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Togo")
        await pilot.press("slash", *"q1zT?", "left", "home", "X", "end", "ctrl+w", *"go", "space", "o")
        await pilot.pause()
        assert app.board.entry.text == "go o"
        assert not app.state.zoomed
        assert app.state.view.destinations == frozenset()
        await pilot.press("ctrl+c")
    assert app.return_code in {0, None}


async def test_a_digit_and_a_word_narrow_together_and_0_keeps_the_word(open_board, desk, until):
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Togo")
        await pilot.press("slash", *"guards", "enter", "1")
        picture = await until(pilot, "only Portugal · “guards”")
        assert "Togo" not in picture
        await pilot.press("0")
        await until(pilot, "only “guards”")


async def test_a_line_that_waits_sends_nothing(open_board, desk, until):
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Togo")
        await pilot.press("slash", "g")
        await until(pilot, "only “g”")
        for _ in range(20):
            await pilot.pause(0.02)
        written = []
        app._driver.write = written.append
        for _ in range(30):
            await pilot.pause(0.02)
        assert written == []


async def test_pasted_text_is_one_clean_line(open_board, desk, until):
    from textual.events import Paste  # noqa: PLC0415

    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Togo")
        await pilot.press("slash")
        app.post_message(Paste("gu\x1b[31mards\n"))
        await until(pilot, "only “guards”")
        assert app.board.entry.text == "guards "


async def test_a_word_that_comes_in_one_piece_with_its_key_goes_into_the_line(open_board, desk, until):
    from textual.events import Key  # noqa: PLC0415

    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Togo")
        for key in ("slash", *"tog0"):
            app.post_message(Key(key, "/" if key == "slash" else key))
        app.post_message(Key("backspace", None))
        for key in ("o", "enter", "j"):
            app.post_message(Key(key, key if key in "oj" else None))
        await until(pilot, "only “togo”")
        await until(pilot, "? help")
        assert app.state.view.destinations == frozenset()
        assert app.state.view.as_of is None


async def test_keys_behind_a_line_that_never_opens_are_pressed_after_all(
    open_board, desk, until, monkeypatch
):
    from textual.events import Key  # noqa: PLC0415

    monkeypatch.setattr("crisistui.tui.screens.asking._PATIENCE", 0.05)
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Togo")
        monkeypatch.setattr(type(app.board), "action_duty", _nothing)
        for key in ("slash", "1"):
            app.post_message(Key(key, "/" if key == "slash" else key))
        await until(pilot, "only Portugal")


async def _nothing(_board, _what: str) -> None:
    return
