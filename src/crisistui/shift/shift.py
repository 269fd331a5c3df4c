"""The shift of one board: the log, what it amounts to, and what changed since the mark.

Imports only the model, the situation and this room. Keeps what was worked out last, so that a key press
does not compose the board of the mark again.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from crisistui.model.crisis import Crisis
from crisistui.model.holdings import Holdings
from crisistui.model.situation import Situation
from crisistui.shift import state as states
from crisistui.shift.baseline import Baseline, at_mark, at_moment
from crisistui.shift.changes import Changes
from crisistui.shift.comparing import changes
from crisistui.shift.corrections import Corrected, Note, corrected, taken_back
from crisistui.shift.log import ShiftLog
from crisistui.shift.records import Draft, Record
from crisistui.shift.state import Known, Mark, ShiftState


@dataclass(slots=True)
class _Kept:
    """The board of a mark, and of which articles it was made."""

    key: tuple[str, Crisis, tuple[Record, ...]]
    known: Known
    holdings: Holdings | None = None
    texts: tuple[int, ...] = ()
    made: Baseline | None = None


class Shift:
    """Human state of one folder. What writes raises `ShiftLogError` when the log cannot be written.

    ``holdings`` are always those of the index, uncorrected; `corrected` gives what to compose.
    """

    def __init__(self, log: ShiftLog) -> None:
        """Nothing is read yet: call `refresh`."""
        self.log = log
        self.state = ShiftState()
        self._corrected: tuple[Holdings, tuple[Record, ...], Corrected] | None = None
        self._baseline: _Kept | None = None
        self._last: tuple[Baseline, Situation, Changes] | None = None

    @classmethod
    def of(cls, folder: Path) -> "Shift":
        """The shift of a watched folder, from its log in the user's state folder."""
        return cls(ShiftLog.of(folder))

    def refresh(self) -> bool:
        """Take in what any board on this folder wrote since; whether there was anything."""
        if self.log.refresh():
            self.state = ShiftState.of(self.log.records)
            return True
        return False

    def corrected(self, holdings: Holdings) -> Corrected:
        """The holdings with the corrections in force; the same object for the same holdings."""
        kept, records = self._corrected, self.state.corrections
        if kept is None or kept[0] is not holdings or kept[1] != records:
            kept = self._corrected = holdings, records, corrected(holdings, records)
        return kept[2]

    def changes(self, situation: Situation, holdings: Holdings, mark: Mark | None = None) -> Changes | None:
        """What changed since a mark, by default the one in force; ``None`` without any.

        ``situation`` is the live board, unfiltered, composed of `corrected` holdings.
        """
        mark = mark or self.state.mark
        if mark is None:
            return None
        before = self._since(mark, situation.crisis, holdings)
        last = self._last
        if last is None or last[0] is not before or last[1] is not situation:
            found = changes(before, situation, self.corrected(holdings).holdings)
            last = self._last = before, situation, found
        return last[2]

    def changes_since(self, situation: Situation, holdings: Holdings, moment: datetime) -> Changes:
        """What was published after a moment, and what became due or lapsed since."""
        now = self.corrected(holdings).holdings
        return changes(at_moment(situation.crisis, now, moment), situation, now)

    def mark(self, holdings: Holdings, who: str, at: datetime) -> Record:
        """Set the mark "seen up to here"."""
        return self._write(lambda: states.mark(holdings, self.state, at, who))

    def undo_mark(self, who: str, at: datetime) -> Mark | None:
        """Take the mark in force back; the one before it is in force again. ``None`` without a mark."""
        taken = self.state.mark
        if taken is not None:
            self._write(lambda: states.undo(taken.id, at, who))
        return taken

    def see(self, keys: Iterable[str], who: str, at: datetime) -> None:
        """These changes were looked at: their rows carry no mark any more."""
        new = set(keys) - self.state.seen
        if new:
            self._write(lambda: states.seen(new, at, who))

    def dismiss(
        self, holdings: Holdings, kind: str, facts: Sequence[int], who: str, reason: str, at: datetime
    ) -> Record:
        """Take wrong facts off the board. Raises `CorrectionError` as well."""
        draft = self.corrected(holdings).dismiss(kind, facts, who, reason, at)
        return self._write(lambda: draft)

    def edit(
        self,
        holdings: Holdings,
        kind: str,
        facts: Sequence[int],
        name: str,
        value: str,
        who: str,
        reason: str,
        at: datetime,
    ) -> Record:
        """Set a field of facts (see `fields.EDITABLE`). Raises `CorrectionError` as well."""
        draft = self.corrected(holdings).edit(kind, facts, name, value, who, reason, at)
        return self._write(lambda: draft)

    def take_back(self, note: Note, who: str, at: datetime) -> Record:
        """Undo the correction that a note tells of."""
        return self._write(lambda: taken_back(note, who, at))

    def export(self, form: str, since: str, digest: str, who: str, at: datetime) -> Record:
        """Note that a brief was handed over."""
        return self._write(lambda: states.exported(form, since, digest, at, who))

    def _since(self, mark: Mark, crisis: Crisis, holdings: Holdings) -> Baseline:
        """The board of the mark, composed anew only when what was known then reads otherwise now."""
        kept, records = self._baseline, self.state.corrections
        if kept is None or kept.key != (mark.id, crisis, records):
            kept = self._baseline = _Kept((mark.id, crisis, records), self.state.known(mark))
        if kept.holdings is not holdings:
            kept.holdings = holdings
            texts = tuple(row.id for row in holdings.articles if kept.known.covers(row))
            if kept.made is None or kept.texts != texts:
                kept.texts = texts
                kept.made = at_mark(crisis, holdings, kept.known, mark.at, records)
        if kept.made is None:  # pragma: no cover - made with the first holdings
            raise AssertionError
        return kept.made

    def _write(self, draft: Callable[[], Draft]) -> Record:
        def with_news(log: ShiftLog) -> Draft:
            self.state = ShiftState.of(log.records)
            return draft()

        record = self.log.transact(with_news)
        self.state = ShiftState.of(self.log.records)
        return record
