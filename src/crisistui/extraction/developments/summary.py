"""The line that a board shows of an event: the clause as the article writes it, date and attribution off.

Imports only this package. No word is added; the first letter is made a capital.
"""

import re

from crisistui.extraction.developments.event import Event

LONGEST = 140
_TAIL = re.compile(
    r",? (?:according to [^,;]{2,80}|(?:[A-Z][\w.’'-]* ){1,5}(?:said|reported|reports)|[a-z ]{2,40} (?:said|say|told reporters))[.”\"]?$"
)
_SPACES = re.compile(r"\s+")
_LOOSE_ENDS = re.compile(
    r"(?:[,;:—–(-]| (?:and|but|on|in|at|of|the|a|an|to|by|with|for|from|as|late|early|just|that|which|who))+$"
)


def summarise(text: str, event: Event) -> str:
    """The summary of an event of the article ``text``, at most 140 characters."""
    words = event.clauses.words
    masked = event.clauses.masked
    start, end = masked.span(words[event.first].start, words[max(event.first, event.last - 1)].end)
    piece = _without_time(text, start, end, event.marks[0]) if event.marks else text[start:end]
    piece = _SPACES.sub(" ", piece).strip(' ,;:—–-"“”')
    piece = _TAIL.sub("", piece).rstrip(" .,;:")
    return _capital(_shortened(piece))


def _without_time(text: str, start: int, end: int, mark: tuple[int, int]) -> str:
    first, last = mark
    if (
        not (start < first and last <= end)
        or text[last : last + 2] in ("’s", "'s")
        or not re.match(r"[\s,.;:]|$", text[last : last + 1])
    ):
        return text[start:end]
    if re.match(
        r" (?!in |at |on |to |by |that |with |for |from |and |as |after |during |he |she |it |they )[a-z]",
        text[last : last + 8],
    ):
        return text[start:end]
    before = re.sub(r",? (?:late |early )?(?:on|in|at) $|,? $", "", text[start:first])
    return before + text[last:end]


def _shortened(piece: str) -> str:
    if len(piece) <= LONGEST:
        return piece
    cut = piece[: LONGEST + 1]
    mark = max(cut.rfind(", "), cut.rfind("; "), cut.rfind(" — "))
    place = mark if mark >= LONGEST // 2 else cut.rfind(" ")
    return _LOOSE_ENDS.sub("", cut[:place].rstrip())


def _capital(piece: str) -> str:
    return piece[:1].upper() + piece[1:]
