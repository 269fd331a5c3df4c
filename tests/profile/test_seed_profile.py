"""The profile that ships loads, is short, and knows the crisis it is for."""

from datetime import date
from pathlib import Path

import pytest

from crisistui.model.crisis import Crisis
from crisistui.profile.load import load_profile
from crisistui.profile.paths import profile_path

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def profile():
    return load_profile(profile_path(SEEDS))


def test_the_labels_of_the_board(profile):
    assert profile.header() == Crisis(
        "Venezuela: Maduro's exit", "America/Caracas", "Maduro", "Washington", "opposition"
    )
    assert profile.crisis.since == date(2024, 7, 1)


def test_the_sides(profile):
    subject = {person.name for person in profile.subject.people}
    broker = {person.name: person.role for person in profile.broker[0].people}
    assert {"Delcy Rodríguez", "Jorge Rodríguez", "Vladimir Padrino López", "Cilia Flores"} <= subject
    assert broker["Donald Trump"] == "president"
    assert broker["Marco Rubio"] == "secretary of state"
    assert profile.broker[0].country == "US"
    opposition = {person.name for person in profile.opposition[0].people}
    assert {"María Corina Machado", "Edmundo González"} <= opposition
    assert {"BY", "TR", "RU", "CO", "BR", "CU", "QA", "NI", "IR"} <= {
        actor.country for actor in profile.actor
    }


def test_it_stays_short():
    assert len(profile_path(SEEDS).read_text(encoding="utf-8").splitlines()) < 60
