"""The Admiralty grade: letters of the origin, a number for the claim, and how it came about."""

import pytest

from crisistui.situation.sources import Sources


def graded(news, newsroom, stance="offers", party="host", code="PT"):
    row = news.row(code)
    voice = next(v for v in row.cell(party).voices if v.stance == stance)
    return Sources(newsroom.CRISIS, news.holdings()).grade(row, voice)


@pytest.mark.parametrize(
    ("carriers", "basis", "number"),
    [
        (["Aurora", "Zenit"], "on record", 1),
        (["Aurora", "Zenit"], "unnamed", 2),
        (["Aurora"], "on record", 2),
        (["Aurora"], "document", 2),
        (["Aurora"], "unnamed", 3),
        ([None], "on record", 6),
        (["Aurora", "Zenit"], "none", 6),
    ],
)
def test_credibility_without_a_conflict(news, newsroom, carriers, basis, number):
    for carrier in carriers:
        news.says(news.article(carrier), "officials", "offers", basis=basis)
    assert graded(news, newsroom).credibility == number


def test_a_record_without_a_known_origin_confirms_nothing(news, newsroom):
    news.says(news.article(), "Ministry", "offers")
    for carrier in ("Aurora", "Zenit"):
        news.says(news.article(carrier), "Ministry", "offers", basis="unnamed")
    grade = graded(news, newsroom)
    assert (grade.credibility, grade.arithmetic[0]) == (
        2,
        "2 independent origins (+1? not counted): Aurora, Zenit",
    )
    assert "on record: none" in grade.arithmetic


def test_a_live_conflict_lowers_both_sides(news, newsroom):
    news.says(news.article("Aurora"), "Dr Almeida", "offers")
    news.says(news.article("Zenit"), "Marshal", "refuses", party="subject")
    grade = graded(news, newsroom)
    assert (grade.credibility, grade.letter) == (4, "F")
    assert "live conflict: Marshal refuses (2031-03-04)" in grade.arithmetic
    assert graded(news, newsroom, "refuses", "subject").credibility == 4
    news.says(news.article("Meridian"), "Dr Almeida", "offers")
    assert graded(news, newsroom).credibility == 3


def test_an_opponent_who_has_turned_is_no_live_conflict(news, newsroom):
    news.says(news.article("Aurora"), "Dr Almeida", "offers")
    news.says(news.article("Zenit", "2031-03-01"), "Marshal", "refuses", party="subject")
    news.says(news.article("Zenit", "2031-03-05"), "Marshal", "favours", party="subject")
    assert graded(news, newsroom).credibility == 2
    old = graded(news, newsroom, "refuses", "subject")
    assert old.credibility == 5
    assert "since said otherwise: Marshal favours (2031-03-05)" in old.arithmetic


def test_what_the_host_denies_is_improbable(news, newsroom):
    news.says(news.article("Aurora"), "officials", "offers", basis="unnamed")
    news.says(news.article("Zenit"), "Foreign Ministry", "denies")
    grade = graded(news, newsroom)
    assert grade.credibility == 5
    assert "denied: Foreign Ministry denies (2031-03-04)" in grade.arithmetic


def test_silence_is_against_nobody(news, newsroom):
    news.says(news.article("Aurora"), "Ministry", "silent")
    news.says(news.article("Zenit"), "Envoy", "offers", party="broker")
    assert graded(news, newsroom, "silent").credibility == 2


def test_the_sources_of_one_article(news, newsroom):
    article = news.article("Aurora", origins=["Reuters"])
    news.says(article, "Dr Almeida", "offers")
    news.says(article, "Haas", "offers", origin="Zenit")
    news.happens(article, "2031-03-01", "AGREE", "Almeida opens the guest house", "Zoë Almeida")
    opened = Sources(newsroom.CRISIS, news.holdings())
    assert [chain.origin for chain in opened.article(article)] == ["Reuters", "Zenit"]
    with pytest.raises(ValueError, match="no such kind of fact: 'article'"):
        opened.chains("article", [1])
