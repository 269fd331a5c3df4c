"""The roles of all lines of a page: headline, prose, and the furniture around them.

Imports only ``crisistui.model`` and this room. The order of judgement: what a line says itself
(marks), what cues reach (runs), then the place: head, body, tail. In doubt a full sentence is prose.
"""

from collections import Counter
from collections.abc import Container, Sequence
from itertools import pairwise

from crisistui.model.article import LineRole
from crisistui.reading.cues import cues
from crisistui.reading.headline import is_office, place_head
from crisistui.reading.lines import FULL, Cue, Draft
from crisistui.reading.marks import mark
from crisistui.reading.runs import follow
from crisistui.reading.shapes import is_person

_SUBHEAD_MOST = 16  # words
_REPEAT_MOST = 6  # words of a line that is furniture because it comes again
_TOLD = (LineRole.PROSE, LineRole.HEADLINE, LineRole.SUBHEAD, LineRole.EMBED)
_LEAST = 4
_FOOT = 12  # lines from the end in which an author is told of
_BIO_MOST = 60  # words
_LABELS = frozenset({"by", "written", "edited", "reported", "author", "words", "story", "text"})
_SHORT = 3  # words of "He has left."


def assign(drafts: Sequence[Draft], sites: Container[str] = frozenset[str]()) -> Draft | None:
    """Give every line its role; return the headline, if the page has one."""
    for draft in drafts:
        if draft.level is None:
            mark(draft, sites)
    follow(drafts)
    repeated = _repeated(drafts)
    start, end = _body(drafts)
    if start is None:
        _nothing_but_lines(drafts)
        return None
    headline = place_head(drafts[:start], follows=True)
    _place_body(drafts, start, end, repeated)
    _first_heading(drafts, start, end)
    _place_tail(drafts[end + 1 :])
    _place_authors(drafts)
    return headline


def _repeated(drafts: Sequence[Draft]) -> frozenset[str]:
    counts = Counter(draft.key for draft in drafts if draft.words <= _REPEAT_MOST)
    return frozenset(key for key, count in counts.items() if count > 1)


def _body(drafts: Sequence[Draft]) -> tuple[int | None, int]:
    """First and last line of the article proper; the demands fall until something meets them."""
    for meets in (_is_firm, _is_short_sentence, _is_long_line):
        told = [at for at, draft in enumerate(drafts) if draft.free and meets(draft)]
        if told:
            later = (at for at in range(told[-1], len(drafts)) if drafts[at].free and _tells(drafts[at]))
            return told[0], max(told[-1], *later, 0)
    return None, 0


def _tells(draft: Draft) -> bool:
    """A short line that still belongs to the article, wherever it stands."""
    return draft.sentence or draft.item or _speaks(draft) or (draft.stopped and draft.words > 1)


def _is_firm(draft: Draft) -> bool:
    return draft.firm or (draft.item and draft.words >= FULL)


def _is_short_sentence(draft: Draft) -> bool:
    return draft.ended and draft.words >= _SHORT and draft.level is None


def _is_long_line(draft: Draft) -> bool:
    return draft.words >= FULL and draft.level is None


def _nothing_but_lines(drafts: Sequence[Draft]) -> None:
    """A flash: no sentence on the page. Every line that may tell something is prose; never none at all."""
    free = [draft for draft in drafts if draft.free]
    told = [draft for draft in free if draft.words >= _LEAST or draft.level is not None]
    if not told and not any(draft.role in _TOLD for draft in drafts):
        told = [max(free or drafts, key=lambda draft: draft.words)]
    for draft in drafts:
        if draft in told:
            draft.role = LineRole.PROSE
        elif draft.role is None:
            draft.role = LineRole.FURNITURE


def _place_body(drafts: Sequence[Draft], start: int, end: int, repeated: frozenset[str]) -> None:
    for at in range(start, end + 1):
        draft = drafts[at]
        if draft.role is LineRole.STAMP and drafts[at - 1].text.endswith("?") and at > start:
            draft.role = LineRole.PROSE  # the date answers the question
        elif draft.free:
            draft.role = _in_body(draft, repeated)


def _first_heading(drafts: Sequence[Draft], start: int, end: int) -> None:
    """The line in capitals right before the first paragraph, where such lines head the others too."""
    heads = [d for d in drafts[start : end + 1] if d.role is LineRole.SUBHEAD and _in_capitals(d)]
    first = drafts[start - 1] if start else None
    if len(heads) > 1 and first is not None and first.role is LineRole.FURNITURE and _in_capitals(first):
        first.role = LineRole.SUBHEAD


def _in_capitals(draft: Draft) -> bool:
    return draft.words <= _SHORT and draft.text.isupper()


def _in_body(draft: Draft, repeated: frozenset[str]) -> LineRole:
    if draft.level is not None:
        return LineRole.SUBHEAD
    if draft.sentence or draft.item or draft.words > _SUBHEAD_MOST:
        return LineRole.PROSE
    if draft.key in repeated and draft.words <= _REPEAT_MOST and not draft.stopped:
        return LineRole.FURNITURE
    if draft.text.endswith("?") and not _speaks(draft):
        return LineRole.SUBHEAD
    if draft.text.endswith((".", "!", ":", ";", ",", "…")) or draft.stopped or _speaks(draft):
        return LineRole.PROSE
    if draft.words == 1 and draft.text[0].islower():
        return LineRole.FURNITURE
    return LineRole.SUBHEAD


def _speaks(draft: Draft) -> bool:
    """Whether it is a line of a transcript: "Q: ...", "MS. X: ..."."""
    speaker, colon, _ = draft.text[:60].partition(": ")
    return bool(colon) and speaker.isupper()


def _place_tail(tail: Sequence[Draft]) -> None:
    """After the last sentence: a signature, a name, or the furniture at the foot of the page."""
    signing = False
    for at, draft in enumerate(tail):
        if not draft.free:
            signing = False
        elif cues().signature.match(draft.key) and draft.words <= FULL:
            draft.role, signing = LineRole.BYLINE, True
        elif signing:
            draft.role = LineRole.BYLINE
        elif draft.item and not draft.stopped and draft.words >= _LEAST and at == 0:
            draft.role = LineRole.PROSE
        elif at == 0 and is_person(draft.text.lstrip("—– ")):
            draft.role = LineRole.BYLINE
        else:
            draft.role = LineRole.FURNITURE
    for before, draft in pairwise(tail):
        if before.cue is Cue.PHOTO and draft.key in before.key:
            draft.role = LineRole.FURNITURE


def _place_authors(drafts: Sequence[Draft]) -> None:
    """A paragraph at the foot that tells of the author named in the byline is no part of the story."""
    names = [_author(draft.text) for draft in drafts if draft.role is LineRole.BYLINE]
    for draft in drafts[-_FOOT:]:
        if draft.role is LineRole.PROSE and draft.words <= _BIO_MOST:
            named = any(name and draft.text.startswith(name) for name in names)
            if named and cues().bio.search(draft.key):
                draft.role = LineRole.BYLINE
        elif draft.role is LineRole.SUBHEAD and (draft.text in names or is_office(draft)):
            draft.role = LineRole.BYLINE


def _author(byline: str) -> str:
    """The first name of a byline, its label off."""
    words = [word.strip(",|:") for word in byline.split()]
    start = next((at for at, word in enumerate(words) if word.casefold() not in _LABELS), 0)
    return " ".join(words[start : start + 2])
