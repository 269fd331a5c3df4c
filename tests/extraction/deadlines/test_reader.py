"""Deadlines as an analyst meets them: who asks what of whom, by when, and what became of it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisistui.extraction.deadlines import read as deadlines
from crisistui.extraction.document import annotate
from crisistui.extraction.publication import published
from crisistui.extraction.timeline import timeline
from crisistui.model.facts import DeadlineFact
from crisistui.profile.schema import CrisisTable, Person, Power, Profile, Subject
from crisistui.reading.read import read

PROFILE = Profile(
    crisis=CrisisTable(name="Guinea", timezone="Africa/Conakry", since=date(2026, 1, 1)),
    subject=Subject(name="Amadou Kéfa", aliases=("Kéfa",), roles=("president",), country="GN"),
    broker=(
        Power(country="FR", people=(Person(name="Laurent de Brissac", role="envoy"),)),
        Power(name="ECOWAS"),
    ),
)
DATED = "Kéfa digs in\n\n11 February 2026\n\n"  # a Wednesday
LEAD = "President Amadou Kéfa of Guinea stayed in Conakry.\n\n"


def told(text: str, head: str = DATED + LEAD) -> list[DeadlineFact]:
    document = annotate(read("x.txt", (head + text + "\n").encode()), PROFILE)
    return deadlines(document, timeline(document, published(document)))


def rows(text: str, head: str = DATED + LEAD) -> list[tuple[str, str]]:
    return [(item.due, str(item.status)) for item in told(text, head)]


def test_an_ultimatum_names_who_set_it_whom_it_binds_what_and_when() -> None:
    (found,) = told("France on Monday gave Kéfa until 18:00 GMT on Friday to leave Conakry.")
    assert (found.due, found.precision, found.status) == ("2026-02-13T18:00+00:00", "minute", "pending")
    assert (found.set_by, found.addressee, found.set_on) == ("France", "Amadou Kéfa", "2026-02-09")
    assert found.demand == "Amadou Kéfa to leave Conakry"
    assert found.evidence.text.startswith("France on Monday")
    ((start, end),) = found.evidence.marks
    assert found.evidence.start <= start < end <= found.evidence.end


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The bloc gave him until the end of February.", "2026-02-28"),
        ("The bloc gave him until the end of the year to go.", "2026-12-31"),
        ("The bloc gave him until midnight on Friday.", "2026-02-14T00:00"),
        ("He must be gone by the weekend.", "2026-02-14"),
        ("He must be gone by May.", "2026-05"),
        ("He must leave before Easter.", "2026-04-05"),
        ("ECOWAS gave Kéfa a week to leave on Monday.", "2026-02-16"),
        ("Kéfa has 48 hours to leave, the bloc said on Tuesday.", "2026-02-12"),
        ("On Tuesday the bloc gave him one month to go.", "2026-03-10"),
        ("We call on the president to lift the curfew within 48 hours.", "2026-02-13"),
        ("Kéfa met the envoy on Monday. The bloc had given him three days to leave.", "2026-02-12"),
        ("Kéfa was given seven days on Monday to pack his bags.", "2026-02-16"),
        ("The bloc's ultimatum to Kéfa expires in three days.", "2026-02-14"),
        ("Kéfa has two weeks left.", "2026-02-25"),
        ("By 20 February, Kéfa must be gone, the envoy said.", "2026-02-20"),
    ],
)
def test_the_day_is_as_precise_as_the_words(text: str, due: str) -> None:
    assert rows(text) == [(due, "pending")]


def test_hours_of_less_than_a_count_give_no_day() -> None:
    assert rows("On Monday the bloc gave him less than 48 hours to leave.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He ignored the 6 February cutoff.", [("2026-02-06", "lapsed")]),
        ("France gave him until 9 February to leave.", [("2026-02-09", "lapsed")]),
        ("The seven days were up last Friday.", [("2026-02-06", "lapsed")]),
        ("The dockers withdrew their 20 February ultimatum.", [("2026-02-20", "withdrawn")]),
        ("The dockers dropped their ultimatum of 20 February.", [("2026-02-20", "withdrawn")]),
        (
            "France extended its deadline from 14 February to 20 February.",
            [("2026-02-14", "extended"), ("2026-02-20", "pending")],
        ),
        (
            "The second deadline, 18:00 on Friday, has been extended by a week.",
            [("2026-02-13T18:00", "extended"), ("2026-02-20", "pending")],
        ),
        (
            "Kéfa freed the students on 4 February, one day before the deadline that they had set.",
            [("2026-02-05", "met")],
        ),
        ("The envoys spoke three days before the deadline that they had set.", [("2026-02-14", "pending")]),
        ("The Friday deadline was dropped after talks.", [("2026-02-13", "withdrawn")]),
        ("Monday's deadline passed in silence.", [("2026-02-09", "lapsed")]),
        ("Paris pushed its deadline back by 48 hours to Sunday.", [("2026-02-15", "pending")]),
        ("The minister denied that Kéfa would leave on Saturday.", [("2026-02-14", "proposed")]),
        ("Kéfa will leave on Saturday, a minister said.", [("2026-02-14", "pending")]),
        ("They met two days before the Friday deadline.", []),
        ("I would give him until 1 March.", [("2026-03-01", "proposed")]),
        ("He offered to hand over power in two years.", [("2028", "proposed")]),
        ("Under the plan he would step down within six months.", [("2026-08", "proposed")]),
        ("Reports of his arrival in Malabo on 14 February are unfounded.", [("2026-02-14", "proposed")]),
    ],
)
def test_the_status_is_as_the_article_leaves_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The bloc's foreign ministers meet in Abuja on Saturday.", "2026-02-14"),
        ("The UN Security Council discusses Guinea next Tuesday.", "2026-02-17"),
        ("Kéfa's next court date is March 17.", "2026-03-17"),
        ("The trial of Kéfa opens on 9 March in Paris.", "2026-03-09"),
        ("Tomorrow a court in Conakry hears a plea to freeze his accounts.", "2026-02-12"),
        ("The Guinean parliament votes on the amnesty on 20 February.", "2026-02-20"),
    ],
)
def test_a_scheduled_sitting_is_pending(text: str, due: str) -> None:
    assert rows(text) == [(due, "pending")]


@pytest.mark.parametrize(
    "text",
    [
        "The council met on Saturday.",
        "The court opens its session on 9 February.",
        "He could be gone very soon.",
        "In November the bloc gave him a week.",
        "Traders put the odds of Kéfa leaving by 28 February at evens.",
        "Win a car! The competition is open until 20 February.",
        "Norway's parliament votes on its budget on 20 February.",
        "Serbia has until 31 March to ratify the treaty.",
        "No deadline of 14 February was ever set, the envoy said.",
        "Kéfa told reporters he expected inflation to fall by the end of the year.",
        "The ultimatum was delivered on 5 February.",
        "The first deadline, 8 December 2024, ran out on 8 December 2024.",
    ],
)
def test_what_is_no_deadline_of_this_crisis(text: str) -> None:
    assert rows(text) == []


def test_an_article_about_others_has_none() -> None:
    assert rows("He must leave by 20 February.", "A former premier\n\n11 February 2026\n\n") == []


def test_an_article_without_the_subject_counts_only_where_his_state_is_named() -> None:
    head = "Airlines in a bind\n\n11 February 2026\n\nThe flights stopped.\n\n"
    assert rows("Guinea gave the airlines until 20 February to resume flights.", head) == [
        ("2026-02-20", "pending")
    ]
    assert rows("Guinea is far. The owners have until 20 February to accept.", head) == []


def test_one_deadline_told_twice_is_one_row_and_the_outcome_wins() -> None:
    text = "On 30 January France set a one-week deadline for departure. Kéfa ignored the February 6 cutoff."
    (found,) = told(text)
    assert (found.due, found.status, found.set_by, found.set_on) == (
        "2026-02-06",
        "lapsed",
        "France",
        "2026-01-30",
    )


def test_a_diary_reads_each_entry_from_its_own_day() -> None:
    text = (
        "2 February. The dockers, who had given Kéfa until this day to resign, withdraw their ultimatum.\n\n"
        "6 February. The envoy says that the second deadline, 18:00 the same evening, has been extended by a week."
    )
    assert rows(text) == [
        ("2026-02-02", "withdrawn"),
        ("2026-02-06T18:00", "extended"),
        ("2026-02-13", "pending"),
    ]


def test_the_hour_in_an_answer_takes_the_day_of_its_question() -> None:
    assert rows("What happened on Tuesday?\n\nThe bloc's clock ran out at noon.") == [
        ("2026-02-10T12:00", "lapsed")
    ]


def test_the_clock_of_a_live_page_is_no_deadline() -> None:
    assert rows("18:20 Deadline moved, and Kéfa knows it") == []


def test_a_dateline_is_not_the_day_an_ultimatum_was_set() -> None:
    head = "Kéfa digs in\n\nCONAKRY, 11 February 2026 (AFP) – "
    (found,) = told("Kéfa of Guinea has until Friday to leave, the bloc said.", head)
    assert (found.due, found.set_on) == ("2026-02-13", None)


def test_an_undated_article_takes_its_year_from_the_profile() -> None:
    assert rows("Amadou Kéfa must be gone by 1 March.", "Opinion\n\n") == [("2026-03-01", "pending")]


def test_an_undated_article_knows_a_lapsed_one_by_its_latest_day() -> None:
    text = "The envoy came. Nothing moved. He waited.\n\nOn 3 March 2026 they met.\n\nKéfa had until 1 March to leave."
    assert rows(text, "Opinion\n\nAmadou Kéfa stays.\n\nHe rests.\n\nHe waits.\n\nHe sleeps.\n\n") == [
        ("2026-03-01", "lapsed")
    ]


def test_a_wire_named_in_the_passage_is_the_origin() -> None:
    (found,) = told("Kéfa must leave by 20 February, the envoy told Reuters.")
    assert found.origin == "Reuters"


def test_the_agent_of_the_passive_set_it() -> None:
    (found,) = told("An ultimatum set by France on 9 February runs out on Monday.")
    assert (found.set_by, found.set_on) == ("France", "2026-02-09")


@given(
    st.text(alphabet=st.sampled_from("Kéfa until by 12 March Friday deadline week.,-\n:“”0189"), max_size=400)
)
def test_no_text_upsets_it_and_the_evidence_is_of_the_article(text: str) -> None:
    document = annotate(read("x.txt", (DATED + LEAD + text).encode()), PROFILE)
    for found in deadlines(document, timeline(document, published(document))):
        evidence = found.evidence
        assert document.text[evidence.start : evidence.end] == evidence.text
        for start, end in evidence.marks:
            assert evidence.start <= start < end <= evidence.end
