"""The evidence of one row: every passage with its marked words, and all that is known of its source.

Pure functions from records to wrapped lines. Imports only the model.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from crisistui.model.holdings import ArticleRow, EvidenceRow
from crisistui.model.situation import CastRow, DestinationRow, DueRow, EventRow, Situation, Voice
from crisistui.tui.rows.cells import Cell, Row, outside
from crisistui.tui.rows.columns import Column
from crisistui.tui.rows.moments import long
from crisistui.tui.rows.symbols import Symbols
from crisistui.tui.rows.wrapping import marked, wrap

COLUMNS = (Column("", 1, 1, 1, flex=True),)
INDENT = 2

Record = DestinationRow | DueRow | EventRow | CastRow


class Section(NamedTuple):
    """One line of a row and the facts it stands on: a voice, a deadline, a development, an actor."""

    heading: Cell
    note: Cell
    kind: str
    facts: tuple[int, ...]


def title_of(record: Record) -> str:
    """What the evidence is of, in a few words."""
    if isinstance(record, (DestinationRow, CastRow)):
        return record.name
    return record.demand if isinstance(record, DueRow) else record.summary


def sections(record: Record, symbols: Symbols) -> tuple[Section, ...]:
    """The sections of a row: for a destination one for every voice, else a single one."""
    if isinstance(record, DestinationRow):
        return tuple(_voice(voice, symbols) for cell in record.cells for voice in cell.voices)
    if isinstance(record, DueRow):
        heading: Cell = ((f"{record.status}, due {long(record.due)} ", "heading"), *outside(record.countdown))
        who = [f"set by {record.set_by or 'unknown'}"]
        who += [f"to {record.addressee}"] if record.addressee else []
        who += [f"on {long(record.set_on)}"] if record.set_on else []
        return (Section(heading, _note(who, record.provenance.label), "deadline", record.deadlines),)
    if isinstance(record, EventRow):
        heading = ((f"{record.category} {long(record.date)}", "heading"),)
        note = _note(list(record.actors), record.provenance.label)
        return (Section(heading, note, "development", record.developments),)
    role = [part for part in (record.role, record.country, f"{record.mentions} mentions") if part]
    heading = outside(record.name, "heading")
    return (Section(heading, _note(role, record.provenance.label), "actor", record.actors),)


def lines(
    shown: Sequence[tuple[Section, Sequence[EvidenceRow]]],
    summary: str,
    situation: Situation,
    symbols: Symbols,
    width: int,
) -> tuple[Row, ...]:
    """The whole evidence as wrapped lines."""
    articles = {article.id: article for article in situation.articles}
    cells: list[Cell] = []
    if summary:
        cells += [*wrap(outside(summary), width - 1), ()]
    for section, passages in shown:
        cells += wrap(section.heading, width - 1)
        cells += _indented(section.note, width)
        for passage in passages:
            cells += _passage(passage, articles, symbols, width)
        if not passages:
            cells += _indented((("no passage is kept for this line", "quiet"),), width)
        cells.append(())
    if not shown:
        cells.append((("nobody has spoken", "quiet"),))
    return tuple(Row(number, (cell,)) for number, cell in enumerate(cells))


def source(article: ArticleRow | None, symbols: Symbols) -> str:
    """``carrier ← origin, date, file`` of one article."""
    if article is None:
        return "article no longer on the board"
    origins = " + ".join(article.origins) if article.origins else "origin unknown"
    carrier = article.outlet or "unnamed outlet"
    chain = carrier if article.origins == (carrier,) else f"{carrier} {symbols.from_} {origins}"
    when = long(article.published)
    if article.published is None and article.not_before is not None:
        when += f", not before {long(article.not_before)}"
    return f"{chain} {symbols.dot} {when} {symbols.dot} {article.path}"


def _voice(voice: Voice, symbols: Symbols) -> Section:
    style = {1: "for", 0: "neither", -1: "against"}.get(voice.polarity, "neither")
    heading: Cell = (
        (f"{symbols.of(voice.polarity)} {voice.stance} ", style),
        *outside(voice.holder, "heading", none="unnamed"),
        (f" ({voice.party})", "quiet"),
    )
    notes = [voice.basis if voice.basis != "none" else "basis unknown"]
    notes += ["hedged"] if voice.hedged else []
    notes += [f"last {long(voice.last)}"]
    return Section(heading, _note(notes, voice.provenance.label), "statement", voice.statements)


def _note(parts: Sequence[str], label: str) -> Cell:
    return outside(" · ".join([*parts, f"{label} origins/articles"]), "quiet")


def _passage(
    passage: EvidenceRow, articles: Mapping[int, ArticleRow], symbols: Symbols, width: int
) -> Iterator[Cell]:
    article = articles.get(passage.article)
    quote: Cell = (("“", "quiet"), *marked(passage.text, passage.marks, "text", "mark"), ("”", "quiet"))
    yield from _indented(quote, width)
    place = f"characters {passage.start}–{passage.end} · rule {passage.rule}"
    yield from _indented(outside(f"{source(article, symbols)} · {place}", "quiet"), width, deeper=2)


def _indented(cell: Cell, width: int, deeper: int = 0) -> Iterator[Cell]:
    indent = INDENT + deeper if width > 20 else 0
    for line in wrap(cell, width - 1 - indent):
        yield ((" " * indent, "text"), *line)
