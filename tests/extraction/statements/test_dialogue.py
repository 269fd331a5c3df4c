"""Transcripts and interviews: who speaks each line, and who only asks."""

from dataclasses import replace

import pytest

from crisistui.extraction import author
from crisistui.extraction.document import annotate
from crisistui.extraction.holders import ARTICLE
from crisistui.extraction.statements import dialogue
from crisistui.model.article import LineRole


@pytest.fixture
def turns(document):
    """(speaker's name or ``None``, whether the line asks) of each line that has a turn, by its number."""

    def turns(text):
        made = document(text)
        whose = author.find(made.article, made.mentions, made.cast)
        found = dialogue.turns(made.article, made.mentions, made.cast, whose)
        return {n: (turn.speaker.name if turn.speaker else None, turn.asking) for n, turn in found.items()}

    return turns


def test_two_labels_that_take_turns_make_a_transcript(turns):
    assert turns(
        "Envoy Paolo Verzani met the press.\n"
        "Q: Would he go to Ghana?\n"
        "MR VERZANI: He may.\n"
        "Q: When?\n"
        "MR VERZANI: Soon."
    ) == {
        1: (None, True),
        2: ("Paolo Verzani", False),
        3: (None, True),
        4: ("Paolo Verzani", False),
    }


def test_two_lines_with_labels_are_no_transcript_yet(turns):
    assert turns("Q: Would he go?\nA: Yes.") == {}


def test_three_labels_of_which_none_comes_again_are_a_list(turns):
    assert turns("Menu: Fish.\nWeather: Fair.\nTraffic: Slow.") == {}


def test_a_line_without_a_label_goes_on_with_the_turn_before(turns):
    found = turns("Q: Would he go?\nMS SASSOULI: No.\nHe is at home.\nQ: Never?\nMS SASSOULI: Never.")
    assert found[2] == ("Rim Sassouli", False)


def test_a_line_before_the_first_label_is_nobodys(turns):
    assert 0 not in turns("The lamps were lit.\nQ: Would he go?\nMS SASSOULI: No.\nQ: Never?")


def test_a_caption_ends_a_turn_and_a_menu_does_not(lines, profile):
    told = [
        "Q: Would he go?",
        "MS SASSOULI: No.",
        "Home",
        "He is here.",
        "A lamp.",
        "It rained.",
        "Q: Never?",
    ]
    made = annotate(lines("\n".join(told)), profile)
    roles = {2: LineRole.FURNITURE, 4: LineRole.CAPTION}
    page = replace(
        made.article,
        lines=tuple(replace(line, role=roles.get(n, line.role)) for n, line in enumerate(made.article.lines)),
    )
    found = dialogue.turns(page, made.mentions, made.cast, ARTICLE)
    assert [n for n, turn in found.items() if turn.speaker] == [1, 2, 3]
    assert [n for n, turn in found.items() if turn.asking] == [0, 6]


def test_who_mostly_asks_is_the_one_who_asks(turns):
    found = turns(
        "Adjoa Baah: Would he go?\nNadia Ouertal: He should.\nAdjoa Baah: Where to?\nNadia Ouertal: Ghana."
    )
    assert found == {
        0: (None, True),
        1: ("Nadia Ouertal", False),
        2: (None, True),
        3: ("Nadia Ouertal", False),
    }


def test_who_asks_back_once_does_not_ask(turns):
    found = turns("Q: Would he go?\nMS OUERTAL: Why not?\nQ: Where to?\nMS OUERTAL: Ghana.\nMS OUERTAL: Now.")
    assert found[1] == ("Nadia Ouertal", False)


def test_an_outlet_in_brackets_behind_the_label_is_no_part_of_the_name(turns):
    found = turns("Reporter (Accra Post): So where?\nMS OUERTAL (Jasmine Front): Ghana.\nReporter: Sure?")
    assert found == {0: (None, True), 1: ("Nadia Ouertal", False), 2: (None, True)}


