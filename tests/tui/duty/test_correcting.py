"""The machine is put right at the board: by whom and why stands in the log, and it can be taken back."""


async def test_a_wrong_offer_is_dismissed_with_initials_and_a_reason_and_brought_back(
    open_board, desk, until, tmp_path
):
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Portugal")
        await pilot.press("enter")
        await until(pilot, "He could go there")
        await pilot.press("d")
        await until(pilot, "your initials: AB")
        await pilot.press("ctrl+u", "enter")
        await until(pilot, "whose correction is this?")
        await pilot.press(*"CD", "enter")
        await until(pilot, "dismiss this fact, because:")
        await pilot.press("enter")
        await until(pilot, "say why")
        await pilot.press(*"a joke", "enter")
        picture = await until(pilot, "Portugal", gone=True)
        assert "Togo" in picture
        log = (tmp_path / "state" / "log.jsonl").read_text(encoding="utf-8")
        assert '"who":"CD"' in log
        assert '"reason":"a joke"' in log
        await pilot.press("U")
        picture = await until(pilot, "Portugal ")
        assert "taken back: dismissed" in picture
        await pilot.press("escape", "U")
        await until(pilot, "there is no correction of yours")


async def test_a_stance_is_set_and_what_cannot_be_set_is_told(open_board, desk, until, sit_down):
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "▲ offers")
        await pilot.press("enter")
        await until(pilot, "He could go there")
        await pilot.press("e")
        await until(pilot, "field=value")
        await pilot.press(*"stance", "enter")
        await until(pilot, "write it as field=value: stance, party, said_on")
        await pilot.press(*"=refusez", "enter")
        await until(pilot, "no 'refusez'")
        await pilot.press("backspace", "s", "enter", "enter")
        await until(pilot, "set stance to refuses, because:")
        await pilot.press(*"misread", "enter")
        await until(pilot, "▼ refuses")
        picture = await until(pilot, "stance offers → refuses")
        assert "misread" in picture
        assert "AB" in picture
        assert "! flip" not in picture
        await pilot.press("k")
        await until(pilot, "=1 Portugal")
    app = open_board(sit_down(desk.now))
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "▼ refuses")


async def test_escape_leaves_the_fact_alone_and_only_facts_can_be_put_right(
    open_board, desk, until, tmp_path
):
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Portugal")
        await pilot.press("enter")
        await until(pilot, "He could go there")
        await pilot.press("d", "escape")
        await until(pilot, "your initials", gone=True)
        await pilot.press("escape")
        await until(pilot, "DEADLINES")
        assert not (tmp_path / "state" / "log.jsonl").exists()
