"""What happened? One event told twice is one row."""


def rows(news, **view):
    return news.board(**view).developments


def told(news, *events):
    """Each event by an outlet of its own."""
    for number, (day, category, summary, *actors) in enumerate(events):
        article = news.article(f"Paper {number}")
        for name in actors:
            news.actor(article, name)
        news.happens(article, day, category, summary, *actors)


def test_the_same_event_in_other_words_is_one_row_with_the_longest_account(news):
    told(
        news,
        ("2031-03-05", "THREATEN", "Envoy Brandt warns that the harbour could be closed", "Brandt"),
        (
            "2031-03-05",
            "THREATEN",
            "Brandt warned the harbour of the capital would be closed at once",
            "Brandt",
        ),
    )
    (row,) = rows(news)
    assert row.provenance.label == "2/2"
    assert row.summary.startswith("Brandt warned")
    assert len(row.developments) == 2


def test_two_acts_of_one_man_on_one_day_stay_two(news):
    told(
        news,
        ("2031-03-05", "REJECT", "The Marshal rejects a peace of slaves", "The Marshal"),
        ("2031-03-05", "REJECT", "The Marshal rejects the Senate's ultimatum", "The Marshal"),
    )
    assert len(rows(news)) == 2


def test_the_same_act_of_two_states_stays_two(news):
    told(
        news,
        ("2031-03-05", "ACCUSE", "Cuba condemns the closure of the harbour", "Cuba", "Geneva"),
        ("2031-03-05", "ACCUSE", "Chile condemns the closure of the harbour", "Chile", "Geneva"),
    )
    assert len(rows(news)) == 2


def test_an_act_and_its_echo_of_another_kind_stay_two(news):
    told(
        news,
        ("2031-03-05", "THREATEN", "Brandt announces the closure of the harbour", "Brandt"),
        ("2031-03-05", "ACCUSE", "Cuba condemns Brandt's closure of the harbour", "Cuba", "Brandt"),
    )
    assert len(rows(news)) == 2


def test_a_category_judged_otherwise_does_not_split_an_event(news):
    told(
        news,
        ("2031-03-05", "COERCE", "The navy seizes the tanker Aurelia off the cape", "Navy"),
        ("2031-03-05", "CONSULT", "Navy seized the tanker Aurelia off the southern cape", "Navy"),
    )
    (row,) = rows(news)
    assert row.category == "COERCE"  # of equals the graver word


def test_a_government_and_its_head_are_one_agent(news):
    article = news.article("Aurora")
    news.actor(article, "Rui Prado", country="BR")
    news.actor(article, "Brazil", kind="state", country="BR")
    news.happens(article, "2031-03-05", "AID", "Rui Prado sends two planes with medicine", "Rui Prado")
    news.happens(news.article("Zenit"), "2031-03-05", "AID", "Brazil sends planes with medicine", "Brazil")
    assert len(rows(news)) == 1


def test_an_event_known_to_the_month_joins_the_one_day_it_is_most_like(news):
    told(
        news,
        ("2031-03-05", "SANCTION", "The Senate freezes accounts of three generals", "Senate"),
        ("2031-03-07", "SANCTION", "The Senate bans exports of copper", "Senate"),
        ("2031-03", "SANCTION", "Senate freezes generals' accounts", "Senate"),
        ("2031-02", "SANCTION", "Senate freezes generals' accounts", "Senate"),
    )
    assert [(str(row.date), row.provenance.label) for row in rows(news)] == [
        ("2031-03-07", "1/1"),
        ("2031-03-05", "2/2"),
        ("2031-02", "1/1"),
    ]


def test_background_of_a_year_with_the_same_cast_is_told_loosely(news):
    told(
        news,
        (
            "2029",
            "SUPPORT",
            "Prado among the first world leaders to congratulate Haas on victory",
            "Prado",
            "Haas",
        ),
        ("2029", "SUPPORT", "Prado, one of few foreign leaders to call Haas", "Prado", "Haas"),
        ("2029", "SUPPORT", "Prado visits the new embassy", "Prado"),
    )
    assert len(rows(news)) == 2


def test_newest_first_and_coarse_dates_after_the_days_of_their_time(news):
    told(
        news,
        ("2031", "AID", "grain arrives"),
        ("2031-03-05", "CONSULT", "talks in the palace"),
        ("2031-03-09T10:00Z", "PROTEST", "march on the square"),
        ("2031-03", "RETREAT", "garrison leaves the north"),
    )
    assert [str(row.date)[:10] for row in rows(news)] == ["2031-03-09", "2031-03-05", "2031-03", "2031"]


def test_a_large_day_is_merged_as_a_small_one(news):
    for number in range(60):
        for place in ("harbour", "airport"):
            summary = f"rebels of unit{number} storm the {place} gate tower, desk{number}{place} reports"
            news.happens(news.article("Aurora"), "2031-03-05", "ASSAULT", summary)
    assert len(rows(news)) < 20


def test_actors_are_named_by_how_many_accounts_name_them(news):
    article = news.article("Aurora")
    news.actor(article, "Zoë Almeida", aliases=["Almeida"], key="p1")
    summary = "Almeida receives Haas in the old customs house"
    news.happens(article, "2031-03-05", "CONSULT", summary, "Haas", "p1")
    news.happens(news.article("Zenit"), "2031-03-05", "CONSULT", f"{summary}.", "Almeida")
    assert rows(news)[0].actors == ("Zoë Almeida", "Haas")
