"""``crisistui check``: what is wrong with a profile, with the files of its folder, with the user's config.

Imports the profile, the feed's scan, the user's wishes and this room.
"""

import argparse
import json
from pathlib import Path

from crisistui.commands.folder import chosen, profile_of
from crisistui.commands.output import complain, say, shown
from crisistui.commands.parser import Parser
from crisistui.commands.readings import Result, read_all
from crisistui.commands.refusal import RefusedError
from crisistui.feed.scan import FolderError, Listing, scan
from crisistui.profile.load import find_problems, load_profile
from crisistui.shift.wishes import ConfigError, default_location, wishes


def parser() -> Parser:
    """What the command takes."""
    made = Parser(
        "check",
        "What is wrong with a profile, in which line, and with every file of its folder.",
        "Exit code: 0 nothing, 1 some files were set aside (named on standard error), "
        "2 a wrong profile or config.",
    )
    made.takes_folder()
    made.takes_profile("FOLDER/crisis.toml")
    return made


def run(options: argparse.Namespace) -> int:
    """Say what was found; the exit code. Raises `RefusedError`."""
    folder = chosen(options.folder)
    profile = profile_of(folder, options.profile)
    problems = find_problems(profile)
    for problem in problems:
        place = shown(profile) if problem.line is None else f"{shown(profile)}:{problem.line}"
        say(f"{place}: {shown(problem.message)}")
    if problems:
        many = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        raise RefusedError(f"{shown(profile)}: {many} to correct before its articles can be read")
    say(f"{shown(profile)}: in order ({shown(load_profile(profile).crisis.name)})")
    code = _files(folder, profile)
    _config(default_location())
    return code


def _config(path: Path) -> None:
    """Say what the user's own file asks for, where there is one; raises `RefusedError`."""
    try:
        asked = wishes(path)
    except ConfigError as error:
        raise RefusedError(str(error)) from None
    if path.exists():
        say(f"{shown(str(path))}: in order (alerts: {asked.words})")


def _files(folder: Path, profile: Path) -> int:
    try:
        listing = scan(folder)
    except FolderError as error:
        raise RefusedError(str(error)) from None
    aside = notes = 0
    for result in read_all(sorted(str(folder / path) for path in listing.files), profile):
        if result.facts is None:
            complain(f"set aside: {shown(result.path)}: {result.reason}")
            aside += 1
        for note in _notes(result):
            say(f"{shown(result.path)}: {note}")
            notes += 1
    _others(listing)
    read = len(listing.files) - aside
    articles, remarks = "article" + "s" * (read != 1), "remark" + "s" * (notes != 1)
    say(f"{read} {articles} read, {aside} set aside, {notes} {remarks}")
    return 1 if aside else 0


def _notes(result: Result) -> list[str]:
    """What the reader of an article should know: its warnings, and that it bears no date."""
    if result.facts is None:
        return []
    facts = json.loads(result.facts)
    notes = [shown(text) for text in facts["warnings"]]
    if facts["article"]["published"] is None:
        notes.append("undated: nothing in the text says when it appeared")
    return notes


def _others(listing: Listing) -> None:
    for path in listing.closed:
        say(f"{shown(path)}: this subfolder may not be listed; check its rights")
    if listing.ignored:
        more = ", …" if listing.ignored > len(listing.examples) else ""
        say(f"ignored, for it is no .txt, .md, .html or .htm file: {', '.join(listing.examples)}{more}")
