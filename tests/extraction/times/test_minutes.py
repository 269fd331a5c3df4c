"""Clock times become moments: zones by letters, by city, by offset, and the crisis's own."""

from datetime import UTC, date, datetime

import pytest

from crisistui.extraction.times import tag
from crisistui.model.dates import PartialDate

ANCHOR = date(2025, 12, 3)


def moment(text, zone=None, anchor=ANCHOR):
    (only,) = [each for each in tag(text, anchor, zone=zone) if each.type == "TIME"]
    return only.date.instant()


def utc(*parts):
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at 4 p.m. GMT on Nov. 28, 2025", utc(2025, 11, 28, 16)),
        ("at 4 p.m. UTC on Nov. 28, 2025", utc(2025, 11, 28, 16)),
        ("at 4 p.m. EST on Nov. 28, 2025", utc(2025, 11, 28, 21)),
        ("at 4 p.m. ET on Nov. 28, 2025", utc(2025, 11, 28, 21)),
        ("at 4 p.m. ET on July 28, 2025", utc(2025, 7, 28, 20)),
        ("at 4 p.m. Eastern Time on July 28, 2025", utc(2025, 7, 28, 20)),
        ("at 4 p.m. Eastern Daylight Time on July 28, 2025", utc(2025, 7, 28, 20)),
        ("at 4 p.m. Lima time on Nov. 28, 2025", utc(2025, 11, 28, 21)),
        ("at 4 p.m. New York time on Nov. 28, 2025", utc(2025, 11, 28, 21)),
        ("at 4 p.m. Moscow time on Nov. 28, 2025", utc(2025, 11, 28, 13)),
        ("at 4 p.m. Cuba time on Nov. 28, 2025", utc(2025, 11, 28, 21)),
        ("at 16:00 UTC+3 on Nov. 28, 2025", utc(2025, 11, 28, 13)),
        ("at 16:00 GMT-04:30 on Nov. 28, 2025", utc(2025, 11, 28, 20, 30)),
        ("on Nov. 28, 2025, at 1600 GMT", utc(2025, 11, 28, 16)),
        ("Fri 28 Nov 2025 09.41 EST", utc(2025, 11, 28, 14, 41)),
        ("28 November 2025 | 11:02 AM EST", utc(2025, 11, 28, 16, 2)),
        ("by midnight Friday London time", utc(2025, 12, 6)),
        ("at midnight EST on December 31, 2025", utc(2026, 1, 1, 5)),
        ("2025-11-28T16:00-04:00", utc(2025, 11, 28, 20)),
    ],
)
def test_a_zone_gives_the_moment(text, expected):
    assert moment(text) == expected


def test_local_time_is_the_crisis_zone():
    assert moment("at 12:00 PM local time on November 26, 2025", "America/Bogota") == utc(2025, 11, 26, 17)


def test_local_time_without_a_crisis_zone_has_no_offset_but_is_named():
    (only,) = tag("at noon local time on November 26, 2025", ANCHOR)
    assert (only.zone, only.date) == ("local time", PartialDate(2025, 11, 26, 12, 0))


def test_an_unknown_crisis_zone_gives_no_offset():
    assert moment("at noon local time on November 26, 2025", "Mars/Olympus") is None


def test_a_time_without_zone_has_no_offset():
    (only,) = tag("at 4 p.m. on November 26, 2025", ANCHOR)
    assert (only.zone, only.date) == (None, PartialDate(2025, 11, 26, 16, 0))


def test_an_unknown_place_is_named_but_has_no_offset():
    (only,) = tag("at 4 p.m. Atlantis time on November 26, 2025", ANCHOR)
    assert (only.zone, only.date) == ("Atlantis time", PartialDate(2025, 11, 26, 16, 0))


def test_an_impossible_offset_is_not_believed():
    assert moment("16:00 UTC+99, and no later", anchor=date(2025, 11, 28)) == utc(2025, 11, 28, 16)


def test_a_day_in_parentheses_is_that_of_the_foreign_clock_alone():
    here, there = tag("He spoke at 9:30pm (0130 GMT Thursday).", ANCHOR)
    assert (str(here.date), str(there.date)) == ("2025-12-03T21:30", "2025-11-27T01:30+00:00")


def test_a_clock_time_takes_the_day_told_before_it_in_its_sentence():
    day, clock = tag("On Nov. 20 the call came, and by 10 p.m. all was said.", ANCHOR)
    assert (day.value, clock.value, clock.anchored) == ("2025-11-20", "2025-11-20T22:00", True)


def test_a_clock_time_in_a_sentence_of_its_own_is_the_anchors():
    assert tag("It ended Nov. 20. Updated 16:45 GMT.", ANCHOR)[1].value == "2025-12-03T16:45"


def test_live_blog_stamps_are_read_one_by_one():
    blog = "16:45 GMT\n\nThe palace spoke.\n\n14:05 GMT\n\nThe palace was silent."
    assert [str(each.date) for each in tag(blog, ANCHOR)] == [
        "2025-12-03T16:45+00:00",
        "2025-12-03T14:05+00:00",
    ]


def test_the_last_minute_of_the_calendar_does_not_raise():
    (only,) = tag("at midnight on December 31, 9999", ANCHOR)
    assert only.type == "TIME"


def test_a_datetime_anchor_keeps_its_day():
    (only,) = tag("He came yesterday.", datetime(2025, 12, 3, 23, 59, tzinfo=UTC))
    assert only.value == "2025-12-02"


@pytest.mark.parametrize(
    "text", ["at 25:10 GMT", "at 13.75 EST", "at 4:75 p.m.", "at 2561 GMT", "at 99 p.m."]
)
def test_an_impossible_clock_is_no_time(text):
    assert [each for each in tag(text, ANCHOR) if each.type == "TIME"] == []
