"""The same text under other names: which articles are copies of which, and which passages two of them share.

Imports only the model and this room. What articles share word for word comes from the index. The rules:

* ``text.whole``, ``text.trimmed``: they share half of the sentences of each, two at least; or four fifths of
  the shorter and three tenths of the longer;
* ``text.sentence``: half of a shorter article stands in a longer one, which is otherwise its own;
* ``text.reworded``: the papers' own prose (quotations apart) shares many runs of seven words;
* ``text.passage``: three sentences in a row; only what stands in them is of one origin;
* ``text.quotation``: twelve quoted words in a row, published within days: one occasion, observed twice.

What stands in many texts that are otherwise different is boilerplate and links nothing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from crisistui.model.holdings import ArticleRow, EchoRow
from crisistui.model.record import record
from crisistui.situation.cluster import Sets

BOILERPLATE = 5  # a wording that more otherwise different texts hold is no sign of copying
OCCASION = 3  # days between two reports of one occasion
_PARTNERS = 6  # an article is compared with so many of the earliest holders of each wording
_NEARLY_ALL = 0.8
_LARGELY = 0.5
_PART = 0.3
_REWORDED = 0.3  # of the sentences ...
_RUNS = 6  # ... and so many runs of words
_PASSAGE = 3
_GAP = 2  # sentences too short to be compared may stand between

Span = tuple[int, int, int]  # article, start, end
_Common = dict[int, set[int]]  # by article, the sentences that are boilerplate


@record
class Likeness:
    """Why two articles, or two passages of them, are of one origin; offsets are those in the later one."""

    other: int
    rule: str
    words: str
    start: int


class Reuse:
    """What copies what.

    ``copies`` groups articles of largely the same text; ``likeness`` says of a later one whom it is like,
    ``copied`` of an earlier one by which rule another is like it.
    ``passages`` groups shared spans, by article in ``spans`` (start, end, number of the group, why); the
    ``reasons`` are those of each group.
    """

    def __init__(self) -> None:
        """Nothing copies anything."""
        self.copies: list[list[int]] = []
        self.likeness: dict[int, Likeness] = {}
        self.copied: dict[int, Likeness] = {}
        self.passages: list[list[Span]] = []
        self.spans: dict[int, list[tuple[int, int, int, Likeness | None]]] = {}
        self.reasons: list[list[Likeness]] = []


class _Pair:
    """What a later article shares with an earlier one: sentences and runs of words, as rows of both."""

    __slots__ = ("runs", "sentences")  # there is one for every two articles that share anything

    def __init__(self) -> None:
        self.sentences: list[tuple[EchoRow, EchoRow]] = []
        self.runs: list[tuple[EchoRow, EchoRow]] = []


def compare(ordered: Sequence[ArticleRow], echoes: Iterable[EchoRow]) -> Reuse:
    """Find copies and shared passages; ``ordered`` are the articles, the first published first."""
    rank = {row.id: place for place, row in enumerate(ordered)}
    marks: dict[int, list[EchoRow]] = {}
    for echo in echoes:
        if echo.article in rank:
            marks.setdefault(echo.mark, []).append(echo)
    if not marks:
        return Reuse()
    for rows in marks.values():
        rows.sort(key=lambda row: rank[row.article])
    pairs = _pairs(marks, rank)
    common = _boilerplate(ordered, marks, pairs, rank)
    found = Reuse()
    sets = Sets(len(ordered))
    left = []
    for (one, other), pair in sorted(pairs.items()):
        likeness = _likeness(ordered[one], ordered[other], pair, common)
        if likeness is None:
            left.append((min(ordered[one].sentences, ordered[other].sentences), pair))
            continue
        sets.join(one, other)
        found.likeness.setdefault(ordered[other].id, likeness)
        found.copied.setdefault(ordered[one].id, likeness)
    found.copies = [[ordered[place].id for place in group] for group in sets.groups() if len(group) > 1]
    root = {row.id: sets.find(place) for place, row in enumerate(ordered)}
    _share(found, [*_runs(left, common), *_quotations(marks, ordered, rank, root)], rank)
    return found


def _pairs(marks: Mapping[int, Sequence[EchoRow]], rank: Mapping[int, int]) -> dict[tuple[int, int], _Pair]:
    pairs: dict[tuple[int, int], _Pair] = {}
    for rows in marks.values():
        kind = rows[0].kind
        if kind == "q":
            continue
        for at, later in enumerate(rows):
            for earlier in rows[: min(at, _PARTNERS)]:
                pair = pairs.setdefault((rank[earlier.article], rank[later.article]), _Pair())
                (pair.sentences if kind == "s" else pair.runs).append((earlier, later))
    return pairs


def _boilerplate(
    ordered: Sequence[ArticleRow],
    marks: Mapping[int, Sequence[EchoRow]],
    pairs: Mapping[tuple[int, int], _Pair],
    rank: Mapping[int, int],
) -> _Common:
    """By article the sentences with a wording that many otherwise different texts hold."""
    sets = Sets(len(ordered))
    for (one, other), pair in pairs.items():
        shorter = min(ordered[one].sentences, ordered[other].sentences)
        if len(pair.sentences) >= max(1, _NEARLY_ALL * shorter):
            sets.join(one, other)
    common: _Common = {}
    for rows in marks.values():
        if len(rows) <= BOILERPLATE or rows[0].kind == "q":
            continue
        if len({sets.find(rank[row.article]) for row in rows}) > BOILERPLATE:
            for row in rows:
                common.setdefault(row.article, set()).add(row.place)
    return common


def _likeness(one: ArticleRow, other: ArticleRow, pair: _Pair, common: _Common) -> Likeness | None:
    """Whether two articles are largely the same text, and by which rule."""
    skip = common.get(other.id, set())
    own = one.sentences - len(common.get(one.id, ())), other.sentences - len(skip)
    shorter, longer = min(own), max(own)
    if shorter <= 0:
        return None
    told = {row.place: row for _, row in pair.sentences if row.place not in skip}
    least = _LARGELY * longer if len(told) < _NEARLY_ALL * shorter else _PART * longer
    if len(told) >= max(min(2, shorter), least):
        whole = len(told) >= _NEARLY_ALL * longer
        words = f"{len(told)} of {other.sentences} sentences word for word"
        start = min(row.start for row in told.values())
        return Likeness(one.id, "text.whole" if whole else "text.trimmed", words, start)
    runs = {row.mark: row for _, row in pair.runs if row.place not in skip and row.place not in told}
    touched = {row.place for row in runs.values()} | told.keys()
    if len(runs) >= _RUNS and len(touched) >= _REWORDED * longer:
        words = f"{len(runs)} runs of seven words in {len(touched)} of {other.sentences} sentences"
        return Likeness(one.id, "text.reworded", words, min(row.start for row in runs.values()))
    return None


_Tie = tuple[Span, Span, Likeness]  # the earlier, the later, and why


def _runs(pairs: Iterable[tuple[int, _Pair]], common: _Common) -> Iterator[_Tie]:
    """Sentences that two articles share: three in a row, or any where half of the shorter one is shared."""
    for shorter, pair in pairs:
        told = sorted(
            (
                (earlier, later)
                for earlier, later in pair.sentences
                if later.place not in common.get(later.article, ())
            ),
            key=lambda both: both[1].place,
        )
        run: list[tuple[EchoRow, EchoRow]] = []
        for both in [*told, None]:
            if (
                both
                and run
                and all(0 < b.place - a.place <= _GAP for a, b in zip(run[-1], both, strict=True))
            ):
                run.append(both)
                continue
            if len(run) >= _PASSAGE or (run and len(told) >= max(2, _LARGELY * shorter)):
                (first, mine), (last, own) = run[0], run[-1]
                rule = "text.passage" if len(run) >= _PASSAGE else "text.sentence"
                words = f"{len(run)} sentences in a row" if len(run) > 1 else "one sentence word for word"
                why = Likeness(first.article, rule, words, mine.start)
                yield (
                    (first.article, first.start, last.end),
                    (mine.article, mine.start, own.end),
                    why,
                )
            run = [both] if both else []


def _quotations(
    marks: Mapping[int, Sequence[EchoRow]],
    ordered: Sequence[ArticleRow],
    rank: Mapping[int, int],
    root: Mapping[int, int],
) -> Iterator[_Tie]:
    """The same long quotation, in articles that are no copies, from what may be one occasion."""
    for rows in marks.values():
        if rows[0].kind != "q":
            continue
        first = rows[0]
        for row in rows[1:]:
            if not _one_occasion(ordered[rank[first.article]], ordered[rank[row.article]]):
                first = row
            elif root[first.article] != root[row.article]:
                why = Likeness(first.article, "text.quotation", "twelve quoted words or more", row.start)
                yield (first.article, first.start, first.end), (row.article, row.start, row.end), why


def _one_occasion(one: ArticleRow, other: ArticleRow) -> bool:
    days = [_day(one), _day(other)]
    if days[0] is None or days[1] is None:
        return True
    return abs((days[0] - days[1]).days) <= OCCASION


def _day(row: ArticleRow) -> date | None:
    return row.published.first() if row.published else None


def _share(found: Reuse, ties: Sequence[_Tie], rank: Mapping[int, int]) -> None:
    """Group the spans that are tied, and file them by article."""
    both = {span for earlier, later, _ in ties for span in (earlier, later)}
    spans = sorted(both, key=lambda span: (rank[span[0]], span[1:]))
    number = {span: place for place, span in enumerate(spans)}
    why: dict[Span, Likeness] = {}
    sets = Sets(len(spans))
    for earlier, later, likeness in ties:
        sets.join(number[earlier], number[later])
        why.setdefault(later, likeness)
    for group in sets.groups():
        found.passages.append([spans[place] for place in group])
        found.reasons.append([why[spans[place]] for place in group if spans[place] in why])
        for place in group:
            article, start, end = spans[place]
            found.spans.setdefault(article, []).append(
                (start, end, len(found.passages) - 1, why.get(spans[place]))
            )
