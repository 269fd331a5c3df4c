"""Propositions in which somebody receives the subject: "X would take him in".

Imports only this room. The one who receives is the holder, unless somebody else asks him to, denies it, or
foretells it.
"""

import re

from crisistui.extraction.holders import Holder
from crisistui.extraction.statements.going import going
from crisistui.extraction.statements.operators import STRONG, Found
from crisistui.extraction.statements.propositions import Proposition
from crisistui.extraction.statements.scene import Judgement, Scene, compose
from crisistui.extraction.statements.trace import Reason

_TOWARDS = re.compile(
    r"[^.;,?!]{0,24}? (?:to|in|for|into) (?:the )?(?:[\w-]+ ){0,3}?(?:of )?"
    r"(?P<d>[\ue000-\ue0ff](?:(?:, | and | or |, or )[\ue000-\ue0ff]){0,5})"
)
_SOMEBODY_ELSE = re.compile(
    r"[^.;,]{0,12}? to (?!him\b|her\b|the (?:\w+ )?(?:president|leader|premier|prime)"
    r"|[\ue300-\ue3ff\ue000-\ue0ff])"
    r"(?:[\ue400-\ue4ff]|about|some|many|most|those|people|refugees|\d|members|opponents|dissidents"
    r"|journalists"
    r"|thousands|hundreds|(?:a|an|the|his|its|former|two|three) )"
)
_TOOK_IN = re.compile(
    r"\b(?:has|have|had) (?:\w+ )?taken \S+ in\b|\btook \S+ in\b"
    r"|\b(?:has|have|had) (?:\w+ )?received \S+ as\b"
)
#: What is given ends a match: "offered him exile"; where, then follows: "in X".
_REFUGE = re.compile(r"\b(?:asylum|refuge|shelter|exile|sanctuary)$")
_NEITHER = re.compile(r"\b(?:neither|nor|no|none of|nobody in)\b")
_PASSIVE = re.compile(r"\b(?:be|been|being|is|was|were|are|get|got) (?:\w+ly )?$")
_WHETHER = re.compile(r"\b(?:whether|asked if)\b[^,.;]*$")
_TELLING = re.compile(r"\b(?:reports?|rumou?rs?|claims?|stories|talk|idea|suggestions?|speculation)\b")
_TAKER = re.compile(r"accept|have|having|keep|receiv")
_GAP = re.compile(r"[\ue000-\ue6ff,]|\bthat\b|\bif\b|\bwhether\b")
_OUGHT = re.compile(
    r"\b(?:must|should|ought to|had better)(?: not| never)? $"
)  # a view of what it ought to do
_ANY_PLACE = re.compile(
    r"\b(?:some|any|another|other|whatever|which)(?: other)? (?:place|country|state|government|nation)"
    r"(?: (?:that|which|who|where))?(?: (?:would|will|might|could|may|is|was))?(?: \w+ly| be| to){0,2} $"
)
_ASKED = re.compile(r"^(?:for |on |upon |that |the |to )*[\ue000-\ue1ff]")


def receiving(scene: Scene, item: Proposition) -> list[Judgement]:
    """Judge one proposition of receiving."""
    text = scene.text
    operator = _operator(scene, item)
    if _PASSIVE.search(text[: item.start]):
        return going(scene, _passive(scene, item))
    reason = _reason(scene, item, operator)
    if reason is not None:
        scene.pass_over(reason)
        return []
    denied = scene.negated(item, operator)
    refusing = bool(re.match(r"refus|reject", text[item.start :]))
    base = 0 if denied and refusing else -1 if denied or refusing else 1
    direct = (
        operator is not None and operator.start < item.start and _infinitive(text, operator.end, item.start)
    )
    if direct:
        base = 1
    agents = _agents(scene, item, operator, direct=direct)
    if not agents:
        scene.pass_over(Reason.NO_HOLDER)
    if len(agents) > 1 and _NEITHER.search(text[: item.start][-60:]):
        base, operator = -1, None
    kind, polarity = compose(operator, base)
    if operator is None and base > 0 and _TOOK_IN.search(text[max(0, item.start - 24) : item.end]):
        kind = "host"
    span = scene.place(min(operator.start, item.start) if operator else item.start, item.end)
    out = []
    for agent in agents:
        holder, countries = _held(scene, item, operator, agent)
        made = Judgement(kind, polarity, holder, countries, item.rule, *span, own=not countries)
        out.append(made)
    return out


