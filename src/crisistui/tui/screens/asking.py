"""A screen that can ask for a line of text at its foot; while it does, every key goes into that line.

Imports Textual, the entry and the layout. What is asked, and what becomes of the answer, is the question's
affair.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.events import Key, Paste

from crisistui.tui.keys import opening_a_line
from crisistui.tui.layout import FOOTER, STATUS, Box
from crisistui.tui.screens.desktop import Desktop

if TYPE_CHECKING:
    from textual.timer import Timer

    from crisistui.tui.entry import Entry

_PATIENCE = 3.0  # seconds for which a line is waited for that may never open: another screen took the key
_ALWAYS = frozenset({"ctrl+c", "ctrl+q", "ctrl+z"})  # leaving works from everywhere


class Question:
    """What is asked for, and what becomes of it. ``note`` is said while nothing is typed."""

    prompt = ""
    note = ""

    def changed(self, text: str) -> str:  # noqa: ARG002 - the interface
        """Every change of the line, as it is typed; what is wrong with it, in one plain line, or nothing."""
        return ""

    def done(self, text: str) -> str:  # noqa: ARG002 - the interface
        """Enter: take the answer; what is wrong with it, or nothing, and then the line closes."""
        return ""

    def left(self) -> None:
        """Escape: the line closes without an answer."""

    def key(self, key: str, character: str | None, text: str) -> bool | None:  # noqa: ARG002 - the interface
        """A key before it is typed: ``True`` taken, ``None`` not for this line, ``False`` to be typed."""
        return False


class Asking(Desktop):
    """A screen with a line to type in, while there is a question."""

    def __init__(self) -> None:
        """No question yet."""
        super().__init__()
        self.entry: Entry | None = None
        self._question: Question | None = None
        self._asking = opening_a_line(self.place)
        self._ahead: list[Key] | None = None  # typed behind a key that opens the line, before it is open
        self._patience: Timer | None = None

    def ask(self, question: Question, text: str = "") -> None:
        """Open the line, or put another question in its place."""
        from crisistui.tui.entry import Entry  # noqa: PLC0415 - not before something is asked

        self._question = question
        self.entry = Entry(question.prompt, text, question.note)
        self.relayout()
        self.draw_entry()

    def close_entry(self) -> None:
        """Give the keys back to the board."""
        self.entry = self._question = None
        self.relayout()
        self.draw_entry()

    def draw_entry(self) -> None:
        """Draw the line, or what stood in its place before."""
        raise NotImplementedError

    @staticmethod
    def at_foot(boxes: Mapping[str, Box], width: int) -> Mapping[str, Box]:
        """The boxes with the whole width of the last line for what is typed or told there."""
        foot = boxes.get(FOOTER)
        if foot is None:
            return boxes
        kept = {name: box for name, box in boxes.items() if name != STATUS}
        return kept | {FOOTER: Box(0, foot.y, width, 1)}

    def on_key(self, event: Key) -> None:
        """Type, while a question is open."""
        entry, question = self.entry, self._question
        if event.key in _ALWAYS:
            return
        if entry is None or question is None:
            self._hold(event)
            return
        taken = question.key(event.key, event.character, entry.text)
        if taken is None:
            self.close_entry()
            return
        event.stop()
        event.prevent_default()
        if taken:
            entry.note = question.note
        elif event.key == "escape":
            self.close_entry()
            question.left()
            return
        elif event.key == "enter":
            entry.problem = question.done(entry.text)
            if self._question is question and not entry.problem:
                self.close_entry()
                return
        else:
            before = entry.text
            entry.press(event.key, event.character)
            if entry.text != before:
                entry.problem = question.changed(entry.text)
        self.draw_entry()

    async def action_duty(self, what: str) -> None:
        """One of the keys of a shift."""
        try:
            await self.app.run_action(f"app.duty({what!r})")
        finally:
            self._go_on()

    def _hold(self, event: Key) -> None:
        """Keep what is typed ahead: over a slow line a word comes in one piece with the key before it."""
        if self._ahead is not None:
            event.stop()
            event.prevent_default()
            self._ahead.append(event)
        elif event.key in self._asking:
            self._ahead = []
            self._patience = self.set_timer(_PATIENCE, self._go_on)

    def _go_on(self) -> None:
        """Type what was kept; what does not belong into the line is pressed again."""
        ahead, self._ahead = self._ahead or (), None
        if self._patience is not None:
            self._patience.stop()
        for event in ahead:
            if self.entry is not None:
                self.on_key(event)
            else:
                self.app.post_message(Key(event.key, event.character))

    def on_paste(self, event: Paste) -> None:
        """Pasted text goes into the line, and nowhere else."""
        if self.entry is None or self._question is None:
            return
        event.stop()
        self.entry.insert(event.text)
        self.entry.problem = self._question.changed(self.entry.text)
        self.draw_entry()
