"""Whose view it is that a weighed sentence tells: of a state that acts in it, of who speaks, of who is asked.

Imports only this room's holders, attributions and passage. A report of what a state wants or does is that
state's stance, whoever reports it; a forecast of what it would do is the forecaster's.
"""

import re

from crisistui.extraction import attribution
from crisistui.extraction.holders import ARTICLE, Holder, of_entity, of_sentence, resolve
from crisistui.extraction.masks import Masked, block
from crisistui.extraction.statements.leaning import Lean
from crisistui.extraction.statements.passage import Here, Passage

#: A state that is judged as a place does not speak: "X is the stronger case"; "if X were asked".
_JUDGED = re.compile(
    r"if |[^\ue000-\ue0ff]{0,30}[\ue000-\ue0ff],? (?:(?:is|was|would be|will be|are|were|can be|could be"
    r"|may be|might be|should be|has been|must be|remains?|seems?|looks?|makes?|appears?|ticks) )"
    r"(?!(?:\w+ly )?(?:ready|prepared|willing|open|silent|considering|studying|keen|eager|reluctant|opposed"
    r"|against|not (?:ready|willing|interested)|asked|approached))"
)
#: The leader himself turns something down, whoever tells it.
_HE_REFUSES = re.compile(
    r"[\ue300-\ue3ff](?: has| had)?(?: \w+ly)? (?:refus|reject|declin|spurn|turned|waved)"
)
_DECLINES = re.compile(r"^[^\ue400-\ue4ff]*\b(?:he|she)(?: has| had)? (?:refus|declin|reject|said no|waved)")
_HE_SAID_NO = re.compile(r"\b(?:he|she) (?:has |had )?(?:said no|turned (?:it|that|them|both) down)")
_ACTS = re.compile(
    r"(?:ma(?:de|kes?|king) (?:the|an|that|this) offer|propos|suggest|float|recommend|urg|push"
    r"|rul(?:es?|ed) (?:\S+ )?out|reject|dismiss|exclud|oppos)"
)
_MADE = re.compile(r"ma(?:de|kes?|king)|propos|suggest|float|recommend|urg|push")
_MUCH_TO = re.compile(
    r"\b(?:much|little|lot|plenty|nothing|something|enough) to $"
)  # "X has much to recommend it"
_PASSIVE = re.compile(r"\b(?:be|been|being|is|was|were|are)(?: \w+ly)? $")
#: A state right before what it wants or does: "X has already declined", "X, it is said, was evasive".
_STATE = f"(?P<state>{block('C')[:-1]}{block('N')[1:]})"
_STATE_ACTS = re.compile(
    rf"{_STATE}(?: itself| too| also| alone)?(?:,[^,;:]{{1,60}},)? "
    r"(?:(?:has|have|had|is|are|was|were|did|does|do|already|not|never|since|again|also|been|initially"
    r"|\w+ly|polite|in turn) ){0,4}\"?$"
)
_STATE_WOULD = re.compile(
    rf"{_STATE}(?: itself| too| also| alone)?(?:,[^,;:]{{1,60}},)? "
    r"(?:(?:would|will|could|may|might|can|not|never|be|have|also|\w+ly) ){1,4}\"?$"
)
_BESIDE = re.compile(r"\b(?:in|at|from|to|of|for|with|on|near|into|by|than|like|not|even) (?:the )?$")
_WOULD = re.compile(r"(?:would|will|could|may|might)\b")
_BECAME = re.compile(r"\b(?:be|been|being|is|was|were|are) $")
_ADJECTIVAL = re.compile(r"(?:prepared|interested|minded|inclined|opposed|determined|delighted|pleased)\b")
#: Somebody of a state to whom a question or a letter went: "at the X embassy nobody picked up".
_OFFICE = (
    r"(?:(?:foreign|interior|information) ministry|embassy|presidency|government|ministry|high commission"
    r"|consulate|mission|palace|authorities|foreign office|chancellery|press office|media office)"
)
_ADDRESSEE = re.compile(
    rf"(?P<of>{block('A')}|{block('C')}'s?) (?:(?:nor|and|or) (?:the )?{block('A')} )?(?:\w+ )?{_OFFICE}\b"
    rf"|\b{_OFFICE} (?:of|in|at) (?:the )?(?P<at>{block('C')})"
)


