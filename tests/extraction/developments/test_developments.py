"""Dated events of an invented crisis, sentence by sentence: what is one, and what is none.

The crisis: President Tavita Leota of Samoa is pressed by New Zealand; nothing of it has happened.
"""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisistui.extraction.developments import read as developments
from crisistui.extraction.developments.summary import LONGEST
from crisistui.extraction.document import annotate
from crisistui.extraction.publication import published
from crisistui.extraction.timeline import timeline
from crisistui.model.facts import DevelopmentFact
from crisistui.model.vocabulary import Category
from crisistui.profile.schema import CrisisTable, Person, Power, Profile, Subject
from crisistui.reading.read import read

PROFILE = Profile(
    crisis=CrisisTable(name="Samoa", timezone="Pacific/Apia", since=date(2025, 3, 1)),
    subject=Subject(
        name="Tavita Leota", aliases=("Leota",), roles=("president",), country="WS",
        people=(Person(name="Sina Faleolo", role="spokeswoman"),),
    ),
    broker=(Power(country="NZ", people=(Person(name="Helen Marsh", role="foreign minister"),)),),
    opposition=(Power(name="Reef Alliance", people=(Person(name="Mata Ioane"),)),),
)  # fmt: skip
#: A Friday. The lead names the subject, since an article that does not is none of the crisis.
HEAD = "Friday, 12 September 2025\n\nPresident Tavita Leota of Samoa is under pressure to leave.\n\n"


def told(text: str, head: str = HEAD) -> list[DevelopmentFact]:
    document = annotate(read("x.txt", (head + text + "\n").encode()), PROFILE)
    return developments(document, timeline(document, published(document)))


def dates(text: str) -> list[str]:
    return [item.date for item in told(text)]


