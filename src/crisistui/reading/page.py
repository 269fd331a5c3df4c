"""What the markup of a file tells beside its text: title, outlet, date, and which lines are headings.

Imports only ``crisistui.model``.
"""

import re
from dataclasses import dataclass, field

from crisistui.model.dates import PartialDate
from crisistui.model.plain import scrub

_SLASHES = re.compile(r"^(\d{4})/(\d\d)/(\d\d)")
_SECONDS = re.compile(r"(T\d\d:\d\d):\d\d(?:\.\d{1,9})?")
_DAY = len("2025-12-04")


@dataclass(slots=True)
class Page:
    """A file on its way to an article: blocks of cleaned text in order, headings with their level."""

    blocks: list[tuple[str, int | None]] = field(default_factory=list)
    title: str | None = None
    outlet: str | None = None
    stamp: str | None = None
    warnings: list[str] = field(default_factory=list)

    def add(self, text: str, level: int | None = None) -> None:
        """One more block, cleaned; ``level`` is 1 to 6 for a heading."""
        # Markup decodes character references, so control codes are taken out here and not before.
        cleaned = scrub(text).strip("\n")
        if cleaned.strip():
            self.blocks.append((cleaned, level))

    @property
    def text(self) -> str:
        """All blocks, an empty line between them."""
        return "\n\n".join(text for text, _ in self.blocks)

    @property
    def levels(self) -> dict[int, int]:
        """Where in ``text`` a heading's block starts → its level."""
        found: dict[int, int] = {}
        at = 0
        for text, level in self.blocks:
            if level is not None:
                found[at + len(text) - len(text.lstrip())] = level
            at += len(text) + 2
        return found


def iso_stamp(text: str) -> str | None:
    """A metadata date as ISO text, as precise as it was given; ``None`` when it is no ISO date."""
    text = _SLASHES.sub(r"\1-\2-\3", text.strip().replace(" UTC", "Z"))
    if text[_DAY : _DAY + 1] == " ":
        text = text[:_DAY] + "T" + text[_DAY + 1 :].replace(" ", "")
    try:
        return str(PartialDate.parse(_SECONDS.sub(r"\1", text)))
    except ValueError:
        return None
