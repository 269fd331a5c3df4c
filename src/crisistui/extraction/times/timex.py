"""What the temporal tagger hands out. Imports the model only."""

from dataclasses import dataclass

from crisistui.model.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Timex:
    """One expression of time in a text, with its reading.

    ``type`` is ``DATE``, ``TIME``, ``DURATION`` or ``SET``; ``value`` a TIMEX3 value (``2025-11-28``,
    ``2025-11``, ``2025-W48``, ``2025-W48-WE``, ``2025-Q3``, ``2025-SU``, ``201`` for a decade,
    ``2025-11-28T16:00``,
    ``2025-11-28TNI``, ``P1W``, ``PRESENT_REF``, ``XXXX-WXX-5`` for a weekday nothing resolves).
    ``mod`` is START, MID, END, APPROX, BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER, LESS_THAN, MORE_THAN,
    EQUAL_OR_LESS, EQUAL_OR_MORE or ``None``.

    ``how`` names the rule that read it: iso, numeric, explicit (a full date or month with its year), year,
    decade, century, quarter, season, holiday, month-day (no year in the text), month, weekday-past,
    weekday-future, weekday (unresolved), relative (counted from the anchor or a date beside it), anaphora
    (from a date told before), clock, part-of-day, duration, set, reference. A time joined with its day keeps
    the day's rule.

    ``date`` is the calendar reading of a DATE or TIME: a year, month, day or minute. A part of a day
    ("Friday night") has the precision of its day. A quarter, half or season has that of its year; a week or
    weekend that of the month, or else the year, it lies in wholly; a decade, century or anything unresolved
    has none. ``zone`` holds the zone words as the text has them; ``anchored`` says that the value depends on
    the publication date or on an earlier date in the text and not on the words alone.
    """

    start: int
    end: int
    text: str
    type: str
    value: str
    mod: str | None = None
    how: str = "explicit"
    date: PartialDate | None = None
    zone: str | None = None
    anchored: bool = False
