"""An event as the rules find it, before it is written down as a fact.

Imports `crisistui.model` and this package.
"""

from dataclasses import dataclass, field

from crisistui.extraction.cast import Entity
from crisistui.extraction.developments.clauses import Clauses, Verb
from crisistui.extraction.developments.subjects import Subject
from crisistui.model.dates import PartialDate
from crisistui.model.vocabulary import Category


@dataclass(slots=True)
class Event:
    """One dated act; ``sentence`` is its number, ``marks`` are offsets in the article.

    ``head`` is the word that tells the act, ``speech`` true when that is a verb of saying. ``definite``: its
    date stands as a label before a noun that may point back to an event told before, "Thursday's meeting".
    """

    date: PartialDate
    category: Category
    rule: str
    sentence: int
    clauses: Clauses
    first: int
    last: int
    head: str
    subject: Subject
    actors: list[Entity] = field(default_factory=list)
    marks: tuple[tuple[int, int], ...] = ()
    speech: bool = False
    definite: bool = False
    derived: bool = False
    verb: Verb | None = None
    leading: Entity | None = None
