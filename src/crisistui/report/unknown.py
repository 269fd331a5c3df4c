"""What a brief must say is not known: who has not spoken, what nobody confirms, what is undated or unread.

Imports only the model and this room. Gaps are found, never guessed at: each follows from a row.
"""

from collections.abc import Iterator
from typing import NamedTuple

from crisistui.model.situation import DestinationRow, DueRow, Situation
from crisistui.model.vocabulary import DeadlineStatus, Party, Stance
from crisistui.report.citations import Citation, Citations
from crisistui.report.evidence import DEADLINE, STATEMENT
from crisistui.report.layout import one_line

_SEVERAL = 2


class Gap(NamedTuple):
    """Something that is missing: of what, in plain words, and what shows it."""

    subject: str
    text: str
    citations: tuple[Citation, ...] = ()


def unknown(board: Situation, cite: Citations) -> Iterator[Gap]:
    """Every gap of the board, in its order."""
    for row in board.destinations:
        yield from _unheard(row, board, cite)
        yield from _unconfirmed(row, cite)
    for due in board.deadlines:
        yield from _open(due, cite)
    for article in board.articles:
        if article.published is None:
            bound = f"; not before {article.not_before}" if article.not_before else ""
            yield Gap(one_line(article.path), f"the article is undated{bound}", (cite.article(article),))
    for aside in board.set_aside:
        yield Gap(one_line(aside.path), f"not read: {one_line(aside.reason)}")


def _unheard(row: DestinationRow, board: Situation, cite: Citations) -> Iterator[Gap]:
    name = one_line(row.name)
    host = row.cell(Party.HOST)
    if host is None:
        yield Gap(name, "nobody of the host has spoken")
    elif host.stance == Stance.SILENT:
        facts = [id_ for voice in host.voices for id_ in voice.statements]
        yield Gap(name, "the host was asked and did not say", cite.of(STATEMENT, facts))
    if row.cell(Party.SUBJECT) is None:
        yield Gap(name, f"nobody of {one_line(board.crisis.subject)}'s side has spoken of it")


def _unconfirmed(row: DestinationRow, cite: Citations) -> Iterator[Gap]:
    behind = row.provenance
    facts = [id_ for cell in row.cells for voice in cell.voices for id_ in voice.statements]
    if behind.unknown_origins:
        count = behind.unknown_origins
        yield Gap(
            one_line(row.name),
            f"who first published {count} of its reports is unknown, not counted",
            cite.of(STATEMENT, facts),
        )
    if len(behind.origins) == 1 and not behind.unknown_origins:
        told = len(behind.articles)
        articles = f"{told} articles" if told >= _SEVERAL else "one article"
        yield Gap(
            one_line(row.name),
            f"confirmed by no second origin: {articles}, {one_line(behind.origins[0])} alone",
            cite.of(STATEMENT, facts),
        )


def _open(due: DueRow, cite: Citations) -> Iterator[Gap]:
    demand = one_line(due.demand)
    citations = cite.of(DEADLINE, due.deadlines)
    if due.status == DeadlineStatus.LAPSED and due.outcome:
        yield Gap(demand, f"it lapsed ({due.due}) and no outcome is reported", citations)
    if not due.set_by:
        yield Gap(demand, "who set it is not told", citations)
    if due.due.day is None and due.status == DeadlineStatus.PENDING:
        yield Gap(demand, f"the day is not told: {due.due}", citations)
