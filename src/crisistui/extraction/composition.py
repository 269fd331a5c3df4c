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
from crisistui.extraction.cast import Cast
from crisistui.extraction.holders import ARTICLE, Holder, Memory, of_entity, resolve
from crisistui.extraction.masks import Masked
from crisistui.extraction.negation import in_question, negated_before, negated_inside
from crisistui.extraction.operators import STRONG, Found
from crisistui.extraction.propositions import Proposition

_BARRIER = re.compile(r"; |\. | but |, while | whereas |, though |, which |, because |, since |, and | and (?=(?:will|would|has|have|had|is|was|did|does|could|warns?|says?|said) )| — ")
_EXPLETIVE = re.compile(r"(?:^|\b)(?:it|there|that|this|which)$")
_CONDITION = re.compile(r"\b(?:if|whether|should|unless|were)\b[^,.;]*$")
_FOR = re.compile(r" (?:for|to|by) ((?:the |its |his )?[\w'-]*[\ue000-\ue6ff][\w' -]{0,30})")
_EXCEPT = re.compile(r"\b(?:anywhere|any place|any country|everywhere) (?:but|except|other than)\b")
_CONTRAST = re.compile(r"(?:,? (?:but|and) not (?:to |in |for |from )?|,? rather than (?:to |in |for )?|,? instead of | than (?:in |to |for )?|, not (?:to |in )?| to exile in )(?P<d>[\ue000-\ue0ff])")
_TOWARDS = re.compile(r"[^.;,?!]{0,24}? (?:to|in|for|into) (?:the )?(?:[\w-]+ ){0,3}?(?:of )?(?P<d>[\ue000-\ue0ff](?:(?:, | and | or |, or )[\ue000-\ue0ff]){0,5})")
_ABOUT = re.compile(r"[^.;,?!]{0,30}? (?:on|about|over|regarding|concerning) (?:the )?(?:[\w-]+ ){0,3}?(?P<d>[\ue000-\ue1ff])")
_MODAL = re.compile(r"\b(?:will|would|may|might|could|likely|expected to|going to|is to)\b")
_LISTED = re.compile(
    r"((?:[\ue000-\ue0ff](?:, and |, or | and | or | nor |, )){1,8}[\ue000-\ue0ff])"
    r"(?:(?:, (?:which|who|whose|both|neither)[^,]{2,80},)?(?: [\w'-]+){0,4} ?| (?:said|say|announced|made clear)[^,;.]{0,60} they)$"
)
_SOMEBODY_ELSE = re.compile(r"[^.;,]{0,12}? to (?!him\b|her\b|the (?:\w+ )?(?:president|leader|premier|prime)|[\ue300-\ue3ff\ue000-\ue0ff])(?:[\ue400-\ue4ff]|about|some|many|most|those|people|refugees|\d|members|opponents|dissidents|journalists|thousands|hundreds|(?:a|an|the|his|its|former|two|three) )")
_NEITHER = re.compile(r"\b(?:neither|nor|no|none of|nobody in)\b")


_COPULAR = frozenset({"nouns.is-place", "nouns.place-is"})


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
    stays: bool = False


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
        listed = _LISTED.search(self.masked.text[: self.masked.places[place]])
        if listed is not None:
            return [of_entity(m.entity, self.cast) for m in self.masked.found(*listed.span(1), "C")]
        if self.said and re.search(r" (?:and|but|nor)(?: \w+ly)? ?$", self.masked.bare[:place]):
            return [self.said[0].holder]  # a second verb shares the first one's subject
        span = attribution._source_before(self.masked, self.masked.places[place])
        if span is None:
            return []
        if self.masked.text[span[0] : span[1]].strip() == "we":
            return [holder] if (holder := self.speaker(place) or self.memory.holder) else []
        holder = resolve(self.masked, *span, self.cast, self.memory)
        return [holder] if holder is not None else []


def judge(
    masked: Masked, said: Sequence[Attribution], cast: Cast, memory: Memory, voice: Holder
) -> list[Judgement]:
    """All stances that one sentence composes."""
    scene = Scene(masked, said, cast, memory, voice, operators.find(masked.bare))
    out: list[Judgement] = []
    covered: set[int] = set()
    for proposition in propositions.find(masked):
        made = _MAKERS[proposition.kind](scene, proposition)
        if made:
            covered.update(range(proposition.start, proposition.end))
            out.extend(made)
    for operator in scene.found:
        if (operator.alone or operator.quiet) and not _CONDITION.search(masked.bare[: operator.start]):
            out.extend(_alone(scene, operator))
    return _conceded(masked.bare, out)


