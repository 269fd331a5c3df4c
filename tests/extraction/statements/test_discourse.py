"""Answers, corrections, what is called false: what a sentence owes to its neighbours."""

import pytest

from crisistui.extraction.statements import discourse


@pytest.fixture
def sentence(document):
    return lambda text: document(text).masked[0]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("No comment.", 0), ("“Next question.”", 0), ("Never.", -1), ("No, not ever.", -1), ("Pure invention.", -1),
        ("Yes, gladly.", 1), ("Of course.", 1), ("Well, certainly.", 1),
    ],
)  # fmt: skip
def test_the_first_words_answer(sentence, text, polarity):
    assert discourse.answer(sentence(text)).polarity == polarity


@pytest.mark.parametrize("text", ["The plane landed.", "No one has asked.", "No doubt he will."])
def test_other_sentences_answer_nothing(sentence, text):
    assert discourse.answer(sentence(text)) is None


def test_a_correction_takes_back_what_it_tells(sentence):
    assert discourse.corrects("Correction: it was Togo.")
    assert not discourse.corrects("It was Togo.")
    assert discourse.taken_back(
        sentence("An earlier version of this article said it was Ghana."), correcting=False
    )
    assert discourse.taken_back(sentence("The headline wrongly named Ghana."), correcting=True)
    assert not discourse.taken_back(sentence("The headline wrongly named Ghana."), correcting=False)
    assert not discourse.taken_back(sentence("Ghana agreed."), correcting=True)


def test_what_is_called_false_is_refuted(sentence):
    assert discourse.refutes(sentence("It is false."))
    assert discourse.refutes(sentence("None of this is true.")) is False
    assert not discourse.refutes(sentence("It is cold."))


def test_a_refuted_rumour_counts_no_more(facts):
    found = facts("A post claims that Ghana offered Hamdi Belkhoun asylum. It is false.")
    assert not any(said.polarity > 0 for said in found.statements)


def test_a_sentence_that_names_other_countries_or_people(sentence):
    assert discourse.names_only(sentence("Ghana is far."), ("GH",))
    assert not discourse.names_only(sentence("Ghana and Togo are far."), ("GH",))
    assert not discourse.names_only(sentence("Paolo Verzani is far."), ("GH",))
