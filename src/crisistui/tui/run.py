"""The board as the command line starts it: terminal, theme, desk, app, and how it ends.

What this imports before the first paint decides how fast the board starts: Textual and the app, but
neither pydantic nor watchfiles.
"""

import gc
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from crisistui.model.plain import plain
from crisistui.tui import terminal
from crisistui.tui.leaving import Leave
from crisistui.tui.terminal import Terminal, TerminalError
from crisistui.tui.themes import DARK, MONO, Shelf, ThemeError, shipped_folder, user_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from crisistui.model.situation import Situation
    from crisistui.tui.desk import Desk
    from crisistui.tui.pace import Pace

WRONG = 2  # exit code of a wrong use


def run_board(
    folder: Path,
    *,
    profile: Path | None = None,
    index: Path | None = None,
    as_of: str | None = None,
    theme: str | None = None,
    replay: str | None = None,
) -> int:
    """Show the board of a folder until it is left; the exit code.

    0 left by the user, 1 a failure, 2 wrong use or no terminal to draw on, 128 + n ended by signal n.
    Every refusal is one line on standard error.
    """
    gc.disable()
    try:
        here = terminal.prepare()
        shelf, name = choose_theme(here, theme)
        pace = _pace(replay) if replay is not None else None
    except (TerminalError, ThemeError) as error:
        return refuse(str(error))
    except ValueError as error:
        return refuse(f"--replay: {error}")
    from crisistui.tui.live import DeskError, open_desk  # noqa: PLC0415 - only a board that starts pays for it

    try:
        desk, moment = open_desk(folder, profile=profile, index=index, as_of=as_of)
    except DeskError as error:
        return refuse(str(error))
    return show(desk, here, shelf, name, moment, first=lambda: desk.first(moment), pace=pace)


def _pace(text: str) -> "Pace":
    from crisistui.tui.pace import Pace  # noqa: PLC0415 - only a replay pays for it

    return Pace.parse(text)


def choose_theme(here: Terminal, asked: str | None) -> tuple[Shelf, str]:
    """The themes there are, and the one to begin with: mono where no colour may be sent.

    Raises `ThemeError` when the one that was asked for cannot be had; a broken default falls back.
    """
    if not here.colour:
        return Shelf(()), MONO
    shelf = Shelf((shipped_folder(), user_folder()))
    try:
        return shelf, shelf.get(asked or DARK).name
    except ThemeError:
        if asked is not None:
            raise
        return shelf, MONO


def show(
    desk: "Desk",
    here: Terminal,
    shelf: Shelf,
    theme: str,
    as_of: datetime | None = None,
    *,
    first: "Callable[[], Situation | None]" = lambda: None,
    pace: "Pace | None" = None,
) -> int:
    """Run the app on a desk; the exit code. The terminal is clean afterwards, however it ended."""
    from crisistui.tui.app import BoardApp  # noqa: PLC0415 - Textual takes longer than all else together

    app = BoardApp(
        desk,
        shelf=shelf,
        theme=theme,
        as_of=as_of,
        first=first(),
        painted=_painted,
        plain_ascii=not here.unicode,
    )
    app.pace = pace
    with Leave(app.leave_from_anywhere) as leave:
        app.run()
    if leave.code is not None:
        return leave.code
    if app.failure is not None:
        return _report(app.failure)
    return app.return_code or 0


def refuse(text: str) -> int:
    """Say in one line on standard error why there is no board; the exit code."""
    sys.stderr.write(f"crisistui: {plain(text, 500)}\n")
    return WRONG


def _painted() -> None:
    """All that was made for the start stays: no collection needs to look at it again."""
    gc.freeze()
    gc.enable()


def _report(failure: Exception) -> int:
    from crisistui.tui.diary import in_one_line, write_down  # noqa: PLC0415 - only a failure pays for it

    path = write_down(failure, "the board ended")
    where = f" (details in {path})" if path else ""
    sys.stderr.write(f"crisistui: the board ended by an error: {in_one_line(failure)}{plain(where, 300)}\n")
    return 1
