"""Rows as tables of cases: a record goes in, texts and style names come out."""

from dataclasses import replace

import pytest

from crisistui.model.dates import PartialDate
from crisistui.model.situation import CastRow, Cell, Chain, DueRow, EventRow, Link, Provenance
from crisistui.tui.rows import actors, bars, behind, deadlines, destinations, developments, moments
from crisistui.tui.rows.cells import clip, text_of, width_of
from crisistui.tui.rows.symbols import ASCII, UNICODE
from crisistui.tui.rows.wrapping import marked, wrap

ONE = Provenance((1,), ("Reuters",))


def party(stance: str, polarity: int, *, wavering: bool = False, conflict: bool = False) -> Cell:
    return Cell("host", stance, polarity, wavering, conflict, (), ONE)


@pytest.mark.parametrize(("cell", "text", "style", "in_ascii"), [
    (party("hosts", 1), "▲ hosts", "for", "+ hosts"),
    (party("offers", 1, wavering=True), "▲~ offers", "for", "+~ offers"),
    (party("open", 0), "○ open", "neither", "o open"),
    (party("silent", 0), "○ silent", "neither", "o silent"),
    (party("refuses", -1, conflict=True), "▼! refuses", "against", "-! refuses"),
    (party("denies", -1, wavering=True, conflict=True), "▼~! denies", "against", "-~! denies"),
    (None, "·", "nobody", "."),
])  # fmt: skip
def test_a_party_cell_has_a_sign_its_marks_and_a_word(cell, text, style, in_ascii):
    drawn = destinations.party_cell(cell, UNICODE)
    assert text_of(drawn) == text
    assert drawn[0][1] == style
    assert text_of(destinations.party_cell(cell, ASCII)) == in_ascii


def test_parties_that_have_not_spoken_get_no_column(situation):
    assert destinations.parties(situation.destinations) == ("host", "subject", "broker", "observer")
    third = replace(situation.destinations[0], cells=(replace(party("favours", 1), party="third"),))
    assert destinations.parties((*situation.destinations, third)) == (
        "host",
        "subject",
        "broker",
        "third",
        "observer",
    )


def test_the_row_stays_is_last_and_has_no_digit(situation):
    rows = destinations.rows(
        situation.destinations, situation.stays, shown=("host",), digits={"BY": 1, "TR": 2}, chosen=frozenset({"TR"}),
        symbols=UNICODE, year=2025,
    )  # fmt: skip
    assert [text_of(row.cells[0]) for row in rows] == ["1", "2", "", "", "", "–"]
    assert rows[-1].key == "stays"
    assert rows[1].cells[1][0] == ("Turkey", "chosen")
    assert text_of(rows[3].cells[2]) == "!"
    assert [text_of(row.cells[-2]) for row in rows][:3] == ["11 Dec", "29 Nov", "undated"]


@pytest.mark.parametrize(("status", "days", "outcome", "style", "demand"), [
    ("pending", 9, None, "pending", "leave"),
    ("pending", 1, None, "pressing", "leave"),
    ("pending", None, None, "pending", "leave"),
    ("lapsed", -14, "outcome unreported", "lapsed", "leave (outcome unreported)"),
    ("met", -2, None, "settled", "leave"),
    ("withdrawn", 3, None, "settled", "leave"),
    ("extended", 3, None, "settled", "leave"),
    ("proposed", 0, None, "proposed", "leave"),
])  # fmt: skip
def test_a_deadline_tells_its_state_in_a_word_and_in_style(status, days, outcome, style, demand):
    row = DueRow(
        "k",
        PartialDate(2025, 11, 28),
        "leave",
        None,
        None,
        None,
        status,
        outcome,
        "in 9 d",
        days,
        (),
        ONE,
        (1,),
    )
    drawn = deadlines.rows([row], 2025)[0]
    assert drawn.cells[0] == (("in 9 d", style),)
    assert drawn.cells[1] == ((status, style),)
    assert text_of(drawn.cells[2]) == demand
    assert text_of(drawn.cells[3]) == "?"
    assert text_of(drawn.cells[4]) == "28 Nov"


def test_a_development_and_an_actor():
    event = EventRow(
        "k", PartialDate(2024, 7, 28), "PROTEST", "a vote", (), (), Provenance((1, 2), ("A",), 1), (1,)
    )
    assert [text_of(cell) for cell in developments.rows([event], 2025)[0].cells] == [
        "28 Jul 24",
        "PROTEST",
        "a vote",
        "1+1?/2",
    ]
    cast = CastRow("k", "The Ministry", "organisation", None, "BY", 7, 0, None, (), ONE, (1,))
    assert [text_of(cell) for cell in actors.rows([cast], 2025)[0].cells] == [
        "The Ministry", "organisation BY", "1", "7", "", "undated",
    ]  # fmt: skip


@pytest.mark.parametrize(("date", "short", "long"), [
    (None, "undated", "undated"),
    ("2028", "2028", "2028"),
    ("2025-11", "Nov 2025", "Nov 2025"),
    ("2025-11-05", " 5 Nov", "5 Nov 2025"),
    ("2024-11-05", " 5 Nov 24", "5 Nov 2024"),
    ("2025-11-28T16:05", "28 Nov", "28 Nov 2025 16:05"),
    ("2025-11-28T16:05Z", "28 Nov", "28 Nov 2025 16:05Z"),
    ("2025-11-28T16:05-04:00", "28 Nov", "28 Nov 2025 16:05-04:00"),
])  # fmt: skip
def test_a_date_is_never_finer_than_what_is_known(date, short, long):
    parsed = PartialDate.parse(date) if date else None
    assert moments.short(parsed, 2025) == short
    assert moments.long(parsed) == long


