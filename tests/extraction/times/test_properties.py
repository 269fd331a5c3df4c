"""What holds for any text: no exception, honest offsets, well-formed values, no order but anaphora's, linear time."""

import re
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crisistui.extraction.times import tag
from crisistui.model.dates import PartialDate

_DAY = r"(?:\d{4}|XXXX)-(?:\d\d|XX)-(?:\d\d|XX)"
_VALUE = re.compile(
    rf"{_DAY}(?:T(?:\d\d:\d\d|MO|AF|EV|NI|DT))?"
    r"|(?:\d{4}|XXXX)(?:-(?:\d\d|XX|W(?:\d\d|XX)(?:-(?:WE|[1-7](?:T(?:\d\d:\d\d|MO|AF|EV|NI|DT))?))?|Q[1-4X]|H[12X]|SP|SU|FA|WI))?"
    r"|\d{2,3}|XXX?"
    r"|P(?:\d+|X)(?:\.\d+)?(?:D|WE|W|M|Y)(?:(?:\d+|X)M|T\d+H)?"
    r"|PT(?:\d+|X)(?:\.\d+)?[HMS](?:\d+[MS])?"
    r"|PAST_REF|PRESENT_REF|FUTURE_REF"
)
_WORDS = (
    "the a last next this Friday Monday Nov. November May march 28 29th 2025 1990s '80s days week month years ago "
    "later before after early late mid - of in at on by until and to midnight noon 4 p.m. GMT ET time local 16:00 "
    "11/28/2025 2025-11-28 Easter Thanksgiving Christmas Eve eve weekend quarter third second half two several "
    "hundred every twice now soon , . ( ) \n\n \n ' 's $ % 1,000 5 1/2 9999 0 00:00 24:00 tonight morning night will said "
    "Q3 fiscal year-end hours old UTC + 3 2400 0001-01-01 31.12.9999"
)
_PIECES = st.sampled_from(_WORDS.split(" "))
_TEXTS = st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=30).map(" ".join))
_ANCHORS = st.one_of(
    st.none(),
    st.dates(),
    st.builds(PartialDate, st.integers(1, 9999)),
    st.builds(PartialDate, st.integers(1, 9999), st.integers(1, 12)),
)


@settings(max_examples=400, deadline=None)
@given(_TEXTS, _ANCHORS, st.sampled_from([None, "America/Bogota", "no/zone"]))
def test_any_text_gives_sound_expressions(text, anchor, zone):
    end = 0
    for each in tag(text, anchor, zone=zone):
        assert end <= each.start < each.end
        assert text[each.start : each.end] == each.text
        assert each.type in {"DATE", "TIME", "DURATION", "SET"}
        assert _VALUE.fullmatch(each.value), each
        if each.date is not None:
            assert PartialDate.parse(str(each.date)) == each.date
        end = each.end


PARAGRAPHS = (
    "The vote was held on November 4, 2024.",
    "He will speak on Friday at 4 p.m. GMT.",
    "Two days ago the envoy left.",
    "They met on Nov. 28 and again yesterday.",
    "It closed in October, and in the early 1990s.",
    "Every Friday for two weeks they sang at midnight.",
)


@given(st.permutations(PARAGRAPHS))
def test_the_order_of_paragraphs_does_not_matter(order):
    def read(paragraphs):
        return sorted((each.text, each.value) for each in tag("\n\n".join(paragraphs), date(2025, 12, 3)))

    assert read(order) == read(PARAGRAPHS)


HOSTILE = [
    "Nov. ", "1-", "the ", "of ", "Friday ", "a year earlier ", "12:00 ", "(", "two ", "1/1/", "2025-", "one hundred and ",
    "Sept. 30 ", "\n \n", "'", "last ", "Christmas ", "1,000", "9", "p.m. ", "the end of the ", "-", "third quarter ",
    "before Christmas ", "at 4 GMT ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_takes_time_in_proportion(piece):
    def seconds(times):
        text = piece * times
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            tag(text, date(2025, 12, 3))
            best = min(best, time.process_time() - start)
        return best

    # four times the text: a quadratic rule would take sixteen times as long, at the least
    small, large = seconds(600), seconds(2400)
    assert large < 14 * small + 0.3
