"""Why each fact is there, and why a sentence that names a country states nothing: asked of invented articles."""

import pytest

from crisistui.extraction.engine import extract
from crisistui.extraction.explain import explain
from crisistui.extraction.explanation import Explanation, as_text, marked
from crisistui.model.article import Article, Line, LineRole
from crisistui.profile.outlets import outlets
from crisistui.reading.read import read

PAGE = """A villa for Belkhoun

LAGOS, 3 March 2026 - Ghana has offered Hamdi Belkhoun asylum, its foreign minister said.

Would Gabon take him in?

Belkhoun must leave Tunis by 9 March 2026, the Italian government demanded.

On 2 March 2026 Ghana expelled the Tunisian ambassador.

The cocoa harvest in Ivory Coast was good this year.
"""


@pytest.fixture
def why(profile, lines):
    """The reasons of each sentence that states nothing, by its text."""

    def why(text: str) -> dict[str, tuple[str, ...]]:
        return {item.text: item.reasons for item in explain(lines(text), profile).untold}

    return why


@pytest.fixture
def vouched(profile, lines):
    """(holder, how he was found) of every statement of a text."""

    def vouched(text: str) -> list[tuple[str | None, str | None]]:
        return [
            (item.holder, item.vouched)
            for item in explain(lines(text), profile).told
            if item.kind == "statement"
        ]

    return vouched


@pytest.fixture
def page(profile) -> Explanation:
    return explain(read("page.txt", PAGE.encode(), outlets(profile)), profile)


BEFORE = "Hamdi Belkhoun may have to go into exile. "


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The cocoa harvest in Ghana was good this year.", "no construction matched"),
        ("Would Ghana take him in?", "asks a question"),
        ("Ghana offered exile to Odette Marsaud.", "the one who goes is somebody else"),
        ("He spoke of exile in Ghana.", "named, but nobody judges it"),
        (
            "An earlier version of this article said that Ghana had offered him asylum.",
            "taken back by a correction",
        ),
        (
            "It is unclear whether Belkhoun would go to Ghana.",
            "stands under a condition or an indirect question",
        ),
    ],
)
def test_a_sentence_that_states_nothing_says_why(why, sentence, reason):
    assert reason in why(BEFORE + sentence)[sentence]


def test_what_the_text_calls_false_says_so(why):
    reasons = why(BEFORE + "Ghana has offered Belkhoun asylum. That is false.")
    assert reasons["Ghana has offered Belkhoun asylum."] == ("called false right after",)


def test_a_second_telling_refers_to_the_first(why):
    again = "Ghana would give Belkhoun asylum."
    assert why(f"Ghana has offered Belkhoun asylum. The rain went on. {again}")[again] == (
        "said before by the same holder",
    )


def test_a_sentence_with_a_statement_or_without_a_country_needs_no_reason(why):
    assert why("Ghana has offered Belkhoun asylum. The rain went on. Tunisia is dry, and so is Italy.") == {}


def test_furniture_and_captions_are_named_as_what_they_are(profile):
    text = "Read more: a villa in Ghana\nThe beach of Gabon"
    page = Article(
        "x.txt", "sha256:0", text, (Line(0, 27, LineRole.FURNITURE), Line(28, 46, LineRole.CAPTION))
    )
    first, second = explain(page, profile).untold
    assert first.destinations == ("Ghana",)
    assert "furniture" in first.reasons[0]
    assert second.destinations == ("Gabon",)
    assert "caption" in second.reasons[0]


@pytest.mark.parametrize(
    ("text", "holder", "how"),
    [
        ("Ghana is the perfect place for Belkhoun, Odette Marsaud said.", "Odette Marsaud", "attribution"),
        ("Ghana has offered Belkhoun asylum.", "Ghana", "agent"),
        ("MS MARSAUD: Ghana is the perfect place for Belkhoun.", "Odette Marsaud", "label"),
        ("Ghana is the perfect place for Belkhoun.", "article", "voice"),
    ],
)
def test_every_holder_says_how_it_was_found(vouched, text, holder, how):
    assert vouched(text) == [(holder, how)]


def test_a_document_speaks_for_its_author(vouched):
    text = "Ministry of Foreign Affairs of Ghana\nPress release\nWe will not receive Hamdi Belkhoun."
    assert vouched(text) == [("Ghana", "author")]


def test_the_explanation_has_the_facts_of_extract_and_no_others(profile, page):
    facts = extract(read("page.txt", PAGE.encode(), outlets(profile)), profile)
    made = sorted(fact.rule for fact in (*facts.statements, *facts.deadlines, *facts.developments))
    assert sorted(told.rule for told in page.told) == made
    assert {told.kind for told in page.told} >= {"statement", "deadline", "development"}


def test_asking_why_changes_nothing(profile, page):
    article = read("page.txt", PAGE.encode(), outlets(profile))
    before = extract(article, profile)
    assert explain(article, profile) == page
    assert extract(article, profile) == before


def test_the_words_that_fired_stand_in_marks_within_their_sentence(page):
    for told in page.told:
        shown = marked(told.evidence)
        assert shown.count("«") == shown.count("»") == len(told.evidence.marks) >= 1
        assert shown.replace("«", "").replace("»", "") == told.evidence.text


def test_the_text_is_plain_narrow_and_counts_what_it_shows(page):
    text = as_text(page)
    assert text == as_text(page)
    assert text.splitlines()[0] == "page.txt"
    assert max(map(len, text.splitlines())) <= 100
    assert "Ghana: the host offers" in text
    assert "asks a question" in text
    assert "1 statement, 1 deadline, 1 development; " in text
    assert "actors     Ghana" in text
    assert "3 sentences with a possible destination state nothing" in text


def test_an_empty_article_is_explained_in_its_count(profile, lines):
    assert as_text(explain(lines("Rain."), profile)).split("\n") == [
        "x.txt",
        "",
        "  0 statements, 0 deadlines, 0 developments; 0 sentences with a possible destination state nothing",
        "",
    ]


def test_one_sentence_is_counted_in_the_singular(profile, lines):
    text = as_text(explain(lines("Ghana is green."), profile))
    assert "1 sentence with a possible destination states nothing" in text
