import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisistui.model.plain import plain, scrub, shows


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("Kéfa \x1b[31mred\x1b[0m", "Kéfa red"),
        ("title\x1b]0;owned\x07 end", "title end"),
        ("clip\x1b]52;c;AAAA\x1b\\board", "clipboard"),
        ("C1 \x9b31mtext", "C1 text"),
        ("left\u202eright", "leftright"),
        ("soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"),
        ("tag\U000e0041s", "tags"),
        ("bell\x07 nul\x00", "bell nul"),
        ("lone \ud800 half", "lone  half"),
        ("one\ttwo\r\nthree", "one two three"),
    ],
)
def test_nothing_in_a_text_can_command_the_terminal(hostile, shown):
    assert plain(hostile) == shown


def test_line_breaks_stay_where_lines_matter():
    assert scrub("a\r\nb\rc\u2028d\x85e") == "a\nb\nc\nd\ne"


def test_a_letter_keeps_two_marks_at_most():
    assert len(scrub("a" + "\u0301" * 40)) <= 3


def test_a_long_line_is_cut_with_a_sign():
    assert plain("x" * 5_000, limit=10) == "x" * 9 + "…"


def test_of_all_codes_only_those_that_show_pass_unlooked_at():
    passed = [chr(code) for code in range(sys.maxunicode + 1) if shows(chr(code))]
    assert all(scrub(f".{code}.") == unicodedata.normalize("NFC", f".{code}.") for code in passed)
    assert not any(unicodedata.category(code) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for code in passed)
    assert not {"\ufe0f", "\U000e0100", "\u200d", "\xad"} & set(passed)


@given(st.text())
def test_whatever_comes_in_only_printable_text_goes_out(text):
    shown = plain(text)
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in shown)
    assert plain(shown) == shown
