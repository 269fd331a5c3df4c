"""The table of countries, held against ISO 3166-1 as pycountry has it."""

import re
from collections import Counter

import pycountry
import pytest

from crisistui.profile.gazetteer import Country, ambiguous, countries
from crisistui.profile.tables import fold

# Places without a population of their own, or without a people noun in use.
NO_PEOPLE = frozenset(
    ["AQ", "BL", "BV", "GG", "GS", "HM", "JE", "MF", "PM", "RE", "SJ", "SX", "TF", "UM", "VA", "WF"]
)
NO_ADJECTIVE = frozenset(["BV", "GG", "GS", "HM", "JE", "PM", "SJ", "SX", "TF", "UM", "WF"])
# No capital, one that is the country itself, or one named so only by an addition.
NO_CAPITAL = frozenset(
    [
        "AQ",
        "BV",
        "CC",
        "CX",
        "GI",
        "GS",
        "HK",
        "HM",
        "IO",
        "MO",
        "NF",
        "PM",
        "SG",
        "SM",
        "TF",
        "TK",
        "UM",
        "VA",
    ]
)


def iso_names(entry) -> set[str]:
    """The official and common names of one entry, "X, Republic of" turned round, without articles."""
    given = [getattr(entry, key, None) for key in ("name", "common_name", "official_name")]
    names = {name for name in given if name}
    for name in list(names):
        head, comma, tail = name.partition(", ")
        if (comma and tail.endswith((" of", " of the"))) or (comma and tail in {"British", "U.S."}):
            names.discard(name)
            names.add(f"{tail} {head}")
    return {re.sub(r"^the ", "", fold(name)) for name in names}


def test_every_code_of_iso_3166_and_kosovo():
    assert set(countries()) == {entry.alpha_2 for entry in pycountry.countries} | {"XK"}
    assert len(countries()) == 250
    assert list(countries()) == sorted(countries())


@pytest.mark.parametrize("entry", list(pycountry.countries), ids=lambda entry: entry.alpha_2)
def test_every_official_and_common_name_is_known(entry):
    known = {re.sub(r"^the ", "", fold(name)) for name in countries()[entry.alpha_2].names}
    assert iso_names(entry) <= known


def test_forms_that_mean_two_countries_are_few_and_wanted():
    assert set(ambiguous()) == {"Congo", "Congolese", "Dominican", "Dominicans"}


@pytest.mark.parametrize("country", list(countries().values()), ids=lambda country: country.code)
def test_a_country_is_complete_and_tidy(country: Country):
    assert bool(country.adjectives) == (country.code not in NO_ADJECTIVE)
    assert bool(country.people) == (country.code not in NO_PEOPLE)
    assert bool(country.capitals) == (country.code not in NO_CAPITAL)
    for forms in (country.names, country.adjectives, country.people, country.capitals, country.seats):
        assert max(Counter(forms).values(), default=1) == 1
        for form in forms:
            assert form == " ".join(form.split())
            assert form
            assert "’" not in form
            assert not form.startswith("the ")


# Forms without an unaccented twin on purpose: the twin is an ordinary word, or the English name is plain.
ACCENTED = {"Malé", "Réunion", "La Réunion", "Bénin", "Zaïre", "Guinée", "Haïti", "Éire", "Panamá", "Perú"}
ACCENTED |= {"México", "Sénégal", "Saint-Denis de la Réunion"}


def test_a_form_with_diacritics_stands_without_them_too():
    """Most news desks type names and capitals in plain letters."""
    for country in countries().values():
        for forms in (country.names, country.capitals):
            plain = {fold(form) for form in forms if form.isascii()}
            accented = {form for form in forms if not form.isascii()} - ACCENTED
            assert {fold(form) for form in accented} <= plain, country.code
