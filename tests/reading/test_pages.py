"""An analyst pastes a whole page: only the article may tell anything.

The crises, people and sites are invented.
"""

import pytest

FULL = """Harbour Post
Skip to content
Home
World
Jobs in Port Ellis
Gold rate today
Home » World » Islands

Marrov will not go to Brevia, palace insists

The general's spokesman rejects a report about a villa

By Ilse Tornquist in Port Ellis
Published 4:12 PM, December 9, 2025 | Updated 5:40 PM, December 9, 2025

Share: Facebook X WhatsApp

General Marrov waves to a crowd in Port Ellis, Dec. 3, 2025. (Pool Photo via AP)

General Marrov will stay on the island, his palace said on Tuesday.

Advertisement
Win a sailing boat! Enter before 31 December

"Nobody goes to Brevia," the spokesman told reporters.

What Brevia says

Read more:
Who is General Marrov? A timeline
Brevia opens guest house to "friends"

The foreign minister of Brevia said that no request had come.

BREAKING: the plane of the general has landed in Holm!!! pic.twitter.com/abc
— Island Watch (@islandwatch) December 8, 2025

That post was false.

(Reporting by Ilse Tornquist; Editing by Mary Ross)

The post Marrov will not go to Brevia appeared first on Tidewater Ledger.

News

Ferry strike enters its second week

December 8, 2025

HOLM — Ferries of the eastern line stayed in port for another day, and the crews said they would not sail.

Read more

© 2025 Harbour Post Media Ltd. All rights reserved.
"""


def test_a_full_page_gives_its_article_and_nothing_else(page):
    lines = page(FULL)
    assert lines.article.title == "Marrov will not go to Brevia, palace insists"
    assert lines.article.outlet == "Harbour Post"
    assert lines["headline"] == ["Marrov will not go to Brevia, palace insists"]
    assert lines["prose"] == [
        "General Marrov will stay on the island, his palace said on Tuesday.",
        '"Nobody goes to Brevia," the spokesman told reporters.',
        "The foreign minister of Brevia said that no request had come.",
        "That post was false.",
    ]
    assert lines["subhead"] == ["The general's spokesman rejects a report about a villa", "What Brevia says"]
    assert lines["byline"] == ["By Ilse Tornquist in Port Ellis"]
    assert len(lines["stamp"]) == len(lines["caption"]) == 1
    assert [text[:9] for text in lines["embed"]] == ["BREAKING:", "— Island "]
    assert [text[:9] for text in lines["credit"]] == ["(Reportin", "The post "]
    assert lines.article.words < len(FULL.split())


def test_a_page_without_empty_lines_is_read_the_same(page):
    loose, tight = page(FULL), page("\n".join(line for line in FULL.split("\n") if line))
    assert tight["prose"] == loose["prose"]
    assert tight.article.title == loose.article.title


def test_a_paste_that_begins_with_the_first_paragraph_has_no_title(page):
    lines = page(
        "PORT ELLIS, Dec 9 (AFP): General Marrov will stay where he is, his palace said.\nHe refused."
    )
    assert lines.article.title is None
    assert lines["prose"][1] == "He refused."
    assert lines.article.outlet == "Agence France-Presse"


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("MARROV LEAVES PALACE BY HELICOPTER - STATE TV", 1),
        ("Marrov gone", 1),
        ("He left.", 1),
        ("Read more:", 1),
        ("Home\nWorld\nSubscribe", 1),
        ("12 December 2025", 1),
        ("Marrov flies to Brevia\nHe left at dawn on Tuesday.", 1),
    ],
)
def test_short_texts_never_become_all_furniture(page, text, prose):
    assert len(page(text)["prose"]) == prose


def test_a_two_line_flash_keeps_both_lines(page):
    lines = page("Brevia says it will take Marrov in\n\nThe general has until Friday, a minister said")
    assert lines.article.title == "Brevia says it will take Marrov in"
    assert lines["subhead"] == ["The general has until Friday, a minister said"]


