"""Which verb a date belongs to: the nearest before it in its clause, or the next when it opens the clause.

Imports only this package.
"""

from collections.abc import Iterator

from crisistui.extraction.developments import cues
from crisistui.extraction.developments.clauses import Clauses, Verb
from crisistui.extraction.developments.dated import Day

_LIGHT = frozenset(
    [
        "on",
        "in",
        "at",
        "late",
        "early",
        "just",
        "only",
        "around",
        "about",
        "shortly",
        "the",
        "later",
        "earlier",
        "of",
        "hours",
        "morning",
        "weekend",
        "over",
        "during",
        "eve",
        "as",
    ]
)
_OPENERS = frozenset({",", "and", "but", "or"}) | cues.BOUNDARIES
_STOPS = frozenset(';:—"!?.-')
_INSERTED = frozenset({"who", "which", "whose", "whom", "where", "when", "while"})
_CLOSED = frozenset(
    ["that", "which", "who", "whose", "because", "if", "whether", "how", "what", "why", "than", "since"]
)
_WIDTH = 40  # words between a date and its verb


def candidates(clauses: Clauses, day: Day, taken: frozenset[int] = frozenset()) -> Iterator[Verb]:
    """The verbs that a date may belong to, the likeliest first; ``taken`` are those of another date."""
    last = day.noun if day.noun >= 0 else day.last
    verbs = [verb for verb in clauses.verbs if verb.first not in taken]
    if day.use == "since":
        yield from [verb for verb in reversed(verbs) if verb.tense == "perfect" and verb.last < day.first][:1]
        return
    behind, ahead = _behind(clauses, verbs, day.first), _ahead(clauses, verbs, last)
    order = (ahead, behind) if _opens(clauses, day, last, ahead) else (behind, ahead)
    for verb in order:
        if verb is not None:
            yield verb


def _opens(clauses: Clauses, day: Day, last: int, ahead: Verb | None) -> bool:
    """Tell whether the date stands before its verb."""
    if ahead is None:
        return False
    lead = day.first - 1
    while lead >= 0 and clauses.words[lead].text in _LIGHT:
        lead -= 1
    if lead < 0 or clauses.words[lead].text in _OPENERS or clauses.words[lead].text in _STOPS:
        return not (last + 1 < len(clauses.words) and clauses.words[last + 1].text in _STOPS)
    word = clauses.words[lead]
    return ahead.first == last + 1 and (
        bool(word.kind) or word.text in cues.ACTORS or word.text in ("he", "she", "they")
    )


def _behind(clauses: Clauses, verbs: list[Verb], first: int) -> Verb | None:
    for verb in reversed(verbs):
        if verb.last >= first:
            continue
        between = range(verb.last + 1, first)
        quoted = (
            sum(clauses.words[number].text == '"' for number in between) == 2
        )  # "promised him "a cot" on"
        if any(
            clauses.boundary(number)
            and clauses.words[number].text not in (("-", "as", '"') if quoted else ("-", "as"))
            and not (quoted and clauses.quoted[number])
            for number in between
        ):
            return None
        return verb if len(between) <= _WIDTH else None
    return None


def _ahead(clauses: Clauses, verbs: list[Verb], last: int) -> Verb | None:
    number = last + 1
    size = len(clauses.words)
    heads = {verb.first: verb for verb in verbs}
    stop = min(size, last + 1 + _WIDTH)
    while number < stop:
        text = clauses.words[number].text
        if text in _STOPS and clauses.boundary(number):
            return None
        inserted = text in _INSERTED and number > last + 2 and clauses.words[number - 1].text == ","
        if inserted or text == "(":
            number = _closing(clauses, number, ")" if text == "(" else ",")
            continue
        if text == "since" or (text in _CLOSED and clauses.boundary(number)):
            return None
        verb = heads.get(number)
        if verb is not None and verb.tense not in ("infinitive", "gerund"):
            return verb
        number = verb.last + 1 if verb is not None else number + 1
    return None


def _closing(clauses: Clauses, number: int, mark: str) -> int:
    for place in range(number + 1, len(clauses.words)):
        if clauses.words[place].text == mark:
            return place + 1
    return len(clauses.words)


def finite_before(clauses: Clauses, number: int) -> Verb | None:
    """The last finite verb that ends before a word."""
    for verb in reversed(clauses.verbs):
        if verb.last < number and verb.tense not in ("infinitive", "gerund"):
            return verb
    return None
