"""Who moves in it?"""


def cast(news, **view):
    return news.board(**view).actors


def test_one_actor_over_all_articles(news):
    for published, mentions in (("2031-03-01", 4), ("2031-03-06", 2), (None, 1)):
        article = news.article("Aurora", published)
        news.actor(article, "Zoë Almeida", role="president", country="PT", mentions=mentions, key="p1")
    news.says(article, "zoe almeida", "offers")
    news.says(article, "Zoë Almeida", "refuses", to="JO", party="third")
    (row,) = cast(news)
    assert (row.mentions, row.said, str(row.last), row.role, row.country) == (
        7,
        2,
        "2031-03-06",
        "president",
        "PT",
    )
    assert len(row.provenance.articles) == len(row.actors) == 3
    assert len(row.statements) == row.said
    assert row.destinations == ("JO", "PT")


def test_two_keys_of_one_name_are_one_actor_and_two_kinds_are_not(news):
    news.actor(news.article("Aurora"), "Nicolas Haas", key="haas-1")
    news.actor(news.article("Zenit"), "Nicolás Haas", key="haas-2")
    news.actor(news.article("Zenit"), "Nicolás Haas", kind="organisation", key="haas-ltd")
    assert [len(row.actors) for row in cast(news)] == [2, 1]


def test_by_articles_then_weight_then_name(news):
    first, second = news.article("Aurora"), news.article("Zenit")
    news.actor(first, "Berta", mentions=2)
    news.actor(first, "Anton", mentions=2)
    news.actor(first, "Zeno", mentions=9)
    news.actor(first, "Carl")
    news.actor(second, "Carl")
    assert [row.name for row in cast(news)] == ["Carl", "Zeno", "Anton", "Berta"]


def test_an_actor_of_undated_articles_was_last_seen_undated(news):
    news.actor(news.article("Aurora", None), "Carl")
    assert cast(news)[0].last is None
