"""Frames matched in one sentence: raw hits, filtered for assertion, negation and overlap.

Imports only this room. A hit is a frame with its place and the destinations that its words name; who holds it
and what else it needs is decided by `statements`.
"""

import re
from dataclasses import dataclass

from crisistui.extraction.masks import Masked
from crisistui.extraction.negation import in_question, is_question, negated_before, negated_inside
from crisistui.extraction.statements import operators
from crisistui.extraction.statements.frames import Frame, candidates
from crisistui.extraction.statements.trace import Reason, Trace

_QUIET = frozenset({"silent", "open"})
_LIMIT = 4


@dataclass(frozen=True, slots=True)
class Hit:
    """A frame found at ``start:end`` of a masked sentence, with its stance after negation."""

    frame: Frame
    start: int
    end: int
    stance: str
    destinations: tuple[str, ...]


def hits(masked: Masked, *, answered: bool = False, trace: Trace | None = None) -> list[Hit]:
    """All hits of a sentence that are asserted; ``answered`` when a question is answered right after it."""
    text = masked.bare
    found: list[Hit] = []
    asking = is_question(text) and not answered
    for frame in candidates(text):
        if asking and frame.stance not in _QUIET:
            continue
        for number, match in enumerate(frame.pattern.finditer(text)):
            if number >= _LIMIT:
                break
            hit = _judged(masked, frame, match)
            if isinstance(hit, Hit):
                found.append(hit)
            elif trace is not None:
                trace.note(masked.sentence.index, hit)
    return _without_overlaps(found)


def _judged(masked: Masked, frame: Frame, match: re.Match[str]) -> Hit | Reason:
    """Make a hit of a match, or tell why it asserts nothing."""
    text = masked.bare
    start, end = match.span()
    if frame.stance not in _QUIET and frame.rank < 5 and in_question(text, start):
        return Reason.CONDITION
    destinations = _destinations(masked, match)
    if frame.d_required and not destinations:
        return Reason.NO_DESTINATION
    stance = frame.stance
    inside = negated_inside(text, start, end)
    if frame.requires_negation and not (inside or negated_before(text, start)):
        return Reason.NO_JUDGEMENT
    if stance == "favours" and _waved_away(text, start):
        stance = "doubts"
    if frame.polarity_by_negation:
        stance = "doubts" if inside or negated_before(text, start) else "favours"
    elif frame.negated is not None or frame.stance in ("offers", "positive", "favours", "hosts"):
        denied = negated_before(text, start) or (inside and frame.negated is not None)
        if denied and frame.negated is None:
            return Reason.NEGATED
        stance = frame.negated if denied and frame.negated else stance
    return Hit(frame, masked.places[start], masked.places[end - 1] + 1, stance, destinations)


def _waved_away(text: str, start: int) -> bool:
    """Tell whether a word of refusal or doubt stands right before the judgement and turns it."""
    ahead = text[max(0, start - 40) : start]
    return any(
        op.kind in ("oppose", "doubt", "deny") and op.end >= len(ahead) - 3 for op in operators.find(ahead)
    )


def _destinations(masked: Masked, match: re.Match[str]) -> tuple[str, ...]:
    for name, value in match.groupdict().items():
        if name.startswith("d") and value:
            start, end = masked.places[match.start(name)], masked.places[match.end(name) - 1] + 1
            found = masked.found(start, end, "CA")
            return tuple(dict.fromkeys(m.entity.country for m in found if m.entity.country))
    return ()


def _without_overlaps(found: list[Hit]) -> list[Hit]:
    """Where hits overlap and contradict, the frame of higher rank wins, then the longer one."""
    ordered = sorted(found, key=lambda hit: (-hit.frame.rank, hit.start - hit.end, hit.start))
    kept: list[Hit] = []
    for hit in ordered:
        clash = any(
            other.start < hit.end and hit.start < other.end and not _compatible(other, hit) for other in kept
        )
        if not clash:
            kept.append(hit)
    return sorted(kept, key=lambda hit: (hit.start, hit.end))


def _compatible(one: Hit, other: Hit) -> bool:
    return (
        bool(one.destinations)
        and bool(other.destinations)
        and not set(one.destinations) & set(other.destinations)
    )
