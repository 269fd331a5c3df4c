"""From the bytes of ``crisis.toml`` to a `Profile`, or to a list of what is wrong in which line.

Imports this room only. The file is read once and never written to.
"""

import hashlib
import re
import tomllib
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from crisistui.model.plain import plain
from crisistui.profile import wording
from crisistui.profile.doubles import doubles
from crisistui.profile.locate import key_lines, line_of
from crisistui.profile.problem import Problem, ProfileError
from crisistui.profile.schema import Profile

__all__ = ["LARGEST", "Problem", "ProfileError", "find_problems", "load_profile"]

# Bytes; a real profile has two or three thousand.
LARGEST = 1 << 20

_POSITION = re.compile(r" \(at (?:line (\d{1,9}), column \d{1,9}|end of document)\)")


def load_profile(path: Path) -> Profile:
    """The profile in a file.

    Raises `ProfileError` with one line for the first problem, and how many more there are.
    """
    profile, problems = _read(path)
    if profile is None:
        first, more = problems[0], len(problems) - 1
        place = str(path) if first.line is None else f"{path}:{first.line}"
        rest = f" ({more} more: run crisistui check)" if more else ""
        raise ProfileError(f"{plain(place)}: {first.message}{rest}")
    return profile


def find_problems(path: Path) -> list[Problem]:
    """Everything wrong with a profile, in order of the lines; empty when it can be used."""
    return _read(path)[1]


def _read(path: Path) -> tuple[Profile | None, list[Problem]]:
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as error:
        return None, [Problem(None, wording.unreadable(error))]
    except ValueError:  # a null byte in the path
        return None, [Problem(None, "no such file: give the path of a crisis.toml")]
    if len(raw) > LARGEST:
        return None, [Problem(None, "larger than 1 MiB: this is no profile; give the path of a crisis.toml")]
    try:
        source = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return None, [Problem(line, "not UTF-8: save the file with the encoding UTF-8")]
    return _parse(source, hashlib.sha256(raw).hexdigest())


def _parse(source: str, fingerprint: str) -> tuple[Profile | None, list[Problem]]:
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        return None, [_syntax(source, str(error))]
    except RecursionError:
        return None, [Problem(None, "lists nested too deeply: a profile needs no lists in lists")]
    except ValueError as error:  # a number too long for Python to read
        return None, [Problem(None, f"not TOML: {plain(str(error), 80)}: shorten the number")]
    return _validate(table, source, fingerprint)


def _validate(table: dict[str, Any], source: str, fingerprint: str) -> tuple[Profile | None, list[Problem]]:
    try:
        lines = key_lines(source)
    except RecursionError:  # accepted by the parser, too deep for us: problems go without lines
        lines = {}
    problems = []
    if table.pop("fingerprint", None) is not None:
        key = ("fingerprint",)
        problems.append(Problem(line_of(key, lines), wording.unknown_key(key)))
    problems.extend(Problem(line_of(path, lines), text) for path, text in doubles(table, lines))
    profile = None
    try:
        profile = Profile.model_validate({**table, "fingerprint": fingerprint})
    except ValidationError as error:
        for fault in error.errors(include_url=False):
            path = wording.path_of(fault["loc"], table)
            problems.append(Problem(line_of(path, lines), wording.message(fault, path)))
    if profile is not None and not problems:
        return profile, []
    return None, sorted(problems, key=lambda problem: (problem.line or 0, problem.message))


def _syntax(source: str, text: str) -> Problem:
    found = _POSITION.search(text)
    line = source.count("\n") + (not source.endswith("\n"))
    if found and found[1]:
        line = int(found[1])
    return Problem(line, wording.syntax(_POSITION.sub("", text)))
