"""The pass over an article: dates, the verbs they belong to, and events that hang on events told before.

Imports `crisistui.model` and this room.
"""

from bisect import bisect_left
from datetime import date, timedelta

from crisistui.extraction.developments import chains, cues
from crisistui.extraction.developments.attaching import candidates, finite_before
from crisistui.extraction.developments.categories import category_of
from crisistui.extraction.developments.clauses import Clauses, Verb, parse
from crisistui.extraction.developments.dated import Day, days_of, is_clock
from crisistui.extraction.developments.event import Event
from crisistui.extraction.developments.judging import NO, Place, judge, made
from crisistui.extraction.developments.shifts import Shift, shifts_of
from crisistui.extraction.developments.subjects import Subject
from crisistui.extraction.document import Document
from crisistui.extraction.quotes import inside
from crisistui.extraction.timeline import Timeline
from crisistui.extraction.times import Timex
from crisistui.model.article import LineRole
from crisistui.model.dates import PartialDate
from crisistui.model.vocabulary import Category

_ROLES = frozenset({LineRole.PROSE, LineRole.SUBHEAD})
_ASKED = frozenset(
    {"asked", "questioned", "pressed", "quizzed", "speaking", "appearing", "writing", "interviewed"}
)
_HEAD = 8  # words of "Asked by reporters on Monday"
_SECOND = frozenset(
    {Category.THREATEN, Category.SANCTION, Category.COERCE, Category.ASSAULT, Category.MOBILIZE}
)


class Reader:
    """Finds the events of one document; `read` is its only public method."""

    def __init__(self, document: Document, timeline: Timeline) -> None:
        self.document = document
        self.timeline = timeline
        self.published: date | None = timeline.anchor
        self.events: list[Event] = []
        self.chain = chains.Chain(document, timeline)
        subject = document.cast.subject
        self.sides = {subject.country, *document.cast.brokers}

    def read(self) -> list[Event]:
        """All events in order of the text, doubles included."""
        for number, masked in enumerate(self.document.masked):
            sentence = masked.sentence
            if sentence.role in _ROLES:
                self._sentence(number, self.timeline.in_span(sentence.start, sentence.end))
        return self.events

    def _sentence(self, number: int, times: list[Timex]) -> None:
        masked = self.document.masked[number]
        text = masked.text
        if all(timex.date is None for timex in times) and not self.chain.waits(number, text):
            return
        quotation = inside(self.document.quotations, masked.sentence.start)
        opened = quotation is not None and quotation.start < masked.sentence.start
        clauses = parse(masked, opened=opened)
        days = days_of(clauses, times, self.published)
        days = [day for day in days if self._within(day.date)]
        if self.chain.heading(clauses, days, times):
            return
        self.chain.note(number, times, self.published)
        if text.rstrip('" )').endswith("?") or self._foreign(number, text):
            return
        shifts = shifts_of(clauses)
        place = Place(
            number,
            clauses,
            _timewords(clauses, times, shifts),
            self._relevant(clauses),
            _owned(clauses, shifts),
            self.document.masked[max(0, number - 3) : number],
        )
        found = self.chain.entry(place, times, self.published) or [
            event for day in days if self._reachable(day, place) for event in self._dated(place, day)
        ]
        found += [event for shift in shifts for event in self._shifted(place, shift, found)]
        if not found:
            clocks = [timex for timex in times if is_clock(timex)]
            found = self.chain.hanging(place, self.events, self.published, clocks, dated=bool(days))
        self.chain.told(number, found)
        self.events.extend(event for event in found if self._within(event.date))

    def _within(self, day: PartialDate) -> bool:
        since = self.document.profile.crisis.since
        if since is not None and day.last() < since:
            return False
        return self.published is None or day.first() <= self.published

    def _relevant(self, clauses: Clauses) -> bool:
        """Tell whether a sentence names a side of the crisis."""
        entities = (mention.entity for mention in clauses.masked.names.values())
        return any(e.side or (e.country is not None and e.country in self.sides) for e in entities)

    def _reachable(self, day: Day, place: Place) -> bool:
        """A month or a year is vague: it dates an event only where a side of the crisis is named."""
        if day.date.day is not None:
            return True
        return place.relevant or any(word.text in ("he", "she", "they") for word in place.clauses.words)

    def _foreign(self, number: int, text: str) -> bool:
        if cues.FOREIGN.search(text) or any(word in text for word in cues.DENIED):
            return True
        following = self.document.masked[number + 1 : number + 2]
        return bool(following) and following[0].text.lstrip('" ').startswith(tuple(cues.DENIALS))

    def _dated(self, place: Place, day: Day) -> list[Event]:
        noun = _deed_noun(place, day)
        if noun is not None:
            return [noun]
        if day.use == "label" and place.clauses.words[day.noun].text in cues.POLLS:
            return self.chain.polled(place, day)
        for verb in candidates(place.clauses, day, place.taken):
            verdict = judge(place, day, verb)
            if verdict == NO:
                return []
            if isinstance(verdict, Event):
                return [verdict, *_second(place, day, verdict)]
        return _asked(place, day)

    def _from_today(self, place: Place, shift: Shift) -> bool:
        """Tell whether "Five days after he left, they have begun ..." counts from the day it is told."""
        told = any(verb.tense in ("perfect", "present") for verb in place.clauses.verbs)
        return told and shift.first == 0 and shift.days < 0 and self.published is not None

    def _shifted(self, place: Place, shift: Shift, found: list[Event]) -> list[Event]:
        """The event behind "a day after": dated from the day that the same sentence tells."""
        base = next((event for event in found if event.date.day is not None), None)
        origin = base.date if base else self.chain.day_before(place.sentence, shift)
        if origin is None and self._from_today(place, shift):
            origin = self.timeline.published.date
        if origin is None or origin.day is None:
            return []
        moved = PartialDate.of(origin.first() + timedelta(days=shift.days))
        day = Day(shift.first, shift.last, moved, start=shift.start, end=shift.end)
        clauses = place.clauses
        verb = next((v for v in clauses.verbs if v.first > shift.last or v.first == shift.last + 1), None)
        if verb is None or any(clauses.words[n].text in ';:—"' for n in range(shift.last + 1, verb.first)):
            return []
        verdict = judge(place, day, verb, rule="day before or after")
        if isinstance(verdict, Event):
            verdict.derived = True
            return [verdict]
        return []


