"""By which pronoun a text speaks of its people."""

import pytest


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Kofi Mensah said that she was tired.", "she"),
        ("Kofi Mensah said that he was tired.", "he"),
        ("Kofi Mensah said that he was tired, and he left with her.", "he"),
        ("Kofi Mensah said that he was tired of her.", None),
        ("Kofi Mensah met Ama Darko, and he left.", None),
        ("Kofi Mensah left.", None),
        ("He waited, and Kofi Mensah left.", None),
        ("Ms Kofi Mensah left.", "she"),
        ("Mr. Kofi Mensah left with his wife and her friend.", "he"),
        ("King Kofi Mensah left.", "he"),
        ("Spokeswoman Kofi Mensah left, and he smiled.", "she"),
        ("Spokesman Kofi Mensah left.", "he"),
        ("Kofi Mensah, the wife of Ama Darko, left.", "she"),
        ("Kofi Mensah, Ama Darko's wife, left.", None),
    ],
)
def test_he_or_she(who, text, pronoun):
    assert who(text)["Kofi Mensah"].pronoun == pronoun


def test_whose_wife_somebody_is_tells_nothing_of_the_husband(who):
    assert who("Ama Darko, the wife of Kofi Mensah, left.")["Kofi Mensah"].pronoun is None


def test_the_office_in_the_profile_tells_it(who):
    assert who("Rim Sassouli left.")["Rim Sassouli"].pronoun == "she"


def test_every_person_is_counted_alone(who):
    found = who("Ama Darko met Kofi Mensah. Darko said she left. Mensah said he stayed.")
    assert {name: entity.pronoun for name, entity in found.items()} == {
        "Ama Darko": "she",
        "Kofi Mensah": "he",
    }