def _conceded(text: str, found: list[Judgement]) -> list[Judgement]:
    """"The logical choice would be X, but he would be a pawn there": what follows the concession counts."""
    turn = re.search(r", (?:but|yet|only)\b", text)
    if turn is None or not found:
        return found
    after = operators.find(text[turn.end() :])
    if not after or after[0].kind not in ("doubt", "oppose") or not after[0].quality:
        return found
    if re.search(r"[\ue000-\ue0ff]", text[turn.end() :]):
        return found
    return [
        Judgement("doubt", -1, item.holder, item.countries, item.own, item.rule, item.start, item.end)
        if item.polarity > 0 and item.end <= turn.start() + 24
        else item
        for item in found
    ]


def _place(scene: Scene, start: int, end: int) -> tuple[int, int]:
    return scene.masked.places[start], scene.masked.places[max(start, end - 1)] + 1


def _governing(scene: Scene, item: Proposition) -> Found | None:
    """Find the operator that decides: the outermost strong one before, else the nearest; else one after."""
    first, last = scene.segment(item.start)
    before = [op for op in scene.found if first <= op.start < item.start and op.end <= item.start + 14]
    strong = [op for op in before if op.kind in STRONG]
    if strong:
        return strong[0]
    if before:
        return before[0]
    after = [op for op in scene.found if item.start <= op.start < last and op.end > item.end - 20]
    if item.rule in _COPULAR:
        after = [op for op in after if op.quality and op.start <= item.end + 40]
    strong_after = [op for op in after if op.kind in STRONG]
    return (strong_after or after or [None])[0]


def _compose(operator: Found | None, base: int) -> tuple[str, int]:
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


def _takes(scene: Scene, item: Proposition) -> list[Judgement]:
    """Somebody receives the subject: he is the holder, unless somebody else asks him to."""
    text = scene.masked.bare
    operator = _governing(scene, item)
    if operator is not None and operator.end > item.start:
        operator = None
    if _PASSIVE.search(text[: item.start]):
        return _goes(scene, _towards(scene, item))
    reach = min(42, item.start - operator.end) if operator is not None and operator.end <= item.start else 42
    denied = negated_before(text, item.start, reach)
    refusing = bool(re.match(r"refus|reject", text[item.start :]))
    base = 0 if denied and refusing else -1 if denied or refusing else 1
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
    if _SOMEBODY_ELSE.match(text, item.end):
        return []
    start, end = _place(scene, operator.start if operator else item.start, item.end)
    towards = _TOWARDS.match(text, item.end)
    if towards is not None and item.rule == "takes.with-noun":
        named = scene.masked.found(*_place(scene, *towards.span("d")), "C")
        middle = middle or tuple(dict.fromkeys(m.entity.country for m in named if m.entity.country))
    if middle:
        return [Judgement(kind, polarity, agent, middle, False, item.rule, start, end) for agent in agents]
    return [Judgement(kind, polarity, agent, (), True, item.rule, start, end) for agent in agents]


_PASSIVE = re.compile(r"\b(?:be|been|being|is|was|were|are|get|got) (?:\w+ly )?$")


def _towards(scene: Scene, item: Proposition) -> Proposition:
    """Read "granted asylum in X" without an agent as going to X."""
    found = _TOWARDS.match(scene.masked.bare, item.end)
    if found is None:
        return Proposition(item.rule, "nouns", item.start, item.end, ())
    named = scene.masked.found(*_place(scene, *found.span("d")), "C")
    codes = tuple(dict.fromkeys(m.entity.country for m in named if m.entity.country))
    return Proposition(item.rule, "nouns", item.start, found.end(), codes)


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
    return tuple(
        dict.fromkeys(m.entity.country for m in scene.masked.found(start, end, "CA") if m.entity.country)
    )


def _goes(scene: Scene, item: Proposition) -> list[Judgement]:
    """The subject goes somewhere: the holder is who holds the operator, else the speaker."""
    text = scene.masked.bare
    operator = _governing(scene, item)
    reach = min(42, item.start - operator.end) if operator is not None and operator.end <= item.start else 42
    base = -1 if negated_before(text, item.start, reach) or negated_inside(text, item.start, item.end) else 1
    if operator is not None and operator.start < item.end and operator.end > item.start:
        base = 1
    if _EXCEPT.search(text[item.start : item.end]):
        base = -base
    if in_question(text, item.start) and (operator is None or operator.start > item.start):
        return _unanswered(scene, item)
    holder = _holder(scene, operator, item)
    if holder is None:
        return []
    if operator is None and (item.kind == "nouns" or _CONDITION.search(text[: item.start + 1])):
        return []
    if holder.kind == "article" and (operator is None or not (operator.quality or operator.kind == "deny")):
        return []
    if item.rule in _COPULAR and (operator is None or not operator.quality):
        return []
    kind, polarity = _compose(operator, base)
    if operator is not None and operator.rule == "open.thinks-about" and holder.side == "broker":
        kind, polarity = "favour", 1
    countries = item.destinations
    official = holder.country is not None and holder.side is None
    if (item.place in ("us", "here") or (item.place.startswith("the ") and official)) and holder.country:
        countries = (holder.country,)
    first = min(item.start, operator.start) if operator else item.start
    start, end = _place(scene, first, item.end)
    if item.place == "there":
        countries = _there(scene, item)
    found = [Judgement(kind, polarity, holder, countries, False, item.rule, start, end, item.place == "there" or item.place.startswith("the "))]
    return found + _contrasted(scene, item, found[0])


