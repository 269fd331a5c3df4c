"""Who is named where: countries in all their forms, people by title, office, surname, and bodies."""

import pytest

from crisistui.extraction.document import annotate
from crisistui.model.article import Article, Line, LineRole


def only(named, text):
    return dict(named(text))


@pytest.mark.parametrize(
    ("surface", "country"),
    [
        ("Ghana", "Ghana"), ("GHANA", "Ghana"), ("Accra", "Ghana"), ("Jubilee House", "Ghana"),
        ("Ghanaian", "Ghana"), ("Ghanaians", "Ghana"), ("Côte d'Ivoire", "Ivory Coast"),
        ("Cote d’Ivoire", "Ivory Coast"), ("Ivorian", "Ivory Coast"), ("US", "United States"),
        ("U.S.", "United States"), ("Élysée", "France"), ("Elysee", "France"), ("Abu Dhabi", "United Arab Emirates"),
        ("the Democratic Republic of Congo", "Congo"), ("Guinea-Bissau", "Guinea-Bissau"),
        ("Equatorial Guinea", "Equatorial Guinea"), ("Papua New Guinea", "Papua New Guinea"),
    ],
)  # fmt: skip
def test_a_country_is_known_in_every_form(named, surface, country):
    [(found, name)] = named(f"They asked {surface} about it.")
    assert found == surface.removeprefix("the ")
    assert country in name


@pytest.mark.parametrize(
    "text", ["They told us so.", "He may polish it.", "The china broke.", "A chad hung."]
)
def test_a_common_word_in_lower_case_is_no_country(named, text):
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "surface", "person"),
    [
        ("President Hamdi Belkhoun spoke.", "Hamdi Belkhoun", "Hamdi Belkhoun"),
        ("Then Belkhoun spoke.", "Belkhoun", "Hamdi Belkhoun"),
        ("BELKHOUN LEAVES", "BELKHOUN", "Hamdi Belkhoun"),
        ("Then Verzani left.", "Verzani", "Paolo Verzani"),
        ("Then Leila Belkhoun left.", "Leila Belkhoun", "Leïla Belkhoun"),
        ("Foreign Minister Kofi Mensah spoke.", "Kofi Mensah", "Kofi Mensah"),
        ("It was spokeswoman Ama Darko.", "Ama Darko", "Ama Darko"),
        ("Ludo van der Brandt spoke.", "Ludo van der Brandt", "Ludo van der Brandt"),
        ("Abena Owusu, an analyst, spoke.", "Abena Owusu", "Abena Owusu"),
        ("Then Mr. Oduro spoke.", "Oduro", "Oduro"),
    ],
)
def test_a_person_by_title_office_apposition_or_surname(named, text, surface, person):
    assert (surface, person) in named(text)


def test_a_surname_goes_to_the_one_of_that_name_who_was_named_last(named):
    text = "Senator Kofi Mensah spoke. Mensah agreed. Then Ama Mensah came. Mensah laughed."
    assert [name for surface, name in named(text) if surface == "Mensah"] == ["Kofi Mensah", "Ama Mensah"]


def test_a_namesake_of_the_subject_is_somebody_else(who):
    found = who("Samir Belkhoun, a grocer, spoke. Karim Belkhoun, who leads the Jasmine Front, laughed.")
    assert {name: entity.side for name, entity in found.items() if "Belkhoun" in name} == {
        "Samir Belkhoun": None,
        "Karim Belkhoun": "opposition",
    }


def test_after_a_namesake_the_surname_is_still_the_subjects_by_his_alias(named):
    found = named("Samir Belkhoun, a grocer, voted. President Belkhoun did not.")
    assert ("Belkhoun", "Hamdi Belkhoun") in found


def test_family_names_that_come_first_stand_alone(named):
    found = named("Zhao Minglei, a Chinese diplomat, spoke. Zhao left. He told Zhao so.")
    assert [name for surface, name in found if surface == "Zhao"] == ["Zhao Minglei"] * 2


def test_a_capital_in_the_name_of_an_outlet_is_no_government(named):
    assert named("The Accra Post wrote that Accra had agreed.") == [
        ("Accra Post", "Accra Post"),
        ("Accra", "Ghana"),
    ]


def test_an_outlet_with_a_common_name_needs_a_word_of_reporting(named):
    assert named("Time is short.") == []
    assert ("Time", "Time") in named("That is what the Time reported.")


@pytest.mark.parametrize(
    ("text", "body", "side"),
    [
        ("The Jasmine Front left.", "Jasmine Front", "opposition"),
        ("The African Union left.", "African Union", "broker"),
        ("It was the AU.", "African Union", "broker"),
        ("Blue Crescent left.", "Blue Crescent", None),
    ],
)
def test_the_bodies_of_the_profile_with_or_without_their_article(who, text, body, side):
    found = who(text)
    assert list(found) == [body]
    assert found[body].side == side


def test_a_ministry_speaks_for_its_state(who):
    ministry = who("The Ghanaian Foreign Ministry left.")["Ghanaian Foreign Ministry"]
    assert (ministry.country, ministry.standing) == ("GH", "official")
    assert who("The Tunisian Foreign Ministry left.")["Tunisian Foreign Ministry"].side == "subject"


def test_a_club_with_a_country_in_its_name_is_not_that_country(named):
    assert named("They met at the Ghana Book Club on Monday.") == [("Ghana Book Club", "Ghana Book Club")]


def test_an_acronym_and_a_word_that_acts_are_organisations(named):
    assert named("He joined ZANFO, and Zentra said nothing.") == [("ZANFO", "ZANFO"), ("Zentra", "Zentra")]


@pytest.mark.parametrize(
    "text",
    [
        "Sanctions followed. Talks are open.",
        "They signed the Lagune Accord in the Blue Hotel.",
        "It was BREAKING at 9 PM GMT.",
        "Later A spoke to Al.",
    ],
)
def test_things_and_words_that_open_a_sentence_are_nobody(named, text):
    assert named(text) == []


def test_an_administration_named_for_its_head_is_his(named):
    assert named("The Belkhoun Administration resigned.") == [("Belkhoun", "Hamdi Belkhoun")]


def test_a_state_of_the_profile_goes_by_the_name_it_has_there(named):
    assert named("They flew to the Sublime State.") == [("Sublime State", "Oman")]


def test_headlines_name_only_those_whom_the_text_names(profile):
    text = "Mensah Opens Golden Door\nForeign Minister Kofi Mensah of Ghana spoke."
    article = Article(
        "x.txt", "sha256:0", text, (Line(0, 24, LineRole.HEADLINE), Line(25, len(text), LineRole.PROSE))
    )
    found = [(text[m.start : m.end], m.entity.name) for m in annotate(article, profile).mentions]
    assert found[0] == ("Mensah", "Kofi Mensah")
    assert [surface for surface, _ in found] == ["Mensah", "Kofi Mensah", "Ghana"]


def test_every_mention_is_in_order(document):
    made = document(
        "Foreign Minister Kofi Mensah of Ghana met Hamdi Belkhoun in Accra. Mensah left for Accra."
    )
    starts = [m.start for m in made.mentions]
    assert starts == sorted(starts)
