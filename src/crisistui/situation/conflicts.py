"""Where voices do not go together: changed, conflict, denied. Shown beside each other, never decided.

Imports only the model and this room.

* ``changed``: the same holder, later, in another polarity (each stance dated by when it was first known).
* ``denied``: a party rejects what another voice says of it: its denial against a voice for it.
* ``conflict``: different holders for and against one destination. One line for each pair of parties, with
  the strongest voice of each side; the rest stand behind the cells.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from crisistui.model.situation import Cell, DestinationRow, Disagreement, Voice
from crisistui.model.vocabulary import Stance
from crisistui.situation.clock import when

NOBODY = "unattributed"


def disagreements(rows: Iterable[DestinationRow]) -> tuple[Disagreement, ...]:
    """All disagreements, in the order of the rows; within one row denials, conflicts, then changes."""
    return tuple(found for row in rows for found in (*_denied(row), *_conflicts(row), *_changed(row)))


def marked(row: DestinationRow, found: Iterable[Disagreement]) -> DestinationRow:
    """The row with every cell marked by the kinds of disagreement that it has a part in."""
    kinds: dict[str, set[str]] = {}
    for one in found:
        for party in one.parties:
            kinds.setdefault(party, set()).add(one.kind)
    if not kinds:
        return row
    cells = (replace(cell, marks=tuple(sorted(kinds.get(cell.party, ())))) for cell in row.cells)
    return replace(row, cells=tuple(cells))


def _denied(row: DestinationRow) -> Iterator[Disagreement]:
    for cell in row.cells:
        claimed = [voice for voice in cell.voices if voice.polarity == 1]
        for voice in cell.voices:
            if voice.stance == Stance.DENIES and claimed:
                his = next((claim for claim in claimed if claim.key == voice.key), claimed[0])
                yield _between("denied", row, his, voice)


def _conflicts(row: DestinationRow) -> Iterator[Disagreement]:
    sides = [(cell, _side(cell, 1), _side(cell, -1)) for cell in row.cells]
    for favourable, for_it, _ in sides:
        for adverse, _, adverse_to_it in sides:
            # A denial within one party is told as such.
            same = favourable.party == adverse.party
            against = [voice for voice in adverse_to_it if not same or voice.stance != Stance.DENIES]
            pair = next(((one, two) for one in for_it for two in against if _different(one, two)), None)
            if pair is not None:
                more = len(for_it) + len(against) - len(pair)
                yield _between("conflict", row, *pair, more)


def _side(cell: Cell, polarity: int) -> list[Voice]:
    return [voice for voice in cell.voices if voice.polarity == polarity]


def _changed(row: DestinationRow) -> Iterator[Disagreement]:
    for cell in row.cells:
        holders: dict[str, list[Voice]] = {}
        signs: dict[str, int] = {}
        both: set[str] = set()
        for voice in cell.voices:
            if voice.key and voice.since is not None:
                holders.setdefault(voice.key, []).append(voice)
                if signs.setdefault(voice.key, voice.polarity) != voice.polarity:
                    both.add(voice.key)
        for key in sorted(both):
            for earlier, later in pairwise(_in_time(holders[key])):
                if earlier.polarity != later.polarity and when(earlier.since) < when(later.since):
                    yield _between("changed", row, earlier, later)


def _in_time(voices: Sequence[Voice]) -> list[Voice]:
    return sorted(voices, key=lambda voice: (when(voice.since), voice.polarity, voice.stance))


def _different(one: Voice, two: Voice) -> bool:
    return one.key != two.key or not one.key


def _between(kind: str, row: DestinationRow, first: Voice, second: Voice, more: int = 0) -> Disagreement:
    note = f"{_said(first)}; {_said(second)}" + (f"; {more} more" if more > 0 else "")
    return Disagreement(
        kind,
        row.code,
        first.statements[0],
        second.statements[0],
        note,
        (first.party, second.party),
        (first.since, second.since),
        max(0, more),
    )


def _said(voice: Voice) -> str:
    date = f" ({voice.since})" if voice.since else ""
    return f"{voice.holder or NOBODY}: {voice.stance}{date}"
