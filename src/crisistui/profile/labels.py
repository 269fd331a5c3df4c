"""Short names for the columns of the parties.

Imports only the gazetteer. A label is always taken from what the profile or the gazetteer says; when that
gives nothing short, the plain word for the party stands.
"""

from collections.abc import Sequence

from crisistui.profile.gazetteer import countries

# What a column of the board can show.
LONGEST_LABEL = 12

# Countries whose names are given family name first in English news.
_FAMILY_FIRST = frozenset({"CN", "KP", "KR", "TW"})

# Words between given and family name that belong to the family name.
_PARTICLES = frozenset(
    {"af", "av", "bar", "ben", "bin", "bint", "da", "dal", "das", "de", "dei", "del", "della", "den", "der"}
    | {"di", "do", "dos", "du", "ibn", "la", "las", "le", "los", "van", "vom", "von", "y", "zu", "zum", "zur"}
)
_ARTICLES = ("al-", "el-", "ad-", "an-", "ar-", "as-", "ash-", "at-", "az-")
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "v", "vi"})


def leader(name: str, aliases: Sequence[str], country: str) -> str:
    """The name a leader is called by: a one-word alias that is part of the name, else the family name."""
    words = [word.rstrip(",") for word in name.split()]
    while len(words) > 1 and words[-1].casefold() in _SUFFIXES:
        words.pop()
    called = [word for word in words if word in aliases]
    if called:
        return called[-1]
    if country in _FAMILY_FIRST:
        return words[0]
    first = len(words) - 1
    while first > 1 and words[first - 1].casefold() in _PARTICLES:
        first -= 1
    return _without_article(" ".join(words[first:]))


def brokers(powers: Sequence[tuple[str | None, str | None, Sequence[str]]]) -> str:
    """The label of (name, country, aliases): the capital of the first, and how many more there are."""
    if not powers:
        return "broker"
    name, country, aliases = powers[0]
    label = _capital(country) if country else _short(name or "", aliases, "broker")
    return label if len(powers) == 1 else f"{label} +{len(powers) - 1}"


def opposition(powers: Sequence[tuple[str, Sequence[str]]]) -> str:
    """The label of (name, aliases): a form that fits the column, else the plain word."""
    if len(powers) != 1:
        return "opposition"
    return _short(*powers[0], "opposition")


def _capital(country: str) -> str:
    known = countries()[country]
    return known.capitals[0] if known.capitals else known.name


def _short(name: str, aliases: Sequence[str], otherwise: str) -> str:
    return next((form for form in (name, *aliases) if 0 < len(form) <= LONGEST_LABEL), otherwise)


def _without_article(family: str) -> str:
    return next((family[len(a) :] for a in _ARTICLES if family.casefold().startswith(a)), family)
