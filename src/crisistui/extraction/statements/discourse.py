"""What one sentence owes to its neighbours: questions and answers, labels of a transcript, corrections.

Imports only this room. A question asserts nothing, but names what the answer is about; a correction takes
back what it quotes; a label ("Q:", "MS X:") says who speaks a whole line.
"""

import re
from dataclasses import dataclass

from crisistui.extraction.cast import Cast
from crisistui.extraction.holders import Holder, of_entity
from crisistui.extraction.lexicon import any_of
from crisistui.extraction.masks import Masked, kind_of

_LABEL = re.compile(r"^(?:(?:mr|ms|mrs|dr|president|minister|spokes\w+) )?([\ue300-\ue4ff]) ?: ")
_ANSWER_LABEL = re.compile(r"^(?:a|answer|spokes\w+) ?: ")
_QUESTION_LABEL = re.compile(r"^(?:q|question|reporter|journalist|[\ue600-\ue6ff]|[\w ]{2,30}) ?: ")
_LEAD = r"^(?:[\w .\ue300-\ue4ff]{1,24}: )?(?:well, |oh, |then )?"
_QUIET = re.compile(_LEAD + rf"{any_of('discourse', 'quiet')}\b")
_NO = re.compile(_LEAD + any_of("discourse", "no"))
_YES = re.compile(_LEAD + any_of("discourse", "yes"))
_TAKEN_BACK = re.compile(any_of("discourse", "taken_back"))
_CORRECTION = re.compile(rf"\b{any_of('discourse', 'correction')}\b")
_IT_IS_FALSE = re.compile(any_of("discourse", "false"))


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
