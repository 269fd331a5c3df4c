"""Which outlet carries an article, read off the lines of its page."""

import pytest

from crisistui.extraction import carriers


@pytest.fixture
def carrier(lines):
    """The carrier's name, or ``None``; its place holds it."""

    def carrier(text):
        article = lines(text)
        found = carriers.find(article)
        if found is None:
            return None
        assert article.text.startswith(found[0], found[1])
        return found[0]

    return carrier


TELLS = "\nGhana may take him in.\nNobody knows when.\nThe sea was calm.\nIt rained.\nThen it cleared.\n"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("The Harbour Gazette, 18 March 2026", "The Harbour Gazette"),
        ("By Efua Sarpong, Lagoon Tribune, 18 March", "Lagoon Tribune"),
        ("The Harbour Gazette / Your questions", "The Harbour Gazette"),
        ("Letters | Lagoon Tribune", "Lagoon Tribune"),
        ("TUNIS (Lagoon Tribune) — It rained here.", "Lagoon Tribune"),
        ("From the Lagoon Tribune: what now?", None),
        ("Radio Lagune, 4 March", "Radio Lagune"),
        ("Daily News / Today", None),
        ("Ministry of Foreign Affairs, 18 March 2026", None),
        ("Kofi Mensah, 18 March 2026", None),
        ("Institute of Coastal Studies\nPolicy brief no. 4", "Institute of Coastal Studies"),
        ("Policy brief no. 4\nThe sea is rising.", None),
        ("Institute of Coastal Studies\nAnnual dinner", None),
    ],
)
def test_a_head_line_names_the_carrier(carrier, head, name):
    assert carrier(head + TELLS) == name


def test_a_foot_line_names_the_carrier(carrier):
    assert carrier("Ghana may take him in." + TELLS + "The Harbour Gazette welcomes letters.") == (
        "The Harbour Gazette"
    )


def test_a_name_in_the_middle_names_nothing(carrier):
    assert carrier("Ghana may take him in." + TELLS + "Lagoon Tribune, 18 March" + TELLS * 2) is None


def test_a_copy_that_says_so_has_no_carrier_of_its_own(carrier):
    text = "The Harbour Gazette, 18 March" + TELLS + "This piece was originally published by Lagoon Tribune."
    assert carrier(text) is None


@pytest.mark.parametrize(
    ("name", "yes"),
    [
        ("Harbour Gazette", True),
        ("Radio Lagune", True),
        ("Gazette", False),
        ("Kofi Mensah", False),
        ("The Gazette", False),
        ("News Service", True),
        ("Coast Service", False),
        ("Le Courrier du Golfe", True),
        ("×", False),
        ("", False),
    ],
)
def test_a_medium_has_a_medium_word_and_another(name, yes):
    assert carriers.is_medium(name) is yes
