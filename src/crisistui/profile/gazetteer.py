"""The countries of the world as English news names them: names, adjectives, capitals, seats of government.

Imports only the tables of this room, and no pydantic: every extraction worker reads this at its start.
The data stand in ``data/countries.tsv``; nothing here knows of any crisis.
"""

import difflib
from functools import cache

from crisistui.model.record import record
from crisistui.profile.tables import fold, items, rows


@record
class Country:
    """One country and the words that mean it; compare them as written, capital letters count.

    ``names`` begins with ``name``; ``people`` are nouns in singular and plural; ``seats`` are offices
    that stand for the government, without the article ("Jubilee House"). Apostrophes are straight.
    """

    code: str
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]

    def surfaces(self) -> tuple[str, ...]:
        """Every form that means this country, each once."""
        return tuple(
            dict.fromkeys((*self.names, *self.adjectives, *self.people, *self.capitals, *self.seats))
        )


@cache
def countries() -> dict[str, Country]:
    """All countries by ISO 3166-1 alpha-2 code (and XK, Kosovo), in order of the code; do not change it."""
    return {code: made for code in _table() if (made := country(code)) is not None}


@cache
def country(code: str) -> Country | None:
    """One country; a board shows a handful, and does not wait until the others are made."""
    row = _table().get(code)
    if row is None:
        return None
    name, *lists = row
    names, adjectives, people, capitals, seats = map(items, lists)
    return Country(code, name, (name, *names), adjectives, people, capitals, seats)


@cache
def cities() -> dict[str, tuple[str, ...]]:
    """Cities besides the capital, by country code: where somebody may live, never its government."""
    return {code: items(names) for code, names in rows("cities.tsv", 2)}


@cache
def _table() -> dict[str, list[str]]:
    return {code: row for code, *row in rows("countries.tsv", 7)}


@cache
def ambiguous() -> dict[str, tuple[str, ...]]:
    """Forms that mean more than one country ("Congolese"), each with the codes, the likelier one first."""
    owners: dict[str, list[str]] = {}
    for country in countries().values():
        for surface in country.surfaces():
            owners.setdefault(surface, []).append(country.code)
    return {
        surface: tuple(sorted(codes, key=_LIKELIER.__contains__, reverse=True))
        for surface, codes in owners.items()
        if len(codes) > 1
    }


# Of two countries that share a form, the one that news mostly means.
_LIKELIER = frozenset({"CD", "DO"})


def country_name(code: str) -> str:
    """The name of a country as news uses it; an unknown code is its own name."""
    known = country(code)
    return code if known is None else known.name


def nearest_country(text: str) -> Country | None:
    """The country most likely meant by a code, name, adjective or capital, typing errors allowed.

    Case and diacritics do not matter. For error messages and searches, never for reading articles;
    ``None`` when nothing is near.
    """
    wanted = fold(text)
    by_code = countries().get(text.strip().upper())
    if by_code is not None:
        return by_code
    known = _folded()
    if wanted in known:
        return countries()[known[wanted]]
    near = difflib.get_close_matches(wanted, known, n=1, cutoff=0.75)
    return countries()[known[near[0]]] if near else None


@cache
def _folded() -> dict[str, str]:
    """Folded forms to codes; where two countries share one, the likelier."""
    forms: dict[str, str] = {}
    for country in countries().values():
        for surface in country.surfaces():
            forms.setdefault(fold(surface), country.code)
    forms.update({fold(surface): codes[0] for surface, codes in ambiguous().items()})
    return forms
