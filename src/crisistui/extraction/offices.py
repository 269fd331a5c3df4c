"""Words of office: which office a phrase names, and whether it is one of learning or of the subject's kin.

Imports only this room. Nothing here knows which state an office serves: see `roles`.
"""

import re

from crisistui.extraction.cast import Cast
from crisistui.extraction.lexicon import table, words
from crisistui.extraction.tokens import key

EXPERT = words("roles", "experts")
OFFICIAL = words("roles", "officials")
KIN = words("roles", "kin")
HONORIFICS = words("roles", "honorifics")
_ACTING: dict[str, str] = table("roles")["acting"]


def office_of(phrase: str) -> str | None:
    """Give the word of the phrase that names an office, the last one first ("deputy foreign minister")."""
    tokens = key(phrase).split()
    acting = next((_ACTING[token] for token in tokens[:3] if token in _ACTING), None)
    if acting is not None:
        return acting
    kin = next((token for token in tokens[:3] if token in KIN - OFFICIAL), None)
    if kin is not None and tokens[tokens.index(kin) + 1 :][:1] in (["of"], ["to"]):
        return kin  # of an official, but none himself
    if tokens and tokens[-1] in KIN - OFFICIAL:
        return tokens[-1]  # "the president's cousin"
    known = words("names", "roles") | EXPERT | OFFICIAL
    held = [token for token in reversed(tokens[:14]) if token in known]
    if held:
        spoken = (token for token in held if token in OFFICIAL or token in EXPERT)
        return next(spoken, held[0])
    titles = words("names", "titles") - HONORIFICS
    return next((token for token in tokens if token in titles), "expert" if of_institute(phrase) else None)


def of_subject(phrase: str, cast: Cast) -> bool:
    """Tell whether a relation is to the subject by his office: "a cousin of the prime minister"."""
    offices = {role.lower() for role in cast.profile.subject.roles} | {"leader"}
    held = "|".join(map(re.escape, sorted(offices)))
    return re.search(rf"\b(?:of|to) the (?:{held})\b|^(?:{held}|pm)['’]s ", phrase.lower()) is not None


def of_institute(phrase: str) -> bool:
    """Tell whether a phrase names a place of learning or research: who works there watches."""
    return not words("roles", "institutes").isdisjoint(key(phrase).split())


def tidy(phrase: str) -> str:
    """The phrase as the role that is shown, without the words that lead to it."""
    role = re.sub(r"^(?:the|an?|who (?:is|was)) ", "", phrase.strip(" ,"), flags=re.IGNORECASE)
    return role.split(", ")[0][:80]
