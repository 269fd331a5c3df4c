"""The lists a shift opens over the board: destinations to narrow to, what changed, the brief.

Imports the screens; opened by `officer`.
"""

from collections.abc import Hashable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from crisistui.model.plain import plain
from crisistui.model.situation import Situation
from crisistui.tui.aside import aside
from crisistui.tui.layout import PANES
from crisistui.tui.panes.four import records
from crisistui.tui.rows import choices
from crisistui.tui.rows.cells import EMPTY, Row, outside
from crisistui.tui.rows.moments import clock
from crisistui.tui.rows.news import facts_of
from crisistui.tui.rows.wrapping import wrap
from crisistui.tui.screens.briefing import Briefing
from crisistui.tui.screens.choosing import Choosing

if TYPE_CHECKING:
    from crisistui.shift.changes import Change, Changes
    from crisistui.tui.app import BoardApp
    from crisistui.tui.rows.evidence import Record


async def pick(app: "BoardApp") -> None:
    """Every destination there is, beyond the nine that have a digit; enter narrows the board to it."""
    view = replace(app.state.view, destinations=frozenset())
    situation = await aside(app.desk.situation, view, view.as_of or app.clock())
    rows = situation.destinations
    details = [(*outside(row.name, "detail-head"), *outside(f": {row.summary}", "detail")) for row in rows]

    def fill() -> None:
        year = int(situation.as_of[:4])
        chosen, digits = app.state.view.destinations, app.state.digits.by_code
        made = choices.destination_rows(rows, chosen, digits, year)
        screen.fill(made, details, note="no destination is named yet")

    async def toggle(code: Hashable) -> None:
        app.state.digits.names.update({row.code: row.name for row in rows if row.code})
        app.state.digits.kept = True
        app.state.view = app.state.view.toggled(str(code))
        app.want(urgent=True)
        fill()

    title = f"DESTINATIONS · {len(rows)} · enter narrows the board to one, and takes it off again"
    screen = Choosing(title, choices.DESTINATION_COLUMNS, toggle, app.symbols)
    fill()
    await app.push_screen(screen)


async def list_changes(app: "BoardApp", changes: "Changes", unseen: frozenset[tuple[str, int]]) -> None:
    """What changed since the mark, the most consequential first; enter opens the evidence."""
    items = {item.key: item for item in changes.items}
    seen = {item.key for item in changes.items if unseen.isdisjoint(item.facts)}

    def fill() -> None:
        made = choices.change_rows(changes, seen, app.symbols, app.clock().year)
        screen.fill(made, choices.change_details(changes), note="nothing changed since the mark")

    async def look(key: Hashable) -> None:
        change = items[str(key)]
        found = _behind(app.state.situation, change)
        if found is None:
            screen.notice("what is behind it is not on the board in this view")
            return
        seen.add(change.key)
        fill()
        await app.duty.saw(change.facts)
        await app.open_record(found, change.party)

    since = clock(datetime.fromisoformat(changes.since), app.zone, "there", year=True)
    title = f"CHANGED SINCE {since} · {len(changes.items)}"
    screen = Choosing(title, choices.CHANGE_COLUMNS, look, app.symbols)
    fill()
    await app.push_screen(screen)


async def show_brief(app: "BoardApp", text: str, command: str) -> None:
    """The brief as it can be handed over, and the command that writes it."""

    def make(width: int) -> list[Row]:
        cells = [((f"$ {plain(command, 400)}", "key"),), EMPTY]
        for line in text.split("\n"):
            cells += wrap(outside(line), width - 1) or [EMPTY]
        return [Row(number, (cell,)) for number, cell in enumerate(cells)]

    await app.push_screen(Briefing("BRIEF", make, text))


def _behind(situation: Situation | None, change: "Change") -> "Record | None":
    wanted = frozenset(change.facts)
    if situation is None or not wanted:
        return None
    every = (row for pane in PANES for row in records(pane, situation))
    return next((row for row in every if not wanted.isdisjoint(facts_of(row))), None)
