"""``crisistui extract``: the facts of articles, one JSON line each, or how each of them was found.

Imports the feed's scan and this room.
"""

import argparse
from pathlib import Path

from crisistui.commands.folder import beside, profile_of
from crisistui.commands.output import complain, say, shown
from crisistui.commands.parser import Parser
from crisistui.commands.readings import read_all
from crisistui.commands.refusal import RefusedError
from crisistui.feed.reader import EXPLAINING, SHIPPED
from crisistui.feed.scan import SUFFIXES, FolderError, scan


def parser() -> Parser:
    """What the command takes."""
    made = Parser(
        "extract",
        "The facts of articles, one JSON line per article, in path order.",
        "Exit code: 0 done, 1 some files were set aside (named on standard error), 2 wrong use or profile.",
    )
    made.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="an article, or a folder of articles"
    )
    made.add_argument(
        "--explain",
        action="store_true",
        help="in plain words instead of JSON: the rule and the words behind each fact, who holds it and why,"
        " and why a sentence that names a possible destination states nothing",
    )
    made.takes_profile("crisis.toml in the folder of the first path")
    return made


def run(options: argparse.Namespace) -> int:
    """Write the lines, or with ``--explain`` the explanations; the exit code. Raises `RefusedError`."""
    paths: list[Path] = options.paths
    wanted = {path for given in paths for path in _articles(given)}
    profile = profile_of(paths[0] if paths[0].is_dir() else paths[0].parent, options.profile)
    aside = 0
    make = EXPLAINING if options.explain else SHIPPED
    for result in read_all(sorted(wanted), profile, make):
        if result.facts is not None:
            say(result.facts)
        else:
            complain(f"set aside: {shown(result.path)}: {result.reason}")
            aside += 1
    return 1 if aside else 0


def _articles(given: Path) -> list[str]:
    """The paths of the articles that an argument means; raises `RefusedError`."""
    if given.is_dir():
        try:
            return [str(given / path) for path in scan(given).files]
        except FolderError as error:
            raise RefusedError(str(error)) from None
    if not given.exists():
        raise RefusedError(f"{shown(given)}: no such file or folder{beside(given)}")
    if given.suffix.lower() not in SUFFIXES:
        known = ", ".join(sorted(SUFFIXES))
        raise RefusedError(f"{shown(given)}: not an article; articles end in {known}")
    return [str(given)]
