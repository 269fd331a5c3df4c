"""The five source documents as the program itself reads them: how many origins stand behind each row."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crisistui.feed.ingest import ingest
from crisistui.index.store import Index
from crisistui.situation.compose import compose
from crisistui.situation.sources import Sources
from crisistui.situation.view import View

ROOT = Path(__file__).parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
NOW = datetime(2025, 12, 12, 12, 0, tzinfo=UTC)
POST, REUTERS, NYPOST = "The Washington Post", "Reuters", "New York Post"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    if not SEEDS.is_dir():
        pytest.skip("the source documents are not here")
    place = tmp_path_factory.mktemp("seeds")
    for path in SEEDS.glob("*.txt"):
        shutil.copy(path, place)
    shutil.copy(ROOT / "seeds" / "crisis.toml", place)
    with Index.open(None, fingerprint="test") as index:
        crisis = ingest(place, index, place / "crisis.toml", jobs=0).crisis
        holdings = index.holdings(place)
        yield compose(crisis, holdings, View(), NOW), Sources(crisis, holdings)


@pytest.mark.parametrize(
    ("code", "label", "origins"),
    [
        ("RU", "2/4", {POST, NYPOST}),
        ("TR", "1/3", {POST}),
        ("CU", "2/3", {POST, NYPOST}),
        ("IR", "1/2", {POST}),
        ("BY", "1/1", {REUTERS}),
        ("QA", "1/1", {NYPOST}),
        (None, "3/3", {POST, REUTERS, NYPOST}),
    ],
)
def test_origins_and_articles(folder, code, label, origins):
    board, _ = folder
    row = next(row for row in (*board.destinations, board.stays) if row.code == code)
    assert (row.provenance.label, set(row.provenance.origins)) == (label, origins)


def test_one_report_three_times_and_how_each_paper_comes_by_it(folder):
    board, sources = folder
    row = next(row for row in board.destinations if row.code == "TR")
    chains = sources.chains("statement", [i for c in row.cells for v in c.voices for i in v.statements])
    ways = [[link.origin for link in chain.links] for chain in chains]
    assert sorted(ways) == [["Rokna", POST], [POST], [POST]]


def test_only_russia_is_disputed_and_two_sides_waver(folder):
    board, _ = folder
    assert {one.destination for one in board.conflicts if one.kind == "conflict"} == {"RU"}
    wavering = {
        (row.code, str(cell.party)) for row in board.destinations for cell in row.cells if cell.wavering
    }
    assert {("BY", "host"), ("TR", "broker")} <= wavering
