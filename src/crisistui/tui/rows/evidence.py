"""The evidence of one row: every passage with its marked words, and all that is known of its source.

Pure functions from records to blocks of lines. Imports only the model.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from crisistui.model.dates import PartialDate
from crisistui.model.holdings import ArticleRow, EvidenceRow
from crisistui.model.situation import (
    CastRow,
    Chain,
    DestinationRow,
    DueRow,
    EventRow,
    Grade,
    Situation,
    Voice,
)
from crisistui.tui.rows.behind import tree, where
from crisistui.tui.rows.cells import Cell, outside
from crisistui.tui.rows.dossier import INDENT, Block, Spot, block, indented
from crisistui.tui.rows.moments import long
from crisistui.tui.rows.symbols import Symbols
from crisistui.tui.rows.wrapping import marked

Record = DestinationRow | DueRow | EventRow | CastRow
OPENING = tuple('“"«‹')
STATEMENT, DEADLINE, DEVELOPMENT, ACTOR = "statement", "deadline", "development", "actor"


class Section(NamedTuple):
    """One line of a row and the facts it stands on: a voice, a deadline, a development, an actor."""

    heading: Cell
    note: Cell
    kind: str
    facts: tuple[int, ...]
    grade: Grade | None = None


class Passage(NamedTuple):
    """One passage, where it stands, how its article comes by it, and when it was said, if that is known."""

    row: EvidenceRow
    article: ArticleRow | None
    chain: Chain | None
    said_on: PartialDate | None = None


def title_of(record: Record) -> str:
    """What the evidence is of, in a few words."""
    if isinstance(record, (DestinationRow, CastRow)):
        return record.name
    return record.demand if isinstance(record, DueRow) else record.summary


def kind_of(record: Record) -> str:
    """The kind of fact that a row stands on."""
    if isinstance(record, DestinationRow):
        return STATEMENT
    if isinstance(record, CastRow):
        return ACTOR
    return DEADLINE if isinstance(record, DueRow) else DEVELOPMENT


def facts_of(record: Record) -> tuple[int, ...]:
    """The facts that a row stands on."""
    if isinstance(record, DestinationRow):
        return tuple(fact for cell in record.cells for voice in cell.voices for fact in voice.statements)
    if isinstance(record, CastRow):
        return record.actors
    return record.deadlines if isinstance(record, DueRow) else record.developments


def sections(record: Record) -> tuple[Section, ...]:
    """The section of a deadline, a development or an actor; a destination has one for every voice."""
    if isinstance(record, DueRow):
        heading: Cell = ((f"{record.status}, due {long(record.due)} ", "heading"), *outside(record.countdown))
        who = [f"set by {record.set_by or 'unknown'}"]
        who += [f"to {record.addressee}"] if record.addressee else []
        who += [f"on {long(record.set_on)}"] if record.set_on else []
        return (Section(heading, _note(who, record.provenance.label), DEADLINE, record.deadlines),)
    if isinstance(record, EventRow):
        heading = ((f"{record.category} {long(record.date)}", "heading"),)
        note = _note(list(record.actors), record.provenance.label)
        return (Section(heading, note, DEVELOPMENT, record.developments),)
    if isinstance(record, CastRow):
        role = [part for part in (record.role, record.country, f"{record.mentions} mentions") if part]
        heading = outside(record.name, "heading")
        return (Section(heading, _note(role, record.provenance.label), ACTOR, record.actors),)
    return ()


def voice_section(voice: Voice, symbols: Symbols, grade: Grade | None, place: str = "") -> Section:
    """The section of one voice; ``place`` names the destination where that is not clear."""
    style = {1: "for", 0: "neither", -1: "against"}.get(voice.polarity, "neither")
    heading: Cell = (
        (f"{symbols.of(voice.polarity)} {voice.stance} ", style),
        *(outside(f"{place} ", "heading") if place else ()),
        *outside(voice.holder, "heading", none="unnamed"),
        (f" ({voice.party})", "quiet"),
    )
    notes = [voice.basis if voice.basis != "none" else "basis unknown"]
    notes += ["hedged"] if voice.hedged else []
    notes += [f"last {long(voice.last)}"]
    return Section(heading, _note(notes, voice.provenance.label), STATEMENT, voice.statements, grade)


def blocks(shown: Sequence[tuple[Section, Sequence[Passage]]], symbols: Symbols) -> list[Block]:
    """Every section with its passages."""
    found: list[Block] = []
    for section, passages in shown:
        found.append(_headed(section))
        found += [passage_block(passage, symbols) for passage in passages]
        if not passages:
            found.append(block((("no passage is kept for this line", "quiet"),), indent=INDENT))
        found.append(block(()))
    return found or [block((("nobody has spoken", "quiet"),)), block(())]


def passages(
    rows: Iterable[EvidenceRow],
    chains: Iterable[Chain],
    situation: Situation,
    said_on: Mapping[int, PartialDate | None],
) -> list[Passage]:
    """Passages joined with their articles and chains; ``said_on`` dates statements by id."""
    articles = {article.id: article for article in situation.articles}
    ways = {fact: chain for chain in chains for fact in chain.facts}
    return [
        Passage(row, articles.get(row.article), ways.get(row.fact), said_on.get(row.fact)) for row in rows
    ]


def quoted(row: EvidenceRow) -> Cell:
    """A passage in quotation marks, its marked words marked; one that begins with its own gets no others."""
    words = marked(row.text, row.marks, "text", "mark")
    if row.text[:1] in OPENING:
        return words
    return (("“", "quiet"), *words, ("”", "quiet"))


def passage_block(passage: Passage, symbols: Symbols) -> Block:
    """The sentence, the tree of its source, its place and its rule."""
    row, chain = passage.row, passage.chain
    quote = quoted(row)
    place = f" {symbols.dot} characters {row.start}–{row.end}"
    rest = [f"said {long(passage.said_on)}"] if passage.said_on is not None else []
    rest.append(f"rule {row.rule}")

    def lines(width: int, _why: bool) -> list[Cell]:
        cells = list(indented(quote, width))
        cells += indented((*where(passage.article, symbols), *outside(place, "quiet")), width, 2 * INDENT)
        cells += tree(chain, symbols, width, 2 * INDENT)
        cells += indented(outside(f" {symbols.dot} ".join(rest), "quiet"), width, 2 * INDENT)
        return cells

    origin = chain.origin if chain is not None else None
    return Block(lines, Spot(row.article, row.kind, row.fact, row.start, row.end, row.text, origin))


def _headed(section: Section) -> Block:
    grade = section.grade

    def lines(width: int, why: bool) -> list[Cell]:
        cells = [*indented(section.heading, width, 0), *indented(section.note, width)]
        if grade is not None:
            text = f"grade: reliability {grade.letter}, credibility {grade.credibility}"
            cells += indented(((text, "count"), (("" if why else "  (w: why)"), "quiet")), width)
            for line in grade.arithmetic if why else ():
                cells += indented(outside(line, "quiet"), width, 2 * INDENT)
        return cells

    return Block(lines)


def _note(parts: Sequence[str], label: str) -> Cell:
    return outside(" · ".join([*parts, f"{label} origins/articles"]), "quiet")
