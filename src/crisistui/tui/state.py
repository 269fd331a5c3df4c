"""What the analyst has chosen on this board: the one place where state lives. No Textual, no drawing.

Imports the model, the view and the layout.
"""

from collections.abc import Iterable

from crisistui.model.folding import folded
from crisistui.model.situation import DestinationRow, Situation
from crisistui.situation.view import View
from crisistui.tui.layout import DESTINATIONS, PANES, Tallest

DIGITS = range(1, 10)


class Digits:
    """Which digit belongs to which destination: given once, kept as long as the board is open."""

    def __init__(self) -> None:
        """No destination yet."""
        self.by_code: dict[str, int] = {}
        self.names: dict[str, str] = {}
        self.kept = False

    def assign(self, rows: Iterable[DestinationRow], *, settled: bool) -> None:
        """Give digits to destinations that have none; until the folder is read, the order decides anew."""
        if not self.kept:
            self.by_code.clear()
        free = [digit for digit in DIGITS if digit not in self.by_code.values()]
        for row in rows:
            if row.code is None:
                continue
            self.names[row.code] = row.name
            if row.code not in self.by_code and free:
                self.by_code[row.code] = free.pop(0)
        self.kept = self.kept or settled

    def code(self, digit: int) -> str | None:
        """The destination of a digit, ``None`` when the digit is free."""
        return next((code for code, given in self.by_code.items() if given == digit), None)


class BoardState:
    """View, pane in front, zoom and digits; what is drawn follows from this and from the situation."""

    def __init__(self, view: View) -> None:
        """Everything as it is when the board opens."""
        self.view = view
        self.active = DESTINATIONS
        self.zoomed = False
        self.digits = Digits()
        self.tallest = Tallest()
        self.situation: Situation | None = None

    def take(self, situation: Situation, *, settled: bool) -> None:
        """Take a new situation: digits for its destinations, room for its rows."""
        self.situation = situation
        self.digits.assign(situation.destinations, settled=settled)
        destinations = len(situation.destinations) + (situation.stays is not None)
        self.tallest = self.tallest.grown(destinations, len(situation.deadlines), len(situation.actors))

    def toggle(self, digit: int) -> bool:
        """Narrow to the destination of a digit, or take it off again; ``False`` for a free digit."""
        code = self.digits.code(digit)
        if code is None:
            return False
        self.digits.kept = True
        self.view = self.view.toggled(code)
        return True

    def step(self, by: int) -> None:
        """Go to another pane."""
        self.active = PANES[(PANES.index(self.active) + by) % len(PANES)]

    def _where(self) -> str:
        """How many articles hold the words that were looked for in their text, if any were."""
        found = self.situation.found if self.situation is not None else ()
        if not found or any(one.words not in folded(self.view.text) for one in found):
            return ""
        many = len(frozenset[int]().union(*(one.articles for one in found)))
        return f" in {many or 'no'} article{'s' * (many > 1)}"

    def chip(self) -> str:
        """To what every pane is narrowed, in words; empty when to nothing."""
        parts = []
        if self.view.destinations:
            names = [
                self.digits.names.get(code, code)
                for code in sorted(self.view.destinations, key=lambda code: self.digits.by_code.get(code, 99))
            ]
            parts.append(", ".join(names))
        if self.view.text.strip():
            parts.append(f"“{self.view.text.strip()}”{self._where()}")
        return "only " + " · ".join(parts) if parts else ""
