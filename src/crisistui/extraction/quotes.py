"""Quotation spans: double and single, curly and straight, continued over paragraphs.

Imports only `crisistui.model`. A quotation that is opened and not closed in its line is taken to the
line's end; when the next telling line opens with a quotation mark again, it is continued (the
convention of printed news).
"""

import re
from dataclasses import dataclass

from crisistui.extraction.sentences import TELLING
from crisistui.model.article import Article

_CURLY = re.compile(r"“([^“”\n]{1,2000})(”|$)", re.MULTILINE)
_STRAIGHT = re.compile(r'(?<![\w"])"(?=\S)([^"\n]{1,2000})("|$)', re.MULTILINE)
_SINGLE = re.compile(r"(?<![\w’'])‘(?=\S)([^‘’\n]{1,600}(?:’(?=\w)[^‘’\n]{1,600}){0,6})’(?!\w)")
_ASCII_SINGLE = re.compile(r"(?<![\w'])'(?=[^\s'])([^'\n]{2,400}(?:'(?=\w)[^'\n]{1,400}){0,6})'(?!\w)")
_GUILLEMETS = re.compile(r"«([^«»\n]{1,2000})(»|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words between the marks: ``text[start:end]``; ``closed`` is false when it runs on."""

    start: int
    end: int
    closed: bool = True


def find(article: Article) -> tuple[Quotation, ...]:
    """All quotations of the telling lines, in order, none inside another."""
    found: list[Quotation] = []
    for line in article.lines:
        if line.role not in TELLING:
            continue
        text = article.text[line.start : line.end]
        taken: list[tuple[int, int]] = []
        for pattern in (_CURLY, _STRAIGHT, _GUILLEMETS, _SINGLE, _ASCII_SINGLE):
            for match in pattern.finditer(text):
                if any(start < match.end() and match.start() < end for start, end in taken):
                    continue
                taken.append(match.span())
                closed = pattern in (_SINGLE, _ASCII_SINGLE) or match[2] != ""
                found.append(Quotation(line.start + match.start(1), line.start + match.end(1), closed))
    return tuple(sorted(found, key=lambda quotation: quotation.start))


def inside(quotations: tuple[Quotation, ...], offset: int) -> Quotation | None:
    """The quotation that holds this offset, if any."""
    for quotation in quotations:
        if quotation.start <= offset < quotation.end:
            return quotation
        if quotation.start > offset:
            break
    return None