def _reason(scene: Scene, item: Proposition, operator: Found | None) -> Reason | None:
    """Tell why a proposition states nothing, if it does not."""
    text = scene.text
    if _SOMEBODY_ELSE.match(text, item.end):
        return Reason.SOMEBODY_ELSE
    if operator is None and scene.conditional(item.start):
        return Reason.CONDITION
    if operator is not None and operator.kind == "favour" and _WHETHER.search(text[: operator.start]):
        return Reason.CONDITION  # "asked whether X was prepared to take him in"
    if _ANY_PLACE.search(text[: item.start]):
        return Reason.NO_HOLDER  # "some place that will have him"
    return None


def _operator(scene: Scene, item: Proposition) -> Found | None:
    """Find the operator before; one behind only where it calls a report of it false."""
    operator = scene.governing(item)
    if operator is None or operator.end <= item.start:
        return operator
    behind = (
        operator.kind == "deny" and operator.start >= item.end and _TELLING.search(scene.text[: item.start])
    )
    return operator if behind else None


def _agents(scene: Scene, item: Proposition, operator: Found | None, *, direct: bool) -> list[Holder]:
    """Find who receives, or who holds a strong operator over receiving."""
    if operator is not None and operator.start >= item.end:
        speaker = scene.speaker(operator.start)
        return [speaker] if speaker is not None else scene.agents(item.start)
    anchors = [item.start]
    if operator is not None:
        anchors = (
            [operator.start, item.start]
            if direct or operator.kind in STRONG
            else [item.start, operator.start]
        )
    for anchor in anchors:
        agents = scene.agents(anchor)
        if agents:
            return agents
    speaker = scene.speaker(item.start)
    return [speaker] if speaker is not None else []


def _held(
    scene: Scene, item: Proposition, operator: Found | None, agent: Holder
) -> tuple[Holder, tuple[str, ...]]:
    """Decide who holds it and of which country; no country means the holder's own."""
    asked = _asked(scene, operator, item)
    if asked and operator is not None and operator.kind in STRONG and agent.country and agent.side is None:
        return agent, ()
    given = item.rule == "takes.with-noun" or _REFUGE.search(scene.text, item.start, item.end)
    towards = _TOWARDS.match(scene.text, item.end) if given else None
    if towards is not None and not asked:
        if _TAKER.match(scene.text[item.start :]) and agent.side != "subject":
            return agent, ()
        asked = scene.codes(*towards.span("d"))
    if asked:
        return agent, asked
    if agent.kind == "state" and agent.country:
        speaker = scene.speaker(item.start)
        if _OUGHT.search(scene.text[: item.start]):
            return speaker or scene.voice, (agent.country,)
        if speaker is not None and speaker.is_expert:
            return speaker, (agent.country,)
    return agent, ()


def _asked(scene: Scene, operator: Found | None, item: Proposition) -> tuple[str, ...]:
    """Find the country that is asked to receive: it stands between the operator and the verb."""
    if operator is None or operator.end >= item.start:
        return ()
    gap = scene.text[operator.end : item.start].strip()
    return scene.codes(operator.end, item.start, "CA") if _ASKED.match(gap) else ()


def _infinitive(text: str, start: int, end: int) -> bool:
    """Tell whether an operator governs the verb directly: "is willing to receive", "ruled out taking"."""
    gap = text[start:end].strip()
    return len(gap.split()) <= 4 and not _GAP.search(gap)


def _passive(scene: Scene, item: Proposition) -> Proposition:
    """Read "granted asylum in X" without an agent as going to X."""
    found = _TOWARDS.match(scene.text, item.end)
    if found is None:
        return Proposition(item.rule, "nouns", item.start, item.end, ())
    return Proposition(item.rule, "nouns", item.start, found.end(), scene.codes(*found.span("d")))
