"""``d`` and ``e``: put a fact right, with initials and a reason; the human log keeps it.

Imports the words of corrections and the question; no Textual of its own.
"""

from typing import TYPE_CHECKING

from crisistui.shift.fields import EDITABLE, CorrectionError, checked
from crisistui.shift.log import ShiftLogError
from crisistui.tui.screens.asking import Asking, Question

if TYPE_CHECKING:
    from crisistui.tui.app import BoardApp
    from crisistui.tui.duty.work import ShiftWork
    from crisistui.tui.rows.dossier import Spot


class Correction:
    """One correction on its way: the fact, what is to be set (nothing: it goes), whose it is, and why."""

    def __init__(self, app: "BoardApp", screen: Asking, work: "ShiftWork", spot: "Spot") -> None:
        """``screen`` asks for what is missing, one line after the other."""
        self.app = app
        self.screen = screen
        self.work = work
        self.spot = spot
        self.field = ""
        self.value = ""

    def begin(self, *, edit: bool) -> None:
        """Ask for the first thing that is missing."""
        self.screen.ask(Setting(self) if edit else Initials(self), "" if edit else self.work.who)

    def write(self, reason: str) -> str:
        """Write it into the log; what is wrong with it, or nothing, and then the board is drawn anew."""
        try:
            self.work.correct(
                self.spot.kind, self.spot.fact, self.field, self.value, reason, self.app.clock()
            )
        except (CorrectionError, ShiftLogError) as error:
            return str(error)
        self.app.want(urgent=True)
        self.screen.dismiss()
        return ""


class Setting(Question):
    """What is to be set."""

    prompt = "set "

    def __init__(self, correction: Correction) -> None:
        """The note names the fields of this kind of fact."""
        self._correction = correction
        names = ", ".join(EDITABLE.get(correction.spot.kind, {})) or "nothing can be set here"
        self.note = f"field=value, such as stance=refuses or due=2025-11-30 · {names}"

    def done(self, text: str) -> str:
        """Check the field and the value, then ask whose correction it is."""
        name, sign, value = (part.strip() for part in text.partition("="))
        if not sign:
            return f"write it as field=value: {', '.join(EDITABLE.get(self._correction.spot.kind, {}))}"
        try:
            self._correction.value = checked(self._correction.spot.kind, name, value)
        except CorrectionError as error:
            return str(error)
        self._correction.field = name
        self._correction.screen.ask(Initials(self._correction), self._correction.work.who)
        return ""


class Initials(Question):
    """Whose correction it is."""

    prompt = "your initials: "

    def __init__(self, correction: Correction) -> None:
        """Remembered for the next one."""
        self._correction = correction

    def done(self, text: str) -> str:
        """Ask for the reason next."""
        if not text.strip():
            return "whose correction is this?"
        self._correction.work.who = text.strip()
        self._correction.screen.ask(Reason(self._correction))
        return ""


class Reason(Question):
    """Why."""

    note = "in a few words: the next shift will ask"

    def __init__(self, correction: Correction) -> None:
        """The prompt says what is about to happen."""
        self._correction = correction
        setting = f"set {correction.field} to {correction.value or 'nothing'}"
        self.prompt = f"{setting if correction.field else 'dismiss this fact'}, because: "

    def done(self, text: str) -> str:
        """Write it down."""
        return self._correction.write(text)
