"""The brief that one shift hands to the next, as lines with their citations; the formats only set it.

Imports only the model, the situation, the shift and this room. Every line is a counted fact or the plain
statement that one is missing.
"""

from collections.abc import Iterator
from typing import NamedTuple
from zoneinfo import ZoneInfo

from crisistui.model.situation import Disagreement, Situation, Voice
from crisistui.report.citations import Citation, Citations
from crisistui.report.evidence import DEADLINE, DEVELOPMENT, STATEMENT
from crisistui.report.layout import one_line
from crisistui.report.matter import Matter
from crisistui.report.moments import day_text, moment_text
from crisistui.report.unknown import unknown
from crisistui.shift.baseline import lines_of
from crisistui.shift.corrections import Corrected

CHANGED, STANDS, DUE, HAPPENED = "What changed", "Who stands where", "What is due", "What happened"
DISAGREES, UNKNOWN, CORRECTED = "What disagrees", "What is not known", "Corrected by hand"


class Line(NamedTuple):
    """One line of a brief: what it is about, what it says, when, and where it comes from."""

    subject: str
    text: str
    date: str = ""
    citations: tuple[Citation, ...] = ()


class Section(NamedTuple):
    """A name, its lines, what to say when there are ``none``, and what to add to the name in a heading."""

    name: str
    lines: tuple[Line, ...]
    none: str
    more: str = ""


class Brief(NamedTuple):
    """The whole brief: a title, a line on what it covers, and its sections in reading order."""

    title: str
    covers: str
    sections: tuple[Section, ...]


def brief(matter: Matter) -> Brief:
    """Put the brief together."""
    board, cite = matter.situation, Citations(matter)
    sections = [
        Section(STANDS, tuple(_stands(board, cite)), "Nobody names a destination yet."),
        Section(DUE, tuple(_due(board, cite)), "No deadline is known."),
        Section(HAPPENED, tuple(_happened(board, cite)), "No dated development is known."),
        Section(DISAGREES, tuple(_disagrees(board, cite)), "Nothing that is told disagrees."),
        Section(
            UNKNOWN,
            tuple(Line(*gap[:2], citations=gap.citations) for gap in unknown(board, cite)),
            "No gap was found.",
        ),
    ]
    if matter.changes is not None:
        changed = tuple(
            Line(str(item.kind), one_line(item.text), str(item.date or ""), cite.mixed(item.facts))
            for item in matter.changes.items
        )
        since = f" since {moment_text(matter.changes.since, ZoneInfo(board.crisis.timezone))}"
        sections.insert(0, Section(CHANGED, changed, "Nothing changed.", since))
    by_hand = tuple(_by_hand(matter.corrected, cite)) if matter.corrected else ()
    if by_hand:
        sections.append(Section(CORRECTED, by_hand, ""))
    return Brief(one_line(board.crisis.name), _covers(board), tuple(sections))


def _covers(board: Situation) -> str:
    count = len(board.articles)
    undated = sum(row.published is None for row in board.articles)
    told = f"{count} article{'' if count == 1 else 's'}" + (f", {undated} undated" if undated else "")
    names = {row.code: row.name for row in board.destinations}
    only = f" · only {', '.join(names.get(code, code) for code in board.chosen)}" if board.chosen else ""
    return f"As of {moment_text(board.as_of, ZoneInfo(board.crisis.timezone))} · {told}{only}"


def _stands(board: Situation, cite: Citations) -> Iterator[Line]:
    for row in lines_of(board):
        for cell in row.cells:
            for voice in cell.voices:
                citations = cite.of(STATEMENT, voice.statements)
                yield Line(one_line(row.name), _said(voice), str(voice.last or ""), citations)


def _said(voice: Voice) -> str:
    hedge = ", hedged" if voice.hedged else ""
    holder = one_line(voice.holder or "unattributed")
    last = f", {day_text(voice.last)}" if voice.last else ""
    return f"{holder} ({voice.party}, {voice.basis}): {voice.stance}{hedge}{last} · {voice.provenance.label}"


def _due(board: Situation, cite: Citations) -> Iterator[Line]:
    for row in board.deadlines:
        by = f", set by {one_line(row.set_by)}" if row.set_by else ""
        whom = f", for {one_line(row.addressee)}" if row.addressee else ""
        outcome = f", {row.outcome}" if row.outcome else ""
        distance = row.countdown.removeprefix("lapsed ") if row.status == "lapsed" else row.countdown
        text = f"{one_line(row.demand)}: {row.status}, {distance}{outcome}{by}{whom}"
        text = f"{text} · {row.provenance.label}"
        yield Line(day_text(row.due), text, str(row.due), cite.of(DEADLINE, row.deadlines))


def _happened(board: Situation, cite: Citations) -> Iterator[Line]:
    for row in board.developments:
        text = f"{row.category}: {one_line(row.summary)} · {row.provenance.label}"
        yield Line(day_text(row.date), text, str(row.date), cite.of(DEVELOPMENT, row.developments))


def _disagrees(board: Situation, cite: Citations) -> Iterator[Line]:
    names = {row.code: row.name for row in lines_of(board)}
    for one in board.conflicts:
        name = names.get(one.destination, one.destination or "stays")
        yield Line(one_line(name), f"{one.kind}: {one_line(one.note)}", "", _sides(one, cite))


def _sides(one: Disagreement, cite: Citations) -> tuple[Citation, ...]:
    return (*cite.of(STATEMENT, (one.first,)), *cite.of(STATEMENT, (one.second,)))


def _by_hand(made: Corrected, cite: Citations) -> Iterator[Line]:
    told = [(note, fact) for fact, notes in made.notes.items() for note in notes]
    for note, (kind, id_) in sorted(told, key=lambda one: (one[0].at, one[0].says, one[0].what)):
        row = made.original.get((kind, id_))
        where = cite.told(kind, id_, row.article) if row is not None else cite.of(kind, (id_,))
        yield Line(note.what, f"{one_line(note.says)}: {one_line(note.line)}", note.at.isoformat(), where)
    for note in made.dismissed:
        yield Line(note.what, f"{one_line(note.says)}: {one_line(note.line)}", note.at.isoformat())
