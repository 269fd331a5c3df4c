"""One event told twice is one row.

Imports only the model and this room. Two tellings are one event when their dates agree to the day, when
they can have the same agent, and when enough content words agree:

* same category: half of the shorter telling's words for the act, names and offices of actors apart; the
  agent may be missing from one of them. What is dated to the month or year only is background and told
  loosely: with the very same actors two fifths of all words will do, and of one year two words of the act;
* another category: two thirds, since categories are judged sentence by sentence;
* a telling that knows only the month or the year joins at most one event of that time, the most alike.

Ordered newest first.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from crisistui.model.dates import PartialDate
from crisistui.model.folding import fold, folded
from crisistui.model.holdings import DevelopmentRow
from crisistui.model.record import record
from crisistui.model.situation import EventRow
from crisistui.model.vocabulary import Category
from crisistui.situation.clock import when
from crisistui.situation.cluster import WordIndex, alike
from crisistui.situation.fold import overlap, words
from crisistui.situation.independence import Archive, provenance
from crisistui.situation.names import Names

_SAME_CAST = 0.4
_SAME_CATEGORY = 0.5
_OTHER_CATEGORY = 0.66
_COARSE_DATE = 0.6
_GRAVITY = {category.value: place for place, category in enumerate(Category)}
_WORDS = 2  # so many words of the act must be shared
_CAST = 2  # this many actors in common make the cast a sign of the event


# Day (0 for what is unknown of it), folded summary, category, actors.
_Content = tuple[tuple[int, int, int], str, str, tuple[str, ...]]


@record
class _Telling:
    """One way an event is told, by however many articles word for word.

    ``words`` are those of the act, ``all_words`` also those that name the actors.
    """

    day: PartialDate
    category: str
    actors: tuple[str, ...]
    words: frozenset[str]
    all_words: frozenset[str]
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
    if len(rows) == 1:
        return _one_row(rows[0], archive, names, label, places)
    first = min(rows, key=archive.order)
    dates = {when(row.date): row.date for row in rows}
    date = dates[max(dates, key=lambda parts: (sum(part > 0 for part in parts[:3]), parts))]
    cast = Counter(names.who(row.article, name) or name for row in rows for name in dict.fromkeys(row.actors))
    return EventRow(
        key=f"{_day(first.date)} {first.category} {fold(first.summary)[:80]}",
        date=date,
        category=_category(rows),
        summary=max((row.summary for row in rows), key=lambda text: (len(text), text)),
        actors=tuple(
            dict.fromkeys(label.get(actor, actor) for actor in sorted(cast, key=lambda a: (-cast[a], a)))
        ),
        destinations=tuple(sorted(places)),
        provenance=provenance(rows, archive),
        developments=tuple(row.id for row in archive.in_order(rows)),
    )


def _one_row(
    row: DevelopmentRow, archive: Archive, names: Names, label: dict[str, str], places: frozenset[str]
) -> EventRow:
    """What `event_row` makes of a single telling: most events are told once."""
    cast = sorted({names.who(row.article, name) or name for name in row.actors})
    return EventRow(
        f"{_day(row.date)} {row.category} {folded(row.summary)[:80]}",
        row.date,
        row.category,
        row.summary,
        tuple(dict.fromkeys([label.get(actor, actor) for actor in cast])),
        tuple(sorted(places)),
        provenance((row,), archive),
        (row.id,),
    )


def _category(rows: Sequence[DevelopmentRow]) -> str:
    """What most tellings call it; of equals the graver, which is the later of the scheme's order."""
    counted = Counter(row.category for row in rows)
    return max(counted, key=lambda category: (counted[category], _GRAVITY[category]))


def newest_first(events: Iterable[EventRow]) -> tuple[EventRow, ...]:
    """Events by date, the latest first; of one day those told by more articles first, then by text."""
    ordered = sorted(events, key=lambda event: (-len(event.provenance.articles), event.summary))
    return tuple(sorted(ordered, key=lambda event: str(event.date), reverse=True))


def _tellings(rows: Iterable[DevelopmentRow], names: Names) -> Iterator[_Telling]:
    found: dict[_Content, list[DevelopmentRow]] = {}
    for row in rows:
        actors = tuple(names.who(row.article, name) or fold(name) for name in row.actors)
        date = row.date
        day = date.year, date.month or 0, date.day or 0
        found.setdefault((day, folded(row.summary), row.category, actors), []).append(row)
    for ((year, month, day_), summary, category, actors), same in sorted(
        found.items(), key=lambda item: item[0]
    ):
        told = words(summary) - {str(year)}
        act = told
        for actor in actors:
            act -= names.words_for(actor)
        yield _Telling(
            PartialDate(year, month or None, day_ or None), category, actors, act, told, tuple(same)
        )


def _day(date: PartialDate) -> PartialDate:
    return PartialDate(date.year, date.month, date.day)


def _same(one: _Telling, other: _Telling, names: Names) -> bool:
    share = _share(one, other)
    if one.category != other.category:
        return share >= _OTHER_CATEGORY and _same_agent(one, other, names)
    if share >= _SAME_CATEGORY:
        mine, theirs = set(one.actors), set(other.actors)
        return mine <= theirs or theirs <= mine or _same_agent(one, other, names)
    return one.day.day is None and _same_background(one, other, names)


def _same_background(one: _Telling, other: _Telling, names: Names) -> bool:
    cast = set(one.actors)
    if len(cast) >= _CAST and cast == set(other.actors):
        return overlap(one.all_words, other.all_words) >= _SAME_CAST
    whole_year = one.day.month is None and bool(one.actors) and bool(other.actors)
    return whole_year and len(one.words & other.words) >= _WORDS and _same_agent(one, other, names)


def _share(one: _Telling, other: _Telling) -> float:
    """The overlap of what is done; one word in common is none, unless there is no other."""
    shared = len(one.words & other.words)
    if not shared:
        return 0.0
    smaller = min(len(one.words), len(other.words))
    return shared / smaller if shared >= _WORDS or shared == smaller else 0.0


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
