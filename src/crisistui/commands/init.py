"""``crisistui init``: a commented profile to fill in.

Imports the profile's template. The only command that writes into a folder, and it never overwrites.
"""

import argparse
from pathlib import Path

from crisistui.commands.output import say, shown
from crisistui.commands.parser import Parser
from crisistui.commands.refusal import RefusedError
from crisistui.profile.paths import profile_path
from crisistui.profile.template import TEMPLATE


def parser() -> Parser:
    """What the command takes."""
    made = Parser(
        "init",
        "Write a commented crisis.toml to fill in; the folder is made, a file that exists is left alone.",
        "Exit code: 0 written, 2 not written.",
    )
    made.add_argument("folder", type=Path, metavar="FOLDER", help="where the articles will be dropped")
    return made


def run(options: argparse.Namespace) -> int:
    """Write the profile; the exit code. Raises `RefusedError`."""
    folder: Path = options.folder
    path = profile_path(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(TEMPLATE)
    except FileExistsError as error:
        if path.exists():
            raise RefusedError(f"{shown(path)}: exists already and was left alone; edit it") from None
        raise RefusedError(f"{shown(error.filename)}: not a folder; name another") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise RefusedError(f"{shown(path)}: cannot be written ({reason}); name another folder") from None
    say(f"{shown(path)} written")
    say(f"next: fill it in, drop articles beside it, then: crisistui check {shown(folder)}")
    return 0
