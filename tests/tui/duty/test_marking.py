"""What is new since the analyst last looked: told in the strip and before each row, kept over a restart."""

from datetime import UTC, datetime


def line_with(picture: str, text: str) -> str:
    return next(line for line in picture.splitlines() if text in line)


async def test_a_hand_over_a_denial_at_three_and_a_row_that_was_looked_at(open_board, desk, news, until):
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Portugal")
        await pilot.press("m")
        await until(pilot, "nothing new since 22:00Z")
        desk.wait(hours=5)
        wire = news.article("Borealis", "2031-03-11", origins=["Borealis"])
        news.says(wire, "Foreign Ministry of Portugal", "denies", on="2031-03-11")
        desk.read()
        picture = await until(pilot, "+1 said")
        assert "1 denied" in picture.splitlines()[0]
        assert line_with(picture, "Togo").startswith(" 2")
        assert any(sign in line_with(picture, "Portugal  ") for sign in "▸•")
        assert "! denial: Portugal: Foreign Ministry" in picture.splitlines()[-1]
        await pilot.press("escape")
        await until(pilot, "? help")
        await pilot.press("j")
        assert line_with(await until(pilot, "▸2 Togo"), "Portugal  ").startswith("•1")
        await pilot.press("j", "enter")
        await until(pilot, "He could go there")
        await pilot.press("escape", "k")
        picture = await until(pilot, "•", gone=True)
        assert line_with(picture, "Portugal  ").startswith(" 1")
        assert "+1 said" in picture


async def test_the_mark_survives_a_restart_and_a_second_board_sees_it(
    open_board, desk, news, sit_down, until
):
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Portugal")
        await pilot.press("m")
        await until(pilot, "nothing new")
    wire = news.article("Borealis", "2031-03-11", origins=["Borealis"])
    news.happens(wire, "2031-03-11", "PROTEST", "Crowds gather before the embassy in the night")
    later = sit_down(datetime(2031, 3, 11, 6, 0, tzinfo=UTC))
    app = open_board(later)
    async with app.run_test(size=(120, 40)) as pilot:
        picture = await until(pilot, "+1 events since 10 Mar 22:00Z")
        assert line_with(picture, "Crowds gather").startswith("•")


async def test_a_mark_can_be_taken_back_and_the_one_before_counts(open_board, desk, news, until):
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Portugal")
        await pilot.press("M")
        await until(pilot, "no mark is set yet")
        await pilot.press("escape", "m")
        await until(pilot, "nothing new since 22:00Z")
        news.says(
            news.article("Borealis", "2031-03-10", origins=["Borealis"]), "Ana Reis", "favours", to="TG"
        )
        desk.read()
        await until(pilot, "+1 said")
        desk.wait(minutes=30)
        await pilot.press("m")
        await until(pilot, "nothing new since 22:30Z")
        await pilot.press("M")
        await until(pilot, "+1 said since 22:00Z")
        await pilot.press("M")
        await until(pilot, "since", gone=True)


async def test_in_the_past_nothing_is_new(open_board, desk, until):
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Portugal")
        await pilot.press("m")
        await until(pilot, "nothing new")
        await pilot.press("t", "minus")
        picture = await until(pilot, "AS OF")
        assert "nothing new" not in picture.splitlines()[0]


async def test_a_log_that_cannot_be_written_is_one_line(open_board, desk, tmp_path, until):
    (tmp_path / "state").write_text("a file stands where the folder should be")
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Portugal")
        await pilot.press("m")
        picture = await until(pilot, "File exists")
        assert "Portugal" in picture
