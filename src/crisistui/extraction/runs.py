"""Capitalised runs of words, and what each of them names: a person, an organisation, a thing, nothing.

Imports only this room's tokens and cue lists. Rules, no model: titles, roles, head words, shape.
"""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass

from crisistui.extraction.known import gap_is_name
from crisistui.extraction.lexicon import words
from crisistui.extraction.tokens import Token, fold

_LINKS = frozenset({"of", "for", "on", "and", "the", "de", "in"})
_DAYS = frozenset(calendar.day_name) | frozenset(calendar.month_name)
_FIELD_MOST = 4  # words of a field and its office
_OFFICES = frozenset(
    {"Minister", "Secretary", "Ambassador", "Commissioner", "Undersecretary", "Spokesman", "Spokeswoman"}
)
_NAME_MOST = 3  # words of a name behind an office
_MAX_WORDS = 9


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens ``first`` to ``last`` (inclusive) of a sentence; ``title`` counts the title words before."""

    first: int
    last: int


def capitalised(text: str, tokens: Sequence[Token]) -> list[Run]:
    """Runs of capitalised words, with name particles and, behind an organisation's head, links inside."""
    runs: list[Run] = []
    particles = words("names", "particles")
    i = 0
    while i < len(tokens):
        if not _is_name_word(tokens[i].text):
            i += 1
            continue
        last = i
        while last + 1 < len(tokens) and last - i < _MAX_WORDS:
            step = _next(text, tokens, i, last, particles)
            if step == last:
                break
            last = step
        runs.append(Run(i, last))
        i = last + 1
    return runs


def _is_name_word(word: str) -> bool:
    """Tell whether a word is written as a name's: with a capital, or elided before one ("d'Aubrac")."""
    return word[0].isupper() or (len(word) > 3 and word[1] in "'’" and word[2].isupper())


def _next(text: str, tokens: Sequence[Token], first: int, last: int, particles: frozenset[str]) -> int:
    """Give the index of the next word of the run, or ``last`` when it ends here."""
    after = tokens[last + 1]
    if not gap_is_name(text, tokens[last], after):
        return last
    if _is_name_word(after.text):
        return last + 1
    hop = last + 2
    if hop < len(tokens) and gap_is_name(text, after, tokens[hop]):
        beyond = tokens[hop].text
        if after.text in particles:
            if beyond[0].isupper():
                return hop
            if beyond in particles and hop + 1 < len(tokens) and tokens[hop + 1].text[0].isupper():
                return hop + 1  # "van der Brandt"
        if after.text in _LINKS and has_head(tokens, first, last):
            if beyond[0].isupper() and beyond not in _DAYS:
                return hop
            far = hop + 1
            if beyond == "the" and far < len(tokens) and tokens[far].text[0].isupper():
                return far
    return last


def has_head(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a word of the run is the head of an organisation's name."""
    heads = words("names", "organisation_heads")
    return any(fold(token.text).lower() in heads for token in tokens[first : last + 1])


def title_words(tokens: Sequence[Token], first: int, last: int) -> int:
    """Count the leading words of a run that are a title ("Foreign Minister")."""
    titles = words("names", "titles")
    count = 0
    while first + count <= last:
        for length in (4, 3, 2, 1):
            stop = first + count + length
            if stop > last + 1:
                continue
            phrase = " ".join(token.text.lower().rstrip(".") for token in tokens[first + count : stop])
            if phrase in titles:
                count += length
                break
        else:
            break
    chained = _chained(tokens, first, last) if count else 0
    return chained or count + _portfolio(tokens, first + count, last)


def _chained(tokens: Sequence[Token], first: int, last: int) -> int:
    """Count the words of an office under another, before a name: "Press Secretary of the President X Y"."""
    links = [at for at in range(first, last) if tokens[at].text in ("of", "to")]
    for at in range(last - 2, links[-1] if links else last, -1):
        if tokens[at].text.lower() in words("names", "titles") and last - at <= _NAME_MOST:
            return at + 1 - first
    return 0


def _portfolio(tokens: Sequence[Token], first: int, last: int) -> int:
    """Count the words of an office with its field, before a name: "Communications Minister X"."""
    for at in range(first + 1, min(first + _FIELD_MOST, last)):
        if tokens[at].text in _OFFICES:
            return at + 1 - first
    return 0


def is_acronym(word: str) -> bool:
    """Two to six capitals that are not on the list of capitals that name nothing."""
    return (
        2 <= len(word) <= 6
        and word.isalpha()
        and word.isupper()
        and word not in words("names", "not_acronyms")
    )


def kind_of(tokens: Sequence[Token], first: int, last: int, *, titled: bool, after_the: bool) -> str:
    """Classify an unknown run: ``person``, ``organisation``, ``thing`` or ``nothing``."""
    names = [fold(token.text) for token in tokens[first : last + 1]]
    lowered = [name.lower() for name in names]
    if titled:
        return "person"
    if all(name in words("names", "not_acronyms") for name in names):
        return "nothing"
    if any(name in words("names", "thing_heads") for name in lowered):
        return "thing"
    if any(name in words("names", "organisation_heads") for name in lowered):
        return "organisation" if len(names) > 1 else "nothing"
    if lowered[-1] in words("names", "parts_of_the_world"):
        return "thing"
    if len(names) == 1:
        return "organisation" if is_acronym(tokens[first].text) else "single"
    if any(is_acronym(token.text) for token in tokens[first : last + 1]):
        return "organisation"
    if after_the or any(name in words("names", "starters") for name in lowered):
        return "thing"
    return "person" if len(names) <= 4 else "thing"
