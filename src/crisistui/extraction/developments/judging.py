"""Whether a verb with its date tells an event of the crisis: asserted, past, done by one who matters.

Imports `crisistui.model` and this room. A verdict is an event, ``NO`` (the date is spent: planned, denied, a
stranger's) or ``None`` (this verb is not the one: try the next).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from crisistui.extraction.cast import Entity
from crisistui.extraction.developments import cues
from crisistui.extraction.developments.attaching import finite_before
from crisistui.extraction.developments.categories import DEEDS, category_of
from crisistui.extraction.developments.clauses import Clauses, Verb
from crisistui.extraction.developments.dated import Day
from crisistui.extraction.developments.event import Event
from crisistui.extraction.developments.subjects import Subject, entities_in, subject_of
from crisistui.extraction.masks import Masked, kind_of
from crisistui.model.vocabulary import ActorKind, Category

NO: Literal["no"] = "no"
Verdict = Event | Literal["no"] | None
_CONDITIONS = frozenset({"if", "unless", "whether"})
_PERSONAL = frozenset({"he", "she"})
_TELLING = frozenset(
    {
        "said",
        "told",
        "stated",
        "added",
        "announced",
        "declared",
        "says",
        "tells",
        "announces",
        "revealed",
        "spoke",
        "hinted",
        "confirmed",
        "noted",
        "stressed",
    }
)
_PRINTING = frozenset({"reported", "wrote", "published", "revealed", "quoted", "cited"})
_VIOLENT = frozenset({Category.ASSAULT, Category.COERCE})
_WEEKLY = frozenset({Category.SANCTION, Category.COERCE, Category.ASSAULT, Category.MOBILIZE})


@dataclass(slots=True)
class Place:
    """Where a sentence stands: its number, its words, and which of them tell times."""

    sentence: int
    clauses: Clauses
    times: frozenset[int]
    relevant: bool
    taken: frozenset[int] = frozenset()
    before: Sequence[Masked] = ()

    def antecedent(self, number: int) -> Entity | None:
        """Who "he" or "she" is: the person named last in the sentence, else first in those before."""
        here = self.clauses.words[number].start if number < len(self.clauses.words) else 0
        own = _people(self.clauses.masked, here)
        if own:
            return own[-1]
        return next((found[0] for masked in reversed(self.before) if (found := _people(masked, None))), None)


_GOVERNED = re.compile(
    r"\b(?:with|by|to|of|for|about|against|from|on|between) (?:[a-z.'-]+ |[\ue000-\ue6ff](?:'s)? ){0,3}$"
)


def _people(masked: Masked, end: int | None) -> list[Entity]:
    """The people of a sentence whom no preposition governs, experts left out."""
    text = masked.text[:end]
    return [
        masked.entity(character)
        for place, character in enumerate(text)
        if kind_of(character) in ("P", "S")
        and masked.entity(character).standing != "expert"
        and not _GOVERNED.search(text, max(0, place - 40), place)
    ]


def judge(place: Place, day: Day, verb: Verb, *, present: bool = False, rule: str = "dated") -> Verdict:
    """Judge one verb as the event of one date."""
    clauses = place.clauses
    if clauses.quoted[verb.first] or clauses.quoted[day.first]:
        return NO
    if verb.tense == "infinitive":
        return _infinitive(place, day, verb, rule)
    if _evades(clauses, verb):
        subject = _who(place, verb)
        return made(place, day, verb, subject, Category.REJECT, rule) if subject.acts else NO
    if verb.tense == "modal" or (verb.tense == "present" and not present) or verb.negated:
        return NO
    if _conditional(clauses, verb):
        return NO
    if verb.head in cues.LAPSES:
        return _lapsed(place, day, verb)
    if verb.head == "let" and any(
        w.text in cues.LAPSES for w in clauses.words[verb.last + 1 : verb.last + 12]
    ):
        return NO
    if verb.tense == "state" or verb.head in cues.STATES:
        return None
    if day.noun >= 0 and clauses.words[day.noun].text in cues.CUTOFFS and verb.head not in cues.IGNORING:
        return NO
    return _acted(place, day, verb, rule)


def _evades(clauses: Clauses, verb: Verb) -> bool:
    """Read "would not say on Monday whether": not to say is an answer."""
    group = {word.text for word in clauses.words[verb.first : verb.last + 1]}
    asked = {"would", "wouldn't", "could", "couldn't"} & group
    return verb.negated and bool(asked) and verb.head in cues.EVASIONS


def _acted(place: Place, day: Day, verb: Verb, rule: str) -> Verdict:
    clauses = place.clauses
    subject = _who(place, verb)
    hurt = verb.tense == "passive" and _hurt(place, day, verb, subject)
    if (subject.kind == "stranger" and not hurt) or (verb.head in _PRINTING and _unofficial(subject)):
        return NO
    speech = verb.head in cues.SPEECH or verb.head in cues.SPEECH_NOW
    category = _category(clauses, verb)
    if category is None and subject.kind == "deed":
        category = category_of(subject.word, 0)
    if verb.tense == "passive":
        agent = _agent(clauses, verb)
        vague = subject.word in cues.LOOSE and not place.relevant
        if category is None or not (subject.acts or subject.kind == "deed" or agent or hurt):
            return None
        if vague and not agent:
            return None
    elif subject.kind == "deed":
        if verb.head not in cues.HAPPENINGS:
            return None
    elif not subject.acts:
        return None
    if speech and subject.word in cues.LOOSE and not place.relevant:
        return NO
    if not _reaches(day, verb, category):
        return NO
    return made(place, day, verb, subject, category or Category.CONSULT, rule)


def _hurt(place: Place, day: Day, verb: Verb, subject: Subject) -> bool:
    """Tell whether people were hurt at home on a day: no state is named that is no side."""
    if subject.word not in cues.VICTIMS or day.date.day is None:
        return False
    abroad = any(word.kind in ("C", "A", "N") for word in place.clauses.words if word.kind)
    return _category(place.clauses, verb) in _VIOLENT and (place.relevant or not abroad)


def _unofficial(subject: Subject) -> bool:
    """Tell whether a body that reports or writes may be a newspaper that nobody listed."""
    entity = subject.entity
    return (
        entity is not None and entity.kind is ActorKind.ORGANISATION and not (entity.standing or entity.side)
    )


def _lapsed(place: Place, day: Day, verb: Verb) -> Verdict:
    """Read "the second deadline passed on Monday", "the ultimatum of 4 May ran out": a limit went by."""
    words = place.clauses.words
    if words[verb.last].text in ("ran", "run") and [w.text for w in words[verb.last + 1 : verb.last + 2]] != [
        "out"
    ]:
        return None
    before = range(verb.first - 1, max(-1, verb.first - 12), -1)
    limit = next((number for number in before if words[number].text in cues.CUTOFFS), None)
    if limit is None:
        return None if verb.head in ("ran", "passed", "ended") else NO
    return made(
        place, day, verb, Subject("deed", limit, words[limit].text), Category.THREATEN, "limit passed"
    )


def _reaches(day: Day, verb: Verb, category: Category | None) -> bool:
    """Periods carry only deeds: "since May" with a perfect, "this week" with force or sanctions."""
    if day.use == "since":
        return verb.tense == "perfect" and category in DEEDS
    return not day.week or category in _WEEKLY


def made(place: Place, day: Day, verb: Verb, subject: Subject, category: Category, rule: str) -> Event:
    """The event of a date and a verb."""
    clauses = place.clauses
    end = clause_end(clauses, verb.last)
    opened = {word.text for word in clauses.words[max(0, verb.first - 14) : verb.first]} & {"who", "which"}
    if rule in ("vote", "among the first") and opened:
        end = next((n for n in range(verb.last + 1, end) if clauses.words[n].text == ","), end)
    begin = subject.start if subject.start <= verb.first and subject.kind != "none" else verb.first
    leading = place.antecedent(subject.start) if subject.word in _PERSONAL else subject.entity
    actors = [leading] if leading is not None else []
    if subject.kind in ("entity", "actor"):
        actors += entities_in(clauses, begin, verb.first)
    actors += entities_in(clauses, verb.last + 1, end)
    marks = (
        (day.start, day.end),
        clauses.masked.span(clauses.words[verb.first].start, clauses.words[verb.last].end),
    )
    return Event(
        day.date, category, rule, place.sentence, clauses, begin, end, verb.head, subject,
        list(dict.fromkeys(actors)), marks, verb.head in cues.SPEECH or verb.head in cues.SPEECH_NOW,
        day.use == "label", verb=verb, leading=leading,
    )  # fmt: skip


def clause_end(clauses: Clauses, last: int) -> int:
    """The word number at which the clause of a verb ends."""
    for number in range(last + 1, len(clauses.words)):
        if clauses.words[number].text in ";:—" or (
            clauses.words[number].text == "." and number + 1 == len(clauses.words)
        ):
            return number
    return len(clauses.words)


def _category(clauses: Clauses, verb: Verb) -> Category | None:
    """The type of an act; for mere telling, that of what is told."""
    text = clauses.masked.text
    if verb.head in _TELLING:
        told = category_of(text, clauses.words[verb.last].end, but=Category.CONSULT)
        before = text[: clauses.words[verb.first].start]
        return told or category_of(before, 0, but=Category.CONSULT) or Category.CONSULT
    return category_of(text, clauses.words[verb.first].start)


def _who(place: Place, verb: Verb) -> Subject:
    if verb.tense == "gerund":
        main = finite_before(place.clauses, verb.first)
        if main is not None:
            return subject_of(place.clauses, main, place.times)
    return subject_of(place.clauses, verb, place.times)


def _agent(clauses: Clauses, verb: Verb) -> bool:
    """Tell whether "by" and a name or an actor follow a passive."""
    words = clauses.words
    for number in range(verb.last + 1, min(len(words) - 1, verb.last + 9)):
        if words[number].text == "by":
            return any(
                (word.kind and word.kind != "O") or word.text in cues.ACTORS
                for word in words[number + 1 : number + 5]
            )
    return False


def _conditional(clauses: Clauses, verb: Verb) -> bool:
    """Tell whether "if" or "whether" opens the verb's clause."""
    for number in range(verb.first - 1, max(-1, verb.first - 15), -1):
        text = clauses.words[number].text
        if text in _CONDITIONS:
            return not (number and clauses.words[number - 1].text == "as")
        if clauses.boundary(number) or text == ",":
            return False
    return False


def _infinitive(place: Place, day: Day, verb: Verb, rule: str) -> Verdict:
    """Read "was among the first to congratulate him" tells a deed; "agreed to leave on Friday" a plan."""
    clauses = place.clauses
    main = finite_before(clauses, verb.first)
    if main is None or main.tense == "modal" or main.negated:
        return NO
    between = {word.text for word in clauses.words[main.last + 1 : verb.first]}
    if main.head == "be" and between & {"among", "one", "first", "last", "only"}:
        subject = subject_of(clauses, main, place.times)
        if subject.acts:
            category = category_of(clauses.masked.text, clauses.words[verb.first].start)
            return made(place, day, verb, subject, category or Category.CONSULT, "among the first")
        return NO
    lead = {word.text for word in clauses.words[max(main.first, verb.first - 5) : verb.first]}
    if lead & cues.PLANS or main.head in cues.PLANS:
        return NO
    return judge(place, day, main, rule=rule)
