"""When an article appeared: what a page prints, its metadata, or what its words support; never a guess."""

from datetime import date

import pytest

from crisistui.extraction.document import annotate
from crisistui.extraction.publication import Publication, published
from crisistui.model.article import Article, Line, LineRole
from crisistui.profile.schema import CrisisTable, Profile, Subject

PROFILE = Profile(
    crisis=CrisisTable(name="Guinea", timezone="Africa/Conakry", since=date(2026, 1, 1)),
    subject=Subject(name="Amadou Kéfa", country="GN"),
)
ROLES = {
    "#": LineRole.HEADLINE,
    "=": LineRole.SUBHEAD,
    "@": LineRole.STAMP,
    "~": LineRole.BYLINE,
    "+": LineRole.EMBED,
    "-": LineRole.FURNITURE,
}


def page(*lines: str, stamp: str | None = None) -> Article:
    """An article of lines; a first character of ROLES gives a line its role."""
    text, made, place = "", [], 0
    for line in lines:
        role = ROLES.get(line[0])
        words = line[1:] if role else line
        text += words + "\n"
        made.append(Line(place, place + len(words), role or LineRole.PROSE))
        place = len(text)
    return Article("x.txt", "sha256:0", text, tuple(made), stamp=stamp)


def dated(*lines: str, stamp: str | None = None, profile: Profile = PROFILE) -> Publication:
    return published(annotate(page(*lines, stamp=stamp), profile))


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("@27 November 2025", "2025-11-27"),
        ("@Posted Jan 6, 2026 3:00 AM CST", "2026-01-06"),
        ("@12 December, 2025 02:14", "2025-12-12"),
        ("@Malabo, 8 December 2025", "2025-12-08"),
        ("@Paris, 16.03.2026", "2026-03-16"),
        ("@03/25/2026 | 4 min read", "2026-03-25"),
        ("=DAR ES SALAAM, Thursday 26 March 2026 (Coast News)", "2026-03-26"),
        ("#Midday briefing, 3 February 2026", "2026-02-03"),
        ("=Policy brief 7/2026 – 7 April 2026", "2026-04-07"),
        ("@Monday 9 March", "2026-03-09"),
        ("=CONAKRY MAR 09, 2026 - 11:40 AM GMT", "2026-03-09"),
        ("=Coast Wire, GNP 2026.03.09 16:40", "2026-03-09"),
        ("This story was published on March 9, 2026.", "2026-03-09"),
        ("Three statements are on record. Last updated: 9 March 2026.", "2026-03-09"),
        ("K. Bah writes every Monday. This column: 9 March 2026.", "2026-03-09"),
    ],
)
def test_a_printed_line_gives_the_day(line: str, day: str) -> None:
    found = dated(line, "Kéfa stayed in Conakry, his office said.")
    assert (str(found.date), found.basis, found.warnings) == (day, "stated", ())


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("ACCRA, March 9 (Reuters) - Ghana would receive him, its ministry said on Monday.", "2026-03-09"),
        ("MONROVIA, 10 March 2026 (AFP) – Liberia said that it would study a request.", "2026-03-10"),
        ("Minsk, January 15. /MTA/. The doors are open, the deputy head said.", "2026-01-15"),
        ("WASHINGTON, Jan. 29, 2026 — Officials have drawn up a permit.", "2026-01-29"),
        ("CONAKRY, March 9. The ministry has heard of no plan, its spokesman said.", "2026-03-09"),
        ("BAMAKO. March 9. COASTPRESS - The president stays, his office said.", "2026-03-09"),
        ("Le Journal de la Baie (Boké), 9 March 2026. Translated from the French.", "2026-03-09"),
        ("PORT-AU-PRINCE, Haiti (AP) — March 12: The council met.", "2026-03-12"),
    ],
)
def test_a_dateline_gives_the_day_and_the_profile_its_year(lead: str, day: str) -> None:
    found = dated("#The villa is ready", lead)
    assert (str(found.date), found.basis) == (day, "dateline")


def test_a_yearless_dateline_takes_the_year_that_the_story_allows() -> None:
    found = dated("TUNIS, March 9 (TAP) - Kéfa fell.", "The revolt began on 3 February 2027.")
    assert str(found.date) == "2027-03-09"


def test_a_year_of_an_election_lies_behind_the_article() -> None:
    found = dated("TUNIS, Dec 9 (TAP) - Kéfa fell.", "Nobody recognised the 2026 election.")
    assert str(found.date) == "2027-12-09"


def test_without_since_and_year_a_dateline_says_nothing() -> None:
    bare = PROFILE.model_copy(update={"crisis": CrisisTable(name="Guinea")})
    assert dated("TUNIS, March 9 (TAP) - Kéfa fell.", profile=bare).date is None


