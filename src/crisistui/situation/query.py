"""The language of the filter: words, ``!word`` to leave out, field words such as ``party:host``.

Imports only the model and this room's folding and dates. Grammar, all terms must hold::

    term   = ["!"] (text | field ":" value {"," value})     any of the values will do
    text   = word | '"' words in this order '"'              case and diacritics do not count
    text:  = words of the articles behind a row, not of the row itself
    date   = "undated" | [">" | ">=" | "<" | "<=" | "="] ISO | ISO ".." ISO
"""

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from crisistui.model.dates import PartialDate
from crisistui.model.folding import folded
from crisistui.model.plain import plain
from crisistui.model.record import record
from crisistui.model.vocabulary import ActorKind, Basis, Category, DeadlineStatus, Party, Stance

KINDS = ("destination", "deadline", "development", "actor", "disagreement")
DISAGREEMENTS = ("changed", "conflict", "denied")
UNDATED = "undated"
UNKNOWN = "unknown"
TEXT = "text"

#: The fields, with the words that may stand in them; ``None`` for any text.
FIELDS: Mapping[str, tuple[str, ...] | None] = {
    "to": None,
    "party": tuple(Party),
    "stance": tuple(Stance),
    "holder": None,
    "origin": None,
    "basis": tuple(Basis),
    "date": None,
    "text": None,
    "status": tuple(DeadlineStatus),
    "kind": (*KINDS, *DISAGREEMENTS, *ActorKind, *(str(word).casefold() for word in Category)),
}
_FIELD = re.compile(r"([A-Za-z_]{1,20}):")
_BARE = re.compile(r'[^\s"]{1,400}')
_VALUE = re.compile(r'"[^"]{0,400}"|[^\s",]{1,400}')
_COMPARED = re.compile(r"(>=|<=|>|<|=)?([^.<>=]{4,40})(?:\.\.([^.<>=]{4,40}))?")


class QueryError(ValueError):
    """A filter that cannot be understood; the text is one plain line, ``position`` counts from 0."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.position = position


@record
class Span:
    """Days that a date may lie on: ``sign`` is ``>``, ``>=``, ``<``, ``<=`` or ``=`` (within both ends)."""

    sign: str
    first: PartialDate
    last: PartialDate

    def holds(self, date: PartialDate) -> bool:
        """Whether the date, as precise as it is known, lies there for certain."""
        if self.sign == ">":
            return date.first() > self.last.last()
        if self.sign == "<":
            return date.last() < self.first.first()
        after = self.sign == "<=" or date.first() >= self.first.first()
        return after and (self.sign == ">=" or date.last() <= self.last.last())


@record
class Term:
    """One condition: a text (``name`` empty) or a field; one of the ``values``, folded, must be met."""

    name: str
    values: tuple[str, ...]
    excludes: bool = False
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """A filter that was understood; without terms it holds for everything."""

    terms: tuple[Term, ...] = ()
    text: tuple[Term, ...] = field(init=False)
    fields: tuple[Term, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", tuple(term for term in self.terms if not term.name))
        object.__setattr__(self, "fields", tuple(term for term in self.terms if term.name))


@lru_cache(maxsize=64)
def parse(text: str) -> Query:
    """The query of what was typed. Raises `QueryError` where it cannot be understood, and says why."""
    return Query(tuple(_terms(text)))


def problem(text: str) -> str | None:
    """Why an expression is wrong, in one plain line with the place; ``None`` when it is right."""
    try:
        parse(text)
    except QueryError as error:
        return plain(f"{error} (at {error.position + 1})", 400)
    return None


def _terms(text: str) -> Iterator[Term]:
    at = _skipped(text, 0)
    while at < len(text):
        start = at
        excludes = text[at] == "!"
        at += excludes
        if at == len(text) or text[at].isspace():
            raise QueryError("! leaves out what follows it: write !word or !party:host", start)
        name = _FIELD.match(text, at)
        if name is not None:
            term, at = _field(text, name, excludes=excludes)
        else:
            term, at = _word(text, at, excludes=excludes)
        if any(term.values):
            yield term
        at = _skipped(text, at)


def _skipped(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _word(text: str, at: int, *, excludes: bool) -> tuple[Term, int]:
    if text[at] == '"':
        end = text.find('"', at + 1)
        if end < 0:
            raise QueryError('the quotation mark " is never closed', at)
        return Term("", (folded(text[at + 1 : end]),), excludes), end + 1
    found = _BARE.match(text, at)
    if found is None:  # pragma: no cover - a letter that is neither space nor quotation mark is one
        raise QueryError("nothing to look for", at)
    return Term("", (folded(found[0]),), excludes), found.end()


def _field(text: str, name: re.Match[str], *, excludes: bool) -> tuple[Term, int]:
    field_name = name[1].casefold()
    field_name = "to" if field_name == "destination" else field_name
    if field_name not in FIELDS:
        hint = _near(field_name, tuple(FIELDS))
        raise QueryError(
            f'no field {name[1]!r}: {", ".join(FIELDS)}{hint}; "{name[0]}" is text', name.start()
        )
    values: list[str] = []
    spans: list[Span] = []
    at = name.end()
    while True:
        found = _VALUE.match(text, at)
        if found is None:
            there = ", ".join((FIELDS[field_name] or ())[:8])
            raise QueryError(f"{field_name}: wants a value{f', such as {there}' if there else ''}", at)
        value = folded(found[0].strip('"'))
        if field_name == "date" and value != UNDATED:
            spans.append(_span(value, at))
        values.append(_checked(field_name, value, at))
        at = found.end()
        if not text.startswith(",", at):
            break
        at += 1
    return Term(field_name, tuple(values), excludes, tuple(spans)), at


def _checked(name: str, value: str, at: int) -> str:
    """The word of a closed vocabulary that a value means, by its beginning; any other value as it is."""
    known = FIELDS[name]
    if known is None or value in known:
        return value
    meant = [word for word in known if value and word.startswith(value)]
    if meant:
        return value
    raise QueryError(f"{name}: no {value!r}: {', '.join(known[:9])}{_near(value, known)}", at)


def _span(value: str, at: int) -> Span:
    found = _COMPARED.fullmatch(value)
    if found is None or (found[1] and found[3]):
        raise QueryError(f"date: no {value!r}: 2025-12, >2025-12-01, 2025-12-01..2025-12-09, undated", at)
    try:
        first = PartialDate.parse(found[2].upper())
        last = PartialDate.parse(found[3].upper()) if found[3] else first
    except ValueError as error:
        raise QueryError(f"date: {error}", at) from None
    return Span(found[1] or "=", first, last)


def _near(word: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return f"; did you mean {near[0]}?" if near else ""