@pytest.mark.parametrize(("text", "width", "shown"), [
    ("Belarus", 10, "Belarus   "),
    ("Belarus", 7, "Belarus"),
    ("Belarus", 5, "Bela…"),
    ("Belarus", 1, "…"),
    ("Belarus", 0, ""),
    ("宽宽宽", 5, "宽宽…"),
    ("宽宽宽", 4, "宽 …"),
])  # fmt: skip
def test_a_cell_is_exactly_as_wide_as_its_column(text, width, shown):
    assert text_of(clip(((text, "text"),), width)) == shown
    assert width_of(shown) == width


def test_numbers_stand_to_the_right():
    assert text_of(clip((("7", "count"),), 4, right=True)) == "   7"


def test_a_sentence_is_broken_between_words_and_keeps_its_marks():
    cell = marked("He is always welcome here, the president said.", ((6, 20), (15, 18)), "text", "mark")
    lines = wrap(cell, 12)
    assert [text_of(line) for line in lines] == ["He is always", "welcome", "here, the", "president", "said."]
    assert [text for line in lines for text, style in line if style == "mark" and text.strip()] == [
        "always",
        "welcome",
    ]
    assert [text_of(line) for line in wrap((("x" * 25, "text"),), 10)] == ["x" * 10, "x" * 10, "x" * 5]
    assert wrap((), 10) == [()]


@pytest.mark.parametrize(("width", "shown"), [
    (60, " Venezuela: Maduro's exit  only Russia                      "),
    (30, " Venezuela: Madu… only Russia "),
    (14, "… only Russia "),
    (6, " only…"),
])  # fmt: skip
def test_the_chip_is_the_last_to_be_cut(width, shown):
    assert text_of(bars.header("Venezuela: Maduro's exit", "only Russia", width, banner=False)) == shown


@pytest.mark.parametrize(("width", "shown"), [
    (70, "last 11 Dec a-rather-long-name.txt · queue 3 · aside 1 ● live "),
    (48, "last 11 Dec a-rathe… · queue 3 · aside 1 ● live "),
    (28, "queue 3 · aside 1 ● live "),
    (8, "● live "),
    (3, ""),
])  # fmt: skip
def test_the_status_says_as_much_as_fits(width, shown):
    cell = bars.status(
        settled=True, done=0, total=0, queue=3, last="11 Dec a-rather-long-name.txt", aside=1, problem=None,
        symbols=UNICODE, width=width,
    )  # fmt: skip
    assert width_of(text_of(cell)) <= width
    assert text_of(cell) == shown


def chain(*links: Link, origin: str | None, cycle: bool = False) -> Chain:
    return Chain(1, "Daily Courier", origin, origin or "?x", links, cycle, (1,))


def test_a_source_says_outlet_date_and_file(situation):
    first, second = situation.articles
    assert text_of(behind.where(first, UNICODE)) == "Daily Courier · 11 Dec 2025 · report.txt"
    assert text_of(behind.where(second, UNICODE)) == (
        "unnamed outlet · undated, not before 29 Nov 2025 · undated.txt"
    )
    assert text_of(behind.where(None, ASCII)) == "article no longer on the board"


@pytest.mark.parametrize(("found", "drawn"), [
    (chain(Link("Daily Courier", "Reuters", "cited.text", "Reuters reported", 1), origin="Reuters"),
     ["└← Reuters “Reuters reported” (cited.text)"]),
    (chain(Link("Daily Courier", "Relay", "cited.text", "", 1), Link("Relay", "Post", "cited.relay", "citing the Post", 1),
           origin="Post"),
     ["└← Relay (cited.text)", "  └← Post “citing the Post” (cited.relay)"]),
    (chain(origin="Daily Courier"), ["└ its own report"]),
    (chain(origin="The Courier Group"), ["└ its own report, counted as The Courier Group"]),
    (chain(origin=None), ["└← +1? unknown origin, not counted"]),
    (chain(Link("A", "B", "r", "", 1), origin=None, cycle=True), ["└← B (r)", "  └← +1? they cite each other, not counted"]),
    (None, []),
])  # fmt: skip
def test_a_chain_is_a_small_tree(found, drawn):
    assert [text_of(line) for line in behind.tree(found, UNICODE, 100, 0)] == drawn


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (80, " ! denial: Togo: Foreign Ministry (host): denies [AFP] (+2 more)  esc "),
        (60, " ! denial: Togo: Foreign Ministry (ho. [AFP] (+2 more)  esc "),
        (34, " ! denial: Togo: Foreign Mi.  esc "),
    ],
)
def test_an_alert_names_its_sources_unless_that_leaves_too_little_of_it(width, shown):
    cell = bars.alert("denial: Togo: Foreign Ministry (host): denies [AFP] (+2 more)", ASCII, width)
    assert text_of(cell).replace("…", ".") == shown
    assert width_of(text_of(cell)) <= width
