"""Runs of lines that a cue brings in: teasers, advertisements, embedded posts, the lists below an article.

Imports only ``crisistui.model`` and this room. A run ends where prose resumes: losing a sentence of the
article is worse than keeping a teaser.
"""

from collections.abc import Sequence
from itertools import pairwise

from crisistui.model.article import LineRole
from crisistui.reading.cues import cues
from crisistui.reading.lines import FULL, Cue, Draft

_TEASER_MOST = 20  # words: a longer sentence is prose
_MOST_CLOSERS = 50
_SURE_TEASER = 12  # words of a "Read more:" line that ends with a period
_LOOSE = (LineRole.STAMP, LineRole.BYLINE)


def follow(drafts: Sequence[Draft]) -> None:
    """Give roles to the lines that the cues of earlier lines reach."""
    first = next((at for at, draft in enumerate(drafts) if draft.free and draft.firm), len(drafts))
    spaced = any(draft.gap for draft in drafts)
    asked = 0  # a page of nothing but cues must not be read through again for each of them
    for at, draft in enumerate(drafts):
        if draft.cue is Cue.END and first < at:
            _close(drafts, at)
            return
        if draft.cue is Cue.CLOSER and first < at and asked < _MOST_CLOSERS:
            asked += 1
            if _is_end(drafts, at):
                _close(drafts, at)
                return
        if draft.cue in (Cue.TEASER, Cue.CLOSER) and draft.key not in cues().lines:
            _teasers(drafts, at, in_head=at < first, spaced=spaced)
        elif draft.cue is Cue.ADVERT:
            _advert(drafts, at, in_head=at < first, spaced=spaced)
        elif draft.cue is Cue.PHOTO and at:
            _caption_before(drafts[at - 1])
        elif draft.role is LineRole.EMBED and at:
            _post_before(drafts, at)


def _close(drafts: Sequence[Draft], at: int) -> None:
    for draft in drafts[at + 1 :]:
        if draft.role is not LineRole.CREDIT:
            draft.role = LineRole.FURNITURE


def _is_end(drafts: Sequence[Draft], at: int) -> bool:
    """True when what follows reads like a list of other stories: summaries never stand two in a row."""
    rest = [draft for draft in drafts[at + 1 :] if draft.free or draft.role is LineRole.STAMP]
    told = [draft.free and draft.firm and not draft.text.endswith(("...", "…")) for draft in rest]
    if any(one and other for one, other in pairwise(told)):
        return False
    return not any(told) or told.count(True) > 1 or not told[-1]


def _teasers(drafts: Sequence[Draft], at: int, *, in_head: bool, spaced: bool) -> None:
    run: list[Draft] = []
    beside = False
    for draft in (drafts[number] for number in range(at + 1, len(drafts))):
        stamped = bool(run) and not in_head and draft.role in _LOOSE
        if draft.role is LineRole.FURNITURE and draft.cue is None:
            continue
        if not (draft.free or stamped) or (draft.free and _resumes(drafts[at], draft, first=not run)):
            break
        if draft.gap and beside:
            break
        beside = beside or (not run and not draft.gap and spaced)
        run.append(draft)
    else:
        in_head = False
    if in_head and run and not beside:
        run.pop()  # the last one before the byline or the first paragraph is this story's headline
    for draft in run:
        draft.role = LineRole.FURNITURE


def _resumes(head: Draft, draft: Draft, *, first: bool) -> bool:
    """The article goes on with this line."""
    if draft.item and not first:
        return draft.firm
    if draft.words >= _TEASER_MOST and (draft.ended or draft.firm):
        return True
    if draft.firm:
        return not (first and head.text.endswith(":") and not draft.gap and draft.words <= _SURE_TEASER)
    return False


def _advert(drafts: Sequence[Draft], at: int, *, in_head: bool, spaced: bool) -> None:
    for number, draft in enumerate(drafts[at + 1 : at + 4]):
        sells = (
            not cues().promo.isdisjoint(draft.key.split()) or draft.text.endswith("!") or "%" in draft.text
        )
        if not draft.free or draft.firm or draft.level is not None or (draft.stopped and not sells):
            return
        if not sells and (draft.gap or in_head or (number > 0 and not spaced)):
            return
        draft.role = LineRole.FURNITURE


def _caption_before(draft: Draft) -> None:
    """A headline stands before its picture too: only what reads like a caption is one."""
    if draft.free and draft.level is None and cues().caption_words.search(draft.text.casefold()):
        draft.role = LineRole.CAPTION


def _post_before(drafts: Sequence[Draft], at: int) -> None:
    """The text of a post stands before the line of its author; a post may have several lines."""
    if not drafts[at].text.startswith(("—", "–", "-")):
        return
    before = drafts[at - 1]
    if before.free and (not drafts[at].gap or before.words < FULL):
        before.role = LineRole.EMBED
