"""A text saved from a mail is wrapped at a width; its sentences come back whole."""

from hypothesis import given
from hypothesis import strategies as st

from crisistui.reading.unwrap import unwrap

MAIL = """Marrov weighs Brevian offer

The general is weighing an offer from Brevia, two of his aides have
said, and a decision may come before the end of the week. Nobody in the
capital would confirm it.
He himself was silent.

- the villa stands by the sea and has been empty for years now, and
- the guards

A foreign minister told some reporters before the meeting that
no request had come, and that the offer of last year would in any case
be looked at again by the government."""


def test_paragraphs_of_a_mail_are_joined_and_short_lines_stay():
    lines = [line for line in unwrap(MAIL).split("\n") if line]
    assert lines[0] == "Marrov weighs Brevian offer"
    assert lines[1].endswith("Nobody in the capital would confirm it.")
    assert lines[2] == "He himself was silent."
    assert lines[3].startswith("- the villa")
    assert lines[4] == "- the guards"
    assert lines[-1].endswith("last year would in any case be looked at again by the government.")


def test_lines_that_are_paragraphs_stay():
    text = "He left on Monday.\nShe stayed at home.\nNobody knows why they went their own ways, she said."
    assert unwrap(text) == text
    assert unwrap("") == ""


@given(st.text(alphabet="aB .-\n", max_size=400))
def test_no_word_is_lost(text):
    assert unwrap(text).split() == text.split()


def test_sentences_reach_the_article_whole(page):
    lines = page(MAIL)
    assert lines.article.title == "Marrov weighs Brevian offer"
    assert lines["subhead"] == []
