"""Which office a phrase names."""

import pytest

from crisistui.extraction.offices import of_institute, office_of, tidy


@pytest.mark.parametrize(
    ("phrase", "office"),
    [
        ("deputy foreign minister", "minister"),
        ("a cousin of the president", "cousin"),
        ("the president's cousin", "cousin"),
        ("who advises the ministry", "adviser"),
        ("director of the Institute of Coastal Studies", "director"),
        ("the Institute of Coastal Studies", "expert"),
        ("in a blue coat", None),
    ],
)
def test_the_word_that_names_the_office(phrase, office):
    assert office_of(phrase) == office


@pytest.mark.parametrize(("phrase", "learned"), [("the Hemisphere Initiative", True), ("the harbour", False)])
def test_a_place_of_learning(phrase, learned):
    assert of_institute(phrase) is learned


def test_a_role_is_shown_without_the_words_that_lead_to_it():
    assert tidy("the head of it, and more") == "head of it"