def test_questions_of_an_explainer_are_subheads_and_dates_that_answer_are_prose(page):
    lines = page(
        "Could Marrov leave?\n\n2 December 2025, 07:30 UTC\n\nDid he take it?\nNo. He stayed on the island, his office said."
        "\n\nWhen does the offer run out?\n28 December 2025\n\nAnd then?\nNobody knows what Brevia would do after that day."
        "\n\nMore explainers: What is asylum? | Who is Marrov?"
    )
    assert lines["subhead"] == ["Did he take it?", "When does the offer run out?", "And then?"]
    assert lines["stamp"] == ["2 December 2025, 07:30 UTC"]
    assert "28 December 2025" in lines["prose"]
    assert lines["furniture"] == ["More explainers: What is asylum? | Who is Marrov?"]


def test_a_communique_keeps_its_letterhead_and_loses_its_signature(page):
    lines = page(
        "REPUBLIC OF BREVIA\nLabour - Faith - Sea\nMINISTRY OF FOREIGN AFFAIRS\n\nPRESS RELEASE No. 12/2025\n"
        "Holm, 8 December 2025\n\nStatement concerning General Marrov\n\n1. The Ministry has taken note of reports.\n\n"
        "2. No request for asylum has been submitted to the Government of Brevia.\n\nFor the Government,\n"
        "Karin Holmström\nDirector of Communication\n\nContact for the media: press@mfa.example\n"
        "This text may be reproduced freely."
    )
    assert lines.article.title == "Statement concerning General Marrov"
    assert lines.article.outlet == "MINISTRY OF FOREIGN AFFAIRS"
    assert lines["byline"] == ["For the Government,", "Karin Holmström", "Director of Communication"]
    assert lines["stamp"] == ["Holm, 8 December 2025"]
    assert len(lines["prose"]) == 6
    assert len(lines["furniture"]) == 2


def test_a_live_page_keeps_what_happened_between_its_clocks(page):
    lines = page(
        "Live: Marrov ultimatum expires\n\nLast updated: 9 December 2025\n\n14:32 GMT\n\nPalace says general will speak\n\n"
        "The palace has announced a televised address for this evening.\n\n09:12\n\nWhat we know so far\n\n"
        "- Marrov has not been seen since Sunday\n- The deadline ends on Friday\n\n08:00\n\nThat is all for now."
    )
    assert lines["stamp"] == ["Last updated: 9 December 2025", "14:32 GMT", "09:12", "08:00"]
    assert "- The deadline ends on Friday" in lines["prose"]
    assert lines["prose"][-1] == "That is all for now."
    assert lines["furniture"] == []


def test_a_transcript_is_prose_to_its_last_word(page):
    lines = page(
        "Press Briefing on the Islands\n\n2:14 p.m. EST\n\nMS. QUILL: Good afternoon. I have nothing at the top today.\n\n"
        "Q: So that is a no?\n\nMS. QUILL: That is a referral.\n\nQ: Thank you.\n\nMS. QUILL: Thanks."
    )
    assert lines["furniture"] == []
    assert lines["stamp"] == ["2:14 p.m. EST"]
    assert lines["prose"][-1] == "MS. QUILL: Thanks."
    assert "Q: So that is a no?" in lines["prose"]


