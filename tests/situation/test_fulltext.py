"""A word that no row says is looked for in the articles, and keeps what stands on those that hold it."""

from datetime import UTC, datetime

import pytest

from crisistui.situation.compose import compose
from crisistui.situation.fulltext import places
from crisistui.situation.view import View


@pytest.fixture
def board(news, newsroom):
    """The board of an expression; ``texts`` says which articles hold a word."""
    first = news.article("Aurora", "2031-03-04", origins=["Aurora"])
    second = news.article("Borealis", "2031-03-08", origins=["Borealis"])
    news.says(first, "Dr Almeida", "offers", on="2031-03-04")
    news.says(second, "King Olaf", "refuses", to="NO", on="2031-03-08")
    news.says(second, "Admiral Neves", "denies", on="2031-03-08")
    news.due(first, "2031-03-20", "to leave the palace", by="Geneva")
    news.happens(second, "2031-03-07", "SANCTION", "Geneva freezes the guard's accounts")
    news.actor(first, "Dr Almeida", country="PT")
    texts = {"helicopter": {first}, "guard": {first, second}, "olaf": {first, second}, "yacht": {second, 99}}

    def composed(text, asked=None, **view):
        def look(words):
            if asked is not None:
                asked.append(words)
            return texts.get(words, ())

        return compose(newsroom.CRISIS, news.holdings(), View(text=text, **view), newsroom.NOW, look=look)

    return composed


def rows(board):
    found = [row.code for row in board.destinations] + [row.demand for row in board.deadlines]
    found += [row.category for row in board.developments] + [row.name for row in board.actors]
    return [*found, *(row.kind for row in board.conflicts)]


def test_a_word_that_stands_in_no_row_keeps_the_rows_of_the_articles_that_hold_it(board):
    shown = board("helicopter")
    assert rows(shown) == ["PT", "to leave the palace", "Dr Almeida", "denied"]
    (found,) = shown.found
    assert (found.words, sorted(found.articles)) == ("helicopter", [1])


def test_a_word_that_a_row_says_is_not_looked_for_elsewhere(board):
    asked = []
    shown = board("olaf", asked)
    assert rows(shown) == ["NO"]
    assert (shown.found, asked) == ((), [])


def test_text_asks_for_the_articles_in_any_case(board):
    assert rows(board("text:olaf")) == rows(board(""))
    assert rows(board("text:helicopter,yacht")) == rows(board(""))
    assert rows(board("text:yacht to:NO")) == ["NO", "SANCTION"]


def test_text_and_the_other_fields_are_met_by_one_voice(board):
    assert "PT" in rows(board("text:yacht stance:denies"))
    assert "PT" not in rows(board("text:yacht stance:offers"))


def test_what_no_row_says_leaves_nothing_out_unless_the_text_is_named(board):
    assert rows(board("!helicopter")) == rows(board(""))
    assert rows(board("!text:helicopter")) == ["NO", "SANCTION"]


def test_words_of_rows_and_of_articles_narrow_together(board):
    assert rows(board("helicopter geneva")) == ["to leave the palace"]
    assert rows(board("helicopter !geneva")) == ["PT", "Dr Almeida", "denied"]
    assert rows(board("helicopter yacht")) == ["PT", "denied"]


def test_a_word_that_stands_nowhere_leaves_nothing(board):
    shown = board("zeppelin")
    assert rows(shown) == []
    assert [sorted(one.articles) for one in shown.found] == [[]]


def test_articles_of_later_days_and_of_other_folders_do_not_count(board):
    assert sorted(board("yacht").found[0].articles) == [2]
    past = board("yacht", as_of=datetime(2031, 3, 5, tzinfo=UTC))
    assert sorted(past.found[0].articles) == []
    assert rows(past) == []


def test_a_wrong_expression_asks_for_nothing(board):
    asked = []
    assert rows(board('helicopter "', asked)) == rows(board(""))
    assert asked == []


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("A helicopter waits. Helicopters wait.", "helicopter", ["helicopter", "Helicopters"]),
        ("The Red\nCarpet was red.", "red carp", ["Red\nCarpet"]),
        ("In Łódź", "lodz", ["Łódź"]),
        ("nothing", "", []),
        ("short", "a much longer phrase", []),
    ],
)
def test_the_places_in_a_text_are_those_of_its_own_letters(text, words, found):
    assert [text[start:end] for start, end in places(text, words)] == found
