"""What changed, all destinations, the brief: the lists that open over the board."""

from datetime import UTC, datetime

import pytest

BOTH = pytest.mark.parametrize("size", [(120, 40), (80, 24)])


def lines_with(picture: str, text: str) -> list[str]:
    return [line for line in picture.splitlines() if text in line]


@BOTH
async def test_c_lists_the_gravest_first_and_enter_leads_to_the_sentence(open_board, desk, news, until, size):
    app = open_board(desk)
    async with app.run_test(size=size) as pilot:
        await until(pilot, "Portugal")
        await pilot.press("c")
        await until(pilot, "no mark is set yet")
        await pilot.press("escape", "m")
        await until(pilot, "nothing new")
        await pilot.press("c")
        await until(pilot, "nothing changed since the mark")
        await pilot.press("escape")
        wire = news.article("Borealis", "2031-03-11", origins=["Borealis"])
        news.happens(wire, "2031-03-11", "PROTEST", "Crowds gather before the embassy in the night")
        news.says(wire, "Foreign Ministry of Portugal", "denies", on="2031-03-11")
        desk.read()
        await until(pilot, "! denial")
        await pilot.press("escape", "c")
        picture = await until(pilot, "CHANGED SINCE")
        assert picture.index("denial") < picture.index("PROTEST")
        assert lines_with(picture, "PROTEST")[0].startswith("•development")
        await pilot.press("enter")
        picture = await until(pilot, "He could go there")
        assert "Foreign Ministry of Portugal" in picture
        assert "Dr Almeida" in picture
        await pilot.press("escape", "j")
        picture = await until(pilot, "▸development")
        assert lines_with(picture, "denial")[0].startswith(" denial")


async def test_a_change_that_the_view_hides_says_so(open_board, desk, news, until):
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Portugal")
        await pilot.press("m")
        await until(pilot, "nothing new")
        news.says(news.article("Borealis", "2031-03-10", origins=["Borealis"]), "Ana Reis", "favours")
        desk.read()
        await until(pilot, "+1 said")
        await pilot.press("slash", *"togo", "enter")
        await until(pilot, "only “togo”")
        await pilot.press("c")
        await until(pilot, "CHANGED SINCE")
        await pilot.press("enter")
        await until(pilot, "not on the board in this view")


@BOTH
async def test_f_picks_beyond_nine_with_counts_and_the_board_is_narrowed(open_board, desk, news, until, size):
    first = news.article("Dorada", "2031-03-09", origins=["Dorada"])
    for code in ("AO", "BR", "CV", "ES", "FR", "GB", "IT", "MA", "NO", "PL"):
        news.says(first, f"Office in {code}", "favours", to=code, party="observer")
    desk.held = news.holdings()
    app = open_board(desk)
    async with app.run_test(size=size) as pilot:
        await until(pilot, "Portugal")
        assert len(app.state.digits.by_code) == 9
        await pilot.press("f")
        picture = await until(pilot, "DESTINATIONS · 12")
        assert "[ ] 1 Portugal" in picture
        await pilot.press("G")
        last = lines_with(await until(pilot, "▸"), "▸")[0]
        name = last.split("]")[1].split()[0]
        assert "1/1" in last
        assert app.screen.list_in_front().current not in app.state.digits.by_code
        await pilot.press("enter")
        await until(pilot, "▸[x]")
        await pilot.press("escape")
        picture = await until(pilot, f"only {name}")
        assert "Portugal" not in picture
        await pilot.press("f")
        picture = await until(pilot, "[x]")
        assert "Portugal" in picture


@BOTH
async def test_b_shows_the_brief_copies_it_and_says_how_to_write_it(open_board, desk, news, until, size):
    app = open_board(desk)
    async with app.run_test(size=size) as pilot:
        await until(pilot, "Portugal")
        await pilot.press("m")
        await until(pilot, "nothing new")
        news.says(news.article("Borealis", "2031-03-10", origins=["Borealis"]), "Ana Reis", "favours")
        desk.read()
        await until(pilot, "+1 said")
        await pilot.press("b")
        picture = await until(pilot, "BRIEF")
        assert "$ crisistui report news --format md --since last > brief.md" in picture
        assert "## What changed since" in picture
        assert "Ana Reis" in picture
        await pilot.press("y")
        await until(pilot, "clipboard")
        assert app.clipboard.startswith("# Ruritania: the Marshal's exit")
        await pilot.press("escape")
        await until(pilot, "DEADLINES" if size[0] > 100 else "Deadlines")


async def test_the_brief_of_a_past_day_holds_what_was_known_then(open_board, desk, until):
    app = open_board(desk, as_of=datetime(2031, 3, 7, 23, 0, tzinfo=UTC))
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Togo")
        await pilot.press("b")
        picture = await until(pilot, "BRIEF")
        assert "--as-of 2031-03-07T23:00:00Z" in picture
        assert "José Amégavi" in picture
        assert "Almeida" not in app.screen._whole
