"""The office of a person, the state it serves, and whether he speaks for that state.

Imports only `crisistui.model` and this room. The office stands before the name ("Ghanaian Foreign Minister
X") or after it in apposition ("X, a scholar at ..."). Where the office names no state, the state named last
before it is taken, as readers do.
"""

import re
from collections import Counter
from collections.abc import Sequence

from crisistui.extraction.cast import Cast, Entity, Form, Mention
from crisistui.extraction.lexicon import table, words
from crisistui.extraction.offices import (
    EXPERT,
    HONORIFICS,
    KIN,
    OFFICIAL,
    of_institute,
    of_subject,
    office_of,
    tidy,
)
from crisistui.extraction.tokens import key
from crisistui.model.vocabulary import ActorKind

_UNSAID: dict[str, str] = table("roles")["unsaid"]
_UNSAID_OFFICE = re.compile(_UNSAID["phrases"], re.IGNORECASE)
_CLAUSE = re.compile(r"\b(?:with|by|told|said|says|when|while|that|asked|against)\b ?")
_SEATED = frozenset({"member", "chairman", "chairwoman", "chair", "head", "leader"})
_CHAMBER = re.compile(
    r"\b(?:duma|parliament|senate|congress|assembly|knesset|bundestag|house|council|committee|politburo)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:former|formerly|ex|retired|once|outgoing|late|deposed|ousted|fallen)\b", re.IGNORECASE
)
_WORDS = r"(?:(?:[A-Za-zÀ-ÿ.&/]+-){0,3}[A-Za-zÀ-ÿ.&/]+(?:['’]s)?[ ]){0,7}"  # one way to split: linear
_BEFORE = re.compile(rf"({_WORDS})(?:,? ?(?:Mr|Mrs|Ms|Dr|Sen|Gen|Prof)\.? )?$")
_COMMA_BEFORE = re.compile(
    rf"(?:^|[,;:.—(”\"] |\b(?:by|to|of|with|from|and|said|says|told|added|when|while|as|that|where|but) )"
    rf"(?:an?|the|one|its|their) ({_WORDS}[A-Za-zÀ-ÿ-]+(?: (?:for|of|at|in|on) [A-Za-zÀ-ÿ '’-]{{2,40}})?),"
    rf" (?:(?:Mr|Mrs|Ms|Dr)\.? )?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r",? \(?(?:who (?:is|was) )?((?:the|an?|his|her|its|their|one of|head of|director|professor|former|[A-Z]"
    r"|(?:[a-z-]+ ){1,3}(?:of|at|for|on|in))[^.;:“”\"()]{3,140})"
)
_WHO = re.compile(
    r",? who (?:advises|speaks for|represents|served as|serves as|heads|leads|runs|directs|follows|studies"
    r"|teaches|works for|chairs|edits|handle[sd]|negotiate[sd])[^.;:“”\"]{3,90}"
)
_OF = re.compile(
    r" (?:of|from|at) (?:the|its|his|her|their) (?:foreign|interior|defen[cs]e|information|justice)"
    r" ministry\b"
    r"| (?:of|from|at|with) (?:the )?[A-Z][\w.&'’-]+(?: (?:[A-Z][\w.&'’-]+|of|for|and|the|in|on)){0,8}"
)


#: The office of somebody else, of whom the name only tells whose he is: "the wife of X", "a lawyer for X".
_LEADS_ON = re.compile(r"\b(?:of|to|for|with|by|like|and)$")


def assign(text: str, mentions: Sequence[Mention], cast: Cast) -> None:
    """Set role, country, standing and side of every person that the profile does not know."""
    for place, mention in enumerate(mentions):
        entity = mention.entity
        if entity.kind is ActorKind.ORGANISATION and _is_office(entity):
            state = _state_near(text, mentions, place)
            if state is not None:
                entity.country, entity.side, entity.standing = state.country, state.side, "official"
        if entity.kind is not ActorKind.PERSON or entity is cast.subject:
            continue
        if entity.role is None or (entity.country is None and not entity.known):
            _read(text, mentions, place, cast, _state_near(text, mentions, place))


def _is_office(entity: Entity) -> bool:
    """Tell whether an organisation is an office of some state that is not known yet."""
    unknown = entity.country is None and entity.side is None and entity.standing is None
    return unknown and not words("roles", "offices_of_state").isdisjoint(key(entity.name).split())


_MEDIUM = re.compile(
    r", (?:an?|the) (?:[\w-]+ ){0,3}(?:newspaper|daily|tabloid|weekly|magazine|broadcaster|website|portal"
    r"|news (?:agency|site|outlet|portal|website)|(?:radio|television|TV) (?:station|channel))\b"
)
#: Between a person's name and the state he serves: "Foreign Minister X of Ghana".
_OF_NAME = (" of ", " of the ", ", of ")
_POSTED = re.compile(r"[Aa]mbassador|[Cc]onsul|[Cc]hargé|[Ee]nvoy")
_STATES = (Form.NAME, Form.ADJECTIVE, Form.CAPITAL, Form.SEAT)
_REACH = 90  # characters
_LOOK_AHEAD = 12  # mentions
_AHEAD = 400  # characters
_OFFICE_MOST = 40  # characters of an office between an adjective and a name
_LOOK_BACK = 80  # mentions
_POSSESSIVE = ("'s", "’s")
#: The end of a sentence; a short capitalised word before the stop is a title ("Gen.").
_SENTENCE = re.compile(
    r"(?<![A-Z])(?<![A-Z][a-z])(?<![A-Z][a-z]{2})(?<![A-Z][a-z]{3})[.!?][\"”’)]? (?=[\"“‘(]?[A-Z])"
)
_STOP = re.compile(r"[.!?][\"”’]? |\n")


def _state_near(text: str, mentions: Sequence[Mention], place: int) -> Entity | None:
    """The state an office without one belongs to: "told reporters in X", else what the text just spoke of."""
    here = mentions[place]
    end = _STOP.search(text, here.end)
    limit = end.start() if end else len(text)
    posted = _POSTED.search(text, max(0, here.start - 30), here.start) is not None
    for mention in mentions[place + 1 : place + 6]:
        if (
            not posted
            and mention.start < limit
            and mention.form is Form.CAPITAL
            and text[max(0, mention.start - 4) : mention.start].endswith(" in ")
        ):
            return mention.entity
    far = max(0, here.start - 1500)
    starts = [far, *(match.end() for match in _STOP.finditer(text, far, here.start))]
    begin = starts[-1] if starts else 0
    before = mentions[max(0, place - _LOOK_BACK) : place]
    before = [m for m in before if not (posted and m.form is Form.CAPITAL)]  # an ambassador is sent there
    inside = _states_of(text, before, begin, here.start)
    if inside:
        return _plainest(inside[::-1])
    for earlier in reversed(starts[:-1][-4:]):
        named = _states_of(text, before, earlier, begin)
        if any(entity.side != "subject" for entity in named):
            return _plainest(named)
        begin = earlier
    ahead = _states_of(text, mentions[place + 1 : place + _LOOK_AHEAD], here.end, here.end + _AHEAD)
    if any(entity.side is None for entity in ahead):
        return _plainest(ahead)
    named = inside or _states_of(text, before, 0, here.start)
    return named[-1] if named else None


def _states_of(text: str, mentions: Sequence[Mention], start: int, end: int) -> list[Entity]:
    """The states named in a stretch, but for those that belong to somebody's office."""
    return [
        m.entity
        for m in mentions
        if m.form in _STATES and start <= m.start < end and not _owned(text, m, mentions)
    ]


def _plainest(states: Sequence[Entity]) -> Entity:
    """The first that is on no side, else the first that is not the subject's, else the first."""
    return min(states, key=lambda state: (state.side == "subject", state.side is not None))


def _owned(text: str, state: Mention, mentions: Sequence[Mention]) -> bool:
    """Tell whether an adjective belongs to the office of somebody named right behind it."""
    if state.form is not Form.ADJECTIVE:
        return False
    following = next((m for m in mentions if m.start >= state.end), None)
    if following is None or following.form is not Form.PERSON:
        return False
    between = text[state.end : following.start]
    return len(between) < _OFFICE_MOST and not re.search(r"[,.;:]", between)


def _read(text: str, mentions: Sequence[Mention], place: int, cast: Cast, last: Entity | None) -> None:
    mention = mentions[place]
    person = mention.entity
    phrase, start = _before(_window(text, mentions, place), mention.start)
    if _MEDIUM.match(text, mention.end):
        person.standing = "outlet"  # "El Faro, a local newspaper, reported"
        return
    office = None if _LEADS_ON.search(phrase) else office_of(phrase)
    if not office:
        phrase, start = _after(text, mention.end)
        office = office_of(phrase)
    if not office:
        return
    person.role = person.role or tidy(phrase)
    if person.known:
        return
    inside = [m for m in mentions if start <= m.start < start + len(phrase) and m is not mention]
    inside += [
        after
        for after in mentions[place + 1 : place + 2]
        if after.form is Form.NAME and text[mention.end : after.start] in _OF_NAME
    ]
    if _UNSAID_OFFICE.search(phrase) or (
        start < mention.start and office in _UNSAID["offices"].split() and not _elsewhere(mentions, last)
    ):
        last = _home(cast) or last
    if start < mention.start:
        inside = _serving(inside, phrase, start)
    _serve(person, office, phrase, inside, cast, last)


def _serving(inside: list[Mention], phrase: str, start: int) -> list[Mention]:
    """Those of an office before a name, the nearest first: it may stand behind what another clause names."""
    cut = _CLAUSE.split(phrase)[-1]
    begin = start + len(phrase) - len(cut)
    near = [mention for mention in inside if mention.start >= begin]
    posted = _POSTED.search(cut) is not None
    return near if posted else near[::-1]


def _home(cast: Cast) -> Entity | None:
    """The state whose offices need no country."""
    states = (entity for entity in cast.entities.values() if entity.kind is ActorKind.STATE)
    return next((entity for entity in states if entity.country == _UNSAID["country"]), None)


def _elsewhere(mentions: Sequence[Mention], last: Entity | None) -> bool:
    """Tell whether the text speaks more of another state than of the one whose offices need no country."""
    named = Counter(mention.entity.country for mention in mentions if mention.form in _STATES)
    return last is not None and named[last.country] > named[_UNSAID["country"]]


def _window(text: str, mentions: Sequence[Mention], place: int) -> str:
    """The words before a name in which its office may stand: of its sentence, and not another person's."""
    here = mentions[place]
    begin = max(0, here.start - _REACH)
    for earlier in mentions[max(0, place - 4) : place]:
        if earlier.form is Form.PERSON and not text.startswith(_POSSESSIVE, earlier.end):
            begin = max(begin, min(earlier.end, here.start))
    window = text[begin : here.start + 1].rsplit("\n", 1)[-1]  # with the capital that tells a new sentence
    return _SENTENCE.split(window)[-1][:-1]


def _before(window: str, end: int) -> tuple[str, int]:
    found = _COMMA_BEFORE.search(window) or _BEFORE.search(window)
    if found is None:
        return "", end
    return found[1].strip(), end - len(window) + found.start(1)


def _after(text: str, end: int) -> tuple[str, int]:
    for pattern in (_WHO, _AFTER, _OF):
        found = pattern.match(text, end, end + 180)
        if found is not None:
            group = 1 if pattern.groups else 0
            return found[group].strip(" ,").split(", ", 1)[0], found.start(group)
    return "", end


def _serve(
    person: Entity, office: str, phrase: str, inside: Sequence[Mention], cast: Cast, last: Entity | None
) -> None:
    """Decide which state or side an office-holder stands for."""
    owner = next((m.entity for m in inside if m.entity.kind is ActorKind.PERSON), None)
    expert = office in EXPERT or of_institute(phrase)
    if _PAST.search(phrase) or (expert and owner is None):
        person.standing = "expert"
        state = next((m.entity for m in inside if m.entity.country), None)
        person.country = person.country or (state.country if state else None)
        return
    if owner is not None and owner.side:
        person.side, person.country, person.standing = owner.side, owner.country, "official"
        return
    state = next((m.entity for m in inside if m.entity.country and m.form is not Form.CAPITAL), None)
    if state is None and not _POSTED.search(phrase):
        state = next((m.entity for m in inside if m.entity.country), None)
    kin = office in KIN and (person.surname == cast.subject.surname or of_subject(phrase, cast))
    if kin:
        person.side, person.country, person.standing = "subject", cast.subject.country, "official"
        return
    if "opposition" in phrase.lower():
        person.side = "opposition"
    sits = state is not None and office in _SEATED and _CHAMBER.search(phrase) is not None
    if sits or office in OFFICIAL or key(office) in words("names", "titles") - HONORIFICS:
        person.standing = "official"
        source = state or last
        person.country = person.country or (source.country if source else None)
        person.side = person.side or cast.side_of(person.country)
