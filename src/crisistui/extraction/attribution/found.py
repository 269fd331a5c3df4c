"""One attribution, and which of several vouches for a place.

Imports only this room's holders.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from crisistui.extraction.holders import Holder

#: Where the content of a source ends that nothing limits.
UNLIMITED = 100_000


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source and its cue in one masked sentence; ``start``/``end`` bound the words source + cue.

    ``before`` when the content stands before the cue (inverted or at the sentence's end). ``to`` is the
    outlet that was told, if one was. ``limit`` is where the content ends at the latest: the clause's end when
    the source stands in a subordinate or relative clause.
    """

    holder: Holder
    start: int
    end: int
    verb: str
    before: bool = False
    to: str | None = None
    limit: int = UNLIMITED


def speaker_of(attributions: Sequence[Attribution], place: int) -> Attribution | None:
    """The innermost source that vouches for what stands at a place of the masked sentence."""
    best: Attribution | None = None
    for item in attributions:
        if item.start <= place < item.limit and not item.before:
            best = item  # the last source before the place is the innermost one
    if best is not None:
        return best
    after = [item for item in attributions if item.before or item.start > place]
    return after[0] if after else None
