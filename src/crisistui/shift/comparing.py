"""Finding what changed: the statements, deadlines and events of a board against an earlier one.

Imports only the model, the situation and this room.
"""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from crisistui.model.dates import PartialDate
from crisistui.model.holdings import Holdings
from crisistui.model.situation import Cell, DestinationRow, DueRow, EventRow, Situation, Voice
from crisistui.model.vocabulary import Stance
from crisistui.shift.baseline import Baseline, Due, Sign, Spellings, lines_of
from crisistui.shift.changes import Change, Changes, Kind, named, ordered
from crisistui.shift.keys import DEADLINE, DEVELOPMENT, STATEMENT, digest, short_sha
from crisistui.situation.clock import written
from crisistui.situation.countdown import is_over

_OFFERS = frozenset({Stance.HOSTS.value, Stance.OFFERS.value})
_RUNNING = frozenset({"pending", "extended"})
_CLOSED = frozenset({"met", "withdrawn"})


def changes(before: Baseline, situation: Situation, holdings: Holdings) -> Changes:
    """What the situation holds that the earlier board did not.

    ``situation`` is composed of ``holdings``, unfiltered; narrow the result instead.
    """
    made = _Comparison(before, situation, holdings)
    items = [*made.said(), *made.due(), *made.happened(), *made.gone()]
    return Changes(written(before.at), ordered(items))