def _asked(place: Place, day: Day) -> list[Event]:
    """Read "Asked on Monday whether ..., the minister said": the answer was given on that day."""
    clauses = place.clauses
    words = clauses.words
    if day.use != "told" or words[0].text not in _ASKED or day.first > _HEAD or clauses.quoted[day.first]:
        return []
    comma = next((n for n in range(day.last + 1, len(words)) if words[n].text == ","), None)
    if comma is None:
        return []
    for verb in clauses.verbs:
        if verb.first > comma and verb.tense in ("past", "perfect"):
            verdict = judge(place, day, verb)
            return [verdict] if isinstance(verdict, Event) else []
    return []


def _owned(clauses: Clauses, shifts: list[Shift]) -> frozenset[int]:
    """Where the verbs begin whose day "a day after" gives."""
    firsts = [next((v.first for v in clauses.verbs if v.first > shift.last), -1) for shift in shifts]
    return frozenset(first for first in firsts if first >= 0)


def _timewords(clauses: Clauses, times: list[Timex], shifts: list[Shift]) -> frozenset[int]:
    out: set[int] = {number for shift in shifts for number in range(shift.first, shift.last + 1)}
    offsets = clauses.masked.offsets
    for timex in times:
        first = clauses.word_at(bisect_left(offsets, timex.start))
        last = clauses.word_at(bisect_left(offsets, timex.end))
        out.update(range(first, last))
    return frozenset(out)


def _deed_noun(place: Place, day: Day) -> Event | None:
    """Read "the march of 11 January", "condemned Saturday's strike", "the permit, dated 4 May, grants"."""
    words = place.clauses.words
    lead = words[day.first - 1].text if day.first else ""
    if place.clauses.quoted[day.first]:
        return None
    if lead == "of" and day.first > 1 and words[day.first - 2].text in cues.DEEDS:
        return _noun_event(place, day, day.first - 2)
    if lead == "dated" and day.first > 2:
        noun = next(
            (n for n in range(day.first - 2, max(-1, day.first - 5), -1) if words[n].text in cues.DOCUMENTS),
            None,
        )
        acting = any(word.text in cues.INSTRUCTS for word in words[day.last + 1 : day.last + 8])
        return _noun_event(place, day, noun) if noun is not None and acting else None
    if day.use == "label" and words[day.noun].text in cues.DEEDS and lead not in cues.PREPOSITIONS:
        before = (
            words[day.first - 1].text
            if words[day.first - 1].text not in cues.DETERMINERS
            else words[day.first - 2].text
        )
        if (
            day.first > 1
            and before not in cues.PREPOSITIONS
            and finite_before(place.clauses, day.first) is not None
        ):
            verb = finite_before(place.clauses, day.first)
            if verb is not None and verb.last == day.first - (
                2 if before != words[day.first - 1].text else 1
            ):
                return _noun_event(place, day, day.noun)
    return None


def _noun_event(place: Place, day: Day, noun: int) -> Event | None:
    clauses = place.clauses
    text = clauses.words[noun].text
    if text in ("ultimatum", "deadline"):
        return None
    category = category_of(text, 0) or Category.CONSULT
    verb = Verb(noun, noun, text, "past")
    return made(place, day, verb, Subject("deed", noun, text), category, "event noun")


def _second(place: Place, day: Day, first: Event) -> list[Event]:
    """Read "rejected the terms and set a deadline": a second deed of another kind on the same day."""
    if first.verb is None or first.speech or day.date.day is None:
        return []
    for verb in place.clauses.verbs:
        if verb.first <= first.verb.last or verb.tense != "past" or verb.negated:
            continue
        words = place.clauses.words
        if words[verb.first - 1].text != "and" or place.clauses.quoted[verb.first]:
            continue
        if any(place.clauses.boundary(n) for n in range(first.verb.last + 1, verb.first)):
            return []
        category = category_of(place.clauses.masked.text, words[verb.first].start)
        if category in _SECOND and category is not first.category and verb.head not in cues.SPEECH:
            return [made(place, day, verb, first.subject, category, "second act")]
        return []
    return []
