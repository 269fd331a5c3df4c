"""The day of publication of a page that prints none, where its own words support one earliest reading.

Imports `crisistui.model` and this room. Each way of deducing is a function of its own; the first that answers
is believed. What answers nothing leaves the article undated, bounded by the latest day told as past.
"""

import re
from datetime import date, timedelta

from crisistui.extraction.telling import told
from crisistui.extraction.times import Timex, tag
from crisistui.extraction.years import day_of, holiday_from
from crisistui.model.article import Article, LineRole
from crisistui.model.dates import PartialDate

_AHEAD_BEFORE = re.compile(
    r"\b(?:by|until|till|before|due|later than|from|starting|beginning|for|ahead of)\s+"
    r"(?:the\s+|noon\s+|midnight\s+)?(?:on\s+)?$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|is to|are to|was to|were to|scheduled|set for|expected|deadline|cutoff|cut-off"
    r"|plans to|next)\b",
    re.IGNORECASE,
)
_VOTE = re.compile(
    r"\b(20\d\d) (?:[^\W\d_]+ ){0,2}(?:elections?|re-?election|vote|polls?|presidential)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:as of|today,|today is|this (?:morning|evening|afternoon),)\s*(?:on\s+)?$", re.IGNORECASE
)
_LATEST = re.compile(
    r"\b(?:latest|most recent|newest|breaking) (?:developments?|events?|news|twist|turn|escalation)\b",
    re.IGNORECASE,
)
# "She spoke to the paper in Accra on 3 May.": an interview is dated by the day it was given.
_GIVEN = re.compile(
    r"\b(?:spoke|talked|sat down|met)\b[^.!?\n]{1,90}\bon (?:the )?$"
    r"|\binterview(?:ed)? [^.!?\n]{0,60}\bon (?:the )?$"
)
_QUESTIONS = 3  # lines that end in a question mark and make an interview
_FRESH = re.compile(r"\b(?:\w{3,6}day|weekend)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?][\"”’]?\s|\n")
_NUMERALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNT = re.compile(
    rf"\b({'|'.join(_NUMERALS)}|a|\d{{1,2}}) (day|week)s? (?:ago|(?:today |now )?(since))\b",
    re.IGNORECASE,
)
_NUMBER = {"a": 1, **dict(zip(_NUMERALS, range(1, 11), strict=True))}
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_WEEKEND = re.compile(r"(\d{4})-W(\d\d)-WE")
_SENTENCE_MOST = 600  # characters either way in which a sentence is looked at
_LEADING = 3  # lines of prose that make the head of an article
_BESIDE = 6  # characters between two expressions that name one day: ", on "
_SINCE = 60  # characters between "ten days since" and the day it is counted from
_SOON = timedelta(days=60)


