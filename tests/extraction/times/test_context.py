"""What the text itself decides: the order of numeric dates, anaphora, and the absence of an anchor."""

from datetime import date

from crisistui.extraction.times import Timex, tag
from crisistui.model.dates import PartialDate

ANCHOR = date(2025, 12, 3)


def values(text, anchor=ANCHOR):
    return [each.value for each in tag(text, anchor)]


def test_a_day_above_twelve_decides_the_order_for_the_whole_text():
    assert values("From 03/12/2025 to 28/11/2025.") == ["2025-12-03", "2025-11-28"]
    assert values("From 03/12/2025 to 11/28/2025.") == ["2025-03-12", "2025-11-28"]


def test_without_evidence_dots_put_the_day_first_and_strokes_the_month():
    assert values("On 03.12.2025.") == ["2025-12-03"]
    assert values("On 03/12/2025.") == ["2025-03-12"]


def test_contradictory_evidence_is_no_evidence():
    assert values("13/11/2025, 11/13/2025, 03/12/2025") == ["2025-11-13", "2025-11-13", "2025-03-12"]


def test_a_weekday_beside_the_figures_decides():
    assert values("Friday, 05/12/2025") == ["2025-12-05"]
    assert values("Monday, 05/12/2025") == ["2025-05-12"]


def test_impossible_figures_are_no_date():
    assert values("31/31/2025 and 2025-13-40 and 2025/02/30") == []


def test_a_weekday_beside_a_day_finds_the_year():
    assert values("It began on Friday, Nov. 29, and went on.") == ["2024-11-29"]


def test_anaphora_hangs_on_the_date_told_last_and_says_so():
    found = tag("It began on May 5, 2024, and again on June 7, 2024. The following day it ended.", ANCHOR)[-1]
    assert (found.value, found.how, found.anchored) == ("2024-06-08", "anaphora", True)


def test_anaphora_does_not_reach_over_a_long_text():
    filler = "Nothing was said about it. " * 40
    assert values(f"It began on May 5, 2024. {filler} The following day it ended.")[-1] == "XXXX-XX-XX"


def test_a_year_does_not_resolve_the_following_day():
    assert values("It began in 2019. The following day it ended.") == ["2019", "XXXX-XX-XX"]


def test_a_comparison_is_nothing_to_hang_on():
    text = "In the third quarter sales rose from a year earlier. In the quarter costs fell."
    assert values(text) == ["2025-Q3", "2024-Q3", "2025-Q3"]


def test_relative_words_say_that_they_are_anchored():
    assert [each.anchored for each in tag("yesterday, Nov. 28, 2025, and Friday", ANCHOR)] == [
        True,
        False,
        True,
    ]
    assert [each.anchored for each in tag("yesterday, Nov. 28, 2025, and Friday", None)] == [
        True,
        False,
        True,
    ]


def test_without_anchor_nothing_is_guessed():
    found = tag("He came on Friday, two days ago, last week and in March.", None)
    assert [each.date for each in found] == [None] * 4
    assert [each.how for each in found] == ["weekday", "relative", "relative", "month"]


def test_dates_have_the_precision_of_the_words():
    text = "In 2024, in May 2024, on May 5, 2024, and at 4 p.m. on May 6, 2024."
    assert [each.date.precision for each in tag(text, None)] == ["year", "month", "day", "minute"]


def test_weeks_and_quarters_have_the_precision_that_encloses_them():
    found = {
        each.text: each.date
        for each in tag("last week; this week; the third quarter; the 1990s", date(2026, 1, 2))
    }
    assert found == {
        "last week": PartialDate(2025, 12),
        "this week": None,
        "the third quarter": PartialDate(2026),
        "the 1990s": None,
    }


def test_the_first_expressions_of_a_text_have_offsets_and_text():
    (only,) = tag("He came on Friday.", ANCHOR)
    assert only == Timex(
        11,
        17,
        "Friday",
        "DATE",
        "2025-11-28",
        None,
        "weekday-past",
        PartialDate(2025, 11, 28),
        None,
        anchored=True,
    )


def test_the_calendar_ends_without_an_error():
    assert values("It ends tomorrow, next year, next week, a century from now.", date(9999, 12, 31))
    assert values("It ended yesterday, last year, last week, a century ago.", date(1, 1, 1)) is not None


def test_a_hard_wrapped_line_does_not_part_a_date():
    assert values("It ended on November\n28, 2025, at 4\np.m. in the north.") == ["2025-11-28T16:00"]


def test_a_new_paragraph_parts_a_time_from_a_day():
    assert values("It ended on Nov. 20\n\n16:45 GMT") == ["2025-11-20", "2025-12-03T16:45"]
