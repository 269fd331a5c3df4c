"""Runs of capitalised words and what they name."""

import pytest

from crisistui.extraction.runs import capitalised, is_acronym, kind_of, title_words
from crisistui.extraction.tokens import tokenise


def runs(text):
    tokens = tokenise(text, 0, len(text))
    return [text[tokens[run.first].start : tokens[run.last].end] for run in capitalised(text, tokens)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("they saw Kofi Mensah there", ["Kofi Mensah"]),
        ("they saw Ludo van Brandt there", ["Ludo van Brandt"]),
        ("they saw Ludo van der Brandt there", ["Ludo van der Brandt"]),
        ("the Book Club on Monday", ["Book Club", "Monday"]),
        ("the Ministry of Foreign Affairs of it", ["Ministry of Foreign Affairs"]),
        ("the Front for the Defence of Law", ["Front for the Defence of Law"]),
        ("Kofi, Ama and Yaw", ["Kofi", "Ama", "Yaw"]),
        ("nothing at all", []),
    ],
)
def test_particles_and_links_stay_inside(text, found):
    assert runs(text) == found


def test_a_run_is_never_endless():
    assert max(len(run.split()) for run in runs("Kofi " * 50)) <= 11


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Deputy Foreign Minister Kofi Mensah", 3),
        ("Kofi Mensah", 0),
        ("Sen. Kofi Mensah", 1),
        ("President", 1),
        ("Communications Minister Kofi Mensah", 2),
        ("Coastal Waters Secretary Kofi Mensah", 3),
        ("Coastal Waters Kofi Mensah", 0),
        ("Communications Minister", 0),
    ],
)
def test_titles_are_no_part_of_the_name(text, count):
    tokens = tokenise(text, 0, len(text))
    assert title_words(tokens, 0, len(tokens) - 1) == count


@pytest.mark.parametrize(
    ("text", "kind", "flags"),
    [
        ("Kofi Mensah", "person", {}),
        ("Mensah", "person", {"titled": True}),
        ("Mensah", "single", {}),
        ("ZANFO", "organisation", {}),
        ("Lagune Accord", "thing", {}),
        ("Coastal Ministry", "organisation", {}),
        ("Ministry", "nothing", {}),
        ("ZANFO Kofi", "organisation", {}),
        ("Golden Door", "thing", {"after_the": True}),
        ("Kofi Ama Yaw Adjoa Esi", "thing", {}),
    ],
)
def test_what_a_run_names(text, kind, flags):
    tokens = tokenise(text, 0, len(text))
    assert kind_of(tokens, 0, len(tokens) - 1, **{"titled": False, "after_the": False, **flags}) == kind


@pytest.mark.parametrize(
    ("word", "yes"), [("AU", True), ("GMT", False), ("Au", False), ("ABCDEFG", False), ("A1", False)]
)
def test_acronyms(word, yes):
    assert is_acronym(word) is yes


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Press Secretary of the Ghanaian President Ama Darko", 6),
        ("Minister of the Interior Ama Darko", 1),
        ("President of Ghana", 1),
    ],
)
def test_an_office_under_another_stands_before_the_name(text, count):
    tokens = tokenise(text, 0, len(text))
    assert title_words(tokens, 0, len(tokens) - 1) == count
