"""``--replay 1d/2s``: the crisis from its first article, a step of its time for each pause of ours.

Imports the stepping of moments; no Textual of its own.
"""

import asyncio
from typing import TYPE_CHECKING

from crisistui.tui.aside import aside
from crisistui.tui.duty.moment import go

if TYPE_CHECKING:
    from datetime import datetime

    from crisistui.tui.app import BoardApp
    from crisistui.tui.duty.work import ShiftWork
    from crisistui.tui.pace import Pace


async def replay(app: "BoardApp", work: "ShiftWork", pace: "Pace") -> None:
    """Show one moment after the other until now; whoever goes to another moment himself ends it."""
    moments = await aside(work.moments)
    here: datetime | None = moments[0] if moments else None
    while here is not None and here < app.clock():
        go(app, here)
        await asyncio.sleep(pace.pause)
        if app.state.view.as_of != here:
            return
        here += pace.step
    go(app, None)
