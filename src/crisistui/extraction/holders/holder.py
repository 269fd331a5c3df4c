"""Somebody who holds a view, and what a reader remembers of those who spoke before.

Imports only `crisistui.model` and this room.
"""

import re
from dataclasses import dataclass, field

from crisistui.extraction.cast import Cast, Entity
from crisistui.extraction.lexicon import any_of
from crisistui.model.vocabulary import ActorKind, Basis, Party

_GROUP = re.compile(
    r"\b(?:[\w-]+s|people|both|all)$"
    r"|^(?:the )?(?:two|three|four|five|six|several|some|many|most|both|all|few|people"
    r"|[a-z]+(?:als|ers|ces|ats|sts))\b"
)
EXPERTS = re.compile(rf"\b{any_of('holders', 'experts')}\b")


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who holds a view; ``country`` and ``side`` only where he speaks for that state or side."""

    name: str | None
    country: str | None = None
    side: str | None = None
    basis: Basis = Basis.ON_RECORD
    kind: str = "person"  # person, state, body, unnamed, outlet, article
    entity: Entity | None = None
    office: str | None = None

    @property
    def is_expert(self) -> bool:
        """Tell whether this is somebody who only watches: experts, analysts, observers."""
        expert = self.entity is not None and self.entity.standing == "expert"
        return expert or (self.kind == "unnamed" and bool(EXPERTS.search((self.name or "").lower())))

    def may_be(self, pronoun: str) -> bool:
        """Tell whether "he", "she", "it" or "they" may stand for this holder."""
        if pronoun in ("he", "she"):
            group = _GROUP.search((self.name or "").lower())
            if self.entity is not None and self.entity.pronoun not in (None, pronoun):
                return False
            return self.kind == "person" or (self.kind == "unnamed" and group is None)
        if pronoun == "it":
            return self.kind in ("outlet", "state", "body")
        return self.kind in ("unnamed", "state", "body")

    def party(self, destination: str | None) -> Party:
        """The party from which this holder speaks of a destination (``None``: of leaving at all)."""
        if self.country is not None and destination is not None and self.country == destination:
            return Party.HOST
        if self.side is not None:
            return Party(self.side)
        if self.country is not None:
            return Party.THIRD
        return Party.OBSERVER


ARTICLE = Holder("article", kind="article", basis=Basis.NONE)


@dataclass(slots=True)
class Memory:
    """What the reader remembers at a place of the text, for pronouns and bare offices.

    ``holder`` spoke last, ``recent`` are those who spoke before him; ``person`` and ``state`` were named
    first in the sentence before, ``outlet`` last. ``focus`` is who that sentence was about, whether or not
    he spoke; ``author`` is whose document it is, where that is known: "we" is his.
    """

    holder: Holder | None = None
    person: Entity | None = None
    state: Entity | None = None
    focus: Holder | None = None
    outlet: Entity | None = None
    author: Holder | None = None
    recent: list[Holder] = field(default_factory=list)

    def note(self, holder: Holder) -> None:
        """Remember a speaker."""
        if holder.kind != "article":
            self.holder = holder
            self.recent = [*self.recent[-7:], holder]

    def last(self, kind: str) -> Holder | None:
        """The holder of a kind who spoke last, if one of the last eight was of it."""
        return next((holder for holder in reversed(self.recent) if holder.kind == kind), None)


def of_entity(entity: Entity, cast: Cast) -> Holder:
    """The holder that a named entity is."""
    if entity.standing == "outlet":
        return Holder(entity.name, kind="outlet", entity=entity)
    official = entity.standing == "official"
    if entity.kind is ActorKind.PERSON:
        return Holder(
            entity.name,
            entity.country if official else None,
            entity.side if official or entity.side == "opposition" else None,
            entity=entity,
            office=entity.role,
        )
    kind = "state" if entity.kind is ActorKind.STATE else "body"
    country = entity.country if official else None
    return Holder(
        entity.name,
        country,
        entity.side or (cast.side_of(country) if official else None),
        kind=kind,
        entity=entity,
    )
