"""A statement as the rules find it, and the stance that a word amounts to for each party.

Imports only `crisistui.model` and extraction's holders.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from crisistui.extraction.holders import Holder
from crisistui.model.vocabulary import Party, Stance


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement, before it is written down as a fact; ``start``/``end`` are of the masked sentence."""

    destination: str | None
    party: Party
    holder: Holder
    stance: Stance
    hedged: bool
    origin: str | None
    rule: str
    sentence: int
    start: int
    end: int


def of_operator(kind: str, polarity: int, party: Party) -> Stance:
    """Name the stance of a composed operator for a party."""
    if polarity == 0:
        return Stance.SILENT if kind == "silent" else Stance.OPEN
    if polarity > 0:
        if kind == "host" and party is Party.HOST:
            return Stance.HOSTS
        return Stance.OFFERS if party in (Party.HOST, Party.BROKER) else Stance.FAVOURS
    if kind == "deny":
        return Stance.DENIES
    return Stance.DOUBTS if kind == "doubt" else Stance.REFUSES


def of_frame(name: str, party: Party) -> Stance:
    """Name the stance of a frame for a party; ``positive`` and ``negative`` are as strong as the party."""
    if name == "positive":
        return Stance.OFFERS if party in (Party.HOST, Party.BROKER) else Stance.FAVOURS
    if name == "negative":
        return Stance.REFUSES if party in (Party.HOST, Party.SUBJECT) else Stance.DOUBTS
    return Stance(name)


def distinct(found: Sequence[Statement]) -> list[Statement]:
    """The first statement of each (destination, party, holder, polarity), in order of the text."""
    seen: set[tuple[str | None, Party, str | None, int]] = set()
    out = []
    for item in found:
        identity = (item.destination, item.party, item.holder.name, item.stance.polarity)
        if identity not in seen:
            seen.add(identity)
            out.append(item)
    return out
