"""When an article appeared: printed, in its dateline, in its metadata, or deduced. Undated stays undated.

Imports `crisistui.model`, `crisistui.profile` and this room. Neither the clock nor the file's time is
asked. A date that nothing gives is not made up; it is bounded by the latest date that the text tells as past.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from crisistui.extraction.deducing import Story
from crisistui.extraction.document import Document
from crisistui.extraction.printed import Clue, metadata, printed
from crisistui.model.dates import PartialDate

Basis = Literal["stated", "dateline", "metadata", "deduced"]
_TOLERANCE = dt.timedelta(days=1)  # a page's metadata may be in another time zone than what it prints


@dataclass(frozen=True, slots=True)
class Publication:
    """The day an article appeared and how that is known.

    ``not_before`` bounds an undated article by the latest date told as past; ``floor`` is the earliest day
    for dates without a year in it (the profile's ``since`` or later); ``warnings`` tell which clues disagree.
    """

    date: PartialDate | None = None
    basis: Basis | None = None
    not_before: PartialDate | None = None
    warnings: tuple[str, ...] = ()
    floor: dt.date | None = None


def published(document: Document) -> Publication:
    """Date one article: what it prints, else its metadata, else what its own words support."""
    article, since = document.article, document.profile.crisis.yearless_from
    clues = printed(article, None)
    meta = metadata(article)
    if not clues and meta is None:
        story = Story(article, since)
        clues = printed(article, story.earliest)
        if not clues:
            day = story.day()
            return Publication(
                PartialDate.of(day) if day else None,
                "deduced" if day else None,
                story.not_before,
                (),
                story.floor,
            )
    best = min([*clues, *([meta] if meta else [])], key=lambda clue: clue.rank)
    return Publication(PartialDate.of(best.day), best.basis, None, _faults(best, clues, meta))


def _faults(best: Clue, clues: list[Clue], meta: Clue | None) -> tuple[str, ...]:
    """One line for every clue that cannot be true beside the believed one."""
    out = [clue.fault for clue in clues if clue.fault]
    out += [
        f"dates disagree: {best.where} gives {best.day}, {other.where} gives {other.day}"
        for other in [*clues, *([meta] if meta else [])]
        if other is not best and not other.revised and abs(other.day - best.day) > _TOLERANCE
    ]
    return tuple(dict.fromkeys(out))


__all__ = ["Basis", "Publication", "published"]
