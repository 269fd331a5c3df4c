"""The brief as CSV (RFC 4180, lines ended by a line feed): one row for each line and citation.

Imports only this room. No cell can act as a formula of a spreadsheet.
"""

import csv
import io

from crisistui.report.brief import Brief

COLUMNS = (
    "section", "subject", "text", "date", "outlet", "title", "published", "file", "start", "end", "origin",
    "passage",
)  # fmt: skip
_FORMULA = "=+-@\t\r＝＋－＠"


def to_csv(made: Brief) -> str:
    """A head, then the rows in the order of the brief; a line without citation leaves their cells empty."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for section in made.sections:
        for line in section.lines:
            head = [section.name, line.subject, line.text, line.date]
            for one in line.citations:
                place = [one.start, one.end] if one.start >= 0 else ["", ""]
                tail = [one.outlet, one.title, one.published, one.file, *place, one.origin, one.passage]
                writer.writerow([*map(inert, head), *map(inert, tail)])
            if not line.citations:
                writer.writerow([*map(inert, head), *[""] * (len(COLUMNS) - len(head))])
    return out.getvalue().removesuffix("\n")


def inert(cell: str | int) -> str | int:
    """The cell with an apostrophe before what a spreadsheet would take for a formula."""
    if isinstance(cell, str) and cell.lstrip()[:1] and cell.lstrip()[0] in _FORMULA:
        return f"'{cell}"
    return cell
