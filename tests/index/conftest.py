"""Facts made by hand, and an index in a temporary folder."""

import hashlib
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from crisistui.index.readings import Facts, FileStamp
from crisistui.index.store import Index

FOLDER = Path("/news")
STAMP = FileStamp(10, 20)


def passage(text, words):
    start = text.index(words)
    return {"text": words, "start": start, "end": start + len(words), "marks": [[start, start + 3]]}


def facts_of(text, *, published="2025-11-29", not_before=None, outlet="The Daily", statements=("TR",)):
    where = passage(text, text.split(".")[0])
    return {
        "schema": "crisistui.facts/1",
        "path": "",
        "article": {
            "id": "sha256:" + hashlib.sha256(text.encode()).hexdigest(),
            "title": text.split(".")[0],
            "language": "en",
            "outlet": outlet,
            "words": len(text.split()),
            "published": published and {"date": published, "precision": "day", "basis": "stated"},
            "not_before": not_before,
            "origins": ["Reuters"],
        },
        "actors": [
            {
                "id": "person:vale",
                "name": "Anna Vale",
                "kind": "person",
                "role": "minister",
                "country": "TR",
                "mentions": 2,
                "aliases": ["Vale"],
            }
        ],
        "statements": [
            {
                "destination": code,
                "party": "host",
                "holder": "Anna Vale",
                "stance": "offers",
                "polarity": 1,
                "hedged": False,
                "origin": None,
                "basis": "on record",
                "said_on": {"date": "2025-11", "precision": "month"},
                "rule": "offer.verb",
                "evidence": where,
            }
            for code in statements
        ],
        "deadlines": [
            {
                "due": "2025-12-01T12:00",
                "precision": "minute",
                "demand": "leave",
                "set_by": "Ministry",
                "addressee": None,
                "set_on": "2025-11-20",
                "status": "pending",
                "origin": "Reuters",
                "rule": "due.by",
                "evidence": where,
            }
        ],
        "developments": [
            {
                "date": "2025-11-28",
                "precision": "day",
                "category": "CONSULT",
                "summary": "talks were held",
                "actors": ["person:vale"],
                "origin": None,
                "rule": "event.talks",
                "evidence": where,
            }
        ],
        "warnings": ["no dateline"],
    }


def reading(path, text="Anna Vale offers a house. The end.", *, stamp=STAMP, **changes):
    facts = facts_of(text, **changes)
    return Facts(path, stamp, facts["article"]["id"], json.dumps(facts).encode(), text)


@pytest.fixture
def place(tmp_path):
    return tmp_path / "cache" / "board.sqlite"


@pytest.fixture
def index(place):
    with Index.open(place, fingerprint="one") as opened:
        assert opened.warning is None
        yield opened


@pytest.fixture
def make():
    """The makers of this module, for tests that cannot import it."""
    return SimpleNamespace(FOLDER=FOLDER, reading=reading)
