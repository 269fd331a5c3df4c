"""The one list of the board, on Textual's Line API: title, rows, cursor, scroll.

It draws the rows it is given and redraws only cells that changed; which row is under the cursor is
kept by key in `Window`. Imports Textual and the cells; knows nothing of the crisis.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence

from rich.segment import Segment
from textual.events import Click, MouseScrollDown, MouseScrollUp
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from crisistui.tui.rows.cells import Cell, Row, clip, width_of
from crisistui.tui.rows.columns import Column, Place, fit, heading_line
from crisistui.tui.rows.symbols import UNICODE, Symbols
from crisistui.tui.widgets.canvas import Canvas, joined
from crisistui.tui.widgets.window import Window

MARGIN = 1  # the cell on the left that carries the cursor's sign
WHEEL = 3  # lines for one notch of the mouse wheel


class Lines(Canvas):
    """A list of keyed rows in columns that are fitted to the width."""

    class Moved(Message):
        """The cursor went to another row."""

    class Pressed(Message):
        """A click in the list; ``key`` is ``None`` on its title or below its rows."""

        def __init__(self, lines: "Lines", key: Hashable, *, again: bool) -> None:
            """``again`` when it was a double click."""
            self.lines = lines
            self.key = key
            self.again = again
            super().__init__()

    def __init__(
        self,
        title: str,
        columns: Sequence[Column],
        *,
        id: str,  # noqa: A002 - Textual's word
        symbols: Symbols = UNICODE,
        cursor: bool = True,
        bar: bool = True,
    ) -> None:
        """An empty list; without ``cursor`` the arrows scroll, without ``bar`` it is only a sign."""
        super().__init__(id=id)
        self.title = title
        self.window = Window()
        self.active = False
        self.touched = False
        self._columns = tuple(columns)
        self._rows: dict[Hashable, Row] = {}  # those made so far
        self._places_of: dict[Hashable, int] = {}
        self._make: Callable[[int], Row] | None = None
        self._places: tuple[Place, ...] = ()
        self._fitted: Size | None = None
        self._note: tuple[str, ...] = ()
        self._symbols = symbols
        self._cursor = cursor
        self._bar = bar
        self.cell: str | None = None
        self._stops: Mapping[int, str] = {}

    @property
    def current(self) -> Hashable | None:
        """The key under the cursor."""
        return self.window.current

    def show(
        self,
        keys: Sequence[Hashable],
        make: Callable[[int], Row],
        *,
        columns: Sequence[Column] | None = None,
        hold: bool = True,
        pin: bool = True,
        note: Sequence[str] = (),
        stops: Mapping[int, str] | None = None,
    ) -> None:
        """Take new rows and redraw what differs.

        ``make`` gives the row of an index of ``keys``; only rows in view are made. ``note`` is said when
        there are none. ``stops`` names the columns whose cells can be chosen.
        """
        self._stops = stops or {}
        self.cell = self.cell if self.cell in self._stops.values() else None
        before = self._picture()
        if columns is not None and tuple(columns) != self._columns:
            self._columns = tuple(columns)
            self._fitted = None
            before = None
        self._note = tuple(note)
        self._places_of = {key: index for index, key in enumerate(keys)}
        self._make = make
        self._rows = {}
        self.window.replace(list(self._places_of), hold=hold, pin=pin)
        self._redraw(before)

    def expect(self, height: int) -> None:
        """Know the height the layout is about to give, so that rows are placed for it already."""
        self.window.resize(height - (1 if self.title and height > 1 else 0))

    def set_active(self, active: bool) -> None:
        """Whether the keys go to this list."""
        if active != self.active:
            self.active = active
            self.refresh()

    def move(self, by: int) -> None:
        """Move the cursor by rows, or scroll a list that has none."""
        before = self._picture()
        self.touched = True
        if self._cursor:
            self.window.move(self.window.index + by)
        else:
            self.window.scroll(by)
        self._redraw(before)
        self.post_message(self.Moved())

    def step(self, by: int) -> None:
        """Choose the next cell of the row that can be chosen, or the one before; before the first: none."""
        names = [self._stops[place.column] for place in self._places if place.column in self._stops]
        at = names.index(self.cell) if self.cell in names else -1
        self.choose(names[min(at + by, len(names) - 1)] if names and at + by >= 0 else None)

    def choose(self, cell: str | None) -> None:
        """Choose a cell of the row under the cursor; ``None``: the row."""
        if cell != self.cell:
            self.cell = cell
            self.touched = True
            self.refresh()

    def page(self, part: float) -> None:
        """Move by a part of what is in view."""
        step = max(1, int(self.window.height * abs(part)) - (abs(part) == 1))
        self.move(step if part > 0 else -step)

    def edge(self, end: int) -> None:
        """Go to the first row (0) or the last (1)."""
        self.move(len(self.window) if end else -len(self.window))

    def on_click(self, event: Click) -> None:
        """Put the cursor where the mouse is."""
        line = event.y - self._titles
        index = self.window.top + line
        key = self.window.shown[index] if line >= 0 and index < len(self.window) else None
        if key is not None and self._cursor:
            self.move(index - self.window.index)
            under = (p.column for p in self._places if p.x <= event.x - MARGIN < p.x + p.width)
            self.choose(self._stops.get(next(under, -1)))
        self.post_message(self.Pressed(self, key, again=event.chain > 1))

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Scroll down."""
        event.stop()
        self._wheel(WHEEL)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Scroll up."""
        event.stop()
        self._wheel(-WHEEL)

    def render_line(self, y: int) -> Strip:
        """One line of the widget: its title, a row, a note, or nothing."""
        self._fit()
        width = self.size.width
        if y < self._titles:
            return self._title_strip(width)
        line = y - self._titles
        index = self.window.top + line
        if index < len(self.window):
            return self._row_strip(self._row(self.window.shown[index]), index, width)
        if not self._places_of and line < len(self._note):
            return self.strip(((" " + self._note[line], "quiet"),), width)
        return self.strip((), width)

    def _row(self, key: Hashable) -> Row:
        row = self._rows.get(key)
        if row is None:
            if self._make is None:  # pragma: no cover - there are no keys before there is a maker
                raise KeyError(key)
            row = self._rows[key] = self._make(self._places_of[key])
        return row

    def _fit(self) -> None:
        """Fit columns and view to the size there is now: the first paint of a size must be right."""
        if self.size != self._fitted:
            self._fitted = self.size
            self._places = fit(self._columns, self._room)
            self.window.resize(self.size.height - self._titles)

    @property
    def _titles(self) -> int:
        return 1 if self.title and self.size.height > 1 else 0

    @property
    def _room(self) -> int:
        return max(1, self.size.width - MARGIN)

    def _wheel(self, by: int) -> None:
        before = self._picture()
        self.window.scroll(by)
        self._redraw(before)

    def _title_strip(self, width: int) -> Strip:
        line = " " * MARGIN + heading_line(self.title, self._columns, self._places, self._room)
        hint = self._hidden()
        if hint and width > len(hint):
            line = (
                line[: width - len(hint)].rstrip() if width_of(line) != width else line[: width - len(hint)]
            )
            line += " " * (width - len(hint) - width_of(line)) + hint
        style = "title-active" if self.active else "title"
        return self.strip(((line, style),), width, style)

    def _hidden(self) -> str:
        above, below = self.window.above, self.window.below
        parts = [f"{self._symbols.above}{above}"] if above else []
        parts += [f"{self._symbols.below}{below}"] if below else []
        return " " + " ".join(parts) + " " if parts else ""

    def _row_strip(self, row: Row, index: int, width: int) -> Strip:
        here = self._cursor and index == self.window.index and (self.active or self.touched)
        tone = ("cursor" if self.active else "cursor-away") if here and self._bar else row.tone
        style = self.theme.style
        sign = self._symbols.cursor if here and self.active else row.sign
        segments = [Segment(sign, style("text", tone))]
        x = 0
        for place in self._places:
            if place.x > x:
                segments.append(Segment(" " * (place.x - x), style("text", tone)))
            cell: Cell = row.cells[place.column] if place.column < len(row.cells) else ()
            chosen = here and self.active and self._stops.get(place.column, "") == self.cell
            segments += [
                Segment(text, style(name, "cell" if chosen else tone))
                for text, name in clip(cell, place.width, right=place.right)
                if text
            ]
            x = place.x + place.width
        if x < width - MARGIN:
            segments.append(Segment(" " * (width - MARGIN - x), style("text", tone)))
        return Strip(joined(segments)).adjust_cell_length(width, style("text", tone))

    def _picture(self) -> tuple[str, list[tuple[Row | None, bool]]] | None:
        """What is in view now, to be compared with what is in view after a change."""
        if not self.size or self.size != self._fitted:
            return None
        top = self.window.top
        view: list[tuple[Row | None, bool]] = []
        for index in range(top, top + self.window.height):
            row = self._row(self.window.shown[index]) if index < len(self.window) else None
            view.append((row, self._cursor and index == self.window.index))
        return self._hidden(), view

    def _redraw(self, before: tuple[str, list[tuple[Row | None, bool]]] | None) -> None:
        after = self._picture()
        if before is None or after is None or not self._places_of or len(before[1]) != len(after[1]):
            self.refresh()
            return
        regions: list[Region] = []
        if before[0] != after[0] and self._titles:
            regions.append(Region(0, 0, self.size.width, 1))
        for line, (old, new) in enumerate(zip(before[1], after[1], strict=True)):
            if old != new:
                end = self._end_of_change(old, new)
                regions.append(Region(0, line + self._titles, end, 1))
        if regions:
            self.refresh(*regions)

    def _end_of_change(self, old: tuple[Row | None, bool], new: tuple[Row | None, bool]) -> int:
        if old[0] is None or new[0] is None or old[1] != new[1] or old[0].tone != new[0].tone:
            return self.size.width
        if old[0].sign != new[0].sign:
            return self.size.width
        end = 0
        for place in self._places:
            if old[0].cells[place.column] != new[0].cells[place.column]:
                end = MARGIN + place.x + place.width
        return end or 1
