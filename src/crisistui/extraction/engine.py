"""`extract(article, profile)`: everything the article says, as facts. Pure and deterministic.

Imports only `crisistui.model`, `crisistui.profile`, `crisistui.reading` and this room. The same bytes,
profile and version give the same facts, whatever the order, the process or the machine.
"""

from crisistui.extraction import actors, deadlines, developments, origins, publication, sourcing, statements
from crisistui.extraction.document import Document, annotate
from crisistui.extraction.publication import Publication
from crisistui.extraction.statements import Statement
from crisistui.extraction.timeline import Timeline, timeline
from crisistui.model.article import Article, LineRole
from crisistui.model.dates import PartialDate
from crisistui.model.facts import (
    ArticleFact,
    ArticleFacts,
    Dated,
    Evidence,
    Published,
    SourceFact,
    StatementFact,
)
from crisistui.profile.schema import Profile


def extract(article: Article, profile: Profile) -> ArticleFacts:
    """Take every kind of fact from one article; never raises on the article's content."""
    document = annotate(article, profile)
    published = publication.published(document)
    times = timeline(document, published)
    sources = sourcing.find(document, origins.find(document))
    return ArticleFacts(
        path=article.path,
        article=_article(article, published, sources),
        actors=tuple(actors.read(document)),
        statements=tuple(_statement(document, times, item) for item in statements.read(document)),
        deadlines=tuple(deadlines.read(document, times)),
        developments=tuple(developments.read(document, times)),
        warnings=(*article.warnings, *published.warnings),
    )


def _article(article: Article, published: Publication, sources: tuple[SourceFact, ...]) -> ArticleFact:
    when = published.date
    return ArticleFact(
        id=article.id,
        title=article.title,
        language=article.language,
        outlet=article.outlet,
        words=article.words,
        published=None
        if when is None or published.basis is None
        else Published(date=str(when), precision=when.precision, basis=published.basis),
        not_before=str(published.not_before) if published.not_before else None,
        origins=tuple(source.name for source in sources),
        sources=sources,
        furniture=tuple((line.start, line.end) for line in article.lines if line.role is LineRole.FURNITURE),
    )


def _statement(document: Document, times: Timeline, item: Statement) -> StatementFact:
    masked = document.masked[item.sentence]
    sentence = masked.sentence
    start, end = masked.span(item.start, item.end)
    said = _said_on(times, sentence.start, sentence.end)
    return StatementFact(
        destination=item.destination,
        party=item.party,
        holder=item.holder.name,
        stance=item.stance,
        polarity=item.stance.polarity,
        hedged=item.hedged,
        origin=item.origin,
        basis=item.holder.basis,
        said_on=said,
        rule=item.rule,
        evidence=Evidence(
            text=document.text[sentence.start : sentence.end],
            start=sentence.start,
            end=sentence.end,
            marks=((start, min(end, sentence.end)),),
        ),
    )


def _said_on(times: Timeline, start: int, end: int) -> Dated | None:
    """The day that the sentence itself gives, when it gives just one that is not after publication."""
    limit = times.published.date
    days: list[PartialDate] = []
    for item in times.in_span(start, end):
        if item.date is None or item.date.precision not in ("day", "minute"):
            continue
        if limit is None or item.date.first() <= limit.last():
            days.append(item.date)
    if len({day.first() for day in days}) != 1:
        return None
    day = PartialDate.of(days[0].first())
    return Dated(date=str(day), precision="day")
