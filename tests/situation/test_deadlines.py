"""What is due, what lapsed without word?"""

from datetime import UTC, datetime


def rows(news, **view):
    return news.board(**view).deadlines


def test_one_deadline_in_two_articles_is_one_row(news):
    news.due(news.article("Aurora"), "2031-03-20", "The Marshal's unconditional departure", by="Geneva")
    news.due(news.article("Zenit"), "2031-03-20", "the Marshal to leave unconditionally", by="the mediators")
    news.due(news.article("Echo"), "2031-03-20", "to hand over the keys", by="Geneva")
    (row,) = rows(news)
    assert row.provenance.label == "3/3"
    assert (row.countdown, row.days, row.status) == ("in 10 d", 10, "pending")
    assert len(row.deadlines) == 3


def test_other_demands_of_others_on_the_same_day_stay_apart(news):
    article = news.article("Aurora")
    news.due(article, "2031-03-20", "The Marshal's departure", by="Geneva", whom="The Marshal")
    news.due(article, "2031-03-20", "release of the admirals", by="Amnesty Watch")
    news.due(article, "2031-03-20", "The fleet's departure", by="Geneva", whom="The fleet")
    assert len(rows(news)) == 3


def test_two_hours_of_one_day_are_two_deadlines_and_a_bare_day_joins(news):
    article = news.article("Aurora")
    news.due(article, "2031-03-20T12:00Z", "ceasefire at noon", by="Geneva")
    news.due(article, "2031-03-20T18:00Z", "leave by evening", by="Geneva")
    assert len(rows(news)) == 2
    news.due(news.article("Zenit"), "2031-03-21", "vote on the charter", by="Senate")
    news.due(news.article("Zenit"), "2031-03-21T10:00Z", "the Senate's vote on the charter", by="Senate")
    assert str(rows(news)[2].due) == "2031-03-21T10:00+00:00"


def test_a_month_joins_the_day_that_is_most_like_it(news):
    news.due(news.article("Aurora"), "2031-04-15", "handover of the palace to the regents", by="Geneva")
    news.due(news.article("Aurora"), "2031-04-20", "exchange of prisoners", by="Geneva")
    news.due(news.article("Zenit"), "2031-04", "handover of palace", by="Geneva")
    news.due(news.article("Zenit"), "2031-05", "handover of palace", by="Geneva")
    found = {str(row.due): row.provenance.label for row in rows(news)}
    assert found == {"2031-04-15": "2/2", "2031-04-20": "1/1", "2031-05": "1/1"}


def test_what_passes_without_report_lapses_outcome_unreported(news):
    news.due(news.article("Aurora"), "2031-03-08", "to leave", by="Geneva")
    (row,) = rows(news)
    assert (row.status, row.outcome, row.countdown) == ("lapsed", "outcome unreported", "lapsed 2 d ago")


def test_a_reported_lapse_is_no_open_question(news):
    news.due(news.article("Aurora", "2031-03-01"), "2031-03-08", "to leave", by="Geneva")
    news.due(news.article("Zenit", "2031-03-09"), "2031-03-08", "to leave", by="Geneva", status="lapsed")
    (row,) = rows(news)
    assert (row.status, row.outcome) == ("lapsed", None)


def test_the_later_article_decides_the_status_whatever_arrives_last(news):
    news.due(news.article("Zenit", "2031-03-09"), "2031-03-20", "to leave", by="Geneva", status="withdrawn")
    news.due(news.article("Aurora", "2031-03-01"), "2031-03-20", "to leave", by="Geneva")
    assert rows(news)[0].status == "withdrawn"


def test_of_one_day_the_status_further_on_wins(news):
    news.due(news.article("Zenit"), "2031-03-08", "to leave", by="Geneva", status="met")
    news.due(news.article("Aurora"), "2031-03-08", "to leave", by="Geneva")
    (row,) = rows(news)
    assert (row.status, row.countdown) == ("met", "2 d ago")


def test_a_proposal_never_runs_and_never_lapses(news):
    news.due(news.article("Aurora"), "2031-03-08", "to resign", status="proposed")
    news.due(news.article("Aurora"), "2034", "elections for a senate", status="proposed")
    shown = [(row.status, row.countdown, row.days) for row in rows(news)]
    assert shown == [("proposed", "2 d ago", -2), ("proposed", "in 3 years", None)]


def test_what_runs_stands_first_then_what_is_over_then_proposals(news):
    article = news.article("Aurora")
    news.due(article, "2031-03-01", "first ultimatum")
    news.due(article, "2031-03-05", "second warning", status="extended")
    news.due(article, "2031-03-12", "truce proposal", status="proposed")
    news.due(article, "2031-03-15", "sanctions review")
    news.due(article, "2031-03-11", "speech before parliament")
    news.due(article, "2031-03-18", "airspace reopening", status="extended")
    news.due(article, "2031-03-30", "payment of wages", status="met")
    assert [str(row.due)[8:] for row in rows(news)] == ["11", "15", "18", "30", "05", "01", "12"]


def test_as_of_an_earlier_day_the_deadline_still_runs(news):
    news.due(news.article("Aurora", "2031-03-01"), "2031-03-08", "to leave", by="Geneva", on="2031-03-01")
    news.due(news.article("Zenit", "2031-03-09"), "2031-03-08", "to leave", by="Geneva", status="lapsed")
    (row,) = rows(news, as_of=datetime(2031, 3, 5, 12, tzinfo=UTC))
    assert (row.status, row.countdown, row.provenance.label) == ("pending", "in 3 d", "1/1")
    assert str(row.set_on) == "2031-03-01"


def test_who_and_what_are_told_by_most_articles(news):
    for setter, demand in (("Geneva", "to leave"), ("Geneva", "to leave the palace"), ("Bern", "to leave")):
        news.due(news.article("Aurora"), "2031-03-20", demand, by=setter, whom="The Marshal")
    (row,) = rows(news)
    assert (row.set_by, row.demand, row.addressee) == ("Geneva", "to leave", "The Marshal")


def test_hundreds_of_tellings_of_one_deadline_are_one(news):
    for number in range(150):
        news.due(news.article(f"Paper {number}"), "2031-03-20", f"departure edition{number}", by="Geneva")
    assert [row.provenance.label for row in rows(news)] == ["150/150"]
