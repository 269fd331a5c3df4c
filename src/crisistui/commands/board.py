"""``crisistui [FOLDER]``: the board.

Imports the screen only when it is run: ``--version`` and ``--help`` need no Textual. Nor does a board need
argparse (5 ms of its start) to be told one folder.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crisistui import __version__
from crisistui.commands.folder import chosen
from crisistui.commands.refusal import RefusedError, nearest
from crisistui.model.record import record

if TYPE_CHECKING:
    from crisistui.commands.parser import Parser

_COMMANDS = {
    "extract": "the facts of articles, one JSON line each",
    "report": "the same board without a screen, as text or JSON",
    "check": "what is wrong with a profile and its articles",
    "init": "write a commented crisis.toml to fill in",
}


@record
class Options:
    """What the board was told."""

    folder: Path | None = None
    profile: Path | None = None
    index: Path | None = None
    as_of: str | None = None
    theme: str | None = None
    replay: str | None = None


def options(given: Sequence[str]) -> Options:
    """The options in these arguments; raises `RefusedError`."""
    if any(word.startswith("-") for word in given) or len(given) > 1:
        return Options(**vars(parser().options(given)))
    return Options(Path(given[0])) if given else Options()


def parser() -> "Parser":
    """What the board takes."""
    from crisistui.commands.parser import Parser  # noqa: PLC0415 - see above

    listed = "\n".join(f"  crisistui {name:8} {about}" for name, about in _COMMANDS.items())
    made = Parser(
        "",
        "A board of one exile crisis, read from a folder of news articles: who would take the leader in,\n"
        "who says so, what is due and what happened. Press ? on the board for its keys.",
        f"commands (each has its own --help):\n{listed}\n\n"
        "Exit code: 0 done, 1 done but some input was set aside, 2 wrong use or profile.",
    )
    made.takes_folder()
    made.takes_as_of()
    made.takes_profile("FOLDER/crisis.toml")
    made.takes_index()
    made.add_argument(
        "--theme", metavar="NAME", help="the colours to begin with; T on the board changes them"
    )
    made.add_argument(
        "--replay",
        metavar="STEP/PAUSE",
        help="play the crisis from its first article: 1d/2s is a day every 2 s",
    )
    made.add_argument("--version", action="version", version=f"crisistui {__version__}")
    return made


def run(options: Options) -> int:
    """Show the board until it is left; the exit code. Raises `RefusedError`."""
    given = options.folder
    if given is not None and not given.exists():
        near = nearest(str(given), _COMMANDS)
        if near:
            raise RefusedError(f"{given}: no such folder or command{near}")
    folder = chosen(given)
    from crisistui.tui.run import run_board  # noqa: PLC0415 - Textual takes longer than all else together

    return run_board(
        folder,
        profile=options.profile,
        index=options.index,
        as_of=options.as_of,
        theme=options.theme,
        replay=options.replay,
    )
