"""Who holds a view: a phrase of the text as a person, a state, a body, an outlet or somebody unnamed.

Imports only `crisistui.model` and this room. The holder is the innermost speaker; from the holder and the
destination follows the party. Pronouns and bare offices go to the holder or person named last (one recency
rule, which published work finds right in most news sentences).
"""

import re
from dataclasses import dataclass, field

from crisistui.extraction.cast import Cast, Entity, Form, Mention
from crisistui.extraction.lexicon import any_of
from crisistui.extraction.masks import Masked, block, kind_of
from crisistui.model.vocabulary import ActorKind, Basis, Party

_UNNAMED = re.compile(rf"\b{any_of('holders', 'unnamed')}\b")
_EXPERTS = re.compile(rf"\b{any_of('holders', 'experts')}\b")
_BODIES = re.compile(rf"\b{any_of('holders', 'bodies')}\b")
_PRONOUN = re.compile(r"^(?:(?:and|but|as|that|then|also|later|however|,) )*(he|she|they|it|who|i|we)\b")
_OWN = re.compile(
    r"\b(his|her|its|their) (?:own )?(?:[\w-]+ )?(?:embassy|office|ambassador|government|(?:\w+ )?ministry"
    r"|(?:\w+ )?minister|president|premier|king|emir|leader|leadership|spokes\w+|lawyers?|family|wife|son"
    r"|daughter|press office|foreign ministry|envoy|deputy|party|aides?|cabinet|daughter)"
)
_BROKER = re.compile(rf"\b{any_of('holders', 'broker_bodies')}\b")
_STATE_OFFICE = re.compile(any_of("holders", "state_offices"))
_PAST = re.compile(r"\b(?:former|ex-?|retired|one-time|onetime)\b")
_PLURAL_STATE = re.compile(r"\b(?:opposition)\b")


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who holds a view; ``country`` and ``side`` only where he speaks for that state or side."""

    name: str | None
    country: str | None = None
    side: str | None = None
    basis: Basis = Basis.ON_RECORD
    kind: str = "person"  # person, state, body, unnamed, outlet, article
    entity: Entity | None = None
    office: str | None = None

    @property
    def is_expert(self) -> bool:
        """Tell whether this is somebody who only watches: experts, analysts, observers."""
        expert = self.entity is not None and self.entity.standing == "expert"
        return expert or (self.kind == "unnamed" and bool(_EXPERTS.search((self.name or "").lower())))

    def party(self, destination: str | None) -> Party:
        """The party from which this holder speaks of a destination (``None``: of leaving at all)."""
        if self.country is not None and destination is not None and self.country == destination:
            return Party.HOST
        if self.side is not None:
            return Party(self.side)
        if self.country is not None:
            return Party.THIRD
        return Party.OBSERVER


ARTICLE = Holder("article", kind="article", basis=Basis.NONE)


@dataclass(slots=True)
class Memory:
    """What the reader remembers at a place of the text, for pronouns and bare offices."""

    holder: Holder | None = None
    person: Entity | None = None
    state: Entity | None = None
    recent: list[Holder] = field(default_factory=list)

    def note(self, holder: Holder) -> None:
        """Remember a speaker."""
        if holder.kind != "article":
            self.holder = holder
            self.recent = [*self.recent[-7:], holder]


def of_entity(entity: Entity, cast: Cast) -> Holder:
    """The holder that a named entity is."""
    if entity.standing == "outlet":
        return Holder(entity.name, kind="outlet", entity=entity)
    official = entity.standing == "official"
    if entity.kind is ActorKind.PERSON:
        return Holder(
            entity.name,
            entity.country if official else None,
            entity.side if official or entity.side == "opposition" else None,
            entity=entity,
            office=entity.role,
        )
    kind = "state" if entity.kind is ActorKind.STATE else "body"
    country = entity.country if official else None
    return Holder(
        entity.name,
        country,
        entity.side or (cast.side_of(country) if official else None),
        kind=kind,
        entity=entity,
    )


def resolve(masked: Masked, start: int, end: int, cast: Cast, memory: Memory) -> Holder | None:
    """Resolve the phrase ``masked.text[start:end]``; ``None`` when it names nobody who can hold a view."""
    phrase = masked.text[start:end].strip(' ,"')
    if not phrase:
        return None
    if (
        re.match(r"(?:one|some|two|both|all|many) of (?:them|its|the group)\b", phrase)
        and memory.holder is not None
    ):
        return memory.holder
    start, end = _without_verb(masked, start, end)
    phrase = masked.text[start:end].strip(' ,"')
    pronoun = _PRONOUN.match(phrase) or (
        re.search(r"\b(he|she)\b|\b(?P<it>it|they)$", phrase) if not masked.found(start, end, "PS") else None
    )
    word = (
        (pronoun[1] or pronoun["it"])
        if pronoun is not None and pronoun.re.groups > 1
        else pronoun[1]
        if pronoun
        else ""
    )
    if word in ("he", "she", "it", "they", "which"):
        quoted = '"' in masked.text
        interposed = (
            quoted and masked.text[:start].rstrip().endswith((",", '"')) and memory.holder is not None
        )
        named = None if interposed and word in ("he", "she") else _before_pronoun(masked, start, word)
        if named is not None and not masked.found(start, end, "PSG"):
            return of_entity(named, cast)
    if pronoun is not None and not masked.found(start, end, "PSG"):
        return _pronoun(word, memory, cast)
    names = masked.found(start, end, "PSGOCAN")
    head = _possessed(masked, start, end, cast, memory)
    if head is not None:
        return head
    people = [m for m in names if m.form is Form.PERSON]
    unnamed = _UNNAMED.search(phrase)
    expert = _EXPERTS.search(phrase)
    if people and (unnamed is None or _named_last(masked, start, end)):
        return of_entity(people[-1].entity, cast)
    return _described(
        masked, (start, end), phrase, names, cast, memory, expert is not None, unnamed is not None
    )


_SAID_THAT = re.compile(
    r"([\ue300-\ue4ff])[^,;]{0,24}? (?:said|says|told [\w\ue000-\ue6ff]+|added|insisted|replied|believes?"
    r"|thinks?) (?:that )?$"
)
_FINITE = re.compile(
    r" (?:itself |himself |herself |themselves )?(?:has|have|had|is|are|was|were|will|would|could|can|did"
    r"|does|do|may|might|should|must)\b"
)


def _without_verb(masked: Masked, start: int, end: int) -> tuple[int, int]:
    """Cut a phrase at its first finite verb, when somebody is named before it: he is the subject."""
    found = _FINITE.search(masked.text, start, end)
    if found is not None and masked.found(start, found.start(), "PSCGOAN"):
        return start, found.start()
    return start, end


def _before_pronoun(masked: Masked, start: int, word: str) -> Entity | None:
    """Find whom a pronoun of the sentence stands for: the first person, state or body named before it."""
    if word in ("he", "she"):
        sayer = _SAID_THAT.search(masked.text[:start])
        if sayer is not None:
            return masked.entity(sayer[1])
        named = masked.found(0, start, "PS")
        return named[0].entity if named else None
    named = [m for m in masked.found(0, start, "CG") if m.form is not Form.ADJECTIVE]
    if word == "which":
        return named[-1].entity if named else None
    late = " which " in masked.text[:start]
    return named[-1 if late else 0].entity if named else None


def _named_last(masked: Masked, start: int, end: int) -> bool:
    """A name after the office ("spokeswoman X") is the head; before it ("X's spokeswoman") it is not."""
    text = masked.text[start:end]
    last = max((i for i, c in enumerate(text) if kind_of(c) in ("P", "S") and kind_of(c)), default=-1)
    if last >= 0 and re.match(r"'s\b|' ", text[last + 1 :]):
        return False
    before = text[:last]
    return not re.search(r"\b(?:for|of|to|with|about|close to|familiar with|against) (?:the |mr )?$", before)


def _pronoun(word: str, memory: Memory, cast: Cast) -> Holder | None:
    if word in ("i", "we"):
        return memory.holder
    if word == "it":
        return next(
            (h for h in reversed(memory.recent) if h.kind in ("outlet", "state", "body")), memory.holder
        )
    if word == "they":
        return next(
            (h for h in reversed(memory.recent) if h.kind in ("unnamed", "state", "body")), memory.holder
        )
    if memory.holder is not None and memory.holder.kind in ("person", "unnamed"):
        return memory.holder
    return of_entity(memory.person, cast) if memory.person is not None else memory.holder


_POSSESSED = re.compile(
    rf"({block('P')[:-1]}{block('S')[1:-1]}{block('C')[1:]})(?:'s?)? (?:[\w-]+ ){{0,3}}?"
    r"(office|government|administration|spokes\w+|lawyers?|aides?|allies|family|wife|son|daughter|brother"
    r"|ambassador|embassy|ministry"
    r"|deputy|minister|foreign minister|advis[eo]rs?|envoy|party|attorney|officials|presidency"
    r"|press secretary|team|camp|regime|side|deputy spokes\w+|ally|foreign ministry|media office|president"
    r"|leader|entourage|diplomats?|government|cabinet|prime minister|authorities)\b"
)


def _possessed(masked: Masked, start: int, end: int, cast: Cast, memory: Memory) -> Holder | None:
    """A body or an unnamed person of an owner that is known: "X's office", "its ambassador"."""
    text = masked.text[start:end]
    found = _POSSESSED.search(text)
    if found is not None and not any(kind_of(c) in ("P", "S") and kind_of(c) for c in text[found.end() :]):
        owner = masked.entity(found[1])
        base = of_entity(owner, cast)
        name = f"{owner.name}'s {text[found.start(1) + 1 : found.end()].lstrip(chr(39) + 's ')}"
        return Holder(name, base.country, base.side, _basis(found[2]), "body", None, found[2])
    own = _OWN.search(text)
    if own is not None and not any(kind_of(c) in ("P", "S") and kind_of(c) for c in text):
        owner_entity = _owner(masked, start, own[1], memory)
        if owner_entity is not None:
            base = of_entity(owner_entity, cast)
            office = own.group().removeprefix(own[1]).strip()
            return Holder(
                f"{owner_entity.name}'s {office}",
                base.country,
                base.side,
                _basis(office),
                "body",
                None,
                office,
            )
    return None


def _owner(masked: Masked, start: int, word: str, memory: Memory) -> Entity | None:
    """Find whose office "its" or "his" means: the first named in the sentence, else the last before it."""
    if word in ("its", "their"):
        named = [m.entity for m in masked.found(0, start, "C")]
        return named[0] if named else memory.state
    people = [m.entity for m in masked.found(0, start, "PS")]
    if people:
        return people[-1]
    spoke = next((h.entity for h in reversed(memory.recent) if h.kind == "person"), None)
    return spoke or memory.person


def _basis(office: str) -> Basis:
    return Basis.ON_RECORD if _BODIES.search(office) else Basis.UNNAMED


def _described(
    masked: Masked,
    span: tuple[int, int],
    phrase: str,
    names: list[Mention],
    cast: Cast,
    memory: Memory,
    expert: bool,
    unnamed: bool,
) -> Holder | None:
    words = _words(masked, *span)
    forms = (Form.NAME, Form.CAPITAL, Form.SEAT, Form.ADJECTIVE, Form.PEOPLE)
    states = [m for m in names if m.form in forms and not _only_about(masked, m)]
    body = _BODIES.search(phrase)
    if expert and not (
        states and unnamed and not re.search(r"expert|analyst|observer|scholar|professor|critic", phrase)
    ):
        return Holder(words, basis=Basis.UNNAMED, kind="unnamed")
    if unnamed or body:
        before = masked.found(0, span[0], "C")
        return _somebody(phrase, words, names, states, before, cast, memory, unnamed=unnamed)
    outlets = [m for m in names if m.form is Form.OUTLET]
    if outlets:
        return of_entity(outlets[-1].entity, cast)
    orgs = [m for m in names if m.form is Form.ORGANISATION]
    if orgs and not states:
        return of_entity(orgs[-1].entity, cast)
    subject = [m for m in states if m.form is not Form.ADJECTIVE]
    if subject:
        return of_entity(subject[-1].entity, cast)
    if re.search(
        r"\b(?:report|newspaper|paper|article|outlet|daily|magazine|agency|broadcaster|network|website)\b",
        phrase,
    ):
        return next((h for h in reversed(memory.recent) if h.kind == "outlet"), None)
    if re.search(r"\b(?:another|one|others|some|many|several|most|friends|few|person)\b", phrase):
        return Holder(words, basis=Basis.UNNAMED, kind="unnamed")
    return None


def _somebody(
    phrase: str,
    words: str,
    names: list[Mention],
    states: list[Mention],
    earlier_states: list[Mention],
    cast: Cast,
    memory: Memory,
    *,
    unnamed: bool,
) -> Holder | None:
    """An unnamed official, source or a body, with the state or side it belongs to."""
    basis = (
        Basis.UNNAMED
        if unnamed and not re.search(r"\bspokes|\bambassador|\bminister", phrase)
        else Basis.ON_RECORD
    )
    kind = "unnamed" if unnamed else "body"
    if _PAST.search(phrase):
        return Holder(words, basis=basis, kind=kind)
    if _PLURAL_STATE.search(phrase):
        return Holder(words, cast.subject.country, "opposition", basis, kind)
    people = [m for m in names if m.form is Form.PERSON]
    owner = people[-1].entity if people else None
    state = next((m.entity for m in states), None)
    if (
        owner is not None
        and owner.side
        and (state is None or re.search(r"administration|deliberations", phrase))
    ):
        return Holder(words, owner.country, owner.side, basis, kind)
    if state is not None:
        at_place = re.search(rf"\b(?:in|based in|from|at) {block('C')}$", phrase) and len(states) == 1
        if (
            at_place
            and re.search(r"^(?:the )?(?:embassy|mission|consulate|ambassador)", phrase)
            and memory.state is not None
        ):
            base = of_entity(memory.state, cast)
            return Holder(f"{memory.state.name}'s {words}", base.country, base.side, basis, kind)
        if not (at_place and unnamed and re.search(r"sources?|diplomats?|people", phrase)):
            return Holder(words, state.country, cast.side_of(state.country) or state.side, basis, kind)
        return Holder(words, basis=basis, kind=kind)
    if _BROKER.search(phrase) and cast.brokers:
        return Holder(words, min(cast.brokers), "broker", basis, kind)
    orgs = [m for m in names if m.form is Form.ORGANISATION and m.entity.standing == "official"]
    if orgs:
        return Holder(words, orgs[-1].entity.country, orgs[-1].entity.side, basis, kind)
    office = _UNNAMED.search(phrase) or _BODIES.search(phrase)
    if office is not None and re.match(r"(?:the|that|this|same) ", phrase):
        earlier = _same_office(office.group(), memory)
        if earlier is not None:
            return earlier
        before = [m.entity for m in earlier_states if m.entity.country]
        nearest = before[-1] if before else memory.state
        if nearest is not None and nearest.country and _STATE_OFFICE.search(phrase):
            base = of_entity(nearest, cast)
            return Holder(words, base.country, base.side, basis, kind)
    return Holder(words, basis=basis, kind=kind) if unnamed else None


def _same_office(office: str, memory: Memory) -> Holder | None:
    stem = office.rstrip("s")
    for holder in reversed(memory.recent):
        if holder.office and stem in holder.office.lower():
            return holder
        if holder.name and stem in holder.name.lower():
            return holder
    if memory.holder is not None and memory.holder.kind == "person" and memory.holder.country:
        return (
            memory.holder
            if stem
            in (
                "minister",
                "president",
                "leader",
                "official",
                "diplomat",
                "spokesman",
                "spokeswoman",
                "chief",
                "ambassador",
                "senator",
                "premier",
                "emir",
                "king",
            )
            else None
        )
    return None


_TAIL_WORDS = re.compile(rf" {any_of('holders', 'tails')}$")


def _only_about(masked: Masked, mention: Mention) -> bool:
    """Tell whether a state is only the place or matter: "operations near X"."""
    before = masked.source[max(0, mention.start - 14) : mention.start].lower()
    return bool(re.search(r"\b(?:near|against|about|over|regarding|around|off)(?: the)? $", before))


_LEAD_WORDS = re.compile(rf"^(?:{any_of('holders', 'leads')} )+")


def _words(masked: Masked, start: int, end: int) -> str:
    """The phrase as the article writes it, without a leading article."""
    out = "".join(masked.surface(c) for c in masked.text[start:end])
    return _TAIL_WORDS.sub("", _LEAD_WORDS.sub("", out.strip(' ,"')))[:120]
