"""Where voices do not go together: changed, conflict, denied. Shown beside each other, never decided.

Imports only the model and this room.

* ``changed``: the same holder, later, in another polarity (each stance dated by when it was first known).
* ``denied``: a party rejects what another voice says of it: its denial against a voice for it.
* ``conflict``: different holders for and against one destination. One line for each pair of parties, with
  the strongest voice of each side; the rest stand behind the cells.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from crisistui.model.situation import DestinationRow, Disagreement, Voice
from crisistui.model.vocabulary import Stance
from crisistui.situation.clock import when

NOBODY = "unattributed"


def disagreements(rows: Iterable[DestinationRow]) -> tuple[Disagreement, ...]:
    """All disagreements, in the order of the rows; within one row denials, conflicts, then changes."""
    return tuple(found for row in rows for found in (*_denied(row), *_conflicts(row), *_changed(row)))


def _denied(row: DestinationRow) -> Iterator[Disagreement]:
    for cell in row.cells:
        claimed = [voice for voice in cell.voices if voice.polarity == 1]
        for voice in cell.voices:
            if voice.stance == Stance.DENIES and claimed:
                yield _between("denied", row, claimed[0], voice)


def _conflicts(row: DestinationRow) -> Iterator[Disagreement]:
    for favourable in row.cells:
        for adverse in row.cells:
            for_it = [voice for voice in favourable.voices if voice.polarity == 1]
            against = [voice for voice in adverse.voices if voice.polarity == -1]
            if favourable.party == adverse.party:  # a denial within one party is told as such
                against = [voice for voice in against if voice.stance != Stance.DENIES]
            pair = next(((one, two) for one in for_it for two in against if _different(one, two)), None)
            if pair is not None:
                more = len(for_it) + len(against) - len(pair)
                yield _between("conflict", row, *pair, more)


def _changed(row: DestinationRow) -> Iterator[Disagreement]:
    for cell in row.cells:
        holders: dict[str, list[Voice]] = {}
        for voice in cell.voices:
            if voice.key and voice.since is not None:
                holders.setdefault(voice.key, []).append(voice)
        for key in sorted(holders):
            for earlier, later in pairwise(_in_time(holders[key])):
                if earlier.polarity != later.polarity and when(earlier.since) < when(later.since):
                    yield _between("changed", row, earlier, later)


def _in_time(voices: Sequence[Voice]) -> list[Voice]:
    return sorted(voices, key=lambda voice: (when(voice.since), voice.polarity, voice.stance))


def _different(one: Voice, two: Voice) -> bool:
    return one.key != two.key or not one.key


def _between(kind: str, row: DestinationRow, first: Voice, second: Voice, more: int = 0) -> Disagreement:
    note = f"{_said(first)}; {_said(second)}" + (f"; {more} more" if more > 0 else "")
    return Disagreement(kind, row.code, first.statements[0], second.statements[0], note)


def _said(voice: Voice) -> str:
    date = f" ({voice.since})" if voice.since else ""
    return f"{voice.holder or NOBODY}: {voice.stance}{date}"
