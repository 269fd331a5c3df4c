"""Which outlet carries an article, read off the page: its site name, copyright line, dateline.

Imports only ``crisistui.model``, ``crisistui.profile`` and this room. Whose reporting the article rests
on (told X, citing X, appeared first on X) is another question, and not this one.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
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
    rf"(?:©|\(c\)|copyright)\s?(?:©|\(c\))?\s?(?:{_YEAR}[,\s]\s?)?(?:by\s)?([^.|,©]{{2,50}})", re.IGNORECASE
)
_BEFORE_SIGN = re.compile(rf"^([^.|,©]{{2,50}}?)\s?(?:©|\(c\))\s?{_YEAR}", re.IGNORECASE)
_TRAILING = re.compile(
    rf"\s{{0,3}}(?:{_YEAR}|all rights.{{0,40}}|inc|ltd|llc|limited)\W{{0,3}}$", re.IGNORECASE
)
_DATELINE = re.compile(r"^[^()]{0,80}\(([^()]{2,40})\)\s?[:–—-]|^[^()]{0,60}?\s?/([A-Z][\w ]{1,20})/\s?[–—-]")
_EXCLUSIVE = re.compile(r"^(.{2,40}?)(?:'s|’s)? (?i:exclusive)\b")
_COLUMN = re.compile(r"\bappears? (?:[\w-]+ ){1,5}in ((?:[A-Z][\w'’-]+ ?){1,5})")
_NAME_MOST = 5  # words of a site name
_SEEN = 300


@lru_cache(maxsize=8)
def known_outlets(outlets: "tuple[Outlet, ...]") -> Mapping[str, str]:
    """Line key of every name and alias → the outlet's name."""
    table: dict[str, str] = {}
    for outlet in outlets:
        for name in (outlet.name, *outlet.aliases):
            table.setdefault(_site_key(name), outlet.name)
            table.setdefault(key_of(name), outlet.name)
    return MappingProxyType(table)


def canonical(name: str, known: Mapping[str, str]) -> str:
    """The outlet's name as the table has it, or the name as printed."""
    return known.get(_site_key(name)) or " ".join(name.split())


def carrier(drafts: Sequence[Draft], headline: Draft | None, known: Mapping[str, str]) -> str | None:
    """The outlet that carries the page, strongest sign first; ``None`` when nothing tells."""
    top = _head(drafts, headline)
    signs = (
        lambda: _known_line(top, known),
        lambda: _copyright(drafts, known),
        lambda: _suffix([*top, *([headline] if headline else [])], drafts, known),
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


def _known_line(top: Sequence[Draft], known: Mapping[str, str]) -> str | None:
    for draft in top:
        found = known.get(_site_key(draft.text)) if draft.words <= _NAME_MOST else None
        if found is None and (exclusive := _EXCLUSIVE.match(draft.text[:_SEEN])):
            found = known.get(_site_key(exclusive.group(1)))
        if found is not None:
            return found
    return None


def _copyright(drafts: Sequence[Draft], known: Mapping[str, str]) -> str | None:
    for draft in reversed(drafts):
        if draft.role is not LineRole.FURNITURE or draft.words > 20:  # noqa: PLR2004 - words of a copyright line
            continue
        text = draft.text[:_SEEN]
        found = _BEFORE_SIGN.search(text) or _COPYRIGHT.search(text)
        name = _TRAILING.sub("", _TRAILING.sub("", found.group(1))).strip(" -–—") if found else ""
        if name and name[0].isupper() and len(name.split()) <= _NAME_MOST:
            return canonical(name, known)
    return None


def _suffix(lines: Sequence[Draft], drafts: Sequence[Draft], known: Mapping[str, str]) -> str | None:
    """ "Headline | Site name" and "Site name | Section"."""
    elsewhere = {draft.key for draft in drafts}
    for draft in lines:
        parts = [part.strip() for part in draft.text[:_SEEN].split(" | ")]
        if len(parts) == 1:
            parts = [part.strip() for part in re.split(r" [-–] ", draft.text[:_SEEN])]
            parts = [part for part in parts[-1:] if _site_key(part) in known]
        names = [part for part in parts if _is_name(part)]
        for name in names:
            if _site_key(name) in known:
                return known[_site_key(name)]
        if names and len(parts) == 2 and " | " in draft.text:  # noqa: PLR2004 - a name and the rest
            return names[0] if key_of(parts[0]) not in elsewhere and len(names) > 1 else names[-1]
    return None


def _is_name(part: str) -> bool:
    words = part.split()
    if not 0 < len(words) <= _NAME_MOST or key_of(part) in cues().lines:
        return False
    return words[0][:1].isupper() and not all(word.casefold() in cues().menu for word in words)


def _desk(top: Sequence[Draft], drafts: Sequence[Draft], known: Mapping[str, str]) -> str | None:
    """ "Harbour Post, PORT ELLIS", when the name comes again or is known."""
    for draft in top:
        name = draft.text.partition(",")[0]
        if is_desk(draft.text) and (
            _site_key(name) in known or any(name in one.text for one in drafts if one is not draft)
        ):
            return canonical(name, known)
    return None


def _repeated(top: Sequence[Draft], drafts: Sequence[Draft], known: Mapping[str, str]) -> str | None:
    counts = Counter(draft.key for draft in drafts if draft.role is LineRole.FURNITURE)
    for draft in top:
        if counts[draft.key] > 1 and draft.words <= _NAME_MOST and draft.cue is None and _is_name(draft.text):
            return canonical(draft.text, known)
    return None


def _dateline(drafts: Sequence[Draft], known: Mapping[str, str]) -> str | None:
    for draft in [draft for draft in drafts if draft.role is LineRole.PROSE][:2]:
        found = _DATELINE.match(draft.text[:_SEEN])
        name = (found.group(1) or found.group(2)) if found else None
        if name and _site_key(name) in known:
            return known[_site_key(name)]
    return None


def _column(drafts: Sequence[Draft], known: Mapping[str, str]) -> str | None:
    for draft in drafts[-8:]:
        found = _COLUMN.search(draft.text[:_SEEN]) if draft.role is LineRole.BYLINE else None
        if found is not None:
            return canonical(found.group(1).strip(), known)
    return None


def _letterhead(top: Sequence[Draft], known: Mapping[str, str]) -> str | None:
    """A communiqué is carried by the office that issues it."""
    offices = [
        draft.text for draft in top if is_letterhead(draft) and key_of(draft.text).startswith(_OFFICES)
    ]
    return canonical(offices[0], known) if offices else None


_OFFICES = (
    "ministry",
    "embassy",
    "presidency",
    "office",
    "department",
    "secretariat",
    "permanent mission",
    "chancellery",
)