class _Comparison:
    """One board against the signs of an earlier one."""

    def __init__(self, before: Baseline, situation: Situation, holdings: Holdings) -> None:
        self._before = before
        self._situation = situation
        self._holdings = holdings
        self._signs = Spellings(holdings)
        self._zone = ZoneInfo(situation.crisis.timezone)

    def said(self) -> Iterator[Change]:
        """New voices, and known ones that gained an origin."""
        turns = self._turns()
        for row in lines_of(self._situation):
            for cell in row.cells:
                for voice in cell.voices:
                    origins = self._before.voice(row, voice, self._signs)
                    signs = [self._signs.key(row, voice)]
                    if origins is None:
                        yield self._voice(row, cell, voice, turns.get(voice.statements[0]), signs)
                    elif len(voice.provenance.origins) > origins:
                        text = f"{row.name}: {_who(voice)}: {voice.stance}"
                        places = (row.code,) if row.code else ()
                        facts = tuple((STATEMENT, id_) for id_ in voice.statements)
                        yield self._origin(text, origins, voice, signs, places, facts)

    def due(self) -> Iterator[Change]:
        """Deadlines set, moved, lapsed or closed, and those that gained an origin."""
        for row in self._situation.deadlines:
            signs = self._signs.deadline(row)
            stood = self._before.deadline(signs)
            if stood is None:
                yield self._new_deadline(row, signs)
                continue
            kind = self._turn(stood, row)
            if kind is not None:
                yield self._deadline(kind, row, signs, stood)
            elif len(row.provenance.origins) > stood.origins:
                facts = tuple((DEADLINE, id_) for id_ in row.deadlines)
                yield self._origin(_demand(row), stood.origins, row, signs, row.destinations, facts)

    def happened(self) -> Iterator[Change]:
        """New events, and known ones that gained an origin."""
        for row in self._situation.developments:
            origins = self._before.event(row, self._signs)
            signs = [self._signs.telling(row)]
            facts = tuple((DEVELOPMENT, id_) for id_ in row.developments)
            text = f"{row.category}: {row.summary}"
            if origins is None:
                yield Change(
                    Kind.DEVELOPMENT, text, _key(Kind.DEVELOPMENT, signs[:1]),
                    named(row.provenance, self._situation), row.date, destinations=row.destinations,
                    facts=facts,
                )  # fmt: skip
            elif len(row.provenance.origins) > origins:
                yield self._origin(text, origins, row, signs, row.destinations, facts)

    def gone(self) -> Iterator[Change]:
        """Files that are no longer in the folder; a file that was revised is."""
        here = {row.path for row in self._holdings.articles}
        texts = {short_sha(row.sha) for row in self._holdings.articles} if self._before.present else set()
        for sha, path in sorted(self._before.present.items(), key=lambda item: item[1]):
            if path not in here and sha not in texts:
                text = f"no longer in the folder: {path}"
                yield Change(Kind.GONE, text, digest(Kind.GONE, sha, path))

    def _voice(
        self, row: DestinationRow, cell: Cell, voice: Voice, turned: Voice | None, signs: list[Sign]
    ) -> Change:
        before = ""
        kind = Kind.STATEMENT
        lead = self._before.leads.get((row.code or "", cell.party))
        if turned is not None:
            before = turned.stance
        if voice.stance == Stance.DENIES:
            kind = Kind.DENIAL
        elif turned is not None:
            kind = Kind.FLIP
        elif lead and _reverses(lead, cell, voice):
            kind, before = Kind.FLIP, lead
        elif voice.stance in _OFFERS:
            kind = Kind.OFFER
        hedge = ", hedged" if voice.hedged else ""
        verb = f"{before} → {voice.stance}" if before else voice.stance
        return Change(
            kind, f"{row.name}: {_who(voice)}: {verb}{hedge}", _key(kind, signs[:1]),
            named(voice.provenance, self._situation), voice.last, row.code, voice.party, before,
            voice.stance, (row.code,) if row.code else (),
            tuple((STATEMENT, id_) for id_ in voice.statements),
        )  # fmt: skip

    def _turns(self) -> dict[int, Voice]:
        """For the first statement of every voice that turned: the voice it turned from.

        The board's own disagreements say who turned. Falling silent is no turn.
        """
        voices = {
            id_: voice
            for row in lines_of(self._situation)
            for cell in row.cells
            for voice in cell.voices
            for id_ in voice.statements
        }
        found: dict[int, Voice] = {}
        for one in self._situation.conflicts:
            first, second = voices.get(one.first), voices.get(one.second)
            if one.kind != "changed" or first is None or second is None:
                continue
            if Stance.SILENT not in {first.stance, second.stance}:
                found[second.statements[0]] = first
        return found

    def _new_deadline(self, row: DueRow, signs: list[Sign]) -> Change:
        moved = self._before.moved_from(row)
        if moved is not None:
            return self._deadline(Kind.MOVED, row, signs, moved)
        passed = row.status == "lapsed" and not is_over(row.due, self._before.at, self._zone)
        return self._deadline(Kind.LAPSED if passed else Kind.SET, row, signs, None)

    def _turn(self, stood: Due, row: DueRow) -> Kind | None:
        """What became of a deadline that was known."""
        if row.status == stood.status:
            return None
        if row.status == "lapsed":
            return Kind.LAPSED
        if row.status in _CLOSED:
            return Kind.CLOSED
        return Kind.MOVED if row.status == "extended" else Kind.SET if stood.status == "proposed" else None

    def _deadline(self, kind: Kind, row: DueRow, signs: list[Sign], stood: Due | None) -> Change:
        before = ""
        if stood is not None:
            before = stood.due if kind == Kind.MOVED and stood.due != str(row.due) else stood.status
        after = str(row.due) if before and kind == Kind.MOVED and before != row.status else row.status
        if kind == Kind.MOVED and stood is not None and stood.due == str(row.due):
            after = row.status
        shown = f"{before} → {after}" if before else f"due {row.due}, {after}"
        outcome = f", {row.outcome}" if row.outcome else ""
        return Change(
            kind, f"{_demand(row)}: {shown}{outcome}", digest(kind, after, *_flat(signs[:1])),
            named(row.provenance, self._situation), row.due, None, "", before, after, row.destinations,
            tuple((DEADLINE, id_) for id_ in row.deadlines),
        )  # fmt: skip

    def _origin(
        self,
        text: str,
        before: int,
        row: Voice | DueRow | EventRow,
        signs: list[Sign],
        places: tuple[str, ...],
        facts: tuple[tuple[str, int], ...],
    ) -> Change:
        now = len(row.provenance.origins)
        return Change(
            Kind.ORIGIN,
            f"{text}: {before} → {now} origins",
            digest(Kind.ORIGIN, str(now), *_flat(signs[:1])),
            named(row.provenance, self._situation),
            _date_of(row),
            before=str(before),
            after=str(now),
            destinations=places,
            facts=facts,
            gained=now - before,
        )


def _reverses(lead: str, cell: Cell, voice: Voice) -> bool:
    """Whether a cell now leads the other way, by this voice."""
    return Stance(lead).polarity * cell.polarity == -1 and voice.stance == cell.stance


def _who(voice: Voice) -> str:
    return f"{voice.holder or 'unattributed'} ({voice.party})"


def _demand(row: DueRow) -> str:
    return f"{row.demand} ({row.set_by})" if row.set_by else row.demand


def _date_of(row: Voice | DueRow | EventRow) -> PartialDate | None:
    if isinstance(row, Voice):
        return row.last
    return row.due if isinstance(row, DueRow) else row.date


def _flat(signs: list[Sign]) -> list[str]:
    return [part for sign in signs for part in sign]


def _key(kind: Kind, signs: list[Sign]) -> str:
    return digest(kind, *_flat(signs))
