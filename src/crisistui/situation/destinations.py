"""The matrix: destination × party, and the row *stays* for the refusal to leave at all.

Imports only the model, the gazetteer and this room. The rules:

* The same (destination, party, holder, stance) from several articles is one voice.
* A cell shows the strongest stance: hosts, offers, favours, then open, silent. Where a party speaks for
  and against, the side with more independent origins leads; of equals the later, then the stronger. What
  a holder has since turned round does not lead.
* ``wavering``: the party's voices differ in polarity. ``conflict``: two holders of it stand against each
  other. ``contested``: over all parties somebody is for and somebody against.
* Rows are ordered by consequence: how far the host goes (hosts, offers, favours, no word, against), then
  by how many parties are for it, how many independent origins speak of it, how late, how many articles.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from crisistui.model.holdings import StatementRow
from crisistui.model.situation import Cell, DestinationRow, Voice
from crisistui.model.vocabulary import Basis, Party, Stance
from crisistui.profile.gazetteer import country_name
from crisistui.situation.clock import when
from crisistui.situation.independence import Archive, provenance

PARTIES = tuple(party.value for party in Party)
STAYS = "stays"
# How far a stance goes in its own direction.
STRENGTH = {
    stance.value: strength
    for strength, order in enumerate(
        (
            (Stance.SILENT, Stance.DOUBTS, Stance.FAVOURS),
            (Stance.OPEN, Stance.REFUSES, Stance.OFFERS),
            (Stance.DENIES, Stance.HOSTS),
        )
    )
    for stance in order
}
_BASES = (Basis.ON_RECORD, Basis.DOCUMENT, Basis.UNNAMED, Basis.NONE)
_VOUCHED = {basis.value: place for place, basis in enumerate(_BASES)}

VoiceKey = tuple[str, str, str]  # party, holder, stance
Summarise = Callable[[str | None, Sequence[Cell], DestinationRow], str]


def destination_row(
    code: str | None, groups: Mapping[VoiceKey, Sequence[StatementRow]], archive: Archive
) -> DestinationRow:
    """The row of one destination, its summary still empty; ``code`` None is the row *stays*."""
    by_party: dict[str, list[tuple[Voice, Sequence[StatementRow]]]] = {}
    for (party, key, _), rows in groups.items():
        by_party.setdefault(party, []).append((_voice(key, rows, archive), rows))
    cells = tuple(_cell(party, by_party[party], archive) for party in PARTIES if party in by_party)
    signs = {voice.polarity for cell in cells for voice in cell.voices}
    return DestinationRow(
        code=code,
        name=STAYS if code is None else country_name(code),
        cells=cells,
        summary="",
        contested={1, -1} <= signs,
        last=max((voice.last for cell in cells for voice in cell.voices), key=when, default=None),
        provenance=provenance((row for rows in groups.values() for row in rows), archive),
    )


def by_consequence(rows: Iterable[DestinationRow]) -> tuple[DestinationRow, ...]:
    """Destinations in the order that this module's docstring gives."""
    ordered = sorted(rows, key=lambda row: (row.name, row.code or ""))
    return tuple(sorted(ordered, key=_consequence, reverse=True))


def standing(voices: Sequence[Voice]) -> list[Voice]:
    """The voices whose holder has not since taken the opposite side."""
    turned: dict[tuple[str, int], tuple[int, ...]] = {}
    for voice in voices:
        if voice.key and voice.polarity and voice.since:
            side = voice.key, voice.polarity
            turned[side] = max(turned.get(side, ()), when(voice.since))
    return [
        voice
        for voice in voices
        if voice.since is None or turned.get((voice.key, -voice.polarity), ()) <= when(voice.since)
    ]


def _voice(key: str, rows: Sequence[StatementRow], archive: Archive) -> Voice:
    if len(rows) == 1:
        return _one_voice(key, rows[0], archive)
    rows = archive.in_order(rows)
    first = rows[0]
    dates = [row.said_on or archive.articles[row.article].published for row in rows]
    known = [date for date in dates if date is not None]
    return Voice(
        party=first.party,
        holder=_spelling(row.holder for row in rows),
        stance=first.stance,
        polarity=first.polarity,
        hedged=all(row.hedged for row in rows),
        basis=min((row.basis for row in rows), key=_VOUCHED.__getitem__),
        last=max(known, key=when, default=None),
        provenance=provenance(rows, archive),
        statements=tuple(row.id for row in rows),
        since=min(known, key=when, default=None),
        key=key,
    )


