"""How each outlet that an article rests on is known: credits of the page, citations in the text, relays.

Imports only `crisistui.model`, `crisistui.profile` and this room. `origins` finds the outlets in the prose;
this adds the credits that stand around it and the words that say so.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from crisistui.extraction.cast import Form
from crisistui.extraction.document import Document
from crisistui.extraction.lexicon import words
from crisistui.extraction.origins import Origin
from crisistui.extraction.tokens import key
from crisistui.model.article import Line, LineRole
from crisistui.model.facts import Evidence, SourceFact
from crisistui.profile.outlets import OutletIndex, outlet_index

_LEAD = 4  # lines of prose in which a dateline may stand
_REACH = 90  # characters between a relay and the outlet it cites
_ASIDE = frozenset({LineRole.FURNITURE, LineRole.CAPTION, LineRole.EMBED, LineRole.HEADLINE})

_NAME = r"(?P<name>[A-ZÀ-Þ][\w.&'’ -]{1,40})"
_DATELINE = re.compile(rf"^[^()\n]{{0,60}}\({_NAME}\)\s{{0,3}}[-—–:]")
_FOOTER = re.compile(rf"\({_NAME}(?:/[A-Z]{{1,6}}){{0,3}}\)\s{{0,3}}$")
_BARE = re.compile(rf"\({_NAME}\)")
_AGENCIES = frozenset({"wire", "agency-state"})
_DESK = re.compile(r"\b(?:[Rr]eporting|[Ww]riting|[Ee]diting) by\b")
_APPEARED = re.compile(
    r"\b(?:appeared first|first appeared|(?:originally|first) (?:published|appeared)) (?:on|in|by|at)"
    rf" (?:the |The )?{_NAME}"
)
_SOURCE_LINE = re.compile(
    r"^(?:[Ss]ources?|SOURCES?|[Vv]ia|[Cc]redit|[Cc]ourtesy of|[Aa]gency|[Ww]ith (?:inputs?|files|reporting)"
    r" (?:from|by)|[Aa]dditional reporting by|[Tt]his (?:story|article|report) (?:was|is) (?:provided )?"
    r"(?:by|from)|©|[Cc]opyright):?\s"
)
_CITING = re.compile(
    r"\b(?:citing|quoting|cites|cited|quotes|quoted)\s(?:a report (?:by|in|from)\s)?(?:the\s)?$",
    re.IGNORECASE,
)
_CITED_BY = re.compile(r",?\s(?:as\s)?(?:cited|quoted|relayed|carried) by\b")
_HEARD = re.compile(
    r"\b(?:told|tells|telling|interview (?:with|to)|spoke to|speaking to)\s(?:the\s)?$", re.IGNORECASE
)


def find(document: Document, origins: tuple[Origin, ...]) -> tuple[SourceFact, ...]:
    """Every source with the rule that found it: credits of the page, citations in the text, then relays."""
    known = outlet_index(document.profile)
    own = _same(known, document.article.outlet or "")
    found: dict[str, SourceFact] = {}
    credited = (fact for fact in _credits(document, known) if _same(known, fact.name) != own)
    for fact in chain(credited, _cited(document, origins)):
        found.setdefault(_same(known, fact.name), fact)
    return tuple(sorted(found.values(), key=lambda fact: (fact.relay, not fact.rule.startswith("credit."))))


def _credits(document: Document, known: OutletIndex) -> Iterator[SourceFact]:
    prose = 0
    for line in document.article.lines:
        text = document.text[line.start : line.end]
        if line.role in _ASIDE:
            yield from _bare(document, line, known)
            continue
        prose += line.role is LineRole.PROSE
        for rule, start, end in _credits_in(text, line.role, known, lead=prose <= _LEAD):
            place = line.start + start, line.start + end
            name = document.text[place[0] : place[1]]
            outlet = known.find(name)
            yield SourceFact(
                name=outlet.name if outlet else name, rule=rule, evidence=_evidence(document, line, *place)
            )


def _bare(document: Document, line: Line, known: OutletIndex) -> Iterator[SourceFact]:
    """An agency's name in brackets as a line of its own: it looks like furniture and is a credit."""
    found = _BARE.fullmatch(document.text[line.start : line.end].strip())
    outlet = known.find(found["name"]) if found and line.role is LineRole.FURNITURE else None
    if outlet is not None and outlet.kind in _AGENCIES:
        evidence = _evidence(document, line, line.start, line.end)
        yield SourceFact(name=outlet.name, rule="credit.footer", evidence=evidence)


def _credits_in(
    text: str, role: LineRole, known: OutletIndex, *, lead: bool
) -> Iterator[tuple[str, int, int]]:
    """Rule and span of every outlet that one line credits."""
    dateline = _DATELINE.match(text) if lead else None
    if dateline and known.find(dateline["name"]):
        yield "credit.dateline", *dateline.span("name")
    footer = _FOOTER.search(text)
    if footer and known.find(footer["name"]):
        yield "credit.footer", *footer.span("name")
    appeared = _APPEARED.search(text)
    if appeared:
        start, end = appeared.span("name")
        yield "credit.appeared", start, start + _longest(text[start:end], known)
    if role is LineRole.BYLINE:
        yield from (("credit.byline", *span) for span in _named(text, known))
    elif _DESK.search(text) and role is not LineRole.PROSE:
        yield from (("credit.desk", *span) for span in _named(text, known))
    elif _SOURCE_LINE.match(text) and len(text.split()) <= 14:
        yield from (("credit.line", *span) for span in _named(text, known))


