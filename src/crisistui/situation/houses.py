"""Names of outlets made one: "The Financial Times", "Financial Times" and its short form are one house.

Imports only the model and the profile's table of outlets. Two outlets of one publisher are one house,
because their newsrooms share copy; an outlet that no table knows is a house of its own.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol

from crisistui.model.crisis import Crisis, KnownOutlet
from crisistui.model.folding import fold
from crisistui.profile.outlets import shipped_outlets

UNGRADED = "F"  # reliability cannot be judged


class Outlet(Protocol):
    """What is needed of an outlet, shipped or from a profile."""

    @property
    def name(self) -> str:
        """The name it is shown by."""
        ...

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names it goes by."""
        ...

    @property
    def publisher(self) -> str | None:
        """The house it belongs to, where known."""
        ...

    @property
    def reliability(self) -> str | None:
        """The analyst's grade, A to F, where one is given."""
        ...


class Houses:
    """Looks up the house behind the name of an outlet; the first outlet given has a name that two claim."""

    def __init__(self, outlets: Iterable[Outlet] = ()) -> None:
        self._outlets: dict[str, Outlet] = {}
        self._known: dict[str, tuple[str, str]] = {}  # of the few outlets that are asked for
        for outlet in outlets:
            for name in (outlet.name, *outlet.aliases):
                self._outlets.setdefault(_bare(name), outlet)

    def look(self, name: str) -> tuple[str, str]:
        """The key of the house and the name of the outlet to show, for any spelling of it."""
        bare = _bare(name)
        found = self._known.get(bare)
        if found is None:
            outlet = self._outlets.get(bare)
            if outlet is None:
                return bare, " ".join(name.split())
            house = f"publisher {fold(outlet.publisher)}" if outlet.publisher else _bare(outlet.name)
            found = self._known[bare] = house, outlet.name
        return found

    def publisher(self, name: str) -> str | None:
        """Who publishes an outlet, where a table says so."""
        outlet = self._outlets.get(_bare(name))
        return outlet.publisher if outlet else None

    def reliability(self, name: str) -> str:
        """The letter given to an outlet, A to F; F, cannot be judged, where nobody gave one."""
        outlet = self._outlets.get(_bare(name))
        return (outlet.reliability if outlet else None) or UNGRADED


@lru_cache(maxsize=1)
def shipped_houses() -> Houses:
    """The outlets known everywhere, which ship with the program."""
    return Houses(shipped_outlets())


def houses_of(crisis: Crisis) -> Houses:
    """The outlets of a crisis: those of its profile, then those known everywhere; the same object again."""
    return _houses(crisis.outlets) if crisis.outlets else shipped_houses()


@lru_cache(maxsize=4)
def _houses(outlets: tuple[KnownOutlet, ...]) -> Houses:
    return Houses((*outlets, *shipped_outlets()))


def _bare(name: str) -> str:
    return fold(name).removeprefix("the ").strip(" .")
