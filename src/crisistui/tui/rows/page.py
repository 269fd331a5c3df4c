"""A whole article as rows: every fact of it marked with a letter in the margin, page furniture dimmed.

Pure: text, facts and a width give rows, made one by one as they come into view. Imports only the model.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from crisistui.model.holdings import EvidenceRow
from crisistui.model.plain import plain
from crisistui.tui.rows.breaking import breaks, level
from crisistui.tui.rows.cells import Cell, Row, Span
from crisistui.tui.rows.columns import Column
from crisistui.tui.rows.symbols import Symbols

LETTERS = {"statement": "S", "deadline": "D", "development": "E"}
STYLES = {"statement": "fact-said", "deadline": "fact-due", "development": "fact-event"}
MARGIN = len(LETTERS)
COLUMNS = (Column("", MARGIN, MARGIN, 1), Column("", 12, 12, 2, flex=True))
OVERHEAD = MARGIN + 3  # cells of a line that are not text: cursor, margin, gap, one to spare
LEAST = 30  # cells: on a narrower screen the margin is dropped


class Page:
    """One article, broken for one width."""

    def __init__(
        self,
        text: str,
        facts: Sequence[EvidenceRow],
        furniture: Sequence[tuple[int, int]],
        width: int,
        symbols: Symbols,
        found: Sequence[tuple[int, int]] = (),
    ) -> None:
        """``facts`` stand in the order of the text, ``found`` is what the filter looked for in it.

        Offsets beyond the text do no harm.
        """
        self._text = level(text)
        self._facts = facts
        self._symbols = symbols
        self.lines = breaks(self._text, width - OVERHEAD)
        self._starts = [start for start, _ in self.lines]
        self._on: dict[int, list[EvidenceRow]] = {}
        for fact in facts:
            for line in self._spanned(fact.start, fact.end):
                self._on.setdefault(line, []).append(fact)
        self._dim = self._by_line(furniture)
        self._found = self._by_line(found)

    def __len__(self) -> int:
        return len(self.lines)

    def line_of(self, offset: int) -> int:
        """The line that an offset stands on."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def facts_on(self, line: int) -> Sequence[EvidenceRow]:
        """The facts that a line has a part of."""
        return self._on.get(line, ())

    def row(self, line: int) -> Row:
        """One line with its margin."""
        start, end = self.lines[line]
        facts, dim = self.facts_on(line), self._dim.get(line, ())
        styles = ["text"] * (end - start)
        for low, high in dim:
            _paint(styles, low - start, high - start, "furniture")
        for fact in facts:
            _paint(styles, fact.start - start, fact.end - start, STYLES.get(fact.kind, "fact-said"))
        for fact in facts:
            for low, high in fact.marks:
                low, high = max(low, 0) + fact.start, min(high, fact.end - fact.start) + fact.start  # noqa: PLW2901 - kept within the passage
                _paint(styles, low - start, high - start, "mark")
        for low, high in self._found.get(line, ()):
            _paint(styles, low - start, high - start, "mark")
        return Row(line, (self._margin(facts, dimmed=bool(dim)), _spans(self._text[start:end], styles)))

    def _margin(self, facts: Sequence[EvidenceRow], *, dimmed: bool) -> Cell:
        if not facts:
            return ((self._symbols.dot, "furniture"),) if dimmed else ()
        kinds = {fact.kind for fact in facts}
        return (("".join(LETTERS[kind] if kind in kinds else " " for kind in LETTERS), "category"),)

    def _by_line(self, stretches: Sequence[tuple[int, int]]) -> dict[int, list[tuple[int, int]]]:
        lines: dict[int, list[tuple[int, int]]] = {}
        for start, end in stretches:
            for line in self._spanned(start, end):
                lines.setdefault(line, []).append((start, end))
        return lines

    def _spanned(self, start: int, end: int) -> range:
        if end <= start or start >= len(self._text) or not self.lines:
            return range(0)
        return range(self.line_of(start), bisect_left(self._starts, end))


def legend(facts: Sequence[EvidenceRow], symbols: Symbols) -> str:
    """What the letters in the margin mean, and how many facts of each kind there are."""
    counts = [
        f"{letter} {kind} {sum(fact.kind == kind for fact in facts)}" for kind, letter in LETTERS.items()
    ]
    return "   ".join([*counts, f"{symbols.dot} page around the article"])


def _paint(styles: list[str], low: int, high: int, style: str) -> None:
    low, high = max(0, low), min(len(styles), high)
    if low < high:
        styles[low:high] = [style] * (high - low)


def _spans(text: str, styles: Sequence[str]) -> Cell:
    spans: list[Span] = []
    place = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or styles[at] != styles[place]:
            spans.append((plain(text[place:at]), styles[place]))
            place = at
    return tuple(spans)
