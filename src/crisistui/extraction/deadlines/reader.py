"""Reads the deadlines of one article from top to bottom. Imports `crisistui.model` and this room.

A rule finds the words, `due` the day, `roles` who and what, `merging` what becomes of several tellings. They
count only in an article that speaks of the crisis: its subject, or his country.
"""

import dataclasses
import re
from dataclasses import replace
from datetime import date

from crisistui.extraction.deadlines import concerns, merging, roles
from crisistui.extraction.deadlines.due import after, coarse, due_of, first_after, floating
from crisistui.extraction.deadlines.found import Deadline, fact
from crisistui.extraction.deadlines.rules import Rule, candidates
from crisistui.extraction.deadlines.timed import DATES, Timed, timed
from crisistui.extraction.document import Document
from crisistui.extraction.negation import negated_before
from crisistui.extraction.timeline import Timeline
from crisistui.extraction.times import Timex
from crisistui.model.article import LineRole
from crisistui.model.dates import PartialDate
from crisistui.model.facts import DeadlineFact
from crisistui.model.vocabulary import DeadlineStatus

_APPOSITIVE = re.compile(rf",? ?(?:(?:[a-z]+|[\ue000-\ue6ff]) time)?,? ?(?:on |the |of )?({DATES})")
_STRETCHES = ("d", "d2", "d3")
_TIMES = ("t", "t2", "t3", *_STRETCHES)  # the groups of a rule that name what is due
_RECENT = 2  # sentences over which "the new one" still means a deadline
_NEAR = 70  # characters before the matched words in which the act stands
_DATELINE = 64  # characters within which a dateline gives its date
_QUESTION = re.compile(r"\?[\"”’]?\s*$")


