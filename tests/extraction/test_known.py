"""Looking names up: as written, or in capitals; short names exactly."""

from crisistui.extraction.known import country_surfaces, lookup, parts


def test_names_in_capitals_are_the_same_names_unless_they_are_short():
    table = {("Ghana",): 1, ("Kofi", "Mensah"): 2, ("Oma",): 3}
    assert lookup(table, parts("GHANA")) == 1
    assert lookup(table, parts("KOFI MENSAH")) == 2
    assert lookup(table, parts("OMA")) is None
    assert lookup(table, parts("ghana")) is None


def test_every_country_can_be_looked_up_by_its_name():
    table = country_surfaces()
    table = table[0] if isinstance(table, tuple) else table
    assert {country.code for country in table.values()} >= {"GH", "TN", "XK", "CI"}
    assert len({country.code for country in table.values()}) > 190
