"""News outlets: those known everywhere, and what a profile adds to them or corrects.

Imports only the tables of this room, and no pydantic: every extraction worker reads this at its start.
Which outlets count as one origin is not decided here; ``publisher`` is what that decision needs.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from crisistui.model.record import record
from crisistui.profile.tables import fold, items, rows

if TYPE_CHECKING:
    from crisistui.profile.schema import OutletEntry, Profile

# The kind of an outlet that only the profile knows.
LOCAL = "other"


@record
class Outlet:
    """One outlet.

    ``publisher`` is shared by outlets that share copy; ``country`` is alpha-2; ``kind`` is wire,
    agency-state, paper, broadcaster, magazine, site or other; ``reliability`` is the analyst's grade A-F.
    ``ambiguous`` are those of its names that mean it only where the text reports by it ("Time").
    """

    name: str
    aliases: tuple[str, ...] = ()
    publisher: str | None = None
    country: str | None = None
    kind: str = LOCAL
    reliability: str | None = None
    ambiguous: tuple[str, ...] = ()

    @property
    def house(self) -> str:
        """The publisher where one is known, else the outlet itself: equal for outlets that share copy."""
        return self.publisher or self.name


class OutletIndex:
    """Finds outlets by name or alias; the first outlet given has a name when two claim it."""

    def __init__(self, known: Iterable[Outlet]) -> None:
        self.outlets = tuple(known)
        self.forms: dict[str, Outlet] = {}  # every name and alias as written
        self._by_key: dict[str, Outlet] = {}
        self._ambiguous: set[str] = set()
        for outlet in self.outlets:
            for form in (outlet.name, *outlet.aliases):
                self.forms.setdefault(form, outlet)
                self._by_key.setdefault(_key(form), outlet)
            self._ambiguous.update(outlet.ambiguous)

    def find(self, text: str) -> Outlet | None:
        """The outlet of exactly this name; case, diacritics and a leading "The" do not matter."""
        return self._by_key.get(_key(text))

    def is_ambiguous(self, form: str) -> bool:
        """Whether a form, as written in running text, needs a cue of reporting to mean an outlet."""
        return form in self._ambiguous or f"The {form}" in self._ambiguous


@cache
def shipped_outlets() -> tuple[Outlet, ...]:
    """The outlets that come with the program, in the order of the table."""
    return tuple(
        Outlet(
            name,
            items(aliases),
            None if publisher == "-" else publisher,
            country,
            kind,
            None,
            items(ambiguous),
        )
        for name, aliases, publisher, country, kind, ambiguous in rows("outlets.tsv", 6)
    )


def outlets(profile: "Profile | None" = None) -> tuple[Outlet, ...]:
    """The shipped outlets as the profile corrects them, after those that only the profile knows.

    An entry whose name is that of a shipped outlet keeps what it does not say itself.
    """
    return outlet_index(profile).outlets


def outlet_index(profile: "Profile | None" = None) -> OutletIndex:
    """The index over `outlets`; the same one for the same entries."""
    return _index(profile.outlet if profile else ())


def find_outlet(text: str, profile: "Profile | None" = None) -> Outlet | None:
    """The outlet of exactly this name, the profile's first; see `OutletIndex.find`."""
    return outlet_index(profile).find(text)


@lru_cache(maxsize=8)
def _index(entries: "tuple[OutletEntry, ...]") -> OutletIndex:
    shipped = OutletIndex(shipped_outlets())
    own = []
    replaced = set()
    for entry in entries:
        known = shipped.find(entry.name)
        if known:
            replaced.add(known.name)
        own.append(_corrected(entry, known))
    return OutletIndex([*own, *(outlet for outlet in shipped.outlets if outlet.name not in replaced)])


def _corrected(entry: "OutletEntry", known: Outlet | None) -> Outlet:
    given = Outlet(entry.name, entry.aliases, entry.publisher, reliability=entry.reliability)
    if known is None:
        return given
    forms = dict.fromkeys((*entry.aliases, known.name, *known.aliases))
    return replace(
        known,
        name=entry.name,
        aliases=tuple(form for form in forms if form != entry.name),
        publisher=entry.publisher or known.publisher,
        reliability=entry.reliability,
    )


def _key(text: str) -> str:
    key = fold(text)
    return key[4:] if key.startswith("the ") and len(key) > len("the ") else key
