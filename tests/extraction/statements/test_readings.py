"""Sentences that once were read wrongly, on a crisis of Albania that nobody lived through."""

from pathlib import Path

import pytest

from crisistui.extraction import statements
from crisistui.extraction.document import annotate
from crisistui.model.article import Article, Line, LineRole
from crisistui.profile.load import load_profile

PROFILE = load_profile(Path(__file__).parents[2] / "corpus" / "c" / "crisis.toml")

READINGS = [
    ("Dushkaj left on Monday. Gambia has quietly taken him in.", [("GM", "host", "hosts")]),
    ("Dushkaj waits. Ghana is considering asylum for Dushkaj.", [("GH", "host", "open")]),
    (
        "“Dushkaj is always welcome to live in Ghana,” said Ghanaian President Kofi Adusei.",
        [("GH", "host", "offers")],
    ),
    ("Dushkaj rejected exile in Ghana, Rim Sassouli said.", [("GH", "subject", "refuses")]),
    (
        "Dushkaj would prefer Ghana to Togo, his spokesman said.",
        [("GH", "subject", "favours"), ("TG", "subject", "doubts")],
    ),
    ("A spokeswoman for Dushkaj, Marie Ndong, denied that he would go.", [(None, "subject", "denies")]),
    (
        "To Kofi Mensah of the Harbour Institute, Ghana is the sweet spot for Dushkaj.",
        [("GH", "observer", "favours")],
    ),
    ("Ghana has offered to take in Albania's prime minister, Ilir Dushkaj.", [("GH", "host", "offers")]),
    ("China has offered Dushkaj exile in Ghana.", [("GH", "broker", "offers")]),
    ("Ghana granted asylum to a singer. The prime minister of Togo said nothing.", []),
]


@pytest.mark.parametrize(("text", "expected"), READINGS)
def test_a_sentence_is_read_as_a_careful_reader_would(text, expected):
    article = Article("story.txt", "sha256:0", text, (Line(0, len(text), LineRole.PROSE),))
    found = statements.read(annotate(article, PROFILE))
    assert [(item.destination, item.party.value, item.stance.value) for item in found] == expected
