"""Who really says so, as plain text: chains from carrier to origin, grades, both sentences of a disagreement.

Imports only the model, the situation and this room's layout. Counts nothing: it prints what was counted.
"""

from collections.abc import Iterator, Sequence

from crisistui.model.holdings import Holdings
from crisistui.model.situation import Chain, DestinationRow, Disagreement, Grade, Situation
from crisistui.report.evidence import STATEMENT, EvidenceSource, Passages, marked
from crisistui.report.layout import one_line, wrapped
from crisistui.situation.sources import Sources

UNKNOWN = "unknown, not counted"
CIRCLE = "they cite each other, not counted"


class Behind:
    """What stands behind the rows of one situation, fetched once."""

    def __init__(self, situation: Situation, holdings: Holdings, evidence: EvidenceSource) -> None:
        self._sources = Sources(situation.crisis, holdings)
        self._paths = {row.id: row.path for row in holdings.articles}
        sides = {fact for one in situation.conflicts for fact in (one.first, one.second)}
        self._said = Passages(STATEMENT, sides, evidence)

    def origins(self, rows: Sequence[DestinationRow], width: int) -> list[str]:
        """Each destination with its chains and the grade of what leads in each cell."""
        lines = ["ORIGINS"] if rows else []
        for row in rows:
            lines += wrapped(f"{one_line(row.name)} · {row.provenance.label}", width, "    ", "  ")
            for chain in self._sources.chains(STATEMENT, statements_of(row)):
                lines += wrapped(self._way(chain), width, "        ", "    ")
            for cell in row.cells:
                lead = cell.voices[0]
                given = self._sources.grade(row, lead)
                told = f"{one_line(lead.holder or 'unattributed')} {lead.stance} ({cell.party})"
                lines += wrapped(f"{told}: {graded(given)}", width, "        ", "    ")
        return lines

    def sentences(self, one: Disagreement, width: int) -> Iterator[str]:
        """Both sentences of a disagreement, the deciding words marked."""
        for fact in (one.first, one.second):
            passage = self._said.of(fact)
            if passage is not None:
                path = one_line(self._paths.get(passage.article, ""))
                told = marked(passage)
                told = told if told[:1] in '“"«‹' else f"“{told}”"
                yield from wrapped(f"{told} ({path})", width, "        ", "      ")

    def _way(self, chain: Chain) -> str:
        steps = [one_line(chain.carrier)]
        steps += [f"{one_line(link.origin)} ({link.rule}: “{one_line(link.words)}”)" for link in chain.links]
        if chain.origin is None:
            steps.append(CIRCLE if chain.cycle else UNKNOWN)
        return f"{one_line(self._paths[chain.article])}: {' ← '.join(steps)}"


def statements_of(row: DestinationRow) -> list[int]:
    """The statements that a row of the matrix stands on."""
    return [fact for cell in row.cells for voice in cell.voices for fact in voice.statements]


def graded(grade: Grade) -> str:
    """A grade in words, its two parts apart."""
    return f"reliability {grade.letter}, credibility {grade.credibility}"
