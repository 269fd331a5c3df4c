"""How the facts of one article were found, as data and as plain text for people.

Imports only `crisistui.model`. The words that fired stand between « and » in their sentence.
"""

import textwrap
from dataclasses import dataclass

from crisistui.model.facts import Evidence
from crisistui.model.plain import plain

_WIDTH = 100
_LABEL = 10
_LONGEST = 2_000  # characters of one passage
_SAYER = {"statement": "holder", "deadline": "set by", "development": "actors"}
_VOUCHED = {
    "attribution": "named as the source of these words",
    "agent": "the one who acts in these words",
    "author": "the document is theirs",
    "label": "the label of the line",
    "voice": "the article's own voice",
}


@dataclass(frozen=True, slots=True)
class Told:
    """One fact: its ``kind``, ``what`` it says, the ``rule`` that fired and the evidence with its marks.

    ``holder`` is who says, demands or does it; ``vouched`` tells of a statement how its holder was found:
    attribution, agent, author, label or voice.
    """

    kind: str
    what: str
    rule: str
    evidence: Evidence
    holder: str | None = None
    vouched: str | None = None


@dataclass(frozen=True, slots=True)
class Untold:
    """A sentence that names possible ``destinations`` and makes no statement, with the reasons why."""

    destinations: tuple[str, ...]
    reasons: tuple[str, ...]
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """All facts of one article in order of the text, and the sentences that state nothing."""

    path: str
    title: str | None
    told: tuple[Told, ...]
    untold: tuple[Untold, ...]


def as_text(explanation: Explanation) -> str:
    """The explanation in lines of at most 100 columns; a longer word stands alone."""
    lines = [plain(explanation.path, _LONGEST)]
    if explanation.title:
        lines.append(f"  {plain(explanation.title, _LONGEST)}")
    for told in explanation.told:
        lines += ["", *_told(told)]
    for untold in explanation.untold:
        lines += ["", *_untold(untold)]
    lines += ["", f"  {_count(explanation)}", ""]
    return "\n".join(lines)


def marked(evidence: Evidence) -> str:
    """The evidence with its marks between « and »."""
    text, shift = evidence.text, evidence.start
    for start, end in sorted(evidence.marks, reverse=True):
        first, last = max(0, start - shift), min(len(evidence.text), end - shift)
        if first < last:
            text = f"{text[:first]}«{text[first:last]}»{text[last:]}"
    return text


def _told(told: Told) -> list[str]:
    lines = _field(told.kind, told.what, indent=2)
    if told.holder is not None:
        why = f" ({told.vouched}: {_VOUCHED[told.vouched]})" if told.vouched else ""
        lines += _field(_SAYER[told.kind], told.holder + why)
    lines += _field("rule", told.rule)
    return lines + _field("words", marked(told.evidence))


def _untold(untold: Untold) -> list[str]:
    lines = _field("nothing", f"stated of {', '.join(untold.destinations)}", indent=2)
    lines += _field("why", "; ".join(untold.reasons))
    return lines + _field("words", untold.text)


def _field(label: str, text: str, *, indent: int = 4) -> list[str]:
    """A labelled value, wrapped under itself."""
    first = f"{'':{indent}}{label:<{_LABEL - indent + 4}} "
    return textwrap.wrap(
        plain(text, _LONGEST),
        _WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_long_words=False,
        break_on_hyphens=False,
    ) or [first.rstrip()]


def _count(explanation: Explanation) -> str:
    kinds = [told.kind for told in explanation.told]
    counted = [_number(kinds.count(kind), kind) for kind in ("statement", "deadline", "development")]
    silent = _number(len(explanation.untold), "sentence")
    states = "states" if len(explanation.untold) == 1 else "state"
    return f"{', '.join(counted)}; {silent} with a possible destination {states} nothing"


def _number(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
