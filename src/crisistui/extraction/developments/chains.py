"""Events whose day an earlier sentence tells: under a dated heading, hours later, in answer on the same day.

Imports `crisistui.model` and this room.
"""

import re
from bisect import bisect_left
from datetime import date

from crisistui.extraction.developments import cues
from crisistui.extraction.developments.attaching import candidates
from crisistui.extraction.developments.categories import category_of
from crisistui.extraction.developments.clauses import Clauses
from crisistui.extraction.developments.dated import Day, is_clock
from crisistui.extraction.developments.event import Event
from crisistui.extraction.developments.judging import Place, judge, made
from crisistui.extraction.developments.present import first_act
from crisistui.extraction.developments.shifts import Shift, counted_from_today
from crisistui.extraction.developments.subjects import subject_of
from crisistui.extraction.document import Document
from crisistui.extraction.timeline import Timeline
from crisistui.extraction.times import Timex
from crisistui.model.dates import PartialDate
from crisistui.model.vocabulary import Category

_LATER = re.compile(
    r"\b(?:(?:just|only|barely|a few|some|several|two|three|four|five|six|\d{1,2}) ){0,2}"
    r"(?:hours?|minutes) (?:later|afterwards?|after that|earlier)\b|\bwithin (?:the hour|an hour|hours)\b"
)
_REFERS = re.compile(r"\b(?:after|following|on) (?:his|her|the|their) (?:[\w-]+ ){0,2}([a-z-]+)")
_CLOCK = re.compile(r"\s*\d{1,2}(?:[:.h]\d\d){1,2}(?![\d%])[^\n]{0,60}")
_ANSWERING = re.compile(
    r"\b(?:condemned|denounced|rejected|dismissed|criticised|criticized|welcomed|praised|deplored|decried|protested|backed|supported)\b"
)
_ANSWERS = frozenset({Category.ACCUSE, Category.REJECT, Category.SUPPORT})
_NEAR = 6  # sentences over which "hours later" reaches back
_ENTRIES = 3  # times of day or days standing alone that make a live page or a chronology
_HEADING_WORDS = 12
_DAY_LONGEST = 40  # characters of "Monday, 12 September 2025."
_LABEL = 12  # characters behind a day in which its colon stands
_LABELS = re.compile(r"(?:,? \d{4})? ?(?:[:|–—]|- )")
_LETTERS = 3  # letters besides the day that a heading of a chronology may hold
_STEM = 4