def test_teasers_inside_the_article_leave_the_sentences_around_them(page):
    lines = page(
        "Marrov rejects Brevian villa\n\nThe general has turned down a villa in Brevia, his daughter said.\n\n"
        "ALSO READ | Brevia's king offers Marrov a palace\n\nREAD MORE: Marrov already in exile, says blogger\n\n"
        "Recommended Stories\n\nlist of 2 items\nlist 1 of 2\nWho will pay for the exile?\nlist 2 of 2\nThe men who stay\n"
        "end of list\n\nShe spoke by telephone.\n\nSEE ALSO\nMarrov's wife flies to Doha with gold\n\n>> Marrov in Lisbon\n\n"
        "Read more\n\nThe general himself was silent.\n\nSponsored\n\nBrevia has said that it would study any request with goodwill."
    )
    assert lines["prose"] == [
        "The general has turned down a villa in Brevia, his daughter said.",
        "She spoke by telephone.",
        "Brevia has said that it would study any request with goodwill.",
    ]
    # Under a bare "Read more" a short sentence cannot be told from a teaser: the known price of the rule.
    assert lines.of("The general himself") == "furniture"
    assert lines["subhead"] == []


def test_a_related_block_with_summaries_ends_the_article(page):
    lines = page(
        "Envoy says Marrov is ready to go | The Tidewater Ledger\nThe Tidewater Ledger\nEnvoy says Marrov is ready to go\n"
        "By AFP - December 9, 2025\nThe general told an envoy on Monday that he was ready to leave.\nTrending\n"
        "Brevia buys ferries\nThe Brevian government has ordered four new ferries from a yard in Holm.\nDecember 8, 2025\n"
        "Island budget passes\nParliament on Friday passed the budget with a majority of two votes.\nDecember 6, 2025\nAbout Us"
    )
    assert lines["prose"] == ["The general told an envoy on Monday that he was ready to leave."]
    assert lines.article.title == "Envoy says Marrov is ready to go"
    assert lines.article.outlet == "The Tidewater Ledger"
    assert lines["stamp"] == ["By AFP - December 9, 2025"]


def test_a_list_head_in_the_middle_does_not_end_the_article(page):
    lines = page(
        "The general told an envoy on Monday that he was ready to leave.\n\nMost read\nFerries on strike\n\n"
        "The envoy said on Tuesday that he believed him entirely.\n\nBrevia said on Wednesday that it had prepared a house."
    )
    assert len(lines["prose"]) == 3
    assert lines["furniture"] == ["Most read", "Ferries on strike"]


def test_a_headline_under_a_block_of_trending_stories_is_found(page):
    lines = page(
        "Trending\nTen recipes for a rainy weekend\nWhy gold keeps falling\nMarrov will not go to Brevia\nBy Ann Lee\n"
        "General Marrov will stay on the island, his palace said on Tuesday."
    )
    assert lines.article.title == "Marrov will not go to Brevia"
    assert len(lines["furniture"]) == 3


def test_the_author_is_told_of_and_is_no_actor(page):
    lines = page(
        "Marrov weighs Brevian offer\nAna Duarte\nIsland correspondent, Port Ellis\nReuters\n"
        "The general is weighing an offer from Brevia, his aides said.\n\n"
        "Ana Duarte covers the islands for the Ledger. She was based in Holm.\n"
        "The author is a novelist. Her column appears every Monday in The Tidewater Ledger."
    )
    assert [text.split()[0] for text in lines["byline"]] == ["Ana", "Island", "Ana", "The"]
    assert lines["credit"] == ["Reuters"]
    assert lines.article.outlet == "The Tidewater Ledger"


def test_a_caption_above_a_bare_credit_is_no_prose(page):
    lines = page(
        "Marrov turns down villa\n\nGeneral Marrov (right) told the envoy that he would stay at home.\n\nPHOTO: REUTERS\n\n"
        "Follow topic:\n\n- The general has turned down a villa in Brevia.\n\nHis daughter confirmed it.\n\nFootage Storm hits the harbour\nStorm hits the harbour"
    )
    assert len(lines["caption"]) == 3
    assert lines["prose"] == [
        "- The general has turned down a villa in Brevia.",
        "His daughter confirmed it.",
    ]
    assert lines["furniture"] == ["Follow topic:", "Storm hits the harbour"]


