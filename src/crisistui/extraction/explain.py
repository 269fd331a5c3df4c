"""`explain(article, profile)`: which rule and which words make each fact, and why a sentence makes none.

Imports only `crisistui.model`, `crisistui.profile` and this room. Nothing is decided here: the reader of
statements notes its own reasons, and the facts are those of `extract`.
"""

from collections.abc import Iterator
from dataclasses import replace

from crisistui.extraction import statements
from crisistui.extraction.document import Document, annotate
from crisistui.extraction.engine import extract
from crisistui.extraction.explanation import Explanation, Told, Untold
from crisistui.extraction.masks import Masked
from crisistui.extraction.sentences import TELLING
from crisistui.extraction.statements.passage import destinations
from crisistui.extraction.statements.statement import Statement
from crisistui.extraction.statements.trace import Reason, Trace
from crisistui.model.article import Article, LineRole
from crisistui.model.facts import ArticleFacts
from crisistui.profile.gazetteer import countries
from crisistui.profile.schema import Profile


def explain(article: Article, profile: Profile) -> Explanation:
    """Tell how every fact of an article was found; as pure and as deterministic as `extract`."""
    facts = extract(article, profile)
    document = annotate(article, profile)
    trace = Trace()
    found = statements.read(document, trace)
    told = [*_statements(facts, found, trace), *_dated(facts)]
    untold = [*_passed_over(document, found, trace), *_off_page(article, profile)]
    return Explanation(
        article.path,
        article.title,
        tuple(sorted(told, key=lambda item: item.evidence.start)),
        tuple(sorted(untold, key=lambda item: item.start)),
    )


def _statements(facts: ArticleFacts, found: list[Statement], trace: Trace) -> Iterator[Told]:
    for fact, statement in zip(facts.statements, found, strict=True):
        where = _name(fact.destination) if fact.destination else "staying"
        hedged = ", hedged" if fact.hedged else ""
        yield Told(
            "statement",
            f"{where}: the {fact.party} {fact.stance}{hedged}",
            fact.rule,
            fact.evidence,
            fact.holder,
            trace.vouched[statement],
        )


def _dated(facts: ArticleFacts) -> Iterator[Told]:
    for due in facts.deadlines:
        what = f"{due.due}, {due.status}: {due.demand}"
        yield Told("deadline", what, due.rule, due.evidence, due.set_by)
    for event in facts.developments:
        actors = ", ".join(event.actors) or None
        what = f"{event.date} {event.category}: {event.summary}"
        yield Told("development", what, event.rule, event.evidence, actors)


def _passed_over(document: Document, found: list[Statement], trace: Trace) -> Iterator[Untold]:
    """The sentences that name a possible destination without a statement."""
    stating = {statement.sentence for statement in found}
    for place, masked in enumerate(document.masked):
        codes = destinations(masked, document.cast)
        if codes and place not in stating:
            yield _untold(masked, codes, trace.why(place))


def _off_page(article: Article, profile: Profile) -> Iterator[Untold]:
    """The lines that are not read, where they name a possible destination."""
    unread = tuple(line for line in article.lines if line.role not in TELLING)
    roles = {line.start: line.role for line in unread}
    as_prose = tuple(replace(line, role=LineRole.PROSE) for line in unread)
    document = annotate(replace(article, lines=as_prose), profile)
    for masked in document.masked:
        codes = destinations(masked, document.cast)
        if codes:
            line = as_prose[masked.sentence.line]
            furniture = roles[line.start] is LineRole.FURNITURE
            yield _untold(masked, codes, (Reason.FURNITURE if furniture else Reason.LABEL,))


def _untold(masked: Masked, codes: tuple[str, ...], reasons: tuple[Reason, ...]) -> Untold:
    sentence = masked.sentence
    text = masked.source[sentence.start : sentence.end]
    names = tuple(_name(code) for code in codes)
    return Untold(names, reasons, text, sentence.start)


def _name(code: str) -> str:
    return countries()[code].name
