"""The filter on rows: which of them a query holds for.

Imports only the model, the gazetteer and this room. Every string of a row counts for a text; case and
diacritics do not. Field words must be met together by one voice of a destination: ``party:host
stance:offers`` finds hosts who offer. A row that has no such field does not meet it. What is left out
with ``!`` is every row for which the term alone would hold.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar

from crisistui.model.dates import PartialDate
from crisistui.model.situation import CastRow, DestinationRow, Disagreement, DueRow, EventRow, Provenance
from crisistui.profile.gazetteer import country_name
from crisistui.situation.fold import fold, folded
from crisistui.situation.query import FIELDS, UNDATED, UNKNOWN, Query, QueryError, Term, parse

AnyRow = TypeVar("AnyRow", DestinationRow, DueRow, EventRow, CastRow, Disagreement)
Row = DestinationRow | DueRow | EventRow | CastRow | Disagreement


class _Face(NamedTuple):
    """One thing that the field words of a query can be held against: a voice, or a row as a whole."""

    fields: Mapping[str, tuple[str, ...]]
    dates: tuple[PartialDate | None, ...] = ()


def matching(rows: Iterable[AnyRow], text: str) -> tuple[AnyRow, ...]:
    """The rows for which the expression holds; all of them where it is wrong, for it is not applied then."""
    try:
        query = parse(text)
    except QueryError:
        return tuple(rows)
    return tuple(row for row in rows if not query.terms or accepts(query, row))


def accepts(query: Query, row: Row) -> bool:
    """Whether a query holds for a row."""
    if query.text:
        held = folded("\n".join(part for part in _strings(row) if part).replace("\n", " \x00 "))
        if any((term.values[0] in held) == term.excludes for term in query.text):
            return False
    if not query.fields:
        return True
    faces = list(_faces(row))
    wanted = [term for term in query.fields if not term.excludes]
    if wanted and not any(all(_meets(face, term) for term in wanted) for face in faces):
        return False
    return not any(_meets(face, term) for term in query.fields if term.excludes for face in faces)


def _meets(face: _Face, term: Term) -> bool:
    if term.name == "date":
        known = [date for date in face.dates if date is not None]
        if UNDATED in term.values and face.dates and not known:
            return True
        return any(span.holds(date) for span in term.spans for date in known)
    held = [fold(text) for text in face.fields.get(term.name, ())]
    if FIELDS[term.name] is not None:
        return any(text.startswith(value) for value in term.values for text in held)
    if term.name == "to":
        return any(_is_place(value, code) for value in term.values for code in face.fields.get("to", ()))
    return any(value in text for value in term.values for text in held)


def _is_place(value: str, code: str) -> bool:
    if value == fold(code):
        return True
    return len(value) > 2 and value in fold(country_name(code) if len(code) == 2 else code)


def _faces(row: Row) -> Iterator[_Face]:
    if isinstance(row, DestinationRow):
        whole = {"kind": ("destination",), "to": (row.code or row.name,)}
        for cell in row.cells:
            for voice in cell.voices:
                said = {
                    "party": (voice.party,), "stance": (voice.stance,), "basis": (voice.basis,),
                    "holder": (voice.holder or "",), "origin": _origins(voice.provenance),
                }  # fmt: skip
                yield _Face({**whole, **said}, (voice.since, voice.last))
    elif isinstance(row, DueRow):
        names = tuple(name for name in (row.set_by, row.addressee) if name)
        told = {
            "kind": ("deadline",), "to": row.destinations, "holder": names, "status": (row.status,),
            "origin": _origins(row.provenance),
        }  # fmt: skip
        yield _Face(told, (row.due,))
    elif isinstance(row, EventRow):
        told = {
            "kind": ("development", row.category), "to": row.destinations, "holder": row.actors,
            "origin": _origins(row.provenance),
        }  # fmt: skip
        yield _Face(told, (row.date,))
    elif isinstance(row, CastRow):
        told = {
            "kind": ("actor", row.kind), "to": row.destinations, "holder": (row.name, *row.aliases),
            "origin": _origins(row.provenance),
        }  # fmt: skip
        yield _Face(told, (row.last,))
    else:
        told = {
            "kind": ("disagreement", row.kind), "to": (row.destination or "stays",), "holder": (row.note,),
            "party": tuple(party for party in row.parties if party),
        }  # fmt: skip
        yield _Face(told, row.dates)


def _origins(behind: Provenance) -> tuple[str, ...]:
    return (*behind.origins, *((UNKNOWN,) if behind.unknown_origins else ()))


def _strings(row: Row) -> Iterable[str | None]:
    if isinstance(row, DestinationRow):
        yield from (row.code, row.name, row.summary, *row.provenance.origins, str(row.last or UNDATED))
        for cell in row.cells:
            yield cell.party
            for voice in cell.voices:
                yield from (voice.holder, voice.stance, voice.basis)
    elif isinstance(row, DueRow):
        yield from (str(row.due), row.demand, row.set_by, row.addressee, row.status, row.outcome)
        yield from (row.countdown, *row.provenance.origins)
    elif isinstance(row, EventRow):
        yield from (str(row.date), row.category, row.summary, *row.actors, *row.provenance.origins)
    elif isinstance(row, CastRow):
        yield from (row.name, row.kind, row.role, row.country, *row.aliases, *row.provenance.origins)
    else:
        yield from (row.kind, row.destination, row.note)