def _unanswered(scene: Scene, item: Proposition) -> list[Judgement]:
    """"Asked whether he might go to X, she had no comment": the silence is about X."""
    quiet = next((op for op in scene.found if op.kind == "silent" and op.start >= item.end), None)
    if quiet is None or not item.destinations:
        return []
    speaker = attribution.speaker_of([a for a in scene.said if a.start > scene.masked.places[item.end - 1]], scene.masked.places[quiet.start])
    agents = scene.agents(quiet.start) or ([speaker.holder] if speaker else [])
    start, end = _place(scene, quiet.start, quiet.end)
    return [Judgement("silent", 0, agent, item.destinations, False, quiet.rule, start, end) for agent in agents[:1]]


def _there(scene: Scene, item: Proposition) -> tuple[str, ...]:
    """The country last named in the sentence before "there"."""
    named = scene.masked.found(0, scene.masked.places[item.end - 1], "C")
    own = {scene.cast.subject.country, *scene.cast.brokers}
    codes = [m.entity.country for m in named if m.entity.country and m.entity.country not in own]
    return tuple(codes[-1:])


def _contrasted(scene: Scene, item: Proposition, made: Judgement) -> list[Judgement]:
    """"X rather than Y", "to X but not to Y": the loser of an explicit comparison is doubted."""
    contrast = _CONTRAST.match(scene.masked.bare, item.end)
    if contrast is None or not made.polarity:
        return []
    named = scene.masked.found(*_place(scene, *contrast.span("d")), "C")
    others = tuple(m.entity.country for m in named if m.entity.country)
    kind, polarity = ("doubt", -1) if made.polarity > 0 else ("favour", 1)
    return [Judgement(kind, polarity, made.holder, others, False, item.rule, made.start, made.end)]


def _leaves(scene: Scene, item: Proposition) -> list[Judgement]:
    """The subject's side on leaving at all; only its refusal is a statement, in the row of its own."""
    return [
        Judgement(made.kind, made.polarity, made.holder, (), False, item.rule, made.start, made.end, stays=True)
        for made in _goes(scene, item)
        if made.polarity < 0 and made.holder.side == "subject"
    ]


_MAKERS = {"takes": _takes, "goes": _goes, "nouns": _goes, "leaves": _leaves}


def _holder(scene: Scene, operator: Found | None, item: Proposition) -> Holder | None:
    text = scene.masked.bare
    if operator is None:
        return scene.speaker(item.start)
    if operator.quality:
        return scene.speaker(operator.start) or ARTICLE
    if operator.start < item.start:
        left = text[: operator.start].rstrip()
        if not _EXPLETIVE.search(left):
            agents = scene.agents(operator.start)
            if agents:
                return _foretold(scene, operator, agents[0])
    else:
        named = _FOR.match(text, operator.end)
        if named is not None:
            start, end = _place(scene, named.start(1), named.end(1))
            holder = resolve(scene.masked, start, end, scene.cast, scene.memory)
            if holder is not None and holder.entity is not scene.cast.subject:
                return holder
    return scene.speaker(operator.start) or ARTICLE


def _foretold(scene: Scene, operator: Found, agent: Holder) -> Holder:
    """What others expect the subject to want is their view, not his: "he will choose X, analysts expect"."""
    if agent.entity is not scene.cast.subject or not _MODAL.search(scene.masked.bare[max(0, operator.start - 16) : operator.start]):
        return agent
    speaker = scene.speaker(operator.start)
    return speaker if speaker is not None and speaker.is_expert else agent


def _alone(scene: Scene, operator: Found) -> list[Judgement]:
    """An operator without a proposition: silence, or an idiom that means receiving by itself."""
    agents = scene.agents(operator.start)
    speaker = scene.speaker(operator.start)
    if (
        operator.alone
        and speaker is not None
        and speaker.country
        and not any(a.country and a.side is None for a in agents)
    ):
        agents = [speaker]
    if not agents and speaker is not None:
        agents = [speaker]
    polarity = {"favour": 1, "oppose": -1, "deny": -1, "doubt": -1}.get(operator.kind, 0)
    start, end = _place(scene, operator.start, operator.end)
    about = _ABOUT.match(scene.masked.bare, operator.end) if operator.quiet else None
    if about is not None:
        named = scene.masked.found(*_place(scene, *about.span("d")), "CA")
        codes = tuple(m.entity.country for m in named if m.entity.country)
        return [Judgement(operator.kind, 0, agent, codes, False, operator.rule, start, end) for agent in agents]
    return [
        Judgement(operator.kind, polarity, agent, (), operator.alone, operator.rule, start, end)
        for agent in agents
    ]
