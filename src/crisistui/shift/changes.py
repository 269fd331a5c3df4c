"""What changed since a mark or a moment: counts for the strip, and a list, the most consequential first.

Imports only the model, the situation and this room. Pure: an earlier board's `Baseline` against a
`Situation`. One thing is listed once, under the gravest name it has, however many articles tell it.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from crisistui.model.dates import PartialDate
from crisistui.model.situation import Provenance, Situation
from crisistui.situation.clock import when

FactId = tuple[str, int]  # the kind of the evidence rows, and the index's number


class Kind(StrEnum):
    """What sort of change, the most consequential first."""

    OFFER = "offer"
    FLIP = "flip"
    DENIAL = "denial"
    LAPSED = "lapsed"
    MOVED = "moved"
    CLOSED = "closed"
    SET = "set"
    ORIGIN = "origin"
    STATEMENT = "statement"
    DEVELOPMENT = "development"
    GONE = "gone"


SAID = frozenset({Kind.OFFER, Kind.FLIP, Kind.DENIAL, Kind.STATEMENT})
_RANK = {kind: place for place, kind in enumerate(Kind)}
_LESS = 2.5  # an offer that is not the host's own stands behind a denial


@dataclass(frozen=True, slots=True)
class Change:
    """One change.

    ``text`` is one plain line without its sources; ``before`` and ``after`` are the two states where there
    are two. ``destination`` is set for what is said of one (``None`` with party: of leaving at all).
    ``facts`` are what it stands on, ``key`` its name in the log: the same after a rebuild of the index.
    ``sources`` are names to show, ``date`` when it was said, due or happened.
    """

    kind: Kind
    text: str
    key: str
    sources: tuple[str, ...] = ()
    date: PartialDate | None = None
    destination: str | None = None
    party: str = ""
    before: str = ""
    after: str = ""
    destinations: tuple[str, ...] = ()
    facts: tuple[FactId, ...] = ()
    gained: int = 0

    @property
    def line(self) -> str:
        """The text with its sources."""
        return f"{self.text} [{', '.join(self.sources)}]" if self.sources else self.text


class Counts(NamedTuple):
    """How much is new. ``said`` counts every statement, the offers, flips and denials among them too.

    Who denies what he said himself counts as a denial and as a flip.
    """

    said: int = 0
    offers: int = 0
    flips: int = 0
    denials: int = 0
    set: int = 0
    moved: int = 0
    lapsed: int = 0
    closed: int = 0
    origins: int = 0
    developments: int = 0
    gone: int = 0

    def words(self) -> tuple[str, ...]:
        """The counts that are not 0, for the top strip: ``+4 said``, ``1 denied``, ``1 lapsed`` and so on."""
        signs = {"said": "+{} said", "origins": "+{} origins", "developments": "+{} events"}
        names = {
            "flips": "flipped", "denials": "denied", "offers": "offered", "set": "deadlines set",
            "closed": "deadlines closed", "gone": "articles gone",
        }  # fmt: skip
        return tuple(
            signs.get(name, f"{{}} {names.get(name, name)}").format(count)
            for name, count in self._asdict().items()
            if count
        )


@dataclass(frozen=True, slots=True)
class Changes:
    """All that changed since ``since`` (ISO, UTC), the most consequential first."""

    since: str
    items: tuple[Change, ...] = ()

    @property
    def counts(self) -> Counts:
        """The counts of the list."""
        found = Counter(item.kind for item in self.items)
        return Counts(
            said=sum(found[kind] for kind in SAID),
            offers=found[Kind.OFFER],
            flips=sum(item.kind in SAID and bool(item.before) for item in self.items),
            denials=found[Kind.DENIAL],
            set=found[Kind.SET],
            moved=found[Kind.MOVED],
            lapsed=found[Kind.LAPSED],
            closed=found[Kind.CLOSED],
            origins=sum(item.gained for item in self.items),
            developments=found[Kind.DEVELOPMENT],
            gone=found[Kind.GONE],
        )

    def narrowed(self, codes: Collection[str]) -> "Changes":
        """Those that bear on one of these destinations; all of them when none is named."""
        if not codes:
            return self
        wanted = frozenset(codes)
        return replace(self, items=tuple(item for item in self.items if wanted & set(item.destinations)))

    def unseen(self, seen: Collection[str]) -> frozenset[FactId]:
        """The facts whose rows carry a mark: those of every change that was not yet looked at."""
        return frozenset(fact for item in self.items if item.key not in seen for fact in item.facts)

    def on(self, facts: Collection[FactId]) -> Iterator[Change]:
        """The changes that stand on any of these facts: what a row says of itself."""
        wanted = frozenset(facts)
        return (item for item in self.items if wanted.intersection(item.facts))


def ordered(items: list[Change]) -> tuple[Change, ...]:
    """Most consequential first; of equals the latest, then by text."""
    latest = sorted(sorted(items, key=lambda item: item.text), key=lambda item: when(item.date), reverse=True)
    return tuple(sorted(latest, key=_consequence))


def named(behind: Provenance, situation: Situation) -> tuple[str, ...]:
    """The names of the sources: origins first; for an unknown one the outlets or files that carry it."""
    names = list(behind.origins)
    if not names or behind.unknown_origins:
        carriers = {row.id: row.outlet or row.path for row in situation.articles}
        names += [
            f"{carrier} (origin unknown)"
            for carrier in dict.fromkeys(carriers.get(id_, "") for id_ in behind.articles)
            if carrier and carrier not in names
        ]
    return tuple(names)


def _consequence(item: Change) -> float:
    if item.kind == Kind.OFFER and item.party != "host":
        return _LESS
    return _RANK[item.kind]
