"""The lines around the panes: header, clock, tabs, foot, status; what they say and when they change.

Imports Textual, the rows and the widgets.
"""

from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from crisistui.model.crisis import Crisis
from crisistui.model.plain import plain
from crisistui.tui import layout
from crisistui.tui.desk import FeedState
from crisistui.tui.keys import BOARD, footer_hints
from crisistui.tui.layout import PANES, Box
from crisistui.tui.panes.four import TITLES
from crisistui.tui.rows import bars
from crisistui.tui.rows.cells import Cell, width_of
from crisistui.tui.rows.symbols import Symbols
from crisistui.tui.screens.asking import Asking
from crisistui.tui.state import BoardState
from crisistui.tui.widgets.bar import Bar
from crisistui.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crisistui.shift.changes import FactId

UNNAMED = Crisis(name="crisistui", timezone="UTC", subject="subject")


class Framed(Asking):
    """The board's frame; the panes within it are `Board`'s affair."""

    panes: dict[str, Lines]

    def __init__(self, state: BoardState, symbols: Symbols) -> None:
        """Nothing is said yet."""
        super().__init__()
        self.state = state
        self._symbols = symbols
        self._head = Bar(id=layout.HEADER)
        self._clock = Bar(id=layout.CLOCK, tone="clock", right=True)
        self._tabs = Bar(id=layout.TABS, tone="tab")
        self._foot = Bar(id=layout.FOOTER, tone="hint")
        self._status = Bar(id=layout.STATUS, tone="hint", right=True)
        self._feed = FeedState(settled=False)
        self._now: tuple[datetime, tzinfo] | None = None
        self._notice = ""
        self._noticed_beside_banner = False
        self._alert = ""
        self._strip: tuple[str, ...] = ()
        self._fresh: frozenset[FactId] = frozenset()
        self._notes: Mapping[FactId, str] = {}

    def draw(self, *, pin: bool = True) -> None:
        """Draw the situation of the state; ``pin`` keeps the cursor's row on its line."""
        raise NotImplementedError

    def tell_news(
        self, strip: tuple[str, ...], fresh: "frozenset[FactId]", notes: "Mapping[FactId, str]"
    ) -> None:
        """Show what is new since the mark, and what was put right: in the header, by signs before rows."""
        self._strip = strip
        if (fresh, notes) != (self._fresh, self._notes):
            self._fresh, self._notes = fresh, notes
            self.draw()
        self.draw_bars()

    def alert(self, text: str) -> None:
        """Say at the foot what happened just now, until it is taken away; empty takes it away."""
        self._alert = plain(text, 400)
        self.relayout()
        self.draw_bars()

    def beside_alert(self, boxes: "Mapping[str, Box]", width: int) -> "Mapping[str, Box]":
        """The boxes with room for an alert; what then remains tells how the feed is, at least that it is."""
        if layout.STATUS not in boxes or self._feed.problem or not self._feed.settled:
            return boxes
        foot, status = boxes[layout.FOOTER], boxes[layout.STATUS]
        wanted = sum(width_of(text) for text, _ in bars.alert(self._alert, self._symbols, width))
        left = max(min(width - wanted, status.width), bars.pulse(self._symbols))
        return {
            **boxes,
            layout.FOOTER: foot._replace(width=width - left),
            layout.STATUS: Box(width - left, foot.y, left, 1),
        }

    def draw_entry(self) -> None:
        """Draw what is typed, or the hints in its place."""
        self.draw_bars()

    def tick(self, now: datetime, zone: tzinfo) -> None:
        """Show the time, or the moment of a board that is not of now."""
        self._now = (now, zone)
        self.draw_clock()

    def notice(self, text: str) -> None:
        """Say one line in the header until the next is said; empty takes it away."""
        before, self._notice = self._notice, plain(text, 400)
        if bool(before) != bool(self._notice):
            self.relayout()
        self.draw_bars()

    def draw_bars(self) -> None:
        """Draw header, tabs, foot and status; what says the same already sends nothing."""
        boxes = self.boxes(*self.size)
        situation = self.state.situation
        name = situation.crisis.name if situation else UNNAMED.name
        banner = self.state.view.as_of is not None
        if self._notice and banner != self._noticed_beside_banner:
            self._noticed_beside_banner = banner
            self.relayout()
        width = boxes[layout.HEADER].width if layout.HEADER in boxes else self.size.width
        tone = "banner" if banner else "bar"
        news = () if banner else self._strip
        cell = bars.header(name, self.state.chip(), width, banner=banner, news=news)
        if self._notice:
            cell = ((f" {self._symbols.conflict} {self._notice} ", "alarm"),)
        self._head.show(cell, tone)
        self.draw_clock()
        self.draw_tabs()
        foot = boxes[layout.FOOTER].width if layout.FOOTER in boxes else self.size.width
        self._foot.show(self._foot_cell(foot))
        if layout.STATUS in boxes:
            self._status.show(self._status_cell(boxes[layout.STATUS].width))

    def _foot_cell(self, width: int) -> Cell:
        if self.entry is not None:
            return self.entry.cell(width)
        if self._alert:
            return bars.alert(self._alert, self._symbols, width)
        return bars.hints(footer_hints(BOARD), width)

    def _status_cell(self, width: int) -> Cell:
        feed = self._feed
        situation = self.state.situation
        return bars.status(
            settled=feed.settled,
            done=feed.done,
            total=feed.total,
            queue=feed.queue,
            last=feed.last,
            aside=len(situation.set_aside) if situation else 0,
            problem=feed.problem,
            symbols=self._symbols,
            width=width,
        )

    def draw_clock(self) -> None:
        """Draw the time, or the moment of a board that is not of now."""
        box = self.boxes(*self.size).get(layout.CLOCK)
        if box is None or self._now is None:
            return
        now, zone = self._now
        crisis = self.state.situation.crisis if self.state.situation else UNNAMED
        as_of = self.state.view.as_of
        if as_of is not None:
            self._clock.show(bars.banner_text(as_of, zone, crisis, box.width), "banner")
        else:
            self._clock.show(bars.clock_text(now, zone, crisis, box.width), "clock")

    def draw_tabs(self) -> None:
        """Draw the names of the panes with their number of rows."""
        names = [(TITLES[name].title(), len(self.panes[name].window)) for name in PANES]
        self._tabs.show(bars.tabs(names, PANES.index(self.state.active)))
