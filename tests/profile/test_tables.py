"""The tab-separated tables: comments left out, a torn row named."""

import pytest

from crisistui.profile import tables


@pytest.fixture
def table(tmp_path, monkeypatch):
    monkeypatch.setattr(tables, "_DATA", tmp_path)
    return tmp_path / "t.tsv"


def test_comments_and_blank_lines_are_left_out(table):
    table.write_text("# head\na\tb;c\n\nd\t-\n", encoding="utf-8")
    assert tables.rows("t.tsv", 2) == [["a", "b;c"], ["d", "-"]]
    assert [tables.items(cell) for cell in ("b;c", "-")] == [("b", "c"), ()]


def test_a_torn_row_is_named(table):
    table.write_text("a\tb\nc\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"t\.tsv:2: 1 columns instead of 2"):
        tables.rows("t.tsv", 2)


def test_folding_forgives_case_accents_apostrophes_and_spaces():
    assert tables.fold("  Côte  d’Ivoire ") == "cote d'ivoire"
    assert tables.fold("ERDOĞAN") == "erdogan"
    assert tables.fold("plain") == "plain"
