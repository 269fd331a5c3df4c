"""The whole way from an article to its facts: always the same, never upset, and true to the text."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crisistui.extraction.engine import extract
from crisistui.profile.outlets import outlets
from crisistui.reading.errors import Unreadable
from crisistui.reading.read import read

CORPUS = Path(__file__).parents[1] / "corpus"
AGAIN = """
import sys
from pathlib import Path
from crisistui.extraction.engine import extract
from crisistui.profile.load import load_profile
from crisistui.profile.outlets import outlets
from crisistui.reading.read import read

folder = Path(sys.argv[1])
profile = load_profile(folder / "crisis.toml")
paths = sorted(folder.glob("*.txt"), reverse=sys.argv[2] == "backwards")
found = {path.name: extract(read(path.name, path.read_bytes(), outlets(profile)), profile).to_json() for path in paths}
for name in sorted(found):
    print(found[name])
"""

WORDS = st.sampled_from(
    (
        "Hamdi Belkhoun|Belkhoun|Ghana|Ghana's|Ghanaian|Accra|Togo|Paolo Verzani|Kofi Mensah|Reuters|the Accra Post|he|she|it"
        "|they|we|who|which|said|told|denied|offered|would receive|not|never|no|asylum|exile|in|to|from|for|if|whether|and|but"
        '|,|.|?|!|“|”|"|—|:|;|(|)|\n|\n\n|on Monday|by 12 March 2026|tomorrow|deadline|foreign minister|president|the|a|leave'
        "|according to|Q:|A:|Correction|\ue000|\ue300|İ|ﬁ|'|’s|3.5|U.S.|No."
    ).split("|")
)


def run(folder: Path, order: str, seed: str) -> bytes:
    return subprocess.run(
        [sys.executable, "-c", AGAIN, str(folder), order],
        check=True,
        capture_output=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    ).stdout


def test_the_same_bytes_give_the_same_facts_in_any_order_process_and_hash_seed():
    first = run(CORPUS / "b", "forwards", "1")
    assert first.count(b"\n") == len(list((CORPUS / "b").glob("*.txt")))
    assert first == run(CORPUS / "b", "backwards", "4242")


def true_to(text, facts):
    kinds = (facts.statements, facts.deadlines, facts.developments)
    for fact in (fact for kind in kinds for fact in kind):
        evidence = fact.evidence
        assert evidence.text == text[evidence.start : evidence.end]
        assert evidence.text.strip()
        assert all(0 <= start < end <= len(text) for start, end in evidence.marks)
    for actor in facts.actors:
        assert actor.mentions > 0


@settings(max_examples=250, deadline=None)
@given(st.lists(WORDS, max_size=60))
def test_no_sequence_of_its_own_cue_words_upsets_it(profile, lines, words):
    article = lines(" ".join(words))
    true_to(article.text, extract(article, profile))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_no_text_upsets_it(profile, text):
    try:
        article = read(
            "x.txt", ("Hamdi Belkhoun\n\n" + text).encode("utf-8", "surrogatepass"), outlets(profile)
        )
    except Unreadable:
        return
    true_to(article.text, extract(article, profile))


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*/*.txt")), ids=lambda path: path.stem)
def test_every_fact_of_the_corpus_stands_in_its_text(profile, path):
    article = read(path.name, path.read_bytes(), outlets(profile))
    true_to(article.text, extract(article, profile))


def test_an_article_without_lines_has_no_facts(profile, lines):
    facts = extract(lines(""), profile)
    assert (facts.actors, facts.statements, facts.deadlines, facts.developments) == ((), (), (), ())
    assert facts.article.published is None


def test_a_page_of_furniture_has_no_facts(told):
    facts = told("Home\nMenu\nSubscribe\nLog in\nAdvertisement\nShare this article\n© 2026 Coastal Herald\n")
    assert (facts.statements, facts.deadlines, facts.developments) == ((), (), ())


def test_furniture_around_an_article_tells_nothing(told):
    body = (
        "Ghana opens its door\n\n12 March 2026\n\n"
        "Ghana has offered Hamdi Belkhoun asylum, its foreign ministry said on Monday in a statement to reporters in Accra.\n\n"
    )
    page = f"{body}Related articles\n\nTogo offers Hamdi Belkhoun asylum\n\nSubscribe to our newsletter\n"
    assert {said.destination for said in told(page).statements} == {"GH"}


def test_another_language_is_read_with_a_warning(told):
    facts = told(
        "Le président pourrait partir\n\nLe gouvernement du Ghana a dit lundi que le président pourrait venir avec sa famille, "
        "mais que rien n'est décidé pour le moment et que les deux pays en parlent encore.\n"
    )
    assert facts.article.language == "fr"
    assert facts.warnings


def test_the_facts_are_one_line_of_json_with_the_fields_of_the_contract(told):
    facts = told(
        "Ghana opens its door\n\nACCRA, March 10, 2026 (Reuters) - Ghana has offered Hamdi Belkhoun asylum, its foreign ministry "
        "said on Tuesday. Paolo Verzani gave Belkhoun until 20 March to leave Tunisia.\n"
    )
    line = facts.to_json()
    assert "\n" not in line
    table = json.loads(line)
    assert table["schema"] == "crisistui.facts/1"
    assert table["article"]["origins"] == ["Reuters"]
    assert table["article"]["published"] == {
        "date": "2026-03-10",
        "precision": "day",
        "basis": table["article"]["published"]["basis"],
    }
    [said] = [said for said in table["statements"] if said["destination"] == "GH"]
    assert (said["party"], said["stance"], said["polarity"]) == ("host", "offers", 1)
    assert said["said_on"] == {"date": "2026-03-10", "precision": "day"}
    [due] = table["deadlines"]
    assert (due["due"], due["status"], due["set_by"]) == ("2026-03-20", "pending", "Paolo Verzani")
    assert {"person:hamdi belkhoun", "state:GH"} <= {actor["id"] for actor in table["actors"]}
