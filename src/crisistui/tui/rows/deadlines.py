"""Deadlines: the countdown first, because the column that changes most is cheapest on the left.

Pure functions from a situation's rows to cells. Imports only the model.
"""

from collections.abc import Sequence

from crisistui.model.situation import DueRow
from crisistui.model.vocabulary import DeadlineStatus
from crisistui.tui.rows.cells import Cell, Row, inside, outside
from crisistui.tui.rows.columns import Column
from crisistui.tui.rows.moments import short

COLUMNS = (
    Column("", 15, 16, 100),
    Column("status", 9, 9, 80),
    Column("demand", 18, 26, 90, flex=True),
    Column("set by", 10, 16, 60),
    Column("due", 9, 9, 30),
    Column("o/a", 5, 5, 50, right=True),
)
SOON = 1  # days before the due date from which a pending deadline is shown as pressing
_STATUS = {
    DeadlineStatus.PENDING: "pending",
    DeadlineStatus.LAPSED: "lapsed",
    DeadlineStatus.PROPOSED: "proposed",
}


def rows(deadlines: Sequence[DueRow], year: int) -> tuple[Row, ...]:
    """One row for each deadline, in the situation's order."""
    return tuple(row_of(row, year) for row in deadlines)


def row_of(row: DueRow, year: int) -> Row:
    """The row of one deadline."""
    style = _style(row)
    demand: Cell = outside(row.demand)
    if row.outcome:
        demand += ((" ", "text"), *outside(f"({row.outcome})", "quiet"))
    return Row(
        row.key,
        (
            outside(row.countdown or short(row.due, year), style),
            inside(row.status, style),
            demand,
            outside(row.set_by, "name", none="?"),
            inside(short(row.due, year), "date"),
            inside(row.provenance.label, "count"),
        ),
    )


def _style(row: DueRow) -> str:
    style = _STATUS.get(DeadlineStatus(row.status), "settled")
    if style == "pending" and row.days is not None and row.days <= SOON:
        return "pressing"
    return style