def test_a_headline_that_speaks_of_a_date_is_not_its_day() -> None:
    assert dated("#Kéfa must be gone by 28 March 2026 or lose everything", "He stayed.").date is None


def test_metadata_counts_where_nothing_is_printed() -> None:
    found = dated("Kéfa stayed.", stamp="2026-03-09T10:00:00Z")
    assert (str(found.date), found.basis) == ("2026-03-09", "metadata")


@pytest.mark.parametrize("stamp", ["2026-03", "soon", "2026-13-40"])
def test_metadata_that_is_no_day_counts_for_nothing(stamp: str) -> None:
    assert dated("Kéfa stayed.", stamp=stamp).date is None


def test_clues_that_contradict_each_other_are_reported() -> None:
    found = dated("@9 March 2026", "Kéfa stayed.", stamp="2026-03-19")
    assert str(found.date) == "2026-03-09"
    assert found.warnings == (
        'dates disagree: the line "9 March 2026" gives 2026-03-09, the metadata gives 2026-03-19',
    )


def test_a_day_later_in_the_metadata_is_another_time_zone() -> None:
    assert dated("@9 March 2026", "Kéfa stayed.", stamp="2026-03-10").warnings == ()


def test_the_day_of_a_revision_is_no_contradiction() -> None:
    found = dated("@Published 9 March 2026", "@Updated 15 March 2026", "Kéfa stayed.")
    assert (str(found.date), found.warnings) == ("2026-03-09", ())


def test_a_weekday_that_does_not_fit_is_reported() -> None:
    found = dated("@Friday, 9 March 2026", "Kéfa stayed.")
    assert str(found.date) == "2026-03-09"
    assert "no such weekday" in found.warnings[0]


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (("He hinted on Thursday, two days ago, in an Easter Sunday call of 2026.",), None),
        (("He spoke on Friday, two days ago, on Good Friday.",), "2026-04-05"),
        (("The envoy came yesterday.", "As of 25 March 2026, two airlines flew."), "2026-03-25"),
        (("It is ten days today since the ultimatum of 24 March 2026 ran out.",), "2026-04-03"),
        (("The latest developments unfolded over the weekend of March 28, 2026.",), "2026-03-28"),
        (("On Tuesday, 24 March 2026, the bloc spoke.", "He has until 27 March 2026."), "2026-03-24"),
        (("On 24 March 2026 the bloc spoke.", "He has until 27 March 2026."), "2026-03-24"),
        (("The king received him on Thursday.", "+(@watcher) March 26, 2026"), "2026-03-26"),
        (("The king received him on Friday.", "+(@watcher) March 26, 2026"), "2026-03-27"),
        (("The king received him on Monday.", "+(@watcher) March 26, 2026"), None),
    ],
)
def test_the_words_themselves_may_support_one_day(lines: tuple[str, ...], day: str | None) -> None:
    found = dated(*lines)
    assert (str(found.date) if found.date else None) == day
    assert found.basis == ("deduced" if day else None)


QUESTIONS = ("Will he go?", "He will not.", "Where to?", "Nowhere.", "And you?", "I stay.")


def test_an_interview_appeared_when_it_was_given() -> None:
    told = "Aminata Sow, envoy of the bloc, talked to the Bay Mirror in Boké on 9 March. It has been cut."
    found = dated(told, *QUESTIONS)
    assert (str(found.date), found.basis) == ("2026-03-09", "deduced")
    assert dated(told, "He will not go.").date is None


@pytest.mark.parametrize(
    "lines",
    [
        ("The report of the judges was published on 9 March 2026.",),
        ("=The truce begins on 9 March 2026",),
        ("Aminata Sow, 9 March. The rest is silence.",),
    ],
)
def test_a_date_of_something_else_is_not_that_of_the_page(lines: tuple[str, ...]) -> None:
    assert dated("Kéfa stayed.", *lines).date is None


def test_undated_stays_undated_but_bounded() -> None:
    found = dated(
        "Kéfa stayed.", "Nothing moved.", "Nobody came.", "The raid of 3 January 2026 had changed little."
    )
    assert (found.date, found.basis, str(found.not_before)) == (None, None, "2026-01-03")


def test_a_date_ahead_is_no_bound() -> None:
    assert dated("Kéfa has until 3 May 2026 to go.", "The bloc will meet on 4 May 2026.").not_before is None


def test_teasers_and_menus_date_nothing() -> None:
    assert dated("-November 27, 2025", "Kéfa stayed.", "-January 3, 2026").not_before is None
