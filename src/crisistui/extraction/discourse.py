"""What one sentence owes to its neighbours: questions and answers, labels of a transcript, corrections.

Imports only this room. A question asserts nothing, but names what the answer is about; a correction takes back what
it quotes; a label ("Q:", "MS X:") says who speaks a whole line.
"""

import re
from dataclasses import dataclass

from crisistui.extraction.cast import Cast
from crisistui.extraction.holders import Holder, of_entity
from crisistui.extraction.masks import Masked, kind_of

_LABEL = re.compile(r"^(?:(?:mr|ms|mrs|dr|president|minister|spokes\w+) )?([\ue300-\ue4ff]) ?: ")
_ANSWER_LABEL = re.compile(r"^(?:a|answer|spokes\w+) ?: ")
_QUESTION_LABEL = re.compile(r"^(?:q|question|reporter|journalist|[\ue600-\ue6ff]|[\w ]{2,30}) ?: ")
_LEAD = r"^(?:[\w .\ue300-\ue4ff]{1,24}: )?(?:well, |oh, |then )?"
_QUIET = re.compile(
    _LEAD
    + r"(?:i have no comment|no comment|i (?:do|shall|will|can|would) not|i can't|we (?:do|shall|will) not|please ask|perhaps|maybe|next question|i have nothing|nothing (?:to|more)|i am neither|we are neither|that is for|ask (?:them|him|her))\b"
)
_NO = re.compile(
    _LEAD
    + r"(?:no\b(?! one| doubt| \w+ (?:has|have))|never\b|not (?:on|for|a|while|in|at|from|under|him|us|here|really|likely)\b|hardly|absolutely not|certainly not|far-fetched|unlikely|out of the question|nothing of the (?:kind|sort)|(?:that is |this is |it is )?(?:pure |complete )?(?:invention|nonsense|fantasy|fiction|rubbish)|invented|that is not (?:true|so))"
)
_YES = re.compile(
    _LEAD
    + r"(?:yes\b|certainly\b|of course\b|it says so|they could|he could|she could|absolutely\b(?! not)|gladly|by all means|indeed)"
)
_TAKEN_BACK = re.compile(
    r"\b(?:an? |the )?(?:earlier|previous|original|first) version|\b(?:article|report|story|headline|caption|sentence)\b[^.;]{0,90}?\b(?:said|saying|stated|claimed|suggested|published|read)\b[^.;]{0,140}?(?:\bthat\b|has been removed|was wrong)|\b(?:has|have|was|were) been (?:removed|corrected|deleted|withdrawn from this)|\b(?:wrongly|incorrectly|mistakenly|erroneously|in error)\b|\bshould have (?:said|read|named)"
)
_CORRECTION = re.compile(
    r"\b(?:correct(?:s|ed|ion|ions)|clarification|editor's note|retract\w+|we regret|we apologi[sz]e)\b"
)
_IT_IS_FALSE = re.compile(
    r"^(?:but )?(?:it|this|that|the (?:claim|post|message|video|picture|report|story)|none of (?:it|this|that)) (?:is|was|has been) (?:\w+ )?(?:false|untrue|not true|fake|wrong|invented|a hoax|fabricated|a fake|nonsense|denied)\b|^(?:he|she) (?:has|had) not\b|^false\b|^no[,:]"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """How a sentence answers the question before it: 1, 0 or -1."""

    polarity: int


def answer(masked: Masked) -> Answer | None:
    """Read the first words of a sentence as an answer; ``None`` when they are none."""
    text = masked.bare
    if _QUIET.match(text):
        return Answer(0)
    if _NO.match(text):
        return Answer(-1)
    return Answer(1) if _YES.match(text) else None


def label(masked: Masked, cast: Cast, author: Holder) -> Holder | None:
    """The speaker that a label at the start of a line names; ``None`` without one."""
    found = _LABEL.match(masked.text)
    if found is not None:
        return of_entity(masked.entity(found[1]), cast)
    if _ANSWER_LABEL.match(masked.text) and author.kind != "article":
        return author
    return None


def asks(masked: Masked, *, transcript: bool) -> bool:
    """Tell whether a line of a transcript is a question, whatever its punctuation."""
    return transcript and bool(_QUESTION_LABEL.match(masked.text)) and not _LABEL.match(masked.text)


def is_transcript(lines: list[str]) -> bool:
    """Tell whether the lines of a text are labelled questions and answers."""
    return sum(bool(re.match(r"^[A-Z][\w .'’-]{0,30}: ?\S", line)) for line in lines) >= 4


def taken_back(masked: Masked, *, correcting: bool) -> bool:
    """Tell whether a sentence reports what a correction withdraws."""
    return bool(_TAKEN_BACK.search(masked.bare)) and (
        correcting or "version" in masked.bare or "been" in masked.bare
    )


def corrects(text: str) -> bool:
    """Tell whether a text is, or ends in, a correction."""
    return bool(_CORRECTION.search(text.lower()))


def refutes(masked: Masked) -> bool:
    """Tell whether a sentence calls what stands just before it false."""
    return bool(_IT_IS_FALSE.match(masked.bare))


def names_only(masked: Masked, codes: tuple[str, ...]) -> bool:
    """Tell whether a sentence names no country but these."""
    named = {m.entity.country for m in masked.found(0, len(masked.text), "C")}
    return named <= set(codes) and not any(kind_of(c) == "P" for c in masked.text)
