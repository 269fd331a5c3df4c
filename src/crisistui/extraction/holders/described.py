"""Holders that are only described: "two officials", "the foreign ministry", "analysts", "a source in X".

Imports only `crisistui.model` and this room.
"""

import re
from dataclasses import replace

from crisistui.extraction.cast import Entity, Form, Mention
from crisistui.extraction.holders.holder import EXPERTS, Holder, Memory, of_entity
from crisistui.extraction.holders.owners import BODIES
from crisistui.extraction.holders.phrase import Phrase
from crisistui.extraction.lexicon import any_of, words
from crisistui.extraction.masks import block
from crisistui.model.vocabulary import Basis, Party

UNNAMED = re.compile(rf"\b{any_of('holders', 'unnamed')}\b")
_BROKER = re.compile(rf"\b{any_of('holders', 'broker_bodies')}\b")
_STATE_OFFICE = re.compile(any_of("holders", "state_offices"))
_SURE_EXPERT = re.compile(r"expert|analyst|observer|scholar|professor|critic")
_SPEAKS = re.compile(r"\bspokes|\bambassador|\bminister")
_PAST = re.compile(r"\b(?:former|ex-?|retired|one-time|onetime)\b")
_OPPOSITION = re.compile(r"\b(?:opposition)\b")
_OF_ITS_HEAD = re.compile(r"administration|deliberations")
_AT_PLACE = re.compile(rf"\b(?:in|based in|from|at) {block('C')}$")
_POSTED = re.compile(r"^(?:the )?(?:embassy|mission|consulate|ambassador)")
_LOOSE = re.compile(r"sources?|diplomats?|people")
_ANY_OFFICE = re.compile(
    r"the (?:lawmaker|official|politician|diplomat|legislator|envoy|deputy|parliamentarian)"
)
_HIGHEST = re.compile(r"^the (?:presidency|palace|presidential palace)$")  # whose, if nobody else's was named
_OF_SOME_STATE = re.compile(
    r"\b(?:ministry|presidency|presidential|palace|government|parliament|assembly|senate|court|leadership|cabinet)\b"
)
_BACK = re.compile(r"(?:the|that|this|same) ")
#: Somebody without a name or an owner: of those who were just spoken of.
_BARE = re.compile(
    r"an? (?:second |senior |close |personal )?(?:aide|spokes\w+|advis[eo]r|lawyer|associate|ally|assistant"
    r"|deputy|confidante?|statement)"
)
_SERVING = re.compile(r"\bserving\b")
_THE_EXPERT = re.compile(rf"the (?:\w+ )?{any_of('holders', 'experts')}")
_INSIDE = re.compile(
    r"\b(?:at|in|inside|within|from) the (?:\w+ )?(?:ministry|presidency|palace|government|embassy|court)\b"
)
_ONE = re.compile(r"(?:one|an?|some|a few|several)\b")
_PALACE = re.compile(
    r"(?:inside|within|at|in|of|around) the (?:presidential )?palace$"
    r"|(?:^|of |in |inside )(?:the|his) (?:(?:ruling |first )?family|(?:inner|ruling) (?:circle|party|clan))$"
)
_ONLY_ABOUT = re.compile(r"\b(?:near|against|about|over|regarding|around|off)(?: the)? $")
_MEDIUM = re.compile(rf"\b{any_of('holders', 'media')}\b")
_SOMEBODY = re.compile(rf"\b{any_of('holders', 'somebody')}\b")
_TAIL_WORDS = re.compile(rf" {any_of('holders', 'tails')}$")
_LEAD_WORDS = re.compile(rf"^(?:{any_of('holders', 'leads')} )+")
_STATES = (Form.NAME, Form.CAPITAL, Form.SEAT, Form.ADJECTIVE, Form.PEOPLE)
_LONGEST = 120  # characters of a holder's name


def resolve(phrase: Phrase) -> Holder | None:
    """The holder that a description names; ``None`` when it describes nobody who can hold a view."""
    text = phrase.text
    names = phrase.names("PSGOCAN")
    states = [m for m in names if m.form in _STATES and not _only_about(phrase, m)]
    unnamed = UNNAMED.search(text) is not None
    if _THE_EXPERT.fullmatch(text) and (known := _expert_before(phrase.memory)) is not None:
        return known
    if EXPERTS.search(text) and not (states and unnamed and not _SURE_EXPERT.search(text)):
        return Holder(_words(phrase), basis=Basis.UNNAMED, kind="unnamed")
    if unnamed or BODIES.search(text):
        return _somebody(phrase, names, states, unnamed=unnamed)
    return _thing(phrase, names, states)


def _expert_before(memory: Memory) -> Holder | None:
    """The expert by name who spoke last, whom "the analyst" means."""
    return next(
        (h for h in reversed(memory.recent) if h.kind == "person" and h.party(None) is Party.OBSERVER), None
    )


