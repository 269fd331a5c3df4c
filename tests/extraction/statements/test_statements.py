"""Short articles of an invented crisis, and the statements a careful reader takes from them."""

import pytest

MINISTER = "Kofi Mensah, Ghana's foreign minister"


def stances(facts):
    return {(said.destination, said.party.value, said.stance.value) for said in facts.statements}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Ghana would receive Hamdi Belkhoun, {MINISTER}, said.", {("GH", "host", "offers")}),
        (f"Ghana would not receive Hamdi Belkhoun, {MINISTER}, said.", {("GH", "host", "refuses")}),
        ("Ghana denied that it had offered Hamdi Belkhoun asylum.", {("GH", "host", "denies")}),
        ("Ghana has withdrawn its offer of asylum to Hamdi Belkhoun.", {("GH", "host", "refuses")}),
        ("Ghana declined to comment on whether it would receive Hamdi Belkhoun.", {("GH", "host", "silent")}),
        ("Ghana has not decided on asylum for Hamdi Belkhoun.", {("GH", "host", "open")}),
        ("Paolo Verzani proposed that Hamdi Belkhoun go to Oman.", {("OM", "broker", "offers")}),
        ("Karim Belkhoun wants Hamdi Belkhoun to go to Ghana.", {("GH", "opposition", "favours")}),
        ("Odette Marsaud said that Hamdi Belkhoun should go to Ghana.", {("GH", "third", "favours")}),
        ("Analysts doubt that Hamdi Belkhoun would go to Ghana.", {("GH", "observer", "doubts")}),
        ("Ghana is the best place for Hamdi Belkhoun, analysts say.", {("GH", "observer", "favours")}),
        ("Hamdi Belkhoun will not leave Tunisia, Rim Sassouli said.", {(None, "subject", "refuses")}),
        (
            "Ghana and Togo said that they would receive Hamdi Belkhoun.",
            {("GH", "host", "offers"), ("TG", "host", "offers")},
        ),
        (
            "Neither Ghana nor Togo would receive Hamdi Belkhoun.",
            {("GH", "host", "refuses"), ("TG", "host", "refuses")},
        ),
    ],
)
def test_one_sentence(facts, text, expected):
    assert stances(facts(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Will Ghana receive Hamdi Belkhoun?",
        "If Ghana received Hamdi Belkhoun, the crisis would end.",
        "Ghana supplies Hamdi Belkhoun with cocoa.",
        "Idi Amin fled to Saudi Arabia in 1979, and Hamdi Belkhoun remembers it.",
        "Ghana invited Hamdi Belkhoun to talks in Accra.",
        "Correction: an earlier version of this article said that Ghana would receive Hamdi Belkhoun.",
        "Hamdi Belkhoun stepped down. Ghana wished him well.",
        "Ghana's football team received Togo in Accra.",
    ],
)
def test_questions_conditions_friends_precedents_and_corrections_state_nothing(facts, text):
    assert stances(facts(text)) == set()


@pytest.mark.parametrize(
    ("answer", "stance"), [("“Never,”", "refuses"), ("No comment,", "silent"), ("“Certainly,”", "offers")]
)
def test_an_answer_is_about_what_was_asked(facts, answer, stance):
    text = f"Could Hamdi Belkhoun go to Ghana? {answer} said {MINISTER}."
    assert stances(facts(text)) == {("GH", "host", stance)}


def test_who_was_asked_about_a_place_is_silent_about_it(facts):
    text = f"Asked whether Hamdi Belkhoun might go to Ghana, {MINISTER}, had no comment."
    assert stances(facts(text)) == {("GH", "host", "silent")}


def test_a_pronoun_is_the_speaker_before(facts):
    text = f"Hamdi Belkhoun may need a home. {MINISTER}, spoke in Accra. He said that Ghana would receive Belkhoun."
    [said, *_] = facts(text).statements
    assert (said.destination, said.party, said.holder) in {
        ("GH", "host", "Kofi Mensah"),
        ("GH", "host", "Ghana"),
    }


