"""The board as a STIX bundle, read back by the library that checks every object."""

import sys

import pytest

from crisistui.report.matter import Matter
from crisistui.report.stix import StixMissingError, to_stix

stix2 = pytest.importorskip("stix2", reason="the extra `stix` is not installed")


@pytest.fixture
def board(news):
    first = news.article("Aurora", "2031-03-08", origins=["Aurora"])
    news.says(first, "Dr Almeida", "offers", hedged=True)
    news.says(first, None, "doubts", to="NO", party="observer")
    news.says(first, "Palace spokesman", "denies", to=None, party="subject")
    news.due(first, "2031-03-20", "to leave the palace", by="Geneva", on="2031-03-07")
    news.happens(first, "2031-03-08", "MOBILIZE", "Guards close the bridges")
    undated = news.article(None, None, path="bare.txt")
    news.says(undated, "King Olaf", "hosts", to="NO")
    return news


@pytest.fixture
def bundle(board, newsroom):
    def made():
        return to_stix(Matter(board.board(), board.holdings(), newsroom.passages))

    return made


def objects(text, kind):
    return [one for one in stix2.parse(text).objects if one.type == kind]


def test_stances_are_opinions_on_the_subject_and_the_place(bundle):
    text = bundle()
    (subject,) = objects(text, "identity")
    places = {place.country: place.id for place in objects(text, "location")}
    said = {one.explanation: one for one in objects(text, "opinion")}
    assert (subject.name, subject.identity_class) == ("Marshal", "individual")
    offer = said["Portugal: Dr Almeida (host): offers, hedged"]
    assert (offer.opinion, offer.authors) == ("strongly-agree", ["Dr Almeida"])
    assert offer.object_refs == [subject.id, places["PT"]]
    assert str(offer.created) == "2031-03-08 00:00:00+00:00"
    assert (
        "Aurora, “Title 1”, 8 Mar 2031, 001.txt:100-130, origin Aurora: "
        in offer.external_references[0].description
    )
    assert said["Norway: unattributed (observer): doubts"].opinion == "disagree"
    assert said["on leaving at all: Palace spokesman (subject): denies"].object_refs == [subject.id]


def test_deadlines_and_developments_are_notes_and_dated_articles_reports(bundle):
    notes = {note.abstract: note.content for note in objects(bundle(), "note")}
    assert (
        notes["deadline"] == "deadline 2031-03-20: to leave the palace; pending, set by Geneva (2031-03-07)"
    )
    assert notes["development"] == "2031-03-08 MOBILIZE: Guards close the bridges"
    (report,) = objects(bundle(), "report")
    assert report.name == "Title 1"
    assert len(report.object_refs) == 5


def test_the_same_board_gives_the_same_bytes(bundle, board):
    first = bundle()
    board.statements.reverse()
    assert bundle() == first


def test_an_empty_board_is_a_bundle_too(news, newsroom):
    text = to_stix(Matter(news.board(), news.holdings(), newsroom.passages))
    assert [one.type for one in stix2.parse(text).objects] == ["identity"]


def test_without_the_library_the_remedy_is_named(bundle, monkeypatch):
    monkeypatch.setitem(sys.modules, "stix2", None)
    with pytest.raises(StixMissingError, match=r"install it with: pip install 'crisistui\[stix\]'"):
        bundle()
