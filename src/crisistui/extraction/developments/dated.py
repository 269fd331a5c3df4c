"""The dates of a sentence on which an event may hang, and how: told, or as a label before a noun.

Imports only `crisistui.model` and this room. "The Friday deadline" and "until Friday" date no event.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta

from crisistui.extraction.developments import cues
from crisistui.extraction.developments.clauses import Clauses, is_past
from crisistui.extraction.masks import Masked
from crisistui.extraction.times import Timex, tag
from crisistui.model.dates import PartialDate

_WEEK = re.compile(r"\d{4}-W\d\d(?:-WE)?")
_NAMES_DAY = re.compile(
    r"day|(?<!mid)night\b|yesterday|morning|evening|afternoon|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}|\d[/.]\d{1,2}[/.]"
)
_HEAD = 60  # characters within which a dateline stands
_PLACES = 5  # words of a dateline's place
_NOUNS = 3  # words of a noun that a date labels
_ADJECTIVES = 4
_BESIDE = 4  # words between two namings of one day
_EVE = re.compile(r"\bon the eve of\b[^,;:.]{0,60}$")
_DATELINE = re.compile(r"^\W{0,3}(?:[A-ZÀ-Þ][\w'’.-]+(?: de| of| el)?[ ,/]{1,3}){1,6}$")
_LIGHT = frozenset(
    {
        "late",
        "early",
        "mid",
        "around",
        "about",
        "only",
        "just",
        "the",
        "this",
        "last",
        "past",
        "on",
        "in",
        "at",
    }
)
_SETTING = frozenset({"set", "sets", "fixed", "named", "chose", "chosen", "picked", "proposed", "suggested"})
_FINAL = frozenset({"the last day", "his last day", "the final day"})  # of a term, not yesterday
_DAWNS = frozenset({"dawn", "daybreak", "sunrise"})  # "before dawn on Thursday" is on Thursday
_SKIPPED = frozenset({"not", "no", "later", "than", "noon", "midnight", "end", "of"})
_TEMPORAL = frozenset(
    {"on", "in", "at", "late", "early", "the", "mid", "around", "about", "over", "just", "only"}
)


@dataclass(frozen=True, slots=True)
class Day:
    """A date of a sentence at words ``first`` to ``last``.

    ``use`` is ``told`` (an adverb of time), ``label`` (before the noun with number ``noun``) or ``since``.
    """

    first: int
    last: int
    date: PartialDate
    use: str = "told"
    noun: int = -1
    week: bool = False
    start: int = 0
    end: int = 0


def days_of(clauses: Clauses, times: list[Timex], published: date | None) -> list[Day]:
    """The dates of a sentence that may carry an event, in order."""
    out = []
    limit = -9
    for timex in times:
        span = _words_of(clauses, timex)
        if timex.type not in ("DATE", "TIME") or span is None or timex.text.lower() in _FINAL:
            continue
        joined = span[0] == limit + 2 and clauses.words[span[0] - 1].text in ("or", "and", ",")
        if joined or _before(clauses, span[0]) in cues.LIMITS:
            limit = span[1]
        day, week = _calendar(timex)
        if joined or is_clock(timex) or day is None or _is_dateline(clauses.masked, timex):
            continue
        if _EVE.search(clauses.masked.text[: clauses.words[span[0]].start]) and day.day is not None:
            day = PartialDate.of(day.first() - timedelta(days=1))
        if published is not None and (
            day.first() > published or (timex.mod == "END" and day.last() > published)
        ):
            continue
        made = _used(clauses, span, day, week, timex)
        if made is not None:
            out.append(made)
    return _whole(out)


def is_clock(timex: Timex) -> bool:
    """Tell whether an expression is a time of day without a day: "around midnight", "at 17:10"."""
    return timex.type == "TIME" and timex.date is not None and not _NAMES_DAY.search(timex.text.lower())


def _calendar(timex: Timex) -> tuple[PartialDate | None, bool]:
    """The date of an expression to the day at most, and whether it is a week or a weekend."""
    day = timex.date
    week = bool(_WEEK.fullmatch(timex.value))
    if week and any(character.isdigit() for character in timex.text):
        inner = re.search(r"\bof (.{4,40})$", timex.text)
        named = tag(inner[1], None) if inner else []
        if named and named[0].date is not None and named[0].date.day is not None:
            return PartialDate.of(named[0].date.first()), False
    if day is None:
        return None, False
    if timex.type == "TIME" and day.day is None:
        return None, False
    return PartialDate(day.year, day.month, day.day), week


def _words_of(clauses: Clauses, timex: Timex) -> tuple[int, int] | None:
    offsets = clauses.masked.offsets
    first = clauses.word_at(bisect_left(offsets, timex.start))
    last = clauses.word_at(bisect_left(offsets, timex.end)) - 1
    return (first, last) if first <= last < len(clauses.words) else None


def _is_dateline(masked: Masked, timex: Timex) -> bool:
    """Tell whether the date belongs to "CITY, 4 May (Agency) -" at the head of the text."""
    lead = timex.start - masked.sentence.start
    if lead > _HEAD:
        return False
    plain = "".join(
        "X" if c in masked.names else c.upper() if n == 0 else c
        for n, c in enumerate(masked.text[: bisect_left(masked.offsets, timex.start)])
    )
    after = masked.text[bisect_left(masked.offsets, timex.end) :]
    return (
        "," in plain
        and len(plain.split()) <= _PLACES
        and bool(re.match(r"[ ,.\d]{0,7}(?:[(/—:-]|\. ?/)", after))
    ) or (not plain.strip() and bool(re.match(r" ?[—:|(]", after)))


def _used(clauses: Clauses, span: tuple[int, int], day: PartialDate, week: bool, timex: Timex) -> Day | None:
    first, last = span
    before = _before(clauses, first)
    rest = (week, timex.start, timex.end)
    if before == "since":
        return Day(first, last, day, "since", -1, *rest)
    noun = _labelled(clauses, first, last)
    if noun is not None:
        text = clauses.words[noun].text
        if text in cues.LABELS and text not in cues.POLLS:
            return None
        if before in cues.LIMITS - {"for"} or (before == "of" and text not in cues.POLLS):
            return None
        return Day(first, last, day, "label", noun, *rest)
    if _is_object(clauses, first, last):
        return None
    if before in cues.LIMITS or _standpoint(clauses, first):
        return None
    if before in ("after", "following") and not _polls_before(clauses, first):
        return None
    return Day(first, last, day, "told", -1, *rest)


def _is_object(clauses: Clauses, first: int, last: int) -> bool:
    """Tell whether a date is what is set, not when: "set Friday as the last day"."""
    before = clauses.words[first - 1].text if first else ""
    after = clauses.words[last + 1].text if last + 1 < len(clauses.words) else ""
    return before in _SETTING and after in ("as", "for", "to")


def _before(clauses: Clauses, first: int) -> str:
    """The word that governs an expression of time, light words in between left out."""
    number = first - 1
    while number >= 0 and clauses.words[number].text in _LIGHT:
        number -= 1
    if number >= 0 and clauses.words[number].text == "before" and clauses.words[first].text in _DAWNS:
        return ""
    light = {clauses.words[n].text for n in range(number + 1, first)}
    text = clauses.words[number].text if number >= 0 else ""
    return "" if {"on", "in", "at"} & light else text


def _standpoint(clauses: Clauses, first: int) -> bool:
    lead = " ".join(word.text for word in clauses.words[max(0, first - 3) : first])
    return lead.endswith(("as of", "later than", "ahead of", "scheduled for", "end of"))


def _polls_before(clauses: Clauses, first: int) -> bool:
    return any(word.text in cues.POLLS for word in clauses.words[max(0, first - 4) : first])


def _labelled(clauses: Clauses, first: int, last: int) -> int | None:
    """The number of the noun that a date stands before as a label, or nothing."""
    words = clauses.words
    number = last + 1
    lead = words[first - 1].text if first else ""
    if number < len(words) and words[number].text == "'s":
        number += 1
    elif not (
        lead in cues.DETERMINERS
        or lead == "'s"
        or words[first].text in cues.DETERMINERS
        or _described(clauses, first)
    ):
        return None
    seen = 0
    while number < len(words) and seen < _NOUNS and (words[number].kind == "A" or _plain(words[number].text)):
        following = words[number + 1] if number + 1 < len(words) else None
        if (
            following is None
            or not (following.kind == "A" or _plain(following.text))
            or _is_noun(words[number].text)
        ):
            return number
        number += 1
        seen += 1
    return None


def _is_noun(text: str) -> bool:
    return text in cues.POLLS or text in cues.DEEDS or text in cues.LABELS or text in cues.CUTOFFS


def _described(clauses: Clauses, first: int) -> bool:
    """Tell whether an article and a participle stand before: "the widely disputed 2024 vote"."""
    number = first - 1
    while (
        number > 0
        and first - number < _ADJECTIVES
        and (is_past(clauses.words[number].text) or clauses.words[number].text.endswith("ly"))
    ):
        number -= 1
    return 0 <= number < first - 1 and clauses.words[number].text in (cues.DETERMINERS | {"'s"})


def _plain(text: str) -> bool:
    """Tell whether a word may be a noun: no function word, no verb form, no mark."""
    if (
        not text[0].isalpha()
        or text in cues.PREPOSITIONS
        or text in cues.BOUNDARIES
        or text in cues.DETERMINERS
    ):
        return False
    if text in cues.BE or text in cues.HAVE or text in cues.MODALS or text in cues.ADVERBS:
        return False
    return (
        text not in ("he", "she", "they", "it", "we", "and", "or", "but")
        and not is_past(text)
        and len(text[0]) == 1
    )


def _whole(days: list[Day]) -> list[Day]:
    """One entry per date of a clause: "on Thursday, two days ago" tells one day twice."""
    out: list[Day] = []
    for day in days:
        if out and out[-1].date == day.date and day.first - out[-1].last <= _BESIDE:
            continue
        out.append(day)
    return out