def test_the_outlet_that_was_told_is_the_origin(facts):
    assert {
        said.origin
        for said in facts(f"{MINISTER}, told Reuters that Ghana would receive Hamdi Belkhoun.").statements
    } == {"Reuters"}
    found = facts("According to the Accra Post, Ghana has offered Hamdi Belkhoun asylum.").statements
    assert {(said.destination, said.stance, said.origin) for said in found} == {
        ("GH", "offers", "Accra Post")
    }


def test_what_an_unnamed_source_says_is_vouched_for_by_nobody_named(facts):
    [said] = facts("Hamdi Belkhoun would go to Ghana, a person familiar with the talks said.").statements
    assert (said.party, said.basis) == ("observer", "unnamed")


@pytest.fixture
def told_on(told):
    return lambda sentence: {
        said.said_on and said.said_on.date
        for said in told(f"Ghana opens a door\n\n12 March 2026\n\n{sentence}\n").statements
    }


def test_a_day_that_the_sentence_gives_is_the_day_it_was_said(told_on):
    assert told_on("Ghana offered Hamdi Belkhoun asylum on Monday.") == {"2026-03-09"}
    assert told_on("Ghana offered Hamdi Belkhoun asylum on Monday and again on Tuesday.") == {None}
    assert told_on("Ghana offered Hamdi Belkhoun asylum.") == {None}


def test_rumours_are_hedged(facts):
    [said] = facts("Ghana has reportedly offered Hamdi Belkhoun asylum.").statements
    assert said.hedged
    [said] = facts("Ghana has offered Hamdi Belkhoun asylum.").statements
    assert not said.hedged


def test_the_evidence_is_the_sentence_and_marks_the_words_in_it(facts):
    text = "Nobody spoke. Ghana has offered Hamdi Belkhoun asylum."
    [said] = facts(text).statements
    assert (
        said.evidence.text
        == text[said.evidence.start : said.evidence.end]
        == "Ghana has offered Hamdi Belkhoun asylum."
    )
    [(start, end)] = said.evidence.marks
    assert said.evidence.start <= start < end <= said.evidence.end


def test_the_same_said_twice_is_one_statement(facts):
    once = "Ghana has offered Hamdi Belkhoun asylum."
    assert len(facts(f"{once} {once}").statements) == 1


def test_what_a_country_ought_to_do_is_a_view_of_whoever_says_so(facts):
    text = "Ghana must not take Hamdi Belkhoun in, said Abena Owusu, an analyst."
    assert stances(facts(text)) == {("GH", "observer", "refuses")}
    assert {said.party.value for said in facts("Ghana must not take Hamdi Belkhoun in.").statements} == {
        "observer"
    }


def test_some_place_that_would_take_him_is_nobody(facts):
    text = "Paolo Verzani said that Hamdi Belkhoun could go to Ghana or any other country that would take him in."
    assert {said.destination for said in facts(text).statements} <= {"GH"}


def test_a_leader_named_in_passing_is_not_the_one_who_goes(facts):
    lines = ["Somebody else sought refuge in Ghana, and there he is welcome."]
    lines += ["He arrived by sea.", "The minister, Kofi Mensah, said that he may stay in Accra."] * 3
    lines += ["Even Hamdi Belkhoun read it."]
    assert facts("\n".join(lines)).statements == ()


def test_what_somebody_says_behind_a_but_is_what_he_means(facts):
    text = (
        "Paolo Verzani had mentioned Ghana as a possible refuge for Hamdi Belkhoun, but said on Sunday that he"
        " no longer thinks it would work."
    )
    assert {(said.destination, said.party.value, said.polarity) for said in facts(text).statements} == {
        ("GH", "broker", -1)
    }


def test_a_denial_that_came_later_does_not_deny_what_was_reported(facts):
    text = (
        "The denial came two days after Reuters reported that Italy had proposed Ghana as a possible place of exile"
        " for Hamdi Belkhoun."
    )
    assert {(said.destination, said.polarity) for said in facts(text).statements} == {("GH", 1)}
