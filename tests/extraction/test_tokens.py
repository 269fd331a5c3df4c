"""Words with their places, and when two spellings are one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisistui.extraction.tokens import fold, key, tokenise


def test_possessives_and_hyphens_stand_between_words():
    text = "Belkhoun's U.S.-backed envoy didn't pay 3,500.50 to St. Ruf"
    assert [token.text for token in tokenise(text, 0, len(text))] == [
        "Belkhoun", "s", "U.S.", "backed", "envoy", "didn't", "pay", "3,500.50", "to", "St.", "Ruf",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Türkiye", "Turkiye"),
        ("Vukčić", "VUKCIC"),
        ("Łukasz Øst", "Lukasz Ost"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("Leïla  Belkhoun", "leila belkhoun"),
        ("Əliyev", "Eliyev"),
    ],
)
def test_two_spellings_of_one_name(one, other):
    assert key(one) == key(other)


def test_folding_keeps_case():
    assert fold("Kéfa") == "Kefa"
    assert fold("plain") == "plain"


@given(st.text(max_size=80))
def test_a_token_is_the_text_at_its_place(text):
    for token in tokenise(text, 0, len(text)):
        assert text[token.start : token.end] == token.text
    assert key(key(text)) == key(text)
