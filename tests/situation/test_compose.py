"""Filters, the past, and what a board is made of."""

import subprocess
import sys
from datetime import UTC, datetime

import pytest

from crisistui.situation.view import View


@pytest.fixture
def busy(news):
    one = news.article("Aurora", "2031-03-01", path="one.txt")
    two = news.article("Zenit", "2031-03-05", path="two.txt")
    three = news.article("Echo", None, path="three.txt")
    for article in (one, two, three):
        news.actor(article, "Brandt", role="envoy", country="CH")
        news.due(article, "2031-03-20", "to leave", by="Geneva")
    news.actor(two, "Zoë Almeida", country="PT", aliases=["Dr Almeida"])
    news.actor(two, "King Said", country="JO")
    news.says(one, "Brandt", "offers", to="JO", party="broker")
    news.says(two, "Dr Almeida", "offers", to="PT")
    news.says(two, "Brandt", "favours", to="JO", party="broker")
    news.says(three, "Haas", "denies", to=None, party="subject")
    news.happens(one, "2031-03-01", "CONSULT", "Brandt lands with two advisers", "Brandt")
    news.happens(two, "2031-03-05", "AGREE", "Almeida opens the guest house", "Dr Almeida")
    news.happens(two, "2031-03-05", "AGREE", "Said receives a delegation", "King Said")
    news.happens(three, "2031-03-03", "PROTEST", "crowd fills the square")
    news.aside("b.txt", "empty")
    news.aside("a.txt", "no text")
    return news


def test_a_view_toggles_and_clears():
    view = View(text="x").toggled("TR").toggled("RU").toggled("TR")
    assert view.destinations == {"RU"}
    assert view.narrowed
    assert view.cleared() == View()
    assert not View(as_of=datetime(2031, 1, 1, tzinfo=UTC), text=" ").narrowed


def test_without_a_filter_everything_is_there(busy):
    board = busy.board()
    assert [row.code for row in board.destinations] == ["PT", "JO"]
    assert board.as_of == "2031-03-10T12:00:00Z"
    assert board.chosen == ()
    assert len(board.articles) == 3
    assert len(board.developments) == 4
    assert [row.path for row in board.set_aside] == ["a.txt", "b.txt"]


def test_a_chosen_destination_narrows_every_pane_and_count(busy):
    board = busy.board(destinations=frozenset({"PT"}))
    assert [row.code for row in board.destinations] == ["PT"]
    assert board.chosen == ("PT",)
    assert [row.path for row in board.articles] == ["two.txt"]
    assert [row.provenance.label for row in board.deadlines] == ["1/1"]
    assert [row.summary for row in board.developments] == ["Almeida opens the guest house"]
    assert {row.name: len(row.provenance.articles) for row in board.actors}["Brandt"] == 1
    assert board.stays is None


def test_two_chosen_destinations_add_up(busy):
    board = busy.board(destinations=frozenset({"PT", "JO"}))
    assert len(board.destinations) == 2
    assert [row.provenance.label for row in board.deadlines] == ["2/2"]
    assert len(board.developments) == 3


def test_filtering_and_going_back_gives_the_same_board(busy, newsroom):
    from crisistui.situation.compose import compose  # noqa: PLC0415

    holdings = busy.holdings()
    views = [View(), View(destinations=frozenset({"JO"})), View(text="brandt"), View()]
    boards = [compose(newsroom.CRISIS, holdings, view, newsroom.NOW) for view in views]
    assert boards[0] == boards[-1]
    assert boards[1] != boards[0]
    fresh = busy.board(destinations=frozenset({"JO"}))
    assert boards[1] == fresh


def test_an_event_of_the_broker_bears_on_every_destination_of_its_article(busy):
    rows = {row.summary: row.destinations for row in busy.board().developments}
    assert rows["Brandt lands with two advisers"] == ("JO",)
    assert rows["Said receives a delegation"] == ("JO",)
    assert rows["crowd fills the square"] == ()


def test_as_of_a_day_only_what_was_out_counts(busy):
    board = busy.board(as_of=datetime(2031, 3, 2, 12, tzinfo=UTC))
    assert board.as_of == "2031-03-02T12:00:00Z"
    assert [row.path for row in board.articles] == ["three.txt", "one.txt"]  # the undated one stays
    assert [row.code for row in board.destinations] == ["JO"]
    assert board.deadlines[0].countdown == "in 18 d"
    assert {row.name: len(row.provenance.articles) for row in board.actors} == {"Brandt": 2}


@pytest.mark.parametrize(
    ("text", "codes", "counts"),
    [
        ("zoe", [], [1, 1, 0]),
        ("ALMEIDA offers", ["PT"], [0, 0, 0]),
        ("jordan", ["JO"], [0, 0, 0]),
        ("geneva", [], [0, 0, 1]),
        ("envoy", [], [0, 1, 0]),
        ("aurora", ["JO"], [1, 1, 1]),
        ("nowhere", [], [0, 0, 0]),
    ],
)
def test_a_text_narrows_rows_by_all_their_strings(busy, text, codes, counts):
    board = busy.board(text=text)
    assert [row.code for row in board.destinations] == codes
    assert [len(rows) for rows in (board.developments, board.actors, board.deadlines)] == counts


def test_a_text_finds_the_row_of_those_who_stay_and_disagreements(busy):
    busy.says(1, "experts", "doubts", to="JO", party="observer")
    assert busy.board(text="haas").stays is not None
    assert busy.board(text="brandt").stays is None
    assert [row.kind for row in busy.board(text="conflict").conflicts] == ["conflict"]


def test_an_empty_folder_is_an_empty_board(news):
    board = news.board()
    assert (board.destinations, board.stays, board.deadlines, board.actors) == ((), None, (), ())


def test_the_room_needs_neither_pydantic_nor_textual():
    code = (
        "import sys, crisistui.situation.compose, crisistui.report.formats\n"
        "sys.exit(any(name in sys.modules for name in ('pydantic', 'textual')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
