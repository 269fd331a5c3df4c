"""Who offers refuge, who refuses, who says so?"""

import pytest


def cell(news, party="host", code="PT"):
    return news.row(code).cell(party)


def test_the_same_claim_in_three_articles_is_one_voice(news):
    for holder in ("Dr Zoë Almeida", "Dr Zoe Almeida", "DR ZOË ALMEIDA"):
        news.says(news.article("Aurora"), holder, "offers")
    (voice,) = cell(news).voices
    assert len(voice.statements) == 3
    assert voice.provenance.label == "1/3"


def test_an_alias_of_an_actor_is_the_actor(news):
    article = news.article("Aurora")
    news.actor(article, "Zoë Almeida", aliases=["Almeida"])
    news.says(article, "Almeida", "offers")
    news.says(news.article("Zenit"), "Zoe Almeida", "offers")
    assert len(cell(news).voices) == 1


def test_a_family_name_that_two_people_share_is_decided_in_its_article(news):
    first, second, third = news.article("Aurora"), news.article("Zenit"), news.article("Echo")
    news.actor(first, "Zoë Almeida", aliases=["Almeida"])
    news.actor(second, "Rui Almeida", aliases=["Almeida"])
    news.says(first, "Almeida", "offers")
    news.says(second, "Almeida", "offers")
    news.says(third, "Almeida", "offers")  # whoever that is
    assert len(cell(news).voices) == 3


def test_an_unnamed_source_described_in_the_same_words_is_one(news):
    said = [
        "sources familiar with the palace's deliberations",
        "person familiar with palace deliberations",
        "an official in the navy",
    ]
    for holder in said:
        news.says(news.article("Aurora"), holder, "favours", party="broker", basis="unnamed")
    assert len(cell(news, "broker").voices) == 2


def test_plain_sources_and_described_ones_stay_apart(news):
    for holder in ("officials", "Officials", "sources", "officials in the navy yard"):
        news.says(news.article("Aurora"), holder, "favours", party="broker", basis="unnamed")
    assert len(cell(news, "broker").voices) == 3


@pytest.mark.parametrize(
    ("stances", "leading", "wavering", "conflict"),
    [
        (["favours", "offers", "hosts"], "hosts", False, False),
        (["favours", "offers"], "offers", False, False),
        (["silent", "open"], "open", False, False),
        (["offers", "open"], "offers", True, False),
        (["silent", "doubts"], "doubts", True, False),
        (["doubts", "refuses"], "refuses", False, False),
    ],
)
def test_a_cell_shows_the_strongest_stance(news, stances, leading, wavering, conflict):
    for number, stance in enumerate(stances):
        news.says(news.article("Aurora"), f"Minister {number}", stance)
    shown = cell(news)
    assert (shown.stance, shown.wavering, shown.conflict) == (leading, wavering, conflict)
    assert shown.voices[0].stance == leading


def test_of_two_sides_the_one_with_more_origins_leads(news):
    news.says(news.article("Aurora", "2031-03-09"), "Minister One", "offers")
    news.says(news.article("Zenit", "2031-03-01"), "Minister Two", "refuses")
    news.says(news.article("Echo", "2031-03-01"), "Minister Two", "refuses")
    shown = cell(news)
    assert (shown.stance, shown.wavering, shown.conflict) == ("refuses", True, True)


def test_of_two_sides_with_equal_origins_the_later_leads(news):
    news.says(news.article("Aurora", "2031-03-09"), "Minister One", "offers")
    news.says(news.article("Zenit", "2031-03-01"), "Minister Two", "refuses")
    assert cell(news).stance == "offers"


def test_a_holder_who_turned_round_stands_where_he_stands_now(news):
    for outlet in ("Aurora", "Zenit", "Echo"):
        news.says(news.article(outlet, "2031-03-01"), "Dr Almeida", "offers")
    news.says(news.article("Aurora", "2031-03-08"), "Dr Almeida", "refuses")
    shown = cell(news)
    assert shown.stance == "refuses"
    assert shown.wavering
    assert not shown.conflict  # one and the same holder


def test_two_unattributed_voices_may_be_two_people(news):
    news.says(news.article("Aurora"), None, "offers", basis="none")
    news.says(news.article("Zenit"), None, "refuses", basis="none")
    assert cell(news).conflict


def test_what_was_said_is_dated_by_the_speech_else_by_the_article(news):
    news.says(news.article("Aurora", "2031-03-05"), "Dr Almeida", "offers", on="2031-02-20")
    news.says(news.article("Zenit", "2031-03-04"), "Dr Almeida", "offers")
    news.says(news.article("Echo", None), "Dr Almeida", "offers")
    (voice,) = cell(news).voices
    assert (str(voice.since), str(voice.last)) == ("2031-02-20", "2031-03-04")


def test_a_voice_is_hedged_only_while_everybody_hedges(news):
    news.says(news.article("Aurora"), "Dr Almeida", "offers", hedged=True, basis="none")
    assert cell(news).voices[0].hedged
    news.says(news.article("Zenit"), "Dr Almeida", "offers")
    assert not cell(news).voices[0].hedged
    assert cell(news).voices[0].basis == "on record"


def test_for_and_against_over_all_parties_is_contested(news):
    news.says(news.article("Aurora"), "Envoy", "offers", party="broker")
    assert not news.row("PT").contested
    news.says(news.article("Zenit"), "experts", "doubts", party="observer", basis="unnamed")
    assert news.row("PT").contested


def test_who_will_not_leave_at_all_has_a_row_apart(news):
    news.says(news.article("Aurora"), "The Marshal", "refuses", to=None, party="subject")
    board = news.board()
    assert board.destinations == ()
    assert board.stays.code is None
    assert board.stays.cell("subject").stance == "refuses"


def test_rows_are_ordered_by_consequence(news):
    a = news.article("Aurora")
    news.says(a, "experts", "doubts", to="MA", party="observer")
    news.says(a, "Envoy", "favours", to="JO", party="broker")
    news.says(a, "experts", "favours", to="JO", party="observer")
    news.says(a, "Envoy", "favours", to="TN", party="broker")
    news.says(a, "King of Norway", "refuses", to="NO")
    news.says(a, "Envoy", "favours", to="NO", party="broker")
    news.says(a, "President of Brazil", "offers", to="BR")
    news.says(a, "Palace", "hosts", to="OM")
    assert [row.code for row in news.board().destinations] == ["OM", "BR", "JO", "TN", "MA", "NO"]


def test_of_equals_the_better_sourced_then_the_later_stands_first(news):
    news.says(news.article("Aurora", "2031-03-01"), "Envoy", "favours", to="JO", party="broker")
    news.says(news.article("Zenit", "2031-03-05"), "Envoy", "favours", to="TN", party="broker")
    news.says(news.article("Zenit", "2031-02-01"), "Envoy", "favours", to="MA", party="broker")
    news.says(news.article("Echo", "2031-02-01"), "Envoy", "favours", to="MA", party="broker")
    news.says(news.article("Echo", None), "Envoy", "favours", to="OM", party="broker")
    assert [row.code for row in news.board().destinations] == ["MA", "TN", "JO", "OM"]
    assert news.row("MA").name == "Morocco"
