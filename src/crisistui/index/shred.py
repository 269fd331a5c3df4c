"""One article's facts, as JSON, cut into the rows of the tables.

Imports only the model (without pydantic). Dates are checked here, so that loading never fails.
"""

import json
from typing import Any

from crisistui.index.rows import day_of
from crisistui.index.schema import FACTS_PER_ARTICLE
from crisistui.model.record import record

_Row = tuple[object, ...]


@record
class Shredded:
    """Rows of one article without ids: the columns of each table, in its order."""

    article: _Row
    furniture: list[tuple[int, int]]
    statement: list[_Row]
    deadline: list[_Row]
    development: list[_Row]
    actor: list[_Row]


def shred(body: bytes) -> Shredded:
    """Cut the JSON of one ``ArticleFacts`` into rows.

    Raises ``ValueError``, ``KeyError`` or ``TypeError`` when it does not hold what the contract says.
    """
    facts = json.loads(body)
    rows = Shredded(
        _article(facts["article"], facts["warnings"]),
        [(int(start), int(end)) for start, end in facts["article"].get("furniture", ())],
        [_statement(fact) for fact in facts["statements"]],
        [_deadline(fact) for fact in facts["deadlines"]],
        [_development(fact) for fact in facts["developments"]],
        [_actor(fact) for fact in facts["actors"]],
    )
    if max(map(len, (rows.statement, rows.deadline, rows.development, rows.actor))) > FACTS_PER_ARTICLE:
        raise ValueError(f"more than {FACTS_PER_ARTICLE} facts of one kind")
    return rows


def _article(fact: dict[str, Any], warnings: list[str]) -> _Row:
    published = fact["published"] or {}
    return (
        fact["title"],
        fact["outlet"],
        _date(published.get("date")),
        published.get("basis"),
        _date(fact.get("not_before")),
        _packed(fact["origins"]),
        _packed(warnings),
        _sources(facts=fact.get("sources", ())),
    )


def _sources(facts: list[dict[str, Any]]) -> str:
    """Name, rule, words, their offset, whether it relays and whom it cites, for each source."""
    rows = []
    for fact in facts:
        told = fact["evidence"]
        start, end = (told.get("marks") or [(told["start"], told["end"])])[0]
        words = told["text"][start - told["start"] : end - told["start"]]
        rows.append(
            (_word(fact["name"]), _word(fact["rule"]), words, int(start), bool(fact["relay"]), fact["cites"])
        )
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")) if rows else ""


def _statement(fact: dict[str, Any]) -> _Row:
    head = (
        fact["destination"],
        _word(fact["party"]),
        fact["holder"],
        _word(fact["stance"]),
        int(fact["polarity"]),
        bool(fact["hedged"]),
        fact["origin"],
        _word(fact["basis"]),
        _date((fact["said_on"] or {}).get("date")),
        _word(fact["rule"]),
    )
    return _head(head), *_passage(fact["evidence"])


def _deadline(fact: dict[str, Any]) -> _Row:
    return (
        _date(fact["due"]),
        fact["demand"],
        fact["set_by"],
        fact["addressee"],
        _date(fact["set_on"]),
        fact["status"],
        fact["origin"],
        fact["rule"],
        *_passage(fact["evidence"]),
    )


def _development(fact: dict[str, Any]) -> _Row:
    return (
        _date(fact["date"]),
        fact["category"],
        fact["summary"],
        _packed(fact["actors"]),
        fact["origin"],
        fact["rule"],
        *_passage(fact["evidence"]),
    )


def _actor(fact: dict[str, Any]) -> _Row:
    head = (
        _word(fact["id"]),
        _word(fact["name"]),
        _word(fact["kind"]),
        fact["role"],
        fact.get("country"),
        [_word(name) for name in fact["aliases"]],
    )
    return _head(head), int(fact["mentions"])


def _passage(evidence: dict[str, Any]) -> _Row:
    marks = [[int(start), int(end)] for start, end in evidence.get("marks", ())]
    return int(evidence["start"]), int(evidence["end"]), json.dumps(marks, separators=(",", ":"))


def _head(columns: tuple[object, ...]) -> str:
    packed = json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
    packed.encode()  # a lone surrogate must be found here, not in the database
    return packed


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"not a text: {value!r}")
    return value


def _date(text: str | None) -> str | None:
    if text is not None:
        day_of(text)
    return text


def _packed(names: list[str]) -> str:
    return json.dumps(names, ensure_ascii=False, separators=(",", ":")) if names else ""
