"""What one sentence owes to its neighbours: answers, corrections, what is called false.

Imports only this room. A question asserts nothing, but names what the answer is about; a correction takes
back what it quotes.
"""

import re
from dataclasses import dataclass

from crisistui.extraction.lexicon import any_of
from crisistui.extraction.masks import Masked, kind_of
from crisistui.extraction.statements import operators

_LEAD = r"^(?:[\w .()\ue000-\ue6ff]{1,40}: )?(?:well, |oh, |then )?"
_QUIET = re.compile(_LEAD + rf"{any_of('discourse', 'quiet')}\b")
_NO = re.compile(_LEAD + any_of("discourse", "no"))
_YES = re.compile(_LEAD + any_of("discourse", "yes"))
_TAKEN_BACK = re.compile(any_of("discourse", "taken_back"))
_CORRECTION = re.compile(rf"\b{any_of('discourse', 'correction')}\b")
_APPLIED = re.compile(rf"\b{any_of('discourse', 'applied')}\b")
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


def yes_means(masked: Masked) -> int:
    """What "yes" to a question means for going there: 1, -1 ("is it ruled out?"), 0 ("has he asked?")."""
    if _APPLIED.search(masked.bare):
        return 0
    against = any(op.kind in ("oppose", "doubt", "deny") for op in operators.find(masked.bare))
    return -1 if against else 1


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
