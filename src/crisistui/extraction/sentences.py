"""Sentences of an article, as offsets; a rule splitter over the lines that may carry facts.

Imports only `crisistui.model`. Rules after Kiss & Strunk (2006) in spirit: a full stop ends a
sentence unless it belongs to an abbreviation, an initial or a number. What runs on for longer than
anybody writes is cut, so that the work on one sentence stays bounded whatever the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crisistui.model.article import Article, LineRole

#: Lines that may carry facts; everything else is page furniture or a label.
TELLING = frozenset({LineRole.PROSE, LineRole.HEADLINE, LineRole.SUBHEAD, LineRole.EMBED, LineRole.CREDIT})

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st sen gen col lt capt maj sgt gov rep rev hon amb adm pres sec jan feb mar apr jun"
    " jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun no nos vs etc inc ltd co"
    " corp jr sr e.g i.e a.m p.m cf ca approx dept est u.s u.k u.n e.u h.e d.c ph.d art vol".split()
)
#: These are words as well ("said no."): an abbreviation only before a number.
_BEFORE_NUMBER = frozenset("no nos art vol".split())
_LONGEST = 1_200  # characters; the longest sentences of news have about 600
#: These do end a sentence when a capital follows that does not look like part of a name.
_MAY_END = frozenset("a.m p.m u.s u.k u.n e.u d.c etc inc ltd co corp jr sr".split())
_STARTERS = frozenset(
    "the a an in on at it he she they we i but and this that these those his her their its there when while"
    " if as after before for however meanwhile according asked one two no some many most officials".split()
)
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"”’')\]»]*+(?=\s|$)")
_WORD_BEFORE = re.compile(r"[^\s(\[“\"‘'—–-]+$")
_NEXT_WORD = re.compile(r"\s*[\"“‘'(\[«]*([^\W_]+)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """``text[start:end]`` of the article; ``line`` and ``paragraph`` number its line, ``index`` itself."""

    start: int
    end: int
    index: int
    line: int
    role: LineRole


def split(article: Article) -> tuple[Sentence, ...]:
    """All sentences of the lines that may carry facts, in order of the text."""
    found: list[Sentence] = []
    for number, line in enumerate(article.lines):
        if line.role in TELLING:
            for start, end in _cut(article.text, line.start, line.end):
                found.append(Sentence(start, end, len(found), number, line.role))
    return tuple(found)


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    begin = start
    for mark in _END.finditer(text, start, end):
        if mark.end() >= end:
            break
        if _ends(text, begin, mark, end):
            spans.extend(_bounded(text, begin, mark.end()))
            begin = mark.end()
            while begin < end and text[begin].isspace():
                begin += 1
    if begin < end:
        spans.extend(_bounded(text, begin, end))
    return spans


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut an endless stretch between words, or anywhere when it has none."""
    while end - start > _LONGEST:
        space = text.rfind(" ", start + 1, start + _LONGEST)
        cut = space if space > start else start + _LONGEST
        yield start, cut
        start = cut + (text[cut] == " ")
    if start < end:
        yield start, end


def _ends(text: str, begin: int, mark: re.Match[str], end: int) -> bool:
    following = _NEXT_WORD.match(text, mark.end(), end)
    if following is None:
        return False
    word = following[1]
    if word[0].islower():
        return False
    stop = mark.group()
    if not stop.startswith(".") or len(stop) > 1:
        return "!" in stop or "?" in stop or stop.startswith((".", "…"))
    before = _WORD_BEFORE.search(text, max(begin, mark.start() - 24), mark.start())
    token = before.group().lower() if before else ""
    if token in _BEFORE_NUMBER and not word[0].isdigit():
        return True
    elided = before is not None and before.start() > begin and text[before.start() - 1] in "'’"
    if token in _ABBREVIATIONS or (len(token) == 1 and token.isalpha() and not elided):
        return token in _MAY_END and word.lower() in _STARTERS
    return not (token.isdigit() and mark.start() - begin <= len(token))