class Story:
    """What one undated article tells of time: its expressions, read without an anchor."""

    def __init__(self, article: Article, since: date | None) -> None:
        self.article = article
        self.text = told(article)
        self.items = [item for item in tag(self.text, None) if item.type in ("DATE", "TIME")]
        fixed = [(item, day) for item in self.items if (day := _fixed(item))]
        ahead = {item.start for item in self.items if self._looks_ahead(item)}
        self.past = [(item, day) for item, day in fixed if item.start not in ahead]
        self.coming = [day for item, day in fixed if item.start in ahead]
        self.latest = max((day for _, day in self.past), default=None)
        self.unread = [item for item in self.items if item.start not in ahead]
        self.not_before = self._bound()
        self.floor = self._floor(since)
        bound = self.not_before.first() if self.not_before else None
        self.earliest = max((day for day in (self.floor, bound) if day), default=None)

    def day(self) -> date | None:
        """The one earliest day of publication that the text supports, if it supports one."""
        for way in (self._now, self._ago, self._embedded, self._interview, self._latest_news, self._lead):
            day = way()
            if day is not None:
                return day
        return None

    def _sentence(self, item: Timex) -> tuple[int, int]:
        start = 0
        for mark in _SENTENCE.finditer(self.text, max(0, item.start - _SENTENCE_MOST), item.start):
            start = mark.end()
        after = _SENTENCE.search(self.text, item.end, item.end + _SENTENCE_MOST)
        return max(start, item.start - _SENTENCE_MOST), after.start() if after else min(
            len(self.text), item.end + _SENTENCE_MOST
        )

    def _looks_ahead(self, item: Timex) -> bool:
        """Tell whether the text looks forward to this date."""
        start, _ = self._sentence(item)
        before = self.text[start : item.start]
        return bool(_AHEAD_BEFORE.search(before[-40:]) or _AHEAD.search(before))

    def _bound(self) -> PartialDate | None:
        known = [item.date for item, _ in self.past if item.date is not None]
        return max(known, key=lambda day: (day.first(), day.last() == day.first()), default=None)

    def _floor(self, since: date | None) -> date | None:
        """The earliest day for a date without a year: an election named by its year lies in a past year."""
        days = [since] if since else []
        days += [date(int(found[1]) + 1, 1, 1) for found in _VOTE.finditer(self.text)]
        return max(days, default=None)

    def _head_end(self) -> int:
        prose = [line for line in self.article.lines if line.role is LineRole.PROSE][:_LEADING]
        return prose[-1].end if prose else 0

    # -- ways of deducing ------------------------------------------------------------------------------------

    def _now(self) -> date | None:
        """Read "As of November 25, 2025" and "today, 29 November"."""
        days = []
        for item in self.items:
            if _NOW.search(self.text[max(0, item.start - 20) : item.start]):
                day, _ = day_of(item, self.earliest)
                days.append(day)
        return max((day for day in days if day), default=None)

    def _ago(self) -> date | None:
        """Read "on Thursday, two days ago" where a holiday or a date in the sentence falls on it."""
        for found in _COUNT.finditer(self.text):
            count = _NUMBER.get(found[1].lower()) or int(found[1])
            days = count * (7 if found[2].lower() == "week" else 1)
            near = Timex(found.start(), found.end(), found.group(), "DATE", "")
            start, end = self._sentence(near)
            inside = [item for item in self.items if start <= item.start and item.end <= end]
            weekdays = [int(m[1]) for item in inside if found.start() - 20 <= item.start <= found.end() + 6
                        and (m := _WEEKDAY.match(item.value))]  # fmt: skip
            for item in inside:
                if _WEEKDAY.match(item.value) or "ago" in item.text:
                    continue
                reach = _SINCE if found[3] else _BESIDE
                beside = (
                    -_BESIDE <= found.start() - item.end <= _BESIDE or 0 <= item.start - found.end() <= reach
                )
                day = self._named(item)
                if day and ((weekdays and day.isoweekday() in weekdays) or (beside and not weekdays)):
                    return day + timedelta(days=days)
        return None

    def _named(self, item: Timex) -> date | None:
        if item.how == "holiday" and item.date is None and self.earliest is not None:
            return holiday_from(item.text, self.earliest)
        return day_of(item, self.earliest)[0]

    def _embedded(self) -> date | None:
        """An embedded post's day, when the head of the article tells of that weekday or the next."""
        posts = [line for line in self.article.lines if line.role is LineRole.EMBED]
        days = [day for item, day in self.past for line in posts if line.start <= item.start < line.end]
        if not days:
            return None
        bound = max(days)
        end = self._head_end()
        for item in self.unread:
            found = _WEEKDAY.match(item.value)
            if found and item.start < end:
                after = (int(found[1]) - bound.isoweekday()) % 7
                return bound + timedelta(days=after) if after <= 2 else None
        return None

    def _interview(self) -> date | None:
        """The day an interview was given, told before its first question."""
        lines = [line for line in self.article.lines if line.role is not LineRole.FURNITURE]
        asked = [line for line in lines if self.article.text[line.start : line.end].rstrip().endswith("?")]
        if len(asked) < _QUESTIONS:
            return None
        for item in self.items:
            if item.start < self._head_end() and _GIVEN.search(
                self.text[max(0, item.start - 140) : item.start]
            ):
                return day_of(item, self.earliest)[0]
        return None

    def _latest_news(self) -> date | None:
        """The latest day told, at the head, as news is dated: with its weekday, or as the latest."""
        end = self._head_end()
        for item, day in self.past:
            if item.start >= end or day != self.latest:
                continue
            start, _ = self._sentence(item)
            if _LATEST.search(self.text[start : item.start]) or _FRESH.search(item.text):
                return day
        return None

    def _lead(self) -> date | None:
        """A day in the lead, the latest told as past, while the text looks ahead to a near one."""
        lead = next((line for line in self.article.lines if line.role is LineRole.PROSE), None)
        if lead is None:
            return None
        for item, day in self.past:
            if not lead.start <= item.start < lead.end or item.date is None or item.date.day is None:
                continue
            if day == self.latest and any(day <= later <= day + _SOON for later in self.coming):
                return day
        return None


def _fixed(item: Timex) -> date | None:
    """The first day of an expression that is complete in itself; the Saturday of a weekend."""
    if item.anchored:
        return None
    weekend = _WEEKEND.match(item.value)
    if weekend is not None:
        return date.fromisocalendar(int(weekend[1]), int(weekend[2]), 6)
    return item.date.first() if item.date is not None else None
