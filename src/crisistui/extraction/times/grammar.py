"""Rules written as templates over word classes, and where they match. Imports the lexicon only.

A template such as ``"weekday? comma? month day=n2|ordd (comma? year=n4)?"`` becomes a regular expression
over the one-character class codes of ``tokens``. Names before ``=`` are captured; an upper-case name is a
macro. Repeats are only ``?``, so a rule looks at a bounded number of tokens and matching is linear.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from crisistui.extraction.times.lexicon import CODE

if TYPE_CHECKING:
    from collections.abc import Callable

    from crisistui.extraction.times.context import Context
    from crisistui.extraction.times.reading import Reading

    Reader = Callable[["Match", Context], list[Reading] | Reading | None]

_PART = re.compile(
    r"\s*(?:(?:(?P<group>\w+)=)?(?P<open>\()|(?P<close>\))(?P<maybe_group>\?)?|(?P<bar>\|)"
    r"|(?:(?P<name>\w+)=)?(?P<what>\w+(?:\|\w+)*)(?P<maybe>\?)?)\s*"
)
_WINDOW = 24  # no rule looks further
_BREAK = CODE["x"]

MACROS = {
    "NUMERAL": "(numw (hyph? numw)? (and? numw (hyph? numw)?)?)",
    "DIGITS": "((n2|n4|nbig|nb|dec) (hyph? frac)?)",
    "COUNT": "(NUMERAL (and a half)? | DIGITS | frac | a? (vague|couple of? | pair of | dozen)"
    " | half (a|dozen) | a (dozen|half))",
    "YEARW": "(numw=numw hyph? numw (hyph? numw)?)",
    "DOM": "(n2|ordd)",
    "MORE": "(more|additional|straight|trading|other)",
}


@dataclass(frozen=True, slots=True)
class Found:
    """One match of a rule: token positions, absolute once ``at`` is added."""

    rule: "Rule"
    length: int
    groups: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A template with the function that reads what it matched."""

    name: str
    pattern: re.Pattern[str]
    first: frozenset[str]
    read: "Reader"


@dataclass(slots=True)
class Match:
    """A rule's match in the token list; ``start`` and ``end`` are token positions."""

    rule: str
    start: int
    end: int
    groups: dict[str, tuple[int, int]]  # name -> token positions

    def __contains__(self, name: str) -> bool:
        return name in self.groups


@dataclass(frozen=True, slots=True)
class Piece:
    """A compiled part of a template: its expression, the classes it may start with, if it may be empty."""

    pattern: str
    first: frozenset[str]
    empty: bool


def compile_template(template: str) -> Piece:
    """Compile a template; raises ``ValueError`` on an unreadable one or an unknown class."""
    piece, place = _alternatives(template, 0)
    if place != len(template):
        raise ValueError(f"template {template!r}: unbalanced at {place}")
    return piece


def _alternatives(template: str, place: int) -> tuple[Piece, int]:
    """Sequences parted by ``|`` up to a closing parenthesis or the end."""
    options: list[Piece] = []
    current = Piece("", frozenset(), empty=True)
    while place < len(template):
        part = _PART.match(template, place)
        if part is None:
            raise ValueError(f"template {template!r}: cannot read {template[place:]!r}")
        if part["close"]:
            break
        place = part.end()
        if part["bar"]:
            options.append(current)
            current = Piece("", frozenset(), empty=True)
        elif part["open"]:
            inner, place = _alternatives(template, place)
            close = _PART.match(template, place)
            if close is None or not close["close"]:
                raise ValueError(f"template {template!r}: a parenthesis is not closed")
            place = close.end()
            current = _then(current, _wrap(inner, part["group"], maybe=bool(close["maybe_group"])))
        else:
            current = _then(current, _item(part["name"], part["what"], maybe=bool(part["maybe"])))
    options.append(current)
    if len(options) == 1:
        return options[0], place
    first = frozenset().union(*(option.first for option in options))
    pattern = "(?:" + "|".join(option.pattern for option in options) + ")"
    return Piece(pattern, first, any(option.empty for option in options)), place


def _then(left: Piece, right: Piece) -> Piece:
    first = left.first | right.first if left.empty else left.first
    return Piece(left.pattern + right.pattern, first, left.empty and right.empty)


def _wrap(piece: Piece, name: str | None, *, maybe: bool) -> Piece:
    pattern = f"(?P<{name}>{piece.pattern})" if name else f"(?:{piece.pattern})"
    return Piece(pattern + ("?" if maybe else ""), piece.first, piece.empty or maybe)


def _item(name: str | None, what: str, *, maybe: bool) -> Piece:
    options = what.split("|")
    pieces = [compile_template(MACROS[option]) for option in options if option in MACROS]
    try:
        codes = "".join(CODE[option] for option in options if option not in MACROS)
    except KeyError as problem:
        raise ValueError(f"no word class {problem}") from None
    patterns = [piece.pattern for piece in pieces] + ([f"[{codes}]"] if codes else [])
    first = frozenset(codes).union(*(piece.first for piece in pieces))
    return _wrap(Piece("|".join(patterns), first, any(piece.empty for piece in pieces)), name, maybe=maybe)


def make_rule(name: str, template: str, read: "Reader") -> Rule:
    """A rule from its template; raises ``ValueError`` on a template that may match nothing."""
    piece = compile_template(template)
    if piece.empty:
        raise ValueError(f"rule {name}: the template may match nothing")
    return Rule(name, re.compile(piece.pattern), piece.first, read)


class Grammar:
    """A list of rules and where they may match in a string of class codes."""

    def __init__(self, rules: list[Rule]) -> None:
        self._by_first: dict[str, list[Rule]] = {}
        for rule in rules:
            for code in rule.first:
                self._by_first.setdefault(code, []).append(rule)
        self.starters = frozenset(self._by_first)
        self._cached = lru_cache(maxsize=8192)(self._candidates)

    def at(self, codes: str, place: int) -> tuple[Found, ...]:
        """The rules that match at this token, longest first, then in the order of the rules."""
        return self._cached(codes[place : place + _WINDOW].split(_BREAK, 1)[0])

    def _candidates(self, codes: str) -> tuple[Found, ...]:
        found = []
        for rule in self._by_first.get(codes[:1], ()):
            match = rule.pattern.match(codes)
            if match is not None:
                groups = tuple(
                    (name, *match.span(name)) for name in rule.pattern.groupindex if match[name] is not None
                )
                found.append(Found(rule, match.end(), groups))
        return tuple(sorted(found, key=lambda each: -each.length))
