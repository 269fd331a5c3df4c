"""News told in the present tense: entries of a live page, paragraphs under a day.

Imports only this package.
"""

from crisistui.extraction.developments import cues
from crisistui.extraction.developments.categories import category_of
from crisistui.extraction.developments.clauses import Clauses, Verb
from crisistui.extraction.developments.dated import Day
from crisistui.extraction.developments.event import Event
from crisistui.extraction.developments.judging import Place, judge


def first_act(place: Place, day: Day, *, present: bool, rule: str) -> list[Event]:
    """The first act of a sentence whose day stands above it; the present tense tells the past there."""
    clauses = place.clauses
    verbs = list(clauses.verbs)
    if present:
        for number, word in enumerate(clauses.words):
            if _told_now(clauses, number, chronicle=rule == "dated heading"):
                verbs.append(Verb(number, number, word.text, "past"))
    for verb in sorted(verbs, key=lambda v: v.first):
        if clauses.quoted[verb.first] or verb.tense in ("infinitive", "gerund"):
            continue
        start, end = clauses.masked.span(clauses.words[verb.first].start, clauses.words[verb.last].end)
        here = Day(verb.first, verb.first, day.date, start=start, end=end)
        verdict = judge(place, here, verb, rule=rule)
        if rule == "live page" and isinstance(verdict, Event) and verdict.subject.kind == "pronoun":
            continue
        if isinstance(verdict, Event) and (
            verb.head in cues.SPEECH_NOW or _typed(clauses, verb) or rule != "live page"
        ):
            return [verdict]
    return []


def _typed(clauses: Clauses, verb: Verb) -> bool:
    return category_of(clauses.words[verb.last].text, 0) is not None


def _told_now(clauses: Clauses, number: int, *, chronicle: bool) -> bool:
    """Tell whether a word is a verb in the present that tells news: right behind who acts."""
    word = clauses.words[number]
    before = clauses.words[number - 1] if number else word
    if word.kind or word.text in cues.ACTORS or word.text in cues.DEEDS or word.text in cues.STRANGERS:
        return False
    led = (
        bool(before.kind and before.kind != "A")
        or before.text in cues.ACTORS
        or before.text in (",", "he", "she")
    )
    if not led or not word.text.isalpha() or word.text in cues.PREPOSITIONS or word.text in cues.BE:
        return False
    if word.text in cues.SPEECH_NOW or category_of(word.text, 0) is not None:
        return True
    return chronicle and word.text.endswith("s") and word.text not in cues.HAVE
