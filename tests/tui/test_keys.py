"""One registry of keys: what the footer, the help and the bindings say cannot differ."""

import re

from crisistui.tui.keys import (
    BOARD,
    BRIEF,
    CHOICE,
    DOSSIER,
    KEYS,
    LIST,
    READER,
    SCREENS,
    footer_hints,
    help_lines,
    keys_for,
)
from crisistui.tui.screens.board import Board
from crisistui.tui.screens.briefing import Briefing
from crisistui.tui.screens.choosing import Choosing
from crisistui.tui.screens.dossier import Dossier
from crisistui.tui.screens.reader import Reader
from crisistui.tui.screens.reading import Reading

MADE = {BOARD: Board, LIST: Reading, DOSSIER: Dossier, READER: Reader, CHOICE: Choosing, BRIEF: Briefing}


def test_no_key_is_taken_twice_on_one_screen():
    for places in SCREENS.values():
        keys = [key for entry in keys_for(*places) for key in entry.keys]
        assert len(keys) == len(set(keys))


def test_no_key_stands_where_terminals_and_multiplexers_need_it():
    forbidden = {f"ctrl+{letter}" for letter in "hijmab"}
    for entry in KEYS:
        for key in entry.keys:
            assert key not in forbidden
            assert "alt" not in key


def test_every_action_is_there_on_its_screen():
    for screen, places in SCREENS.items():
        for entry in keys_for(*places):
            name = "action_" + re.sub(r"\(.*", "", entry.action)
            assert hasattr(MADE[screen], name), (screen, entry.id)


def test_every_key_works_on_some_screen():
    assert {entry.where for entry in KEYS} <= {place for places in SCREENS.values() for place in places}


def test_help_stands_first_in_the_footer_and_every_hint_has_its_words():
    for screen in SCREENS:
        hints = footer_hints(screen)
        assert hints[0] == ("?", "help")
        assert all(key and word for key, word in hints)


def test_the_help_of_a_screen_lists_every_action_once():
    told = set()
    for screen, places in SCREENS.items():
        shown = [keys for keys, _ in help_lines(screen)]
        assert len(shown) == len(set(shown))
        assert {key.shown for key in keys_for(*places) if key.does} <= set(shown)
        told |= set(shown)
    assert {key.shown for key in KEYS if key.does} <= told
    assert "1-9" in told


def test_ids_are_stable_names():
    ids = [key.id for key in KEYS]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z]+(\.[a-z0-9]+)?", name) for name in ids)
