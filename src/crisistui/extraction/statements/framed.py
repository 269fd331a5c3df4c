"""From a frame's hit to statements: who holds it, of which country, and whether the frame fits its place.

Imports only `crisistui.model` and this room.
"""

import re

from crisistui.extraction import attribution
from crisistui.extraction.holders import ARTICLE, Holder, of_entity, resolve
from crisistui.extraction.masks import kind_of
from crisistui.extraction.statements.hits import Hit
from crisistui.extraction.statements.passage import LEADER, PRONOUN, Here, Passage
from crisistui.extraction.statements.statement import of_frame
from crisistui.extraction.statements.trace import Reason
from crisistui.model.vocabulary import Party

_PHRASE_END = re.compile(r"[,;.]| (?:as|who|to|and other|in) |$")
#: Frames of a view, which the article itself may hold; what was offered was offered by the broker.
_VIEWS = frozenset({"positive.suggested-moving"})
_STRONG = 4  # rank from which a frame adds to what composition has told of the same country


def take(passage: Passage, here: Here, hit: Hit, told: set[str]) -> None:
    """Make the statements of one hit; ``told`` are the countries that composition has spoken of here."""
    frame = hit.frame
    if frame.context and not (passage.dense or passage.context(here.place, 5)):
        passage.pass_over(here.place, Reason.NOT_EXILE)
        return
    if frame.subject and not _subject_meant(passage, here, hit):
        passage.pass_over(here.place, Reason.SOMEBODY_ELSE)
        return
    holder = _holder(passage, here, hit)
    offered = hit.stance == "positive" and frame.id not in _VIEWS
    if holder is not None and holder.kind == "article" and offered:
        holder = next((h for h in reversed(passage.memory.recent) if h.side == "broker"), None)
    if holder is None:
        passage.pass_over(here.place, Reason.NO_HOLDER)
        return
    codes = _codes(passage, here.place, hit, holder)
    if not codes:
        passage.pass_over(here.place, Reason.NO_DESTINATION)
    for code in codes:
        if code not in told or (frame.rank >= _STRONG and not frame.d.startswith("agent")):
            _add(passage, here, hit, holder, code)


def _subject_meant(passage: Passage, here: Here, hit: Hit) -> bool:
    """Tell whether the one who goes is the subject: named here, or the natural antecedent."""
    if here.subject_named:
        return True
    text = here.masked.text
    if any(kind_of(character) == "P" for character in text[hit.start : hit.end]):
        return False  # "added X, who fled to Y"
    others = any(kind_of(character) == "P" for character in text[: hit.start])
    if LEADER.search(text) and not others:
        return True
    if PRONOUN.search(text):
        return passage.subject_near(here.place, 3) or passage.topic.at >= here.place - 4
    return passage.context(here.place)


def _holder(passage: Passage, here: Here, hit: Hit) -> Holder | None:
    agent = hit.frame.agent
    if agent == "subject":
        return of_entity(passage.cast.subject, passage.cast)
    if agent == "article":
        return ARTICLE
    if agent == "d":
        if not hit.destinations:
            return None
        return of_entity(passage.cast.state(hit.destinations[0]), passage.cast)
    if agent == "right":
        stop = _PHRASE_END.search(here.masked.text[hit.end :])
        end = hit.end + (stop.start() if stop else 0)
        return resolve(here.masked, hit.end, end, passage.cast, passage.memory)
    speaker = attribution.speaker_of(here.said, hit.start)
    quoted = here.masked.text[: hit.start].count('"') % 2 == 1
    if agent == "left-or-speaker" and quoted and speaker is not None:
        return speaker.holder  # within quotation marks the first words are seldom the holder
    if agent.startswith("left"):
        left = _left(passage, here, hit)
        if left is not None:
            return left
        if agent == "left" and speaker is None:
            return None if hit.frame.d.startswith("agent") else passage.voice(here)
    return speaker.holder if speaker is not None else passage.voice(here)


def _left(passage: Passage, here: Here, hit: Hit) -> Holder | None:
    """The holder that the phrase before the hit names."""
    for item in here.said:
        if item.end > hit.start >= item.start and not item.before:
            return item.holder
    span = attribution.source_before(here.masked, hit.start)
    return resolve(here.masked, *span, passage.cast, passage.memory) if span is not None else None


def _codes(passage: Passage, place: int, hit: Hit, holder: Holder) -> list[str | None]:
    """The countries a hit speaks of, ``None`` for leaving at all: the first way that finds any."""
    frame = hit.frame
    if frame.d == "none":
        return [None]
    own = passage.cast.subject.country
    if hit.destinations:
        acts = frame.agent == "d"
        return [c for c in hit.destinations if c != own and (acts or c not in passage.cast.brokers)]
    for way in frame.d.split("-or-"):
        if way == "agent" and holder.country and holder.side is None and holder.country != own:
            if holder.country in passage.topic.named or passage.context(place, 2):
                return [holder.country]
        elif way == "topic":
            if holder.side == "subject" and frame.stance in ("denies", "silent"):
                return [None]
            codes = passage.topic.near(place)
            if codes:
                return [code for code in codes if code != own]
        elif way == "previous":
            codes = passage.places(passage.document.masked[place - 1]) if place else ()
            if codes:
                return list(codes)
        elif way == "sentence":
            codes = passage.places(passage.document.masked[place])
            if codes:
                return list(codes[:1])
    return []


def _add(passage: Passage, here: Here, hit: Hit, holder: Holder, code: str | None) -> None:
    frame = hit.frame
    party = holder.party(code)
    if (frame.party is not None and party != frame.party) or (code is None and party is not Party.SUBJECT):
        passage.pass_over(here.place, Reason.WRONG_PARTY)
        return
    passage.state(here, code, holder, of_frame(hit.stance, party), frame.id, (hit.start, hit.end))
    if code is not None:
        named = hit.destinations if code in hit.destinations else (*hit.destinations, code)
        passage.topic.set(named, here.place)
