"""The door of this room: the bytes of one file in, one `Article` out.

Imports only ``crisistui.model``, ``crisistui.profile`` and this room. Pure: the same path, bytes and
outlets always give the same article; neither the clock nor the file system is asked.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from crisistui.model.article import Article, Line
from crisistui.model.plain import plain
from crisistui.profile.outlets import Outlet, shipped_outlets
from crisistui.reading.decode import decode
from crisistui.reading.errors import Unreadable
from crisistui.reading.furniture import assign
from crisistui.reading.html import read_html
from crisistui.reading.language import language_of, warning_of
from crisistui.reading.lines import Draft, key_of, split
from crisistui.reading.markdown import read_markdown
from crisistui.reading.outlet import Known, canonical, carrier, known_outlets
from crisistui.reading.page import Page
from crisistui.reading.unwrap import unwrap

__all__ = ["SUFFIXES", "Outlet", "Unreadable", "read"]

SUFFIXES = (".txt", ".md", ".html", ".htm")
_SUFFIX = re.compile(r" (?:\||[-–]) ([^|]{2,60})$")
_TITLE_MOST = 300


def read(path: str, data: bytes, outlets: tuple[Outlet, ...] = ()) -> Article:
    """Read the bytes of the file ``path`` (its suffix decides the format; the file is not opened).

    ``outlets`` are the profile's own, known before those that ship. Raises ``Unreadable``, one line
    with the remedy, for what holds no article.
    """
    known = known_outlets((*outlets, *shipped_outlets()))
    page = _page(PurePath(path).suffix.casefold(), data)
    text = page.text
    levels: Mapping[int, int] = page.levels
    if page.title:
        text, levels = _with_title(text, levels, plain(page.title, _TITLE_MOST))
    drafts = split(text)
    if not any(character.isalnum() for draft in drafts for character in draft.text):
        raise Unreadable("no text left after cleaning: save the article's text into the file")
    for draft in drafts:
        draft.level = levels.get(draft.start)
    headline = assign(drafts, known.lines)
    language = language_of(_told(drafts))
    warning = warning_of(language)
    return Article(
        path=path,
        id="sha256:" + hashlib.sha256(data).hexdigest(),
        text=text,
        lines=tuple(
            Line(draft.start, draft.start + len(draft.text), draft.role) for draft in drafts if draft.role
        ),
        title=_title(page, headline, drafts, known),
        outlet=canonical(plain(page.outlet), known) if page.outlet else carrier(drafts, headline, known),
        language=language,
        stamp=page.stamp,
        warnings=(*map(plain, page.warnings), *([warning] if warning else [])),
    )


def _page(suffix: str, data: bytes) -> Page:
    text = decode(data)
    if suffix in {".html", ".htm"}:
        return read_html(data, text)
    page = Page()
    page.add(text)
    if suffix == ".md":
        return read_markdown(page.text)
    page.blocks = [(unwrap(block), level) for block, level in page.blocks]
    return page


def _with_title(text: str, levels: Mapping[int, int], title: str) -> tuple[str, Mapping[int, int]]:
    """The title of the metadata as first line, unless the text has it among its first lines."""
    key = key_of(_SUFFIX.sub("", title))
    if any(key_of(line) in {key, key_of(title)} for line in text[:5_000].split("\n")):
        return text, levels
    shift = len(title) + 2
    return f"{title}\n\n{text}", {0: 1, **{at + shift: level for at, level in levels.items()}}


def _told(drafts: Sequence[Draft]) -> str:
    """The text without its furniture, enough of it to know the language."""
    return "\n".join(draft.text for draft in drafts[:400] if draft.role and draft.role.value != "furniture")


def _title(page: Page, headline: Draft | None, drafts: Sequence[Draft], known: Known) -> str | None:
    """The headline as printed, a site name after a bar off it; else the title of the metadata."""
    title = plain(headline.text if headline else page.title or "", _TITLE_MOST)
    found = _SUFFIX.search(title)
    if found is not None:
        name = key_of(found.group(1))
        if " | " in found.group() or known.named(name) or any(draft.key == name for draft in drafts):
            title = title[: found.start()]
    return title.strip() or None
