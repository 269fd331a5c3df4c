"""What an article says in full is found by its words, however they are typed."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisistui.index.fulltext import containing
from crisistui.index.opening import in_memory
from crisistui.index.store import Index

from .conftest import FOLDER, reading

HELICOPTER = "Anna Vale offers a house. A helicopter waits in Łódź, said José’s aide on 29 November."
SHIP = "Anna Vale offers a ship. The harbour of Erdoğan is closed to helicopters."


@pytest.fixture
def two(index):
    index.record(FOLDER, [reading("air.txt", HELICOPTER), reading("sea.txt", SHIP)])
    return index


def found(index, words):
    names = {row.id: row.path for row in index.holdings(FOLDER).articles}
    return sorted(names.get(article, "gone") for article in index.containing(words))


@pytest.mark.parametrize(
    ("words", "paths"),
    [
        ("helicopter", ["air.txt", "sea.txt"]),
        ("HELICOPTERS", ["sea.txt"]),
        ("helic", ["air.txt", "sea.txt"]),
        ("licopter", []),
        ("lodz", ["air.txt"]),
        ("ŁÓDŹ", ["air.txt"]),
        ("jose", ["air.txt"]),
        ("erdogan", ["sea.txt"]),
        ("erdoğan is clo", ["sea.txt"]),
        ("is erdogan", []),
        ("29 november", ["air.txt"]),
        ("", []),
        ("— …", []),
    ],
)
def test_words_are_found_in_their_order_the_last_by_its_beginning(two, words, paths):
    assert found(two, words) == paths


@pytest.mark.parametrize(
    "words",
    ['"', '""', "helicopter OR ship", "NEAR(a b)", "text:ship", "ship*", "^ship", "-ship", "{text}", "a\0b",
     "'; DROP TABLE file", "\ud800", "(", "ship AND", "+", "\\", "🚁"],
)  # fmt: skip
def test_a_hostile_expression_is_only_words_and_harms_nothing(two, words):
    before = two.generation
    assert "gone" not in found(two, words)
    assert two.generation == before
    assert found(two, "ship") == ["sea.txt"]


@pytest.fixture(scope="module")
def database():
    opened = in_memory().connection
    yield opened
    opened.close()


@given(words=st.text(alphabet='ab*"():^-+{}\\\0 NEARODT', max_size=40) | st.text(max_size=40))
def test_nothing_that_is_typed_is_an_error(database, words):
    assert containing(database, words) == frozenset()


def test_a_phrase_without_an_end_costs_no_time(database):
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    database.set_progress_handler(count, 1_000)
    assert containing(database, "a " * 100_000) == frozenset()
    database.set_progress_handler(None, 0)
    assert steps < 1_000


def test_what_belongs_to_the_page_is_not_searched(index):
    made = reading("page.txt", HELICOPTER)
    start = HELICOPTER.index("said")
    body = made.body.replace(
        b'"language": "en"', f'"language": "en", "furniture": [[{start}, {len(HELICOPTER)}]]'.encode()
    )
    index.record(FOLDER, [type(made)(made.path, made.stamp, made.sha, body, made.text)])
    assert found(index, "waits") == ["page.txt"]
    assert found(index, "aide") == []


def test_an_article_that_left_the_folder_is_no_longer_found(two):
    two.forget(FOLDER, ["air.txt"])
    assert two.prune() == 1
    assert found(two, "waits") == []
    assert found(two, "helicopter") == ["sea.txt"]
    two.record(FOLDER, [reading("air.txt", HELICOPTER)])
    assert found(two, "waits") == ["air.txt"]


def test_an_index_of_before_the_search_is_rebuilt(place):
    with Index.open(place, fingerprint="one") as index:
        index.record(FOLDER, [reading("air.txt", HELICOPTER)])
    with sqlite3.connect(place) as old:
        old.execute("PRAGMA user_version = 2")
    old.close()
    with Index.open(place, fingerprint="one") as index:
        assert "rebuilt" in index.warning
        assert index.known(FOLDER) == {}
        index.record(FOLDER, [reading("air.txt", HELICOPTER)])
        assert found(index, "waits") == ["air.txt"]


def test_an_index_whose_search_was_lost_is_rebuilt(place):
    with Index.open(place, fingerprint="one") as index:
        index.record(FOLDER, [reading("air.txt", HELICOPTER)])
    with sqlite3.connect(place) as broken:
        broken.execute("DROP TABLE fulltext")
    broken.close()
    with Index.open(place, fingerprint="one") as index:
        assert index.known(FOLDER) == {}
        assert index.containing("waits") == frozenset()
