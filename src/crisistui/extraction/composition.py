"""Composition: operators over propositions, with their holders, make stances.

Imports only this room. For every proposition of a sentence the operator that decides over it is found, then the one
who holds that operator; a country that receives is itself a holder. Constructions that need no composition stand in
`frames`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crisistui.extraction import attribution, operators, propositions
from crisistui.extraction.attribution import Attribution
from crisistui.extraction.cast import Cast, Form
from crisistui.extraction.holders import ARTICLE, Holder, Memory, of_entity, resolve
from crisistui.extraction.masks import Masked
from crisistui.extraction.negation import negated_before, negated_inside
from crisistui.extraction.operators import STRONG, Found
from crisistui.extraction.propositions import Proposition
from crisistui.model.vocabulary import ActorKind

_BARRIER = re.compile(r"; |\. | but |, while | whereas |, though |, which | — ")
_EXPLETIVE = re.compile(r"(?:^|\b)(?:it|there|that|this|which)$")
_CONDITION = re.compile(r"\b(?:if|whether|should|unless|were)\b[^,.;]*$")
_FOR = re.compile(r" (?:for|to|by) ((?:the |its |his )?[\w'-]*[\ue000-\ue6ff][\w' -]{0,30})")
_NEITHER = re.compile(r"\b(?:neither|nor|no|none of|nobody in)\b")


@dataclass(frozen=True, slots=True)
class Judgement:
    """A stance before parties are told: class ``kind`` of the operator, ``polarity``, holder and countries.

    ``countries`` empty means the holder's own or what the text speaks of; ``own`` when the holder is the one who
    receives. ``start``/``end`` are of the masked text.
    """

    kind: str
    polarity: int
    holder: Holder
    countries: tuple[str, ...]
    own: bool
    rule: str
    start: int
    end: int
    there: bool = False


@dataclass(slots=True)
class Scene:
    """One sentence with all that composition needs."""

    masked: Masked
    said: Sequence[Attribution]
    cast: Cast
    memory: Memory
    voice: Holder
    found: list[Found]

    def segment(self, place: int) -> tuple[int, int]:
        """The stretch of the bare sentence between barriers around a place."""
        start, end = 0, len(self.masked.bare)
        for barrier in _BARRIER.finditer(self.masked.bare):
            if barrier.end() <= place:
                start = barrier.end()
            elif barrier.start() >= place:
                end = barrier.start()
                break
        return start, end

    def speaker(self, place: int) -> Holder | None:
        """Who vouches for what stands at a place of the bare text."""
        found = attribution.speaker_of(self.said, self.masked.places[place])
        if found is not None:
            return found.holder
        return self.voice if self.voice.kind != "article" else None

    def agents(self, place: int) -> list[Holder]:
        """Who acts in the verb at a place: all members of a list of states, else the one resolved."""
        span = attribution._source_before(self.masked, self.masked.places[place])
        if span is None:
            return []
        states = self.masked.found(*span, "C")
        words = self.masked.text[span[0] : span[1]]
        if len(states) > 1 and re.search(r"[\ue000-\ue0ff](?:,| and| or| nor) (?:and |or )?[\ue000-\ue0ff]", words):
            return [of_entity(m.entity, self.cast) for m in states]
        holder = self._pronoun(words, span[0]) or resolve(self.masked, *span, self.cast, self.memory)
        return [holder] if holder is not None else []

    def _pronoun(self, words: str, before: int) -> Holder | None:
        """"It" and "they" go to the first state or body named before them in the sentence."""
        word = re.search(r"\b(it|they|we|which|who)$", words.strip())
        if word is None:
            return None
        if word[1] == "we":
            return self.speaker(0) or self.memory.holder
        named = [m for m in self.masked.found(0, before, "CPG") if m.form is not Form.ADJECTIVE]
        if word[1] in ("which", "who") and named:
            return of_entity(named[-1].entity, self.cast)
        states = [m for m in named if m.entity.kind is not ActorKind.PERSON]
        return of_entity(states[0].entity, self.cast) if states else None


def judge(masked: Masked, said: Sequence[Attribution], cast: Cast, memory: Memory, voice: Holder) -> list[Judgement]:
    """All stances that one sentence composes."""
    scene = Scene(masked, said, cast, memory, voice, operators.find(masked.bare))
    out: list[Judgement] = []
    covered: set[int] = set()
    for proposition in propositions.find(masked):
        made = _takes(scene, proposition) if proposition.kind == "takes" else _goes(scene, proposition)
        if made:
            covered.update(range(proposition.start, proposition.end))
            out.extend(made)
    for operator in scene.found:
        if operator.alone or operator.kind in ("silent", "open"):
            out.extend(_alone(scene, operator))
    return out


def _place(scene: Scene, start: int, end: int) -> tuple[int, int]:
    return scene.masked.places[start], scene.masked.places[max(start, end - 1)] + 1


def _governing(scene: Scene, item: Proposition) -> Found | None:
    """Find the operator that decides: the outermost strong one before, else the nearest; else one after."""
    first, last = scene.segment(item.start)
    before = [op for op in scene.found if first <= op.start and op.start < item.start and op.end <= item.start + 14]
    strong = [op for op in before if op.kind in STRONG]
    if strong:
        return strong[0]
    if before:
        return before[-1]
    after = [op for op in scene.found if op.start >= item.start and op.start < last and op.end > item.end - 20]
    strong_after = [op for op in after if op.kind in STRONG]
    return (strong_after or after or [None])[0]


def _compose(operator: Found | None, base: int) -> tuple[str, int]:
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


def _takes(scene: Scene, item: Proposition) -> list[Judgement]:
    """Somebody receives the subject: he is the holder, unless somebody else asks him to."""
    text = scene.masked.bare
    operator = _governing(scene, item)
    if operator is not None and operator.start >= item.end:
        operator = None
    base = -1 if negated_before(text, item.start) or re.match(r"refus|reject", text[item.start :]) else 1
    anchor = item.start
    if operator is not None and _infinitive(text, operator.end, item.start):
        anchor = operator.start
        base = 1
    agents = scene.agents(anchor)
    if not agents and operator is not None:
        agents = scene.agents(operator.start)
    if not agents:
        speaker = scene.speaker(item.start)
        agents = [speaker] if speaker is not None else []
    if _NEITHER.search(text[: item.start][-60:]) and len(agents) > 1:
        base, operator = -1, None
    middle = _between(scene, operator, item)
    kind, polarity = _compose(operator, base)
    if operator is None and _CONDITION.search(text[: item.start]):
        return []
    start, end = _place(scene, operator.start if operator else item.start, item.end)
    if middle:
        return [Judgement(kind, polarity, agent, middle, False, item.rule, start, end) for agent in agents]
    return [Judgement(kind, polarity, agent, (), True, item.rule, start, end) for agent in agents]


def _infinitive(text: str, start: int, end: int) -> bool:
    """Tell whether an operator governs the verb directly: "is willing to receive", "ruled out taking"."""
    gap = text[start:end].strip()
    return len(gap.split()) <= 4 and not re.search(r"[\ue000-\ue6ff,]|\bthat\b|\bif\b|\bwhether\b", gap)


def _between(scene: Scene, operator: Found | None, item: Proposition) -> tuple[str, ...]:
    """The country that is asked to receive: it stands between the operator and the verb."""
    if operator is None or operator.end >= item.start:
        return ()
    gap = scene.masked.bare[operator.end : item.start]
    if not re.match(r"^(?:for |on |upon |that |the |to )*[\ue000-\ue1ff]", gap.strip()):
        return ()
    start, end = _place(scene, operator.end, item.start)
    return tuple(dict.fromkeys(m.entity.country for m in scene.masked.found(start, end, "CA") if m.entity.country))


def _goes(scene: Scene, item: Proposition) -> list[Judgement]:
    """The subject goes somewhere: the holder is who holds the operator, else the speaker."""
    text = scene.masked.bare
    operator = _governing(scene, item)
    base = -1 if negated_before(text, item.start) or negated_inside(text, item.start, item.end) else 1
    if operator is not None and operator.start < item.end and operator.end > item.start:
        base = 1
    holder = _holder(scene, operator, item)
    if holder is None:
        return []
    if operator is None and (item.kind == "nouns" or _CONDITION.search(text[: item.start + 1])):
        return []
    kind, polarity = _compose(operator, base)
    countries = item.destinations
    if item.place in ("us", "here") and holder.country:
        countries = (holder.country,)
    first = min(item.start, operator.start) if operator else item.start
    start, end = _place(scene, first, item.end)
    return [Judgement(kind, polarity, holder, countries, False, item.rule, start, end, there=item.place == "there")]


def _holder(scene: Scene, operator: Found | None, item: Proposition) -> Holder | None:
    text = scene.masked.bare
    if operator is None:
        return scene.speaker(item.start)
    if operator.start < item.start:
        left = text[: operator.start].rstrip()
        if not _EXPLETIVE.search(left):
            agents = scene.agents(operator.start)
            if agents:
                return agents[0]
    else:
        named = _FOR.match(text, operator.end)
        if named is not None:
            start, end = _place(scene, named.start(1), named.end(1))
            holder = resolve(scene.masked, start, end, scene.cast, scene.memory)
            if holder is not None and holder.entity is not scene.cast.subject:
                return holder
    return scene.speaker(operator.start) or ARTICLE


def _alone(scene: Scene, operator: Found) -> list[Judgement]:
    """An operator without a proposition: silence, or an idiom that means receiving by itself."""
    agents = scene.agents(operator.start)
    speaker = scene.speaker(operator.start)
    if operator.alone and speaker is not None and speaker.country and not any(a.country and a.side is None for a in agents):
        agents = [speaker]
    if not agents and speaker is not None:
        agents = [speaker]
    polarity = {"favour": 1, "oppose": -1, "deny": -1, "doubt": -1}.get(operator.kind, 0)
    start, end = _place(scene, operator.start, operator.end)
    return [Judgement(operator.kind, polarity, agent, (), operator.alone, operator.rule, start, end) for agent in agents]
