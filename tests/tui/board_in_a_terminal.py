"""A board on the hand-made crisis, as a program of its own: started by `test_terminal_stories.py` in a pty.

Arguments: ``boom`` makes the key T fail, ``stall`` keeps the event loop busy on the key T.
"""

import importlib.util
import sys
import time
from pathlib import Path

from crisistui.tui import terminal
from crisistui.tui.run import choose_theme, refuse, show


def main() -> int:
    try:
        here = terminal.prepare()
    except terminal.TerminalError as error:
        return refuse(str(error))
    spec = importlib.util.spec_from_file_location("support", Path(__file__).with_name("conftest.py"))
    support = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(support)
    from crisistui.tui.app import BoardApp  # noqa: PLC0415 - after the refusal, as in the program

    def boom(_app) -> None:
        raise ValueError("made to fail \x1b[31m[/x]")

    def stall(_app) -> None:
        time.sleep(30)

    if "boom" in sys.argv:
        BoardApp.action_next_theme = boom
    if "stall" in sys.argv:
        BoardApp.action_next_theme = stall
    desk = support.FakeDesk(support.crisis_of_december())
    shelf, name = choose_theme(here, None)
    return show(desk, here, shelf, name, first=support.crisis_of_december)


if __name__ == "__main__":
    sys.exit(main())
