"""Long text broken into lines of a width, its marked words kept marked. Imports only the cells."""

import re
from collections.abc import Sequence

from crisistui.model.plain import plain
from crisistui.tui.rows.cells import Cell, Span, width_of

_WORD = re.compile(r"\S+")


def marked(text: str, marks: Sequence[tuple[int, int]], style: str, mark: str) -> Cell:
    """Spans of a text from outside; ``marks`` are (start, end) offsets into it."""
    spans: list[Span] = []
    place = 0
    for start, end in sorted(marks):
        start, end = max(place, start), min(end, len(text))  # noqa: PLW2901 - kept within the text
        if end <= start:
            continue
        spans += [(_line(text[place:start]), style), (_line(text[start:end]), mark)]
        place = end
    spans.append((_line(text[place:]), style))
    return tuple(span for span in spans if span[0])


def wrap(cell: Cell, width: int) -> list[Cell]:
    """The lines of a cell; breaks stand between words, longer words are cut."""
    width = max(1, width)
    lines: list[list[Span]] = [[]]
    used = 0
    gap: Span | None = None
    for word in _words(cell):
        if word[0][0] == " ":
            gap = word[0] if used else None
            continue
        length = sum(width_of(text) for text, _ in word)
        if gap is not None and used + 1 + length <= width:
            lines[-1].append(gap)
            used += 1
        elif used:
            lines.append([])
            used = 0
        gap = None
        for text, style in word:
            for piece in _pieces(text, width):
                size = width_of(piece)
                if used and used + size > width:
                    lines.append([])
                    used = 0
                lines[-1].append((piece, style))
                used += size
    return [tuple(line) for line in lines]


def _words(cell: Cell) -> list[list[Span]]:
    """Words as lists of spans (a mark may end within a word), single blanks between them."""
    words: list[list[Span]] = []
    open_word = False
    for text, style in cell:
        place = 0
        for found in _WORD.finditer(text):
            if found.start() > place:
                words.append([(" ", style)])
                open_word = False
            if open_word:
                words[-1].append((found.group(), style))
            else:
                words.append([(found.group(), style)])
            open_word = True
            place = found.end()
        if place < len(text):
            words.append([(" ", style)])
            open_word = False
    return words


def _pieces(text: str, width: int) -> list[str]:
    if width_of(text) <= width:
        return [text]
    pieces, piece, size = [], "", 0
    for char in text:
        step = width_of(char)
        if piece and size + step > width:
            pieces.append(piece)
            piece, size = "", 0
        piece += char
        size += step
    return [*pieces, piece]


def _line(text: str) -> str:
    return plain(text, 20_000)
