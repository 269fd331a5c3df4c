"""Names of outlets made one: "The Financial Times", "Financial Times" and its short form are one house.

Imports only the profile's table of outlets. Two outlets of one publisher are one house, because their
newsrooms share copy; an outlet that no table knows is a house of its own.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol

from crisistui.profile.outlets import shipped_outlets
from crisistui.situation.fold import fold


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


class Houses:
    """Looks up the house behind the name of an outlet; the first outlet given has a name that two claim."""

    def __init__(self, outlets: Iterable[Outlet] = ()) -> None:
        self._known: dict[str, tuple[str, str]] = {}
        for outlet in outlets:
            house = f"publisher {fold(outlet.publisher)}" if outlet.publisher else _bare(outlet.name)
            for name in (outlet.name, *outlet.aliases):
                self._known.setdefault(_bare(name), (house, outlet.name))

    def look(self, name: str) -> tuple[str, str]:
        """The key of the house and the name of the outlet to show, for any spelling of it."""
        bare = _bare(name)
        return self._known.get(bare) or (bare, " ".join(name.split()))


@lru_cache(maxsize=1)
def shipped_houses() -> Houses:
    """The outlets known everywhere, which ship with the program."""
    return Houses(shipped_outlets())


def _bare(name: str) -> str:
    return fold(name).removeprefix("the ").strip(" .")
