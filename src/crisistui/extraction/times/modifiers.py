"""Words beside an expression that bend it: early, mid-, the end of, about, at least. Imports rooms of this package."""

import re

from crisistui.extraction.times.lexicon import APPROXIMATE, CODE, EDGES
from crisistui.extraction.times.reading import Reading
from crisistui.extraction.times.tokens import Tokens

_BEFORE = 6


def widen(readings: list[Reading], tokens: Tokens) -> list[Reading]:
    """Take the modifiers before each expression into its span and set ``mod``."""
    floor = 0
    for reading in readings:
        _edge(reading, tokens, floor)
        floor = reading.end
    return readings


def _edge(reading: Reading, tokens: Tokens, floor: int) -> None:
    lows, place = tokens.lows, reading.start
    back = place - 1
    skipped = 0
    while back >= floor and lows[back] in {"of", "in", "the", "-", "next", "on"} and skipped < 3:
        back -= 1
        skipped += 1
    if back < floor or reading.type not in {"DATE", "TIME"} or reading.how == "reference":
        return
    word = lows[back]
    if word in EDGES and (word in {"early", "late", "mid"} or "of" in lows[back:place]):
        reading.mod = EDGES[word]
        reading.start = back - (back > floor and lows[back - 1] == "the")
    elif word in {"earlier", "later"} and place - back == 1:
        reading.mod = "START" if word == "earlier" else "END"
        reading.start = back
