"""The contract: schema crisistui.situation/1."""

import json

import pytest

from crisistui.report.json_report import to_json


@pytest.fixture
def told(news):
    one = news.article("Morning Paper", "2031-03-01", origins=["Reuters"], path="a\x1b[31m/one.txt")
    two = news.article("Evening Paper", None, path="two.txt", not_before="2031-02-01")
    news.actor(one, "Zoë Almeida", role="president", country="PT", aliases=["Almeida"], mentions=3, key="p1")
    news.says(one, "Zoë Almeida", "offers", on="2031-02-27", origin="Aurora")
    news.says(two, "Zoë Almeida", "open", hedged=True)
    news.says(two, "Haas", "denies", to="PT", party="subject")
    news.due(one, "2031-03-01", "to leave", by="Geneva", whom="Marshal", on="2031-02-20")
    news.happens(one, "2031-03-01", "AGREE", "Almeida opens the guest house", "Zoë Almeida")
    news.aside("bad.html", "not a text")
    return news


@pytest.fixture
def board(told, newsroom):
    return json.loads(to_json(told.board(), told.holdings(), newsroom.passages))


def test_the_frame_of_the_document(board):
    assert list(board) == [
        "schema", "crisis", "as_of", "chosen", "articles", "destinations", "stays", "deadlines",
        "developments", "actors", "conflicts", "set_aside",
    ]  # fmt: skip
    assert board["schema"] == "crisistui.situation/1"
    assert board["as_of"] == "2031-03-10T12:00:00Z"
    assert board["set_aside"] == [{"path": "bad.html", "reason": "not a text"}]
    assert board["stays"] == {
        "articles": 0, "origins": [], "unknown_origins": 0, "summary": "", "last": None, "links": [],
            "parties": {},
    }  # fmt: skip


def test_an_article_says_how_its_date_is_known(board):
    undated, dated = board["articles"]
    assert (undated["published"], undated["not_before"]) == (None, "2031-02-01")
    assert dated["published"] == {"date": "2031-03-01", "precision": "day", "basis": "stated"}
    assert dated["path"] == "a/one.txt"  # no control sequence leaves the program
    assert (dated["outlet"], dated["origins"]) == ("Morning Paper", ["Reuters"])
    assert dated["id"].startswith("sha256:")


def test_a_destination_with_its_parties_and_their_statements(board):
    (row,) = board["destinations"]
    assert {key: row[key] for key in ("code", "name", "contested", "articles", "origins", "unknown_origins", "last")} == {
        "code": "PT", "name": "Portugal", "contested": True, "articles": 2, "origins": ["Aurora", "Evening Paper"],
        "unknown_origins": 0, "last": "2031-02-27",
    }  # fmt: skip
    assert list(row["parties"]) == ["host", "subject"]
    host = row["parties"]["host"]
    assert (host["stance"], host["polarity"], host["holders"]) == ("offers", 1, ["Zoë Almeida"])
    assert (host["wavering"], host["conflict"], host["articles"]) == (True, False, 2)
    first, second = host["statements"]
    assert first == {
        "article": board["articles"][1]["id"], "path": "a/one.txt", "destination": "PT", "party": "host",
        "holder": "Zoë Almeida", "stance": "offers", "polarity": 1, "hedged": False, "origin": "Aurora",
        "basis": "on record", "said_on": {"date": "2031-02-27", "precision": "day"}, "rule": "a-rule",
        "evidence": {
            "text": "He could \x1b[31mgo there, said the statement.", "start": 100, "end": 130, "marks": [[103, 108]],
        },
    }  # fmt: skip
    assert (second["hedged"], second["origin"], second["said_on"]) == (True, None, None)


def test_deadlines_developments_actors(board):
    (due,) = board["deadlines"]
    assert (due["due"], due["precision"], due["status"], due["outcome"]) == (
        "2031-03-01", "day", "lapsed", "outcome unreported",
    )  # fmt: skip
    assert (due["countdown"], due["days"], due["set_on"], due["articles"]) == (
        "lapsed 9 d ago",
        -9,
        "2031-02-20",
        1,
    )
    assert due["evidence"][0]["path"] == "a/one.txt"
    (event,) = board["developments"]
    assert (event["date"], event["precision"], event["category"]) == ("2031-03-01", "day", "AGREE")
    assert (event["actors"], event["origins"], event["destinations"]) == (
        ["Zoë Almeida"],
        ["Reuters"],
        ["PT"],
    )
    assert event["evidence"][0]["rule"] == "a-rule"
    (actor,) = board["actors"]
    assert (actor["id"], actor["articles"], actor["mentions"], actor["said"]) == ("p1", 1, 3, 2)
    assert (actor["aliases"], actor["role"], actor["country"]) == (["Almeida"], "president", "PT")


