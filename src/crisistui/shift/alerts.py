"""What to be told of at once: changes of state only, a burst as one, each with its sources.

Imports only the model, the situation and this room. How an alert is delivered is the screen's affair. The
first board that a watch sees is silent: what was there before is news to nobody.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from crisistui.model.crisis import Crisis
from crisistui.model.dates import PartialDate
from crisistui.model.holdings import Holdings
from crisistui.model.situation import DueRow, Situation
from crisistui.shift.baseline import Baseline
from crisistui.shift.changes import Change, Changes, FactId, Kind, named
from crisistui.shift.comparing import changes
from crisistui.shift.keys import short_sha
from crisistui.shift.state import Known, known_part
from crisistui.situation.clock import opening
from crisistui.situation.compose import compose
from crisistui.situation.countdown import is_over
from crisistui.situation.prepared import set_aside
from crisistui.situation.view import View

SECOND = 2  # the number of origins from which a thing is no longer one outlet's word
_AT_ONCE = frozenset({Kind.OFFER, Kind.FLIP, Kind.DENIAL, Kind.LAPSED})
_RUNNING = frozenset({"pending", "extended"})
_STAGES = (timedelta(hours=24), timedelta(hours=2))
_NAMES = ("deadline at 24 h", "deadline at 2 h")
_LAPSED = "deadline lapsed"
_SECOND = "second origin"
_GRAVITY = ("offer", "flip", "denial", _LAPSED, _SECOND, *reversed(_NAMES))


class Told(NamedTuple):
    """One thing of an alert: what it is in a word or three, one plain line, its sources and its facts."""

    what: str
    text: str
    sources: tuple[str, ...]
    facts: tuple[FactId, ...] = ()

    @property
    def line(self) -> str:
        """``denial: Togo: Foreign Ministry (host): denies [AFP]``."""
        return f"{self.what}: {self.text} [{', '.join(self.sources)}]"


@dataclass(frozen=True, slots=True)
class Alert:
    """Everything that came at once, the most consequential first; never empty."""

    told: tuple[Told, ...]

    def joined(self, later: "Alert") -> "Alert":
        """This alert and one that came right behind it as one: the gravest first, else as they came."""
        return Alert(tuple(sorted((*self.told, *later.told), key=lambda told: _GRAVITY.index(told.what))))

    @property
    def text(self) -> str:
        """The gravest in one line, and how many more there are."""
        more = f" (+{len(self.told) - 1} more)" if len(self.told) > 1 else ""
        return self.told[0].line + more


class Watch:
    """Sees one board after the other and says what must be told of.

    A claim is news once, though its file may vanish and come back.
    """

    def __init__(self) -> None:
        """Nothing was seen yet: the next board is where the watch begins."""
        self._before: Baseline | None = None

    def see(self, situation: Situation, holdings: Holdings) -> tuple[Alert | None, Changes | None]:
        """Take the next live board, unfiltered: the alert, if any, and all that changed since the last."""
        if self._before is None:
            self._before = Baseline.of(situation, holdings)
            return None, None
        before = self._before.at
        found = changes(self._before, situation, holdings)
        self._before.absorb(situation, holdings)
        return alert(found, before, situation), found

    def reread(self, crisis: Crisis, before: Holdings, after: Holdings) -> None:
        """Another profile, or a correction: what articles that were there say now is no news.

        ``before`` are the holdings seen last, ``after`` those to be seen next, both as they are composed.
        """
        if self._before is not None:
            part = known_part(after, Known(texts=frozenset(short_sha(row.sha) for row in before.articles)))
            with set_aside():
                self._before.absorb(compose(crisis, part, View(), self._before.at), part)


def alert(found: Changes, before: datetime, situation: Situation) -> Alert | None:
    """The alert for what changed since ``before`` (aware), with the deadlines that came near since."""
    told = [*filter(None, map(_told, found.items)), *_near(found, before, situation)]
    return Alert(tuple(told)) if told else None


def stage(due: PartialDate, now: datetime, zone: ZoneInfo) -> int:
    """How near a deadline is: 0 far, 1 within 24 h, 2 within 2 h, 3 over.

    A date known to the day counts by its own unit: 1 on the day before, 2 on the day itself. A month or a
    year comes near at no hour.
    """
    if is_over(due, now, zone):
        return 3
    if due.precision == "day":
        days = (due.first() - now.astimezone(zone).date()).days
        return 2 if days <= 0 else 1 if days == 1 else 0
    if due.precision != "minute":
        return 0
    left = opening(due, zone) - now
    return sum(left <= limit for limit in _STAGES)


def _told(change: Change) -> Told | None:
    if change.kind in _AT_ONCE:
        what = _LAPSED if change.kind == Kind.LAPSED else str(change.kind)
    elif change.kind == Kind.ORIGIN and int(change.before) < SECOND <= int(change.after):
        what = _SECOND
    else:
        return None
    return Told(what, change.text, change.sources, change.facts)


def _near(found: Changes, before: datetime, situation: Situation) -> Iterator[Told]:
    zone = ZoneInfo(situation.crisis.timezone)
    now = datetime.fromisoformat(situation.as_of)
    new = {fact for item in found.items if item.kind in {Kind.SET, Kind.MOVED} for fact in item.facts}
    for row in situation.deadlines:
        facts = tuple(("deadline", id_) for id_ in row.deadlines)
        near = stage(row.due, now, zone)
        told = 0 if new.intersection(facts) else stage(row.due, before, zone)
        if row.status in _RUNNING and told < near <= len(_NAMES):
            yield Told(_NAMES[near - 1], _nearing(row), named(row.provenance, situation), facts)


def _nearing(row: DueRow) -> str:
    by = f" ({row.set_by})" if row.set_by else ""
    return f"{row.demand}{by}: {row.countdown}"