class Chain:
    """What an article has told so far that later sentences hang on."""

    def __init__(self, document: Document, timeline: Timeline) -> None:
        self.document = document
        self.timeline = timeline
        self.heading_day: Day | None = None
        self.heading_line = -9
        self.heading_present = False
        self.poll: PartialDate | None = None
        self.days: list[tuple[int, PartialDate]] = []
        self.live = self._live_blocks()
        self.chronicle = self._chronicle()
        self.entries = self._entries()

    def waits(self, number: int, text: str) -> bool:
        """Tell whether a sentence without a date may hang on one told before."""
        sentence = self.document.sentences[number]
        if self.heading_day is not None and self._under(number):
            return True
        if sentence.line in self.live:
            return True
        return bool(
            _LATER.search(text)
            or counted_from_today(text)
            or (self.poll is not None and _REFERS.search(text))
            or (self._today() and _ANSWERING.search(text))
        )

    def _today(self) -> bool:
        return any(day == self.timeline.published.date for _, day in self.days)

    def _under(self, number: int) -> bool:
        line = self.document.sentences[number].line
        return self.heading_line <= line <= self.heading_line + 1

    def _live_blocks(self) -> dict[int, bool]:
        """The lines right behind a time of day that stands alone, where a page has several of these."""
        article = self.document.article
        clocks = [
            n for n, line in enumerate(article.lines) if _CLOCK.fullmatch(article.text[line.start : line.end])
        ]
        return {n + 1: True for n in clocks} if len(clocks) >= _ENTRIES else {}

    def _chronicle(self) -> bool:
        """Tell whether several sentences are nothing but a day: a chronology."""
        found = 0
        for sentence in self.document.sentences:
            if sentence.end - sentence.start <= _DAY_LONGEST:
                times = self.timeline.in_span(sentence.start, sentence.end)
                found += bool(times) and _alone(
                    self.document.text, sentence.start, sentence.end, times[0].start, times[0].end
                )
        return found >= _ENTRIES

    def _entries(self) -> frozenset[int]:
        """The sentences that their day heads, in an article with several: "12 May: X and Y speak"."""
        text = self.document.text
        found = set()
        for number, sentence in enumerate(self.document.sentences):
            for timex in self.timeline.in_span(sentence.start, sentence.end)[:1]:
                leads = not any(character.isalpha() for character in text[sentence.start : timex.start])
                behind = text[timex.end : timex.end + _LABEL]
                if leads and timex.date is not None and timex.date.day and _LABELS.match(behind):
                    found.add(number)
        return frozenset(found) if len(found) >= _ENTRIES else frozenset()

    def entry(self, place: Place, times: list[Timex], published: date | None) -> list[Event]:
        """The event of an entry of a chronology, told in the present or the past under its own day."""
        day = times[0].date if place.sentence in self.entries and times else None
        if day is None or (published is not None and day.first() > published):
            return []
        headed = _day(PartialDate(day.year, day.month, day.day), place)
        return first_act(place, headed, present=True, rule="dated heading")

    def heading(self, clauses: Clauses, days: list[Day], times: list[Timex]) -> bool:
        """Note a heading that tells a day ("12 May.", "What happened on Tuesday?"); tell if it is one."""
        sentence = clauses.masked.sentence
        if not times:
            return False
        asks = clauses.masked.text.rstrip().endswith("?") and len(clauses.words) <= _HEADING_WORDS
        alone = _alone(self.document.text, sentence.start, sentence.end, times[0].start, times[-1].end)
        if (alone and self.chronicle) or (asks and days):
            self.heading_day = days[0] if days else None
            self.heading_line = sentence.line
            self.heading_present = not asks
            return True
        return False

    def hanging(
        self, place: Place, events: list[Event], published: date | None, clocks: list[Timex], *, dated: bool
    ) -> list[Event]:
        """The event of a sentence that an earlier one dates, if any."""
        text = place.clauses.masked.text
        if (
            self.heading_day is not None
            and self._under(place.sentence)
            and (not dated or self.heading_present)
        ):
            found = first_act(place, self.heading_day, present=self.heading_present, rule="dated heading")
            if found:
                self.heading_day = None
            return found
        if dated:
            return []
        line = place.clauses.masked.sentence.line
        if line in self.live and published is not None:
            return first_act(place, _day(PartialDate.of(published), place), present=True, rule="live page")
        if clocks and self.days and place.sentence - self.days[-1][0] <= _NEAR and not self.live:
            return self._at_clock(place, clocks[0])
        later = _LATER.search(text)
        direct = [event for event in events if not event.derived and place.sentence - event.sentence <= _NEAR]
        if later is not None and direct:
            return _at(place, direct[-1].date, later.start(), later.end())
        if self.poll is not None and (back := _REFERS.search(text)) and back[1] in cues.POLLS:
            return self.polled(place, _day(self.poll, place, back.start(), back.end()))
        return self._answer(place, events, published)

    def _at_clock(self, place: Place, clock: Timex) -> list[Event]:
        """The act at a time of day, on the day that the text told last."""
        offsets = place.clauses.masked.offsets
        start, end = bisect_left(offsets, clock.start), bisect_left(offsets, clock.end)
        return _at(place, self.days[-1][1], start, end)

    def _answer(self, place: Place, events: list[Event], published: date | None) -> list[Event]:
        """An answer to what happened on the day of publication was given on that day."""
        if published is None:
            return []
        today = [event for event in events if event.date == PartialDate.of(published)]
        stems = {stem for event in today for stem in _stems(event.clauses.masked.text)}
        for verb in place.clauses.verbs:
            subject = subject_of(place.clauses, verb, place.times)
            if (
                verb.tense != "past"
                or verb.negated
                or place.clauses.quoted[verb.first]
                or subject.kind != "entity"
            ):
                continue
            start = place.clauses.words[verb.first].start
            told = category_of(place.clauses.masked.text[: place.clauses.words[verb.last].end], start)
            objects = place.clauses.words[verb.last + 1 : verb.last + 8]
            if told in _ANSWERS and any(w.text in cues.DEEDS and w.text[:_STEM] in stems for w in objects):
                day = _day(PartialDate.of(published), place)
                return [made(place, day, verb, subject, told, "answer on the day")]
        return []

    def polled(self, place: Place, day: Day) -> list[Event]:
        """What happened upon a vote: who called it what, and who was among the first to congratulate."""
        self.poll = day.date
        clauses = place.clauses
        out = []
        last = day.noun if day.noun >= 0 else day.last
        after = [word.text for word in clauses.words[last + 1 : last + 3]]
        if after[:1] == ["that"] or after[:2] == [",", "which"]:
            verb = next((v for v in clauses.verbs if v.first > last and v.tense in ("past", "perfect")), None)
            verdict = judge(place, day, verb, rule="vote") if verb is not None else None
            out += [verdict] if isinstance(verdict, Event) else []
        for verb in clauses.verbs:
            if verb.tense == "infinitive" and not any(verb.first == o.first for o in out):
                verdict = judge(place, day, verb)
                if isinstance(verdict, Event) and verdict.rule == "among the first":
                    return [*out, verdict]
        if not out and not any(
            w.text in ("after", "since", "following")
            for w in clauses.words[max(0, day.first - 4) : day.first]
        ):
            for verb in candidates(clauses, day):
                verdict = judge(place, day, verb)
                if isinstance(verdict, Event):
                    return [verdict]
        return out

    def note(self, number: int, times: list[Timex], published: date | None) -> None:
        """Remember the past days that a sentence tells, whoever acts on them."""
        for timex in times:
            day = timex.date
            known = day is not None and day.day is not None and not is_clock(timex)
            if day is not None and known and (published is None or day.first() <= published):
                self.days.append((number, PartialDate.of(day.first())))

    def told(self, number: int, found: list[Event]) -> None:
        """Note that an entry of a live page, or the day of a chronology, has told its event."""
        if self.heading_day is not None and any(event.date == self.heading_day.date for event in found):
            self.heading_day = None
        if found:
            self.live.pop(self.document.sentences[number].line, None)

    def day_before(self, number: int, shift: Shift) -> PartialDate | None:
        """The date of the same sentence that no event took: "On 17 May, the day after X ordered ..."."""
        for timex in self.timeline.in_span(*_span(self.document, number)):
            if timex.date is not None and timex.date.day is not None and timex.end <= shift.start:
                return PartialDate.of(timex.date.first())
        return None


def _span(document: Document, number: int) -> tuple[int, int]:
    sentence = document.sentences[number]
    return sentence.start, sentence.end


def _alone(text: str, start: int, end: int, first: int, last: int) -> bool:
    rest = text[start:first] + text[last:end]
    return sum(character.isalnum() for character in rest) <= _LETTERS


def _day(day: PartialDate, place: Place, start: int = 0, end: int = 1) -> Day:
    first = min(place.clauses.word_at(start), len(place.clauses.words) - 1)
    last = max(first, place.clauses.word_at(end) - 1)
    begin, stop = place.clauses.masked.span(start, max(end, start + 1))
    return Day(first, last, day, start=begin, end=stop)


def _at(place: Place, day: PartialDate, start: int, end: int) -> list[Event]:
    told = _day(day, place, start, end)
    for verb in candidates(place.clauses, told):
        verdict = judge(place, told, verb, rule="hours later")
        if isinstance(verdict, Event):
            return [verdict]
    return []


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in re.findall(r"[a-z]{5,}", text)}
