"""Composition: operators over propositions, with their holders, make stances.

Imports only this room. For every proposition of a sentence the operator that decides over it is found, then
the one who holds that operator; a country that receives is itself a holder. Constructions that need no
composition stand in `frames`.
"""

import re
from dataclasses import replace

from crisistui.extraction.statements import operators, propositions
from crisistui.extraction.statements.going import going, leaving
from crisistui.extraction.statements.operators import Found
from crisistui.extraction.statements.receiving import receiving
from crisistui.extraction.statements.scene import Judgement, Scene

_ABOUT = re.compile(
    r"[^.;,?!]{0,30}? (?:on|about|over|regarding|concerning) (?:the )?(?:[\w-]+ ){0,3}?(?P<d>[\ue000-\ue1ff])"
)
_AS_FOR = re.compile(r"^(?:as for|as to|on|about|of) (?:the )?(?P<d>[\ue000-\ue0ff]),? ")
_TURN = re.compile(r", (?:but|yet|only)\b")
_NAMED = re.compile(r"[\ue000-\ue0ff]")
_MAKERS = {"takes": receiving, "goes": going, "nouns": going, "leaves": leaving}
_POLARITY = {"favour": 1, "oppose": -1, "deny": -1, "doubt": -1}


def judge(scene: Scene) -> list[Judgement]:
    """All stances that one sentence composes."""
    out: list[Judgement] = []
    told = propositions.find(scene.masked)
    for proposition in told:
        out.extend(_MAKERS[proposition.kind](scene, proposition))
    for operator in scene.found:
        governed = operator.kind == "silent" and any(
            item.destinations and item.start >= operator.end for item in told
        )
        governed = governed or (operator.kind == "deny" and any(item.kind == "leaves" for item in told))
        if (operator.alone or operator.quiet) and not governed and not scene.conditional(operator.start):
            out.extend(_alone(scene, operator))
    return _conceded(scene.text, out)


def _conceded(text: str, found: list[Judgement]) -> list[Judgement]:
    """Let what follows a concession count: "the logical choice would be X, but he would be a pawn there"."""
    turn = _TURN.search(text)
    if turn is None or not found or _NAMED.search(text, turn.end()):
        return found
    after = operators.find(text[turn.end() :])
    if not after or after[0].kind not in ("doubt", "oppose") or not after[0].quality:
        return found
    return [
        replace(item, kind="doubt", polarity=-1)
        if item.polarity > 0 and item.end <= turn.start() + 24
        else item
        for item in found
    ]


def _alone(scene: Scene, operator: Found) -> list[Judgement]:
    """An operator without a proposition: silence, or an idiom that means receiving by itself."""
    agents = scene.agents(operator.start)
    speaker = scene.speaker(operator.start)
    host = any(agent.country and agent.side is None for agent in agents)
    if host and operator.quiet and speaker is not None and speaker.is_expert:
        return []  # "X has never been asked, the analyst says": X is not silent, she only knows of nothing
    if speaker is not None and (not agents or (operator.alone and speaker.country and not host)):
        agents = [speaker]
    span = scene.place(operator.start, operator.end)
    about = _ABOUT.match(scene.text, operator.end) if operator.quiet else None
    codes = scene.codes(*about.span("d"), "CA") if about is not None else ()
    lead = _AS_FOR.match(scene.text)
    if not codes and lead is not None and operator.quiet:
        codes = scene.codes(*lead.span("d"))
    polarity = _POLARITY.get(operator.kind, 0)
    if operator.alone and not codes:
        codes = tuple(
            code for code in scene.codes(operator.start, operator.end) if code != scene.cast.subject.country
        )
    own = operator.alone and not codes and operator.kind != "deny"
    return [
        Judgement(operator.kind, polarity, agent, codes, operator.rule, *span, own=own) for agent in agents
    ]
