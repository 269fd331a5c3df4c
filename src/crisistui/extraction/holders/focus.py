"""Of whom a sentence speaks: the one who stands first in it, for the pronouns and quotations that follow.

Imports only this room. Centering (Grosz, Joshi, Weinstein 1995) ranks a sentence's subject highest; a name, an
office or a state at its beginning is a good guess at it.
"""

import re

from crisistui.extraction.cast import Cast, Form
from crisistui.extraction.holders import described
from crisistui.extraction.holders.holder import EXPERTS, Holder, Memory
from crisistui.extraction.holders.owners import BODIES
from crisistui.extraction.holders.resolving import resolve
from crisistui.extraction.masks import Masked, kind_of

_LEAD = re.compile(
    r'"?(?:(?:and|but|yet|then|still|meanwhile|however|later|earlier|instead),? )?'
    r"(?:(?:on|in|at|by|after|from|for|with|during|since|until|outside|inside|asked|reached) [^,;:\"]{2,60}, )?"
)
_STOP = re.compile(r"[,;:—\"?!]| (?:who|which|that|has|have|had|is|are|was|were|will|would|could|may|did|does)\b")
_PREPOSITION = re.compile(r"\b(?:in|to|from|at|for|with|of|on|about|against|into|by|near) (?:the )?$")
_HEADED = re.compile(r"[\W\d]*[\ue000-\ue0ff] ?[:.—]")
_LONGEST = 70  # characters of a phrase at the beginning of a sentence


def of_sentence(masked: Masked, cast: Cast, memory: Memory) -> Holder | None:
    """The holder whom a sentence begins with, or ``None``."""
    text = masked.text
    if _HEADED.match(text):
        return None
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    stop = _STOP.search(text, start + 1)
    end = min(stop.start() if stop else len(text), start + _LONGEST)
    head = _head(masked, start, end)
    return resolve(masked, start, head, cast, memory) if head > start else None


def _head(masked: Masked, start: int, end: int) -> int:
    """Where the first word ends that may be somebody; ``start`` where there is none."""
    text = masked.text
    named = start
    for place in range(start, end):
        kind = kind_of(text[place])
        owner = text.startswith("'s ", place + 1)
        if kind in ("P", "S") and not owner:
            return place + 1
        if kind == "C" and not owner and not _PREPOSITION.search(text[start:place]):
            if masked.names[text[place]].form is not Form.ADJECTIVE:
                named = place + 1
                break
    office = [
        found.end()
        for pattern in (described.UNNAMED, BODIES, EXPERTS)
        if (found := pattern.search(text, start, end)) is not None
    ]
    first = min(office, default=start)
    if first > start and (named == start or first < named or text[named:].startswith(" ")):
        return first
    return named

