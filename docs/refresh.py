# ruff: noqa: INP001 - a script, no package
"""Bring up to date what README.md lets the program tell itself: ``python docs/refresh.py [--check]``.

* ``<!-- begin keys -->`` to ``<!-- end keys -->`` is made from the registry of keys; so are ``signs``,
  ``scores`` and ``commands`` from where they are kept.
* A block fenced as ``console``: every line that begins with ``$ `` is run, its output written below it. The
  blocks run in order in one scratch folder that holds a copy of ``seeds/``, away from the user's own files.
* A block right behind ``<!-- file: NAME -->`` is written into that folder first.

``--check`` writes nothing and leaves with 1 when README.md is stale.
"""

import argparse
import importlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable
from pathlib import Path

from crisistui.cli import COMMANDS
from crisistui.tui.keys import ANYWHERE, BOARD, BRIEF, CHOICE, DIGITS, DOSSIER, LIST, MARKS, PASSAGE, keys_for

TOP = Path(__file__).resolve().parents[1]
README = TOP / "README.md"
PROMPT = "$ "

_PART = re.compile(r"(<!-- begin (\w{1,20}) -->\n).*?(<!-- end \2 -->)", re.DOTALL)
_BLOCK = re.compile(
    r"(?:<!-- file: (?P<file>[\w./-]{1,80}) -->\n)?```(?P<kind>\w*)\n(?P<body>.*?)```", re.DOTALL
)
_PLACES = {
    BOARD: "the board",
    DOSSIER: "evidence, sources, disagreements",
    PASSAGE: "these and the article",
    CHOICE: "changes, all destinations",
    BRIEF: "the brief",
    LIST: "every list",
    ANYWHERE: "everywhere",
}


class CommandError(Exception):
    """A command of README.md failed; the text names it and what it said."""


def refreshed(text: str) -> str:
    """The text with every generated part as the program tells it today; raises `CommandError`."""
    text = _PART.sub(lambda part: f"{part[1]}{PARTS[part[2]]()}\n{part[3]}", text)
    with tempfile.TemporaryDirectory() as place:
        scratch = Path(place, "desk")
        shutil.copytree(TOP / "seeds", scratch / "seeds")
        return _BLOCK.sub(lambda block: _block(block, scratch), text)


def commands(text: str) -> list[str]:
    """The commands that `refreshed` runs, in order."""
    bodies = [block["body"] for block in _BLOCK.finditer(text) if block["kind"] == "console"]
    lines = [line for body in bodies for line in body.splitlines()]
    return [line.removeprefix(PROMPT) for line in lines if line.startswith(PROMPT)]


def _block(block: re.Match[str], scratch: Path) -> str:
    if block["file"]:
        path = scratch / block["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block["body"], encoding="utf-8")
    if block["kind"] != "console":
        return block[0]
    shown = [f"{PROMPT}{line}\n{_run(line, scratch)}" for line in commands(block[0])]
    return f"```console\n{''.join(shown)}```"


def _run(command: str, scratch: Path) -> str:
    bin_folder = str(Path(sys.executable).parent)
    environ = {
        "PATH": os.pathsep.join([bin_folder, os.environ.get("PATH", os.defpath)]),
        "HOME": str(scratch.with_name("home")),
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
    }
    ended = subprocess.run(  # noqa: S603 - our own commands
        ["/bin/bash", "-c", command],
        cwd=scratch,
        env=environ,
        encoding="utf-8",
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    if ended.returncode:
        raise CommandError(f"{command}: left with {ended.returncode}: {ended.stdout.strip()[-500:]}")
    return "".join(f"{line.rstrip()}\n" for line in ended.stdout.splitlines())


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


def _keyboard(shown: str) -> str:
    return " ".join(f"`{key}`" for key in shown.split())


def keys() -> str:
    """The table of keys, in the order of the help on the screen."""
    rows = [(_keyboard(key.shown), key.does, _PLACES[key.where]) for key in keys_for(*_PLACES) if key.does]
    rows.insert(1, (_keyboard(DIGITS[0]), DIGITS[1], _PLACES[BOARD]))
    return _table(("key", "what it does", "where"), rows)


def signs() -> str:
    """The signs of the board and what they mean."""
    return _table(("sign", "meaning"), [(_keyboard(sign), means) for sign, means in MARKS])


def commands_table() -> str:
    """Every command with what it takes, as its own parser has it."""
    rows = []
    for name in ("board", *COMMANDS):
        parser = importlib.import_module(f"crisistui.commands.{name}").parser()
        taken = [action for action in parser._actions if action.dest not in ("help", "version")]  # noqa: SLF001
        given = [_positional(action) for action in taken if not action.option_strings]
        about = " ".join(parser.description.split()).partition(". ")[0].removesuffix(".")
        options = [f"`{_option(action)}`" for action in taken if action.option_strings]
        rows.append((f"`{' '.join([parser.prog, *given])}`", about, " ".join(options)))
    return _table(("command", "what it does", "options"), rows)


def _positional(action: argparse.Action) -> str:
    many = {"?": "[{}]", "+": "{}…"}.get(str(action.nargs), "{}")
    return many.format(action.metavar or action.dest)


def _option(action: argparse.Action) -> str:
    value = "/".join(map(str, action.choices)) if action.choices else action.metavar
    return f"{action.option_strings[-1]} {value}" if value else action.option_strings[-1]


def scores() -> str:
    """The scores that the tests hold, from the file they are held by, and what they were measured on."""
    corpus = TOP / "tests" / "corpus"
    floor = tomllib.loads((corpus / "floor.toml").read_text(encoding="utf-8"))
    articles = len(list(corpus.glob("*/*.gold.json")))
    crises = len(list(corpus.glob("*/crisis.toml")))
    sentences = len((corpus / "sentences.jsonl").read_text(encoding="utf-8").splitlines())
    rows = [
        (f"{kind}, {articles} articles of {crises} crises", value) for kind, value in floor["total"].items()
    ]
    rows.append((f"statements, {sentences} single sentences", floor["sentences"]["sentences"]))
    return _table(("kind of fact", "F1 of at least"), [(kind, f"{value:.2f}") for kind, value in rows])


PARTS = {"commands": commands_table, "keys": keys, "signs": signs, "scores": scores}


def main() -> int:
    """Write README.md, or only look."""
    text = README.read_text(encoding="utf-8")
    try:
        fresh = refreshed(text)
    except CommandError as error:
        sys.stderr.write(f"README.md: {error}\n")
        return 2
    if "--check" in sys.argv[1:]:
        if fresh != text:
            sys.stderr.write("README.md is stale; refresh it with: make docs\n")
        return int(fresh != text)
    README.write_text(fresh, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