EVENTS = [
    ("New Zealand froze the accounts of the president's brother on Tuesday.", ["2025-09-09"]),
    ("On Wednesday Helen Marsh told reporters that the offer stood.", ["2025-09-10"]),
    ("Leota on Thursday rejected the offer.", ["2025-09-11"]),
    ("Fijian Foreign Minister Ratu Vula said on Monday that Suva would study a request.", ["2025-09-08"]),
    ('"We have not been asked," said Foreign Minister Ratu Vula on Monday.', ["2025-09-08"]),
    ("In a telephone call on Tuesday, Tonga's prime minister urged Leota to go.", ["2025-09-09"]),
    ("Leota, who had hesitated for weeks, dismissed his cabinet on Tuesday.", ["2025-09-09"]),
    ("Two ministers resigned on 3 September.", ["2025-09-03"]),
    ("The Fijians, who on Tuesday opened their embassy, said little.", ["2025-09-09"]),
    ("Mata Ioane was arrested on Wednesday.", ["2025-09-10"]),
    ("Police seized the ferry on Monday, and on Tuesday the navy sealed the port.", ["2025-09-08", "2025-09-09"]),
    ("In August the New Zealanders gave him a month to leave.", ["2025-08"]),
    ("New Zealand patrol forces have intercepted yachts of the family since July.", ["2025-07"]),
    ("The navy seized the president's yacht this week.", ["2025-09"]),
    ("Over the weekend of September 6, 2025, New Zealand closed its ports to him.", ["2025-09-06"]),
    ("On Tuesday an envoy, who did not want to be named, put it to the press like this.", ["2025-09-09"]),
    ("Police (now under the army) arrested two aides on Tuesday.", ["2025-09-09"]),
    ("Helen Marsh as the envoy of the islands warned Leota on Tuesday.", ["2025-09-09"]),
    ("Fiji and Tonga on Tuesday closed their ports.", ["2025-09-09"]),
    ("Two yachts were seized by police on Tuesday.", ["2025-09-09"]),
    ("Students who marched on Tuesday were singing.", ["2025-09-09"]),
    ("The ministers who on Tuesday resigned are abroad.", ["2025-09-09"]),
    ("Leota flew to Savai to meet the bishops on Tuesday.", ["2025-09-09"]),
    ("Leota reportedly dismissed two generals and quickly replaced them on Tuesday.", ["2025-09-09"]),
    ("New Zealand banned his flights after meeting the king on Tuesday.", ["2025-09-09"]),
    ("Serving more than a decade, Leota dismissed his guard on Tuesday.", ["2025-09-09"]),
    ("In the 2025 election Leota dismissed the judges.", ["2025"]),
    ("Tonga on Monday (September 8) closed its ports.", ["2025-09-08"]),
    ("Helen Marsh said she had met Leota on Tuesday.", ["2025-09-09"]),
    ("New Zealand on Tuesday froze what Leota may own there.", ["2025-09-09"]),
    ("Helen Marsh said on Tuesday that her colleague had weeks.", ["2025-09-09"]),
    ("Helen Marsh would not say on Tuesday where he could go.", ["2025-09-09"]),
    ("Asked on Tuesday if he would go, the president's spokeswoman said he would not.", ["2025-09-09"]),
    ("Mata Ioane was sworn in as speaker on Tuesday.", ["2025-09-09"]),
    ("Four people were killed in Falelima on Tuesday.", ["2025-09-09"]),
    ("Soldiers seized the port before dawn on Tuesday.", ["2025-09-09"]),
    ('Leota promised the chiefs "a boat and a flag" on 9 September.', ["2025-09-09"]),
    ("Three days after Mata Ioane was arrested, the chiefs have begun to talk.", ["2025-09-09"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), EVENTS)
def test_an_actor_who_does_something_on_a_day_makes_an_event(sentence: str, expected: list[str]) -> None:
    assert dates(sentence) == expected


RELATIVE = [
    ("New Zealand sanctioned two ministers on Thursday, one day after seizing a yacht.", ["2025-09-11", "2025-09-10"]),
    ("Fiji on Monday withdrew its invitation to Leota, three days after sending it.", ["2025-09-08", "2025-09-05"]),
    ("On Sept. 3, the day after New Zealand banned his flights, the price of copra fell.", ["2025-09-02"]),
    ("Helen Marsh warned Leota on Monday. The following day New Zealand closed its airspace.", ["2025-09-08", "2025-09-09"]),
    ("Helen Marsh warned Leota on Monday. Leota fired back just hours later.", ["2025-09-08", "2025-09-08"]),
    ("Tonga repeated its appeal on the eve of the church synod on 9 September.", ["2025-09-08"]),
    ("Late on Saturday the guard was changed. Around midnight police arrested two aides.", ["2025-09-06"]),
    ("Helen Marsh rejected his terms during their August 30 call and set a one-week deadline.", ["2025-08-30", "2025-08-30"]),
    ("New Zealand seized a freighter on Friday. Tonga condemned the seizure of the freighter.", ["2025-09-12", "2025-09-12"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RELATIVE)
def test_a_day_may_hang_on_another_event(text: str, expected: list[str]) -> None:
    assert sorted(dates(text)) == sorted(expected)


NOUNS = [
    ("Had the march of 7 September turned ugly, he would be gone.", ["2025-09-07"]),
    ("The suggestion, made on 2 September, included a house in Suva.", ["2025-09-02"]),
    ("The permit, dated 1 September, grants Leota a stay of five years.", ["2025-09-01"]),
    ("Their ultimatum to Leota was renewed yesterday.", ["2025-09-11"]),
    ("Tonga condemned Tuesday's raid.", ["2025-09-09"]),
    ("The second deadline for Leota passed on Monday without result.", ["2025-09-08"]),
    ("The ultimatum of 5 September ran out.", ["2025-09-05"]),
    ("Leota ignored the September 5 cutoff.", ["2025-09-05"]),
    ("On 4 September took place the telephone conversation of Leota with the king of Tonga.", ["2025-09-04"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), NOUNS)
def test_a_noun_may_tell_the_event(sentence: str, expected: list[str]) -> None:
    assert dates(sentence) == expected


NOTHING = [
    "Leota will meet the bishops on Monday.",
    "Leota agreed to leave on Tuesday.",
    "The council meets on 20 September.",
    "Leota has until Thursday to resign.",
    "Helen Marsh set a deadline of 20 September.",
    "If police stormed the palace on Tuesday, nobody saw it.",
    "Did Leota flee on Tuesday?",
    "Leota did not answer on Tuesday.",
    "The Pacific Herald reported on Tuesday that he was packing.",
    "Analysts said on Tuesday that he was finished.",
    "Ana Petelo, an analyst at the Institute for Atolls, said on Tuesday that he was finished.",
    "Leota came to power in 2011.",
    "In February 2025 Leota dissolved the parliament of Samoa.",
    '"They robbed me on Tuesday," the fisherman muttered.',
    "The announcement of his arrival on 9 September is without foundation.",
    "Leota fled to Tonga on Tuesday. It is false.",
    "Traders put the odds of his fall on Tuesday at 40%.",
    "The striker scored on Tuesday as Samoa won the qualifier.",
    "A clip shared on Tuesday shows an aircraft.",
    "The aircraft, a jet of Pelican Air, flew to Pago Pago on Tuesday.",
    "Residents said on Tuesday that the ferry was late.",
    "Sina Faleolo wrote in the Saturday edition.",
    "He let the offer lapse on 5 September.",
    "The situation has been growing worse since July.",
    "Contracts that pay by Sept. 3 or Sept. 5 drew money.",
    "As of Tuesday, three airlines served Apia.",
    "The harbour was calm and full of boats on Tuesday.",
    "The fisherman, a cousin of nobody, mended nets on Tuesday.",
    "Leota would never have agreed to see the bishops on Tuesday.",
    "Leota was one of few pleased to hear of the ferry on Tuesday, the seller one of many to leave.",
    "The king's horse ran on Tuesday.",
    "Leota could be asked to go on Tuesday.",
    "The 2025 copra harvest is small.",
    "Ahead of Tuesday's vote Leota kept silent.",
    "The papers that the newspaper printed on Tuesday were thin.",
    "Over the decade the islands grew; in the 1990s Leota fished.",
    "Helen Marsh warned of a deadline; it ran until Tuesday.",
    "The ferry was repainted on Tuesday.",
    "The two countries were bombed in 2025.",
    "The bakery, which on Tuesday closed, was old.",
    "A week after the storm it rained.",
    "Whether Leota met the king on Tuesday is unknown.",
    "New Zealand has set Sunday as the last day for an answer.",
    "Four people were killed in Tonga on Tuesday.",
    "The offer to Leota expires with the year.",
    "Asked on Tuesday if he would go, Leota fell silent and has been silent since.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_plans_questions_strangers_and_denials_are_no_events(sentence: str) -> None:
    assert dates(sentence) == []


def test_an_article_that_never_names_the_subject_tells_nothing() -> None:
    assert told("Tonga seized a trawler on Tuesday.", "Friday, 12 September 2025\n\nFish is dear.\n\n") == []


def test_one_event_told_twice_is_one() -> None:
    text = (
        "Helen Marsh announced on Tuesday that the harbour was closed.\n\n"
        "Helen Marsh stated in a post on Tuesday: the harbour is closed to the family."
    )
    assert dates(text) == ["2025-09-09"]


def test_a_meeting_referred_back_to_is_no_second_event() -> None:
    text = "Helen Marsh met Leota's envoy on Tuesday.\n\nAt Tuesday's meeting, Helen Marsh said he could keep his house."
    assert dates(text) == ["2025-09-09"]


def test_a_second_meeting_dates_the_first() -> None:
    text = (
        "Helen Marsh met the envoy on Thursday for the second time in 20 days.\n\n"
        "Helen Marsh told the envoy in August that Leota could keep his house."
    )
    assert sorted(dates(text)) == ["2025-08-22", "2025-09-11"]


def test_a_vote_tells_who_called_it_what_and_who_congratulated() -> None:
    text = (
        "Leota clung on after the 2025 election, which New Zealand and thirty other countries have described as rigged.\n\n"
        "Tonga's king was among the first to congratulate him after his disputed victory."
    )
    assert [(item.date, item.precision, item.rule.split(": ")[1]) for item in told(text)] == [
        ("2025", "year", "vote"),
        ("2025", "year", "among the first"),
    ]


def test_paragraphs_under_a_day_tell_its_event() -> None:
    text = (
        "1 September. New Zealand demands that Leota go.\n\n4 September. The king of Tonga offers a house.\n\n"
        "8 September. Leota refuses it in a letter."
    )
    assert dates(text) == ["2025-09-01", "2025-09-04", "2025-09-08"]


def test_a_question_may_set_the_day_of_its_answer() -> None:
    assert dates("What happened on Tuesday?\n\nLeota dismissed his cabinet.") == ["2025-09-09"]


def test_a_live_page_tells_in_the_present() -> None:
    text = (
        "19:40\nNew Zealand denies everything.\n\n18:05 Harbour closed\nPolice have sealed the harbour.\n\n"
        "16:20\nNothing moves at the palace."
    )
    assert dates(text) == ["2025-09-12", "2025-09-12"]


CATEGORIES = [
    ("New Zealand froze the accounts of Leota on Tuesday.", Category.SANCTION),
    ("Police seized the yacht on Tuesday.", Category.COERCE),
    ("Tonga condemned the raid on Tuesday.", Category.ACCUSE),
    ("Leota refused the offer on Tuesday.", Category.REJECT),
    ("Helen Marsh threatened Leota on Tuesday.", Category.THREATEN),
    ("The king of Tonga met Leota on Tuesday.", Category.CONSULT),
    ("The king of Tonga congratulated Leota on Tuesday.", Category.SUPPORT),
    ("Fiji agreed on Tuesday that he could come.", Category.AGREE),
    ("Mata Ioane urged Leota on Tuesday to go.", Category.REQUEST),
    ("New Zealand deployed a frigate on Tuesday.", Category.MOBILIZE),
    ("Students protested on Tuesday against Leota.", Category.PROTEST),
    ("Two ministers fled on Tuesday.", Category.RETREAT),
    ("The government released nine students on Tuesday.", Category.YIELD),
    ("The government of Fiji signed a treaty with Samoa on Tuesday.", Category.COOPERATE),
    ("The navy bombed the fort on Tuesday.", Category.ASSAULT),
    ("The government of Tonga donated rice on Tuesday.", Category.AID),
]


@pytest.mark.parametrize(("sentence", "category"), CATEGORIES)
def test_the_earliest_cue_behind_the_actor_gives_the_type(sentence: str, category: Category) -> None:
    assert [item.category for item in told(sentence)] == [category]


SUMMARIES = [
    ("On Tuesday New Zealand froze the accounts of Leota's elder brother.", "New Zealand froze the accounts of Leota's elder brother"),
    ("The offer stands until Easter and not a day longer, Helen Marsh said on Tuesday.", "The offer stands until Easter and not a day longer"),
    ("New Zealand seized two yachts of the president's family on Tuesday, according to the port captain.", "New Zealand seized two yachts of the president's family"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "summary"), SUMMARIES)
def test_a_summary_is_the_clause_without_date_and_source(sentence: str, summary: str) -> None:
    assert [item.summary for item in told(sentence)] == [summary]


def test_a_summary_is_never_long_and_adds_no_word() -> None:
    sentence = "On Tuesday New Zealand froze the accounts of " + ", ".join(["the bakers of Savai"] * 20) + "."
    (event,) = told(sentence)
    assert len(event.summary) <= LONGEST
    assert set(event.summary.replace(",", "").split()) <= set(
        sentence.replace(",", "").replace(".", "").split()
    )


def test_evidence_and_marks_stand_in_the_article() -> None:
    text = HEAD + "He told worshippers on Tuesday that he would stay.\n"
    document = annotate(read("x.txt", text.encode()), PROFILE)
    (event,) = developments(document, timeline(document, published(document)))
    assert event.evidence.text == document.text[event.evidence.start : event.evidence.end]
    assert [document.text[start:end] for start, end in event.evidence.marks] == ["told", "Tuesday"]
    assert event.actors[0] == "Tavita Leota"


def test_a_month_told_twice_is_one_event() -> None:
    text = "In August Helen Marsh asked Leota to go.\n\nHelen Marsh asked him again in August to go."
    assert dates(text) == ["2025-08"]


def test_a_price_on_a_day_is_nobodys_act() -> None:
    assert (
        dates("The price of copra, a staple, fell to nine tala on Tuesday, and on Wednesday it rose.") == []
    )


def test_he_is_the_one_named_before_him_in_the_sentence() -> None:
    (event,) = told("Mata Ioane was not idle, and on Tuesday she urged the bishops to speak.")
    assert event.actors[0] == "Mata Ioane"


def test_an_event_told_in_passing_is_told_once() -> None:
    text = (
        "New Zealand seized a yacht on Wednesday.\n\n"
        "New Zealand sanctioned two ministers on Thursday, a day after seizing a yacht."
    )
    assert sorted(dates(text)) == ["2025-09-10", "2025-09-11"]


def test_a_cut_summary_keeps_no_half_of_a_quotation() -> None:
    quoted = "“a long row of words that nobody will read to its end because it goes on and on, far beyond the margin and the day”"
    (event,) = told(f"On Tuesday Helen Marsh called the speech of the president {quoted}.")
    assert event.summary.count("“") == event.summary.count("”")


def test_minutes_later_needs_a_day_before() -> None:
    assert dates("Minutes later Leota fired back.") == []


def test_the_outlet_that_was_told_is_the_origin() -> None:
    (event,) = told("Helen Marsh told Reuters on Tuesday that the offer stood.")
    assert event.origin == "Reuters"


@given(
    st.lists(
        st.sampled_from(
            [
                "Leota",
                "on Tuesday",
                "who",
                "said",
                ",",
                "(",
                "“",
                "the day after",
                "had been",
                "to",
                "seized",
                "and",
                "?",
                "Fiji",
                "-",
            ]
        ),
        max_size=40,
    )
)
def test_no_row_of_words_breaks_the_reading(parts: list[str]) -> None:
    for event in told(" ".join(parts)):
        assert event.summary
        assert event.date <= "2025-09-12"


def test_long_repetition_costs_no_more_than_its_length() -> None:
    def seconds(count: int) -> float:
        document = annotate(read("x.txt", (HEAD + "Leota said on Tuesday, who " * count).encode()), PROFILE)
        line = timeline(document, published(document))
        start = time.process_time()
        developments(document, line)
        return time.process_time() - start

    seconds(20)
    assert seconds(400) < 12 * max(seconds(100), 0.02)


def test_a_dateline_is_no_part_of_what_happened() -> None:
    page = "APIA, March 8, 2025 (AP) - Police arrested two ministers of Tavita Leota on Friday.\n"
    document = annotate(read("x.txt", page.encode()), PROFILE)
    [event] = developments(document, timeline(document, published(document)))
    assert event.summary == "Police arrested two ministers of Tavita Leota"


ENTRIES = """1 September: Leota and New Zealand's Helen Marsh speak on the phone.

3 September: Marsh announces that flights to Samoa are suspended.

5 September 2025: Leota rejects the terms.

20 September: Leota meets the bishops.
"""


def test_entries_of_a_chronology_are_dated_by_the_day_that_heads_them():
    assert {str(fact.date) for fact in told(ENTRIES)} == {"2025-09-01", "2025-09-03", "2025-09-05"}


def test_one_day_with_a_colon_makes_no_chronology():
    assert told("1 September: Leota and New Zealand's Helen Marsh speak on the phone.") == []
