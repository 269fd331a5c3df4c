"""The heads of the columns: what a desk would call each party."""

import pytest

from crisistui.model.crisis import Crisis
from crisistui.profile import labels
from crisistui.profile.schema import Profile


@pytest.mark.parametrize(
    ("name", "aliases", "country", "label"),
    [
        ("Nicolás Maduro", ("Maduro Moros",), "VE", "Maduro"),
        ("Nicolás Maduro Moros", ("Nicolás", "Maduro"), "VE", "Maduro"),
        ("Bashar al-Assad", (), "SY", "Assad"),
        ("Fernando de la Rúa", (), "AR", "de la Rúa"),
        ("Zine El Abidine Ben Ali", (), "TN", "Ben Ali"),
        ("Luiz Inácio Lula da Silva", ("Lula",), "BR", "Lula"),
        ("Luiz Inácio Lula da Silva", (), "BR", "da Silva"),
        ("Ferdinand Marcos, Jr.", (), "PH", "Marcos"),
        ("Kim Jong Un", (), "KP", "Kim"),
        ("Suharto", (), "ID", "Suharto"),
        ("Van Damme", (), "BE", "Damme"),
    ],
)
def test_what_a_leader_is_called(name, aliases, country, label):
    assert labels.leader(name, aliases, country) == label


@pytest.mark.parametrize(
    ("powers", "label"),
    [
        ([], "broker"),
        ([(None, "US", ())], "Washington"),
        ([("The mediators", "NO", ())], "Oslo"),
        ([(None, "SG", ())], "Singapore"),
        ([("ECOWAS", None, ())], "ECOWAS"),
        ([("Economic Community of West African States", None, ("ECOWAS",))], "ECOWAS"),
        ([("A group of seven friendly neighbours", None, ())], "broker"),
        ([(None, "US", ()), (None, "QA", ())], "Washington +1"),
    ],
)
def test_what_the_brokers_are_called(powers, label):
    assert labels.brokers(powers) == label


@pytest.mark.parametrize(
    ("powers", "label"),
    [
        ([], "opposition"),
        ([("Front", ())], "Front"),
        ([("National Unity Government", ("NUG",))], "NUG"),
        ([("Venezuelan opposition", ())], "opposition"),
        ([("Front", ()), ("League", ())], "opposition"),
    ],
)
def test_what_the_opposition_is_called(powers, label):
    assert labels.opposition(powers) == label


def test_the_header_of_a_profile():
    profile = Profile.model_validate(
        {
            "crisis": {"name": "Exit", "timezone": "Asia/Damascus"},
            "subject": {"name": "Bashar al-Assad", "country": "SY"},
            "broker": [{"country": "RU"}],
            "opposition": [{"name": "Coalition"}],
        }
    )
    assert profile.header() == Crisis("Exit", "Asia/Damascus", "Assad", "Moscow", "Coalition")
