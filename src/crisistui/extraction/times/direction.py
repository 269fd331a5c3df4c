"""Past or future: what the clause around a bare weekday, month or day says. Imports the lexicon and the tokens.

The cue nearest before the expression decides, then the nearest after it; a clause ends at a full stop, a
semicolon, a paragraph or a quotation mark.
"""

from typing import Literal

from crisistui.extraction.times.cues import FUTURE, PAST, PAST_ENDING_EXCEPTIONS
from crisistui.extraction.times.lexicon import CODE
from crisistui.extraction.times.tokens import Tokens

Direction = Literal["past", "future"]
_ENDS = frozenset({CODE["stop"], CODE["gap"]})
_MARKS = frozenset({";", '"', "“", "”", ":", "—"})
_BACK, _AHEAD = 14, 10


def direction(tokens: Tokens, start: int, end: int) -> Direction | None:
    """Where the clause points, or ``None`` when nothing tells."""
    for place in range(start - 1, max(-1, start - 1 - _BACK), -1):
        if _closes(tokens, place):
            break
        if found := _cue(tokens, place):
            return found
    for place in range(end, min(len(tokens.lows), end + _AHEAD)):
        if _closes(tokens, place):
            break
        if found := _cue(tokens, place):
            return found
    return None


def _closes(tokens: Tokens, place: int) -> bool:
    return tokens.codes[place] in _ENDS or tokens.lows[place] in _MARKS


def _cue(tokens: Tokens, place: int) -> Direction | None:
    low = tokens.lows[place]
    if low in FUTURE:
        return "future"
    if low in PAST:
        return "past"
    if low.endswith("ed") and len(low) > 4 and low not in PAST_ENDING_EXCEPTIONS:  # noqa: PLR2004 - not "red"
        return "past"
    return None
