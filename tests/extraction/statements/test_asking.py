"""Questions and their answers, headings and what stands under them."""

import pytest

LEAD = "President Hamdi Belkhoun has asked about exile.\n"
MINISTER = "said Foreign Minister Kofi Mensah of Ghana."


@pytest.fixture
def told(facts):
    """(destination, holder, polarity) of what a text says behind a line about exile."""
    return lambda text: {(s.destination, s.holder, s.polarity) for s in facts(LEAD + text).statements}


@pytest.mark.parametrize(
    ("question", "reply", "polarity"),
    [
        ("Would Ghana take Hamdi Belkhoun in?", "Never", -1),
        ("Would Ghana take Hamdi Belkhoun in?", "Gladly", 1),
        ("Would Ghana take Hamdi Belkhoun in?", "No comment", 0),
        ("Is it ruled out that Ghana takes Hamdi Belkhoun in?", "By all means", -1),
        ("Is it ruled out that Ghana takes Hamdi Belkhoun in?", "No", 0),
        ("Has he been in touch with Ghana?", "No", 0),
    ],
)
def test_what_an_answer_means_follows_from_the_question(told, question, reply, polarity):
    assert ("GH", "Kofi Mensah", polarity) in told(f"{question} “{reply},” {MINISTER}")


def test_yes_he_has_been_in_touch_says_nothing_of_a_welcome(told):
    assert told(f"Has he been in touch with Ghana? “By all means,” {MINISTER}") == set()


def test_a_reply_that_is_no_answer_is_silence(told):
    said = told(
        "Would Ghana take Hamdi Belkhoun in? “I mend nets,” replied Kofi Mensah, its foreign minister."
    )
    assert said == {("GH", "Kofi Mensah", 0)}


def test_his_country_is_that_of_the_official_just_spoken_of(told):
    said = told(
        "Ghanaian Foreign Minister Kofi Mensah sat down. Would his country take Hamdi Belkhoun in? "
        "“Never,” he said."
    )
    assert said == {("GH", "Kofi Mensah", -1)}


def test_his_country_is_nobodys_while_the_broker_is_spoken_of(told):
    assert (
        told("Paolo Verzani sat down. Would his country take Hamdi Belkhoun in? “Never,” he said.") == set()
    )


def test_a_question_of_exile_may_be_about_the_brokers_own_country(told):
    said = told("Would Italy take Hamdi Belkhoun in as an exile? “Never,” said Paolo Verzani.")
    assert said == {("IT", "Paolo Verzani", -1)}


def test_an_answer_that_nobody_gives_is_nobodys(told):
    assert told("Would Ghana take Hamdi Belkhoun in? Never.") == set()


def test_an_answer_far_behind_its_question_answers_nothing(told):
    said = told(
        f"Would Ghana take Hamdi Belkhoun in? It rained. It cleared. The sun sank. “Never,” {MINISTER}"
    )
    assert said == set()


def test_a_label_heads_its_line_with_a_country(told):
    text = "Ghana: Kofi Mensah, an analyst, called it a poor place for him."
    assert ("GH", "Kofi Mensah", -1) in told(text)
    assert ("GH", "Kofi Mensah", -1) not in told(text.removeprefix("Ghana: "))
