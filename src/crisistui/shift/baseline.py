"""What a board said at an earlier moment, kept by what it said and by no number of a database.

Imports only the model, the situation and this room. Two boards are compared by these signs: a rebuilt
index, a renamed file or a revision that leaves a claim alone gives the same signs.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from crisistui.model.crisis import Crisis
from crisistui.model.folding import fold, folded
from crisistui.model.holdings import DeadlineRow, Holdings, StatementRow
from crisistui.model.situation import DestinationRow, DueRow, EventRow, Situation, Voice
from crisistui.shift.corrections import corrected
from crisistui.shift.records import Record
from crisistui.shift.state import Known, known_part
from crisistui.situation.compose import compose
from crisistui.situation.fold import overlap, words
from crisistui.situation.prepared import set_aside
from crisistui.situation.view import View

Sign = tuple[str, ...]
ALIKE = 0.5  # the share of words by which the board itself calls two tellings one
_WORDS = 2


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline as it stood."""

    due: str
    status: str
    origins: int
    setter: str
    addressee: str
    words: frozenset[str]


@dataclass(slots=True)
class Baseline:
    """The signs of a board at ``at``: origins behind each voice and event, deadlines, leading stances.

    ``present`` are the files by the short name of their text, where they are known.
    """

    at: datetime
    voices: dict[Sign, int] = field(default_factory=dict)
    events: dict[Sign, int] = field(default_factory=dict)
    told: dict[Sign, list[tuple[frozenset[str], int]]] = field(default_factory=dict)
    deadlines: dict[Sign, Due] = field(default_factory=dict)
    leads: dict[Sign, str] = field(default_factory=dict)
    present: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, situation: Situation, holdings: Holdings) -> "Baseline":
        """The signs of one board; ``holdings`` are those it was composed of."""
        made = cls(datetime.fromisoformat(situation.as_of))
        made.absorb(situation, holdings)
        return made

    def absorb(self, situation: Situation, holdings: Holdings) -> None:
        """Become the later board, and keep every claim and event that was ever known: a folder may blink."""
        self.at = datetime.fromisoformat(situation.as_of)
        said = Spellings(holdings)
        for row in lines_of(situation):
            for cell in row.cells:
                self.leads[row.code or "", cell.party] = cell.stance
                for voice in cell.voices:
                    signs = [said.key(row, voice)]
                    if signs[0] not in self.voices:
                        signs = said.voice(row, voice)
                    _raise(self.voices, signs, len(voice.provenance.origins))
        for event in situation.developments:
            origins = len(event.provenance.origins)
            signs = [said.telling(event)]
            if signs[0] not in self.events:
                self.told.setdefault(_day(event), []).append((words(folded(event.summary)), origins))
                signs = said.event(event)
            _raise(self.events, signs, origins)
        for due in situation.deadlines:
            stood = _stood(due)
            self.deadlines.update(dict.fromkeys(said.deadline(due), stood))

    def voice(self, row: DestinationRow, voice: Voice, said: "Spellings") -> int | None:
        """How many origins stood behind a voice, ``None`` when it was not known by any spelling."""
        known = self.voices.get(said.key(row, voice))
        return _best(self.voices, said.voice(row, voice)) if known is None else known

    def event(self, row: EventRow, said: "Spellings") -> int | None:
        """How many origins stood behind an event, ``None`` when it was not known, in any wording."""
        found = self.events.get(said.telling(row))
        found = _best(self.events, said.event(row)) if found is None else found
        if found is not None:
            return found
        mine = words(folded(row.summary))
        alike = [
            origins
            for theirs, origins in self.told.get(_day(row), ())
            if len(mine & theirs) >= _WORDS and overlap(mine, theirs) >= ALIKE
        ]
        return max(alike, default=None)

    def deadline(self, signs: Iterable[Sign]) -> Due | None:
        """A deadline as it stood, ``None`` when it was not known."""
        return next((self.deadlines[sign] for sign in signs if sign in self.deadlines), None)

    def moved_from(self, row: DueRow) -> Due | None:
        """The deadline of another day that this one takes the place of, the most alike of those there are."""
        new = _stood(row)
        near = [
            (overlap(new.words, old.words), old.due, old)
            for old in self.deadlines.values()
            if old.due != new.due
            and _agree(old.setter, new.setter)
            and _agree(old.addressee, new.addressee)
            and overlap(new.words, old.words) >= ALIKE
            and "proposed" not in {old.status, new.status}
        ]
        return max(near, key=lambda found: found[:2])[2] if near else None


