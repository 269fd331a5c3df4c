"""``crisistui report``: the board without a screen.

Imports the rooms up to the report; neither Textual nor, by itself, watchfiles.
"""

import argparse
import shutil
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from crisistui.commands.folder import chosen, profile_of
from crisistui.commands.output import complain, say, shown
from crisistui.commands.parser import Parser
from crisistui.commands.refusal import RefusedError
from crisistui.commands.since import changed, shift_of
from crisistui.feed.engine import engine
from crisistui.feed.ingest import IngestReport, ingest
from crisistui.feed.intake import token_of
from crisistui.feed.pool import ProfileRefusedError
from crisistui.feed.scan import FolderError
from crisistui.index.location import default_location, fingerprint
from crisistui.index.store import Index, IndexBusyError
from crisistui.profile.gazetteer import countries, nearest_country
from crisistui.report.formats import FORMATS, written
from crisistui.report.matter import Matter
from crisistui.situation.clock import parse_as_of
from crisistui.situation.compose import compose
from crisistui.situation.view import View

_WIDTH = 100  # columns where no terminal says otherwise
_MANY = 200  # files worth a sign of progress


def parser() -> Parser:
    """What the command takes."""
    made = Parser(
        "report",
        "The board without a screen: for a pipe, a mail, a screen reader, a script.",
        "Exit code: 0 done, 1 some files were set aside (named on standard error), 2 wrong use or profile.",
    )
    made.takes_folder()
    made.add_argument(
        "--format",
        choices=tuple(FORMATS),
        default="text",
        help="text (default), json, md (a brief with its citations) or csv (the same as a table)",
    )
    made.takes_as_of()
    made.add_argument(
        "--since",
        metavar="WHEN",
        help="begin with what changed since a mark (last, last-1, an id) or since 2025-11-30T18:00Z",
    )
    made.add_argument(
        "--stix", action="store_true", help="a STIX 2.1 bundle instead (needs the extra: crisistui[stix])"
    )
    made.add_argument(
        "--watch",
        action="store_true",
        help="go on: one line for each change, until it is stopped (text or json lines)",
    )
    made.add_argument(
        "--destination",
        action="append",
        default=[],
        metavar="BY",
        help="only this destination: a two-letter country code or a name; may be given several times",
    )
    made.takes_profile("FOLDER/crisis.toml")
    made.takes_index()
    made.add_argument("--width", type=int, metavar="COLUMNS", help="columns of the text, 40 at least")
    return made


def run(options: argparse.Namespace) -> int:
    """Write the report; the exit code. Raises `RefusedError`."""
    codes = frozenset(map(_code, options.destination))
    if options.watch:
        _watchable(options)
    if options.stix:
        _bundled(options)
    folder = chosen(options.folder)
    profile = profile_of(folder, options.profile)
    place = folder.resolve()
    token = token_of(profile) or ""
    index = Index.open(options.index or default_location(place), fingerprint=fingerprint(engine(), token))
    with index:
        report = _brought_in(place, index, profile)
        if index.warning:
            complain(index.warning)
        view = View(as_of=_moment(options.as_of, report.crisis.timezone), destinations=codes)
        if options.watch:
            from crisistui.commands.watching import Watching  # noqa: PLC0415 - asyncio, and then the feed

            Watching(place, index, profile, report.crisis, codes, options.format).run(options.since)
            return _aside(folder, report)
        say(_written(options, place, index, report, view))
    return _aside(folder, report)


def _written(options: argparse.Namespace, place: Path, index: Index, report: IngestReport, view: View) -> str:
    shift, held, now = shift_of(place), index.holdings(place), datetime.now(UTC)
    made = shift.corrected(held)
    changes = None
    if options.since is not None:
        whole = compose(report.crisis, made.holdings, View(as_of=view.as_of), now)
        changes = changed(options.since, shift, whole, held).narrowed(view.destinations)
    situation = compose(report.crisis, made.holdings, view, now)
    width = options.width or shutil.get_terminal_size((_WIDTH, 0)).columns
    if options.stix:
        from crisistui.report.stix import to_stix  # noqa: PLC0415 - the library is an extra

        return to_stix(Matter(situation, made.holdings, index.evidence))
    corrected = made if made.notes or made.dismissed else None
    return written(
        options.format, situation, made.holdings, index.evidence, width, changes=changes, corrected=corrected
    )


def _bundled(options: argparse.Namespace) -> None:
    """Refuse a bundle where the library is missing, or where another form was asked for too."""
    from crisistui.report.stix import StixMissingError, library  # noqa: PLC0415

    if options.format != "text" or options.since is not None or options.watch:
        raise RefusedError(
            "--stix writes a bundle of the whole board: leave --format, --since and --watch out"
        )
    try:
        library()
    except StixMissingError as error:
        raise RefusedError(f"--stix: {error}") from None


def _watchable(options: argparse.Namespace) -> None:
    """Refuse what cannot be watched: the past, and a format that is not written line by line."""
    if options.as_of is not None:
        raise RefusedError("--watch tells of the present: leave --as-of out, or leave --watch out")
    if options.format not in {"text", "json"}:
        raise RefusedError(f"--watch writes text or json lines, not {options.format}: add --format text")


def _brought_in(folder: Path, index: Index, profile: Path) -> IngestReport:
    try:
        return ingest(folder, index, profile, on_done=_progress if sys.stderr.isatty() else None)
    except (FolderError, ProfileRefusedError) as error:
        raise RefusedError(str(error)) from None
    except IndexBusyError as error:
        raise RefusedError(f"{error}; try again, or name another file with --index") from None


def _progress(done: int, total: int) -> None:
    """A line on the terminal that is taken back when all is read; nothing for a handful of files."""
    if total < _MANY:
        return
    sys.stderr.write("\r\x1b[K" if done >= total else f"\rreading {done} of {total} files")
    sys.stderr.flush()


def _aside(folder: Path, report: IngestReport) -> int:
    """Name what is not in the report; the exit code."""
    if report.ignored:
        more = ", …" if report.ignored > len(report.examples) else ""
        files = "1 other file" if report.ignored == 1 else f"{report.ignored} other files"
        complain(f"ignored {files} (no .txt, .md, .html, .htm): {', '.join(report.examples)}{more}")
    for row in report.aside:
        complain(f"set aside: {shown(folder / row.path)}: {row.reason}")
    return 1 if report.aside else 0


def _moment(text: str | None, zone: str) -> datetime | None:
    if text is None:
        return None
    try:
        return parse_as_of(text, ZoneInfo(zone))
    except ValueError as error:
        raise RefusedError(f"--as-of: {error}; write 2025-11-30 or 2025-11-30T18:00Z") from None


def _code(text: str) -> str:
    """The country that a code or one of its names means; raises `RefusedError`."""
    country = nearest_country(text)
    exact = country is not None and text.strip().casefold() in map(
        str.casefold, (country.code, *_names(country.code))
    )
    if country is not None and exact:
        return country.code
    hint = f"; did you mean {country.code} ({country.name})?" if country else ": use a code such as FR"
    raise RefusedError(f"--destination: no country {text!r}{hint}")


def _names(code: str) -> Iterable[str]:
    return countries()[code].names