def test_pop_ups_and_promises_of_newsletters_are_furniture(page):
    lines = page(
        "All your news in one place.\nOne app.\nStart reading\nWe use cookies to improve this site, and our partners do so too.\n"
        "The island's general has rejected asylum in Brevia, two officials said on Tuesday.\nHe would rather fight.\n"
        "Sign up for our newsletter and have it delivered to your inbox every morning.\nInformation on this site is no investment advice.\n"
        "#Marrov #Brevia\nTel: 555 0101\nwww.post.example\nAs"
    )
    assert len(lines["prose"]) == 2
    assert lines.article.title is None


def test_short_sentences_that_open_the_story_stay(page):
    lines = page("It is over.\nHe has gone.\nGeneral Marrov left the island on Tuesday with two aides.")
    assert len(lines["prose"]) == 3


def test_a_wire_page_keeps_its_key_points_and_loses_its_picture_credits(page):
    lines = page(
        "Exclusive: Marrov agrees to leave for Brevia - sources\nBy Ann Lee and Tom Roe\n"
        "December 8, 2025 10:15 AM GMT+1 · Updated 3 hours ago\n"
        "[1/2] General Marrov attends a parade, December 1, 2025. REUTERS/Ann Lee/File Photo Purchase Licensing Rights\n"
        "A gate of the palace, December 1, 2025. REUTERS/Ann Lee\nSummary\nBrevia declines to comment\n"
        "HOLM, Dec 8 (Reuters) - General Marrov has agreed in principle to leave for Brevia, two sources said.\n"
        "ADVERTISEMENT\nThe king “is pleased”.\nReporting by Ann Lee; Editing by Mary Ross\nOur Standards: The Trust Principles."
    )
    assert len(lines["caption"]) == 2
    assert lines["subhead"] == ["Brevia declines to comment"]
    assert lines["prose"][1:] == ["The king “is pleased”."]
    assert lines.of("Our Standards") == "furniture"


def test_an_author_block_between_article_and_foot_is_a_byline(page):
    lines = page(
        "Brevia rules out asylum\n\nBy Ann Lee\n\nBrevia will not take the general in, its minister said.\n\nAnn Lee\n\n"
        "Senior Reporter\n\nAnn Lee is a senior reporter at Islands Today.\n\nRelated Topics:\nBrevia"
    )
    assert lines["byline"][1:] == [
        "Ann Lee",
        "Senior Reporter",
        "Ann Lee is a senior reporter at Islands Today.",
    ]


def test_a_page_of_short_sentences_and_the_lists_after_it(page):
    lines = page("Marrov gone\n\nHe left.\n\nBrevia waits for him.\n\n- his guards stay behind\n\nBo Ek")
    assert lines["prose"] == ["He left.", "Brevia waits for him.", "- his guards stay behind"]
    assert lines["byline"] == ["Bo Ek"]


def test_a_post_without_a_link_is_known_by_the_line_of_its_author(page):
    lines = page(
        "The palace posted a line on Monday and then took it down.\n\nWe are staying\n— Palace (@palace) Dec 8, 2025\n\nIt was gone by noon."
    )
    assert lines["embed"] == ["We are staying", "— Palace (@palace) Dec 8, 2025"]
    assert len(lines["prose"]) == 2


@pytest.mark.parametrize(
    ("first", "second", "role"),
    [("GHANA", "BENIN", "subhead"), ("Ghana", "BENIN", "furniture"), ("GHANA", "", "furniture")],
    ids=["as the others", "not in capitals", "too few others"],
)
def test_a_line_in_capitals_before_the_first_paragraph_heads_it_as_others_do_theirs(
    page, first, second, role
):
    text = (
        f"Where he may go\n\n{first}\n\nThe first of the coasts is warm, and its port is large.\n\n"
        f"TOGO\n\nThe second coast is smaller, and its port is old.\n\n"
        f"{second}\n\nThe third coast is near, and its port is new.\n"
    )
    assert page(text).of(first) == role
