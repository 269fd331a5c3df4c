"""Layouts for Textual that put widgets into boxes a pure function has computed.

Imports Textual and the boxes.
"""

from collections.abc import Callable, Mapping

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

from crisistui.tui.layout import Box

Boxes = Callable[[int, int], Mapping[str, Box]]


class Boxed(Layout):
    """Every child stands in the box of its id; a child without a box is not shown."""

    name = "boxed"

    def __init__(self, boxes: Boxes) -> None:
        """``boxes`` maps (width, height) to the boxes."""
        self._boxes = boxes

    def arrange(
        self,
        parent: Widget,  # noqa: ARG002 - the interface
        children: list[Widget],
        size: Size,
        greedy: bool = True,  # noqa: ARG002 - the interface
    ) -> ArrangeResult:
        """Place the children."""
        boxes = self._boxes(size.width, size.height)
        return [
            WidgetPlacement(
                Region(box.x, box.y, box.width, box.height), NULL_OFFSET, NULL_SPACING, child, fixed=True
            )
            for child in children
            if (box := boxes.get(child.id or "")) is not None and box.width > 0 and box.height > 0
        ]
