"""Developments: what happened, newest first as the situation orders it.

Pure functions from a situation's rows to cells. Imports only the model.
"""

from collections.abc import Sequence

from crisistui.model.situation import EventRow
from crisistui.tui.rows.cells import Row, inside, outside
from crisistui.tui.rows.columns import Column
from crisistui.tui.rows.moments import short

COLUMNS = (
    Column("", 9, 9, 100),
    Column("", 9, 9, 80),
    Column("", 16, 16, 90, flex=True),
    Column("orig/art", 8, 8, 60, right=True),
)


def rows(developments: Sequence[EventRow], year: int) -> tuple[Row, ...]:
    """One row for each development."""
    return tuple(row_of(row, year) for row in developments)


def row_of(row: EventRow, year: int) -> Row:
    """The row of one record."""
    return Row(
        row.key,
        (
            inside(short(row.date, year), "date"),
            inside(row.category, "category"),
            outside(row.summary),
            inside(row.provenance.label, "count"),
        ),
    )
