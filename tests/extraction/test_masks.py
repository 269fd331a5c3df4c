"""A sentence with its names hidden: what rules see, and the way back to the article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisistui.extraction.document import annotate
from crisistui.extraction.masks import expand, kind_of


def test_names_become_one_character_of_their_kind(document):
    [masked] = document("President Hamdi Belkhoun told Reuters “no” in Ghana.").masked
    assert "".join(kind_of(c) or c for c in masked.text) == 'president S told O "no" in C.'
    assert "".join(kind_of(c) or c for c in masked.bare) == "president S told O no in C."
    assert [masked.entity(c).name for c in masked.text if kind_of(c)] == [
        "Hamdi Belkhoun",
        "Reuters",
        "Ghana",
    ]


def test_a_stretch_of_the_mask_leads_back_to_the_article(document):
    made = document("Yes – President Hamdi Belkhoun’s envoy left Ghana.")
    [masked] = made.masked
    start, end = masked.span(0, len(masked.text))
    assert made.text[start:end] == made.text
    place = next(i for i, c in enumerate(masked.text) if kind_of(c) == "S")
    start, end = masked.span(place, place + 1)
    assert made.text[start:end] == "Hamdi Belkhoun"
    assert masked.span(3, 3)[0] == 3
    assert [m.entity.name for m in masked.found(0, len(masked.text), "C")] == ["Ghana"]


def test_letters_that_grow_in_lower_case_keep_their_place(document):
    made = document("İstanbul asked İdris. Ghana agreed.")
    first, second = made.masked
    assert len(first.text) == len(first.offsets) - 1
    assert made.text[slice(*second.span(0, len(second.text)))] == "Ghana agreed."


def test_private_characters_of_the_article_are_no_names(document):
    [masked] = document("\ue300 told \ue600 that \ue000 agreed.").masked
    assert not any(kind_of(c) for c in masked.text)
    assert masked.names == {}


def test_a_sentence_of_more_names_than_a_kind_can_hold(document):
    made = document("Ghana, Togo. " + "Ghana " * 400)
    assert all(len(masked.names) <= 256 for masked in made.masked)


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("ACCRA, March 3 (Reuters) — Togo agreed.", "Togo agreed."),
        ("ACCRA — Togo agreed.", "Togo agreed."),
        ("Ghana agreed.", "Ghana agreed."),
        ("“Accra” — Togo agreed.", "“Accra” — Togo agreed."),
    ],
)
def test_a_dateline_leads_to_the_sentence(document, text, lead):
    made = document(text)
    masked = made.masked[0]
    assert made.text[masked.offsets[masked.lead] :] == lead


def test_slots_of_a_rule_become_classes_and_other_braces_stay():
    assert kind_of(expand("{S}")[1]) == "S"
    assert expand("a{2}{NOSUCH}") == "a{2}{NOSUCH}"
    assert kind_of("a") == ""


@given(st.text(alphabet="Hamdi Belkhoun Ghana “”'\u2019.\ue000\ue300İß–", max_size=120))
def test_every_place_of_a_mask_lies_in_its_sentence(lines, profile, text):
    for masked in annotate(lines(text), profile).masked:
        assert len(masked.offsets) == len(masked.text) + 1
        assert len(masked.places) == len(masked.bare) + 1
        assert all(masked.sentence.start <= at <= masked.sentence.end for at in masked.offsets)
        assert list(masked.offsets) == sorted(masked.offsets)
