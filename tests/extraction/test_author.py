"""Whose document it is: a communiqué speaks for its ministry, a report for nobody."""

import pytest

from crisistui.extraction import author


def of(document):
    return author.find(document.article, document.mentions, document.cast)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "REPUBLIC OF GHANA\nMinistry of Foreign Affairs\nPress release\nWe would receive him.",
            "Ghana",
            "GH",
        ),
        ("Statement by Foreign Minister Kofi Mensah of Ghana\nWe would receive him.", "Kofi Mensah", "GH"),
        ("Press release\nGhanaian Foreign Ministry\nWe would receive him.", "Ghana", "GH"),
        ("Open letter\nNadia Ouertal, Jasmine Front\nWe want him gone.", "Nadia Ouertal", "TN"),
        ("AFRICAN UNION\nPress release\nWe have taken note.", "African Union", None),
        ("JASMINE FRONT\nPress release\nWe want him gone.", "Jasmine Front", None),
        ("Press release\nOn Ghana and Togo\nWe would receive him.", "Ghana", "GH"),
        ("Dear friends\nWe would receive him.\nFor the Government of Ghana, its clerk", "Ghana", "GH"),
    ],
)
def test_a_document_speaks_for_its_author(document, text, name, country):
    found = of(document(text))
    assert (found.name, found.country) == (name, country)


@pytest.mark.parametrize(
    "text",
    [
        "Ghana may take him\nGhana would receive him, it said.",
        "Press release\nWe would receive him.",
        "One line.",
    ],
)
def test_a_report_has_no_author_who_counts(document, text):
    assert of(document(text)).kind == "article"


def test_we_in_a_communique_is_the_state(told):
    text = (
        "REPUBLIC OF GHANA\n\nMinistry of Foreign Affairs\n\nPress release, 9 March 2026\n\n"
        "The Government has taken note of reports about President Hamdi Belkhoun of Tunisia. "
        "We would receive Hamdi Belkhoun and his family in Ghana at any hour.\n"
    )
    assert ("GH", "host", 1) in {(s.destination, s.party.value, s.polarity) for s in told(text).statements}
