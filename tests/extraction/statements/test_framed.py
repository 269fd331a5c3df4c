"""Whether a construction fits its place: about the subject, near words of exile, held by the right party."""

import pytest

from crisistui.extraction.statements.frames import frames

LUNCH = "President Hamdi Belkhoun sat down to lunch.\n"
EXILE = "President Hamdi Belkhoun met Italian envoy Paolo Verzani about exile in Gabon.\n"
RULES = {frame.id for frame in frames()}


@pytest.fixture
def framed(facts):
    """(destination, holder, polarity) of what frames find in a text behind a first line."""

    def framed(lead, text):
        found = [said for said in facts(lead + text).statements if said.evidence.start >= len(lead)]
        return {(said.destination, said.holder, said.polarity) for said in found if said.rule in RULES}

    return framed


@pytest.mark.parametrize(
    "text",
    ["There was no reaction from Ghana.", "Ghana is broke, Togo is distant.", "Nadia Ouertal floated Ghana."],
)
def test_far_from_words_of_exile_a_construction_means_something_else(framed, text):
    assert framed(LUNCH, text) == set()


def test_near_words_of_exile_it_means_him(framed):
    assert framed(EXILE, "There was no reaction from Ghana.") == {("GH", "Ghana", 0)}


def test_the_exile_of_somebody_else_is_not_his(framed):
    assert framed(EXILE, "Paolo Verzani floated the idea of letting Kofi Mensah go to Ghana.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Paolo Verzani floated the idea of letting him go to Ghana.",
        "Paolo Verzani floated the idea of letting the leader go to Ghana.",
        "Paolo Verzani floated the idea of letting Hamdi Belkhoun go to Ghana.",
        "Verzani proposed exile in Ghana.",
    ],
)
def test_who_goes_is_he_by_name_by_office_or_by_a_pronoun(facts, text):
    told = {(said.destination, said.holder, said.polarity) for said in facts(EXILE + text).statements}
    assert ("GH", "Paolo Verzani", 1) in told


def test_what_the_text_says_was_floated_was_floated_by_the_broker(framed):
    told = "Paolo Verzani said that Ghana was ready.\n"
    assert ("GA", "Paolo Verzani", 1) in framed(
        EXILE + told, "The idea of exile in Gabon is being floated by the envoy."
    )


def test_these_countries_are_those_of_the_sentence_before(framed):
    found = framed(EXILE, "The sea parts Ghana from Togo. These countries are not safe destinations for him.")
    assert {(country, way) for country, _, way in found} == {("GH", -1), ("TG", -1)}


def test_these_countries_are_else_those_spoken_of(framed):
    found = framed(EXILE, "It rained. These countries are not safe destinations for him.")
    assert {(country, way) for country, _, way in found} == {("GA", -1)}


def test_a_denial_of_his_own_side_is_of_leaving_at_all(framed):
    assert framed(EXILE, "All this idle talk is untrue, Rim Sassouli said.") == {(None, "Rim Sassouli", -1)}


def test_only_his_own_side_says_that_he_stays(facts):
    def told(who):
        found = facts(EXILE + f"He will not leave the country, {who} said.").statements
        return {(said.holder, said.polarity) for said in found if said.destination is None}

    assert told("Rim Sassouli") == {("Rim Sassouli", -1)}
    assert told("Nadia Ouertal") == set()


def test_without_a_country_a_view_is_of_none(framed):
    assert framed(LUNCH, "The idea of exile is being floated by the envoy.") == set()
    assert framed(LUNCH, "These countries are not safe destinations for him in his exile.") == set()


def test_his_own_country_is_no_destination(framed):
    assert framed(EXILE, "Tunisia could serve as a safe haven.") == set()


def test_a_minister_who_signals_lets_the_article_say_it_of_his_country(framed):
    assert framed(
        EXILE, "The Ghanaian minister met Paolo Verzani, signalling possible sanctuary for him."
    ) == {("GH", "article", 1)}