def test_the_answers_of_a_document_are_its_authors(turns):
    found = turns(
        "REPUBLIC OF GHANA\nPress briefing\nQ: Would you receive him?\nSPOKESWOMAN: Gladly.\nQ: When?"
    )
    assert found == {2: (None, True), 3: ("Ghana", False), 4: (None, True)}


def test_the_answers_of_nobody_known_stay_nobodys(turns):
    assert turns("Q: Would he go?\nA: Perhaps.\nQ: When?")[1] == (None, False)


@pytest.mark.parametrize(
    "line",
    [
        "Updated: Rim Sassouli was here.",
        "12 March: Rim Sassouli was here.",
        "Of the lake that she saw: Rim Sassouli was here.",
        "One two three four five six seven: Rim Sassouli was here.",
        "(aside): Rim Sassouli was here.",
        "“Rim Sassouli: he stays.”",
        "Rim Sassouli:",
    ],
)
def test_what_stands_before_a_colon_is_not_always_a_label(turns, line):
    assert turns(line) == {}


def test_one_label_alone_is_enough_where_the_text_knows_the_name(turns):
    assert turns("Rim Sassouli: He stays.\nThe lamps were lit.") == {0: ("Rim Sassouli", False)}


def test_somebody_of_whom_nothing_is_known_speaks_for_nobody(turns):
    found = turns("Q: Would he go?\nAdjoa Baah: Ghana is warm.\nQ: Sure?\nAdjoa Baah: Yes.")
    assert found[1] == (None, False)


INTERVIEW = (
    "In conversation with Nadia Ouertal\n"
    "The leader of the Jasmine Front sat by the window.\n"
    "What should he do?\n"
    "He should go.\n"
    "You have met him twice.\n"
    "In Ghana, if they let him.\n"
    "And then?\n"
    "“Then?” She laughed."
)


def test_an_interview_without_labels_has_its_guest_between_the_questions(turns):
    guest = "Nadia Ouertal"
    assert turns(INTERVIEW) == {
        2: (guest, True),
        3: (guest, False),
        4: (guest, True),
        5: (guest, False),
        6: (guest, True),
        7: (guest, False),
    }


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("In conversation with", "A walk beside"),
        ("And then?", "And then."),
        ("Nadia Ouertal", "Hamdi Belkhoun"),
    ],
    ids=["not announced", "two questions", "the subject himself"],
)
def test_what_is_no_interview(turns, written, instead):
    assert turns(INTERVIEW.replace(written, instead)) == {}


def test_a_guest_of_whom_no_side_is_known_speaks_for_himself(turns):
    assert turns(INTERVIEW.replace("Nadia Ouertal", "Adjoa Baah"))[3] == ("Adjoa Baah", False)


@pytest.mark.parametrize(
    ("head", "party"), [("negotiator", "observer"), ("opposition negotiator", "opposition")]
)
def test_the_head_tells_where_a_guest_without_an_office_stands(facts, head, party):
    text = INTERVIEW.replace("Nadia Ouertal", "Adjoa Baah").replace(
        "The leader of the Jasmine Front", f"The {head}"
    )
    text = text.replace("What should he do?", "Should Hamdi Belkhoun go into exile in Ghana?").replace(
        "He should go.", "God forbid."
    )
    assert {(said.destination, said.party.value, said.polarity) for said in facts(text).statements} == {
        ("GH", party, -1)
    }


def test_an_answer_that_says_you_and_i_is_no_question(turns):
    found = turns(INTERVIEW.replace("He should go.", "I told you that he should go."))
    assert found[3] == ("Nadia Ouertal", False)


def test_a_long_paragraph_is_no_question(turns):
    found = turns(INTERVIEW.replace("He should go.", "You know him, and " * 16 + "is that not so?"))
    assert found[3] == ("Nadia Ouertal", False)


def test_what_the_guest_says_counts_as_his(facts):
    text = INTERVIEW.replace("He should go.", "Hamdi Belkhoun should go into exile in Ghana.")
    found = {(s.destination, s.holder, s.party.value, s.polarity) for s in facts(text).statements}
    assert ("GH", "Nadia Ouertal", "opposition", 1) in found
