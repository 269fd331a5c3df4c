"""The countries: found by code, named as news names them, cheap to load."""

import subprocess
import sys

import pytest

from crisistui.profile.gazetteer import ambiguous, countries, country, country_name, nearest_country


def test_a_country_knows_its_words():
    turkey = countries()["TR"]
    assert turkey.name == "Turkey"
    assert turkey.names[:2] == ("Turkey", "Türkiye")
    assert turkey.adjectives == ("Turkish",)
    assert turkey.people == ("Turk", "Turks")
    assert turkey.capitals == ("Ankara",)
    assert {"Beştepe", "Bestepe"} <= set(turkey.seats)
    assert turkey.surfaces()[0] == "Turkey"
    assert len(set(turkey.surfaces())) == len(turkey.surfaces())


@pytest.mark.parametrize(
    ("surface", "code"),
    [
        ("Kremlin", "RU"),
        ("White House", "US"),
        ("Pentagon", "US"),
        ("Downing Street", "GB"),
        ("Elysee", "FR"),
        ("Planalto", "BR"),
        ("Itamaraty", "BR"),
        ("Miraflores", "VE"),
        ("Casa Rosada", "AR"),
        ("La Moneda", "CL"),
        ("Casa de Nariño", "CO"),
        ("Rashtrapati Bhavan", "IN"),
        ("Bundeskanzleramt", "DE"),
        ("Zhongnanhai", "CN"),
        ("Al Yamamah", "SA"),
        ("Palazzo Chigi", "IT"),
        ("Aso Rock", "NG"),
        ("Union Buildings", "ZA"),
    ],
)
def test_a_seat_of_government_means_one_country(surface, code):
    assert [country.code for country in countries().values() if surface in country.seats] == [code]


def test_the_hague_is_a_court_before_it_is_a_government():
    assert not any("Hague" in form for country in countries().values() for form in country.surfaces())


def test_a_name_for_the_board():
    assert country_name("CI") == "Ivory Coast"
    assert country_name("XK") == "Kosovo"
    assert country_name("ZZ") == "ZZ"


def test_forms_shared_by_two_countries_are_told_with_the_likelier_first():
    assert ambiguous()["Congolese"] == ("CD", "CG")
    assert ambiguous()["Dominican"] == ("DO", "DM")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("tr", "TR"),
        ("Turkye", "TR"),
        ("TURKIYE", "TR"),
        ("venezuela", "VE"),
        ("UK", "GB"),
        ("usa", "US"),
        ("Cote d’Ivoire", "CI"),
        ("Brasilia", "BR"),
        ("Congo", "CD"),
        ("Quatar", "QA"),
    ],
)
def test_what_was_probably_meant(typed, code):
    found = nearest_country(typed)
    assert found is not None
    assert found.code == code


def test_nothing_near_is_nothing():
    assert nearest_country("Atlantis-on-the-Moon") is None
    assert nearest_country("") is None


def test_one_country_is_the_same_as_among_all():
    assert [country(code) for code in countries()] == list(countries().values())
    assert country("XX") is None


@pytest.mark.parametrize("module", ["gazetteer", "outlets", "paths", "problem", "template"])
def test_workers_start_without_pydantic(module):
    code = f"import sys, crisistui.profile.{module}; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
