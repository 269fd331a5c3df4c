"""An analyst at the board: each test is a little of a shift, on the real app without a terminal."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from textual.geometry import Region

from crisistui.model.situation import Provenance
from crisistui.tui.desk import FeedState
from crisistui.tui.themes import Shelf, shipped_folder

BOTH = pytest.mark.parametrize("size", [(120, 40), (80, 24)])


def line_with(picture: str, text: str) -> str:
    return next(line for line in picture.splitlines() if text in line)


async def settle(pilot, rounds: int = 6) -> None:
    for _ in range(rounds):
        await pilot.pause(0.03)


@BOTH
async def test_a_digit_narrows_every_pane_and_a_chip_says_to_what(make_app, desk, picture_of, size):
    app = make_app(desk)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("4", "1")
        await settle(pilot)
        assert desk.views[-1].destinations == {"RU", "BY"}
        picture = picture_of(app)
        assert "only Belarus, Russia" in picture.splitlines()[0]
        assert "Turkey" not in picture
        await pilot.press("1")
        await settle(pilot)
        assert "only Russia " in picture_of(app).splitlines()[0]
        await pilot.press("0")
        await settle(pilot)
        assert "only" not in picture_of(app).splitlines()[0]
        assert "Turkey" in picture_of(app)


async def test_a_destination_keeps_its_digit_when_the_order_changes(make_app, desk, picture_of):
    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("tab")
        rows = desk.whole.destinations
        desk.whole = replace(desk.whole, destinations=(rows[4], rows[3], *rows[:3]))
        desk.changed()
        await settle(pilot, 12)
        picture = picture_of(app)
        assert line_with(picture, "Cuba").strip().startswith("5 Cuba")
        assert picture.index("Cuba") < picture.index("Belarus")
        await pilot.press("5")
        await settle(pilot)
        assert desk.views[-1].destinations == {"CU"}


async def test_a_free_digit_does_nothing(make_app, desk, picture_of):
    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        before = picture_of(app)
        await pilot.press("9")
        await settle(pilot)
        assert picture_of(app) == before


@BOTH
async def test_the_cursor_stays_on_its_row_while_others_arrive(make_app, desk, picture_of, size):
    app = make_app(desk)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("j", "down")
        before = line_with(picture_of(app), "▸")
        assert "Qatar" in before
        where = picture_of(app).splitlines().index(before)
        rows = desk.whole.destinations
        new = replace(rows[0], code="ZW", name="Zimbabwe")
        desk.whole = replace(desk.whole, destinations=(new, rows[4], *rows[:4]))
        desk.changed()
        await settle(pilot, 12)
        after = picture_of(app).splitlines()
        assert after[where].startswith("▸3 Qatar")
        await pilot.press("j")
        assert line_with(picture_of(app), "▸") != after[where]


async def test_the_cursor_comes_back_to_its_row_after_a_filter(make_app, desk, picture_of):
    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("j", "j", "j")
        assert "Russia" in line_with(picture_of(app), "▸")
        await pilot.press("1")
        await settle(pilot)
        assert "Belarus" in line_with(picture_of(app), "▸")
        await pilot.press("0")
        await settle(pilot)
        assert "Russia" in line_with(picture_of(app), "▸")


@BOTH
async def test_enter_shows_the_sentence_and_esc_leads_back(make_app, desk, picture_of, size):
    app = make_app(desk)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        before = picture_of(app)
        await pilot.press("enter")
        await settle(pilot)
        picture = picture_of(app)
        for words in ("Belarus", "offers", "Alexander Lukashenko", "on record", "hedged", "welcome", "Daily Courier · 11 Dec 2025", "└← Reuters",
                      "11 Dec 2025", "report.txt", "rule statement.test", "characters 100–152"):  # fmt: skip
            assert words in " ".join(picture.split()), words
        styled = [
            segment.text
            for strip in app.screen._compositor.render_strips()
            for segment in strip
            if segment.style == app.look.style("mark")
        ]
        assert "welcome" in styled
        await pilot.press("escape")
        await settle(pilot)
        assert picture_of(app) == before


@pytest.mark.parametrize(("presses", "words"), [
    (["tab", "enter"], ["lapsed, due 28 Nov 2025", "set by Donald Trump", "to Nicolás Maduro", "rule deadline.test"]),
    (["tab", "tab", "j", "enter"], ["Donald Trump", "president", "rule actor.test"]),
    (["shift+tab", "enter"], ["SANCTION 11 Dec 2025", "rule development.test"]),
])  # fmt: skip
async def test_every_pane_opens_its_evidence(make_app, desk, picture_of, presses, words):
    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press(*presses)
        await settle(pilot)
        for word in words:
            assert word in picture_of(app)


async def test_under_100_columns_tab_brings_the_next_pane_to_the_front(make_app, desk, picture_of):
    app = make_app(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("tab")
        await settle(pilot)
        picture = picture_of(app)
        assert "[Deadlines 2]" in picture
        assert "lapsed 14 d ago" in picture
        assert "Turkey" not in picture
        await pilot.click("#tabs", offset=(50, 0))
        await settle(pilot)
        assert "[Developments 5]" in picture_of(app)
        assert "airspace" in picture_of(app)


async def test_z_gives_one_pane_the_screen_and_takes_it_back(make_app, desk, picture_of):
    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        before = picture_of(app)
        await pilot.press("z")
        await settle(pilot)
        assert "DEADLINES" not in picture_of(app)
        await pilot.press("z")
        await settle(pilot)
        assert picture_of(app) == before


async def test_resizing_goes_from_one_pane_to_four_and_down_to_almost_nothing(make_app, desk, picture_of):
    app = make_app(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for size in [(120, 40), (10, 3), (1, 1), (300, 100), (37, 7), (99, 16), (100, 16), (80, 24)]:
            await pilot.resize_terminal(*size)
            await settle(pilot, 3)
            lines = picture_of(app).splitlines()
            assert len(lines) <= size[1]
            for key in ("j", "tab", "z", "?", "escape", "z", "enter", "escape"):
                await pilot.press(key)
        await pilot.resize_terminal(120, 40)
        await settle(pilot)
        for title in ("DESTINATIONS", "DEADLINES", "ACTORS", "DEVELOPMENTS"):
            assert title in picture_of(app)


async def test_a_board_as_of_a_date_says_so_in_reverse(make_app, desk, picture_of):
    app = make_app(desk, as_of=datetime(2025, 11, 30, 23, 59, tzinfo=UTC), theme="mono")
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert "AS OF 30 Nov 2025 23:59Z · 19:59 Caracas" in picture_of(app).splitlines()[0]
        first = app.screen._compositor.render_strips()[0]
        assert all(segment.style.reverse for segment in first if segment.text)
        assert desk.views[-1].as_of == datetime(2025, 11, 30, 23, 59, tzinfo=UTC)


@BOTH
async def test_an_empty_folder_says_what_to_do(make_app, desk, picture_of, empty, size):
    desk.whole = empty
    desk.feed = FeedState(settled=True)
    app = make_app(desk)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        picture = picture_of(app)
        for words in (".txt .md .html", "news", "Press ?", "crisistui init"):
            assert words in picture
        await pilot.press("j", "G", "enter", "tab", "k", "pagedown", "1")
        await settle(pilot)


async def test_files_that_could_not_be_read_are_told_with_the_reason(make_app, desk, picture_of, empty):
    desk.whole, files = empty, desk.whole.set_aside
    desk.whole = replace(empty, set_aside=files)
    app = make_app(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "No article of news could be read: 1 set aside." in picture_of(app)
        await pilot.press("a")
        await settle(pilot)
        assert "broken.txt" in picture_of(app)
        assert "empty" in picture_of(app)


async def test_the_footer_tells_the_progress_of_the_first_reading(make_app, desk, picture_of, empty):
    desk.whole, whole = empty, desk.whole
    desk.feed = FeedState(settled=False, done=120, total=300, queue=180)
    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert "reading 120/300" in picture_of(app)
        desk.whole, desk.feed = whole, FeedState(settled=True, last="11 Dec report.txt", queue=2)
        desk.changed()
        await settle(pilot, 12)
        assert "last 11 Dec report.txt · queue 2 · aside 1 ● live" in picture_of(app)


async def test_a_feed_that_stopped_is_not_taken_for_a_quiet_one(make_app, desk, picture_of):
    desk.feed = FeedState(problem="news: gone")
    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert "✗ news: gone" in picture_of(app)
        assert "live" not in picture_of(app)


async def test_a_situation_that_cannot_be_made_leaves_the_board_and_is_told(
    make_app, desk, picture_of, monkeypatch, tmp_path
):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)

        def fail(view, now):
            raise ValueError("index \x1b]0;gone")

        desk.situation = fail
        desk.changed()
        await settle(pilot, 12)
        picture = picture_of(app)
        assert "the board could not be brought up to date: ValueError: index" in picture
        assert "Belarus" in picture
        assert "Traceback" in (tmp_path / "crisistui" / "crisistui.log").read_text()


async def test_the_mouse_chooses_a_row_and_a_pane_and_opens_on_a_double_click(make_app, desk, picture_of):
    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.click("#destinations", offset=(4, 3))
        await settle(pilot)
        assert "Qatar" in line_with(picture_of(app), "▸")
        await pilot.click("#actors", offset=(4, 2))
        await settle(pilot)
        assert "▸Donald Trump" in picture_of(app)
        await pilot.click("#actors", offset=(4, 2), times=2)
        await settle(pilot)
        assert "ACTORS · Donald Trump" in picture_of(app)


async def test_help_lists_the_keys_and_f1_is_the_same(make_app, desk, picture_of):
    app = make_app(desk)
    async with app.run_test(size=(100, 60)) as pilot:
        await settle(pilot)
        await pilot.press("f1")
        await settle(pilot)
        picture = picture_of(app)
        for words in ("1-9", "show the sentences behind the row", "▲ ○ ▼", "crisistui report", "news (.txt"):
            assert words in picture
        await pilot.press("question_mark", "escape")
        await settle(pilot)
        assert "DESTINATIONS" in picture_of(app)


async def test_many_changes_are_few_redraws(make_app, desk):
    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        before = len(desk.views)
        for number in range(200):
            desk.whole = replace(desk.whole, as_of=f"2025-12-12T12:00:{number % 60:02d}Z")
            desk.changed()
        await settle(pilot, 10)
        assert len(desk.views) - before <= 5


async def test_only_what_changed_is_drawn_again(make_app, desk, monkeypatch):
    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot, 12)
        drawn: list[tuple[str, tuple[Region, ...]]] = []
        for widget in app.board.children:
            original = widget.refresh

            def refresh(*regions, _widget=widget, _original=original, **more):
                drawn.append((_widget.id, regions))
                return _original(*regions, **more)

            monkeypatch.setattr(widget, "refresh", refresh)
        desk.changed()
        await settle(pilot, 12)
        assert drawn == []
        late = replace(desk.whole.deadlines[0], countdown="lapsed 15 d ago")
        desk.whole = replace(desk.whole, deadlines=(late, *desk.whole.deadlines[1:]))
        desk.changed()
        await settle(pilot, 12)
        assert drawn == [("deadlines", (Region(0, 1, 17, 1),))]


async def test_the_clock_moves_by_the_minute_and_is_all_that_moves(make_app, desk, picture_of):
    now = [datetime(2025, 12, 12, 23, 59, 59, 900_000, tzinfo=UTC)]
    app = make_app(desk, clock=lambda: now[0])
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert "12 Dec 23:59Z · 19:59 Caracas" in picture_of(app)
        now[0] = datetime(2025, 12, 13, 0, 0, 0, 10_000, tzinfo=UTC)
        await settle(pilot, 8)
        assert "13 Dec 00:00Z · 12 Dec 20:00 Caracas" in picture_of(app)


async def test_what_changes_under_another_screen_is_drawn_when_it_has_gone(
    make_app, desk, picture_of, monkeypatch
):
    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("?")
        await settle(pilot)
        drawn = []
        monkeypatch.setattr(app.screen, "refresh", lambda *regions, **_: drawn.append(regions))
        rows = desk.whole.destinations
        desk.whole = replace(desk.whole, destinations=(replace(rows[0], summary="something new"), *rows[1:]))
        desk.changed()
        await settle(pilot, 12)
        assert drawn == []
        monkeypatch.undo()
        await pilot.press("escape")
        await settle(pilot)
        assert "something new" in line_with(picture_of(app), "Belarus")


async def test_q_ends_the_board_and_the_feed(make_app, desk):
    app = make_app(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("q")
        await settle(pilot, 3)
    assert desk.stopped
    assert app.return_code == 0


async def test_t_changes_the_theme_and_a_theme_without_colour_is_among_them(make_app, desk):
    app = make_app(desk, theme="dark")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        seen = []
        for _ in range(3):
            seen.append(app.look.name)
            await pilot.press("T")
            await settle(pilot, 2)
        assert seen == ["dark", "light", "mono"]
        assert app.look.name == "dark"


async def test_a_theme_is_read_again_when_its_file_changes(make_app, desk, picture_of, tmp_path):
    mine = tmp_path / "mine.toml"
    mine.write_text('[styles]\ntext = "#ffffff on #000000"\n')
    shelf = Shelf((shipped_folder(), tmp_path))
    shelf.reload()
    app = make_app(desk, theme="mine", shelf=shelf)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        mine.write_text('[styles]\ntext = "#ffffff on #112233"\n# longer\n')
        assert shelf.reload()
        app.themes_changed()
        await settle(pilot)
        assert app.look.style("text").bgcolor.name == "#112233"
        mine.write_text('[styles]\ntekst = "#ffffff"\nfor = "mauve-ish"\n')
        assert shelf.reload()
        app.themes_changed()
        await settle(pilot)
        assert app.look.style("text").bgcolor.name == "#112233"
        first = picture_of(app).splitlines()[0]
        assert "unknown style 'tekst', the nearest is 'text'" in first
        mine.write_text('[styles]\ntext = "#ffffff on #445566"\n')
        shelf.reload()
        app.themes_changed()
        await settle(pilot)
        assert "tekst" not in picture_of(app)


async def test_a_thousand_rows_scroll_and_say_how_many_are_hidden(make_app, desk, picture_of):
    events = tuple(
        replace(desk.whole.developments[0], key=f"n{number}", summary=f"event number {number}")
        for number in range(1000)
    )
    desk.whole = replace(desk.whole, developments=events)
    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("shift+tab", "G")
        await settle(pilot)
        assert "▸11 Dec" in line_with(picture_of(app), "event number 999")
        assert "↑97" in picture_of(app)
        await pilot.press("g", "pagedown", "ctrl+d", "ctrl+u", "pageup")
        await settle(pilot)
        assert "event number 0 " in picture_of(app)
        assert "↓97" in picture_of(app)


async def test_an_origin_unknown_is_shown_and_not_counted(make_app, desk, picture_of):
    rows = desk.whole.destinations
    desk.whole = replace(
        desk.whole, destinations=(replace(rows[0], provenance=Provenance((1, 2, 3), (), 2)), *rows[1:])
    )
    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert "+2?/3" in line_with(picture_of(app), "Belarus")


async def test_of_ten_thousand_rows_only_those_in_view_are_made(make_app, desk, picture_of, monkeypatch):
    from crisistui.tui.rows import developments  # noqa: PLC0415

    made = []
    original = developments.row_of
    monkeypatch.setattr(developments, "row_of", lambda row, year: made.append(row.key) or original(row, year))
    first = desk.whole.developments[0]
    desk.whole = replace(desk.whole, developments=tuple(replace(first, key=f"n{n}") for n in range(10_000)))
    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("shift+tab", "G")
        await settle(pilot)
        assert "↑997" in picture_of(app)
        assert len(set(made)) < 200
