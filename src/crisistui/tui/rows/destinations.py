"""Destinations: one row for each destination, one cell for each party, the row *stays* last.

Pure functions from a situation's rows to cells. Imports only the model.
"""

from collections.abc import Mapping, Sequence

from crisistui.model.crisis import Crisis
from crisistui.model.situation import Cell as PartyCell
from crisistui.model.situation import DestinationRow
from crisistui.model.vocabulary import Party
from crisistui.tui.rows.cells import Cell, Row, inside, outside
from crisistui.tui.rows.columns import Column
from crisistui.tui.rows.moments import short
from crisistui.tui.rows.symbols import Symbols

STAYS = "stays"
FIRST_PARTY = 3  # the column of the first party
_ALWAYS = (Party.HOST, Party.SUBJECT, Party.BROKER)
_HEARD = (Party.OPPOSITION, Party.THIRD)
_KEEP = {"host": 90, "subject": 85, "broker": 80, "observer": 50, "opposition": 45, "third": 40}
_POLARITY = {1: "for", 0: "neither", -1: "against"}


def parties(rows: Sequence[DestinationRow]) -> tuple[str, ...]:
    """The parties that get a column: those always shown, and the others once they have spoken."""
    spoken = {cell.party for row in rows for cell in row.cells}
    heard = tuple(party for party in _HEARD if party in spoken)
    return (*_ALWAYS, *heard, Party.OBSERVER)


def columns(crisis: Crisis, shown: Sequence[str]) -> tuple[Column, ...]:
    """The columns, the parties' headed by the names of the crisis."""
    named = {
        Party.SUBJECT: crisis.subject,
        Party.BROKER: crisis.broker,
        Party.OPPOSITION: crisis.opposition,
        Party.OBSERVER: "observers",
        Party.THIRD: "others",
    }
    return (
        Column("", 1, 1, 95),
        Column("", 12, 15, 100),
        Column("", 1, 1, 70),
        *(Column(_text(named.get(Party(party), party)), 10, 11, _KEEP[party]) for party in shown),
        Column("orig/art", 8, 8, 60, right=True),
        Column("last", 9, 9, 55),
        Column("", 12, 12, 20, flex=True),
    )


def rows(
    destinations: Sequence[DestinationRow],
    stays: DestinationRow | None,
    *,
    shown: Sequence[str],
    digits: Mapping[str, int],
    chosen: frozenset[str],
    symbols: Symbols,
    year: int,
) -> tuple[Row, ...]:
    """All rows in their order; ``digits`` maps destination codes to the keys that toggle them."""
    everything = (*destinations, stays) if stays is not None else tuple(destinations)
    return tuple(
        row_of(row, shown, digits=digits, chosen=chosen, symbols=symbols, year=year) for row in everything
    )


def key_of(row: DestinationRow) -> str:
    """What the cursor holds on to: the code of a destination, or the word of the row *stays*."""
    return row.code or STAYS


def row_of(
    row: DestinationRow,
    shown: Sequence[str],
    *,
    digits: Mapping[str, int],
    chosen: frozenset[str],
    symbols: Symbols,
    year: int,
) -> Row:
    """The row of one destination, or of *stays*."""
    if row.code is None:
        sign, name = symbols.stays, "name"
    else:
        digit = digits.get(row.code)
        sign = str(digit) if digit else ""
        name = "chosen" if row.code in chosen else "name"
    return Row(
        key_of(row),
        (
            inside(sign, "chosen" if row.code in chosen else "key"),
            outside(row.name, name),
            inside(symbols.conflict if row.contested else "", "conflict"),
            *(party_cell(row.cell(party), symbols) for party in shown),
            inside(row.provenance.label, "count"),
            inside(short(row.last, year), "date"),
            outside(row.summary),
        ),
    )


def party_cell(cell: PartyCell | None, symbols: Symbols) -> Cell:
    """Sign, marks and word of one party: ``▲ offers``, ``▲~ offers``, ``▼! refuses``, ``·``."""
    if cell is None:
        return inside(symbols.nobody, "nobody")
    style = _POLARITY.get(cell.polarity, "neither")
    spans: Cell = ((symbols.of(cell.polarity), style),)
    if cell.wavering or "changed" in cell.marks:
        spans += ((symbols.wavers, "wavers"),)
    if cell.conflict or not {"conflict", "denied"}.isdisjoint(cell.marks):
        spans += ((symbols.conflict, "conflict"),)
    return (*spans, (f" {cell.stance}", style))


def _text(heading: str) -> str:
    return outside(heading)[0][0]
