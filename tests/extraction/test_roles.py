"""What office a person has, which state it serves, and who only watches."""

import pytest


@pytest.mark.parametrize(
    ("text", "country", "standing"),
    [
        ("Ghanaian Foreign Minister Kofi Mensah spoke.", "GH", "official"),
        ("Foreign Minister Kofi Mensah of Ghana spoke.", "GH", "official"),
        ("Kofi Mensah, Ghana's foreign minister, spoke.", "GH", "official"),
        ("Kofi Mensah, who advises the president of Ghana, spoke.", "GH", "official"),
        ("Ghana is ready. Its foreign minister, Kofi Mensah, spoke.", "GH", "official"),
        ("Foreign Minister Kofi Mensah told reporters in Accra.", "GH", "official"),
        ("Kofi Mensah, a former Ghanaian minister, spoke.", "GH", "expert"),
        ("Kofi Mensah, an analyst at the Institute of Coastal Studies, spoke.", None, "expert"),
        ("Political scientist Kofi Mensah spoke.", None, "expert"),
        ("Kofi Mensah of the University of Legon spoke.", None, "expert"),
        ("Kofi Mensah, who follows the region, spoke.", None, "expert"),
        ("Kofi Mensah spoke.", None, None),
    ],
)
def test_an_office_and_the_state_it_serves(who, text, country, standing):
    person = who(text)["Kofi Mensah"]
    assert (person.country, person.standing) == (country, standing)


def test_who_works_for_somebody_stands_on_his_side(who):
    found = who("Lawyer Kofi Mensah spoke for Hamdi Belkhoun. Ama Darko, an aide to Paolo Verzani, did not.")
    assert found["Ama Darko"].side == "broker"


def test_the_office_of_one_is_not_that_of_the_next(who):
    found = who("Foreign Minister Kofi Mensah and Ama Darko met. Gen. Yaw Boateng and Efua Sarpong did not.")
    assert {name: entity.role for name, entity in found.items()} == {
        "Kofi Mensah": "Foreign Minister",
        "Ama Darko": None,
        "Yaw Boateng": "Gen.",
        "Efua Sarpong": None,
    }


def test_an_opposition_leader_stands_with_the_opposition(who):
    assert who("Opposition leader Kofi Mensah spoke in Tunis.")["Kofi Mensah"].side == "opposition"


def test_the_officials_of_the_subjects_country_are_on_his_side(who):
    assert who("Tunisian Interior Minister Slim Gharbi spoke.")["Slim Gharbi"].side == "subject"
    assert who("Italian Senator Ugo Prati spoke.")["Ugo Prati"].side == "broker"


def test_a_person_of_the_profile_keeps_the_office_given_there(who):
    person = who("Analyst Odette Marsaud spoke.")["Odette Marsaud"]
    assert (person.role, person.country, person.standing) == ("foreign minister", "FR", "official")


def test_an_office_far_behind_serves_the_state_spoken_of_last(who):
    found = who("Ghana is ready. Nobody knows when. Prime Minister Kofi Mensah spoke.")
    assert found["Kofi Mensah"].country == "GH"


def test_a_former_official_of_a_state_no_longer_speaks_for_it(who):
    found = who("Former Ghanaian Foreign Minister Kofi Mensah spoke.")["Kofi Mensah"]
    assert (found.country, found.standing) == ("GH", "expert")


@pytest.mark.parametrize("title", ["Mr", "Dr", "Ms"])
def test_an_honorific_makes_no_official(who, title):
    assert who(f"Ghana is ready. {title} Kofi Mensah spoke.")["Kofi Mensah"].standing is None


def test_his_kin_stand_on_his_side(who):
    found = who("Amina Belkhoun, a sister of the president, spoke in Accra.")["Amina Belkhoun"]
    assert (found.side, found.country) == ("subject", "TN")


@pytest.mark.parametrize(
    "text",
    [
        "A lawyer for Kofi Mensah spoke.",
        "A cousin of Kofi Mensah spoke.",
        "A minister like Kofi Mensah spoke.",
    ],
)
def test_the_office_of_his_lawyer_is_not_his(who, text):
    assert (who(text)["Kofi Mensah"].role, who(text)["Kofi Mensah"].standing) == (None, None)


def test_an_ambassador_speaks_for_the_state_that_sent_him(who):
    assert who("Ghana is ready. Its ambassador in Lomé, Kofi Mensah, spoke.")["Kofi Mensah"].country == "GH"


def test_an_office_of_state_belongs_to_the_state_spoken_of(who):
    found = who("Ghana is ready. The Ministry of Foreign Affairs spoke.")
    office = next(entity for name, entity in found.items() if "Ministry" in name)
    assert (office.country, office.standing) == ("GH", "official")


def test_an_office_is_that_of_the_state_named_next_when_none_was_before(who):
    found = who("Foreign Minister Kofi Mensah spoke. Ghana is ready.")
    assert found["Kofi Mensah"].country == "GH"


def test_a_senator_without_a_country_is_american_unless_another_state_is_spoken_of(who):
    assert who("In Washington, Senator Dale Whitaker spoke of Ghana.")["Dale Whitaker"].country == "US"
    text = "Ghana voted. In Ghana, Senator Dale Whitaker spoke of Ghana and the United States."
    assert who(text)["Dale Whitaker"].country == "GH"


def test_an_assistant_secretary_of_state_is_american(who):
    found = who(
        "Washington sends Warren Tull, deputy assistant secretary of state. Does he want Ghana or Ghana?"
    )
    assert found["Warren Tull"].country == "US"


def test_of_two_states_before_a_name_the_nearer_is_served(who):
    found = who("The Ghanaian leader spoke of Tunisia with Togolese envoy Yaw Boateng.")
    assert found["Yaw Boateng"].country == "TG"


def test_somebody_of_the_foreign_ministry_is_an_official(who):
    found = who("Ghana had no plan, Kofi Mensah of the foreign ministry said.")
    assert (found["Kofi Mensah"].country, found["Kofi Mensah"].standing) == ("GH", "official")


def test_who_handles_somebodys_contacts_is_on_his_side(who):
    found = who("Yaw Boateng, who handled Nadia Ouertal's contacts with the envoys, spoke.")
    assert found["Yaw Boateng"].side == "opposition"


def test_a_newspaper_in_apposition_is_no_person_with_a_view(who):
    found = who("Faro Mensah, a Ghanaian newspaper, reported it.")
    assert found["Faro Mensah"].standing == "outlet"


def test_a_cousin_of_the_president_is_on_his_side(who):
    assert who("“It suits us,” the president's cousin, Ama Darko, said.")["Ama Darko"].side == "subject"
