"""Who carries the article: read off the page, never off what the article quotes."""

import pytest

from crisistui.profile.outlets import Outlet

BODY = "The general told Reuters on Monday that he was ready to leave the island."


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (BODY, None),
        (f"Marrov ready to go, envoy says\n\n{BODY}\n\n© 2025 Tide Post. All rights reserved.", "Tide Post"),
        (f"Marrov ready to go, envoy says\n\n{BODY}\n\nTide Post © 2025", "Tide Post"),
        (f"Tide Post | World\n\nMarrov ready to go, envoy says\n\n{BODY}", "Tide Post"),
        (f"Marrov ready to go, envoy says - Reuters\n\n{BODY}", "Reuters"),
        (f"Tide Post\nTide Post\nMarrov ready to go, envoy says\n\n{BODY}", "Tide Post"),
        (f"Marrov ready to go, envoy says\n\nTide Post, HOLM\n\n{BODY} He told Tide Post so.", "Tide Post"),
        (f"Marrov ready to go, envoy says\n\nTide Post, HOLM\n\n{BODY}", None),
        (f"HOLM (Reuters) - {BODY}", "Reuters"),
        (f"HOLM, December 9. /TASS/. {BODY}", "TASS"),
        (f"HOLM (Tide Post) - {BODY}", None),
        (f"Reuters\n\nMarrov ready to go, envoy says\n\n{BODY}", "Reuters"),
        (f"Marrov ready to go, envoy says\n\nReuters\n\n{BODY}", None),
        (f"Reuters exclusive\n\nMarrov ready to go, envoy says\n\n{BODY}", "Reuters"),
        (
            f"Marrov ready to go, envoy says\n\n{BODY}\n\nThe post Marrov ready appeared first on Tide Post.",
            None,
        ),
        (f"Time\n\nMarrov ready to go, envoy says\n\n{BODY}", None),
    ],
)
def test_the_carrier(page, text, outlet):
    assert page(text).article.outlet == outlet


def test_an_outlet_of_the_profile_is_known_by_its_alias(page):
    own = Outlet("The Tide Post", aliases=("TP Online",), ambiguous=("The Tide",))
    lines = page(f"TP Online\n\nMarrov ready to go, envoy says\n\n{BODY}", outlets=(own,))
    assert lines.article.outlet == "The Tide Post"
    own = Outlet("The Tide", ambiguous=("The Tide",))
    assert (
        page(f"The Tide\n\nMarrov ready to go, envoy says\n\n{BODY}", outlets=(own,)).article.outlet
        == "The Tide"
    )
    assert page(f"Tide\n\nMarrov ready to go, envoy says\n\n{BODY}", outlets=(own,)).article.outlet is None


def test_a_name_in_capitals_is_given_as_it_is_printed_elsewhere(page):
    text = f"Islands Today\nISLANDS TODAY | INDEPENDENT NEWS\n\nMarrov ready to go, envoy says\n\n{BODY}"
    assert page(text).article.outlet == "Islands Today"
    assert page(f"Marrov ready to go, envoy says | Tide Post\n\n{BODY}").article.outlet == "Tide Post"
