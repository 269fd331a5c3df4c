"""A text that is not English is read, and said to be none."""

import pytest

from crisistui.reading.language import language_of, warning_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The general said that he would stay on the island with his family.", "en"),
        ("El general dijo que se queda en la isla con su familia y no por el dinero.", "es"),
        ("Le général a dit que la famille est dans une villa et ne part pas.", "fr"),
        ("Der General sagte, dass er mit der Familie auf der Insel ist und nicht geht.", "de"),
        ("O general disse que não vai embora da ilha com uma família mas fica no palácio.", "pt"),
        ("General ailesi ile adada kalacak ve daha sonra gidecek olan bir gemi için bekliyor dedi.", "tr"),
        ("Генерал сказал, что он не уедет с острова и остаётся на месте.", "ru"),
        ("Marrov Brevia Holm", "und"),
        ("12 34", "und"),
    ],
)
def test_function_words_tell_the_language(text, code):
    assert language_of(text) == code


def test_only_other_languages_are_warned_of():
    assert warning_of("en") is None
    assert warning_of("tr").startswith("not English: Turkish")
    assert warning_of("und").startswith("not English: language unknown")
