"""The sentences behind the rows: fetched once for a report, and the plain-text twin of one row's evidence.

Imports only the model and this room's layout. Where the passages come from is the caller's affair: it
hands in a function, which the index provides.
"""

from collections.abc import Callable, Collection, Iterable, Sequence

from crisistui.model.holdings import ArticleRow, EvidenceRow, Holdings, StatementRow
from crisistui.report.layout import one_line, wrapped

EvidenceSource = Callable[[str, Sequence[int]], list[EvidenceRow]]

STATEMENT, DEADLINE, DEVELOPMENT, ACTOR = "statement", "deadline", "development", "actor"
_INDENT = "    "


class Passages:
    """The evidence of many facts of one kind, asked for at once and then found by fact."""

    def __init__(self, kind: str, facts: Collection[int], source: EvidenceSource) -> None:
        rows = source(kind, sorted(facts)) if facts else []
        self._by_fact = {row.fact: row for row in rows}

    def of(self, fact: int) -> EvidenceRow | None:
        """The passage behind one fact, or ``None`` when the index no longer has it."""
        return self._by_fact.get(fact)


def evidence_text(
    kind: str, facts: Sequence[int], holdings: Holdings, source: EvidenceSource, width: int = 80
) -> str:
    """Every passage behind one row as plain text, ``width`` columns wide.

    For each fact: who says what, the passage with the deciding words between ``‹`` and ``›``, then carrier,
    origin, date, file with offsets, and rule. Facts stand in the order given.
    """
    passages = Passages(kind, facts, source)
    articles = {row.id: row for row in holdings.articles}
    said = {row.id: row for row in holdings.statements} if kind == STATEMENT else {}
    blocks = []
    for number, fact in enumerate(facts, 1):
        passage = passages.of(fact)
        if passage is None:
            blocks.append(f"{number}. the passage is no longer in the index: read the folder again")
            continue
        statement = said.get(fact)
        lines = [f"{number}. {_holder(statement)}" if statement else f"{number}. {kind}"]
        lines += wrapped(f"“{marked(passage)}”", width, _INDENT)
        for line in _where(passage, articles.get(passage.article), statement):
            lines += wrapped(line, width, _INDENT)
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def marked(passage: EvidenceRow) -> str:
    """The passage with the words that made the rule fire between ``‹`` and ``›``; overlapping marks join."""
    text, parts, done = passage.text, [], 0
    for start, end in _joined(passage.marks, len(text)):
        parts += [text[done:start], "‹", text[start:end], "›"]
        done = end
    return one_line("".join([*parts, text[done:]]))


def _joined(marks: Iterable[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in sorted((max(0, start), min(length, end)) for start, end in marks):
        if start >= end:
            continue
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _holder(statement: StatementRow) -> str:
    holder = one_line(statement.holder or "unattributed")
    hedge = ", hedged" if statement.hedged else ""
    date = f", {statement.said_on}" if statement.said_on else ""
    return f"{holder} ({statement.party}, {statement.basis}): {statement.stance}{hedge}{date}"


def _where(passage: EvidenceRow, article: ArticleRow | None, statement: StatementRow | None) -> Iterable[str]:
    if article is not None:
        chain = [article.outlet or "outlet not named"]
        origins = [statement.origin] if statement and statement.origin else list(article.origins[:1])
        chain += [origin for origin in origins if origin != article.outlet]
        yield f"{one_line(' ← '.join(chain))} · {article.published or 'undated'}"
        yield f"{one_line(article.path)}:{passage.start}-{passage.end} · {one_line(passage.rule)}"
