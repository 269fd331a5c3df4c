"""The human state of the watched folder, for the board: marks, news, alerts, corrections, the brief.

Imports the shift and the composing, never Textual. Everything here may block: the app calls it in threads.
"""

import contextlib
import os
import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from crisistui.model.crisis import Crisis
from crisistui.model.holdings import EvidenceRow, Holdings
from crisistui.model.situation import Situation
from crisistui.shift.alerts import Alert, Watch
from crisistui.shift.changes import Changes, FactId
from crisistui.shift.corrections import Corrected, Note
from crisistui.shift.location import default_location
from crisistui.shift.log import ShiftLog, ShiftLogError
from crisistui.shift.shift import Shift
from crisistui.shift.state import Mark
from crisistui.situation.clock import opening
from crisistui.situation.compose import compose
from crisistui.situation.view import View
from crisistui.tui.ticking import zone_of

if TYPE_CHECKING:
    from crisistui.shift.records import Record


class News(NamedTuple):
    """What is new: since the ``mark`` in force, and, as an ``alert``, since the board before this one.

    ``notes`` say of facts that people put right what was done, by whom and why.
    """

    mark: Mark | None = None
    changes: Changes | None = None
    unseen: frozenset[FactId] = frozenset()
    alert: Alert | None = None
    notes: Mapping[FactId, str] = {}


class ShiftWork:
    """One folder's log. What writes raises `ShiftLogError` when the log cannot be written."""

    def __init__(
        self,
        folder: Path,
        holdings: Callable[[], Holdings],
        crisis: Callable[[], Crisis],
        evidence: Callable[[str, Sequence[int]], list[EvidenceRow]],
        *,
        log: Path | None = None,
    ) -> None:
        """``holdings`` gives what the articles say, uncorrected; ``log`` another place for the log."""
        place = log or default_location(folder)
        self._holdings = holdings
        self._crisis = crisis
        self._evidence = evidence
        self._shift = Shift(ShiftLog(place, folder))
        self._telling = Shift(ShiftLog(place, folder))  # of its own: news takes longer than a key may wait
        self._watch = Watch()
        self._watched: tuple[Holdings, tuple[Crisis, tuple[Record, ...]]] | None = None
        self._lock = threading.Lock()
        self.who = os.environ.get("LOGNAME") or os.environ.get("USER") or "?"

    def corrected(self, holdings: Holdings) -> Corrected:
        """The holdings as people have put them right; the same object for the same holdings."""
        with self._lock:
            with contextlib.suppress(ShiftLogError):  # the board stands without it; `news` says what is wrong
                self._shift.refresh()
            return self._shift.corrected(holdings)

    def news(self, now: datetime, *, watched: bool) -> News:
        """What is new at ``now``; an alert only of what came while the folder was ``watched``."""
        holdings = self._holdings()
        corrected = self.corrected(holdings)
        made = corrected.holdings
        board = compose(self._crisis(), made, View(), now)
        self._telling.refresh()
        changes = self._telling.changes(board, holdings)
        alert = self._alert(board, made) if watched else None
        state = self._telling.state
        unseen = changes.unseen(state.seen) if changes else frozenset()
        notes = {fact: "; ".join(note.line for note in told) for fact, told in corrected.notes.items()}
        return News(state.mark, changes, unseen, alert, notes)

    def _alert(self, board: Situation, made: Holdings) -> Alert | None:
        """What came just now; nobody is woken by a correction, nor by another reading of what was there."""
        read_by = board.crisis, self._telling.state.corrections
        if self._watched is not None and self._watched[1] != read_by:
            self._watch.reread(board.crisis, self._watched[0], made)
        self._watched = made, read_by
        return self._watch.see(board, made)[0]

    def moments(self) -> list[datetime]:
        """When the articles were published, in order, each moment once."""
        zone = zone_of(self._crisis())
        dates = (row.published or row.not_before for row in self._holdings().articles)
        return sorted({opening(date, zone) for date in dates if date is not None})

    def brief(self, view: View, now: datetime) -> str:
        """The brief of a view in Markdown; of the live board it begins with what changed since the mark."""
        from crisistui.report.formats import written  # noqa: PLC0415 - only a brief needs it

        holdings = self._holdings()
        made = self.corrected(holdings)
        crisis = self._crisis()
        changes = None
        if view.as_of is None:
            with self._lock:
                whole = compose(crisis, made.holdings, View(), now)
                changes = self._shift.changes(whole, holdings)
        return written(
            "md",
            compose(crisis, made.holdings, view, now),
            made.holdings,
            self._evidence,
            changes=changes.narrowed(view.destinations) if changes else None,
            corrected=made if made.notes or made.dismissed else None,
        )

    def mark(self, now: datetime) -> None:
        """All that is on the board now is known."""
        with self._lock:
            self._shift.mark(self._holdings(), self.who, now)

    def unmark(self, now: datetime) -> bool:
        """Take the mark in force back; whether there was one."""
        with self._lock:
            self._shift.refresh()
            return self._shift.undo_mark(self.who, now) is not None

    def correct(self, kind: str, fact: int, name: str, value: str, reason: str, now: datetime) -> None:
        """Set a field of a fact, or, without ``name``, take it off the board. Raises `CorrectionError`."""
        with self._lock:
            self._shift.refresh()
            if name:
                self._shift.edit(self._holdings(), kind, [fact], name, value, self.who, reason, now)
            else:
                self._shift.dismiss(self._holdings(), kind, [fact], self.who, reason, now)

    def uncorrect(self, now: datetime) -> Note | None:
        """Take the last correction of this person back, as it is told; ``None`` when there is none."""
        with self._lock:
            self._shift.refresh()
            made = self._shift.corrected(self._holdings())
            notes = [*made.dismissed, *(note for notes in made.notes.values() for note in notes)]
            order = {record.id: place for place, record in enumerate(self._shift.state.corrections)}
            mine = [note for note in notes if note.who == self.who and note.record in order]
            if not mine:
                return None
            last = max(mine, key=lambda note: order[note.record])
            self._shift.take_back(last, self.who, now)
            return last

    def see(self, keys: Sequence[str], now: datetime) -> None:
        """These changes were looked at."""
        with self._lock:
            self._shift.see(keys, self.who, now)
