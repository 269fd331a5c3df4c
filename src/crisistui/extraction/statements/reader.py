"""Reads the statements of one document from top to bottom, sentence by sentence.

Imports only `crisistui.model` and this room.
"""

from dataclasses import replace

from crisistui.extraction import attribution
from crisistui.extraction.attribution import Attribution
from crisistui.extraction.document import Document
from crisistui.extraction.holders import note_named, of_sentence
from crisistui.extraction.masks import Masked, kind_of
from crisistui.extraction.negation import is_question
from crisistui.extraction.quotes import inside as inside_quotation
from crisistui.extraction.statements import (
    asking,
    composition,
    discourse,
    framed,
    hits,
    judged,
    leaning,
    weighing,
)
from crisistui.extraction.statements.passage import Here, Passage
from crisistui.extraction.statements.scene import Scene
from crisistui.extraction.statements.statement import Statement, distinct, of_operator
from crisistui.extraction.statements.trace import Reason, Trace
from crisistui.model.article import LineRole
from crisistui.model.vocabulary import Party

#: Kinds of holder whose telling is taken back when the text calls it false.
_TELLERS = frozenset({"article", "outlet", "unnamed", "state"})


def read(document: Document, trace: Trace | None = None) -> list[Statement]:
    """All statements in order of the text, one per (destination, party, holder, polarity).

    With a ``trace``, it is told why other sentences make none.
    """
    passage = Passage(document, trace)
    if not _names_subject(document):
        return []
    for place, masked in enumerate(document.masked):
        here = _sentence(passage, place, masked)
        _remember(passage, here)
    return _kept(passage)


def _names_subject(document: Document) -> bool:
    """Tell whether the article names the subject at all; without him it is about somebody else's exile."""
    return any(kind_of(character) == "S" for masked in document.masked for character in masked.text)


def _kept(passage: Passage) -> list[Statement]:
    kept = distinct(passage.found)
    if passage.trace is not None:
        told = {item.sentence for item in kept}
        for item in passage.found:
            if item.sentence not in told:
                passage.trace.note(item.sentence, Reason.SAID_BEFORE)
    return kept


def _remember(passage: Passage, here: Here) -> None:
    """Keep whom the sentence spoke of: the last speaker, else the one it begins with."""
    note_named(here.masked, passage.memory)
    codes = passage.places(here.masked)
    if 1 <= len(codes) <= 2:
        passage.spoken.set(codes, here.place)
    if here.said:
        passage.memory.focus = here.said[-1].holder
        return
    begins = of_sentence(here.masked, passage.cast, passage.memory)
    leader = begins is not None and begins.entity is passage.cast.subject
    if leader and passage.memory.focus is not None and is_question(here.masked.text):
        return  # a question about the leader is put to somebody else
    passage.memory.focus = begins or passage.memory.focus


def _sentence(passage: Passage, place: int, masked: Masked) -> Here:
    here = Here(place, masked, _said(passage, masked))
    asking.heading(passage, place, masked)
    if masked.sentence.role is LineRole.CREDIT:
        passage.pass_over(place, Reason.CREDIT)
        return here
    if discourse.taken_back(masked, correcting=passage.correcting):
        passage.pass_over(place, Reason.TAKEN_BACK)
        return here
    if discourse.refutes(masked):
        _refuted(passage, place)
    if asking.answers(passage, here) or asking.asks(passage, place, masked):
        return here
    before = len(passage.found)
    _assertions(passage, here)
    _turn(passage, here, before)
    _settle(passage, before)
    weighing.take(passage, here, stated=len(passage.found) > before)
    codes = passage.places(masked)
    if passage.exile[place] and 1 <= len(codes) <= 4:
        passage.topic.set(codes, place)  # a country beside words of exile is what the text speaks of
    return here


def _turn(passage: Passage, here: Here, before: int) -> None:
    """Where what follows a "but" leans against the country before it, that is what its holder means."""
    if len(passage.found) == before:
        return
    end, lean = leaning.after_turn(here.masked.bare)
    if lean is None or lean.polarity >= 0:
        return
    place = here.masked.places[min(end, len(here.masked.places) - 1)]
    if here.masked.found(place, len(here.masked.text), "CA"):
        return
    passage.found[before:] = [
        replace(item, stance=of_operator("doubt", -1, item.party), rule=lean.rule)
        if item.stance.polarity > 0 and item.end <= place and item.party is not Party.HOST
        else item
        for item in passage.found[before:]
    ]


def _settle(passage: Passage, before: int) -> None:
    """Where a sentence has one holder lean both ways of a country, the refusal says what he means."""
    fresh = passage.found[before:]
    lowest: dict[tuple[str | None, str | None], int] = {}
    for item in fresh:
        whose = (item.destination, item.holder.name)
        lowest[whose] = min(lowest.get(whose, 1), item.stance.polarity)
    refused = {whose for whose, polarity in lowest.items() if polarity < 0}
    passage.found[before:] = [
        item
        for item in fresh
        if (item.destination, item.holder.name) not in refused or item.stance.polarity < 0
    ]


def _said(passage: Passage, masked: Masked) -> list[Attribution]:
    """Find who says what in a sentence, a label at the start of its line included."""
    sentence = masked.sentence
    quotation = inside_quotation(passage.document.quotations, sentence.start)
    opened = quotation is not None and quotation.start < sentence.start
    turn = passage.turns.get(sentence.line)
    passage.labelled = turn.speaker if turn is not None and not turn.asking else None
    found = attribution.find(masked, passage.cast, passage.memory, opened=opened)
    return [item for item in found if item.verb != ":"] if turn is not None else found


def _assertions(passage: Passage, here: Here) -> None:
    """What one sentence states: by composition, else as a fragment, then by frames."""
    answered = asking.answered(passage, here.place)
    asking_only = is_question(here.masked.text) and not answered
    before = len(passage.found)
    if asking_only:
        passage.pass_over(here.place, Reason.QUESTION)
    scene = Scene(here.masked, here.said, passage.cast, passage.memory, passage.voice(here), passage.trace)
    for judgement in composition.judge(scene):
        if not asking_only or not judgement.polarity:
            judged.take(passage, here, judgement)
    if len(passage.found) == before:
        asking.fragment(passage, here)
    told = {item.destination for item in passage.found[before:] if item.destination}
    for hit in hits.hits(here.masked, answered=answered, trace=passage.trace):
        framed.take(passage, here, hit, told)


def _refuted(passage: Passage, place: int) -> None:
    """What the text calls false right after telling it does not count."""
    masked = passage.document.masked
    line = masked[place].sentence.line
    kept = []
    for item in passage.found:
        sentence = masked[item.sentence].sentence
        near = item.sentence == place - 1 or sentence.role is LineRole.EMBED or sentence.line >= line - 2
        told = item.sentence >= place - 3 and item.holder.kind in _TELLERS and near
        if told and item.stance.polarity > 0:
            passage.pass_over(item.sentence, Reason.FALSE)
        else:
            kept.append(item)
    passage.found = kept
