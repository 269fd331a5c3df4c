"""Whose reporting an article rests on, the first source before those who relay it."""

import pytest


def names(facts):
    return list(facts.article.origins)


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        ("ACCRA, March 3 (Reuters) - Ghana agreed.", ["Reuters"]),
        ("(Reuters) - Ghana agreed.", ["Reuters"]),
        ("Ghana agreed, according to the Coastal Herald.", ["Coastal Herald"]),
        ("“Yes,” he told Radio Lagune.", ["Radio Lagune"]),
        ("Ghana agreed, the Accra Post reported, citing Reuters.", ["Reuters", "Accra Post"]),
        ("Ghana agreed, according to Rokna.", ["Rokna"]),
        ("The envoy told reporters in Accra.", []),
        ("Reuters headquarters burned.", []),
        ("Ghana agreed, according to Mensah.", ["Mensah"]),
        ("Foreign Minister Kofi Mensah spoke. Ghana agreed, according to Mensah.", []),
        ("Ghana agreed, according to President Adusei.", []),
        ("Ghana agreed.", []),
        ("ACCRA, March 3, 2026 (Volta Facts) - Ghana agreed.", ["Volta Facts"]),
        ("ACCRA, 3 March 2026 (Volta Facts) – Ghana agreed.", ["Volta Facts"]),
        ("(Volta Facts, March 3, 2026) - Ghana agreed.", ["Volta Facts"]),
        ("The Togolese tabloid Fidèle wrote that Ghana agreed.", ["Fidèle"]),
        ("“Yes,” he told the broadcaster Kanal 4.", ["Kanal 4"]),
        ("The Italian daily Il Faro di Bari reported that Ghana agreed.", ["Il Faro di Bari"]),
        ("Ghana, named by the weekly Fidèle, agreed.", ["Fidèle"]),
        ("He said the daily White House briefing was cancelled.", []),
        ("He waited in the daily queue.", []),
    ],
)
def test_a_source_is_named(facts, text, origins):
    assert names(facts(text)) == origins


def test_a_credit_under_the_text_names_the_first_to_publish(told):
    text = (
        "Ghana opens its door\n\nGhana has offered Hamdi Belkhoun asylum, its foreign ministry said on Monday in Accra.\n\n"
        "The post Ghana opens its door appeared first on Coastal Herald.\n"
    )
    assert names(told(text)) == ["Coastal Herald"]


def test_an_outlet_named_twice_is_one_origin(facts):
    assert names(facts("Reuters reported it. Later Reuters said so again.")) == ["Reuters"]