def of_view(passage: Passage, here: Here, lean: Lean, place: int) -> tuple[Holder, bool]:
    """Whose view the words at a place of the masked sentence tell, and whether somebody says or does it.

    In this order: the subject who refuses, a state that acts, who else acts, who speaks, the voice of the
    passage, the body that keeps silent, the one whom the sentence begins with, the article.
    """
    text = here.masked.text
    if _HE_REFUSES.search(text, 0, place + 8) or (
        here.subject_named and _DECLINES.search(text, 0, place + 8)
    ):
        return of_entity(passage.cast.subject, passage.cast), True
    speaker = attribution.speaker_of(here.said, place)
    if speaker is not None and speaker.holder.side != "subject" and _HE_SAID_NO.search(text[: place + 8]):
        return of_entity(passage.cast.subject, passage.cast), True
    state = _state(passage, here, lean, place, speaker.holder if speaker is not None else None)
    if state is not None:
        return state, speaker is not None or lean.polarity >= 0
    doer = _doer(passage, here, place)
    if doer is not None:
        return doer, speaker is not None or _MADE.match(text, place) is not None
    if speaker is not None:
        return speaker.holder, True
    voice = passage.voice(here)
    if voice.kind != "article":
        return voice, True
    asked = _addressee(passage, here) if not lean.polarity else None
    if asked is not None:
        return asked, True
    begins = of_sentence(here.masked, passage.cast, passage.memory)
    if begins is not None and begins.kind == "state" and judged(here.masked):
        return ARTICLE, False
    if begins is not None and (begins.country or begins.side or begins.is_expert or begins.kind == "unnamed"):
        return begins, False
    return ARTICLE, False


def judged(masked: Masked) -> bool:
    """Tell whether a sentence begins with a state that is judged as a place: "X is the stronger case"."""
    return _JUDGED.match(masked.text) is not None


def _state(passage: Passage, here: Here, lean: Lean, place: int, speaker: Holder | None) -> Holder | None:
    """The state that does or wants what the words at a place tell; a mere forecast of it is the speaker's."""
    if not lean.willed:
        return None
    ahead, words = here.masked.text[:place], here.masked.text[place:]
    found = None if _WOULD.match(words) else _STATE_ACTS.search(ahead)
    if found is None and speaker is not None and speaker.country is not None:
        found = _STATE_WOULD.search(ahead)
        if found is not None and here.masked.entity(found["state"]).country != speaker.country:
            return None
    if found is None or _BESIDE.search(ahead[: found.start()]) or (speaker is not None and speaker.is_expert):
        return None
    if _BECAME.search(ahead) and not _ADJECTIVAL.match(words) and re.match(r"\w+(?:ed|en|uck)\b", words):
        return None  # "X was ruled out": it does not act
    holder = of_entity(here.masked.entity(found["state"]), passage.cast)
    return holder if holder.country is not None and holder.side != "subject" else None


def _doer(passage: Passage, here: Here, place: int) -> Holder | None:
    """Who does what the words at a place report, if they tell of an act: an offer made, a place ruled out."""
    text = here.masked.text
    if not _ACTS.match(text, place) or _PASSIVE.search(text[:place]) or _MUCH_TO.search(text[:place]):
        return None
    span = attribution.source_before(here.masked, place)
    if span is not None and text[span[0] : span[1]].endswith(" and"):
        holder = of_sentence(here.masked, passage.cast, passage.memory)  # "met Y and suggested"
    else:
        holder = resolve(here.masked, *span, passage.cast, passage.memory) if span is not None else None
    if holder is None or not (holder.country or holder.side or holder.is_expert):
        return None
    return holder


def _addressee(passage: Passage, here: Here) -> Holder | None:
    """The state whose office a silence is reported of."""
    found = _ADDRESSEE.search(here.masked.text)
    if found is None:
        return None
    holder = of_entity(here.masked.entity((found["of"] or found["at"])[0]), passage.cast)
    return holder if holder.country is not None else None