class Spellings:
    """Finds the signs of the rows of one board through the facts they stand on."""

    def __init__(self, holdings: Holdings) -> None:
        self._said: dict[int, StatementRow] = {row.id: row for row in holdings.statements}
        self._due: dict[int, DeadlineRow] = {row.id: row for row in holdings.deadlines}
        self._happened = {row.id: row for row in holdings.developments}

    def key(self, row: DestinationRow, voice: Voice) -> Sign:
        """The sign of the holder's key."""
        return row.code or "", voice.party, voice.stance, "key", voice.key

    def telling(self, row: EventRow) -> Sign:
        """The sign of the first telling."""
        told = self._happened.get(row.developments[0])
        return (str(told.date), told.category, folded(told.summary)) if told else ()

    def voice(self, row: DestinationRow, voice: Voice) -> list[Sign]:
        """One sign for the holder's key and one for each spelling of him."""
        head = row.code or "", voice.party, voice.stance
        rows = (self._said[id_] for id_ in voice.statements if id_ in self._said)
        names = {fold(row.holder or "") for row in rows}
        return [(*head, "key", voice.key), *((*head, "name", name) for name in sorted(names))]

    def event(self, row: EventRow) -> list[Sign]:
        """One sign for each telling."""
        rows = (self._happened[id_] for id_ in row.developments if id_ in self._happened)
        return sorted({(str(row.date), row.category, folded(row.summary)) for row in rows})

    def deadline(self, row: DueRow) -> list[Sign]:
        """One sign for each telling, and one for its setter where a day is known."""
        signs = {
            (str(told.due)[:10], "demand", folded(told.demand))
            for told in (self._due[id_] for id_ in row.deadlines if id_ in self._due)
        }
        if row.set_by and row.due.day is not None:
            signs.add((str(row.due)[:10], "setter", fold(row.set_by)))
        return sorted(signs)


def lines_of(situation: Situation) -> Iterator[DestinationRow]:
    """Destinations and, last, the row of those who say that he stays."""
    yield from situation.destinations
    if situation.stays is not None:
        yield situation.stays


def at_mark(
    crisis: Crisis, holdings: Holdings, known: Known, at: datetime, records: Sequence[Record] = ()
) -> Baseline:
    """The board as it was at a mark: what was known then, at the clock of then.

    ``holdings`` are as the articles have them; ``records`` the corrections in force now, which count for
    then as well, so that nobody's own correction is news to him.
    """
    part = corrected(known_part(holdings, known), records).holdings
    with set_aside():
        made = Baseline.of(compose(crisis, part, View(), at), part)
    made.present = dict(known.present)
    return made


def at_moment(crisis: Crisis, holdings: Holdings, moment: datetime) -> Baseline:
    """The board of what was published by ``moment``, at the clock of that moment."""
    return Baseline.of(compose(crisis, holdings, View(as_of=moment), moment), holdings)


def _stood(row: DueRow) -> Due:
    return Due(
        str(row.due), row.status, len(row.provenance.origins), fold(row.set_by or ""),
        fold(row.addressee or ""), words(folded(row.demand)),
    )  # fmt: skip


def _day(row: EventRow) -> Sign:
    return str(row.date)[:10], row.category


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other


def _best(known: dict[Sign, int], signs: Iterable[Sign]) -> int | None:
    return max((known[sign] for sign in signs if sign in known), default=None)


def _raise(known: dict[Sign, int], signs: Iterable[Sign], count: int) -> None:
    for sign in signs:
        known[sign] = max(known.get(sign, 0), count)
