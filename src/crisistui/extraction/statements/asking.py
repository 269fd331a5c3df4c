"""Questions and answers, headings and judgements under them: what a sentence owes to the one before.

Imports only `crisistui.model` and this room. A question asserts nothing, but what answers it is about its
country.
"""

import re

from crisistui.extraction import attribution
from crisistui.extraction.holders import Holder
from crisistui.extraction.lexicon import any_of
from crisistui.extraction.masks import Masked
from crisistui.extraction.negation import is_question
from crisistui.extraction.statements import discourse, operators
from crisistui.extraction.statements.passage import Asked, Here, Passage
from crisistui.extraction.statements.statement import of_operator
from crisistui.extraction.statements.trace import Reason
from crisistui.model.article import LineRole

_IT = re.compile(r"\b(?:it|the (?:island|country|place|kingdom|emirate))\b")
_LABEL = re.compile(r"[\W\d]*([\ue000-\ue0ff]) ?: ")
_AGREES = re.compile(rf"[\"“]?{any_of('discourse', 'agrees')}\b")
_KINDS = {1: "favour", 0: "silent", -1: "oppose"}
_OWN = re.compile(r"\b(?:his|her|your|their|its) (?:own )?(?:country|government|capital|doors?)\b")
_REPLIED = frozenset({"replied", "replies", "answered", "answers", "responded", "quipped"})
_FRAGMENT = 14  # words of a judgement that stands under a heading
_SHOWN = 24  # characters of an answer that are its words


def heading(passage: Passage, place: int, masked: Masked) -> None:
    """Note the country that a heading or a question names: it is what the next lines speak of."""
    bare = len(masked.text.strip(" .:-•*#()0123456789")) == 1
    labelled = _LABEL.match(masked.text)
    if labelled is not None:
        code = masked.entity(labelled[1]).country
        if code is not None and code in passage.places(masked):
            passage.topic.set((code,), place)
            passage.heading = ((code,), place)
            return
    titled = bare or masked.sentence.role is LineRole.SUBHEAD
    if not titled and not masked.text.rstrip().endswith("?"):
        return
    codes = passage.places(masked)
    if len(codes) == 1 and (titled or passage.context(place, 3)):
        passage.topic.set(codes, place)
        passage.heading = (codes, place)


def asks(passage: Passage, place: int, masked: Masked) -> bool:
    """Note what a question is about; tell whether the line is one, whatever its punctuation."""
    turn = passage.turns.get(masked.sentence.line)
    question = turn is not None and turn.asking
    if not question and not is_question(masked.text):
        return False
    codes = passage.places(masked) or _broker(passage, place, masked)
    codes = codes or _own(passage, masked) or passage.topic.near(place, 3)
    if codes and (passage.context(place, 3) or passage.turns):
        passage.asked = Asked(codes[:2], place, discourse.yes_means(masked))
        passage.topic.set(codes[:2], place)
    if question:
        passage.pass_over(place, Reason.QUESTION)
    return question


def _own(passage: Passage, masked: Masked) -> tuple[str, ...]:
    """The country of the official just spoken of, where a question asks of "his country"."""
    focus = passage.memory.focus
    if focus is None or focus.side is not None or not focus.country or not _OWN.search(masked.text):
        return ()
    return (focus.country,)


def _broker(passage: Passage, place: int, masked: Masked) -> tuple[str, ...]:
    """The broker itself, where a question of exile names no other country."""
    if not passage.exile[place]:
        return ()
    named = (mention.entity.country for mention in masked.found(0, len(masked.text), "C"))
    return tuple(dict.fromkeys(code for code in named if code in passage.cast.brokers))


def answers(passage: Passage, here: Here) -> bool:
    """Read "Never," said its minister; "No."; "I have no comment on that." after a question."""
    asked = passage.asked
    if not asked.codes or not 0 < here.place - asked.at <= 2 or here.masked.sentence.role is LineRole.SUBHEAD:
        return False
    reply = discourse.answer(here.masked) or _evasion(here, asked)
    if reply is None:
        return False
    holder = _replies(passage, here)
    if holder.kind == "article":
        return False
    polarity = _meant(reply.polarity, asked.base)
    if polarity is None:
        return True
    span = (0, min(_SHOWN, len(here.masked.text)))
    for code in asked.codes:
        stance = of_operator(_KINDS[polarity], polarity, holder.party(code))
        passage.state(here, code, holder, stance, "discourse.answer", span)
    return True


def _evasion(here: Here, asked: Asked) -> discourse.Answer | None:
    """Read a reply that says nothing of what was asked as silence: "I sell tractors," he replied."""
    replied = any(entry.verb in _REPLIED for entry in here.said)
    if here.place != asked.at + 1 or not replied or operators.find(here.masked.bare):
        return None
    return discourse.Answer(0)


def _meant(reply: int, base: int) -> int | None:
    """The polarity of an answer to what was asked; ``None`` where it says nothing of it."""
    if base == 0:
        return None if reply > 0 else 0
    if base < 0:
        return -1 if reply > 0 else 0
    return reply


def _replies(passage: Passage, here: Here) -> Holder:
    """Find who answers: the sentence's speaker, the one named behind it, else its voice."""
    speaker = attribution.speaker_of(here.said, 0)
    if speaker is not None:
        holder = speaker.holder
    else:
        following = passage.ahead(here.place)
        holder = following[0].holder if following else passage.voice(here)
    return passage.author if holder.kind == "article" and passage.turns else holder


def fragment(passage: Passage, here: Here) -> None:
    """A judgement under a heading that names the country: "Unlikely."; "The strongest candidate."."""
    codes, at = passage.heading
    if not 0 < here.place - at <= 3:
        of_it = passage.exile[here.place] and _IT.search(here.masked.bare)
        codes = passage.topic.near(here.place) if of_it else ()
    told = len(here.masked.text.split()) > _FRAGMENT and here.said
    if len(codes) != 1 or told or not discourse.names_only(here.masked, codes):
        return
    judging = (op for op in operators.find(here.masked.bare) if op.quality and op.rule != "favour.was-told")
    found = next(judging, None)
    if found is None:
        return
    speaker = attribution.speaker_of(here.said, found.start)
    holder = speaker.holder if speaker else passage.voice(here)
    polarity = 1 if found.kind == "favour" else -1
    stance = of_operator(found.kind, polarity, holder.party(codes[0]))
    passage.state(here, codes[0], holder, stance, "discourse.heading", (found.start, found.end))


def answered(passage: Passage, place: int) -> bool:
    """Tell whether the next sentence agrees with a question, so that the question counts as said."""
    following = passage.document.masked[place + 1 : place + 2]
    return bool(following) and _AGREES.match(following[0].text) is not None
