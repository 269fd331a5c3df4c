"""Dates that a page prints about itself: stamp lines, headings, datelines, signatures; and its metadata.

Imports `crisistui.model` and this room. A date counts only at the edge of a line or between separators, so
that a headline that speaks of a date is not taken for the day of publication.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from crisistui.extraction.times import Timex, tag
from crisistui.extraction.years import day_of
from crisistui.model.article import Article, Line, LineRole
from crisistui.model.dates import PartialDate

_LABELS = frozenset({LineRole.STAMP, LineRole.BYLINE, LineRole.SUBHEAD, LineRole.HEADLINE})
_PROSE_LINES = 3  # a dateline stands at the head of one of the first lines of prose
_SHORT = 60  # characters of a line of prose that is really a label
_REACH = 64  # characters within which a dateline gives its date
_UPDATED = re.compile(r"\b(?:updated|modified|revised|last edited|corrected)\b[^\d|]{0,24}$", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:^|[|,:;·•–—(\[/]|\s-|\.\s"
    r"|\b(?:published|posted|updated|modified|issued|released|dated|date|filed)(?: on| at)?"
    r"|\b(?:release|statement|communiqu[eé]|briefing|conference|brief|bulletin|declaration|transcript)"
    r"(?: of| on| for)?)\s*$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s*(?:$|[|,.;·•–—()\[\]/]|-\s|\d|(?i:at|by|updated)\b|[A-Z]{2,5}\b)")
_SENTENCE = re.compile(r"[.!?][\"”’]?$")
_PLACE = re.compile(
    r"(?:By [^,(]{3,40} )?[^\W\d_][^\W\d_.'’-]*(?:[ .'’/,-]{1,3}[^\W\d_][^\W\d_.'’-]*){0,6}[,.]?\s*"
    r"(?:[(\[][^)\]]{2,40}[)\]]\s*[,:—–-]?\s*|[—–:/-]\s*)?$"
)
_DATELINE_END = re.compile(r"[.,]?\s*(?:[—–:]|-\s|--|/|[(\[][^)\]]{2,40}[)\]])|[.,]\s*$")
# "OSLO, May 3. The ministry ...", "OSLO. May 3. AGENCY - The ...": a full stop sets the dateline off.
_STOPPED = re.compile(r"\.\s+[\"“]?[A-ZÀ-Þ]")
# What a page says of itself: "This story was published on 3 May 2026.", "Last updated: 3 May 2026."
_ITSELF = re.compile(
    r"(?:^|[.!?]\s+)"
    r"(?:this (?:story|article|column|report|interview|piece|text|page|version|edition|dispatch)"
    r"(?: (?:was|is|has been))?(?: (?:first|last|originally))?"
    r"(?: (?:published|posted|updated|written|printed|issued|filed))?"
    r"|(?:last |first )?(?:published|posted|updated|modified|revised))(?: on| at)?:?\s*$",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d[:.]\d\d")
_ZONE = re.compile(r"(?:[A-Z]{2,5}(?:[+-]\d{1,2})?)?")
_CLOCK = re.compile(r"[\s,]*\d{1,2}[:.]\d\d(?:\s*(?:[ap]\.?m\.?|[A-Z]{2,4}))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clue:
    """A day the page gives for itself; the smallest ``rank`` is believed.

    ``fault`` is what is odd about it; ``revised`` when it is the day of a later version.
    """

    day: date
    basis: Literal["stated", "dateline", "metadata"]
    rank: int
    where: str
    fault: str = ""
    revised: bool = False


def metadata(article: Article) -> Clue | None:
    """The date in the page's metadata, if it is one to the day."""
    if article.stamp is None:
        return None
    try:
        stamp = PartialDate.parse(article.stamp[:10])
    except ValueError:
        return None
    return Clue(stamp.first(), "metadata", 50, "the metadata") if stamp.day is not None else None


