"""A masked sentence with its times masked too, so that rules are written without dates.

Imports `crisistui.extraction` only. Dates become characters of one block, stretches of time of another;
everything else stays as it is.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from crisistui.extraction.masks import Masked
from crisistui.extraction.times import Timex

_DATE, _STRETCH = 0xF000, 0xF100
# Words that the tagger counts with a date and the rules read themselves.
_LIMIT = re.compile(
    r"(?:no later than|not later than|by no later than|at the latest by|until|till|by|before)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_MOST = 200  # expressions in one sentence
DATES = f"[{chr(_DATE)}-{chr(_DATE + 0xFF)}]"
STRETCHES = f"[{chr(_STRETCH)}-{chr(_STRETCH + 0xFF)}]"


@dataclass(slots=True)
class Timed:
    """``text[i]`` stands at ``offsets[i]`` of the article; ``times`` gives what a character stands for."""

    masked: Masked
    text: str
    offsets: list[int]
    times: dict[str, Timex] = field(default_factory=dict)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the article of ``text[start:end]``."""
        last = self.text[end - 1]
        if last in self.times:
            return self.offsets[start], self.times[last].end
        name = self.masked.names.get(last)
        return self.offsets[start], name.end if name is not None else self.offsets[end - 1] + 1


def timed(masked: Masked, items: list[Timex]) -> Timed:
    """Mask the times of one sentence; those that name no date and no stretch stay text."""
    text: list[str] = []
    offsets: list[int] = []
    times: dict[str, Timex] = {}
    place = 0
    for number, item in enumerate(items[:_MOST]):
        base = _DATE if item.date is not None else _STRETCH if item.type == "DURATION" else None
        if base is None:
            continue
        limit = _LIMIT.match(item.text)
        begin = bisect_left(masked.offsets, item.start + (limit.end() if limit else 0))
        stop = bisect_left(masked.offsets, item.end)
        if begin < place or begin >= stop:
            continue
        text.append(masked.text[place:begin])
        offsets.extend(masked.offsets[place:begin])
        character = chr(base + number)
        times[character] = item
        text.append(character)
        offsets.append(masked.offsets[begin])
        place = stop
    text.append(masked.text[place:])
    offsets.extend(masked.offsets[place:])
    return Timed(masked, "".join(text), offsets, times)
