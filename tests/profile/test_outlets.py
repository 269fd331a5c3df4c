"""The outlets: found by any of their names, corrected by the profile, honest about ordinary words."""

from collections import Counter

import pytest

from crisistui.profile.gazetteer import countries
from crisistui.profile.outlets import (
    Outlet,
    OutletIndex,
    find_outlet,
    outlet_index,
    outlets,
    shipped_outlets,
)
from crisistui.profile.schema import Profile

KINDS = {"wire", "agency-state", "paper", "broadcaster", "magazine", "site"}


def profile(*entries: dict) -> Profile:
    return Profile.model_validate(
        {"crisis": {"name": "X"}, "subject": {"name": "A B", "country": "FR"}, "outlet": entries}
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Reuters", "Reuters"),
        ("the associated press", "Associated Press"),
        ("AFP", "Agence France-Presse"),
        ("Washington Post", "The Washington Post"),
        ("The Wall Street Journal", "The Wall Street Journal"),
        ("The New York Post", "New York Post"),
        ("El Pais", "El País"),
        ("BBC Mundo", "BBC News"),
        ("nypost.com", "New York Post"),
        ("The  Guardian ", "The Guardian"),
        ("Rokna", "Rokna"),
    ],
)
def test_an_outlet_is_found_by_any_of_its_names(text, name):
    found = find_outlet(text)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("text", ["", "The", "the ", "Reuters reported", "Somebody"])
def test_what_is_no_outlet_is_not_found(text):
    assert find_outlet(text) is None


def test_ordinary_words_are_marked():
    index = outlet_index()
    assert index.is_ambiguous("Time")
    assert index.is_ambiguous("The Times")
    assert index.is_ambiguous("Times")
    assert index.is_ambiguous("Mirror")
    assert not index.is_ambiguous("TIME magazine")
    assert not index.is_ambiguous("The New York Times")


def test_two_papers_of_one_house_share_it_and_rivals_do_not():
    miami, nuevo = find_outlet("Miami Herald"), find_outlet("El Nuevo Herald")
    post, journal = find_outlet("New York Post"), find_outlet("Wall Street Journal")
    assert miami
    assert nuevo
    assert post
    assert journal
    assert miami.house == nuevo.house
    assert post.house != journal.house
    assert post.house == "New York Post"


def test_the_table_is_broad_and_tidy():
    assert len(shipped_outlets()) >= 220
    assert {outlet.kind for outlet in shipped_outlets()} == KINDS
    for outlet in shipped_outlets():
        assert outlet.country in countries()
        assert outlet.reliability is None
        assert set(outlet.ambiguous) <= {outlet.name, *outlet.aliases}
    for region in ("AR", "BR", "BY", "CO", "CU", "IR", "MX", "NG", "QA", "RU", "SA", "TR", "VE", "ZA"):
        assert any(outlet.country == region for outlet in shipped_outlets())


def test_no_two_outlets_answer_to_one_name():
    names = Counter(outlet.name for outlet in shipped_outlets())
    assert max(names.values()) == 1
    for outlet in shipped_outlets():
        for form in (outlet.name, *outlet.aliases):
            assert outlet_index().find(form) is outlet


def test_a_publisher_is_given_only_where_it_says_something():
    houses = Counter(outlet.publisher for outlet in shipped_outlets() if outlet.publisher)
    assert all(count > 1 for count in houses.values())
    assert houses["McClatchy"] >= 2
    assert houses["Daily Mail and General Trust"] == 2


def test_the_profile_adds_an_outlet():
    index = outlet_index(profile({"name": "Bosphorus Daily", "aliases": ["BD"], "reliability": "C"}))
    assert index.find("the bosphorus daily") == Outlet("Bosphorus Daily", ("BD",), reliability="C")
    assert index.find("Reuters") is not None
    assert index.outlets[0].name == "Bosphorus Daily"


def test_the_profile_corrects_an_outlet_and_keeps_what_it_does_not_say():
    ours = profile({"name": "AP", "reliability": "A", "aliases": ["The Associated"]})
    found = find_outlet("Associated Press", ours)
    assert found is not None
    assert (found.name, found.reliability, found.kind, found.country) == ("AP", "A", "wire", "US")
    assert found is find_outlet("The Associated", ours)
    assert len(outlets(ours)) == len(outlets())
    plain = find_outlet("AP")
    assert plain is not None
    assert plain.reliability is None


def test_the_profile_may_give_a_publisher_and_take_over_an_alias():
    ours = profile({"name": "La Prensa de Hoy", "aliases": ["La Prensa"], "publisher": "Casa Editora"})
    found = find_outlet("La Prensa", ours)
    assert found is not None
    assert found.house == "Casa Editora"


def test_the_same_entries_give_the_same_index():
    assert outlet_index(profile({"name": "X"})) is outlet_index(profile({"name": "X"}))


def test_forms_keep_their_spelling():
    index = OutletIndex([Outlet("The Daily Bugle", ("Bugle",))])
    assert set(index.forms) == {"The Daily Bugle", "Bugle"}