def _thing(phrase: Phrase, names: list[Mention], states: list[Mention]) -> Holder | None:
    """An outlet, a body or a state by name, the outlet named last, or just somebody."""
    outlets = [m for m in names if m.form is Form.OUTLET]
    if outlets:
        return of_entity(outlets[-1].entity, phrase.cast)
    bodies = [m for m in names if m.form is Form.ORGANISATION]
    if bodies and not states:
        return of_entity(bodies[-1].entity, phrase.cast)
    medium = _MEDIUM.search(phrase.text)
    acting = [m for m in states if m.form is not Form.ADJECTIVE]
    if acting and (medium is None or acting[0].start < phrase.masked.offsets[phrase.start] + medium.start()):
        return of_entity(acting[-1].entity, phrase.cast)
    if medium is not None:
        last = phrase.memory.outlet
        spoke = phrase.memory.last("outlet")
        if spoke is not None:
            return spoke
        if last is not None:
            return of_entity(last, phrase.cast)
        return Holder(_words(phrase), basis=Basis.UNNAMED, kind="unnamed")
    focus = phrase.memory.focus
    if phrase.text == "another" and focus is not None and _ONE.match(focus.name or ""):
        return focus
    if _SOMEBODY.search(phrase.text):
        return Holder(_words(phrase), basis=Basis.UNNAMED, kind="unnamed")
    return None


def _somebody(phrase: Phrase, names: list[Mention], states: list[Mention], *, unnamed: bool) -> Holder | None:
    """An unnamed official, source or a body, with the state or side it belongs to."""
    text, cast = phrase.text, phrase.cast
    basis = Basis.UNNAMED if unnamed and not _SPEAKS.search(text) else Basis.ON_RECORD
    nobody = Holder(_words(phrase), basis=basis, kind="unnamed" if unnamed else "body")
    if _PAST.search(text):
        return nobody
    if _OPPOSITION.search(text):
        return _of(nobody, cast.subject.country, "opposition")
    people = [m for m in names if m.form is Form.PERSON]
    owner = people[-1].entity if people else None
    if owner is not None and owner.side and (not states or _OF_ITS_HEAD.search(text)):
        return _of(nobody, owner.country, owner.side)
    if owner is not None and owner.standing == "official" and owner.country and not states:
        return _of(nobody, owner.country, owner.side)
    if states:
        return _of_state(phrase, nobody, states, unnamed=unnamed)
    if _BROKER.search(text) and cast.brokers:
        return _of(nobody, min(cast.brokers), "broker")
    official = [m.entity for m in names if m.form is Form.ORGANISATION and m.entity.standing == "official"]
    if official:
        return _of(nobody, official[-1].country, official[-1].side)
    return _back(phrase, nobody) or (nobody if unnamed else None)


def _of(holder: Holder, country: str | None, side: str | None) -> Holder:
    return replace(holder, country=country, side=side)


def _of_state(phrase: Phrase, nobody: Holder, states: list[Mention], *, unnamed: bool) -> Holder:
    """Somebody beside the name of a state: of it, posted to it, or only speaking there."""
    state, text = states[0].entity, phrase.text
    at_place = len(states) == 1 and _AT_PLACE.search(text)
    sender = phrase.memory.state
    if at_place and _POSTED.search(text) and sender is not None:
        base = of_entity(sender, phrase.cast)
        return _of(replace(nobody, name=f"{sender.name}'s {nobody.name}"), base.country, base.side)
    if at_place and unnamed and _LOOSE.search(text) and not _INSIDE.search(text):
        return nobody
    return _of(nobody, state.country, phrase.cast.side_of(state.country) or state.side)


def _back(phrase: Phrase, nobody: Holder) -> Holder | None:
    """Whom "the minister" means: one of that office who spoke before, else one of the state named last."""
    text = phrase.text
    office = UNNAMED.search(text) or BODIES.search(text)
    focus = phrase.memory.focus
    if _BARE.fullmatch(text) and focus is not None and (focus.country or focus.side):
        return _of(nobody, focus.country, focus.side)
    if _PALACE.search(text) and (focus is None or focus.country in (None, phrase.cast.subject.country)):
        return _of(nobody, phrase.cast.subject.country, "subject")
    if office is None or not (_BACK.match(text) or _OF_SOME_STATE.search(text) or _SERVING.search(text)):
        return None
    earlier = _same_office(office.group(), phrase.memory) if _BACK.match(text) else None
    if earlier is not None:
        return earlier
    if focus is not None and focus.kind == "person" and focus.country and _ANY_OFFICE.fullmatch(text):
        return focus  # "X, a member of parliament, ... the lawmaker said"
    if _HIGHEST.search(text) and (focus is None or focus.kind != "state"):
        return _of(nobody, phrase.cast.subject.country, "subject")
    nearest = _state_before(phrase)
    if nearest is not None and nearest.country and _STATE_OFFICE.search(text):
        base = of_entity(nearest, phrase.cast)
        return _of(nobody, base.country, base.side)
    return None


def _state_before(phrase: Phrase) -> Entity | None:
    named = [mention.entity for mention in phrase.before("C") if mention.entity.country]
    return named[0] if named else phrase.memory.state


def _same_office(office: str, memory: Memory) -> Holder | None:
    stem = office.rstrip("s")
    for holder in reversed(memory.recent):
        if holder.office and stem in holder.office.lower():
            return holder
        if holder.name and stem in holder.name.lower():
            return holder
    last = memory.holder
    if last is not None and last.kind == "person" and last.country and stem in words("holders", "offices"):
        return last
    return None


def _only_about(phrase: Phrase, mention: Mention) -> bool:
    """Tell whether a state is only the place or matter: "operations near X"."""
    before = phrase.masked.source[max(0, mention.start - 14) : mention.start].lower()
    return bool(_ONLY_ABOUT.search(before))


def _words(phrase: Phrase) -> str:
    """The phrase as the article writes it, without words that only lead to it or on from it."""
    written = "".join(phrase.masked.surface(character) for character in phrase.whole)
    return _TAIL_WORDS.sub("", _LEAD_WORDS.sub("", written.strip(' ,"')))[:_LONGEST]
