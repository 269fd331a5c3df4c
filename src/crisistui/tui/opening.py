"""The screens that open over the board: evidence, help, files set aside.

Imported when the first of them is opened, so that the start does not pay for them.
"""

from collections.abc import Sequence

from crisistui.model.plain import plain
from crisistui.model.situation import Situation
from crisistui.tui.aside import aside
from crisistui.tui.desk import Desk
from crisistui.tui.layout import DESTINATIONS
from crisistui.tui.panes.four import record
from crisistui.tui.rows import evidence, manual, shelved
from crisistui.tui.rows.cells import Row
from crisistui.tui.rows.symbols import Symbols
from crisistui.tui.screens.reading import Reading

MANUAL = "manual"


async def evidence_screen(
    desk: Desk, situation: Situation, pane: str, key: object, symbols: Symbols
) -> Reading | None:
    """The passages behind a row, fetched in a thread; ``None`` when the row is gone."""
    found = record(pane, key, situation)
    if found is None:
        return None
    sections = evidence.sections(found, symbols)
    passages = await aside(lambda: [desk.evidence(section.kind, section.facts) for section in sections])
    shown = list(zip(sections, passages, strict=True))
    summary = getattr(found, "summary", "") if pane == DESTINATIONS else ""

    def make(width: int) -> Sequence[Row]:
        return evidence.lines(shown, summary, situation, symbols, width)

    return Reading(f"{pane.upper()} · {evidence.title_of(found)}", make)


def manual_screen(where: str, folder: str, themes: str) -> Reading:
    """The help of a screen."""
    screen = Reading("HELP", lambda width: manual.lines(where, plain(folder, 200), themes, width))
    screen.id = MANUAL
    return screen


def aside_screen(situation: Situation | None) -> Reading:
    """The files that could not be read."""
    files = situation.set_aside if situation else ()
    return Reading("SET ASIDE", lambda width: shelved.lines(files, width))
