"""Quotations: every kind of mark, apostrophes apart, and those that go on in the next paragraph."""

import pytest

from crisistui.extraction.quotes import find, inside


def words(article):
    return [article.text[q.start : q.end] for q in find(article)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“He may come,” she said, “but alone.”", ["He may come,", "but alone."]),
        ('"He may come," she said.', ["He may come,"]),
        ("«Oui», il dit.", ["Oui"]),
        ("‘He’s welcome,’ she said.", ["He’s welcome,"]),
        ("'It isn't true,' she said.", ["It isn't true,"]),
        ("It's the ministers' view of the '90s.", []),
        ("The leader’s aides’ houses", []),
        ('It is 6" long', []),
        ("“She said ‘no’ to me,” he said.", ["She said ‘no’ to me,"]),
    ],
)
def test_what_stands_between_marks(lines, text, quoted):
    assert words(lines(text)) == quoted


def test_a_quotation_that_is_not_closed_runs_to_the_end_of_its_line(lines):
    article = lines("“We will take him.\n“He will have a house.”")
    assert [(article.text[q.start : q.end], q.closed) for q in find(article)] == [
        ("We will take him.", False),
        ("He will have a house.", True),
    ]


def test_a_place_is_inside_one_quotation_or_none(lines):
    article = lines("She said: “Yes.” He said: “No.” They left.")
    found = find(article)
    text = article.text
    assert [
        inside(found, text.index(word)) and text[inside(found, text.index(word)).start :][: len(word)]
        for word in ("She", "Yes", "He", "No", "They")
    ] == [None, "Yes", None, "No", None]
