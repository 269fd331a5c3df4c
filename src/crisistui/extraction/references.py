"""Descriptions that stand for a person: "the Gambian leader", "the Gabonese president".

Imports only `crisistui.model` and this room. Nationality and office together name one person when the
article (or the profile) knows who holds that office; otherwise they stay a description.
"""

import re
from collections.abc import Sequence

from crisistui.extraction.cast import Cast, Entity, Form, Mention
from crisistui.extraction.sentences import Sentence
from crisistui.model.vocabulary import ActorKind

_LEADER = re.compile(
    r" (?:(?:embattled|authoritarian|longtime|veteran|socialist|ousted|captured|deposed|toppled|fallen"
    r"|beleaguered) )?"
    r"(president|leader|head of state|dictator|strongman|autocrat|ruler|prime minister|premier"
    r"|foreign minister"
    r"|chancellor|king|emir|sultan|monarch|president's"
    r"|leader's)(?![\w-])(?!['’]s [A-Z])(?! [A-Z])(?=['’]?s?\b)"
)
_OF = re.compile(
    r"(?:the )?(president|prime minister|leader|head of state|foreign minister|emir|king) of (?:the )?$",
    re.IGNORECASE,
)
_TOP = frozenset({"leader", "head of state", "dictator", "strongman", "autocrat", "ruler", "president"})


def resolve(text: str, mentions: Sequence[Mention], cast: Cast) -> list[Mention]:
    """Replace nationality + office by the person meant; the other mentions stay as they are."""
    out: list[Mention] = []
    ends = {mention.start: mention for mention in mentions}
    skip = -1
    for mention in mentions:
        if mention.start < skip:
            continue
        replaced = None
        if mention.form in (Form.ADJECTIVE, Form.NAME, Form.CAPITAL) and not mention.inner:
            replaced = _adjective(text, mention, ends, cast) or _office_of(text, mention, cast)
        out.append(replaced or mention)
        if replaced:
            skip = replaced.end
    return out


def bare_offices(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], cast: Cast
) -> list[Mention]:
    """Read "the premier" alone as the subject, where the article names nobody else of that office."""
    offices = [role.lower() for role in cast.profile.subject.roles]
    others = [
        e
        for e in cast.entities.values()
        if e.kind is ActorKind.PERSON and e.surfaces and e is not cast.subject
    ]
    free = [
        o for o in offices if not any(e.role and o in e.role.lower().replace("vice " + o, "") for e in others)
    ]
    if not free or not cast.subject.surfaces:
        return list(mentions)
    pattern = re.compile(
        r"(?<![\w-])[Tt]he (?:embattled |ousted |fallen |beleaguered )?(?:"
        + "|".join(map(re.escape, free))
        + r")(?![\w-])(?! of | [A-Z])"
    )
    taken = [(m.start, m.end) for m in mentions]
    found = list(mentions)
    for sentence in sentences:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            if any(start < match.end() + 1 and match.start() < end for start, end in taken):
                continue
            found.append(Mention(match.start(), match.end(), cast.subject, Form.PERSON))
    return sorted(found, key=lambda m: (m.start, m.inner, -m.end))


def _adjective(text: str, mention: Mention, at: dict[int, Mention], cast: Cast) -> Mention | None:
    start = mention.end
    if mention.form is not Form.ADJECTIVE:
        if text[start : start + 2] not in ("'s", "’s"):
            return None
        start += 2
    office = _LEADER.match(text, start)
    if office is None or (office.end() + 1 in at and text[office.end()] == " "):
        return None
    if (
        text[office.end() : office.end() + 2] == ", "
        and office.end() + 2 in at
        and at[office.end() + 2].form is Form.PERSON
    ):
        return None  # "the Gambian leader, Adama Barrow, ...": the name follows
    person = _holder(cast, mention.entity.country, office[1].removesuffix("'s"))
    if person is None:
        return None
    begin = mention.start - 4 if text[mention.start - 4 : mention.start].lower() == "the " else mention.start
    return Mention(begin, office.end(), person, Form.PERSON)


def _office_of(text: str, mention: Mention, cast: Cast) -> Mention | None:
    """Read "the President of Gambia", also with a longer official name ("of the Republic of X")."""
    if mention.form is not Form.NAME:
        return None
    before = _OF.search(text, max(0, mention.start - 40), mention.start)
    if before is None:
        return None
    tail = text[mention.end : mention.end + 3]
    if re.match(r",? [A-Z]", tail):
        return None
    person = _holder(cast, mention.entity.country, before[1].lower())
    return Mention(before.start(), mention.end, person, Form.PERSON) if person else None


def _holder(cast: Cast, country: str | None, office: str) -> Entity | None:
    """Find who of a country holds an office: the subject, or a person whose role says so."""
    subject = cast.subject
    if country == subject.country and (
        office in _TOP or office in {r.lower() for r in cast.profile.subject.roles}
    ):
        return subject
    wanted = "president" if office in _TOP else office
    for entity in cast.entities.values():
        if entity.kind is ActorKind.PERSON and entity.country == country and entity.role and entity.surfaces:
            role = entity.role.lower()
            if wanted in role and "vice" not in role and "former" not in role and "deputy" not in role:
                return entity
            if office in _TOP and any(
                top in role for top in ("leader", "prime minister", "premier", "emir", "king")
            ):
                return entity
    return None
