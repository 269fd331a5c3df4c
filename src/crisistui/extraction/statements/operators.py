"""Operators: the words by which a holder wants, opposes, doubts, denies or passes over a proposition.

Imports only this room. Factuality belongs to a proposition and a source (Saurí & Pustejovsky 2009): each
operator maps what it governs, negation maps the operator, and the outermost one decides.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crisistui.extraction.masks import expand
from crisistui.extraction.negation import negated_before

#: Operators that decide over whatever they govern, however deep.
STRONG = frozenset({"silent", "deny", "oppose", "doubt", "open"})


@dataclass(frozen=True, slots=True)
class Operator:
    """A kind of operator: its class, its words, its class under negation ("" cancels it).

    ``alone`` operators speak of receiving the subject by themselves ("the door is open"); ``quality`` ones
    judge a place and belong to the speaker ("unlikely"); ``quiet`` ones may stand without a proposition ("no
    comment").
    """

    id: str
    kind: str
    pattern: re.Pattern[str]
    negated: str
    alone: bool
    quality: bool
    quiet: bool


@dataclass(frozen=True, slots=True)
class Found:
    """An operator at ``start:end`` of a bare masked sentence, with its class after negation."""

    rule: str
    kind: str
    start: int
    end: int
    alone: bool = False
    quality: bool = False
    quiet: bool = False


def _standing_alone(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])|(?<= )(?:{words})(?= )")


@cache
def operators() -> tuple[Operator, ...]:
    """All operators, compiled once."""
    source = files("crisistui.extraction").joinpath("data", "operators.toml").read_text("utf-8")
    return tuple(
        Operator(
            entry["id"],
            entry["class"],
            _standing_alone(expand(entry["pattern"])),
            entry["negated"],
            entry.get("alone", False),
            entry.get("quality", False),
            entry.get("quiet", False),
        )
        for entry in tomllib.loads(source)["operator"]
    )


def find(text: str) -> list[Found]:
    """Operators of a sentence in order; where two overlap, the earlier kind of the table wins."""
    taken: list[Found] = []
    for operator in sorted(operators(), key=lambda item: not item.alone):
        for match in operator.pattern.finditer(text):
            start, end = match.span()
            if end == start or any(start < other.end and other.start < end for other in taken):
                continue
            kind = operator.kind
            if negated_before(text, start, 30):
                kind = operator.negated
            if kind:
                taken.append(
                    Found(operator.id, kind, start, end, operator.alone, operator.quality, operator.quiet)
                )
    return sorted(taken, key=lambda found: found.start)
