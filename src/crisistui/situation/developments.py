"""One event told twice is one row.

Imports only the model and this room. Two tellings are one event when their dates agree to the day, when
they can have the same agent, and when enough content words agree:

* same category: half of the shorter telling's words, or a good third when the very same actors take part;
* another category: two thirds, since categories are judged sentence by sentence;
* a telling that knows only the month or the year joins at most one event of that time, the most alike.

Ordered newest first.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crisistui.model.dates import PartialDate
from crisistui.model.holdings import DevelopmentRow
from crisistui.model.situation import EventRow
from crisistui.situation.cluster import WordIndex, alike
from crisistui.situation.fold import fold, overlap, words
from crisistui.situation.independence import Archive, provenance
from crisistui.situation.names import Names

_SAME_CAST = 0.4
_SAME_CATEGORY = 0.5
_OTHER_CATEGORY = 0.67
_COARSE_DATE = 0.6
_CAST = 2  # this many actors in common make the cast a sign of the event


@dataclass(frozen=True, slots=True)
class _Telling:
    """One way an event is told, by however many articles word for word."""

    day: PartialDate
    category: str
    actors: tuple[str, ...]
    words: frozenset[str]
    rows: tuple[DevelopmentRow, ...]


def merged(rows: Iterable[DevelopmentRow], names: Names) -> list[list[DevelopmentRow]]:
    """The rows grouped by event, in an order that depends on their content only."""
    blocks: dict[PartialDate, list[_Telling]] = {}
    for telling in _tellings(rows, names):
        blocks.setdefault(telling.day, []).append(telling)
    events: list[list[_Telling]] = []
    for day in sorted(blocks, key=str):
        events.extend(_grouped(blocks[day], names))
    return [[row for telling in event for row in telling.rows] for event in _coarse_joined(events, names)]


def _grouped(block: Sequence[_Telling], names: Names) -> list[list[_Telling]]:
    groups = alike([one.words for one in block], lambda a, b: _same(block[a], block[b], names))
    return [[block[number] for number in group] for group in groups]


def event_row(
    rows: Sequence[DevelopmentRow],
    archive: Archive,
    names: Names,
    label: dict[str, str],
    places: frozenset[str],
) -> EventRow:
    """The row of one event; ``label`` gives the shown name of an actor, ``places`` what it bears on."""
    first = min(rows, key=archive.order)
    date = max((row.date for row in rows), key=lambda date: (len(str(date)), str(date)))
    cast = Counter(names.who(row.article, name) or name for row in rows for name in dict.fromkeys(row.actors))
    return EventRow(
        key=f"{_day(first.date)} {first.category} {fold(first.summary)[:80]}",
        date=date,
        category=min(Counter(row.category for row in rows).items(), key=lambda item: (-item[1], item[0]))[0],
        summary=max((row.summary for row in rows), key=lambda text: (len(text), text)),
        actors=tuple(
            dict.fromkeys(label.get(actor, actor) for actor in sorted(cast, key=lambda a: (-cast[a], a)))
        ),
        destinations=tuple(sorted(places)),
        provenance=provenance(rows, archive),
        developments=tuple(row.id for row in sorted(rows, key=archive.order)),
    )


def newest_first(events: Iterable[EventRow]) -> tuple[EventRow, ...]:
    """Events by date, the latest first; of one day those told by more articles first, then by text."""
    ordered = sorted(events, key=lambda event: (-len(event.provenance.articles), event.summary))
    return tuple(sorted(ordered, key=lambda event: str(event.date), reverse=True))


def _tellings(rows: Iterable[DevelopmentRow], names: Names) -> Iterator[_Telling]:
    found: dict[tuple[PartialDate, str, str, tuple[str, ...]], list[DevelopmentRow]] = {}
    for row in rows:
        actors = tuple(names.who(row.article, name) or fold(name) for name in row.actors)
        found.setdefault((_day(row.date), row.category, fold(row.summary), actors), []).append(row)
    for (day, category, summary, actors), same in sorted(found.items(), key=lambda item: _content(item[0])):
        told = words(summary) - {str(day.year)}
        yield _Telling(day, category, actors, told, tuple(same))


def _content(key: tuple[PartialDate, str, str, tuple[str, ...]]) -> tuple[str, str, str, tuple[str, ...]]:
    day, category, summary, actors = key
    return str(day), summary, category, actors


def _day(date: PartialDate) -> PartialDate:
    return PartialDate(date.year, date.month, date.day)


def _same(one: _Telling, other: _Telling, names: Names) -> bool:
    share = overlap(one.words, other.words)
    if share < _SAME_CAST:
        return False
    if one.category != other.category:
        return share >= _OTHER_CATEGORY and _same_agent(one, other, names)
    mine, theirs = set(one.actors), set(other.actors)
    if not (_same_agent(one, other, names) or mine <= theirs or theirs <= mine):
        return False
    return share >= _SAME_CATEGORY or (len(mine) >= _CAST and mine == theirs)


def _same_agent(one: _Telling, other: _Telling, names: Names) -> bool:
    """Whether each telling's first actor takes part in the other; a government and its head are one."""
    if not one.actors or not other.actors:
        return True
    return _takes_part(one.actors[0], other, names) and _takes_part(other.actors[0], one, names)


def _takes_part(actor: str, telling: _Telling, names: Names) -> bool:
    if actor in telling.actors:
        return True
    country = names.country.get(actor)
    return country is not None and country == names.country.get(telling.actors[0])


def _coarse_joined(events: list[list[_Telling]], names: Names) -> list[list[_Telling]]:
    """Let what is dated to a month or year join the one event of that time that it is most like."""
    fine = [event for event in events if event[0].day.precision == "day"]
    index = WordIndex(event[0].words for event in fine)
    left = []
    for event in events:
        if event[0].day.precision == "day":
            continue
        best = max(
            (number for number in index.near(event[0].words) if _within(fine[number][0], event[0], names)),
            key=lambda number: (overlap(fine[number][0].words, event[0].words), -number),
            default=None,
        )
        if best is None:
            left.append(event)
        else:
            fine[best] = [*fine[best], *event]
    return fine + left


def _within(fine: _Telling, coarse: _Telling, names: Names) -> bool:
    return (
        str(fine.day).startswith(str(coarse.day))
        and fine.category == coarse.category
        and overlap(fine.words, coarse.words) >= _COARSE_DATE
        and _same_agent(fine, coarse, names)
    )
