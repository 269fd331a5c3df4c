"""The board of every day of the five source documents agrees with the facts published by that day."""

import json
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from crisistui import cli
from crisistui.shipped import shipped

SOURCES = Path(__file__).parents[3] / "shared" / "seeds"
PROFILE = shipped("seeds") / "crisis.toml"
DAYS = [date(2025, 11, 24) + timedelta(days) for days in range(21)]

pytestmark = pytest.mark.skipif(not SOURCES.is_dir(), reason="the source documents are not here")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Reports and facts of the five documents, by the commands, with an index read once."""
    home = tmp_path_factory.mktemp("home")
    folder = home / "documents"
    folder.mkdir()
    for path in SOURCES.glob("*.txt"):
        (folder / path.name).write_bytes(path.read_bytes())
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
            patch.setenv(name, str(home / name))
        yield folder, home / "index.sqlite"


@pytest.fixture
def said(desk, capsys):
    def command(*words):
        assert cli.main([*map(str, words), "--profile", str(PROFILE)]) == 0
        return capsys.readouterr().out

    return command


@pytest.fixture
def facts(desk, said):
    """What extraction takes from each document, read without any index."""
    lines = said("extract", *sorted(desk[0].glob("*.txt"))).splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture
def report(desk, said):
    return lambda *words: json.loads(said("report", desk[0], "--index", desk[1], "--format", "json", *words))


def by(day, document):
    """Whether a document was out by a day: its date, else the day it is bounded by, else always."""
    told = document["article"]
    earliest = told["published"]["date"] if told["published"] else told["not_before"]
    return earliest is None or f"{earliest}-01-01"[:10] <= day.isoformat()  # the first day it may mean


def statements(board):
    stays = board["stays"]["parties"]
    rows = [cell for row in board["destinations"] for cell in row["parties"].values()] + list(stays.values())
    return {
        (one["article"], one["destination"], one["party"], one["stance"], one["evidence"]["start"])
        for cell in rows
        for one in cell["statements"]
    }


def evidence(rows):
    return {(one["article"], one["start"], one["end"]) for row in rows for one in row["evidence"]}


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_board_of_a_day_holds_the_facts_published_by_then_and_no_others(day, report, facts):
    board = report("--as-of", day.isoformat())
    out = [document for document in facts if by(day, document)]
    shas = {document["article"]["id"] for document in out}
    assert {article["id"] for article in board["articles"]} == shas
    assert statements(board) == {
        (document["article"]["id"], one["destination"], one["party"], one["stance"], one["evidence"]["start"])
        for document in out
        for one in document["statements"]
    }
    for kind in ("deadlines", "developments"):
        assert evidence(board[kind]) == {
            (document["article"]["id"], one["evidence"]["start"], one["evidence"]["end"])
            for document in out
            for one in document[kind]
        }
    actors = {actor["id"] for document in out for actor in document["actors"]}
    assert {actor["id"] for actor in board["actors"]} <= actors
    assert all(set(row["origins"]) <= _origins(out) for row in board["destinations"])


def _origins(documents):
    """Every name that a document is known to rest on, or that one of its facts names."""
    named = {name for document in documents for name in document["article"]["origins"]}
    named |= {document["article"]["outlet"] for document in documents}
    return named | {one["origin"] for document in documents for one in document["statements"]}


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_countdowns_and_statuses_are_those_of_the_day(day, report):
    for row in report("--as-of", day.isoformat())["deadlines"]:
        if row["precision"] in {"day", "minute"}:
            assert row["days"] == (date.fromisoformat(row["due"][:10]) - day).days
            running = row["status"] in {"pending", "extended"}
            assert not running or row["days"] >= 0
        if row["precision"] == "year":
            assert row["countdown"] == f"in {int(row['due']) - day.year} years"


def test_the_days_differ_where_something_was_published(report):
    counts = [len(report("--as-of", day.isoformat())["articles"]) for day in DAYS]
    assert counts == sorted(counts)
    assert len(set(counts)) >= 4
    assert counts[-1] == 5


def test_what_changed_from_day_to_day_is_what_was_published_in_between(report, facts):
    for before, day in pairwise(DAYS):
        board = report("--as-of", day.isoformat(), "--since", before.isoformat())
        new = {document["path"] for document in facts if by(day, document) and not by(before, document)}
        told = [item for item in board["changes"] if item["kind"] != "lapsed"]
        assert bool(told) == bool(new), (day, told)
