"""One sentence set for composition: its operators, who speaks, who acts, and where its clauses end.

Imports only this room.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from crisistui.extraction import attribution
from crisistui.extraction.attribution import Attribution
from crisistui.extraction.cast import Cast
from crisistui.extraction.holders import Holder, Memory, of_entity, resolve
from crisistui.extraction.masks import Masked
from crisistui.extraction.negation import negated_before
from crisistui.extraction.statements import operators
from crisistui.extraction.statements.operators import STRONG, Found
from crisistui.extraction.statements.propositions import Proposition
from crisistui.extraction.statements.trace import Reason, Trace

_BARRIER = re.compile(
    r"; |\. | but |, while | whereas |, though |, which |, because |, since |, and (?!not\b|now\b|again\b"
    r"|perhaps\b)"
    r"| and (?=(?:will|would|has|have|had|is|was|did|does|could|warns?|says?|said) )| — "
)
_LISTED = re.compile(
    r"((?:[\ue000-\ue0ff](?:, and |, or | and | or | nor |, )){1,8}[\ue000-\ue0ff])"
    r"(?:(?:, (?:which|who|whose|both|neither)[^,]{2,80},)?(?: [\w'-]+){0,4} ?"
    r"| (?:said|say|announced|made clear)[^,;.]{0,60} they(?: [\w']+){0,4} ?)$"
)
_SECOND_VERB = re.compile(r" (?:and|but|nor)(?: \w+ly)? ?$")
#: Propositions that only a judgement of quality can complete: "X is ... the perfect place".
COPULAR = frozenset({"nouns.is-place", "nouns.place-is"})
_CONDITION = re.compile(r"\b(?:if|whether|should|unless|were)\b[^,.;]*$")


@dataclass(frozen=True, slots=True)
class Judgement:
    """A stance before parties are told: class ``kind`` of the operator, ``polarity``, holder and countries.

    ``countries`` empty means the holder's own or what the text speaks of; ``own`` when the holder is the one
    who receives; ``there`` when the words point back to a place; ``stays`` when it is about leaving at all.
    ``start``/``end`` are of the masked text.
    """

    kind: str
    polarity: int
    holder: Holder
    countries: tuple[str, ...]
    rule: str
    start: int
    end: int
    own: bool = False
    there: bool = False
    stays: bool = False


@dataclass(slots=True)
class Scene:
    """One sentence with its operators ``found``; ``voice`` speaks where nobody else does."""

    masked: Masked
    said: Sequence[Attribution]
    cast: Cast
    memory: Memory
    voice: Holder
    trace: Trace | None = None
    found: list[Found] = field(init=False)

    def __post_init__(self) -> None:
        self.found = operators.find(self.text)

    def pass_over(self, reason: Reason) -> None:
        """Note why words of the sentence make no stance, when somebody asks."""
        if self.trace is not None:
            self.trace.note(self.masked.sentence.index, reason)

    @property
    def text(self) -> str:
        """The bare masked sentence."""
        return self.masked.bare

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Offsets of the masked text for a stretch of the bare text."""
        return self.masked.places[start], self.masked.places[max(start, end - 1)] + 1

    def codes(self, start: int, end: int, kinds: str = "C") -> tuple[str, ...]:
        """Countries named in a stretch of the bare text, in order, each once."""
        named = self.masked.found(*self.place(start, end), kinds)
        return tuple(dict.fromkeys(m.entity.country for m in named if m.entity.country))

    def segment(self, place: int) -> tuple[int, int]:
        """Find the stretch of the bare sentence between barriers around a place."""
        start, end = 0, len(self.text)
        for barrier in _BARRIER.finditer(self.text):
            if barrier.end() <= place:
                start = barrier.end()
            elif barrier.start() >= place:
                end = barrier.start()
                break
        return start, end

    def conditional(self, place: int) -> bool:
        """Tell whether a place of the bare text stands under "if" or "whether"."""
        return bool(_CONDITION.search(self.text[:place]))

    def speaker(self, place: int) -> Holder | None:
        """Find who vouches for what stands at a place of the bare text."""
        found = attribution.speaker_of(self.said, self.masked.places[place])
        if found is not None:
            return found.holder
        return self.voice if self.voice.kind != "article" else None

    def agents(self, place: int) -> list[Holder]:
        """Find who acts in the verb at a place: all members of a list of states, else the one resolved."""
        listed = _LISTED.search(self.masked.text[: self.masked.places[place]])
        if listed is not None:
            return [of_entity(m.entity, self.cast) for m in self.masked.found(*listed.span(1), "C")]
        if self.said and _SECOND_VERB.search(self.text[:place]):
            return [self.said[0].holder]  # a second verb shares the first one's subject
        span = attribution.source_before(self.masked, self.masked.places[place])
        if span is None:
            return []
        if self.masked.text[span[0] : span[1]].strip() == "we":
            return [holder] if (holder := self.speaker(place) or self.memory.holder) else []
        holder = resolve(self.masked, *span, self.cast, self.memory)
        return [holder] if holder is not None else []

    def governing(self, item: Proposition) -> Found | None:
        """Find the operator that decides over a proposition.

        The outermost strong one before it, else the first before; else the first strong one behind it.
        """
        first, last = self.segment(item.start)
        before = [op for op in self.found if first <= op.start < item.start and op.end <= item.start + 14]
        strong = [op for op in before if op.kind in STRONG]
        if (strong or before) and item.rule not in COPULAR:
            return (strong or before)[0]
        after = [op for op in self.found if item.start <= op.start < last and op.end > item.end - 20]
        after = [op for op in after if op.kind != "silent" or "," not in self.text[item.end : op.start]]
        if item.rule in COPULAR:
            after = [op for op in after if op.quality and op.start <= item.end + 40]
        strong = [op for op in after if op.kind in STRONG]
        inside = [op for op in self.found if item.start <= op.start and op.end <= item.end and not op.quality]
        return next(iter(strong or after or inside), None)

    def negated(self, item: Proposition, operator: Found | None) -> bool:
        """Tell whether a proposition itself is negated, beyond what its operator says."""
        reach = 42
        if operator is not None and operator.end <= item.start:
            reach = min(reach, item.start - operator.end)
        return negated_before(self.text, item.start, reach)


def compose(operator: Found | None, base: int) -> tuple[str, int]:
    """Class and polarity of an operator over a proposition of polarity ``base`` (0: a refusal denied)."""
    if base == 0:
        return "open", 0
    if operator is None:
        return ("favour" if base > 0 else "oppose"), base
    kind = operator.kind
    if kind in ("silent", "open"):
        return kind, 0
    if kind == "deny":
        return ("deny", -1) if base > 0 else ("open", 0)
    if kind in ("oppose", "doubt"):
        return (kind, -1) if base > 0 else ("favour", 1)
    return ("favour", 1) if base > 0 else ("oppose", -1)
