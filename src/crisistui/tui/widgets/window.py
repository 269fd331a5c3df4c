"""Which rows of a list are in view and where its cursor is: plain state, no Textual, no drawing.

The cursor holds on to a *key*. When rows come, go or change places, it stays on its key, and the
line of the screen it is on does not move: the list scrolls under it, or, where there is nothing to
scroll, the row keeps its place until the cursor leaves it.
"""

from collections.abc import Hashable, Sequence


class Window:
    """The view of one list: keys in their natural order, the order shown, cursor and first line."""

    def __init__(self) -> None:
        """An empty list, one line high."""
        self.natural: list[Hashable] = []
        self.shown: list[Hashable] = []
        self.key: Hashable | None = None
        self.index = 0
        self.top = 0
        self.height = 1

    def __len__(self) -> int:
        return len(self.shown)

    @property
    def current(self) -> Hashable | None:
        """The key of the row the cursor is on, ``None`` on an empty list."""
        return self.shown[self.index] if self.shown else None

    def replace(self, keys: Sequence[Hashable], *, hold: bool = True, pin: bool = True) -> None:
        """Take new rows. With ``hold`` the cursor stays on its key, with ``pin`` also on its line."""
        line = self.index - self.top
        self.natural = list(keys)
        self.shown = list(keys)
        if not hold:
            self.key, self.index, self.top = None, 0, 0
            return
        if self.key is None and self.shown:
            self.key = self.shown[0]
        try:
            new = self.natural.index(self.key)
        except ValueError:
            self.index = max(0, min(self.index, len(self.shown) - 1))
            self._reveal()
            return
        self.index = new
        self.top = max(0, min(new - line, len(self.shown) - self.height))
        place = min(self.top + line, len(self.shown) - 1)
        if place != new and pin:
            self.shown.insert(place, self.shown.pop(new))
            self.index = place
        self._reveal()

    def move(self, index: int) -> None:
        """Put the cursor on the row shown at ``index``, within the list; what was pinned goes home."""
        if not self.shown:
            return
        self.index = max(0, min(index, len(self.shown) - 1))
        self.key = self.shown[self.index]
        self._reveal()
        if self.shown != self.natural:
            self.replace(self.natural, pin=False)
        self._tidy()

    def take(self) -> None:
        """Hold on to the row the cursor is on: the user has looked at it."""
        if self.key not in self.natural:
            self.key = self.current

    def resize(self, height: int) -> None:
        """Set how many rows are in view."""
        self.height = max(1, height)
        self._reveal()
        self._tidy()

    def scroll(self, by: int) -> None:
        """Scroll by lines, the cursor kept in view."""
        self.top = max(0, min(self.top + by, len(self.shown) - self.height))
        if self.shown:
            index = max(self.top, min(self.index, self.top + self.height - 1))
            if index != self.index:
                self.move(index)

    @property
    def above(self) -> int:
        """How many rows are hidden above the view."""
        return self.top

    @property
    def below(self) -> int:
        """How many rows are hidden below the view."""
        return max(0, len(self.shown) - self.top - self.height)

    def _reveal(self) -> None:
        if self.index < self.top:
            self.top = self.index
        elif self.index >= self.top + self.height:
            self.top = self.index - self.height + 1

    def _tidy(self) -> None:
        self.top = max(0, min(self.top, len(self.shown) - self.height))
