"""The filter on rows: which of them a query holds for.

Imports only the model, the gazetteer and this room. Every string of a row counts for a text; case and
diacritics do not. A word that no row of the board has is looked for in the full text of the articles, and
keeps the rows that stand on one of those; ``text:word`` asks for that in any case. Field words must be met
together by one voice of a destination: ``party:host stance:offers`` finds hosts who offer. A row that has no
such field does not meet it. What is left out with ``!`` is every row that would meet the term by itself:
``!word`` goes by the words of rows, ``!text:word`` by those of articles.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar

from crisistui.model.dates import PartialDate
from crisistui.model.folding import fold, folded
from crisistui.model.situation import CastRow, DestinationRow, Disagreement, DueRow, EventRow, Provenance
from crisistui.profile.gazetteer import country_name
from crisistui.situation.fulltext import NO_HITS, Hits, Row
from crisistui.situation.query import FIELDS, TEXT, UNDATED, UNKNOWN, Query, QueryError, Term, parse

_NONE = frozenset[int]()
AnyRow = TypeVar("AnyRow", DestinationRow, DueRow, EventRow, CastRow, Disagreement)


class _Face(NamedTuple):
    """One thing that the field words of a query can be held against: a voice, or a row as a whole."""

    fields: Mapping[str, tuple[str, ...]]
    dates: tuple[PartialDate | None, ...] = ()
    articles: Collection[int] = ()


def understood(text: str) -> Query:
    """The query of what was typed; where it is wrong, one that holds for every row: it is not applied."""
    try:
        return parse(text)
    except QueryError:
        return Query()


def matching(rows: Iterable[AnyRow], query: Query, hits: Hits = NO_HITS) -> tuple[AnyRow, ...]:
    """The rows for which the query holds."""
    return tuple(row for row in rows if not query.terms or accepts(query, row, hits))


def held(row: Row) -> str:
    """All words of a row, folded, in one text."""
    return folded("\n".join(part for part in _strings(row) if part).replace("\n", " \x00 "))


def accepts(query: Query, row: Row, hits: Hits = NO_HITS) -> bool:
    """Whether a query holds for a row; ``hits`` are what was looked up for it."""
    said = [term for term in query.text if term.excludes or term.values[0] not in hits.unsaid]
    if said:
        words = held(row)
        if any((term.values[0] in words) == term.excludes for term in said):
            return False
    if len(said) < len(query.text):
        behind = hits.behind(row)
        unsaid = (term.values[0] for term in query.text if not term.excludes)
        if any(hits.articles[word].isdisjoint(behind) for word in unsaid if word in hits.unsaid):
            return False
    return not query.fields or _fits(query, list(_faces(row, hits)), hits)


def _fits(query: Query, faces: list[_Face], hits: Hits) -> bool:
    wanted = [term for term in query.fields if not term.excludes]
    if wanted and not any(all(_meets(face, term, hits) for term in wanted) for face in faces):
        return False
    return not any(_meets(face, term, hits) for term in query.fields if term.excludes for face in faces)


def _meets(face: _Face, term: Term, hits: Hits) -> bool:
    if term.name == TEXT:
        return any(not hits.articles.get(value, _NONE).isdisjoint(face.articles) for value in term.values)
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


def _faces(row: Row, hits: Hits) -> Iterator[_Face]:
    if isinstance(row, DestinationRow):
        whole = {"kind": ("destination",), "to": (row.code or row.name,)}
        for cell in row.cells:
            for voice in cell.voices:
                said = {
                    "party": (voice.party,), "stance": (voice.stance,), "basis": (voice.basis,),
                    "holder": (voice.holder or "",), "origin": _origins(voice.provenance),
                }  # fmt: skip
                yield _Face({**whole, **said}, (voice.since, voice.last), voice.provenance.articles)
    elif isinstance(row, DueRow):
        names = tuple(name for name in (row.set_by, row.addressee) if name)
        told = {
            "kind": ("deadline",), "to": row.destinations, "holder": names, "status": (row.status,),
            "origin": _origins(row.provenance),
        }  # fmt: skip
        yield _Face(told, (row.due,), row.provenance.articles)
    elif isinstance(row, EventRow):
        told = {
            "kind": ("development", row.category), "to": row.destinations, "holder": row.actors,
            "origin": _origins(row.provenance),
        }  # fmt: skip
        yield _Face(told, (row.date,), row.provenance.articles)
    elif isinstance(row, CastRow):
        told = {
            "kind": ("actor", row.kind), "to": row.destinations, "holder": (row.name, *row.aliases),
            "origin": _origins(row.provenance),
        }  # fmt: skip
        yield _Face(told, (row.last,), row.provenance.articles)
    else:
        told = {
            "kind": ("disagreement", row.kind), "to": (row.destination or "stays",), "holder": (row.note,),
            "party": tuple(party for party in row.parties if party),
        }  # fmt: skip
        yield _Face(told, row.dates, hits.behind(row))


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
