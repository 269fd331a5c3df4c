"""The sentence behind a row, as plain text."""

from crisistui.model.holdings import EvidenceRow
from crisistui.report.evidence import evidence_text, marked


def row(text, *marks):
    return EvidenceRow("statement", 1, 1, text, 0, len(text), marks, "a-rule")


def test_the_deciding_words_are_marked():
    assert marked(row("He is always welcome here.", (6, 20))) == "He is ‹always welcome› here."
    assert marked(row("He is always welcome here.", (13, 20), (6, 15))) == "He is ‹always welcome› here."
    assert marked(row("He is here.", (6, 99), (4, 4), (-3, 2))) == "‹He› is ‹here.›"
    assert marked(row("no marks")) == "no marks"


def test_who_said_it_where_it_stands_and_who_told_whom(news, newsroom):
    one = news.article("Morning Paper", origins=["Reuters", "Relay"], path="wire/one.txt")
    two = news.article(None, None, path="two.txt")
    facts = [
        news.says(one, "Dr Almeida", "offers", on="2031-03-01"),
        news.says(two, None, "doubts", party="observer", basis="none", hedged=True, origin="Aurora"),
    ]

    def source(kind, ids):
        return [
            EvidenceRow(kind, id_, at, "He may come any day.", 7, 27, ((3, 6),), "r1")
            for at, id_ in enumerate(ids, 1)
        ]

    assert evidence_text("statement", facts, news.holdings(), source, 60).splitlines() == [
        "1. Dr Almeida (host, on record): offers, 2031-03-01",
        "    “He ‹may› come any day.”",
        "    Morning Paper ← Reuters · 2031-03-04",
        "    wire/one.txt:7-27 · r1",
        "",
        "2. unattributed (observer, none): doubts, hedged",
        "    “He ‹may› come any day.”",
        "    outlet not named ← Aurora · undated",
        "    two.txt:7-27 · r1",
    ]


def test_other_facts_and_what_is_gone(news, newsroom):
    article = news.article("Morning Paper")
    fact = news.happens(article, "2031-03-01", "AGREE", "Almeida opens the guest house")
    text = evidence_text("development", [fact], news.holdings(), newsroom.passages, 40)
    assert text.startswith("1. development\n")
    assert "\x1b" not in text
    gone = evidence_text("development", [fact], news.holdings(), lambda _kind, _facts: [])
    assert "no longer in the index" in gone
    lost = [EvidenceRow("development", fact, 99, "words", 0, 5, (), "r")]
    assert (
        evidence_text("development", [fact], news.holdings(), lambda _k, _f: lost)
        == "1. development\n    “words”"
    )
    assert evidence_text("development", [], news.holdings(), newsroom.passages) == ""
