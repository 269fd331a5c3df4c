"""Where a sentence ends: after the stop, unless the stop belongs to an abbreviation, an initial or a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisistui.extraction.sentences import TELLING, split
from crisistui.model.article import Article, Line, LineRole


def cut(article):
    return [article.text[s.start : s.end] for s in split(article)]


@pytest.mark.parametrize(
    "told",
    [
        ["Mr. Belkhoun met Gen. Ali Dab at 3 p.m. in the U.S. embassy.", "He left."],
        ["He said no.", "Ghana said yes."],
        ["See No. 5 of the list.", "It is long."],
        ["He left at 3 p.m.", "The envoy stayed."],
        ["“He may come.”", "She laughed.", "“Never!” he said.", "Then: “Why?” asked Moussa."],
        ["It cost 3.5 million.", "J. B. Nkuru paid."],
        ["He went to Washington D.C.", "The envoy followed."],
        ["Wait...", "Then it came."],
        ["Read it at news.example.", "It is open."],
        ["He asked (quietly.)", "Then he left."],
        ["U.N. officials said so.", "Nobody else did."],
        ["He will go… or so they say."],
        ["1. A house stands ready."],
        ["Nobody spoke!", "Not one.", "Why?"],
        ["The room was the lodger's.", "The house was ours."],
    ],
    ids=lambda told: told[0][:24],
)
def test_a_line_is_cut_into_its_sentences(lines, told):
    assert cut(lines(" ".join(told))) == told


def test_a_full_stop_in_a_lower_case_run_ends_nothing(lines):
    assert cut(lines("He spoke of the pres. of the bloc.")) == ["He spoke of the pres. of the bloc."]


def test_only_lines_that_carry_facts_are_cut():
    text = "Menu. Home.\nHe left. She stayed."
    article = Article(
        "x.txt", "sha256:0", text, (Line(0, 11, LineRole.FURNITURE), Line(12, len(text), LineRole.PROSE))
    )
    assert LineRole.FURNITURE not in TELLING
    assert [(s.line, s.index, text[s.start : s.end]) for s in split(article)] == [
        (1, 0, "He left."),
        (1, 1, "She stayed."),
    ]


def test_what_never_ends_is_cut_between_words(lines):
    found = cut(lines("word " * 2_000))
    assert max(map(len, found)) <= 1_200
    assert all(piece.startswith("word") and piece.split()[-1] == "word" for piece in found)


def test_what_has_no_spaces_is_cut_anywhere(lines):
    article = lines("a" * 5_000)
    found = cut(article)
    assert max(map(len, found)) <= 1_200
    assert "".join(found) == article.text


@given(st.text(alphabet='aA1.!?…"”’() \t\u00a0Mr', max_size=200))
def test_sentences_lie_in_order_and_lose_no_word(text):
    article = Article("x.txt", "sha256:0", text, (Line(0, len(text), LineRole.PROSE),) if text else ())
    found = split(article)
    ends = [0, *[s.end for s in found]]
    assert all(s.start < s.end for s in found)
    for sentence, before in zip(found, ends, strict=False):
        assert sentence.start >= before
        assert not text[before : sentence.start].strip()
    assert not text[ends[-1] :].strip()
