"""Where a source stands beside its verb of speech: words only, whoever it is."""

import pytest

from crisistui.extraction.attribution import shapes, source_before


@pytest.fixture
def before(document):
    """The words before " said" that may name its source."""

    def before(text):
        [masked] = document(text).masked
        span = source_before(masked, masked.text.index(" said"))
        return None if span is None else "".join(map(masked.surface, masked.text[slice(*span)])).strip()

    return before


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The envoy said so.", "the envoy"),
        ("It rained; the envoy said so.", "the envoy"),
        ("The envoy, a friend of order, said so.", "the envoy"),
        ("The envoy, however, said so.", "the envoy"),
        ("The envoy also said so.", "the envoy"),
        ("The envoy, said so.", None),
        (f"The envoy {'of the long road ' * 12}said so.", None),
        (" said so.", None),
    ],
)
def test_the_words_before_a_verb_that_name_its_source(before, text, source):
    assert before(text) == source


@pytest.mark.parametrize(
    ("text", "closes"),
    [
        ("ghana, a friend, said", True),
        ("ghana, 51, said", True),
        ("he went, ghana said", False),
        ("ghana, said", False),
    ],
)
def test_a_comma_before_the_verb_may_close_an_apposition(text, closes):
    assert shapes.closes_apposition(text, text.index("said")) is closes


@pytest.mark.parametrize(
    ("phrase", "may"),
    [("the envoy", True), ("Kofi Mensah", True), ("weather", False), ("", False), ("the " * 40, False)],
)
def test_what_stands_behind_a_verb_may_be_its_source(document, phrase, may):
    [masked] = document(f"“No,” said {phrase}.").masked
    start = masked.text.index("said") + 4
    assert shapes.may_be_source(masked, start, len(masked.text) - 1) is may
