"""The text of an article with everything but its telling lines blanked: offsets stay, furniture is silent.

Imports `crisistui.model` and this room's sentences.
"""

import re

from crisistui.extraction.sentences import TELLING
from crisistui.model.article import Article

_SEEN = re.compile(r"[^\n]")


def told(article: Article, start: int = 0, end: int | None = None) -> str:
    """``Article.text[start:end]`` with the lines that carry no facts blanked, character by character."""
    stop = len(article.text) if end is None else end
    pieces: list[str] = []
    place = start
    for line in article.lines:
        if line.start < start or line.end > stop or line.role not in TELLING:
            continue
        pieces.append(_SEEN.sub(" ", article.text[place : line.start]))
        pieces.append(article.text[line.start : line.end])
        place = line.end
    return "".join(pieces)
