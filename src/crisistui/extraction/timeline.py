"""All expressions of time of one article, tagged once, for every rule that needs a date.

Imports `crisistui.model`, `crisistui.profile` and this room. Only lines that may carry facts are tagged; the
others are blanked, so that offsets stay those of ``Article.text``. A live page that stamps its entries with
days is tagged entry by entry, each from its own day.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from crisistui.extraction.document import Document
from crisistui.extraction.publication import Publication
from crisistui.extraction.telling import told
from crisistui.extraction.times import Timex, tag
from crisistui.extraction.years import complete
from crisistui.model.article import Article, LineRole
from crisistui.model.dates import PartialDate

_ENTRIES = 3  # dated stamps that make a live page


@dataclass(frozen=True, slots=True)
class Timeline:
    """When the article appeared, and every expression of time in it, in order of the text."""

    published: Publication
    items: tuple[Timex, ...]
    starts: tuple[int, ...] = field(repr=False, default=())

    @property
    def anchor(self) -> date | None:
        """The day of publication, where it is known to the day."""
        known = self.published.date
        return known.first() if known is not None and known.day is not None else None

    def in_span(self, start: int, end: int) -> list[Timex]:
        """The expressions that lie wholly in ``Article.text[start:end]``."""
        first = bisect_left(self.starts, start)
        out = []
        for item in self.items[first:]:
            if item.start >= end:
                break
            if item.end <= end:
                out.append(item)
        return out


def timeline(document: Document, publication: Publication) -> Timeline:
    """Tag an article once, anchored at its publication, in the crisis's time zone."""
    article, zone = document.article, document.profile.crisis.timezone
    items = [
        replace(item, start=item.start + start, end=item.end + start) if start else item
        for start, end, anchor in _stretches(article, publication)
        for item in tag(told(article, start, end), anchor, zone=zone)
    ]
    if publication.date is None and publication.floor is not None:
        items = complete(items, publication.floor)
    return Timeline(publication, tuple(items), tuple(item.start for item in items))


def _stretches(article: Article, publication: Publication) -> Iterator[tuple[int, int, PartialDate | None]]:
    """Stretches with their anchors: the whole text, or the entries of a live page that names days."""
    stamps = [line for line in article.lines if line.role is LineRole.STAMP]
    days = [(line.start, day) for line in stamps if (day := _day(article.text[line.start : line.end]))]
    if len(days) < _ENTRIES or len({day for _, day in days}) < 2:  # one day only: one anchor
        yield 0, len(article.text), publication.date
        return
    yield 0, days[0][0], publication.date
    for number, (start, day) in enumerate(days):
        end = days[number + 1][0] if number + 1 < len(days) else len(article.text)
        yield start, end, day


def _day(stamp: str) -> PartialDate | None:
    return next(
        (item.date for item in tag(stamp, None) if item.date and item.date.day and not item.anchored), None
    )


__all__ = ["Timeline", "Timex", "timeline"]
