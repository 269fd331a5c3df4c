"""What a line tells by itself: the role or the cue that its own words give it.

Imports only ``crisistui.model`` and this room. The lines around it are judged later; a line that
nothing here claims stays free.
"""

import re
from collections.abc import Container

from crisistui.model.article import LineRole
from crisistui.reading.cues import cues
from crisistui.reading.lines import FULL, Cue, Draft
from crisistui.reading.shapes import is_byline, is_menu, is_share, is_stamp

_MOST = 80  # words: no furniture is longer
_SOFT = 60
_TAIL = 140
_HANDLE = re.compile(r"^[—–-]\s?[^()@]{1,80}\(@\w{1,30}\)")
_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,120})[)\]]\.?$")
_LABELLED = re.compile(r"(?:photograph|photo|picture|image|credit|photos): ?[^.:]{2,80}$")
_SLASHED = re.compile(r"(?:/| via )\s?([a-z-]+(?: images| photo)?)(?: via [a-z ]{2,20})?$")
_SIGNED = re.compile(r"[^\W\d_][^.!?/:]{2,40}")
_NUMBERED = re.compile(r"\[?item \d{1,3} of \d{1,3}\b|\[\d{1,3}/\d{1,3}\]")
_WORDS = re.compile(r"[a-z-]+")
_MORE = re.compile(r"more (?:from|on|about|in|by) [^.!?]{2,40}$")
_LIST = re.compile(r"list \d+ of \d+|end of list")
_ARROW = re.compile(r"(?:>{1,3}|»|→|▶|►|👉) ?\S")
_FOLLOW = re.compile(r"follow [^.!?]{2,60} on (?:x|twitter|facebook|instagram|linkedin|bluesky)\b")
_HASHTAGS = re.compile(r"(?:#\w{2,40}[\s,]{0,3}){1,30}$")
_ADDRESS = re.compile(r"\S@\S{2,60}\.\w|https?://|www\.\w")
_COPYRIGHT = re.compile(r"©|\(c\) ?(?:19|20)\d\d|^copyright\b")
_REPORTED = re.compile(r"(?:reporting|writing) by \S")
_POST_LINK = ("pic.twitter.com/", "pic.x.com/", "https://t.co/")
_EMPTY = frozenset[str]()


def mark(draft: Draft, sites: Container[str] = _EMPTY) -> None:
    """Set ``role`` and ``cue`` where a line's own words decide; ``sites`` are keys of known outlets."""
    if draft.words > _MOST:
        return
    for rule in (_heads, _embeds, _credits, _captions, _people, _furniture):
        rule(draft)
        if draft.role is not None:
            return
    if draft.key in sites and draft.words <= FULL and not draft.stopped:
        draft.role, draft.cue = LineRole.FURNITURE, Cue.SITE


def _heads(draft: Draft) -> None:
    key, table = draft.key, cues()
    if key in table.adverts:
        draft.cue = Cue.ADVERT
    elif key in table.closers or (_MORE.fullmatch(key) and not draft.ended):
        draft.cue = Cue.CLOSER
    elif key in table.teasers:
        draft.cue = Cue.TEASER
    elif table.teaser_starts.match(key):
        draft.role = LineRole.FURNITURE
        return
    if draft.cue is not None:
        draft.role = LineRole.FURNITURE


def _embeds(draft: Draft) -> None:
    if _HANDLE.match(draft.text) or any(link in draft.text for link in _POST_LINK):
        draft.role = LineRole.EMBED


def _credits(draft: Draft) -> None:
    if draft.words > _SOFT:
        return
    key, table = draft.key, cues()
    if table.credit_holds.search(key):
        draft.role = LineRole.CREDIT
        if "appeared first on" in key:
            draft.cue = Cue.END
    elif table.credit_starts.match(key) and (
        not _REPORTED.match(key) or ";" in key or not draft.stopped or draft.text[:1] == "("
    ):
        draft.role = LineRole.CREDIT


def _captions(draft: Draft) -> None:
    key, table, tail = draft.key, cues(), draft.text[-_TAIL:].casefold()
    bracket = _BRACKET.search(tail)
    credited = bracket is not None and _photo_credit(bracket.group(1))
    if (
        credited
        or _NUMBERED.match(draft.text[:20].casefold())
        or _LABELLED.search(tail)
        or _agency_after_slash(tail)
    ):
        draft.role = LineRole.CAPTION
    else:
        found = table.caption_starts.match(key)
        if found is not None and (not draft.stopped or not found.group()[-1].isalpha()):
            draft.role = LineRole.CAPTION
    if draft.role is LineRole.CAPTION and draft.words < FULL and not draft.stopped:
        draft.cue = Cue.PHOTO


def _photo_credit(inside: str) -> bool:
    words = _WORDS.findall(inside)
    if any(word in cues().photo_words for word in words):
        return True
    return "/" in inside and any(word in cues().photo_agencies for word in words)


def _agency_after_slash(tail: str) -> bool:
    found = _SLASHED.search(tail)
    if found is not None and found.group(1) in cues().photo_agencies:
        return True
    before, slash, name = tail.rpartition("/")
    agency = before.rsplit(None, 1)[-1:] or [""]
    return (
        bool(slash) and agency[0].strip("(.") in cues().photo_agencies and _SIGNED.fullmatch(name) is not None
    )


def _people(draft: Draft) -> None:
    if is_stamp(draft.text):
        draft.role = LineRole.STAMP
    elif is_byline(draft.text) or (cues().author_starts.match(draft.key) and "securities" not in draft.key):
        draft.role = LineRole.BYLINE


def _furniture(draft: Draft) -> None:
    key, table = draft.key, cues()
    if _LIST.match(key):
        draft.role, draft.cue = LineRole.FURNITURE, Cue.TEASER if key[-1].isdigit() else None
    elif (
        not key
        or key in table.lines
        or _FOLLOW.match(key)
        or _is_arrow(draft)
        or is_menu(draft.text)
        or is_share(draft.text)
    ) or (draft.words <= _SOFT and (table.starts.match(key) or table.holds.search(key))):
        draft.role = LineRole.FURNITURE
    elif _COPYRIGHT.search(draft.text[:40].casefold()):
        draft.role, draft.cue = LineRole.FURNITURE, Cue.CLOSER
    elif _HASHTAGS.fullmatch(draft.text) or (
        draft.words <= FULL and _ADDRESS.search(draft.text) and not draft.stopped
    ):
        draft.role = LineRole.FURNITURE


def _is_arrow(draft: Draft) -> bool:
    """Whether an arrow announces a teaser: ">> Minister resigns"."""
    return _ARROW.match(draft.text) is not None and not draft.stopped