class Reader:
    """The pass over one document."""

    def __init__(self, document: Document, timeline: Timeline) -> None:
        self.document = document
        self.timeline = timeline
        self.today = timeline.anchor
        self.found: list[Deadline] = []
        self.days: dict[int, date] = {}  # line number: the day its opening date names
        self.spoken = -9  # the last sentence that speaks of a deadline
        self.near = False  # whether the article speaks of the subject himself
        self.asked: date | None = None  # the day that the question just before names
        self.last_day: tuple[int, date] | None = None  # (line, the last day told as past)

    def read(self) -> list[Deadline]:
        """All deadlines, one per due day and kind."""
        if not concerns.crisis(self.document):
            return []
        self.near = concerns.of_subject(self.document)
        for masked in self.document.masked:
            items = self.timeline.in_span(masked.sentence.start, masked.sentence.end)
            if concerns.of_deadline(masked.text):
                self.spoken = masked.sentence.index
            if items and masked.sentence.role is not LineRole.CREDIT:
                self._sentence(timed(masked, items))
            elif not _QUESTION.search(masked.text):
                self.asked = None
        return merging.merged(self.found)

    def _sentence(self, sentence: Timed) -> None:
        masked = sentence.masked
        self._open_line(sentence)
        if not concerns.foreign(masked.text):
            taken: set[str] = set()
            for rule in candidates(sentence.text):
                for found in rule.pattern.finditer(sentence.text):
                    self._take(sentence, rule, found, taken)
        self._remember(sentence)

    def _open_line(self, sentence: Timed) -> None:
        """Note the day at the head of a paragraph: "12 January. ..." or "On 12 January, ..."."""
        line, start = sentence.masked.sentence.line, sentence.masked.sentence.start
        if line in self.days or start != self.document.article.lines[line].start:
            return
        for item in sentence.times.values():
            if item.start == start and item.date is not None and item.date.day and item.type == "DATE":
                self.days[line] = item.date.first()

    def _remember(self, sentence: Timed) -> None:
        days = [
            d.first()
            for item in sentence.times.values()
            if (d := item.date) and d.day and item.type == "DATE"
        ]
        past = [day for day in days if self.today is None or day <= self.today]
        if past:
            self.last_day = (sentence.masked.sentence.line, past[-1])
        if _QUESTION.search(sentence.masked.text) and days:
            self.asked = days[-1]
        elif not _QUESTION.search(sentence.masked.text):
            self.asked = None

    # -- one match -------------------------------------------------------------------------------------------

    def _take(self, sentence: Timed, rule: Rule, found: re.Match[str], taken: set[str]) -> None:
        groups = found.groupdict()
        name = next(key for key in _TIMES if groups.get(key))
        character = groups[name]
        if character in taken or (rule.acts and not self._acts(sentence, found)):
            return
        if rule.status == "due" and rule.kind == "demand" and negated_before(sentence.text, found.start()):
            return
        item = sentence.times[character]
        if floating(item) and item.start == sentence.masked.sentence.start:
            return  # the clock of a live page
        if " before " in item.text:
            return  # "two days before the Friday deadline" names no day that is due
        if not self.near and not concerns.ours(self.document, sentence):
            return
        if concerns.strangers(self.document, sentence, rule, found):
            return
        item = self._appositive(sentence, found.start(name), item)
        set_on = None if rule.shift else self._set_on(sentence, item)
        due = self._due(sentence, rule, item, set_on, found)
        if due is None or self._background(due):
            return
        status = self._status(sentence, rule, due)
        if status is None:
            return
        taken.add(character)
        made = self._deadline(sentence, rule, found, due, status)
        keeps = set_on is not None and set_on < due.last() and rule.kind == "demand"
        self.found.append(dataclasses.replace(made, set_on=set_on) if keeps else made)

    def _acts(self, sentence: Timed, found: re.Match[str]) -> bool:
        return concerns.acts(sentence.text[max(0, found.start() - _NEAR) : found.end()])

    def _due(
        self, sentence: Timed, rule: Rule, item: Timex, set_on: date | None, found: re.Match[str]
    ) -> PartialDate | None:
        line = sentence.masked.sentence.line
        local = self.days.get(line) or self.asked
        if not any(found.groupdict().get(key) for key in _STRETCHES):
            if rule.where == "deadline near" and sentence.masked.sentence.index - self.spoken > _RECENT:
                return None
            if rule.side == "from set" and set_on is not None and item.how.startswith("weekday"):
                return first_after(set_on, item)
            return due_of(item, rule.side, self.today, local)
        if rule.where == "now":
            return after(self.today, item) if self.today else None
        if rule.where == "extension":
            if any(d.rule == "extended-to" and d.start == sentence.masked.sentence.start for d in self.found):
                return None  # the new date itself is told
            old = self._old(sentence)
            return after(old, item) if old else None
        if rule.where == "proposal":
            start = set_on or self.today
            return coarse(start, item) if start else None
        if rule.shift:
            head = self._set_on(sentence, item) or self.today
            return after(head, item) if head else None
        start = set_on
        if start is None and rule.where == "set" and self.last_day and self.last_day[0] == line:
            start = self.last_day[1]
        if start is None and concerns.spoken_now(sentence.text):
            start = self.today
        return after(start, item) if start else None

    def _background(self, due: PartialDate) -> bool:
        since = self.document.profile.crisis.since
        return since is not None and due.last() < since

    def _appositive(self, sentence: Timed, place: int, item: Timex) -> Timex:
        """The finer of two names of one day: "a week later, on 28 November", "at 18:00, on 6 May"."""
        found = _APPOSITIVE.match(sentence.text, place + 1)
        other = sentence.times.get(found[1]) if found else None
        if other is None or other.date is None or item.date is None:
            return item
        if item.date.day is None and other.date.day is not None:
            return other
        if floating(item) and other.type == "DATE" and other.date.day is not None:
            day = other.date
            moment = replace(item.date, year=day.year, month=day.month, day=day.day)
            return dataclasses.replace(item, date=moment, how=other.how)
        return item

    def _old(self, sentence: Timed) -> date | None:
        """The due day that is being moved: in this sentence, else the last one told."""
        here = [d for d in self.found if d.start == sentence.masked.sentence.start and d.due.day]
        known = here or [d for d in self.found if d.kind == "demand" and d.due.day]
        return known[-1].due.first() if known else None

    def _set_on(self, sentence: Timed, due: Timex) -> date | None:
        """The day it was set: a past day in the sentence, nearest before the date; else the paragraph's."""
        best: tuple[int, date] | None = None
        for item in sentence.times.values():
            if item is due or item.date is None or item.date.day is None or item.type != "DATE":
                continue
            if self._is_dateline(sentence, item):
                continue
            day = item.date.first()
            if self.today is not None and day > self.today:
                continue
            distance = abs(item.start - due.start) + (0 if item.start < due.start else 1_000)
            if best is None or distance < best[0]:
                best = (distance, day)
        if best is not None:
            return best[1]
        return self.days.get(sentence.masked.sentence.line)

    def _is_dateline(self, sentence: Timed, item: Timex) -> bool:
        if self.timeline.published.basis != "dateline" or item.date is None:
            return False
        line = self.document.article.lines[sentence.masked.sentence.line]
        return item.start - line.start < _DATELINE and item.date.first() == self.today

    def _status(self, sentence: Timed, rule: Rule, due: PartialDate) -> DeadlineStatus | None:
        """The status of the rule, or of the day; ``None``: a sitting that is over is no deadline."""
        published = self.timeline.published
        bound = self.today or (published.not_before.first() if published.not_before else None)
        over = bound is not None and (due.last() < bound or (due.last() == bound and _strikes(due)))
        if over and rule.kind == "session":
            return None
        if rule.only == "ahead" and bound is not None and due.last() <= bound:
            return None
        done = rule.status == "met" and (not rule.shift or concerns.done(sentence))
        if rule.status == "due" or (rule.status == "met" and not done):
            return DeadlineStatus.LAPSED if over else DeadlineStatus.PENDING
        return DeadlineStatus(rule.status)

    def _deadline(
        self,
        sentence: Timed,
        rule: Rule,
        found: re.Match[str],
        due: PartialDate,
        status: DeadlineStatus,
    ) -> Deadline:
        document = self.document
        bound = roles.addressee(document, sentence, rule.kind)
        place = sentence.masked.sentence
        return Deadline(
            due=due,
            demand=roles.demand(document, sentence, rule, found, bound),
            set_by=roles.setter(sentence, found.start(), rule.kind, bound or document.cast.subject.name),
            addressee=bound,
            set_on=None,
            status=status,
            origin=roles.origin(sentence),
            rule=rule.id,
            kind=rule.kind,
            explicit=rule.status != "due",
            start=place.start,
            end=place.end,
            marks=(sentence.span(found.start(), found.end()),),
        )


def _strikes(due: PartialDate) -> bool:
    """Tell whether a limit is the midnight at which its day begins: it is over all that day."""
    return due.hour == 0 and not due.minute


def read(document: Document, timeline: Timeline) -> list[DeadlineFact]:
    """Read all deadlines of an annotated article, in order of the text."""
    return [fact(found, document.text) for found in Reader(document, timeline).read()]
