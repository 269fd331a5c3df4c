"""Words beside an expression that bend it: early, mid-, the end of, about, at least."""

from crisistui.extraction.times.lexicon import APPROXIMATE, CODE, EDGES
from crisistui.extraction.times.reading import Reading
from crisistui.extraction.times.tokens import Tokens

_REACH = 3  # "end of the", "in the"
_LIGHT = frozenset({"of", "in", "the", "-", "next", "on", "this", "to"})
_BARE_EDGES = frozenset({"early", "late", "mid"})
_PHRASES: dict[tuple[str, ...], str] = {
    ("more", "than"): "MORE_THAN",
    ("less", "than"): "LESS_THAN",
    ("fewer", "than"): "LESS_THAN",
    ("at", "least"): "EQUAL_OR_MORE",
    ("at", "most"): "EQUAL_OR_LESS",
    ("up", "to"): "EQUAL_OR_LESS",
    ("no", "more", "than"): "EQUAL_OR_LESS",
    ("no", "less", "than"): "EQUAL_OR_MORE",
    ("no", "later", "than"): "ON_OR_BEFORE",
}
_AFTER: dict[tuple[str, ...], str] = {
    ("or", "so"): "APPROX",
    ("or", "later"): "ON_OR_AFTER",
    ("or", "earlier"): "ON_OR_BEFORE",
}


def widen(readings: list[Reading], tokens: Tokens) -> list[Reading]:
    """Take the modifiers beside each expression into its span and set ``mod``."""
    floor = 0
    for number, reading in enumerate(readings):
        if reading.how != "reference":
            if reading.type in {"DATE", "TIME"}:
                _edge(reading, tokens.lows, floor)
            if tokens.codes[reading.end : reading.end + 1] != CODE["possess"]:  # "around Friday's ruling"
                _degree(reading, tokens.lows, floor)
            ceiling = readings[number + 1].start if number + 1 < len(readings) else len(tokens.lows)
            tail = tuple(tokens.lows[reading.end : reading.end + 2])
            if tail in _AFTER and reading.end + 2 <= ceiling:
                reading.mod, reading.end = _AFTER[tail], reading.end + 2
        floor = reading.end
    return readings


def _edge(reading: Reading, lows: list[str], floor: int) -> None:
    """``early``, ``mid-``, ``the end of``, ``later on``."""
    place = reading.start
    back = place - 1
    while back >= floor and lows[back] in _LIGHT and place - back <= _REACH:
        back -= 1
    if back < floor:
        return
    word, between = lows[back], lows[back + 1 : place]
    if word in EDGES and (word in _BARE_EDGES or "of" in between or between == ["-"]):
        reading.mod = EDGES[word]
        reading.start = back - (back > floor and lows[back - 1] == "the")
    elif word in {"earlier", "later"} and between in ([], ["on"], ["in", "the"], ["in"]):
        reading.mod = "START" if word == "earlier" else "END"
        reading.start = back


_DETERMINED = frozenset({"the", "this", "these", "past", "last", "next"})


def _degree(reading: Reading, lows: list[str], floor: int) -> None:
    """``about``, ``more than``, ``at least``."""
    place = reading.start
    for words, mod in _PHRASES.items():
        start = place - len(words)
        if start >= floor and tuple(lows[start:place]) == words:
            if reading.mod is None:
                reading.mod = mod
            reading.start = start
            return
    if place > floor and lows[place - 1] in APPROXIMATE and reading.type != "SET":
        strict = APPROXIMATE[lows[place - 1]] != "APPROX"
        if strict and (reading.type != "DURATION" or lows[place] in _DETERMINED):  # "over the past year"
            return
        reading.mod = reading.mod or APPROXIMATE[lows[place - 1]]
        reading.start = place - 1
