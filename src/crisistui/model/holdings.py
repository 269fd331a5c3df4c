"""Slim rows as the index returns them: what the folder holds, ready to be composed.

Imports only this room, and no pydantic: ten thousand articles must fit in little memory.
Evidence is not carried here; it is fetched by id when a row is opened.
"""

from crisistui.model.dates import PartialDate
from crisistui.model.record import record


@record
class SourceRow:
    """One outlet that an article rests on, how that is known (``rule``) and the ``words`` that say so.

    A ``relay`` only passes on what ``cites`` reported. ``start`` is the offset of the words.
    """

    name: str
    rule: str
    words: str
    start: int = 0
    relay: bool = False
    cites: str | None = None


@record
class ArticleRow:
    """One article on the board; ``id`` is the index's own number, ``sha`` the contract's id.

    ``not_before`` bounds an undated article; ``sentences`` counts those long enough to be compared.
    """

    id: int
    sha: str
    path: str
    title: str | None
    outlet: str | None
    published: PartialDate | None
    basis: str | None
    not_before: PartialDate | None
    origins: tuple[str, ...]
    sources: tuple[SourceRow, ...] = ()
    sentences: int = 0


@record
class EchoRow:
    """A stretch of an article whose wording stands in another article as well.

    ``kind`` is ``s`` for a sentence, ``q`` for twelve words within quotation marks, ``w`` for a few words
    of the paper's own prose. Equal ``mark`` means equal wording. ``place`` numbers the sentences of an
    article; ``start`` and ``end`` are offsets of the whole sentence.
    """

    article: int
    kind: str
    mark: int
    place: int
    start: int
    end: int


@record
class StatementRow:
    """One statement of one article; ``origin`` is as the passage says it, ``None`` to inherit.

    ``at`` is the offset of the words that decided.
    """

    id: int
    article: int
    destination: str | None
    party: str
    holder: str | None
    stance: str
    polarity: int
    hedged: bool
    origin: str | None
    basis: str
    said_on: PartialDate | None
    rule: str
    at: int = 0


@record
class DeadlineRow:
    """One deadline as one article tells it."""

    id: int
    article: int
    due: PartialDate
    demand: str
    set_by: str | None
    addressee: str | None
    set_on: PartialDate | None
    status: str
    origin: str | None
    rule: str
    at: int = 0


@record
class DevelopmentRow:
    """One development as one article tells it."""

    id: int
    article: int
    date: PartialDate
    category: str
    summary: str
    actors: tuple[str, ...]
    origin: str | None
    rule: str
    at: int = 0


@record
class ActorRow:
    """One actor of one article; ``key`` is stable across articles (the contract's actor id)."""

    id: int
    article: int
    key: str
    name: str
    kind: str
    role: str | None
    country: str | None
    mentions: int
    aliases: tuple[str, ...]


@record
class SetAside:
    """A file that could not be read, and why, in one plain line."""

    path: str
    reason: str


@record
class Holdings:
    """All rows of the articles that are on the board."""

    articles: tuple[ArticleRow, ...] = ()
    statements: tuple[StatementRow, ...] = ()
    deadlines: tuple[DeadlineRow, ...] = ()
    developments: tuple[DevelopmentRow, ...] = ()
    actors: tuple[ActorRow, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    echoes: tuple[EchoRow, ...] = ()


@record
class EvidenceRow:
    """The passage behind one fact: ``kind`` is statement, deadline, development or actor.

    ``start``/``end`` are offsets into the cleaned text; ``marks`` are offsets into ``text``.
    """

    kind: str
    fact: int
    article: int
    text: str
    start: int
    end: int
    marks: tuple[tuple[int, int], ...]
    rule: str
