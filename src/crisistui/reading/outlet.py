"""Which outlet carries an article, read off the page: its site name, copyright line, dateline.

Imports only ``crisistui.model``, ``crisistui.profile`` and this room. Whose reporting the article rests
on (told X, citing X, appeared first on X) is another question, and not this one.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from crisistui.model.article import LineRole
from crisistui.reading.cues import cues
from crisistui.reading.headline import is_letterhead
from crisistui.reading.lines import Draft, key_of
from crisistui.reading.shapes import is_desk

if TYPE_CHECKING:
    from crisistui.profile.outlets import Outlet

_YEAR = r"(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?"
_COPYRIGHT = re.compile(
    rf"(?:©|\(c\)|copyright)\s?(?:©|\(c\))?\s?(?:{_YEAR}[,\s]\s?)?(?:by\s)?([^.|,©]{{2,50}})",
    re.IGNORECASE,
)
_BEFORE_SIGN = re.compile(rf"^([^.|,©]{{2,50}}?)\s?(?:©|\(c\))\s?{_YEAR}", re.IGNORECASE)
_TRAILING = re.compile(
    rf"\s{{0,3}}(?:{_YEAR}|all rights.{{0,40}}|inc|ltd|llc|limited)\W{{0,3}}$", re.IGNORECASE
)
_DATELINE = re.compile(r"^[^()]{0,80}\(([^()]{2,40})\)\s?[:–—-]|^[^()/]{0,60}/([A-Z][\w -]{1,20})/\s?[.:–—-]")
_EXCLUSIVE = re.compile(r"^(.{2,40}?)(?:'s|’s)? (?i:exclusive)\b")
_COLUMN = re.compile(r"\bappears? (?:[\w-]+ ){1,5}in ((?:[A-Z][\w'’-]+ ?){1,5})")
_HOUSE = re.compile(r"\s(?:media|group|publications?|corp|corporation|company|network|news)$", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:the )?(?:\w{1,20} )?(?:ministry|embassy|presidency|office|department|secretariat|mission)"
    r" (?:of|for)\b"
)
_NAME_MOST = 5  # words of a site name
_SEEN = 300


@dataclass(frozen=True, slots=True)
class Known:
    """Outlets by name: by every name, and by those that mean the outlet as a line of their own."""

    names: Mapping[str, "Outlet"]
    lines: Mapping[str, "Outlet"]

    def named(self, name: str) -> "Outlet | None":
        """The outlet of exactly this name, a leading "The" aside."""
        return self.names.get(_site_key(name))


@lru_cache(maxsize=8)
def known_outlets(outlets: "tuple[Outlet, ...]") -> Known:
    """The table of these outlets; where two claim a name the first has it."""
    names: dict[str, Outlet] = {}
    lines: dict[str, Outlet] = {}
    for outlet in outlets:
        for name in (outlet.name, *outlet.aliases):
            names.setdefault(_site_key(name), outlet)
            if name not in outlet.ambiguous:
                lines.setdefault(_site_key(name), outlet)
                lines.setdefault("the " + _site_key(name), outlet)
            elif name.startswith("The "):
                lines.setdefault(key_of(name), outlet)
    return Known(names, lines)


def canonical(name: str, known: Known) -> str:
    """The outlet's name as the table has it, or the name as printed."""
    found = known.named(name)
    return found.name if found else " ".join(name.split())


def carrier(drafts: Sequence[Draft], headline: Draft | None, known: Known) -> str | None:
    """The outlet that carries the page, strongest sign first; ``None`` when nothing tells."""
    top = _head(drafts, headline)
    signs: tuple[Callable[[], str | None], ...] = (
        lambda: _known_line(top, headline, known),
        lambda: _copyright(drafts, known),
        lambda: _suffix(top, drafts, headline, known),
        lambda: _desk(top, drafts, known),
        lambda: _repeated(top, drafts, known),
        lambda: _dateline(drafts, known),
        lambda: _column(drafts, known),
        lambda: _letterhead(top, known),
    )
    return next((found for sign in signs if (found := sign()) is not None), None)


def _site_key(name: str) -> str:
    return key_of(name).removeprefix("the ")


def _head(drafts: Sequence[Draft], headline: Draft | None) -> list[Draft]:
    """The lines before the first paragraph."""
    head: list[Draft] = []
    for draft in drafts:
        if (
            draft.role is LineRole.PROSE
            and not is_letterhead(draft)
            and draft.start > (headline.start if headline else 0)
        ):
            break
        if draft is not headline:
            head.append(draft)
    return head


