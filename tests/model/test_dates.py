from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisistui.model.dates import PartialDate


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2028", "year", date(2028, 1, 1), date(2028, 12, 31)),
        ("2024-02", "month", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-11-28", "day", date(2025, 11, 28), date(2025, 11, 28)),
        ("2025-11-28T16:00", "minute", date(2025, 11, 28), date(2025, 11, 28)),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(text, precision, first, last):
    found = PartialDate.parse(text)
    assert (found.precision, found.first(), found.last(), str(found)) == (precision, first, last, text)


@pytest.mark.parametrize(
    "text", ["", "28 Nov", "2025-13", "2025-02-30", "2025-11-28T25:00", "2025-1-1", "25-11-28"]
)
def test_what_is_no_date_is_refused_with_the_forms_that_are(text):
    with pytest.raises(ValueError):
        PartialDate.parse(text)


def test_a_minute_with_its_zone_is_a_moment():
    assert PartialDate.parse("2025-11-28T16:00-04:00").instant() == datetime(2025, 11, 28, 20, tzinfo=UTC)
    assert PartialDate.parse("2025-11-28T16:00Z").instant() == datetime(2025, 11, 28, 16, tzinfo=UTC)
    assert str(PartialDate.parse("2025-11-28T16:00+0530")) == "2025-11-28T16:00+05:30"
    assert PartialDate.parse("2025-11-28T16:00").instant() is None
    assert PartialDate.parse("2025-11-28").instant() is None


@given(st.dates())
def test_every_calendar_day_goes_out_and_comes_back(day):
    assert PartialDate.parse(str(PartialDate.of(day))).first() == day
