"""The Admiralty grade of what is told: reliability of the origin, credibility of the claim, never fused.

Imports only the model and this room. Reliability (A-F) stands in the profile or in the table of outlets; F,
cannot be judged, where nobody gave a letter; it is never learned. Credibility (1-6) follows these rules, the
first that holds:

1. confirmed: two independent origins, one of them on record, no live conflict;
2. probably true: two independent origins, or one on record or in a document; no live conflict;
3. possibly true: one origin, unnamed; or two origins in a live conflict;
4. doubtful: one origin in a live conflict;
5. improbable: the side it is told of denies it, or its holder has since said otherwise;
6. cannot be judged: no origin is known, or nobody stands for it.

5 and 6 come before 1 to 4. A live conflict is another holder who stands against it on the same destination
and has not turned since.
"""

from collections.abc import Iterable, Sequence

from crisistui.model.holdings import StatementRow
from crisistui.model.situation import DestinationRow, Grade, Voice
from crisistui.model.vocabulary import Basis, Stance
from crisistui.situation.clock import when
from crisistui.situation.destinations import standing
from crisistui.situation.independence import Archive, Source, provenance

_MEANING = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "cannot be judged",
}
_ENOUGH = 2
_VOUCHED = (Basis.ON_RECORD, Basis.DOCUMENT)


def grade(row: DestinationRow, voice: Voice, told: Sequence[StatementRow], archive: Archive) -> Grade:
    """The grade of one voice of a row, ``told`` being its statements."""
    behind = provenance(told, archive)
    letters = tuple((name, archive.houses.reliability(name)) for name in behind.origins)
    lines = [_counted(behind.origins, behind.unknown_origins)]
    recorded = sorted({one.name for one in _recorded(told, archive)})
    lines.append(f"on record: {', '.join(recorded)}" if recorded else "on record: none")
    against = _against(row, voice)
    lines.extend(f"live conflict: {_said(other)}" for other in against[:1])
    if not against:
        lines.append("live conflict: none")
    turned, denied = _turned(row, voice), _denied(row, voice)
    lines.extend(f"since said otherwise: {_said(other)}" for other in turned[:1])
    lines.extend(f"denied: {_said(other)}" for other in denied[:1])
    number = _credibility(
        origins=len(behind.origins),
        on_record=bool(recorded),
        vouched=voice.basis in _VOUCHED,
        nobody=voice.basis == Basis.NONE,
        live=bool(against),
        upset=bool(turned or denied),
    )
    lines.append(f"credibility {number}: {_MEANING[number]}")
    lines.extend(f"reliability {letter}: {name}{_ungraded(letter)}" for name, letter in letters)
    return Grade(letters, number, tuple(lines))


def _credibility(
    *, origins: int, on_record: bool, vouched: bool, nobody: bool, live: bool, upset: bool
) -> int:
    if not origins or nobody:
        return 6
    if upset:
        return 5
    several = origins >= _ENOUGH
    if live:
        return 3 if several else 4
    if several:
        return 1 if on_record else 2
    return 2 if vouched else 3


def _recorded(told: Iterable[StatementRow], archive: Archive) -> list[Source]:
    sources = (archive.source(row) for row in told if row.basis == Basis.ON_RECORD)
    return [source for source in sources if source.known]


def _against(row: DestinationRow, voice: Voice) -> list[Voice]:
    """Voices of other holders on the opposite side that still stand, the strongest first."""
    if not voice.polarity:
        return []
    return [
        other
        for cell in row.cells
        for other in standing(cell.voices)
        if other.polarity == -voice.polarity and (other.key != voice.key or not other.key)
    ]


def _turned(row: DestinationRow, voice: Voice) -> list[Voice]:
    """What the same holder said later, in another polarity."""
    if not voice.key or voice.last is None:
        return []
    cell = row.cell(voice.party)
    return [
        other
        for other in (cell.voices if cell else ())
        if other.key == voice.key and other.polarity != voice.polarity and when(other.last) > when(voice.last)
    ]


def _denied(row: DestinationRow, voice: Voice) -> list[Voice]:
    cell = row.cell(voice.party)
    if cell is None or voice.polarity != 1:
        return []
    return [other for other in cell.voices if other.stance == Stance.DENIES and other.key != voice.key]


def _counted(origins: Sequence[str], unknown: int) -> str:
    several = "" if len(origins) == 1 else "s"
    more = f" (+{unknown}? not counted)" if unknown else ""
    return f"{len(origins)} independent origin{several}{more}" + (
        f": {', '.join(origins)}" if origins else ""
    )


def _said(voice: Voice) -> str:
    date = f" ({voice.last})" if voice.last else ""
    return f"{voice.holder or 'unattributed'} {voice.stance}{date}"


def _ungraded(letter: str) -> str:
    return " (no grade in the profile)" if letter == "F" else ""
