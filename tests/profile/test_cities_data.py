"""The table of cities: each stands for one country, and for none but as a place."""

from collections import Counter

from crisistui.profile.gazetteer import cities, countries


def test_every_code_is_a_country():
    assert set(cities()) <= set(countries())


def test_no_city_stands_twice_and_none_is_a_country_or_a_capital():
    names = [name for listed in cities().values() for name in listed]
    assert [name for name, count in Counter(names).items() if count > 1] == []
    known = {surface for country in countries().values() for surface in country.surfaces()}
    assert known.isdisjoint(names)
