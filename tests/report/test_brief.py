"""The brief at dawn: what changed, who stands where, what is due, what disagrees, what is not known."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from crisistui.report.formats import FORMATS, written
from crisistui.report.markdown import escaped
from crisistui.report.table import COLUMNS, inert
from crisistui.shift.log import ShiftLog
from crisistui.shift.shift import Shift

DAWN = datetime(2031, 3, 11, 6, 0, tzinfo=UTC)
NIGHT = datetime(2031, 3, 10, 22, 0, tzinfo=UTC)


@pytest.fixture
def dawn(news):
    """The end of a night: an offer, an old refusal, a denial, a demand without word, a file unread."""
    old = news.article("Aurora", "2031-03-08", origins=["Aurora"])
    news.says(old, "Dr Almeida", "offers", on="2031-03-08")
    news.due(old, "2031-03-10", "to leave the palace", by="Geneva", whom="Marshal")
    news.due(old, "2031-04", "name an heir")
    news.due(old, "2032", "elections", by="Front", status="proposed")
    news.happens(old, "2031-03-08", "MOBILIZE", "Guards close the bridges")
    news.aside("scan.txt", "no text in it")
    news.old = news.holdings()
    wire = news.article("Borealis", "2031-03-11", origins=["Borealis"], path="wire.txt")
    news.says(wire, "Foreign Ministry", "denies", on="2031-03-11")
    bare = news.article(None, None, path="bare.txt", not_before="2031-03")
    news.says(bare, "an aide to the King", "favours", to="NO", basis="unnamed", hedged=True)
    news.says(bare, "King Olaf", "silent", to="SE")
    return news


@pytest.fixture
def shift(dawn, tmp_path):
    made = Shift(ShiftLog(tmp_path / "log.jsonl"))
    made.mark(dawn.old, "AB", NIGHT)
    return made


@pytest.fixture
def brief(dawn, newsroom, shift):
    """Write the brief in a format, with or without what changed since the mark."""

    def write(form, since=True, **view):
        held = dawn.holdings()
        made = shift.corrected(held)
        board = newsroom.compose(newsroom.CRISIS, made.holdings, newsroom.View(**view), DAWN)
        changes = shift.changes(board, held) if since else None
        return written(form, board, made.holdings, newsroom.passages, 90, changes=changes, corrected=made)

    return write


def section(text, title):
    return text.split(f"\n## {title}")[1].split("\n## ")[0].strip().splitlines()


def test_the_brief_in_markdown_has_its_sections_in_reading_order(brief):
    text = brief("md")
    heads = [line for line in text.splitlines() if line.startswith("#")]
    assert heads == [
        "# Ruritania: the Marshal's exit",
        "## What changed since 10 Mar 2031 22:00Z (22:00 Europe/Lisbon)",
        "## Who stands where",
        "## What is due",
        "## What happened",
        "## What disagrees",
        "## What is not known",
    ]
    assert "As of 11 Mar 2031 06:00Z (06:00 Europe/Lisbon) · 3 articles, 1 undated" in text


def test_what_changed_comes_first_and_each_line_names_its_citation(brief):
    lines = section(brief("md"), "What changed")
    assert lines[2] == (
        "- **denial** Portugal: Foreign Ministry (host): denies"
        " (Borealis, “Title 2”, 11 Mar 2031, wire.txt:100-130, origin Borealis)"
    )
    assert [line.split("**")[1] for line in lines[2:]] == ["denial", "lapsed", "statement", "statement"]


def test_every_line_that_states_something_is_cited(brief):
    for title in ("What changed", "Who stands where", "What is due", "What happened", "What disagrees"):
        lines = [line for line in section(brief("md"), title) if line.startswith("- ")]
        assert lines
        assert all(".txt:100-130, origin " in line for line in lines), title


def test_what_is_due_says_what_lapsed_without_word(brief):
    lines = section(brief("md"), "What is due")
    assert lines[1:] != []
    assert any(
        "**10 Mar 2031** to leave the palace: lapsed, 1 d ago, outcome unreported, set by Geneva, for Marshal · 1/1"
        in line
        for line in lines
    )


def test_both_sides_of_a_disagreement_are_cited(brief):
    (line,) = [line for line in section(brief("md"), "What disagrees") if "denied" in line]
    assert "001.txt:100-130" in line
    assert "wire.txt:100-130" in line


def test_what_is_not_known_is_said(brief):
    said = "\n".join(section(brief("md"), "What is not known"))
    for gap in (
        "**Norway** who first published 1 of its reports is unknown, not counted (outlet not named",
        "**Norway** nobody of Marshal's side has spoken of it",
        "**Sweden** the host was asked and did not say",
        "**to leave the palace** it lapsed (2031-03-10) and no outcome is reported",
        "**name an heir** who set it is not told",
        "**name an heir** the day is not told: 2031-04",
        "**bare.txt** the article is undated; not before 2031-03 (outlet not named, “Title 3”, undated, bare.txt)",
        "**scan.txt** not read: no text in it",
    ):
        assert gap in said, gap


def test_a_destination_of_one_origin_and_a_host_unheard_are_gaps(news, newsroom):
    for path in ("a.txt", "b.txt"):
        news.says(
            news.article("Aurora", origins=["Aurora"], path=path), "Envoy Weiss", "offers", party="broker"
        )
    text = written("md", news.board(), news.holdings(), newsroom.passages)
    assert "**Portugal** nobody of the host has spoken" in text
    assert "**Portugal** confirmed by no second origin: 2 articles, Aurora alone" in text


def test_an_empty_board_says_that_nothing_is_known(news, newsroom):
    text = written("md", news.board(), news.holdings(), newsroom.passages)
    for sentence in ("Nobody names a destination yet.", "No deadline is known.", "No gap was found."):
        assert sentence in text
    assert written("csv", news.board(), news.holdings(), newsroom.passages) == ",".join(COLUMNS)


def test_a_line_with_many_articles_cites_five_and_counts_the_rest(news, newsroom):
    for number in range(8):
        news.says(news.article("Aurora", origins=["Aurora"], path=f"{number}.txt"), "Dr Almeida", "offers")
    text = written("md", news.board(), news.holdings(), newsroom.passages)
    assert "4.txt:100-130, origin Aurora; and 3 more)" in text


def test_the_table_has_a_row_for_each_citation(brief):
    rows = list(csv.DictReader(io.StringIO(brief("csv"))))
    assert tuple(rows[0]) == COLUMNS
    denial = rows[0]
    assert denial == {
        "section": "What changed", "subject": "denial", "text": "Portugal: Foreign Ministry (host): denies",
        "date": "2031-03-11", "outlet": "Borealis", "title": "Title 2", "published": "2031-03-11",
        "file": "wire.txt", "start": "100", "end": "130", "origin": "Borealis",
        "passage": denial["passage"],
    }  # fmt: skip
    assert "go there, said the statement." in denial["passage"]
    assert {row["section"] for row in rows} >= {"Who stands where", "What is due", "What is not known"}


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_the_same_input_gives_the_same_bytes_in_whatever_order_it_arrived(brief, dawn, form):
    first = brief(form)
    dawn.statements.reverse()
    dawn.articles.reverse()
    assert brief(form) == first


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_without_since_no_format_speaks_of_changes(brief, form):
    assert "changed" not in brief(form, since=False).casefold().replace('"kind": "changed"', "")


def test_text_begins_with_what_changed_and_json_has_it_in_fields(brief, shift, newsroom):
    text = brief("text")
    assert text.startswith("CHANGED since 10 Mar 2031 22:00Z (22:00 Europe/Lisbon)\n  denial: Portugal: ")
    fields = json.loads(brief("json"))
    assert fields["since"] == "2031-03-10T22:00:00Z"
    assert fields["counts"]["denials"] == 1
    assert fields["changes"][0]["kind"] == "denial"
    assert fields["changes"][0]["sources"] == ["Borealis"]
    assert fields["destinations"]


def test_when_nothing_changed_the_text_says_so(dawn, newsroom, shift):
    held = dawn.old
    board = newsroom.compose(newsroom.CRISIS, held, newsroom.View(), NIGHT)
    text = written("text", board, held, newsroom.passages, changes=shift.changes(board, held))
    assert text.startswith("CHANGED since 10 Mar 2031 22:00Z (22:00 Europe/Lisbon)\n  nothing\n\n")


def test_corrections_are_handed_over_with_who_and_why(brief, dawn, shift):
    held = dawn.holdings()
    shift.dismiss(held, "statement", [dawn.statements[2].id], "CD", "a dream he told", DAWN)
    shift.edit(held, "deadline", [dawn.deadlines[0].id], "status", "met", "CD", "he left at noon", DAWN)
    shift.edit(held, "statement", [dawn.statements[1].id], "stance", "doubts", "CD", "milder", DAWN)
    dawn.articles[1] = replace(dawn.articles[1], sha="sha256:" + "d" * 64)
    lines = section(brief("md"), "Corrected by hand")
    assert lines[1].startswith(
        "- **corrected** to leave the palace: due 2031-03-10: corrected by CD: status pending → met"
        " (he left at noon) (Aurora, “Title 1”, 8 Mar 2031, 001.txt:100-130"
    )
    assert "returned by CD: stance = doubts (milder); the article changed since (Borealis" in lines[0]
    assert "dismissed by CD (a dream he told)" in lines[2]
    assert "\nCORRECTED BY HAND\n  " in brief("text")
    assert "dismissed by CD (a dream he told)" in brief("text")
    whats = [note["what"] for note in json.loads(brief("json"))["corrections"]]
    assert sorted(whats) == ["corrected", "dismissed", "returned"]


def test_only_chosen_destinations_are_named_in_the_head(brief):
    assert "· only Portugal" in brief("md", since=False, destinations=frozenset({"PT"}))


HOSTILE = (
    "<script>alert(1)</script> **bold** [click](http://evil.example) ![x](y) `code` # head | cell &lt; ~~no~~"
    " www.evil.example me@evil.example https://evil.example <https://evil.example> _it_ 1. one"
)


def test_no_article_writes_markup_into_the_brief(news, newsroom):
    first = news.article(HOSTILE, origins=[HOSTILE])
    news.says(first, HOSTILE, "offers")
    news.due(first, "2031-03-20", f"1. {HOSTILE}", by=HOSTILE)
    news.happens(first, "2031-03-04", "PROTEST", f"- {HOSTILE}")
    text = written("md", news.board(), news.holdings(), newsroom.passages)
    html = MarkdownIt("gfm-like", {"linkify": False}).render(text)
    tags = {part.split(">")[0].split()[0].strip("/") for part in html.split("<")[1:]}
    assert tags <= {"h1", "h2", "p", "ul", "li", "strong"}
    assert "&lt;script&gt;alert(1)&lt;/script&gt; **bold** [click](http://evil.example)" in html


@given(st.text(max_size=60))
def test_escaped_text_reads_as_it_was(text):
    text = " ".join(text.split())
    text = "".join(letter for letter in text if letter.isprintable() and letter.isascii())
    rendered = MarkdownIt("commonmark").render(f"- x {escaped(text)} x").strip()
    plain = rendered.removeprefix("<ul>\n<li>x ").removesuffix(" x</li>\n</ul>")
    for entity, letter in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        plain = plain.replace(entity, letter)
    assert plain.strip() == text.strip()


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "＝1", "＋1", "－1", "＠x"])
def test_no_cell_is_a_formula(cell):
    assert inert(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", " ", "a=1", 7, -7, "1-2", "'=1"])
def test_other_cells_are_left_alone(cell):
    assert inert(cell) == cell


def test_a_formula_in_an_article_arrives_inert_and_a_comma_in_one_cell(news, newsroom):
    news.says(news.article('=HYPERLINK("http://evil"), "x"', origins=["@evil"]), "Dr Almeida", "offers")
    text = written("csv", news.board(), news.holdings(), newsroom.passages)
    rows = list(csv.DictReader(io.StringIO(text)))
    assert rows[0]["outlet"] == '\'=HYPERLINK("http://evil"), "x"'
    assert rows[0]["origin"] == "'@evil"
