"""The five source documents, annotated by a careful reader: what a board on them must show."""

from datetime import UTC, datetime

import pytest

from crisistui.model.crisis import Crisis
from crisistui.situation.compose import compose
from crisistui.situation.view import View

NOW = datetime(2025, 12, 12, 12, 0, tzinfo=UTC)
CRISIS = Crisis("Venezuela", "America/Caracas", "Maduro", "Washington")
POST, REUTERS, NYPOST = "The Washington Post", "Reuters", "New York Post"


@pytest.fixture(scope="session")
def board(gold):
    return compose(CRISIS, gold, View(), NOW)


def signs(row):
    return {str(cell.party): cell.polarity for cell in row.cells}


def test_three_origins_in_five_articles(board):
    assert len(board.articles) == 5
    origins = {name for row in (*board.destinations, board.stays) for name in row.provenance.origins}
    assert origins == {POST, REUTERS, NYPOST}


@pytest.mark.parametrize(
    ("code", "parties", "label", "origins"),
    [
        ("RU", {"subject": -1, "broker": 1, "observer": -1}, "2/4", {POST, NYPOST}),
        ("TR", {"host": 0, "broker": 1, "observer": 1}, "1/3", {POST}),
        ("CU", {"subject": -1, "observer": -1}, "2/3", {POST, NYPOST}),
        ("IR", {"observer": -1}, "1/2", {POST}),
        ("BY", {"host": 1, "observer": 1}, "1/1", {REUTERS}),
        ("QA", {"broker": 1, "observer": 1}, "1/1", {NYPOST}),
    ],
)
def test_who_speaks_for_which_destination(board, code, parties, label, origins):
    row = next(row for row in board.destinations if row.code == code)
    assert signs(row) == parties
    assert row.provenance.label == label
    assert set(row.provenance.origins) == origins


def test_six_destinations_and_the_only_open_door_first(board):
    assert [row.code for row in board.destinations] == ["BY", "TR", "QA", "RU", "CU", "IR"]


def test_only_russia_is_contested_and_two_sides_waver(board):
    assert [row.code for row in board.destinations if row.contested] == ["RU"]
    wavering = {
        (row.code, str(cell.party)) for row in board.destinations for cell in row.cells if cell.wavering
    }
    assert {("BY", "host"), ("TR", "broker")} <= wavering
    assert wavering - {("BY", "host"), ("TR", "broker")} == {("RU", "observer")}


def test_the_same_holder_in_two_articles_is_one_voice(board):
    rows = {row.code: row for row in board.destinations}
    broker = rows["TR"].cell("broker").voices
    assert [len(voice.provenance.articles) for voice in broker] == [2, 1]
    post = next(voice for voice in rows["TR"].cell("observer").voices if voice.holder == POST)
    assert len(post.provenance.articles) == 3
    experts = next(voice for voice in rows["IR"].cell("observer").voices if voice.holder == "experts")
    assert len(experts.provenance.articles) == 2


def test_the_refusal_to_leave_stands_apart(board):
    assert signs(board.stays) == {"subject": -1}
    assert board.stays.provenance.label == "3/3"


def test_summaries_say_what_the_facts_say(board):
    lines = {row.code: row.summary for row in board.destinations}
    assert lines["BY"] == "Alexander Lukashenko offers; since hedged, no reply"
    assert lines["TR"].endswith("one origin in three articles; Ankara silent")
    assert lines["QA"].startswith("floated by Marco Rubio") and lines["QA"].endswith("Doha not heard")  # noqa: PT018
    assert lines["RU"].startswith("contested: United States offers, Nicolás Maduro refuses")
    assert lines["CU"].endswith("nobody speaks for it")
    assert lines["IR"].startswith("discounted by")
    assert max(map(len, lines.values())) <= 90


def test_one_lapsed_deadline_one_proposal_none_running(board):
    lapsed, proposed = board.deadlines
    assert (lapsed.status, lapsed.countdown, lapsed.days, lapsed.outcome) == (
        "lapsed",
        "lapsed 14 d ago",
        -14,
        None,
    )
    assert (lapsed.set_by, str(lapsed.set_on)) == ("Donald Trump", "2025-11-21")
    assert (proposed.status, proposed.countdown, proposed.days) == ("proposed", "in 3 years", None)


def test_nineteen_developments_none_with_two_origins(board, gold):
    assert len(gold.developments) == 24
    assert len(board.developments) == 19
    assert {len(row.provenance.origins) for row in board.developments} == {1}
    several = {(str(row.date), str(row.category)): len(row.provenance.articles) for row in board.developments}
    assert {key: count for key, count in several.items() if count > 1} == {
        ("2024", "ACCUSE"): 3,
        ("2024", "SUPPORT"): 3,
        ("2025-11-29", "THREATEN"): 2,
    }


def test_the_main_actors_stand_first(board):
    names = [row.name for row in board.actors]
    assert set(names[:4]) == {"Nicolás Maduro", "Donald Trump", "United States", "Venezuela"}
    assert set(names[4:7]) == {"Recep Tayyip Erdoğan", "Turkey", "Russia"}
    assert set(names[7:10]) == {"Marco Rubio", "Cuba", "Iran"}
    assert {"Anna Kelly", "Mark Kelly"} <= set(names)


def test_disagreement_is_on_russia_and_a_change_in_belarus(board):
    found = {(row.kind, row.destination) for row in board.conflicts}
    assert found == {("changed", "BY"), ("conflict", "RU")}


def test_only_turkey(gold):
    board = compose(CRISIS, gold, View(destinations=frozenset({"TR"})), NOW)
    assert [row.code for row in board.destinations] == ["TR"]
    assert {row.path[:3] for row in board.articles} == {"000", "001", "002"}
    assert board.deadlines == ()
    assert max(len(row.provenance.articles) for row in board.actors) == 3


def test_what_was_known_on_30_november(gold):
    board = compose(CRISIS, gold, View(as_of=datetime(2025, 11, 30, 23, 0, tzinfo=UTC)), NOW)
    assert "BY" not in {row.code for row in board.destinations}
    assert board.deadlines == ()
