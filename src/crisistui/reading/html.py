"""HTML to plain lines with trafilatura, which is imported when the first page comes (125 ms, 58 MB).

Imports nothing of ours but this room. No request is ever made: the bytes are all there is.
"""

import logging
import re
from typing import Any

from crisistui.reading.errors import Unreadable
from crisistui.reading.page import Page, iso_stamp

_REMEDY = 'reading .html needs the html extra: pip install "crisistui[html]"'
_NOTHING = "no text left on this page: save the article's text as .txt"
_DECLARED = re.compile(rb"charset\s{0,3}=\s{0,3}[\"']?([A-Za-z0-9_-]{2,30})", re.IGNORECASE)
_XML = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_HOST = re.compile(r"^(?:https?://)?(?:www\.)?")
_HEAD = 2_048
_MID_SENTENCE = re.compile(r"([\w,;])\n([^\W\d_A-Z])")  # a break that only served the layout
# The clock has no say in what a page holds: htmldate would drop every date after today.
_DATES = {
    "original_date": True,
    "extensive_search": False,
    "max_date": "2200-12-31",
    "outputformat": "%Y-%m-%d",
}
_BLOCKS = frozenset({"p", "item", "quote", "code", "row", "fw", "ab"})


def read_html(data: bytes, text: str) -> Page:
    """The page of an HTML file; ``text`` is how its bytes decode where the page does not say itself.

    Raises ``Unreadable`` when the ``html`` extra is missing or the page holds no text.
    """
    try:
        import trafilatura  # noqa: PLC0415 - heavy, and an extra
    except ImportError:
        raise Unreadable(_REMEDY) from None
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    source = _XML.sub("", _declared(data, text))
    if "<html" not in source[:_HEAD].casefold():
        source = f"<html><body>{source}</body></html>"  # a saved fragment
    page = Page()
    try:
        found: Any = trafilatura.bare_extraction(
            source, include_comments=False, include_formatting=True, favor_recall=True, with_metadata=True,
            date_extraction_params=_DATES,
        )  # fmt: skip
        if found is None:
            page.add(trafilatura.html2txt(source))
            found = trafilatura.extract_metadata(source, date_config=_DATES)
        else:
            _walk(found.body, page)
    except Exception as error:  # noqa: BLE001 - whatever a broken page does to the library, the board goes on
        raise Unreadable(f"broken HTML ({type(error).__name__}): save the article's text as .txt") from None
    if not page.text.strip():
        raise Unreadable(_NOTHING)
    _label(found, page)
    return page


def _declared(data: bytes, text: str) -> str:
    """The text in the encoding the page declares, where it declares one that is not what was found."""
    found = _DECLARED.search(data[:_HEAD])
    if found is None or "utf" in found.group(1).decode("ascii").casefold():
        return text
    try:
        return data.decode(found.group(1).decode("ascii"), errors="replace")
    except LookupError:
        return text


def _label(found: Any, page: Page) -> None:  # noqa: ANN401 - a document of an untyped library
    if found is None:
        return
    page.title = " ".join(found.title.split()) if found.title else None
    page.stamp = iso_stamp(found.date) if found.date else None
    site = _HOST.sub("", found.sitename.strip()) if found.sitename else ""
    page.outlet = site or None


def _walk(node: Any, page: Page) -> None:  # noqa: ANN401 - an element of an untyped library
    """Blocks in order: headings with their level, list items with a dash, tables by rows."""
    for child in node:
        if not isinstance(child.tag, str):
            continue
        if child.tag == "head":
            level = (child.get("rend") or "h2")[1:]
            page.add(_words(child), int(level) if level.isdigit() else 2)
        elif child.tag in _BLOCKS and not any(one.tag in _BLOCKS for one in child.iterdescendants()):
            page.add(("- " if child.tag == "item" else "") + _words(child))
        elif child.tag in _BLOCKS or len(child):
            page.add(" ".join((child.text or "").split()))
            _walk(child, page)
        else:
            page.add(_words(child))
        page.add(" ".join((child.tail or "").split()))


def _words(node: Any) -> str:  # noqa: ANN401 - an element of an untyped library
    for mark in list(node.iter("lb")):
        mark.text = "\n"
    for cell in list(node.iter("cell")):
        cell.tail = " " + (cell.tail or "")
    lines = [" ".join(line.split()) for line in "".join(node.itertext()).split("\n")]
    text = "\n".join(lines)
    return _MID_SENTENCE.sub(r"\1 \2", text)
