"""The board without a screen: for a pipe, a mail, a screen reader."""

import pytest
from rich.cells import cell_len

from crisistui.report.text_report import to_text


@pytest.fixture
def told(news):
    one = news.article("Morning Paper", "2031-03-01", origins=["Reuters"])
    two = news.article("Evening Paper", None)
    news.actor(one, "Zoë Almeida", role="president", country="PT")
    news.says(one, "Zoë Almeida", "offers")
    news.says(two, "Zoë Almeida", "open")
    news.says(two, "experts", "doubts", party="observer")
    news.says(two, "Haas", "denies", to=None, party="subject")
    news.due(one, "2031-03-01", "to leave", by="Geneva")
    news.due(one, "2031-03-10T18:30Z", "to answer")
    news.happens(one, "2031-03-01", "AGREE", "Almeida opens the guest house " * 4)
    news.aside("bad\x1b]0;title\x07.html", "not a text")
    return news


def test_the_whole_board_at_140_columns(told):
    lines = to_text(told.board(), 140).splitlines()
    assert lines[0] == "Ruritania: the Marshal's exit"
    assert lines[1] == "as of 10 Mar 2031 12:00Z (12:00 Europe/Lisbon) · 2 articles, 1 undated"
    assert "DESTINATIONS  host        Marshal   Geneva  observers  orig/art  last" in lines
    row = next(line for line in lines if line.startswith("1 Portugal"))
    assert row.startswith(
        "1 Portugal    ▲ offers ~  ·         ·       ▼ doubts   2/2       1 Mar 2031  Zoë Almeida offers"
    )
    assert next(line for line in lines if line.startswith("– stays")).split() == [
        "–", "stays", "▼", "denies", "·", "·", "1/1", "undated", "Haas", "denies",
    ]  # fmt: skip
    assert "  10 Mar 2031 18:30Z  pending  in 6:30 h  to answer · 1/1" in lines
    assert "  1 Mar 2031          lapsed   9 d ago    to leave (Geneva); outcome unreported · 1/1" in lines
    assert "  Zoë Almeida · president PT     1     2  1 Mar 2031" in lines
    assert "  Portugal: conflict: Zoë Almeida: offers (2031-03-01); experts: doubts" in lines
    assert lines[-1] == "  bad.html: not a text"


@pytest.mark.parametrize("width", [10, 40, 60, 80, 99, 100, 120, 200])
def test_no_line_is_wider_than_asked_and_nothing_is_dropped(told, width):
    text = to_text(told.board(), width)
    assert max(map(cell_len, text.splitlines())) <= max(40, width)
    squeezed = " ".join(text.split())
    for part in (
        "Zoë Almeida offers",
        "outcome unreported",
        "not a text",
        "DEVELOPMENTS",
        "guest house Almeida opens",
    ):
        assert part in squeezed


def test_a_narrow_report_names_the_holders(told):
    text = to_text(told.board(), 60)
    assert "1 Portugal · 2/2 · 1 Mar 2031" in text
    assert "    host: ▲ offers ~ (Zoë Almeida)" in text


def test_a_crowded_matrix_falls_back_to_blocks(told):
    for number in range(3):
        told.says(1, f"Speaker {number}", "favours", party=("opposition", "third", "broker")[number])
    assert "    third: ▲ favours (Speaker 1)" in to_text(told.board(), 100)
    assert "opposition" not in to_text(told.board(), 100)
    assert "Front" in to_text(told.board(), 140)


def test_ascii_holds_no_other_letter(told):
    text = to_text(told.board(), 140, ascii_only=True)
    assert text.isascii()
    assert "+ offers ~" in text
    assert "- stays" in text


def test_no_control_sequence_of_an_article_reaches_a_terminal(news):
    article = news.article("Aur\x9b31mora\u202e")
    evil = "Al\x1b]0;owned\x07mei\u202eda\x1b[2J\nfake row"
    news.actor(article, evil)
    news.says(article, evil, "offers")
    news.due(article, "2031-04-01", evil, by=evil)
    news.happens(article, "2031-03-01", "AGREE", evil)
    for width in (60, 140):
        text = to_text(news.board(), width)
        assert not set(text) & set("\x1b\x07\x9b\u202e\r")
        assert not any(line.startswith("fake") for line in text.splitlines())


def test_wide_letters_keep_the_columns(news):
    article = news.article("Aurora")
    news.actor(article, "習近平" * 12, mentions=2)
    news.actor(article, "Haas")
    lines = to_text(news.board(), 40).splitlines()
    first, second = (line for line in lines if "1     0" in line)
    assert cell_len(first) == cell_len(second) <= 40
    assert "…" in first


def test_an_empty_folder_says_so(news):
    text = to_text(news.board(), 80)
    assert "nobody names a destination yet" in text
    assert text.count("none known") == 3


def test_a_filter_is_named(told):
    assert "only: Portugal" in to_text(told.board(destinations=frozenset({"PT"})), 100)
    assert "only: JO" in to_text(told.board(destinations=frozenset({"JO"})), 100)
