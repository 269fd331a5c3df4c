"""Actors: who moves in the crisis, in how many articles, and when last.

Pure functions from a situation's rows to cells. Imports only the model.
"""

from collections.abc import Sequence

from crisistui.model.situation import CastRow
from crisistui.tui.rows.cells import Row, inside, outside
from crisistui.tui.rows.columns import Column
from crisistui.tui.rows.moments import short

COLUMNS = (
    Column("", 14, 20, 100, flex=True),
    Column("role", 10, 26, 50),
    Column("art.", 4, 4, 70, right=True),
    Column("ment.", 5, 5, 60, right=True),
    Column("said", 4, 4, 40, right=True),
    Column("last", 9, 9, 55),
)


def rows(actors: Sequence[CastRow], year: int) -> tuple[Row, ...]:
    """One row for each actor."""
    return tuple(row_of(row, year) for row in actors)


def row_of(row: CastRow, year: int) -> Row:
    """The row of one record."""
    return Row(
        row.key,
        (
            outside(row.name, "name"),
            outside(_role(row), "quiet"),
            inside(str(len(row.provenance.articles)), "count"),
            inside(str(row.mentions), "count"),
            inside(str(row.said) if row.said else "", "count"),
            inside(short(row.last, year), "date"),
        ),
    )


def _role(row: CastRow) -> str:
    parts = [part for part in (row.role or (row.kind if row.kind != "person" else None), row.country) if part]
    return " ".join(parts)
