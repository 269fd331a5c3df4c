"""Text that attacks the terminal or the program: it is shown as text, or not at all."""

import unicodedata
from dataclasses import fields, is_dataclass, replace

import pytest

from crisistui.model.holdings import ArticleRow, EvidenceRow
from crisistui.tui.desk import FeedState
from crisistui.tui.net import Net, ascii_only, caught

HOSTILE = [
    "[/]",
    "[/x] [EU] [b]bold",
    "[@click=app.quit]x[/]",
    "[link='https://example.org']x",
    "\x1b[31mred\x1b]0;title\x07\x1b]52;c;aGk=\x1b\\",
    "\x9b31m\x9d0;title\x9c",
    "a\u202eb\u2066c\u200dd",
    "lone \ud800 surrogate \udc80",
    "nul \x00 del \x7f tab \t line \n return \r next \x85 page \x0c",
    "e" + "\u0301" * 200,
    "宽" * 300,
    "\U000e0041tag\ufe0f",
    "x" * 1_000_000,
    "",
]
CLOSED = {"party", "stance", "status", "category", "kind", "basis", "as_of", "timezone"}


def poisoned(value, text: str):
    """The value with every free text in it replaced."""
    if isinstance(value, tuple):
        return tuple(poisoned(part, text) for part in value)
    if not is_dataclass(value) or type(value).__name__ == "PartialDate":
        return value
    changes = {}
    for field in fields(value):
        old = getattr(value, field.name)
        if field.name in CLOSED or field.name in {"code", "key", "sha"}:
            continue
        if isinstance(old, str):
            changes[field.name] = text
        elif isinstance(old, tuple):
            changes[field.name] = tuple(
                text if isinstance(part, str) else poisoned(part, text) for part in old
            )
        else:
            changes[field.name] = poisoned(old, text)
    return replace(value, **changes)


def written(app) -> str:
    """What would be sent to the terminal, without the sequences of styles we make ourselves."""
    return "".join(segment.text for strip in app.screen._compositor.render_strips() for segment in strip)


def assert_harmless(text: str) -> None:
    for char in text:
        assert unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}, repr(char)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
async def test_hostile_text_in_every_field_is_only_text(make_app, desk, text):
    desk.whole = poisoned(desk.whole, text)
    desk.folder = text
    desk.feed = FeedState(last=text)
    desk.quote = text

    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        for presses in (["1"], ["0"], ["enter"], ["escape"], ["tab", "enter"], ["escape"], ["tab", "enter"],
                        ["escape", "?"], ["escape", "z"], ["2", "z"]):  # fmt: skip
            await pilot.press(*presses)
            await pilot.pause(0.05)
            assert_harmless(written(app))
            for strip in app.screen._compositor.render_strips():
                assert strip.cell_length == 120
        app.board.notice(text)
        await pilot.pause(0.05)
        assert_harmless(written(app))
        await pilot.click("#header", offset=(2, 0))
        await pilot.click("#destinations", offset=(5, 2))
        assert app.is_running


async def test_brackets_are_shown_as_they_are(make_app, desk, picture_of):
    rows = desk.whole.destinations
    desk.whole = replace(desk.whole, destinations=(replace(rows[0], summary="[sic] [/] ok"), *rows[1:]))
    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause(0.1)
        assert "[sic] [/] ok" in picture_of(app)


async def test_marks_that_lie_outside_the_sentence_do_no_harm(make_app, desk, picture_of):
    desk.evidence = lambda kind, _ids: [
        EvidenceRow(kind, 1, 999, "short", 0, 5, ((-4, 2), (3, 900), (2, 1), (7, 9)), "r")
    ]
    app = make_app(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause(0.1)
        await pilot.press("enter")
        await pilot.pause(0.1)
        assert "“short”" in picture_of(app)
        assert "article no longer on the board" in picture_of(app)


def test_the_net_catches_what_was_forgotten_and_keeps_widths():
    from rich.cells import cell_len  # noqa: PLC0415
    from rich.segment import Segment  # noqa: PLC0415
    from textual.color import Color  # noqa: PLC0415

    segments = [Segment("a\x1b[31m\u202e\x9bb"), Segment("fine"), Segment("\x1b[2J", None, [(1,)])]
    clean = Net().apply(segments, Color(0, 0, 0))
    assert clean[0].text == caught(segments[0].text)
    assert clean[0].text.replace(" ", "") == "a[31mb"
    assert cell_len(clean[0].text) == cell_len(segments[0].text)
    assert clean[1] is segments[1]
    assert clean[2] is segments[2]
    assert (
        Net(plain_ascii=True).apply([Segment("▲ Rodríguez 宽…")], Color(0, 0, 0))[0].text == "+ Rodriguez ??."
    )


def test_ascii_spelling_keeps_the_width():
    for text in ("▲~ offers", "“He”", "·│▸", "Ångström ßß", "宽字"):
        from crisistui.tui.rows.cells import width_of  # noqa: PLC0415

        assert ascii_only(text).isascii()
        assert width_of(ascii_only(text)) == width_of(text)


def test_an_article_row_is_poisoned_in_its_free_texts_only():
    row = ArticleRow(1, "sha", "path", "title", None, None, None, None, ("one",))
    assert poisoned(row, "x") == replace(row, path="x", title="x", origins=("x",))
