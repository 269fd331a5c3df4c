"""Demands with a date: one row for one deadline, its status as last told, and how far away it is.

Imports only the model and this room. Two tellings are one deadline when their due dates agree at the
coarser precision, nobody contradicts whom it binds, and the setter is the same or the demand is alike; a
date known only to the month or year asks for the demand. The later article's status wins; a pending one
whose time has passed reads *lapsed, outcome unreported*; a proposal stays one.

Ordered: what runs, by time left; what is over, latest first; proposals last.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo

from crisistui.model.dates import PartialDate
from crisistui.model.folding import fold, folded
from crisistui.model.holdings import DeadlineRow
from crisistui.model.record import record
from crisistui.model.situation import DueRow
from crisistui.situation.cluster import WordIndex, alike
from crisistui.situation.countdown import countdown, is_over
from crisistui.situation.fold import overlap, words
from crisistui.situation.independence import Archive, provenance
from crisistui.situation.names import Names

UNREPORTED = "outcome unreported"
_ALIKE = 0.5
# Of two statuses told by articles of one day, the one further on in a deadline's life wins.
_LIFE = ("proposed", "pending", "lapsed", "extended", "withdrawn", "met")
_RUNNING = frozenset({"pending", "extended"})


@record
class _Demand:
    """One way a deadline is told, by however many articles."""

    rows: tuple[DeadlineRow, ...]
    setter: str | None
    addressee: str | None
    words: frozenset[str]

    @property
    def due(self) -> PartialDate:
        """When it is due, as told."""
        return self.rows[0].due

    @property
    def meeting_words(self) -> frozenset[str]:
        """What two tellings may meet through: the demand's words, or who set it."""
        return self.words | ({f"@{self.setter}"} if self.setter else frozenset())


def merged(rows: Iterable[DeadlineRow], names: Names, archive: Archive) -> list[list[DeadlineRow]]:
    """The rows grouped by deadline, in an order that depends on their content only."""
    blocks: dict[str, list[_Demand]] = {}
    for demand in _demands(rows, names, archive):
        blocks.setdefault(str(demand.due)[:10], []).append(demand)
    groups: list[list[_Demand]] = []
    for day in sorted(blocks):
        groups.extend(_grouped(blocks[day]))
    return [[row for demand in group for row in demand.rows] for group in _coarse_joined(groups)]


def _grouped(block: Sequence[_Demand]) -> list[list[_Demand]]:
    groups = alike([one.meeting_words for one in block], lambda a, b: _same(block[a], block[b]))
    return [[block[number] for number in group] for group in groups]


def due_row(
    rows: Sequence[DeadlineRow], archive: Archive, now: datetime, zone: tzinfo, places: frozenset[str]
) -> DueRow:
    """The row of one deadline as it stands at ``now``; ``places`` are the destinations it bears on."""
    told = archive.in_order(rows)
    first = told[0]
    due = max((row.due for row in told), key=lambda date: (len(str(date)), str(date)))
    status = max(told, key=lambda row: (_dated(row, archive), _LIFE.index(row.status))).status
    outcome = None
    if status == "pending" and is_over(due, now, zone):
        status = "lapsed"
        outcome = None if any(row.status == "lapsed" for row in told) else UNREPORTED
    text, days = countdown(due, now, zone, "lapsed" if status == "lapsed" else "")
    return DueRow(
        key=f"{str(first.due)[:10]} {fold(first.demand)[:80]}",
        due=due,
        demand=_most(row.demand for row in told) or first.demand,
        set_by=_most(row.set_by for row in told),
        addressee=_most(row.addressee for row in told),
        set_on=min(
            (row.set_on for row in told if row.set_on),
            key=lambda date: (-len(str(date)), str(date)),
            default=None,
        ),
        status=status,
        outcome=outcome,
        countdown=text,
        days=days,
        destinations=tuple(sorted(places)),
        provenance=provenance(told, archive),
        deadlines=tuple(row.id for row in told),
    )


def by_urgency(rows: Iterable[DueRow], now: datetime, zone: tzinfo) -> tuple[DueRow, ...]:
    """Running deadlines by time left, then those that are over, the latest first, then proposals."""
    running, over, proposed = [], [], []
    for row in sorted(
        rows, key=lambda row: (str(row.due.first()), -len(str(row.due)), str(row.due), row.demand)
    ):
        if row.status == "proposed":
            proposed.append(row)
        elif row.status in _RUNNING and not is_over(row.due, now, zone):
            running.append(row)
        else:
            over.append(row)
    return (*running, *sorted(over, key=lambda row: str(row.due.last()), reverse=True), *proposed)


def _demands(rows: Iterable[DeadlineRow], names: Names, archive: Archive) -> list[_Demand]:
    found: dict[tuple[str, str | None, str | None, str], list[DeadlineRow]] = {}
    for row in archive.in_order(rows):
        parts = _key(row, row.set_by, names), _key(row, row.addressee, names)
        found.setdefault((str(row.due), *parts, folded(row.demand)), []).append(row)
    ordered = sorted(found.items(), key=lambda item: tuple(part or "" for part in item[0]))
    return [
        _Demand(tuple(told), setter, addressee, words(demand))
        for (_, setter, addressee, demand), told in ordered
    ]


def _key(row: DeadlineRow, name: str | None, names: Names) -> str | None:
    return (names.who(row.article, name) or fold(name)) if name else None


def _dated(row: DeadlineRow, archive: Archive) -> str:
    article = archive.articles[row.article]
    when = article.published or article.not_before
    return str(when.first()) if when else ""


def _same(one: _Demand, other: _Demand) -> bool:
    if one.addressee and other.addressee and one.addressee != other.addressee:
        return False
    if _minutes_differ(one.due, other.due):
        return False
    same_setter = one.setter is not None and one.setter == other.setter
    if same_setter and one.due.day is not None:
        return True
    return overlap(one.words, other.words) >= _ALIKE


def _minutes_differ(one: PartialDate, other: PartialDate) -> bool:
    return one.hour is not None and other.hour is not None and one != other


def _coarse_joined(groups: list[list[_Demand]]) -> list[list[_Demand]]:
    """Let what is due "in November" join the one demand of that month that it is most like."""
    fine = [group for group in groups if group[0].due.day is not None]
    index = WordIndex(group[0].words for group in fine)
    left = []
    for group in groups:
        coarse = group[0]
        if coarse.due.day is not None:
            continue
        within = str(coarse.due)
        near = [
            number
            for number in index.near(coarse.words)
            if str(fine[number][0].due).startswith(within) and _same(coarse, fine[number][0])
        ]
        if near:
            best = max(near, key=lambda number: (overlap(fine[number][0].words, coarse.words), -number))
            fine[best] = [*fine[best], *group]
        else:
            left.append(group)
    return fine + left


def _most(values: Iterable[str | None]) -> str | None:
    """The value told most often; of equals the longer, then the first by letter."""
    counted = Counter(value for value in values if value)
    return min(counted, key=lambda value: (-counted[value], -len(value), value), default=None)
