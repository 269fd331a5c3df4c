import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from crisistui.model.dates import PartialDate
from crisistui.report.formats import FORMATS, written
from crisistui.report.layout import fitted, wrapped
from crisistui.report.moments import day_text, moment_text


def test_every_format_writes_the_same_board(news, newsroom):
    news.says(news.article("Aurora"), "Dr Almeida", "offers")
    board, holdings = news.board(), news.holdings()
    texts = {name: written(name, board, holdings, newsroom.passages, 80) for name in FORMATS}
    assert json.loads(texts["json"])["destinations"][0]["name"] == "Portugal"
    assert "1 Portugal" in texts["text"]
    assert not any(text.endswith("\n") for text in texts.values())


def test_the_text_tells_origins_grades_and_both_sentences(news, newsroom):
    news.says(news.article("Aurora", origins=["Reuters"]), "Dr Almeida", "offers")
    news.says(news.article(path="anon.txt"), "Haas", "refuses", party="subject")
    for carrier, cited in (("Zenit", "Meridian"), ("Meridian", "Zenit")):
        news.says(news.article(carrier), "Envoy", "offers", to="JO", party="broker", origin=cited)
    text = written("text", news.board(), news.holdings(), newsroom.passages, 140)
    assert "    001.txt: Aurora ← Reuters (cited.passage: “Reuters”)" in text
    assert "    anon.txt: outlet not named ← unknown, not counted" in text
    assert " ".join(text.split()).count("← they cite each other, not counted") == 2
    assert "    Dr Almeida offers (host): reliability F, credibility 4" in text
    assert (
        text.count("“He ‹could› [31mgo there, said the statement.”") + text.count("He ‹could› go there") == 2
    )


def test_an_unknown_format_is_answered_with_the_known_ones(news, newsroom):
    with pytest.raises(ValueError, match=r"^no report format 'pdf': use text or json"):
        written("pdf", news.board(), news.holdings(), newsroom.passages)


@pytest.mark.parametrize(
    ("date", "text"),
    [
        ("2028", "2028"),
        ("2025-11", "Nov 2025"),
        ("2025-11-08", "8 Nov 2025"),
        ("2025-11-08T16:00", "8 Nov 2025 16:00"),
        ("2025-11-08T16:00Z", "8 Nov 2025 16:00Z"),
        ("2025-11-08T16:05-04:30", "8 Nov 2025 16:05-04:30"),
        ("2025-11-08T16:05+02:00", "8 Nov 2025 16:05+02:00"),
    ],
)
def test_a_date_shows_what_is_known_of_it(date, text):
    assert day_text(PartialDate.parse(date)) == text


def test_a_moment_names_the_local_day_when_it_is_another():
    from zoneinfo import ZoneInfo  # noqa: PLC0415

    caracas = ZoneInfo("America/Caracas")
    assert moment_text("2025-12-12T12:00:00Z", caracas) == "12 Dec 2025 12:00Z (08:00 America/Caracas)"
    assert moment_text("2025-12-12T02:00:00Z", caracas) == "12 Dec 2025 02:00Z (11 Dec 22:00 America/Caracas)"


@given(st.text("ab 習é", max_size=80), st.integers(1, 30), st.sampled_from(["", "  "]))
def test_wrapping_keeps_every_letter_and_the_width(text, width, indent):
    lines = wrapped(text, width, indent)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cell_len(line) <= max(width, len(indent) + 2) for line in lines)


@given(st.text("ab 習é", max_size=40), st.integers(0, 30), st.booleans())
def test_a_fitted_cell_has_exactly_its_width(text, width, right):
    assert cell_len(fitted(text, width, right=right)) == width
