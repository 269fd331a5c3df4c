"""One line on a destination: the strongest voice first, and no word that no fact supports."""

import pytest


def line(news, code="PT"):
    return news.row(code).summary


@pytest.mark.parametrize(
    ("voices", "expected"),
    [
        ([("Dr Almeida", "offers", "host")], "Dr Almeida offers"),
        ([("Dr Almeida", "hosts", "host")], "Dr Almeida hosts him"),
        (
            [("Dr Almeida", "offers", "host"), ("Office", "silent", "host")],
            "Dr Almeida offers; elsewhere no reply",
        ),
        ([("Dr Almeida", "offers", "host"), ("Office", "open", "host")], "Dr Almeida offers; also hedged"),
        ([("Dr Almeida", "refuses", "host")], "Dr Almeida refuses"),
        ([("Ministry", "silent", "host")], "Lisbon silent"),
        ([("Ministry", "open", "host")], "Lisbon leaves it open"),
        ([("Envoy Brandt", "offers", "broker")], "floated by Envoy Brandt; Lisbon not heard"),
        ([("experts", "doubts", "observer")], "discounted by experts; nobody speaks for it"),
        ([(None, "favours", "observer")], "favoured by one article; Lisbon not heard"),
        ([("Haas", "denies", "subject")], "denied by Haas; nobody speaks for it"),
        (
            [
                ("Envoy", "offers", "broker"),
                ("Haas", "refuses", "subject"),
                ("experts", "doubts", "observer"),
            ],
            "contested: Envoy offers, Haas refuses, experts doubt; Lisbon not heard",
        ),
        (
            [("Dr Almeida", "offers", "host"), ("Haas", "refuses", "subject")],
            "Dr Almeida offers; contested: Haas refuses",
        ),
    ],
)
def test_the_line_follows_from_the_voices(news, voices, expected):
    article = news.article("Aurora")
    for holder, stance, party in voices:
        news.says(article, holder, stance, party=party, basis="none")
    assert line(news) == expected


def test_a_hedge_that_came_later_says_so(news):
    news.says(news.article("Aurora", "2031-03-01"), "Dr Almeida", "offers")
    news.says(news.article("Aurora", "2031-03-05"), "Dr Almeida", "open")
    news.says(news.article("Aurora", "2031-03-05"), "Her office", "silent")
    assert line(news) == "Dr Almeida offers; since hedged, no reply; one origin in three articles"


def test_one_report_told_three_times_is_called_that(news):
    for outlet in ("Aurora", "Zenit", "Echo"):
        article = news.article(outlet, origins=["Reuters"])
        news.says(
            article,
            "a person close to the talks in the palace yard",
            "favours",
            party="broker",
            basis="unnamed",
        )
    news.says(article, "Ministry", "silent")
    assert line(news) == "favoured by Geneva's side (unnamed); one origin in three articles; Lisbon silent"


@pytest.mark.parametrize("party", ["host", "subject", "broker", "observer", "opposition", "third"])
def test_no_line_is_longer_than_its_column(news, party):
    for number in range(14):
        article = news.article("Aurora")
        news.says(article, f"The Very Honourable Doctor {number} of a Long House", "favours", party=party)
        news.says(article, f"The Right Honourable Sir {number}", "doubts", party=party)
        news.says(article, "Another House of Elders in the Hills", "refuses", party="third")
    assert 0 < len(line(news)) <= 90


def test_those_who_will_not_leave_are_named(news):
    article = news.article("Aurora")
    news.says(article, "Haas", "denies", to=None, party="subject")
    news.says(article, "The Marshal", "refuses", to=None, party="subject")
    assert news.board().stays.summary == "Haas denies; The Marshal refuses"


def test_an_endless_name_is_cut(news):
    article = news.article("Aurora")
    for number in range(8):
        news.says(article, f"A Name Of Thirty-Two Letters {number:04}", "refuses", party="subject")
        news.says(article, f"Other Name Of Thirty-Two Letter{number}", "offers", party="broker")
        news.says(article, f"Third Name Of Thirty-Two Letter{number}", "doubts", party="observer")
    assert line(news).endswith("…")
    assert len(line(news)) <= 90


def test_a_code_without_capital_is_called_host(news):
    news.says(news.article("Aurora"), "Envoy", "offers", to="ZZ", party="broker")
    assert line(news, "ZZ") == "floated by Envoy; host not heard"
