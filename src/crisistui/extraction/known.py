"""Finding names that are known beforehand: countries in all their forms, the profile's people, outlets.

Imports only `crisistui.profile` and this room's cast. One dictionary look-up per word, longest name
first; case matters ("US" is a country, "us" is not), but a name in capitals is still that name.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from crisistui.extraction.cast import Form
from crisistui.extraction.tokens import Token, fold, tokenise
from crisistui.profile.gazetteer import cities, countries
from crisistui.profile.outlets import Outlet

Parts = tuple[str, ...]
_Found = TypeVar("_Found")
_SHORT = 3  # names of so few letters must be written exactly ("US", "UAE", "DR")


def parts(surface: str) -> Parts:
    """The folded words of a name, the key of all look-ups."""
    return tuple(fold(token.text) for token in tokenise(surface, 0, len(surface)))


@dataclass(frozen=True, slots=True)
class Country:
    """A country's surface: which country, and in what form it is named."""

    code: str
    form: Form


@lru_cache(maxsize=1)
def country_surfaces() -> dict[Parts, Country]:
    """Every surface of every country."""
    found: dict[Parts, Country] = {}
    for form in (Form.NAME, Form.SEAT, Form.CAPITAL, Form.ADJECTIVE, Form.PEOPLE):
        for code, country in countries().items():
            surfaces = {
                Form.NAME: (country.name, *country.names),
                Form.SEAT: country.seats,
                Form.CAPITAL: country.capitals,
                Form.ADJECTIVE: country.adjectives,
                Form.PEOPLE: country.people,
            }[form]
            for surface in surfaces:
                found.setdefault(parts(surface), Country(code, form))
    for code, names in cities().items():
        for name in names:
            found.setdefault(parts(name), Country(code, Form.CITY))
    return found


def first_words(table: Mapping[Parts, object]) -> dict[str, int]:
    """For every first word of a name, the length in words of the longest name it begins."""
    found: dict[str, int] = {}
    for words in table:
        if words:
            found[words[0]] = max(found.get(words[0], 0), len(words))
    return found


@lru_cache(maxsize=1)
def country_reach() -> dict[str, int]:
    """`first_words` of all countries."""
    return first_words(country_surfaces())


@lru_cache(maxsize=8)
def outlet_reach(outlets: tuple[Outlet, ...]) -> dict[str, int]:
    """`first_words` of all outlets."""
    return first_words(outlet_surfaces(outlets))


@lru_cache(maxsize=8)
def outlet_surfaces(outlets: tuple[Outlet, ...]) -> dict[Parts, Outlet]:
    """Every name of every outlet, without a leading article."""
    found: dict[Parts, Outlet] = {}
    for outlet in outlets:
        for surface in (outlet.name, *outlet.aliases):
            words = parts(surface)
            if len(words) > 1 and words[0] == "The":
                found.setdefault(words, outlet)
                words = words[1:]
            found.setdefault(words, outlet)
    return found


def lookup(table: dict[Parts, _Found], words: Parts) -> _Found | None:
    """Find a name as written or, when it is in capitals throughout, in its usual case."""
    found = table.get(words)
    if found is None and all(word.isupper() for word in words) and sum(map(len, words)) > _SHORT:
        found = table.get(tuple(word.capitalize() for word in words))
    return found


def gap_is_name(text: str, left: Token, right: Token) -> bool:
    """Tell whether what stands between two words may stand inside a name."""
    return text[left.end : right.start] in (" ", "-", "\u2011", "\u00a0", ". ")
