"""Propositions in which the subject goes somewhere, is there, or leaves at all: "he may live in X".

Imports only this room. The holder is who holds the operator over it, else the speaker.
"""

import re

from crisistui.extraction import attribution
from crisistui.extraction.holders import ARTICLE, Holder, resolve
from crisistui.extraction.negation import in_question, negated_inside
from crisistui.extraction.statements.operators import Found
from crisistui.extraction.statements.propositions import Proposition
from crisistui.extraction.statements.scene import COPULAR, Judgement, Scene, compose
from crisistui.extraction.statements.trace import Reason

_EXPLETIVE = re.compile(r"(?:^|\b)(?:it|there|that|this|which)$")
_FOR = re.compile(r" for ((?:the |its |his )?[\w'-]*[\ue000-\ue6ff][\w' -]{0,30})")
_EXCEPT = re.compile(r"\b(?:anywhere|any place|any country|everywhere) (?:but|except|other than)\b")
_CONTRAST = re.compile(
    r"(?:,? (?:but|and) not (?:to |in |for |from )?|,? rather than (?:to |in |for )?|,? instead of "
    r"| than (?:in |to |for )?|, not (?:to |in )?| to exile in )(?P<d>[\ue000-\ue0ff])"
)
_TO_OTHER = re.compile(r" to (?:the )?(?P<d>[\ue000-\ue0ff])")
_MODAL = re.compile(r"\b(?:will|would|may|might|could|likely|expected to|going to|is to)\b")


def going(scene: Scene, item: Proposition) -> list[Judgement]:
    """Judge one proposition of going, of being somewhere, or of exile as a thing."""
    if _another(scene, item):
        scene.pass_over(Reason.SOMEBODY_ELSE)
        return []
    operator = scene.governing(item)
    if in_question(scene.text, item.start) and (operator is None or operator.start > item.start):
        return _unanswered(scene, item)
    holder = _holder(scene, operator, item)
    passed = _unsaid(scene, operator, item, holder)
    if holder is None or passed is not None:
        scene.pass_over(passed or Reason.NO_HOLDER)
        return []
    kind, polarity = compose(operator, _base(scene, operator, item))
    if operator is not None and operator.rule == "open.thinks-about" and holder.side == "broker":
        kind, polarity = "favour", 1
    first = min(item.start, operator.start) if operator else item.start
    back = item.place == "there" or item.place.startswith("the ")
    countries = _countries(scene, item, holder)
    made = Judgement(kind, polarity, holder, countries, item.rule, *scene.place(first, item.end), there=back)
    return [made, *_contrasted(scene, item, made)]


def _another(scene: Scene, item: Proposition) -> bool:
    """Tell whether "she" goes there where the text calls the leader "he", or the other way about."""
    word = scene.text[item.start : item.end].split(" ", 1)[0]
    called = scene.cast.subject.pronoun
    return called is not None and word in ("he", "she") and word != called


def leaving(scene: Scene, item: Proposition) -> list[Judgement]:
    """Judge leaving at all: only the refusal of the subject's side is a statement, in a row of its own."""
    return [
        Judgement(made.kind, made.polarity, made.holder, (), item.rule, made.start, made.end, stays=True)
        for made in going(scene, item)
        if made.polarity < 0 and made.holder.side == "subject"
    ]


def _base(scene: Scene, operator: Found | None, item: Proposition) -> int:
    inside = operator is not None and operator.start < item.end and operator.end > item.start
    base = 1
    if not inside and (scene.negated(item, operator) or negated_inside(scene.text, item.start, item.end)):
        base = -1
    return -base if _EXCEPT.search(scene.text[item.start : item.end]) else base