def test_a_disagreement_carries_both_sentences(board):
    (found,) = board["conflicts"]
    assert (found["kind"], found["destination"]) == ("conflict", "PT")
    assert (found["first"]["stance"], found["second"]["stance"]) == ("offers", "denies")
    assert found["second"]["evidence"]["start"] == 100


def test_a_disagreement_names_parties_and_dates(board):
    (found,) = board["conflicts"]
    assert (found["parties"], found["dates"], found["more"]) == (["host", "subject"], ["2031-02-27", None], 0)
    host = board["destinations"][0]["parties"]["host"]
    assert host["disagreement"] == ["conflict"]


def test_links_lead_from_the_carrier_to_the_origin(board):
    (row,) = board["destinations"]
    named, own = row["links"][1], row["links"][0]
    assert (own["carrier"], own["origin"], own["steps"], own["circle"]) == (
        "Evening Paper", "Evening Paper", [], False,
    )  # fmt: skip
    assert (named["carrier"], named["origin"], named["path"]) == ("Morning Paper", "Aurora", "a/one.txt")
    assert named["steps"] == [
        {
            "carrier": "Morning Paper", "origin": "Aurora", "rule": "cited.passage", "words": "Aurora",
            "article": named["article"], "start": None,
        }
    ]  # fmt: skip
    assert board["deadlines"][0]["links"][0]["origin"] == "Reuters"
    assert board["developments"][0]["links"][0]["origin"] == "Reuters"


def test_a_grade_has_two_parts_and_its_arithmetic(board):
    host = board["destinations"][0]["parties"]["host"]
    assert host["grade"]["reliability"] == "F"
    assert host["grade"]["credibility"] == 4
    assert host["grade"]["arithmetic"][0] == "1 independent origin: Aurora"
    assert [voice["stance"] for voice in host["voices"]] == ["offers", "open"]
    assert host["voices"][0]["grade"] == host["grade"]


def test_those_who_stay_have_a_place_of_their_own(told, newsroom):
    told.says(1, "Haas", "refuses", to=None, party="subject")
    stays = json.loads(to_json(told.board(), told.holdings(), newsroom.passages))["stays"]
    assert (stays["articles"], stays["origins"], stays["summary"]) == (1, ["Reuters"], "Haas refuses")
    assert stays["parties"]["subject"]["statements"][0]["destination"] is None


def test_a_passage_that_the_index_lost_is_null(told):
    board = json.loads(to_json(told.board(), told.holdings(), lambda _kind, _facts: []))
    assert board["destinations"][0]["parties"]["host"]["statements"][0]["evidence"] is None
    assert board["deadlines"][0]["evidence"] == []


def test_evidence_is_asked_for_once_a_kind(told, newsroom):
    asked = []

    def source(kind, facts):
        asked.append((kind, list(facts)))
        return newsroom.passages(kind, facts)

    to_json(told.board(), told.holdings(), source)
    assert asked == [("statement", [10000, 10001, 10002]), ("deadline", [20000]), ("development", [30000])]


def test_a_name_that_utf_8_cannot_write_is_cleaned(news, newsroom):
    news.aside("bad\udcff.txt", "not a text")
    to_json(news.board(), news.holdings(), newsroom.passages).encode("utf-8")


def test_the_seeds_as_json_hold_the_expected_numbers(gold, newsroom):
    from datetime import UTC, datetime  # noqa: PLC0415

    from crisistui.model.crisis import Crisis  # noqa: PLC0415
    from crisistui.situation.compose import compose  # noqa: PLC0415
    from crisistui.situation.view import View  # noqa: PLC0415

    crisis = Crisis("Venezuela", "America/Caracas", "Maduro", "Washington")
    situation = compose(crisis, gold, View(), datetime(2025, 12, 12, 12, tzinfo=UTC))
    board = json.loads(to_json(situation, gold, newsroom.passages))
    rows = {row["code"]: (row["articles"], len(row["origins"])) for row in board["destinations"]}
    assert rows == {"BY": (1, 1), "TR": (3, 1), "QA": (1, 1), "RU": (4, 2), "CU": (3, 2), "IR": (2, 1)}
    assert board["deadlines"][0]["countdown"] == "lapsed 14 d ago"
    assert len(board["developments"]) == 19
