"""What the analyst looks at: a moment, some destinations, a text. The only state that a key press changes.

Imports nothing of ours.
"""

from dataclasses import replace
from datetime import datetime
from typing import Self

from crisistui.model.record import record


@record
class View:
    """One way to look at the holdings.

    ``as_of`` is an aware moment, or ``None`` for the live board; ``destinations`` are ISO 3166 alpha-2
    codes, empty for all; ``text`` narrows every pane to rows that an expression of `query` holds for.
    """

    as_of: datetime | None = None
    destinations: frozenset[str] = frozenset()
    text: str = ""

    def toggled(self, code: str) -> Self:
        """This view with one destination added, or taken away when it was chosen."""
        return replace(self, destinations=self.destinations ^ {code})

    def cleared(self) -> Self:
        """This view without any filter; the moment stays."""
        return replace(self, destinations=frozenset(), text="")

    @property
    def narrowed(self) -> bool:
        """Whether a filter hides part of the board."""
        return bool(self.destinations) or bool(self.text.strip())
