"""What the app and the board have to do with inquiries: they pass keys on; who answers is in `inquiry`.

Imports nothing of a screen before it is needed, so that the start does not pay for it.
"""

from typing import TYPE_CHECKING, cast

from crisistui.model.situation import DestinationRow
from crisistui.tui.panes.four import PARTY, record

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from crisistui.tui.app import BoardApp
    from crisistui.tui.inquiry import Inquiry
    from crisistui.tui.rows.evidence import Record
    from crisistui.tui.screens.board import Board
    from crisistui.tui.screens.opened import Opened


class Inquirer:
    """Mixed into the app: opens what a row of the board stands on."""

    async def on_board_opened(self, message: "Board.Opened") -> None:
        """Show what is behind a row or one of its cells, or read its article."""
        app = cast("BoardApp", self)
        situation = app.state.situation
        found = record(message.pane, message.key, situation) if situation is not None else None
        inquiry = self._inquiry()
        if found is None or inquiry is None:
            return
        await self.show(inquiry.first(found) if message.whole else inquiry.row(found, message.cell))

    async def open_record(self, found: "Record", party: str = "") -> None:
        """Show what is behind a record, or behind what one party says of it."""
        inquiry = self._inquiry()
        if inquiry is not None:
            cell = f"{PARTY}{party}" if party and isinstance(found, DestinationRow) else None
            await self.show(inquiry.row(found, cell))

    async def action_disagreements(self) -> None:
        """List what does not go together."""
        inquiry = self._inquiry()
        if inquiry is not None:
            await self.show(inquiry.disagreements())

    async def show(self, making: "Awaitable[Opened | None]") -> None:
        """Push a screen once it is made; a second press while it is being made opens nothing more."""
        app = cast("BoardApp", self)
        top = app.screen
        try:
            screen = await making
        except Exception as error:  # noqa: BLE001 - what is on the screen stays
            app.complain("the evidence could not be fetched", error)
            notice = getattr(top, "notice", None)
            if top is not app.board and notice is not None:
                notice("the evidence could not be fetched")
            return
        if screen is not None and app.screen is top:
            await app.push_screen(screen)

    def _inquiry(self) -> "Inquiry | None":
        from crisistui.tui.inquiry import Inquiry  # noqa: PLC0415 - not before it is needed

        app = cast("BoardApp", self)
        situation = app.state.situation
        return Inquiry(app.desk, situation, app.symbols, self.show) if situation is not None else None


class Inquiring:
    """Mixed into the board: the keys that open something."""

    def action_open(self) -> None:
        """Ask for the evidence of the row, or of the cell, under the cursor."""
        self._ask(whole=False)

    def action_read(self) -> None:
        """Ask for the article that the row stands on."""
        self._ask(whole=True)

    def action_cell(self, by: int) -> None:
        """Go to the next cell of the row that opens a list of its own, or back to the row."""
        cast("Board", self).list_in_front().step(by)

    async def action_disagreements(self) -> None:
        """List what does not go together."""
        await cast("Board", self).app.run_action("app.disagreements")

    def _ask(self, *, whole: bool) -> None:
        board = cast("Board", self)
        pane = board.list_in_front()
        if pane.current is not None:
            pane.touched = True
            board.post_message(board.Opened(board.state.active, pane.current, pane.cell, whole=whole))
