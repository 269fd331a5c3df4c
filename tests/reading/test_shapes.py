"""Single lines: what a date line, a byline, a menu, a share bar looks like, and what only resembles one."""

import pytest

from crisistui.reading.lines import Draft, key_of
from crisistui.reading.marks import mark
from crisistui.reading.shapes import is_byline, is_desk, is_menu, is_person, is_share, is_stamp


@pytest.mark.parametrize(
    "text",
    [
        "Posted Jan 6, 2026 3:00 AM CST",
        "12 December, 2025 02:14",
        "Wednesday, January 7, 2026",
        "Holm, 8 December 2025",
        "December 4, 2025 - 3 min read",
        "Published 9 Dec 2025 Updated 10 Dec 2025",
        "Last updated: 9 December 2025",
        "2025-12-04 10:30",
        "04/12/2025",
        "7 de enero de 2026",
        "Stand: 7. Januar 2026, 14:30 Uhr",
        "9 hours ago",
        "5 min read",
        "14:05 GMT",
        "Dec 9, 2025 | Harbour Post",
        "Updated on Dec. 9, 2025 at 3 p.m.",
    ],
)
def test_date_lines(text):
    assert is_stamp(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "He left on 28 November.",
        "28 November.",
        "What happens on 28 November?",
        'He said "28 November"',
        "48 hours to leave the island",
        "Marrov given until 9 December to leave",
        "Day 12",
        "December 2025 " * 20,
    ],
)
def test_lines_that_only_hold_a_date(text):
    assert not is_stamp(text)


@pytest.mark.parametrize(
    "text",
    ["By Ann Lee", "BY ANN LEE", "Edited by: Ann Lee", "By Ann Lee and Tom van Dam in Port Ellis", "Staff Reporter",
     "By Staff Reporter", "By our correspondent in Holm, Ann Lee", "Author: Ann Lee, Diplomatic Editor", "By Tom Lee Jr."],
)  # fmt: skip
def test_bylines(text):
    assert is_byline(text)


@pytest.mark.parametrize(
    "text",
    ["By Friday he must leave", "By the sea", "By Ann Lee he was told to go", "By Ann Lee's account he left.", "By", "By - -",
     "Byron wins", "By Ann Lee " * 30],
)  # fmt: skip
def test_lines_that_only_begin_like_bylines(text):
    assert not is_byline(text)


def test_names_desks_menus_and_share_bars():
    assert is_person("Tomás Arrieta Bell")
    assert is_person("Ludwig van Dam")
    assert not is_person("Latin America")
    assert not is_person("Marrov denies exile")
    assert not is_person("Ann " * 30)
    assert is_desk("Harbour Post, PORT ELLIS")
    assert not is_desk("Harbour Post, says Marrov")
    assert is_menu("Home » World » Islands")
    assert is_menu("World Politics Business")
    assert is_menu("Tide | Wind | Weather | Maps")
    assert not is_menu("Marrov | Brevia")
    assert not is_menu("Home at last: the general returns to his village")
    assert not is_menu("World " * 40)
    assert not is_menu("Yes/no")
    assert is_share("Text size A A A")
    assert is_share("12 comments")
    assert not is_share("Share the burden")
    assert not is_share("Share this on Facebook.")


def role_of(text, sites=frozenset()):
    draft = Draft(text, 0, len(text.split()), gap=False, key=key_of(text))
    mark(draft, sites)
    return draft.role and draft.role.value


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("General Marrov in Holm (Credit: J. R./AFP via Getty Images)", "caption"),
        ("A crowd before the palace [File: Ann Lee/Reuters]", "caption"),
        ("A crowd before the palace. Photograph: Ann Lee/Reuters", "caption"),
        ("A crowd before the palace / Getty Images", "caption"),
        ("FILE PHOTO: General Marrov speaks in Holm in June. REUTERS/Ann Lee", "caption"),
        ("Footage shows the plane landing in Holm.", None),
        ("The general has left, a minister said (Reuters)", None),
        ("The general has left, a minister said (AFP).", None),
        ("Ann Lee in Holm contributed to this report.", "credit"),
        ("With inputs from AFP", "credit"),
        ("Reporting by the Ledger suggested that he had left the island.", None),
        ("This story was originally published by the Ledger.", "credit"),
        ("The views expressed in the letter shocked the palace, officials said.", None),
        (
            "The views expressed in this article are those of the author and do not bind the paper.",
            "furniture",
        ),
        ("Follow Ann Lee on X: @annlee", "furniture"),
        ("Tide Post", "furniture"),
        ("Marrov denies exile", None),
        ("— Island Watch (@iw) Dec 8, 2025", "embed"),
        ("word " * 90, None),
        ("* * *", "furniture"),
        ("More from Ann Lee", "furniture"),
    ],
)
def test_what_a_line_tells_by_itself(text, role):
    assert role_of(text, {"tide post"}) == role
