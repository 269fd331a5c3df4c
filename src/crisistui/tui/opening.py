"""The screens that open over the board: help, files set aside.

Imported when the first of them is opened, so that the start does not pay for them.
"""

from crisistui.model.plain import plain
from crisistui.model.situation import Situation
from crisistui.tui.rows import manual, shelved
from crisistui.tui.screens.reading import Reading

MANUAL = "manual"


def manual_screen(where: str, folder: str, themes: str) -> Reading:
    """The help of a screen."""
    screen = Reading("HELP", lambda width: manual.lines(where, plain(folder, 200), themes, width))
    screen.id = MANUAL
    return screen


def aside_screen(situation: Situation | None) -> Reading:
    """The files that could not be read."""
    files = situation.set_aside if situation else ()
    return Reading("SET ASIDE", lambda width: shelved.lines(files, width))
