from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from crisistui.model.dates import PartialDate
from crisistui.model.holdings import ArticleRow
from crisistui.situation.clock import known_by, opening, parse_as_of, written

CARACAS = ZoneInfo("America/Caracas")


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("2025-12-12T12:00:00Z", "2025-12-12T12:00:00Z"),
        (" 2025-12-12T12:00Z ", "2025-12-12T12:00:00Z"),
        ("2025-12-12T12:00:30+02:00", "2025-12-12T10:00:30Z"),
        ("2025-12-12T12:00", "2025-12-12T16:00:00Z"),  # no offset: the crisis's own zone
        ("2025-11-30", "2025-12-01T03:59:59Z"),  # the whole day, there
        ("2025-11", "2025-12-01T03:59:59Z"),
        ("2025", "2026-01-01T03:59:59Z"),
    ],
)
def test_as_of_takes_any_iso_date(typed, moment):
    assert written(parse_as_of(typed, CARACAS)) == moment


@pytest.mark.parametrize(
    "typed", ["", "yesterday", "2025-13-01", "2025-12-12T25:00Z", "9999-12-31", "12/12/2025"]
)
def test_anything_else_is_refused_in_one_line(typed):
    with pytest.raises(ValueError) as error:
        parse_as_of(typed, CARACAS)
    assert "\n" not in str(error.value)


def row(published=None, not_before=None):
    dates = [PartialDate.parse(text) if text else None for text in (published, not_before)]
    return ArticleRow(1, "sha256:1", "a.txt", None, None, dates[0], None, dates[1], ())


def test_an_article_is_known_from_the_first_hour_of_its_day():
    noon = datetime(2025, 11, 30, 12, 0, tzinfo=UTC)
    assert known_by(row("2025-11-30"), noon, CARACAS)
    assert not known_by(row("2025-12-01"), noon, CARACAS)
    assert not known_by(row("2025-11-30T12:01Z"), noon, CARACAS)
    assert known_by(row("2025-11-30T12:00Z"), noon, CARACAS)


def test_an_undated_article_is_known_from_its_bound_and_without_one_always():
    noon = datetime(2025, 11, 30, 12, 0, tzinfo=UTC)
    assert not known_by(row(not_before="2025-12-02"), noon, CARACAS)
    assert known_by(row(not_before="2025-11-29"), noon, CARACAS)
    assert known_by(row(), noon, CARACAS)


def test_a_day_opens_at_local_midnight():
    assert opening(PartialDate(2025, 11, 30), CARACAS) == datetime(2025, 11, 30, 4, 0, tzinfo=UTC)
