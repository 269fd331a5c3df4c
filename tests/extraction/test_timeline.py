"""The expressions of time of one article: once tagged, with offsets of the article, from the right anchor."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from crisistui.extraction.document import annotate
from crisistui.extraction.publication import Publication, published
from crisistui.extraction.timeline import Timeline, timeline
from crisistui.extraction.times import tag
from crisistui.extraction.years import complete, first_on_or_after, holiday_from, nearest
from crisistui.model.dates import PartialDate
from crisistui.profile.schema import CrisisTable, Profile, Subject
from crisistui.reading.read import read

PROFILE = Profile(
    crisis=CrisisTable(name="Guinea", timezone="Africa/Conakry", since=date(2026, 1, 1)),
    subject=Subject(name="Amadou Kéfa", country="GN"),
)


def made(text: str) -> tuple[str, Timeline]:
    document = annotate(read("x.txt", text.encode()), PROFILE)
    return document.text, timeline(document, published(document))


def days(line: Timeline) -> list[str]:
    return [str(item.date) for item in line.items if item.date is not None]


def test_weekdays_are_read_from_the_day_of_publication() -> None:
    text, line = made(
        "Kéfa digs in\n\n12 March 2026\n\nKéfa spoke on Monday. He will speak again on Friday.\n"
    )
    assert line.anchor == date(2026, 3, 12)
    assert days(line) == ["2026-03-09", "2026-03-13"]
    assert all(text[item.start : item.end] == item.text for item in line.items)


def test_a_sentence_is_asked_for_its_own_times() -> None:
    text, line = made(
        "Kéfa digs in\n\n12 March 2026\n\nKéfa spoke on Monday. He will speak again on Friday.\n"
    )
    start = text.index("He will")
    assert [item.text for item in line.in_span(start, len(text))] == ["Friday"]
    assert line.in_span(0, 5) == []


def test_a_live_page_reads_each_entry_from_its_own_day() -> None:
    text = (
        "Guinea crisis – live\n\n"
        "12 March 2026, 10:00\nKéfa spoke yesterday.\n\n"
        "11 March 2026, 10:00\nThe envoy came yesterday.\n\n"
        "10 March 2026, 10:00\nThe bloc met yesterday.\n"
    )
    _, line = made(text)
    assert [item.date.day for item in line.items if item.text == "yesterday" and item.date] == [11, 10, 9]


def test_an_undated_text_takes_its_years_from_the_profile_and_goes_on_from_there() -> None:
    _, line = made("Kéfa spoke on 12 December. I would give him until Epiphany, 6 January.\n")
    assert line.anchor is None
    assert days(line) == ["2026-12-12", "2027-01-06", "2027-01-06"]


def test_a_full_date_in_an_undated_text_draws_the_others_to_it() -> None:
    _, line = made("The offer was made on December 23. Kéfa fell on January 3, 2027. In March he wrote.\n")
    assert days(line)[:2] == ["2026-12-23", "2027-01-03"]


def test_a_month_alone_comes_after_the_floor() -> None:
    items = complete(tag("They met in May.", None), date(2026, 6, 1))
    assert str(items[0].date) == "2027-05"


def test_a_weekday_decides_the_year() -> None:
    assert first_on_or_after(date(2026, 1, 1), 12, 9, 4) == date(2027, 12, 9)
    assert nearest(date(2026, 1, 1), 12, 31) == date(2025, 12, 31)
    assert first_on_or_after(date(2026, 1, 1), 2, 30) is None
    assert holiday_from("Easter Sunday", date(2026, 5, 1)) == date(2027, 3, 28)


@given(st.text(alphabet="Kéfa 0123456789.,:MarchFridaynoon-/\n", max_size=300))
def test_no_text_upsets_it(text: str) -> None:
    document = annotate(read("x.txt", ("Kéfa\n\n" + text).encode()), PROFILE)
    line = timeline(document, published(document))
    for item in line.items:
        assert document.text[item.start : item.end] == item.text
    assert list(line.starts) == sorted(line.starts)


def test_a_month_of_publication_is_no_anchor() -> None:
    assert Timeline(Publication(PartialDate(2026, 3)), ()).anchor is None
