"""Wording that several articles share is known as soon as they are in, whatever the order."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisistui.index.traces import marks_of

ONE = "The offer came two days after soldiers had surrounded the palace in the capital. "
TWO = "Diplomats said that a plane stood ready at the military airfield outside the town. "
QUOTE = "“A house with an open door is what this country has always been and will remain.” He sat down. "


def marks(text, kind, furniture=()):
    return {mark.hash for mark in marks_of(text, furniture)[0] if mark.kind == kind}


def test_a_sentence_is_the_same_whatever_its_case_and_punctuation():
    assert marks(ONE, "s") == marks(ONE.upper().replace("PALACE", "PALACE,"), "s")
    assert len(marks(ONE + TWO, "s")) == 2
    assert marks_of(ONE + TWO)[1] == 2


def test_short_sentences_and_furniture_carry_no_mark():
    assert marks("Read more here. Share this.", "s") == set()
    assert marks(ONE + TWO, "s", [(0, len(ONE))]) == marks(TWO, "s")


def test_a_quotation_is_known_inside_another_article():
    shared = marks(QUOTE, "q")
    assert len(shared) == 5  # every twelve words in a row of sixteen
    assert shared <= marks(f"The minister rose. {QUOTE}Nobody clapped.", "q")
    assert marks(QUOTE, "s") == set()  # the words are the speaker's, not the paper's


def test_a_mark_says_where_its_sentence_stands():
    text = ONE + TWO
    first, second = sorted((mark for mark in marks_of(text)[0] if mark.kind == "s"), key=lambda m: m.place)
    assert (first.place, second.place) == (0, 1)
    assert text[second.start : second.end].strip() == TWO.strip()


@given(st.text(max_size=400))
def test_any_text_has_marks_within_it(text):
    found, sentences = marks_of(text)
    assert sentences <= len(text)
    assert all(0 <= mark.start < mark.end <= len(text) and 0 <= mark.hash < 1 << 61 for mark in found)


@pytest.mark.parametrize(
    "text", ["“" * 20_000, '"a ' * 20_000, ". A" * 20_000, "\n" * 50_000, "…”’')]" * 9_000]
)
def test_hostile_text_takes_no_time(text):
    started = time.process_time()
    marks_of(text)
    assert time.process_time() - started < 3


def test_the_index_tells_what_two_articles_share(index, make):
    index.record(make.FOLDER, [make.reading("a.txt", ONE + TWO)])
    assert index.holdings(make.FOLDER).echoes == ()
    index.record(
        make.FOLDER, [make.reading("b.txt", "Nothing of this stood in any of the other papers today. " + TWO)]
    )
    found = [row for row in index.holdings(make.FOLDER).echoes if row.kind == "s"]
    assert [row.place for row in sorted(found, key=lambda row: row.article)] == [1, 1]
    assert len({row.mark for row in found}) == 1
    assert [row.sentences for row in index.holdings(make.FOLDER).articles] == [2, 2]


def test_a_third_copy_joins_and_a_deleted_one_leaves(index, make):
    for name in "abc":
        index.record(make.FOLDER, [make.reading(f"{name}.txt", f"{ONE}{TWO}Edition {name}.")])
    assert len({row.article for row in index.holdings(make.FOLDER).echoes}) == 3
    index.forget(make.FOLDER, ["a.txt", "b.txt"])
    assert index.holdings(make.FOLDER).echoes == ()
    assert index.prune() == 2
    index.record(make.FOLDER, [make.reading("d.txt", f"{ONE}{TWO}Edition d.")])
    assert len({row.article for row in index.holdings(make.FOLDER).echoes}) == 2


def test_the_reader_gets_every_fact_and_the_furniture(index, make):
    index.record(make.FOLDER, [make.reading("a.txt")])
    article = index.holdings(make.FOLDER).articles[0].id
    assert [row.kind for row in index.facts(article)] == ["deadline", "development", "statement"]
    assert index.furniture(article) == ()
    assert index.furniture(99) == ()


@pytest.mark.parametrize("order", ["abc", "cab", "bca"])
def test_what_is_shared_does_not_depend_on_the_order(index, make, order):
    texts = {
        "a": ONE + TWO,
        "b": f"{TWO}A line of its own that nobody else has printed so far.",
        "c": f"{ONE}{QUOTE}",
    }
    for name in order:
        index.record(make.FOLDER, [make.reading(f"{name}.txt", texts[name])])
    held = index.holdings(make.FOLDER)
    paths = {row.id: row.path for row in held.articles}
    found = {(paths[row.article], row.kind, row.start) for row in held.echoes if row.kind == "s"}
    assert found == {
        ("a.txt", "s", 0), ("a.txt", "s", len(ONE)), ("b.txt", "s", 0), ("c.txt", "s", 0),
    }  # fmt: skip
