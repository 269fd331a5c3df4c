"""The ways to say that the subject goes to a country or is received by one."""

import pytest

from crisistui.extraction.statements.propositions import _patterns, find

#: rule, sentence, the countries it names, and the place it says instead
CASES = [
    ("takes.with-subject", "Ghana would receive Hamdi Belkhoun.", (), ""),
    ("takes.take", "Ghana would take Hamdi Belkhoun in.", (), ""),
    ("takes.with-noun", "Ghana would grant Hamdi Belkhoun asylum.", (), ""),
    ("takes.do-it", "Ghana would do it.", (), ""),
    ("takes.doors", "Ghana opened its doors to him.", (), ""),
    ("goes.verb", "Hamdi Belkhoun would move to Ghana.", ("GH",), ""),
    ("goes.verb", "Hamdi Belkhoun would move to Ghana, Togo or Benin.", ("GH", "TG", "BJ"), ""),
    ("goes.bare", "Hamdi Belkhoun may come.", (), ""),
    ("goes.verb-there", "Hamdi Belkhoun would live there.", (), "there"),
    ("goes.choose", "Hamdi Belkhoun might choose Ghana for his exile.", ("GH",), ""),
    ("goes.choose-plain", "Hamdi Belkhoun would choose Ghana.", ("GH",), ""),
    ("goes.fronted", "Ghana we could accept.", ("GH",), ""),
    ("goes.receives", "Ghana would receive Hamdi Belkhoun.", ("GH",), ""),
    ("goes.send", "The plan would send him to Ghana.", ("GH",), ""),
    ("nouns.noun-for", "They considered asylum for Belkhoun.", (), ""),
    ("nouns.noun-in", "They spoke of exile in Ghana.", ("GH",), ""),
    ("nouns.called", "She called Ghana a likely refuge.", ("GH",), ""),
    ("nouns.as-noun", "She spoke of Ghana as a refuge.", ("GH",), ""),
    ("nouns.adjective", "She spoke of a Ghanaian refuge.", ("GH",), ""),
    ("nouns.is-place", "Ghana would be best.", ("GH",), ""),
    ("nouns.place-is", "The safest place is Ghana.", ("GH",), ""),
    ("nouns.safer-in", "He would be safer in Ghana.", ("GH",), ""),
    ("nouns.request", "There was no request for asylum.", (), ""),
    ("leaves.verb", "Hamdi Belkhoun will not leave.", (), ""),
    ("leaves.noun", "His departure was discussed.", (), ""),
]


@pytest.mark.parametrize(("rule", "text", "countries", "place"), CASES)
def test_a_proposition_in_a_sentence_of_its_own(document, rule, text, countries, place):
    [masked] = document(text).masked
    assert (rule, countries, place) in {(i.rule, i.destinations, i.place) for i in find(masked)}


def test_every_proposition_has_its_sentence():
    assert {rule for _, rule, _ in _patterns()} == {rule for rule, _, _, _ in CASES}


def test_a_capital_is_its_country(document):
    [masked] = document("Hamdi Belkhoun would move to Accra.").masked
    assert ("GH",) in {item.destinations for item in find(masked)}


@pytest.mark.parametrize(
    "text", ["Ghana exports cocoa.", "Kofi Mensah met Paolo Verzani in Accra.", "Ghana beat Togo."]
)
def test_a_country_alone_proposes_nothing(document, text):
    [masked] = document(text).masked
    assert find(masked) == []