def _one_voice(key: str, row: StatementRow, archive: Archive) -> Voice:
    """What `_voice` makes of a single statement: most voices are one, and a large folder has many."""
    when_said = row.said_on or archive.articles[row.article].published
    return Voice(
        row.party,
        row.holder or None,
        row.stance,
        row.polarity,
        row.hedged,
        row.basis,
        when_said,
        provenance((row,), archive),
        (row.id,),
        when_said,
        key,
    )


def _spelling(holders: Iterable[str | None]) -> str | None:
    counted = Counter(holder for holder in holders if holder)
    if len(counted) == 1:
        return next(iter(counted))
    return min(counted, key=lambda text: (-counted[text], -len(text), text), default=None)


def _cell(party: str, told: Sequence[tuple[Voice, Sequence[StatementRow]]], archive: Archive) -> Cell:
    voices = [voice for voice, _ in told]
    upright = {id(voice) for voice in standing(voices)}
    leading = [(voice, rows) for voice, rows in told if id(voice) in upright]
    side = _leading_side(leading, archive)
    lead = min((voice for voice, _ in leading if voice.polarity == side), key=_place)
    return Cell(
        party=party,
        stance=lead.stance,
        polarity=lead.polarity,
        wavering=len({voice.polarity for voice in voices}) > 1,
        conflict=_opposed(voices),
        voices=tuple(sorted(voices, key=lambda voice: _beside(voice, lead))),
        provenance=provenance((row for _, rows in told for row in rows), archive),
    )


def _opposed(voices: Iterable[Voice]) -> bool:
    """Whether two different holders are for and against; an unattributed voice may be anybody's."""
    sides: dict[int, set[str]] = {1: set(), 0: set(), -1: set()}
    for voice in voices:
        sides[voice.polarity].add(voice.key)
    both = sides[1] | sides[-1]
    return bool(sides[1] and sides[-1]) and (len(both) > 1 or "" in both)


def _leading_side(told: Sequence[tuple[Voice, Sequence[StatementRow]]], archive: Archive) -> int:
    """1, -1 or 0: the side with more origins, then the later, the stronger, the one in more articles."""
    sides = {}
    taken = {voice.polarity for voice, _ in told} - {0}
    if len(taken) < 2:
        return next(iter(taken), 0)
    for side in (1, -1):
        mine = [(voice, rows) for voice, rows in told if voice.polarity == side]
        if mine:
            behind = provenance((row for _, rows in mine for row in rows), archive)
            last = max((voice.last for voice, _ in mine), key=when)
            strength = max(STRENGTH[voice.stance] for voice, _ in mine)
            sides[side] = (len(behind.origins), when(last), strength, len(behind.articles), side)
    return max(sides, key=lambda side: sides[side], default=0)


def _beside(voice: Voice, lead: Voice) -> tuple[object, ...]:
    """The leading voice first, then its stance, its side, and the rest; strongest first within each."""
    return voice is not lead, voice.stance != lead.stance, voice.polarity != lead.polarity, _place(voice)


def _place(voice: Voice) -> tuple[object, ...]:
    """Stronger first, then more independent origins, better vouched for, later, more articles, by name."""
    return (
        -STRENGTH[voice.stance],
        -len(voice.provenance.origins),
        _VOUCHED[voice.basis],
        tuple(-part for part in when(voice.last)) or (0,),
        -len(voice.provenance.articles),
        voice.holder or "",
        voice.key,
        voice.stance,
    )


def _consequence(row: DestinationRow) -> tuple[object, ...]:
    host = row.cell(Party.HOST)
    reach = 0 if host is None or host.polarity == 0 else host.polarity * (STRENGTH[host.stance] + 1)
    return (
        max(reach, -1),
        sum(cell.polarity == 1 for cell in row.cells),
        len(row.provenance.origins),
        when(row.last),
        len(row.provenance.articles),
    )
