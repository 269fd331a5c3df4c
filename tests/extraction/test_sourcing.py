"""Whom the page credits, whom the text cites, and who only relays: each with the words that say so."""

from pathlib import Path

import pytest

from crisistui.extraction.engine import extract
from crisistui.profile.load import load_profile
from crisistui.profile.outlets import outlets
from crisistui.reading.read import read

PROFILE = '[crisis]\nname = "Exit"\ntimezone = "UTC"\n[subject]\nname = "Jean Obame"\ncountry = "GA"\nroles = ["president"]\n'
STORY = "Ghana has offered to take in Jean Obame, Foreign Minister Kofi Mensah said on Tuesday."
MORE = "Soldiers stood at the gates of the palace in Libreville while traders closed their stalls."


@pytest.fixture
def profile(tmp_path: Path):
    (tmp_path / "crisis.toml").write_text(PROFILE, encoding="utf-8")
    return load_profile(tmp_path / "crisis.toml")


@pytest.fixture
def sources(profile):
    def find(text):
        body = f"---\nsite: Morning Paper\n---\n{text}".encode()
        return extract(read("a.md", body, outlets(profile)), profile).article.sources

    return find


def told(source):
    start, end = source.evidence.marks[0]
    return source.evidence.text[start - source.evidence.start : end - source.evidence.start]


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        (f"ACCRA (Reuters) - {STORY}\n\n{MORE}", "credit.dateline", "Reuters"),
        (f"{STORY}\n\n{MORE}\n\n(Reporting by Ama Owusu for Reuters; Editing by John Hill)", "credit.desk", "Reuters"),
        (f"{STORY}\n\n{MORE}\n\nThe post Ghana opens its door appeared first on Reuters.", "credit.appeared", "Reuters"),
        (f"{STORY}\n\n{MORE}\n\nSource: Reuters", "credit.line", "Reuters"),
        (f"{STORY}\n\n{MORE}\n\n(Reuters)", "credit.footer", "(Reuters)"),
        (f"# Ghana opens its door\n\nBy Reuters\n\n{STORY}\n\n{MORE}", "credit.byline", "Reuters"),
        (f"{STORY}\n\n{MORE} That was first told by others, according to Reuters.", "cited.according-to", "according to Reuters"),
        (f"{STORY}\n\nA plane stood ready, Reuters reported on Tuesday. {MORE}", "cited.reported", "Reuters reported"),
    ],
)  # fmt: skip
def test_each_way_to_name_a_source_has_its_rule(sources, text, rule, words):
    found = next(source for source in sources(text) if source.name == "Reuters")
    assert (found.rule, told(found), found.relay) == (rule, words, False)


@pytest.mark.parametrize(
    "text",
    [
        "Ghana has offered to take in Jean Obame, the Island Echo reported, citing Reuters.",
        "Ghana has offered to take in Jean Obame, Reuters as cited by the Island Echo said on Tuesday.",
    ],
)
def test_who_only_passes_on_is_a_relay_and_stands_last(sources, text):
    first, last = sources(text)
    assert (first.name, first.relay) == ("Reuters", False)
    assert (last.name, last.relay, last.cites) == ("Island Echo", True, "Reuters")


def test_who_was_told_something_himself_is_no_relay(sources):
    text = (
        "Kofi Mensah told the Island Echo that Ghana has offered to take in Jean Obame. "
        "The Island Echo also reported, citing Reuters, that a plane stood ready."
    )
    assert not any(source.relay for source in sources(text))


def test_an_article_of_its_own_names_nobody(sources):
    assert sources(f"{STORY}\n\n{MORE}") == ()
