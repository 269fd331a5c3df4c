"""The signs of the board, in Unicode and in ASCII for terminals that cannot show the first.

Imports nothing of ours.
"""

from typing import NamedTuple


class Symbols(NamedTuple):
    """One sign for each state; every sign stands beside a word or in the help, never alone by colour."""

    going: str = "▲"
    neither: str = "○"
    against: str = "▼"
    nobody: str = "·"
    wavers: str = "~"
    conflict: str = "!"
    stays: str = "–"
    cursor: str = "▸"
    above: str = "↑"
    below: str = "↓"
    alive: str = "●"
    dead: str = "✗"
    dot: str = "·"
    gutter: str = "│"
    from_: str = "←"
    fresh: str = "•"
    corrected: str = "="
    corner: str = "└"

    def of(self, polarity: int) -> str:
        """The sign of a polarity."""
        return self.going if polarity > 0 else self.against if polarity < 0 else self.neither


UNICODE = Symbols()
ASCII = Symbols(
    going="+",
    neither="o",
    against="-",
    nobody=".",
    stays="-",
    cursor=">",
    above="^",
    below="v",
    alive="*",
    dead="x",
    dot="|",
    gutter="|",
    from_="<-",
    fresh="*",
    corner="`",
)
