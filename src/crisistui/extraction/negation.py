"""Negation, questions and conditions around a matched construction.

Imports only this room's cue lists. NegEx's idea (Chapman et al. 2001): a trigger negates what follows within
a window, unless a pseudo-trigger ("not only") or a terminator ("but") stands in between.
"""

import re

from crisistui.extraction.lexicon import any_of

_TRIGGER = re.compile(rf"\b{any_of('negation', 'triggers')}\b|n't\b")
_PSEUDO = re.compile(rf"\b{any_of('negation', 'pseudo_triggers')}\b")
_TERMINATOR = re.compile(r"[,;:—.!?\"]|\b(?:but|however|although|though|except|because|and that|so)\b")
_WHETHER = re.compile(
    r"\b(?:asked (?:if|whether|about)|whether|if|unless|unclear|question of|should)\b[^,;:.!?\"]*$"
)


def negated_before(text: str, start: int, window: int = 42) -> bool:
    """Tell whether a negation in the same clause reaches the place ``start``."""
    left = text[max(0, start - window) : start]
    cuts = list(_TERMINATOR.finditer(left))
    if cuts:
        left = left[cuts[-1].end() :]
    return bool(_TRIGGER.search(_PSEUDO.sub(" ", left)))


def negated_inside(text: str, start: int, end: int) -> bool:
    """Tell whether the matched words themselves are negated."""
    return bool(_TRIGGER.search(_PSEUDO.sub(" ", text[start:end])))


def in_question(text: str, start: int) -> bool:
    """Tell whether the place stands under "whether", "if" or "asked about", and so is not asserted."""
    return bool(_WHETHER.search(text[max(0, start - 120) : start]))


def is_question(text: str) -> bool:
    """Tell whether the sentence asks rather than says."""
    return text.rstrip('" )').endswith("?")
