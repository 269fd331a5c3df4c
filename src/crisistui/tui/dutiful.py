"""What the app of the board has to do with a shift: it hands the keys on, and says when the board changed.

Imports nothing before the first paint: who does it is in `duty`.
"""

from typing import TYPE_CHECKING, cast

from crisistui.tui.panes.four import record
from crisistui.tui.rows.news import facts_of

if TYPE_CHECKING:
    from crisistui.tui.app import BoardApp
    from crisistui.tui.duty.officer import Duty
    from crisistui.tui.pace import Pace
    from crisistui.tui.screens.board import Board


class Dutiful:
    """Mixed into the app."""

    _duty: "Duty | None" = None
    pace: "Pace | None" = None  # of a replay, until it has begun

    @property
    def duty(self) -> "Duty":
        """Who does what the keys of a shift ask for."""
        if self._duty is None:
            from crisistui.tui.duty.officer import Duty  # noqa: PLC0415 - after the first paint

            self._duty = Duty(cast("BoardApp", self))
        return self._duty

    async def _serve(self) -> None:
        """Look what is new whenever the board has changed."""
        await self.duty.run()

    async def on_board_opened(self, message: "Board.Opened") -> None:
        """A row was opened: what was new about it is not any more. Textual calls every class's handler."""
        situation = cast("BoardApp", self).state.situation
        found = record(message.pane, message.key, situation) if situation is not None else None
        if found is not None:
            await self.duty.saw(facts_of(found))

    def to_terminal(self, sequence: str) -> None:
        """Write a sequence of ours, between two paints; headless there is nobody to write to."""
        driver = cast("BoardApp", self)._driver  # noqa: SLF001 - as Textual's own bell does
        if driver is not None:
            driver.write(sequence)

    def off_duty(self) -> None:
        """The board is left."""
        if self._duty is not None:
            self._duty.close()

    async def action_duty(self, what: str) -> None:
        """Do what a key of the shift asks for."""
        await self.duty.do(what)
