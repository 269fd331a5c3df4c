"""The reader on texts that are long, empty, wide or hostile: every line fits, every offset holds."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisistui.model.holdings import ArticleRow, EvidenceRow
from crisistui.model.plain import plain
from crisistui.tui.rows.breaking import breaks, level
from crisistui.tui.rows.cells import text_of, width_of
from crisistui.tui.rows.citation import citation
from crisistui.tui.rows.dossier import Spot
from crisistui.tui.rows.page import Page
from crisistui.tui.rows.symbols import ASCII, UNICODE

HOSTILE = [
    "[/x] [EU] [b]bold [@click=app.quit]x[/]",
    "\x1b[31mred\x1b]0;title\x07\x1b]52;c;aGk=\x1b\\",
    "\x9b31m\x9d0;title\x9c a\u202eb\u2066c\u200dd",
    "lone \ud800 surrogate \udc80 nul \x00 del \x7f tab \t line \n return \r next \x85 page \x0c",
    "e" + "\u0301" * 300,
    "宽" * 3_000,
    "x" * 300_000,
    "",
    "\n" * 5_000,
]
TEXTS = st.text(st.sampled_from("ab  \n宽é“\t\u0301.\ud800-"), max_size=200)


@given(TEXTS, st.integers(1, 30))
def test_lines_hold_every_letter_in_order_and_fit(text, width):
    text = level(text)
    lines = breaks(text, width)
    assert [pair for pair in lines if pair[0] > pair[1]] == []
    assert lines == sorted(lines)
    kept = "".join(text[start:end] for start, end in lines)
    assert "".join(kept.split()) == "".join(text.split())
    for start, end in lines:
        assert width_of(text[start:end]) <= width or end - start == 1


@given(TEXTS)
def test_levelling_keeps_the_length_and_nothing_unseen(text):
    assert len(level(text)) == len(text)
    assert all(
        char == "\n" or unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}
        for char in level(text)
    )


def test_words_are_not_cut_and_empty_lines_are_one():
    text = "One two three\n\n\n four  five\n\n"
    assert [text[start:end] for start, end in breaks(text, 7)] == ["One two", "three", "", " four", "five"]
    assert breaks("", 10) == []


def fact(kind: str, number: int, start: int, text: str, *marks: tuple[int, int]) -> EvidenceRow:
    return EvidenceRow(kind, number, 1, text, start, start + len(text), marks, f"{kind}.rule")


def test_the_margin_says_by_letters_what_a_line_tells():
    text = "Menu\nHe said no. It is due.\nThey met on Friday.\nNothing here."
    facts = [
        fact("statement", 1, 5, "He said no.", (3, 7)),
        fact("deadline", 2, 17, "It is due."),
        fact("development", 3, 28, "They met on Friday."),
        fact("statement", 4, 9_000, "far away", (-5, 900)),
    ]
    page = Page(text, facts, [(0, 4)], 80, UNICODE)
    drawn = [page.row(number) for number in range(len(page))]
    assert [text_of(row.cells[0]) for row in drawn] == ["·", "SD ", "  E", ""]
    assert ("said", "mark") in drawn[1].cells[1]
    assert {style for _, style in drawn[1].cells[1]} == {"fact-said", "mark", "text", "fact-due"}
    assert drawn[0].cells[1] == (("Menu", "furniture"),)
    assert text_of(Page(text, facts, [(0, 4)], 80, ASCII).row(0).cells[0]) == ASCII.dot


def test_a_megabyte_opens_at_once_and_draws_only_what_is_in_view():
    sentence = "The envoy said on Friday that he “would be welcome” in the capital, whatever came of it. "
    text = (sentence * 12 + "\n\n") * 1_000
    every = [fact("statement", n, n * 2_000, sentence) for n in range(500)]
    page = Page(text, every, [(0, 100)], 80, UNICODE)
    for line in range(40):
        page.row(len(page) // 2 + line)
    assert len(text) > 1_000_000
    assert len(page) > 13_000


def test_a_quotation_is_cited_and_carries_no_code_to_the_clipboard():
    row = ArticleRow(1, "s", "a\x1b[2J.txt", "On \ud800 refuge", "Courier", None, None, None, ())
    spot = Spot(1, "statement", 2, 5, 40, "He \x1b]52;c;x\x07is \ud800welcome\u202e.", "Reuters")
    said = citation(spot, row)
    assert (
        said == "“He is welcome.”\n— Courier, “On  refuge”, undated, a.txt, characters 5–40, origin Reuters\n"
    )
    assert said.encode()
    assert "origin unknown" in citation(spot._replace(origin=None, text="“Yes,” he said."), row)
    assert citation(spot._replace(text="“Yes,” he said."), row).startswith("“Yes,”")
    assert citation(Spot(1), row) == "Courier, “On  refuge”, undated, a.txt\n"


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("size", [(120, 40), (80, 24), (15, 4)])
async def test_hostile_text_in_the_reader_is_only_text(make_app, desk, text, size):
    desk.quote = text
    desk.article_text = lambda _article: text
    app = make_app(desk)
    async with app.run_test(size=size) as pilot:
        await pilot.pause(0.1)
        for presses in (
            ["o"],
            ["n", "n", "N"],
            ["y"],
            ["G", "g"],
            ["escape", "enter", "o"],
            ["y", "escape", "y"],
        ):
            await pilot.press(*presses)
            await pilot.pause(0.1)
            strips = app.screen._compositor.render_strips()
            for strip in strips:
                assert strip.cell_length == size[0]
                for char in "".join(segment.text for segment in strip):
                    assert unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}, repr(char)
        assert app.is_running
        assert app.clipboard.encode()
        assert all(plain(char) == char for char in app.clipboard if char != "\n")


async def test_an_article_that_has_left_the_folder_says_so(make_app, desk, picture_of):
    desk.article_text = lambda _article: ""
    app = make_app(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause(0.1)
        await pilot.press("o")
        await pilot.pause(0.2)
        assert "no longer kept" in picture_of(app)


async def test_the_reader_keeps_its_place_when_the_window_changes(make_app, desk, picture_of):
    desk.article_text = lambda _article: "\n".join(f"Paragraph {n}: " + "word " * 40 for n in range(200))
    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause(0.1)
        await pilot.press("o")
        await pilot.pause(0.2)
        await pilot.press(*["pagedown"] * 5)
        here = app.screen._offset
        assert here > 5_000
        await pilot.resize_terminal(60, 20)
        await pilot.pause(0.2)
        page = app.screen._page
        line = app.screen.list_in_front().window.index
        assert page.lines[line][0] <= here <= page.lines[line][1]
        assert "▸" in picture_of(app)


async def test_what_cannot_be_fetched_is_said_and_the_board_stays(make_app, desk, picture_of):
    def broken(_article):
        raise OSError("the disk is gone")

    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause(0.1)
        await pilot.press("enter")
        await pilot.pause(0.2)
        desk.facts = broken
        await pilot.press("o")
        await pilot.pause(0.2)
        assert "the evidence could not be fetched" in picture_of(app)
        await pilot.press("escape")
        await pilot.pause(0.1)
        assert "the evidence could not be fetched: OSError: the disk is gone" in picture_of(app)


async def test_a_board_without_disagreements_says_so(make_app, desk, picture_of):
    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause(0.1)
        await pilot.press("x")
        await pilot.pause(0.2)
        assert "Nothing on the board contradicts anything else." in picture_of(app)
        await pilot.press("n", "N", "enter", "o", "y", "w", "escape")
        await pilot.pause(0.1)
        assert app.screen is app.board
