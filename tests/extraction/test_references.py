"""Descriptions that stand for a person: a nationality and an office, "the president" alone."""

import pytest


@pytest.mark.parametrize(
    "surface",
    [
        "The Tunisian president",
        "Tunisian embattled leader",
        "The president of Tunisia",
        "Tunisia's president",
    ],
)
def test_the_subject_by_country_and_office(named, surface):
    assert named(f"{surface} left.") == [(surface, "Hamdi Belkhoun")]


def test_somebody_whose_office_the_article_tells(named):
    found = named(
        "Ghanaian President Kofi Adusei spoke. The Ghanaian leader laughed. The President of Ghana left."
    )
    assert ("The Ghanaian leader", "Kofi Adusei") in found
    assert ("The President of Ghana", "Kofi Adusei") in found


def test_a_ruler_who_is_no_president_is_meant_by_leader(named):
    found = named("Qatari Emir Nasser Dosari spoke. The Qatari leader laughed.")
    assert ("The Qatari leader", "Nasser Dosari") in found


@pytest.mark.parametrize(
    "text",
    [
        "The Ghanaian leader spoke.",  # nobody has told who that is
        "Ghanaian Vice President Kofi Adusei spoke. The Ghanaian president did not.",
        "Former Ghanaian President Kofi Adusei spoke. The Ghanaian president did not.",
    ],
)
def test_nobody_where_the_office_is_nobodys(named, text):
    assert ("Ghanaian", "Ghana") in named(text)[-2:]


def test_the_name_that_follows_wins_over_the_description(named):
    found = named("The Ghanaian president, Kofi Adusei, spoke. Ghanaian President Kofi Adusei left.")
    assert [name for surface, name in found if surface == "Kofi Adusei"] == ["Kofi Adusei"] * 2


def test_the_office_alone_is_the_subject_while_nobody_else_holds_it(named):
    assert ("The president", "Hamdi Belkhoun") in named("Hamdi Belkhoun spoke. The president left.")
    found = named("Hamdi Belkhoun spoke. Ghanaian President Kofi Adusei spoke. The president left.")
    assert ("The president", "Hamdi Belkhoun") not in found
    assert named("The president left.") == []
