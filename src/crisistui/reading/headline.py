"""The top of a page: which line is the headline, and what the lines around it are.

Imports only ``crisistui.model`` and this room. The head is everything before the first paragraph.
"""

from collections.abc import Sequence
from itertools import pairwise

from crisistui.model.article import LineRole
from crisistui.reading.cues import cues
from crisistui.reading.lines import FULL, Cue, Draft
from crisistui.reading.shapes import is_desk, is_person

_WORDS = 4  # a headline has more words than a menu line
_SURE = 6  # and clearly more inside a block of menu lines
_BLOCK = 4


def place_head(head: Sequence[Draft], *, follows: bool) -> Draft | None:
    """Give every free line of the head its role; return the headline, if there is one.

    ``follows``: prose comes after the head (it always does, unless the text is nothing but a head).
    """
    found = _headline(head)
    if found is not None:
        found.role = LineRole.HEADLINE
    seen = found is None
    last = head[-1] if head and follows else None
    running = _running_start(head)
    for draft in head:
        if draft is found:
            seen = True
        elif draft.cue is Cue.SITE and seen and found is not None:
            draft.role = LineRole.CREDIT
        elif draft.free:
            draft.role = (
                _after(draft, found, last)
                if seen and found is not None
                else _before(draft, head, runs_on=found is None and draft.start >= running)
            )
    return found


def _headline(head: Sequence[Draft]) -> Draft | None:
    free = [draft for draft in head if draft.free and not draft.stopped and not draft.item]
    marked = [draft for draft in free if draft.level is not None]
    if marked:
        return min(marked, key=lambda draft: (draft.level or 0, draft.start))
    free = [draft for draft in free if not is_desk(draft.text) and not _is_site_line(draft)]
    offices = [draft.start for draft in free if is_letterhead(draft)]
    plain = [draft for draft in free if not is_letterhead(draft)]
    plain = [draft for draft in plain if draft.start > max(offices, default=-1)] or plain
    menu = _menu_lines(head)
    signed = {id(draft) for draft, after in pairwise(head) if after.role in (LineRole.STAMP, LineRole.BYLINE)}
    short = [draft for draft in plain if draft.words > 1 and not is_person(draft.text)]
    for draft in plain:
        least = _SURE if id(draft) in menu else _WORDS
        if draft.words >= least or (draft in short and id(draft) in signed):
            return draft
    longer = next((draft for draft in plain if draft.words >= _WORDS), None)
    if longer is not None:
        return longer
    if (short and short[0] is head[-1]) or (short and len(short) == 1 and _leads(short[0], head)):
        return short[0]
    return None


def _leads(draft: Draft, head: Sequence[Draft]) -> bool:
    """Only date lines and bylines stand between it and the first paragraph."""
    after = head[list(head).index(draft) + 1 :]
    return all(one.role in (LineRole.STAMP, LineRole.BYLINE, LineRole.CAPTION) for one in after)


def _is_site_line(draft: Draft) -> bool:
    """Whether it is two short parts and no headline: "Tide Post | Explainers"."""
    parts = draft.text.split(" | ")
    return len(parts) > 1 and all(len(part.split()) < _WORDS for part in parts)


def is_letterhead(draft: Draft) -> bool:
    """An institution's name or a kind of document, in capitals or with every noun capitalised."""
    if draft.words > 12 or not cues().letterhead.match(draft.key):
        return False
    small = {"of", "the", "and", "for", "to", "in", "on", "no", "no."}
    return all(not word[0].islower() or word in small for word in draft.text.split())


def _menu_lines(head: Sequence[Draft]) -> set[int]:
    """Lines of blocks that are mostly very short: menus."""
    found: set[int] = set()
    block: list[Draft] = []
    for draft in [*head, None]:
        if draft is None or (draft.gap and block):
            short = sum(one.words < _WORDS for one in block)
            if len(block) >= _BLOCK and short * 4 >= len(block) * 3:
                found.update(map(id, block))
            block = []
        if draft is not None:
            block.append(draft)
    for before, draft, after in zip(head, head[1:], head[2:], strict=False):
        beside = not draft.gap and not after.gap and after.role in (None, LineRole.FURNITURE)
        if beside and before.words < _WORDS and after.words < _WORDS:
            found.add(id(draft))
    return found


def _before(draft: Draft, head: Sequence[Draft], *, runs_on: bool) -> LineRole:
    if draft.sentence or draft.item:
        return LineRole.PROSE
    if is_letterhead(draft) or any(is_letterhead(one) for one in head[:3]):
        return LineRole.PROSE
    if is_desk(draft.text):
        return LineRole.BYLINE
    if runs_on:
        return LineRole.PROSE
    if is_person(draft.text) and draft is not head[0]:
        return LineRole.BYLINE
    return LineRole.FURNITURE


def _running_start(head: Sequence[Draft]) -> int:
    """Where the short sentences begin that lead without a break into the first paragraph."""
    start = head[-1].start + 1 if head else 0
    for draft in reversed(head):
        if not (draft.ended and draft.free):
            break
        start = draft.start
    return start


def is_office(draft: Draft) -> bool:
    """Whether it is the office of the author above: "Island correspondent, Port Ellis"."""
    return draft.words <= FULL and not cues().offices.isdisjoint(draft.key.replace(",", "").split())


def _after(draft: Draft, found: Draft | None, last: Draft | None) -> LineRole:
    if draft.level is not None:
        return LineRole.SUBHEAD
    if found is not None and (draft.key == found.key or draft.key in found.key.split(" | ")):
        return LineRole.FURNITURE
    if draft.sentence or draft.stopped or draft.item or draft.text.endswith(":"):
        return LineRole.PROSE
    if is_person(draft.text) or is_desk(draft.text) or is_office(draft):
        return LineRole.BYLINE
    if draft.words >= _WORDS or draft.text.endswith("?"):
        return LineRole.SUBHEAD
    if draft is last and draft.words > 1 and not _is_site_line(draft):
        return LineRole.SUBHEAD
    return LineRole.FURNITURE if draft.words < FULL else LineRole.PROSE
