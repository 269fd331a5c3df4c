"""One line of text being typed: what stands in it, where the next letter goes, what is wrong with it.

Pure; imports only the cells. The cursor stands still: a line that waits sends nothing to the terminal.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from crisistui.model.plain import plain
from crisistui.tui.rows.cells import Cell, width_of

LONGEST = 400  # characters; a filter or a reason is never longer


@dataclass(slots=True)
class Entry:
    """A prompt, the text so far, the place of the cursor in it; ``note`` is said while it is empty."""

    prompt: str
    text: str = ""
    note: str = ""
    problem: str = ""
    place: int = -1

    def __post_init__(self) -> None:
        if self.place < 0:
            self.place = len(self.text)

    def insert(self, text: str) -> None:
        """Put text where the cursor is; line breaks and control codes become blanks."""
        clean = plain(text[: LONGEST - len(self.text)], LONGEST)
        self.text = self.text[: self.place] + clean + self.text[self.place :]
        self.place += len(clean)

    def press(self, key: str, character: str | None) -> bool:
        """Take a key; whether it meant anything here."""
        move = _MOVES.get(key)
        if move is not None:
            self.place = move(self)
            return True
        if key in _CUTS:
            start = _CUTS[key](self)
            first, last = min(start, self.place), max(start, self.place)
            self.text = self.text[:first] + self.text[last:]
            self.place = first
            return True
        if character and character.isprintable():
            self.insert(character)
            return True
        return False

    def cell(self, width: int) -> Cell:
        """The line as it is drawn in ``width`` cells, the cursor always in view."""
        lead = f" {self.prompt}"
        room = max(1, width - width_of(lead) - 1)
        before, after = self.text[: self.place], self.text[self.place :]
        while before and width_of(before) >= room:
            before = before[1:]
        here, after = (after[:1] or " "), after[1:]
        tail = self.problem or ("" if self.text else self.note)
        spans = [(lead, "hint-key"), (before, "hint"), (here, "chip"), (after, "hint")]
        if tail:
            spans.append((f"  {tail}", "alarm" if self.problem else "quiet"))
        return tuple(span for span in spans if span[0])


def _word_back(entry: Entry) -> int:
    cut = entry.text[: entry.place].rstrip()
    return cut.rfind(" ") + 1


_MOVES: Mapping[str, Callable[[Entry], int]] = {
    "left": lambda entry: max(0, entry.place - 1),
    "right": lambda entry: min(len(entry.text), entry.place + 1),
    "home": lambda _: 0,
    "end": lambda entry: len(entry.text),
    "ctrl+e": lambda entry: len(entry.text),
}
_CUTS: Mapping[str, Callable[[Entry], int]] = {
    "backspace": lambda entry: max(0, entry.place - 1),
    "delete": lambda entry: min(len(entry.text), entry.place + 1),
    "ctrl+u": lambda _: 0,
    "ctrl+k": lambda entry: len(entry.text),
    "ctrl+w": _word_back,
}
