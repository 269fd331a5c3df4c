"""The command line: which command is meant, and how every command ends.

Imports nothing heavy: a command is imported when it is called, so that ``--version`` costs nothing.
"""

import importlib
import os
import sys
from collections.abc import Callable, Sequence

from crisistui.commands.output import complain, settle
from crisistui.commands.refusal import RefusedError

#: Every command beside the board, which needs no name.
COMMANDS = ("extract", "report", "check", "init")

DONE, ASIDE, WRONG = 0, 1, 2
BROKEN = 70  # EX_SOFTWARE: a fault of the program
INTERRUPTED = 130
UNREAD = 141  # 128 + SIGPIPE: nobody reads what is written


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit code. Every failure is one line on standard error."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    settle()
    try:
        code = _guarded(lambda: _run(given))
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still buffered must not fail once more when Python leaves.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNREAD
    return code


def _run(given: list[str]) -> int:
    name = given[0] if given and given[0] in COMMANDS else "board"
    command = importlib.import_module(f"crisistui.commands.{name}")
    options = command.options(given) if name == "board" else command.parser().options(given[1:])
    code: int = command.run(options)
    return code


def _guarded(work: Callable[[], int]) -> int:
    try:
        return work()
    except RefusedError as error:
        complain(str(error))
        return WRONG
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - no traceback reaches a user
        return _broken(error)


def _broken(error: Exception) -> int:
    from crisistui.tui.diary import in_one_line, write_down  # noqa: PLC0415 - only a failure pays for it

    path = write_down(error, "a command failed")
    where = f" (details in {path})" if path else ""
    complain(f"internal error: {in_one_line(error).strip()}{where}")
    return BROKEN
