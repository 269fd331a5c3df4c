"""From whom a view comes to the party it counts for."""

import pytest

from crisistui.extraction import holders
from crisistui.extraction.holders import ARTICLE, Holder, Memory
from crisistui.model.vocabulary import Basis, Party


def resolved(document, text, memory=None, after=0):
    made = document(text)
    masked = made.masked[-1]
    return holders.resolve(masked, after, len(masked.text), made.cast, memory or Memory())


@pytest.mark.parametrize(
    ("phrase", "name", "kind", "speaks_for"),
    [
        ("Paolo Verzani", "Paolo Verzani", "person", "broker"),
        ("Ghana", "Ghana", "state", "GH"),
        ("Accra", "Ghana", "state", "GH"),
        ("Reuters", "Reuters", "outlet", None),
        ("the Jasmine Front", "Jasmine Front", "body", "opposition"),
        ("Ghana's ambassador", "Ghana's ambassador", "unnamed", "GH"),
        ("Rim Sassouli's lawyer", "Rim Sassouli's lawyer", "unnamed", "subject"),
        ("Rim Sassouli's spokeswoman", "Rim Sassouli's spokeswoman", "unnamed", "subject"),
        ("a Ghanaian diplomat", "Ghanaian diplomat", "unnamed", "GH"),
        ("a former Ghanaian diplomat", "former Ghanaian diplomat", "unnamed", None),
        ("two analysts", "two analysts", "unnamed", None),
        ("some in the crowd", "some in the crowd", "unnamed", None),
        ("an opposition lawmaker", "opposition lawmaker", "unnamed", "opposition"),
        ("spokeswoman Rim Sassouli", "Rim Sassouli", "person", "subject"),
    ],
)
def test_a_phrase_and_its_holder(document, phrase, name, kind, speaks_for):
    found = resolved(document, phrase)
    assert (found.name, found.kind, found.side or found.country) == (name, kind, speaks_for)


@pytest.mark.parametrize("phrase", ["the weather", "noon", "a plane"])
def test_what_can_hold_no_view(document, phrase):
    assert resolved(document, phrase) is None


def test_an_empty_phrase_is_nobody(document):
    assert resolved(document, "Ghana left", after=10) is None


def test_pronouns_go_to_those_who_spoke(document):
    minister = Holder("Kofi Mensah", "GH")
    ministry = Holder("Ghana's ministry", "GH", kind="body")
    people = Holder("two people", kind="unnamed")
    memory = Memory()
    for holder in (people, ministry, minister):
        memory.note(holder)
    assert resolved(document, "he", memory) is minister
    assert resolved(document, "it", memory) is ministry
    assert resolved(document, "they", memory).name in {"two people", "Ghana's ministry"}
    assert resolved(document, "we", memory) is minister
    memory.note(ARTICLE)
    assert memory.holder is minister


def test_a_bare_office_is_the_one_who_held_it_before(document):
    memory = Memory()
    memory.note(Holder("Kofi Mensah", "GH", office="foreign minister"))
    assert resolved(document, "the minister", memory).name == "Kofi Mensah"


@pytest.mark.parametrize(
    ("holder", "destination", "party"),
    [
        (Holder("x", "GH"), "GH", Party.HOST),
        (Holder("x", "GH"), "TG", Party.THIRD),
        (Holder("x", "GH"), None, Party.THIRD),
        (Holder("x", "IT", "broker"), "GH", Party.BROKER),
        (Holder("x", "IT", "broker"), "IT", Party.HOST),
        (Holder("x", "TN", "subject"), None, Party.SUBJECT),
        (Holder("x", None, "opposition"), "GH", Party.OPPOSITION),
        (Holder("x"), "GH", Party.OBSERVER),
        (ARTICLE, "GH", Party.OBSERVER),
    ],
)
def test_the_party_follows_from_the_holder_and_the_place(holder, destination, party):
    assert holder.party(destination) is party


def test_the_article_itself_vouches_for_nothing():
    assert ARTICLE.basis is Basis.NONE


def test_who_only_watches(document):
    assert resolved(document, "two analysts").is_expert
    assert resolved(document, "Abena Owusu, an analyst").is_expert
    assert not resolved(document, "Paolo Verzani").is_expert