def _longest(name: str, known: OutletIndex) -> int:
    """How much of what follows "appeared first on" is the name: a known one, else to the sentence's end."""
    parts = list(re.finditer(r"[^\s]+", name))
    for part in reversed(parts):
        if known.find(name[: part.end()].rstrip(" .")):
            return len(name[: part.end()].rstrip(" ."))
    stop = re.search(r"\.(?:\s|$)|\s(?=[a-zà-þ])", name)
    return len(name[: stop.start()] if stop else name.rstrip(" .")) or len(name)


def _named(text: str, known: OutletIndex) -> Iterator[tuple[int, int]]:
    for match in _forms(known).finditer(text):
        yield match.span()


@cache
def _forms(known: OutletIndex) -> re.Pattern[str]:
    listed = sorted((form for form in known.forms if not known.is_ambiguous(form)), key=len, reverse=True)
    return re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, listed))})(?!\w)")


def _cited(document: Document, origins: Iterable[Origin]) -> Iterator[SourceFact]:
    origins = tuple(origin for origin in origins if _is_named(document, origin))
    relays = {origin.name: _cites(document, origin, origins) for origin in origins}
    first = next(
        (o.name for o in origins if not _may_relay(document, o) and not relays[o.name]),
        None,
    )
    for origin in origins:
        cites = relays[origin.name] or (
            first if _may_relay(document, origin) and first != origin.name else None
        )
        line = _line(document, origin.start)
        rule, start, end = _cue(document, line, origin)
        yield SourceFact(
            name=origin.name,
            rule=rule,
            relay=cites is not None,
            cites=cites,
            evidence=_evidence(document, line, start, end),
        )


def _may_relay(document: Document, origin: Origin) -> bool:
    """Whether its place in the text makes it a relay; "X as cited by Y" makes Y one, not X."""
    end = origin.start + len(origin.name)
    return origin.relay and _CITED_BY.match(document.text, end, end + 30) is None


def _is_named(document: Document, origin: Origin) -> bool:
    """Whether the text names an origin where it is said to: it need not name the carrier."""
    if any(m.start == origin.start and m.form is Form.OUTLET for m in document.mentions):
        return True
    return document.text.startswith(origin.name, origin.start)


def _cites(document: Document, origin: Origin, others: Iterable[Origin]) -> str | None:
    """The outlet that this one only passes on, where the sentence of its first mention says so."""
    text = document.text
    if any(
        _HEARD.search(text, max(0, at.start() - 30), at.start())
        for at in re.finditer(rf"\b{re.escape(origin.name)}\b", text)
    ):
        return None
    line = _line(document, origin.start)
    after = origin.start + len(origin.name)
    stop = min(line.end, after + _REACH)
    for other in others:
        if other.name == origin.name:
            continue
        for at in re.finditer(rf"\b{re.escape(other.name)}\b", text[after:stop]):
            between = text[after : after + at.start()]
            if _CITING.search(between) and not re.search(r"[.!?]\s", between):
                return other.name
        before = text[max(line.start, origin.start - 40) : origin.start]
        name = re.escape(other.name)
        passed_on = rf"\b{name},?\s(?:as\s)?(?:cited|quoted|relayed|carried) by (?:the )?$"
        if re.search(passed_on, before, re.IGNORECASE):
            return other.name
    return None


def _cue(document: Document, line: Line, origin: Origin) -> tuple[str, int, int]:
    """The rule and span of the words by which the text names a source."""
    text = document.text
    ends = (mention.end for mention in document.mentions if mention.start == origin.start)
    end = min(max(ends, default=origin.start + len(origin.name)), line.end)
    before = _before().search(text[max(line.start, origin.start - 60) : origin.start])
    if before:
        start = max(line.start, origin.start - 60) + before.start()
        return f"cited.{before[1].lower().replace(' ', '-')}", start, end
    after = _after().match(text, end, line.end)
    if after:
        return f"cited.{after[1].lower().replace(' ', '-')}", origin.start, after.end()
    return "cited.named", origin.start, end


@cache
def _before() -> re.Pattern[str]:
    listed = "|".join(sorted(words("origins", "before"), key=len, reverse=True))
    return re.compile(rf"\b({listed}),? (?:[a-zA-Z]{{1,12}} ){{0,3}}$", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    listed = "|".join(sorted(words("origins", "after"), key=len, reverse=True))
    return re.compile(rf",? (?:also |later |first |has |had )?({listed})\b")


def _line(document: Document, start: int) -> Line:
    lines = document.article.lines
    return next((line for line in lines if line.start <= start < line.end), lines[0])


def _evidence(document: Document, line: Line, start: int, end: int) -> Evidence:
    """The sentence or, around the prose, the line with the words marked."""
    inside = (s for s in document.sentences if s.start <= start and end <= s.end)
    around = next(((s.start, s.end) for s in inside), (line.start, line.end))
    return Evidence(
        text=document.text[around[0] : around[1]], start=around[0], end=around[1], marks=((start, end),)
    )


def _same(known: OutletIndex, name: str) -> str:
    outlet = known.find(name)
    return key(outlet.name if outlet else name).removeprefix("the ")
