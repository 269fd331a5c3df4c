from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisistui.model.dates import PartialDate
from crisistui.situation.countdown import countdown, is_over, next_change

LISBON = ZoneInfo("Europe/Lisbon")
CARACAS = ZoneInfo("America/Caracas")
TICK = timedelta(microseconds=1)


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def at(due, now, zone=CARACAS, past="lapsed"):
    return countdown(PartialDate.parse(due), utc(now), zone, past)


@pytest.mark.parametrize(
    ("due", "now", "text", "days"),
    [
        # a day: calendar days in the crisis's own zone, nothing finer
        ("2025-11-28", "2025-12-12T12:00", "lapsed 14 d ago", -14),
        ("2025-12-15", "2025-12-12T12:00", "in 3 d", 3),
        ("2025-12-13", "2025-12-12T12:00", "tomorrow", 1),
        ("2025-12-12", "2025-12-12T12:00", "today", 0),
        ("2025-12-11", "2025-12-12T12:00", "lapsed 1 d ago", -1),
        ("2025-12-12", "2025-12-13T03:59", "today", 0),  # still the 12th in Caracas
        ("2025-12-12", "2025-12-13T04:00", "lapsed 1 d ago", -1),
        # a month or a year: no days
        ("2026-02", "2025-12-12T12:00", "in 2 months", None),
        ("2026-01", "2025-12-12T12:00", "next month", None),
        ("2025-12", "2025-12-12T12:00", "this month", None),
        ("2025-11", "2025-12-12T12:00", "lapsed last month", None),
        ("2025-09", "2025-12-12T12:00", "lapsed 3 months ago", None),
        ("2028", "2025-12-12T12:00", "in 3 years", None),
        ("2026", "2025-12-12T12:00", "next year", None),
        ("2025", "2025-12-12T12:00", "this year", None),
        ("2024", "2025-12-12T12:00", "lapsed last year", None),
        ("2020", "2025-12-12T12:00", "lapsed 5 years ago", None),
        # a minute: days, then h:mm in the last 24 hours, then mm:ss in the last hour
        ("2025-12-15T16:00Z", "2025-12-12T12:00", "in 3 d", 3),
        ("2025-12-13T12:00Z", "2025-12-12T12:00", "in 24:00 h", 1),
        ("2025-12-12T17:07Z", "2025-12-12T12:00", "in 5:07 h", 0),
        ("2025-12-12T17:07Z", "2025-12-12T12:00:30", "in 5:07 h", 0),
        ("2025-12-12T13:00Z", "2025-12-12T12:00", "in 60:00 min", 0),
        ("2025-12-12T12:09Z", "2025-12-12T12:00:55", "in 08:05 min", 0),
        ("2025-12-12T12:00Z", "2025-12-12T12:00", "lapsed just now", 0),
        ("2025-12-12T12:00Z", "2025-12-12T14:05", "lapsed 2:05 h ago", 0),
        ("2025-12-09T12:00Z", "2025-12-12T14:05", "lapsed 3 d ago", -3),
        ("2025-12-12T12:00", "2025-12-12T15:00", "in 60:00 min", 0),  # noon in Caracas
    ],
)
def test_a_countdown_is_as_coarse_as_its_date(due, now, text, days):
    assert at(due, now) == (text, days)


def test_what_is_not_lapsed_is_not_called_so():
    assert at("2025-11-28", "2025-12-12T12:00", past="") == ("14 d ago", -14)


def test_an_hour_that_comes_twice_is_counted_to_its_earlier_reading():
    # 26 October 2031: Lisbon lives through 01:30 twice
    text, _ = at("2031-10-26T01:30", "2031-10-25T23:30", LISBON)
    assert text == "~in 60:00 min"
    assert at("2031-10-26T00:30", "2031-10-25T22:30", LISBON)[0] == "in 60:00 min"


def test_days_are_calendar_days_across_a_change_of_clocks():
    assert at("2031-03-31", "2031-03-29T12:00", LISBON) == ("in 2 d", 2)
    # that day has 25 hours: more than 24 hours off, and still the same day
    assert at("2031-10-26T23:50", "2031-10-25T23:05", LISBON)[0] == "today"
    assert at("2031-10-26T00:05", "2031-10-26T23:30", LISBON)[0] == "lapsed today"


def test_the_edges_of_the_calendar_do_not_break_the_board():
    assert at("0001-01-01T00:00", "2025-12-12T12:00")[1] < -700_000
    assert at("9999-12-31T23:59", "2025-12-12T12:00")[1] > 2_900_000
    assert at("9999-12-31T23:59-12:00", "2025-12-12T12:00", ZoneInfo("Pacific/Kiritimati"))[1] > 2_900_000


@pytest.mark.parametrize(
    ("due", "now", "over"),
    [
        ("2025-12-12", "2025-12-13T03:59", False),
        ("2025-12-12", "2025-12-13T04:00", True),
        ("2025-12", "2025-12-31T12:00", False),
        ("2025-12", "2026-01-01T12:00", True),
        ("2025", "2026-01-01T12:00", True),
        ("2025-12-12T12:00Z", "2025-12-12T11:59", False),
        ("2025-12-12T12:00Z", "2025-12-12T12:00", True),
    ],
)
def test_a_date_is_over_when_its_last_moment_is(due, now, over):
    assert is_over(PartialDate.parse(due), utc(now), CARACAS) is over


moments = st.datetimes(datetime(2025, 1, 1), datetime(2032, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
dues = st.one_of(
    st.datetimes(datetime(2024, 1, 1), datetime(2033, 1, 1)).map(  # noqa: DTZ001
        lambda d: PartialDate(d.year, d.month, d.day, d.hour, d.minute)
    ),
    st.dates(datetime(2024, 1, 1).date(), datetime(2033, 1, 1).date()).map(PartialDate.of),  # noqa: DTZ001
    st.builds(PartialDate, st.integers(2020, 2040), st.integers(1, 12)),
    st.builds(PartialDate, st.integers(2020, 2040)),
)


@given(dues, moments, st.sampled_from([LISBON, CARACAS, ZoneInfo("Pacific/Apia")]))
def test_a_sleeping_board_shows_nothing_stale(due, now, zone):
    wait = next_change(due, now, zone)
    assert wait > 0
    wakes = now + timedelta(seconds=wait)
    assert countdown(due, wakes - TICK, zone) == countdown(due, now, zone)


@given(st.integers(0, 90_000), st.integers(0, 999_999))
def test_the_last_day_wakes_exactly_when_the_text_changes(seconds, micros):
    due = PartialDate.parse("2031-06-10T12:00Z")
    now = utc("2031-06-10T12:00") - timedelta(seconds=seconds, microseconds=micros)
    wakes = now + timedelta(seconds=next_change(due, now, LISBON))
    left = utc("2031-06-10T12:00") - wakes
    if left != timedelta(days=1):  # there the text may go from "tomorrow" to hours a moment later
        assert countdown(due, wakes, LISBON) != countdown(due, now, LISBON)
