"""The annotated articles of seven invented crises: what was once read well stays read well.

A change that helps one kind of fact and hurts another is seen here. Scores that rise are taken over with
``python -m bench.corpus --floor > tests/corpus/floor.toml``.
"""

import json
import tomllib
from pathlib import Path

import pytest

from crisistui.profile.load import load_profile

HERE = Path(__file__).parent
FLOOR = tomllib.loads((HERE / "floor.toml").read_text(encoding="utf-8"))
ARTICLES = sorted(HERE.glob("*/*.gold.json"))


@pytest.fixture(scope="module")
def table(bench):
    return bench.score()


@pytest.mark.parametrize(("part", "kind"), [(part, kind) for part in FLOOR for kind in FLOOR[part]])
def test_no_score_falls_under_its_floor(table, part, kind):
    tally = table[part][kind]
    assert tally.f1 >= FLOOR[part][kind], tally


def test_every_score_has_a_floor(table):
    assert {(part, kind) for part in table for kind in table[part]} == {
        (part, kind) for part in FLOOR for kind in FLOOR[part]
    }


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name.removesuffix(".gold.json"))
def test_an_annotation_agrees_with_its_article(path):
    gold = json.loads(path.read_text(encoding="utf-8"))
    text = " ".join((path.parent / gold["file"]).read_text(encoding="utf-8").split())
    for kind in ("statements", "deadlines", "developments"):
        for item in gold[kind]:
            assert " ".join(item["evidence"].split()) in text
    named = {said["destination"] for said in gold["statements"]} - {None}
    assert named <= set(gold["destinations"])


def test_the_sentences_are_numbered_once_and_name_a_crisis_that_is_there():
    entries = [json.loads(line) for line in (HERE / "sentences.jsonl").read_text("utf-8").splitlines()]
    assert len({entry["id"] for entry in entries}) == len(entries) >= 160
    assert {entry["crisis"] for entry in entries} <= {path.name for path in HERE.iterdir() if path.is_dir()}


def test_a_fact_is_right_wrong_or_missed(judging):
    tally = judging.of_sets({"GH", "TG"}, {"GH", "SN", "ML", "BJ"}, {"ML"}, lambda code: code == "BJ")
    assert (tally.right, tally.wrong, tally.missed) == (1, 1, 1)
    assert (tally.precision, tally.recall, tally.f1) == (0.5, 0.5, 0.5)
    empty = judging.Tally()
    assert (empty.precision, empty.recall, empty.f1) == (1, 1, 1)


def test_two_events_of_one_day_are_not_one(judging):
    def near(one, other):
        return abs(one - other) <= 1

    assert len(judging.paired([1, 2], [2, 3], near)) == 2  # 1-2 and 2-3, though 2-2 comes first
    assert len(judging.paired([1, 1], [1], near)) == 1


def test_an_empty_reading_of_an_article_misses_everything(bench, judging):
    folder = HERE / "a"
    profile = load_profile(folder / "crisis.toml")
    path, gold = next(iter(bench.annotated(folder)))
    full = bench.facts_of(path, profile)
    empty = full.model_copy(
        update={
            "article": full.article.model_copy(update={"origins": ()}),
            **dict.fromkeys(("actors", "statements", "deadlines", "developments"), ()),
        }
    )
    for kind, tally in judging.judge(gold, empty, profile).items():
        assert (tally.right, tally.wrong) == (0, 0)
        assert tally.missed == len(gold[kind])


def test_the_floor_is_written_in_the_form_it_is_read(bench, table):
    written = tomllib.loads(bench.floor(table))
    assert all(written[part][kind] <= table[part][kind].f1 for part in table for kind in table[part])
    assert bench.report("total", table["total"]).count("\n") == len(table["total"])
