"""From words to the day something is due."""

from datetime import date

import pytest

from crisistui.extraction.deadlines.due import after, coarse, due_of
from crisistui.extraction.times import Timex, tag
from crisistui.model.dates import PartialDate

TODAY = date(2026, 2, 11)  # a Wednesday


def one(words: str) -> Timex:
    return tag(words, TODAY)[0]


@pytest.mark.parametrize(
    ("words", "side", "due"),
    [
        ("Friday", "ahead", "2026-02-13"),
        ("Friday", "back", "2026-02-06"),
        ("last Friday", "ahead", "2026-02-06"),
        ("Wednesday", "ahead", "2026-02-11"),
        ("the end of January", "back", "2026-01-31"),
        ("the end of next week", "ahead", "2026-02-22"),
        ("the weekend", "ahead", "2026-02-14"),
        ("2028", "ahead", "2028"),
    ],
)
def test_the_construction_says_which_way_a_weekday_points(words: str, side: str, due: str) -> None:
    assert str(due_of(one(words), side, TODAY, None)) == due


def test_a_stretch_of_time_names_no_day() -> None:
    assert due_of(one("ten days"), "ahead", TODAY, None) is None


def test_a_clock_time_takes_the_day_its_paragraph_speaks_of() -> None:
    assert str(due_of(one("at 18:00"), "ahead", TODAY, date(2026, 2, 6))) == "2026-02-06T18:00"


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("ten days", "2026-02-21"),
        ("two weeks", "2026-02-25"),
        ("72 hours", "2026-02-14"),
        ("36 hours", "2026-02-13"),
        ("six months", "2026-08-11"),
        ("three years", "2029-02-11"),
        ("ten minutes", None),
        ("less than 48 hours", None),
        ("a few days", None),
    ],
)
def test_a_stretch_ends_on_a_day(words: str, due: str | None) -> None:
    found = after(TODAY, one(words))
    assert (str(found) if found else None) == due


@pytest.mark.parametrize(
    ("words", "due"),
    [("three years", "2029"), ("six months", "2026-08"), ("ten days", "2026-02-21"), ("a few years", None)],
)
def test_a_proposal_is_no_finer_than_its_words(words: str, due: str | None) -> None:
    found = coarse(TODAY, one(words))
    assert (str(found) if found else None) == due


def test_the_end_of_the_calendar_is_no_day() -> None:
    assert after(date(9999, 12, 1), one("three years")) is None
    assert after(date(9999, 12, 30), one("ten days")) is None
    assert PartialDate(2028).precision == "year"
