"""Of whom a sentence speaks: the one who stands first in it, for the pronouns and quotations that follow.

Imports only `crisistui.model` and this room. Centering (Grosz, Joshi, Weinstein 1995) ranks a
sentence's subject highest; a name, an office or a state at its beginning is a good guess at it.
"""

import re

from crisistui.extraction.cast import Cast, Form
from crisistui.extraction.holders import described
from crisistui.extraction.holders.holder import EXPERTS, Holder, Memory
from crisistui.extraction.holders.owners import BODIES
from crisistui.extraction.holders.resolving import resolve
from crisistui.extraction.masks import Masked, kind_of
from crisistui.model.vocabulary import ActorKind

_LEAD = re.compile(
    r'"?(?:(?:and|but|yet|then|still|meanwhile|however|later|earlier|instead|now|therefore|so'
    r"|also|officially),? )?"
    r"(?:(?:on|in|at|by|after|from|for|with|during|since|until|outside|inside|asked|reached) [^,;:\"]{1,60}, "
    r"|(?:on|in|at|last|this) [^,;:\" ]{2,20}(?: [^,;:\" ]{2,20}){0,3}? "
    r"(?=(?:an?|the|one|two|some|he|she|his|her|its|their) ))?"
)
_STOP = re.compile(
    r"[,;:—\"?!]| (?:who|which|that|has|have|had|is|are|was|were|will|would|could|may|did|does)\b"
)
_PREPOSITION = re.compile(r"\b(?:in|to|from|at|for|with|of|on|about|against|into|by|near) (?:the )?$")
_PRONOUN = re.compile(r"(?:he|she)\b")
_HEADED = re.compile(r"[\W\d]*[\ue000-\ue0ff] ?[:.—]")
_OFFICE = re.compile(
    r"(?<![\w-])"
    r"(?:(?:an?|the|one|two|three|four|several|some|another|its|his|her|their|senior|top|many|most) )?"
    r"(?:(?!(?:to|from|by|at|in|for|with|on|about|against|between|near|sent|favou?red) )[\w-]+ "
    r"|[\ue000-\ue6ff](?:'s)? ){0,4}?"
    rf"(?:{described.UNNAMED.pattern}|{BODIES.pattern}|{EXPERTS.pattern})(?! of them)"
)
_LONGEST = 70  # characters of a phrase at the beginning of a sentence


def of_sentence(masked: Masked, cast: Cast, memory: Memory) -> Holder | None:
    """The holder whom a sentence begins with, or ``None``."""
    text = masked.text
    if _HEADED.match(text):
        return None
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    word = _PRONOUN.match(text, start)
    if word is not None:
        return memory.focus if memory.focus is not None and memory.focus.may_be(word.group()) else None
    stop = _STOP.search(text, start + 1)
    end = min(stop.start() if stop else len(text), start + _LONGEST)
    span = _head(masked, start, end)
    return resolve(masked, *span, cast, memory) if span is not None else None


def note_named(masked: Masked, memory: Memory) -> None:
    """Remember the first person and state and the last outlet of a sentence, for the pronouns of the next."""
    people = masked.found(0, len(masked.text), "PS")
    memory.person = people[0].entity if people else memory.person
    outlets = masked.found(0, len(masked.text), "O")
    memory.outlet = outlets[-1].entity if outlets else memory.outlet
    states = (
        mention.entity
        for mention in masked.found(0, len(masked.text), "CGPSON")
        if mention.entity.kind is ActorKind.STATE and mention.form not in (Form.ADJECTIVE, Form.CITY)
    )
    memory.state = next(states, memory.state)


def _head(masked: Masked, start: int, end: int) -> tuple[int, int] | None:
    """Where the first words stand that may be somebody: a person, an office, a state."""
    text = masked.text
    for place in range(start, end):
        kind = kind_of(text[place])
        if kind and text.startswith("'s ", place + 1):
            continue
        if kind in ("P", "S"):
            return start, place + 1
        stands = kind == "C" and masked.names[text[place]].form not in (Form.ADJECTIVE, Form.CITY)
        if stands and not _PREPOSITION.search(text[start:place]):
            office = _office(text, start, end)
            return office if office is not None and office[0] <= place else (start, place + 1)
    return _office(text, start, end)


def _office(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where an office stands with the words that belong to it, not behind a preposition."""
    for found in _OFFICE.finditer(text, start, end):
        if not _PREPOSITION.search(text[start : found.start()]):
            return found.span()
    return None