def _known_line(top: Sequence[Draft], headline: Draft | None, known: Known) -> str | None:
    """A known name on a line of its own above the headline; below it, it is a credit."""
    for draft in top:
        found = None
        if draft.words <= _NAME_MOST and (headline is None or draft.start < headline.start):
            found = known.lines.get(draft.key)
        if found is None and (exclusive := _EXCLUSIVE.match(draft.text[:_SEEN])):
            found = known.named(exclusive.group(1))
        if found is not None:
            return found.name
    return None


def _copyright(drafts: Sequence[Draft], known: Known) -> str | None:
    for draft in reversed(drafts):
        if draft.role is not LineRole.FURNITURE or draft.words > 20:
            continue
        text = draft.text[:_SEEN]
        found = _BEFORE_SIGN.search(text) or _COPYRIGHT.search(text)
        name = _TRAILING.sub("", _TRAILING.sub("", found.group(1))).strip(" -–—") if found else ""
        if name and name[0].isupper() and len(name.split()) <= _NAME_MOST:
            house = _HOUSE.sub("", name)
            printed = any(one.key == key_of(house) for one in drafts)
            return canonical(house if printed else name, known)
    return None


def _suffix(
    top: Sequence[Draft], drafts: Sequence[Draft], headline: Draft | None, known: Known
) -> str | None:
    """Read the name out of "Headline | Site name" and "Site name | Section"."""
    elsewhere = {draft.key for draft in drafts}
    for draft in [*top, *([headline] if headline else [])]:
        if not any(sign in draft.text[:_SEEN] for sign in (" | ", " - ", " – ")):
            continue
        parts = [part.strip() for part in draft.text[:_SEEN].split(" | ")]
        if len(parts) == 1:
            parts = [part.strip() for part in re.split(r" [-–] ", draft.text[:_SEEN])[1:]]
            parts = [part for part in parts[-1:] if known.named(part)]
        names = [part for part in parts if _is_name(part)]
        for name in names:
            if known.named(name):
                return canonical(name, known)
        names = [name for name in names if headline is None or key_of(name) != headline.key]
        if names and len(parts) == 2 and " | " in draft.text:
            again = [name for name in names if key_of(name) in elsewhere]
            name = (again or names[: 1 if draft is not headline else None])[-1]
            return next(
                (one.text for one in drafts if one.key == key_of(name) and not one.text.isupper()), name
            )
    return None


def _is_name(part: str) -> bool:
    words = part.split()
    if not 0 < len(words) <= _NAME_MOST or key_of(part) in cues().lines:
        return False
    return words[0][:1].isupper() and not all(word.casefold() in cues().menu for word in words)


def _desk(top: Sequence[Draft], drafts: Sequence[Draft], known: Known) -> str | None:
    """Read the name out of "Harbour Post, PORT ELLIS", when it comes again or is known."""
    for draft in top:
        name = draft.text.partition(",")[0]
        if is_desk(draft.text) and (
            known.named(name) or any(name in one.text for one in drafts if one is not draft)
        ):
            return canonical(name, known)
    return None


def _repeated(top: Sequence[Draft], drafts: Sequence[Draft], known: Known) -> str | None:
    counts = Counter(draft.key for draft in drafts if draft.role in (LineRole.FURNITURE, LineRole.BYLINE))
    for draft in top:
        if counts[draft.key] > 1 and draft.words <= _NAME_MOST and draft.cue is None and _is_name(draft.text):
            return canonical(draft.text, known)
    return None


def _dateline(drafts: Sequence[Draft], known: Known) -> str | None:
    for draft in [draft for draft in drafts if draft.role is LineRole.PROSE][:2]:
        found = _DATELINE.match(draft.text[:_SEEN])
        name = (found.group(1) or found.group(2)) if found else None
        if name and known.named(name):
            return canonical(name, known)
    return None


def _column(drafts: Sequence[Draft], known: Known) -> str | None:
    for draft in drafts[-8:]:
        found = _COLUMN.search(draft.text[:_SEEN]) if draft.role is LineRole.BYLINE else None
        if found is not None:
            return canonical(found.group(1).strip(), known)
    return None


def _letterhead(top: Sequence[Draft], known: Known) -> str | None:
    """A communiqué is carried by the office that issues it."""
    offices = [draft.text for draft in top if is_letterhead(draft) and _OFFICE.match(draft.key)]
    return canonical(offices[0], known) if offices else None