def _unsaid(scene: Scene, operator: Found | None, item: Proposition, holder: Holder | None) -> Reason | None:
    """Tell why nobody asserts the proposition or judges it; ``None`` when somebody does."""
    if item.rule in COPULAR and (operator is None or not operator.quality):
        return Reason.UNMATCHED  # "X is ..." of anything else
    if operator is None and item.kind == "nouns":
        return Reason.NO_JUDGEMENT
    if operator is None and scene.conditional(item.start + 1):
        return Reason.CONDITION
    if (
        operator is not None
        and holder is not None
        and holder.side == "subject"
        and scene.conditional(operator.start)
    ):
        return Reason.CONDITION  # what he might want is not what he wants
    if holder is None:
        return Reason.NO_HOLDER
    judges = operator is not None and (operator.quality or operator.kind == "deny")
    return Reason.NO_HOLDER if holder.kind == "article" and not judges else None


def _countries(scene: Scene, item: Proposition, holder: Holder) -> tuple[str, ...]:
    official = holder.country is not None and holder.side is None
    here = item.place in ("us", "here") or (item.place.startswith("the ") and official)
    if here and holder.country:
        return (holder.country,)
    if item.place != "there":
        return item.destinations
    own = {scene.cast.subject.country, *scene.cast.brokers}
    return tuple(code for code in scene.codes(0, item.end) if code not in own)[-1:]


def _unanswered(scene: Scene, item: Proposition) -> list[Judgement]:
    """Read a silence about what was asked: "asked whether he might go to X, she had no comment"."""
    quiet = next((op for op in scene.found if op.kind == "silent" and op.start >= item.end), None)
    if quiet is None or not item.destinations:
        scene.pass_over(Reason.CONDITION)
        return []
    late = [entry for entry in scene.said if entry.start > scene.masked.places[item.end - 1]]
    speaker = attribution.speaker_of(late, scene.masked.places[quiet.start])
    agents = [speaker.holder] if speaker is not None else scene.agents(quiet.start)
    span = scene.place(quiet.start, quiet.end)
    return [Judgement("silent", 0, agent, item.destinations, quiet.rule, *span) for agent in agents[:1]]


def _contrasted(scene: Scene, item: Proposition, made: Judgement) -> list[Judgement]:
    """Doubt the loser of an explicit comparison: "X rather than Y", "to X but not to Y"."""
    contrast = _CONTRAST.match(scene.text, item.end)
    if contrast is None and item.rule == "goes.choose-plain":
        contrast = _TO_OTHER.match(scene.text, item.end)
    if contrast is None or not made.polarity:
        return []
    others = scene.codes(*contrast.span("d"))
    kind, polarity = ("doubt", -1) if made.polarity > 0 else ("favour", 1)
    return [Judgement(kind, polarity, made.holder, others, item.rule, made.start, made.end)]


def _holder(scene: Scene, operator: Found | None, item: Proposition) -> Holder | None:
    if operator is None:
        return scene.speaker(item.start)
    behind = _behind(scene, operator) if operator.start >= item.start else None
    if behind is not None:
        return behind
    if operator.quality or operator.alone:
        return scene.speaker(operator.start) or ARTICLE
    if operator.start < item.end and not _EXPLETIVE.search(scene.text[: operator.start].rstrip()):
        agents = scene.agents(operator.start)
        if agents:
            return _foretold(scene, operator, agents[0])
    return scene.speaker(operator.start) or ARTICLE


def _behind(scene: Scene, operator: Found) -> Holder | None:
    """Find whose judgement it is where the words say so behind it: "out of the question for X"."""
    named = _FOR.match(scene.text, operator.end)
    if named is None:
        return None
    holder = resolve(scene.masked, *scene.place(*named.span(1)), scene.cast, scene.memory)
    if holder is None or holder.entity is scene.cast.subject or (operator.quality and holder.side is None):
        return None
    return holder


def _foretold(scene: Scene, operator: Found, agent: Holder) -> Holder:
    """What others expect the subject to want is their view, not his: "he will choose X, analysts expect"."""
    ahead = scene.text[max(0, operator.start - 16) : operator.start]
    if agent.entity is not scene.cast.subject:
        return agent
    if not _MODAL.search(ahead) and not scene.conditional(operator.start):
        return agent
    speaker = scene.speaker(operator.start)
    return speaker if speaker is not None and speaker.is_expert else agent
