"""The facts of one article, as the JSON contract ``crisistui.facts/1`` names them.

Imports only this room. These are pydantic models because they cross a border (the command line,
the index, another program); the board itself draws the slim rows of ``holdings`` and
``situation`` and never imports this module.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from crisistui.model.vocabulary import ActorKind, Basis, Category, DeadlineStatus, Party, Stance

SCHEMA: Literal["crisistui.facts/1"] = "crisistui.facts/1"

Precision = Literal["minute", "day", "month", "year"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Evidence(_Frozen):
    """A passage of ``Article.text``: ``text == Article.text[start:end]``.

    ``marks`` are (start, end) offsets, into the article as well, of the words that made the rule fire.
    """

    text: str
    start: int
    end: int
    marks: tuple[tuple[int, int], ...] = ()


class Dated(_Frozen):
    """An ISO date no finer than its precision."""

    date: str
    precision: Precision


class Published(Dated):
    """When the article appeared, and how that is known."""

    basis: Literal["stated", "dateline", "metadata", "deduced"]


class SourceFact(_Frozen):
    """One outlet that the article rests on, and the words that say so.

    ``rule`` begins with ``credit.`` where the article as a whole is credited (byline, dateline, footer,
    "appeared first on") and with ``cited.`` where the text names it. ``relay`` is set for an outlet that
    only passes on what ``cites`` reported.
    """

    name: str
    rule: str
    relay: bool = False
    cites: str | None = None
    evidence: Evidence


class ArticleFact(_Frozen):
    """What is known of the article itself; ``not_before`` bounds an undated one.

    ``origins`` are names, first sources before relays; ``sources`` tell how each is known; ``furniture``
    are (start, end) offsets of what belongs to the page and not to the article.
    """

    id: str
    title: str | None
    language: str
    outlet: str | None
    words: int
    published: Published | None
    not_before: str | None = None
    origins: tuple[str, ...]
    sources: tuple[SourceFact, ...] = ()
    furniture: tuple[tuple[int, int], ...] = ()


class ActorFact(_Frozen):
    """Who acts, speaks, is asked or is acted on; ``country`` is ISO 3166 alpha-2 where known."""

    id: str
    name: str
    kind: ActorKind
    role: str | None
    country: str | None = None
    mentions: int
    aliases: tuple[str, ...]


class StatementFact(_Frozen):
    """One stance of one holder on the subject going to ``destination`` (``None``: on leaving at all).

    ``origin`` is who first published it, where the passage says so; ``None`` inherits the article's.
    """

    destination: str | None
    party: Party
    holder: str | None
    stance: Stance
    polarity: Literal[1, 0, -1]
    hedged: bool
    origin: str | None
    basis: Basis
    said_on: Dated | None
    rule: str
    evidence: Evidence


class DeadlineFact(_Frozen):
    """A demand, expiry or scheduled date of the crisis; ``due`` is an ISO date in the crisis's zone."""

    due: str
    precision: Precision
    demand: str
    set_by: str | None
    addressee: str | None
    set_on: str | None
    status: DeadlineStatus
    origin: str | None
    rule: str
    evidence: Evidence


class DevelopmentFact(_Frozen):
    """A dated event of the crisis; ``category`` is a PLOVER type, ``summary`` is cut from the sentence."""

    date: str
    precision: Precision
    category: Category
    summary: str
    actors: tuple[str, ...]
    origin: str | None
    rule: str
    evidence: Evidence


class ArticleFacts(_Frozen):
    """All that extraction takes from one article."""

    schema_: Literal["crisistui.facts/1"] = Field(default=SCHEMA, alias="schema")
    path: str
    article: ArticleFact
    actors: tuple[ActorFact, ...] = ()
    statements: tuple[StatementFact, ...] = ()
    deadlines: tuple[DeadlineFact, ...] = ()
    developments: tuple[DevelopmentFact, ...] = ()
    warnings: tuple[str, ...] = ()

    def to_json(self) -> str:
        """One line of JSON with the contract's field names, in a stable order."""
        return self.model_dump_json(by_alias=True)
