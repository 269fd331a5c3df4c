"""Words are the same whatever their case and their marks."""

import pytest

from crisistui.model.folding import fold, folded


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Maduro", "MADURO"),
        ("José Amégavi", "jose amegavi"),
        ("Łódź", "lodz"),
        ("Erdoğan", "erdogan"),
        ("Straße", "STRASSE"),
        ("it’s", "it's"),
        ("  two \n words\t", "two words"),
        ("Diyarbakır", "diyarbakir"),
    ],
)
def test_case_marks_and_spaces_do_not_count(text, same):
    assert folded(text) == folded(same) == fold(text) == fold(same)


def test_other_words_stay_other_words():
    assert folded("Niger") != folded("Nigeria")