def printed(article: Article, floor: date | None) -> list[Clue]:
    """All printed dates of the page itself; ``floor`` is the earliest day for a date without a year."""
    clues: list[Clue] = []
    prose = 0
    for line in article.lines:
        if line.role in _LABELS:
            clues.extend(_label(article, line, floor, len(clues)))
        elif line.role is LineRole.PROSE:
            prose += 1
            if prose <= _PROSE_LINES:
                clues.extend(_dateline(article, line, floor))
            clues.extend(_itself(article, line, floor))
            words = article.text[line.start : line.end]
            if len(words) <= _SHORT and not _SENTENCE.search(words):
                clues.extend(_label(article, line, floor, len(clues)))
    return clues


def _label(article: Article, line: Line, floor: date | None, place: int) -> Iterator[Clue]:
    text = article.text[line.start : line.end]
    if not any(character.isdigit() for character in text):
        return
    for item in tag(text, None):
        before, after = text[: item.start], text[item.end :]
        edged = bool(_BEFORE.search(before) and _AFTER.match(after))
        if line.role is not LineRole.STAMP and not (edged or _minuted(line, item, after)):
            continue
        day, fault = _day(item, floor)
        if day is None or (line.role is not LineRole.STAMP and item.date is None):
            continue
        base = {LineRole.STAMP: 0, LineRole.BYLINE: 10}.get(line.role, 20)
        revised = bool(_UPDATED.search(before))
        rank = base + min(place, 4) + (5 if revised else 0)
        yield Clue(day, "stated", rank, f'the line "{text[:60]}"', fault, revised)


def _minuted(line: Line, item: Timex, after: str) -> bool:
    """Tell whether a line under the headline ends in a day with its minute, as no title does."""
    if line.role not in (LineRole.SUBHEAD, LineRole.BYLINE) or item.type != "TIME" or item.date is None:
        return False
    return bool(_FIGURES.search(item.text) and not item.anchored and _ZONE.fullmatch(after.strip()))


def _itself(article: Article, line: Line, floor: date | None) -> Iterator[Clue]:
    """A sentence at the end of a line by which the page dates itself, year and all."""
    tail = max(line.start, line.end - 2 * _REACH)
    text = article.text[tail : line.end]
    if not any(character.isdigit() for character in text):
        return
    for item in tag(text, None):
        before, after = text[: item.start], text[item.end :]
        if item.date is None or not _ITSELF.search(before) or after.strip() not in ("", "."):
            continue
        day, fault = _day(item, floor)
        if day is not None:
            revised = bool(_UPDATED.search(before))
            yield Clue(day, "stated", 25 + 5 * revised, f'the line "{text[-60:]}"', fault, revised)


def _dateline(article: Article, line: Line, floor: date | None) -> Iterator[Clue]:
    head = article.text[line.start : min(line.end, line.start + 2 * _REACH)]
    if not any(character.isdigit() for character in head[:_REACH]):
        return
    for item in tag(head, None):
        if item.start > _REACH:
            return
        before, after = head[: item.start], head[item.end :]
        clock = _CLOCK.match(after)
        if clock:
            after = after[clock.end() :]
        if not before or not _is_place(before):
            continue
        stopped = _STOPPED.match(after) and (item.date is not None or _capitals(before))
        if not (stopped or _DATELINE_END.match(after)):
            continue
        day, fault = _day(item, floor)
        if day is not None:
            yield Clue(day, "dateline", 30, f'the dateline "{head[: item.end]}"', fault)
            return


def _capitals(text: str) -> bool:
    """Tell whether a place is set in capitals, as agencies do."""
    return text.isupper() and sum(character.isalpha() for character in text) > 2


def _is_place(text: str) -> bool:
    """Know "NAIROBI, ", "PORT-AU-PRINCE, Haiti (AP) — ": capitalised words and nothing else."""
    if not _PLACE.fullmatch(text):
        return False
    words = re.findall(r"[^\W\d_]+", re.sub(r"[(\[][^)\]]*[)\]]", "", text))
    small = {"de", "of", "and", "la", "el", "al", "es", "du", "des", "the", "da", "do", "san"}
    first = words[0].lower() if words else ""
    return first not in {"on", "in", "by", "since", "until", "before", "after", "from", "at"} and all(
        word[0].isupper() or word in small for word in words
    )


def _day(item: Timex, floor: date | None) -> tuple[date | None, str]:
    """The day of an expression, a missing year supplied; and what is odd about it."""
    if item.type not in ("DATE", "TIME"):
        return None, ""
    return day_of(item, floor)
