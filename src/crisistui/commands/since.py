"""What ``--since`` names, and the human state that a report goes by.

Imports the shift and this room.
"""

from pathlib import Path
from zoneinfo import ZoneInfo

from crisistui.commands.output import complain
from crisistui.commands.refusal import RefusedError
from crisistui.model.holdings import Holdings
from crisistui.model.situation import Situation
from crisistui.shift.changes import Changes
from crisistui.shift.log import ShiftLogError
from crisistui.shift.shift import Shift
from crisistui.situation.clock import parse_as_of


def shift_of(folder: Path) -> Shift:
    """The shift of a folder as its log stands; an unreadable log is named on standard error, and left out."""
    shift = Shift.of(folder)
    try:
        shift.refresh()
    except ShiftLogError as error:
        complain(f"corrections and marks are left out: {error}")
    return shift


def changed(since: str, shift: Shift, board: Situation, holdings: Holdings) -> Changes:
    """What changed on the unfiltered ``board`` since a mark or a moment; raises `RefusedError`."""
    try:
        moment = parse_as_of(since, ZoneInfo(board.crisis.timezone))
    except ValueError:
        moment = None
    if moment is not None:
        return shift.changes_since(board, holdings, moment)
    try:
        mark = shift.state.find(since)
    except ValueError as error:
        raise RefusedError(f"--since: {error}; a date is written 2025-11-30 or 2025-11-30T18:00Z") from None
    found = shift.changes(board, holdings, mark)
    if found is None:  # pragma: no cover - a mark was found
        raise RefusedError("--since: no mark")
    return found
