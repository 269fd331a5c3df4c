"""Markdown to plain lines: front matter off, headings marked, links as their text, images dropped.

Imports nothing of ours but this room's page. Raw HTML inside Markdown is dropped with its comments.
"""

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from crisistui.reading.page import Page, iso_stamp

_FRONT = re.compile(r"\A---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_-]{1,40})[ \t]*:[ \t]*(.*)$", re.MULTILINE)
_TITLE, _DATE, _OUTLET = (
    ("title", "headline"),
    ("date", "published", "pubdate"),
    ("outlet", "source", "site", "publisher", "publication"),
)
_LINE_BREAK = re.compile(r"\n+")


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).enable("table")


def read_markdown(text: str) -> Page:
    """The page of a Markdown text that has been cleaned before."""
    page = Page()
    body = text.lstrip("\n")
    front = _FRONT.match(body)
    if front is not None:
        body = body[front.end() :]
        _front_matter(front.group(1), page)
    _blocks(body, page)
    return page


def _front_matter(block: str, page: Page) -> None:
    fields = {name.casefold(): value.strip().strip("\"'").strip() for name, value in _FIELD.findall(block)}
    page.title = next((fields[name] for name in _TITLE if fields.get(name)), None)
    page.outlet = next((fields[name] for name in _OUTLET if fields.get(name)), None)
    date = next((fields[name] for name in _DATE if fields.get(name)), None)
    page.stamp = iso_stamp(date) if date else None
    if date and page.stamp is None:
        page.warnings.append(f"front matter: {date[:40]!r} is no date, write YYYY-MM-DD")


def _blocks(body: str, page: Page) -> None:
    level: int | None = None
    item: list[str] = []
    for token in _parser().parse(body):
        if token.type == "heading_open":
            level = int(token.tag[1:])
        elif token.type in {"list_item_open", "tr_open"}:
            item.append(
                f"{token.info}{token.markup} " if token.info else "- " if token.type[0] == "l" else ""
            )
        elif token.type == "inline":
            text = _inline(token)
            if text.strip():
                page.add((item.pop() if item else "") + text, level)
            level = None
        elif token.type in {"fence", "code_block"}:
            page.add(token.content.rstrip("\n"))
        elif token.type in {"list_item_close", "tr_close"}:
            item.clear()


def _inline(token: Token) -> str:
    parts: list[str] = []
    for child in token.children or ():
        if child.type in {"text", "code_inline"}:
            parts.append(child.content)
        elif child.type == "softbreak":
            parts.append(" ")
        elif child.type == "hardbreak":
            parts.append("\n")
    return _LINE_BREAK.sub("\n", "".join(parts))
