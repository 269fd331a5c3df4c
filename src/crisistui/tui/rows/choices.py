"""The rows of the two lists that can be chosen from: destinations, and changes. Pure functions."""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from crisistui.model.situation import DestinationRow
from crisistui.tui.rows.cells import Cell, Row, inside, outside
from crisistui.tui.rows.columns import Column
from crisistui.tui.rows.moments import short
from crisistui.tui.rows.symbols import Symbols

if TYPE_CHECKING:
    from crisistui.shift.changes import Changes

DESTINATION_COLUMNS = (
    Column("", 3, 3, 100),
    Column("", 1, 1, 90),
    Column("", 12, 20, 100),
    Column("orig/art", 8, 8, 70, right=True),
    Column("last", 9, 9, 60),
    Column("", 12, 12, 50, flex=True),
)
CHANGE_COLUMNS = (
    Column("", 11, 11, 90),
    Column("", 20, 20, 100, flex=True),
    Column("", 9, 9, 60),
    Column("", 8, 28, 50),
)


def destination_rows(
    rows: Sequence[DestinationRow], chosen: Collection[str], digits: Mapping[str, int], year: int
) -> tuple[Row, ...]:
    """Every destination with a box that says whether the board is narrowed to it."""
    return tuple(
        Row(
            row.code,
            (
                inside("[x]" if row.code in chosen else "[ ]", "chosen" if row.code in chosen else "key"),
                inside(str(digits.get(row.code or "", "")), "key"),
                outside(row.name, "name"),
                inside(row.provenance.label, "count"),
                inside(short(row.last, year), "date"),
                outside(row.summary),
            ),
        )
        for row in rows
    )


def change_rows(changes: "Changes", seen: Collection[str], symbols: Symbols, year: int) -> tuple[Row, ...]:
    """Every change in its order; what was not looked at has the sign of the new."""
    return tuple(
        Row(
            item.key,
            (
                inside(str(item.kind), "category"),
                outside(item.text),
                inside(short(item.date, year) if item.date else "", "date"),
                outside(", ".join(item.sources), "quiet"),
            ),
            sign=" " if item.key in seen else symbols.fresh,
        )
        for item in changes.items
    )


def change_details(changes: "Changes") -> tuple[Cell, ...]:
    """Every change in full."""
    return tuple(
        (*inside(str(item.kind), "detail-head"), *outside(f": {item.line}", "detail"))
        for item in changes.items
    )
