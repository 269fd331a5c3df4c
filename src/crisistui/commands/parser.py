"""The command line's grammar: argparse, with every complaint in one line that names the nearest option.

Imports only this room.
"""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from crisistui.commands.refusal import RefusedError, nearest

_CHOICE = re.compile(
    r"argument (.{1,40}): invalid choice: '(.{0,200})' \(choose from (.{1,400})\)", re.DOTALL
)


class Parser(argparse.ArgumentParser):
    """A parser that raises `RefusedError` instead of printing its usage and leaving."""

    def __init__(self, name: str, description: str, epilog: str | None = None) -> None:
        """``name`` is the command, empty for the board."""
        super().__init__(
            prog=f"crisistui {name}".strip(),
            description=description,
            epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )

    def options(self, arguments: Sequence[str]) -> argparse.Namespace:
        """The options in these arguments; raises `RefusedError`."""
        options, unknown = self.parse_known_args(arguments)
        if unknown:
            word = unknown[0]
            kind = "unknown option" if word.startswith("-") else "one argument too many:"
            hint = nearest(word.partition("=")[0], self._option_string_actions) if word[:1] == "-" else ""
            self.error(f"{kind} {word}{hint}")
        return options

    def error(self, message: str) -> NoReturn:
        """Refuse in one line."""
        found = _CHOICE.match(message)
        if found:
            known = [word.strip(" '") for word in found[3].split(",")]
            listed = ", ".join(known)
            message = f"{found[1]}: no {found[2]!r} (there are: {listed}){nearest(found[2], known)}"
        raise RefusedError(f"{message}  (see {self.prog} --help)")

    def takes_folder(self) -> None:
        """The argument FOLDER."""
        self.add_argument(
            "folder", nargs="?", type=Path, metavar="FOLDER",
            help="the folder of articles (default: ./seeds, or else the seeds that ship)",
        )  # fmt: skip

    def takes_profile(self, default: str) -> None:
        """The option --profile."""
        self.add_argument(
            "--profile", type=Path, metavar="FILE", help=f"the profile of the crisis (default: {default})"
        )

    def takes_index(self) -> None:
        """The option --index."""
        self.add_argument(
            "--index", type=Path, metavar="FILE",
            help="where derived facts are kept (default: one file per folder in the user's cache)",
        )  # fmt: skip

    def takes_as_of(self) -> None:
        """The option --as-of."""
        self.add_argument(
            "--as-of", metavar="ISO",
            help="the board as it stood then: 2025-11-30, or 2025-11-30T18:00Z (default: now)",
        )  # fmt: skip
