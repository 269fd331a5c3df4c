"""Past or future: what the clause around a bare weekday, month or day says.

The cue nearest before the expression decides, then the nearest after it; a clause ends at a full stop, a
semicolon, a paragraph or a quotation mark.
"""

from typing import Literal

from crisistui.extraction.times.cues import (
    AHEAD,
    EVASIVE,
    FOR_AHEAD,
    FUTURE,
    LEADS_TO,
    LIGHT,
    PASSIVE,
    PAST,
    PAST_ENDING_EXCEPTIONS,
    PHRASES_AHEAD,
)
from crisistui.extraction.times.lexicon import CODE
from crisistui.extraction.times.tokens import Tokens
from crisistui.extraction.times.zones import OFFSETS

Direction = Literal["past", "future"]
_ENDS = frozenset({CODE["stop"], CODE["gap"]})
_MARKS = frozenset({";", '"', "“", "”", ":", "—", "`", "''"})
_BACK, _AHEAD, _LIGHT_WORDS = 16, 12, 5


def direction(tokens: Tokens, start: int, end: int) -> Direction | None:
    """Where the clause points, or ``None`` when nothing tells."""
    lows = tokens.lows
    owned = end < len(lows) and tokens.codes[end] == CODE["possess"]
    if owned:  # "Friday's vote" has been, unless one is ahead of it
        return "future" if lows[max(0, start - 2) : start] == ["ahead", "of"] else "past"
    cue = _right_before(lows, start)
    if cue is not None and not _heads(lows, cue):
        return "future"
    for place in range(start - 1, max(-1, start - 1 - _BACK), -1):
        if _closes(tokens, place):
            break
        if found := _cue(lows, place):
            return found
    for place in range(end, min(len(lows), end + _AHEAD)):
        if _closes(tokens, place):
            break
        if found := _cue(lows, place):
            return found
    return "future" if cue is not None else None


_CLOSE = frozenset({"just", "shortly", "hours", "days", "long", "day", "week", "weeks"})  # "just before"


def _right_before(lows: list[str], start: int) -> int | None:
    """Where the word stands that points ahead right before the expression ("until", "by", "as early as")."""
    place = start - 1
    while place > 0 and start - place <= _LIGHT_WORDS and _light(lows[place]):
        if (lows[place - 1], lows[place]) in PHRASES_AHEAD:
            return place
        place -= 1
    if place > 0 and (lows[place - 1], lows[place]) in PHRASES_AHEAD:
        return place
    if place < 0 or lows[place] not in AHEAD:
        return None
    if lows[place] == "before" and place and lows[place - 1] in _CLOSE:
        return None
    if lows[place] == "for" and not FOR_AHEAD.intersection(lows[max(0, place - 4) : place]):
        return None
    return place


def _heads(lows: list[str], place: int) -> bool:
    """``By Friday, they had ...`` at the head of a sentence: the verb decides."""
    return lows[place] not in {"due", "next"} and (place == 0 or lows[place - 1] in {".", "!", "?"})


def _light(low: str) -> bool:
    return low in LIGHT or low in OFFSETS or low[0].isdecimal() or low in {"a.m.", "p.m.", "am", "pm", "et"}


def _closes(tokens: Tokens, place: int) -> bool:
    return tokens.codes[place] in _ENDS or tokens.lows[place] in _MARKS


_SHORT = 4  # "red" is no verb


def _cue(lows: list[str], place: int) -> Direction | None:
    low = lows[place]
    if low == "to" and place and lows[place - 1] in LEADS_TO:
        return "future"
    if (
        low == "would"
        and lows[place + 1 : place + 2] == ["not"]
        and EVASIVE.intersection(lows[place + 2 : place + 3])
    ):
        return "past"
    if low in FUTURE:
        return "past" if place and lows[place - 1] == "been" else "future"
    if low in PAST or (low.endswith("ed") and len(low) > _SHORT and low not in PAST_ENDING_EXCEPTIONS):
        return None if place and lows[place - 1] in PASSIVE else "past"
    return None
