"""What somebody says of a country as a whole, weighed where no construction matched: for, against, or quiet.

Imports only `crisistui.model` and this room. A passage counts when it has a holder, a country that it names
or goes on with, and words of exile around it; which way it leans is found in `leaning`.
"""

import re

from crisistui.extraction.cast import Form
from crisistui.extraction.holders import Holder, of_entity
from crisistui.extraction.masks import kind_of
from crisistui.extraction.negation import in_question, is_question
from crisistui.extraction.statements import whose
from crisistui.extraction.statements.leaning import Lean, lean, stays
from crisistui.extraction.statements.passage import HIM, Here, Passage
from crisistui.extraction.statements.statement import of_operator
from crisistui.extraction.statements.trace import Reason
from crisistui.model.article import LineRole
from crisistui.model.vocabulary import Party

_KINDS = {1: "favour", 0: "silent", -1: "oppose"}
_THE_OFFER = re.compile(
    r"\bthe (?:proposal|offer|invitation|idea|suggestion|reports?|claims?|account|announcement)\b"
    r"|[\ue600-\ue6ff]'s story"
    r"|think(?:s|ing)? (?:it over|about it)|objects? to it\b|rul(?:es?|ed) (?:it|that) out"
    r"|rejected (?:it|that)\b"
)
_THE_PLACE = re.compile(
    r"\bthe (?:emirate|sultanate|kingdom|island|archipelago"
    r"|(?:gulf|caribbean|african|asian|pacific|balkan|nordic|landlocked) (?:state|nation|country|kingdom))\b"
)
_HE = re.compile(
    r"\"?(?:(?:on|in|at|from|before|after|only|still|but|and|then|later)\b[^,;:.]{0,60},? )?(?P<who>he|she)\b"
)
_ANSWERED = 2  # sentences in which a question is answered
_LISTED = re.compile(r"[\ue000-\ue1ff](?:, | and | or |, and |, or | nor |, not |, and not )[\ue000-\ue1ff]")
_OWN_VOICE = 4  # weight that the article's own voice needs
_MOST = 3  # countries of one sentence
_NOT_SAID = (LineRole.CREDIT, LineRole.HEADLINE, LineRole.SUBHEAD)


def take(passage: Passage, here: Here, *, stated: bool) -> None:
    """Make the statements of a sentence that leans; ``stated`` when a construction has made some of it."""
    masked = here.masked
    if masked.sentence.role in _NOT_SAID or is_question(masked.text) or not _of_exile(passage, here):
        return
    if passage.visit(masked):
        passage.pass_over(here.place, Reason.NOT_EXILE)
        return
    _stays(passage, here)
    found = None if stated else lean(masked.bare)
    if found is None:
        return
    span = (masked.places[found.start], masked.places[found.end - 1] + 1)
    holder, said = whose.of_view(passage, here, found, span[0])
    near = passage.context(here.place, 2)
    if holder.kind == "article" and (found.weight < _OWN_VOICE or not near or _somebody_else(here)):
        return
    if not said and found.polarity and not _tells(passage, here, holder):
        return
    if found.guessed and not _vouched(passage, here, holder, found, said=said):
        return
    codes = _countries(passage, here, holder, said=said, near=near, at=span[0])
    if any(_known(passage, code, holder, found.polarity) for code in codes):
        return  # it goes on about a country of which it is known; the others stand beside it
    for code in codes:
        if _may_hold(passage, here, holder, code, found.polarity):
            party = holder.party(code)
            kind = "doubt" if found.polarity < 0 and party is Party.OBSERVER else _KINDS[found.polarity]
            stance = of_operator(kind, found.polarity, party)
            passage.state(here, code, holder, stance, found.rule, span)
            passage.topic.set((code,), here.place)


def _vouched(passage: Passage, here: Here, holder: Holder, found: Lean, *, said: bool) -> bool:
    """Tell whether somebody says it who names a country, or means his own: else a guess is not enough."""
    if here.masked.text.startswith("if ") or not (passage.themed or passage.context(here.place, 5)):
        return False
    if holder.kind == "article":
        return True
    if not said or holder.kind not in ("person", "unnamed", "body"):
        return False
    if passage.places(here.masked):
        return _means_subject(passage, here) or found.weight >= _OWN_VOICE
    answers = passage.labelled is not None and here.place - passage.asked.at <= _ANSWERED
    spoken = holder.country in passage.topic.named or here.subject_named
    host = spoken and holder.country is not None and holder.side is None
    return (answers and bool(passage.asked.codes)) or (host and _means_subject(passage, here))


def _tells(passage: Passage, here: Here, holder: Holder) -> bool:
    """Tell whether a sentence in which nobody speaks tells somebody's view of a place for the subject."""
    if here.subject_named or _says_him(here):
        return True
    if holder.kind == "article":
        conditional = here.masked.text.startswith("if ")
        return passage.devoted and not conditional and whose.judged(here.masked)
    if holder.kind not in ("person", "unnamed", "body"):
        return False
    return bool(passage.places(here.masked)) or _THE_OFFER.search(here.masked.text) is not None


def _may_hold(passage: Passage, here: Here, holder: Holder, code: str, polarity: int) -> bool:
    """Tell whether this holder may be taken to lean so of this country, here."""
    party = holder.party(code)
    if _known(passage, code, holder, polarity):
        return False
    if party is Party.HOST:
        spoken = passage.devoted or (passage.dense and code in passage.places(here.masked)) or not polarity
        return spoken or _means_subject(passage, here) or passage.context(here.place, 2)
    named = code in passage.places(here.masked)
    about = _means_subject(passage, here) or (named and passage.devoted) or passage.context(here.place, 2)
    about = about or (not polarity and code in passage.topic.named)
    about = about or (named and polarity != 0 and holder.kind != "article" and passage.dense)
    if code in passage.cast.brokers or not about:
        return False
    named = named or _THE_PLACE.search(here.masked.text) is not None
    asked = here.place - passage.asked.at <= _ANSWERED and code in passage.asked.codes
    refers = holder.side == "subject" and _THE_OFFER.search(here.masked.text) is not None
    return polarity != 0 or (holder.kind != "article" and (asked or named or refers))


def _means_subject(passage: Passage, here: Here) -> bool:
    """Tell whether a sentence may be about the subject: it names him, says "he", or speaks of exile."""
    return here.subject_named or passage.exile[here.place] or _says_him(here)


def _says_him(here: Here) -> bool:
    """Tell whether "him" may be the subject: nobody else is named for whom it could stand."""
    if HIM.search(here.masked.bare) is None:
        return False
    speakers = {entry.holder.name for entry in here.said}
    named = here.masked.found(0, len(here.masked.text), "P")
    return all(m.entity.name in speakers or m.entity.standing is not None or m.entity.side for m in named)


def _somebody_else(here: Here) -> bool:
    """Tell whether a sentence names other people and not the subject: the exile of somebody else."""
    return not here.subject_named and any(kind_of(c) == "P" for c in here.masked.text)


def _of_exile(passage: Passage, here: Here) -> bool:
    """Tell whether the article, or the passage around a sentence, is about the subject's exile."""
    subject = here.subject_named or passage.subject_near(here.place, 6)
    return passage.dense or (subject and passage.context(here.place, 2))


def _known(passage: Passage, code: str, holder: Holder, polarity: int) -> bool:
    """Tell whether it is known what this holder says of the country, or that his party says the same."""
    party = holder.party(code)
    return any(
        item.destination == code
        and (item.holder.name == holder.name or (item.party is party and item.stance.polarity == polarity))
        for item in passage.found
    )


def _countries(
    passage: Passage, here: Here, holder: Holder, *, said: bool, near: bool, at: int
) -> tuple[str, ...]:
    """The countries that the sentence is about: those it names, else the holder's own, else the topic."""
    own = holder.country if holder.side is None else None
    others = tuple(code for code in _meant(passage, here, at) if code != own)
    spoken = tuple(code for code in others if code in passage.topic.named)
    if own is not None and own != passage.cast.subject.country:
        if spoken and near:
            return spoken
        return (own,) if said or near or holder.kind == "person" else ()
    if others:
        return others if near or said or _has_view(holder) else ()
    if _THE_PLACE.search(here.masked.text) and (topic := passage.topic.near(here.place)):
        return topic[:1]
    refers = _THE_OFFER.search(here.masked.text) is not None
    if not (said or refers) or (holder.side == "subject" and not refers) or _of_broker(passage, here, at):
        return ()
    return passage.topic.near(here.place, 2) or passage.spoken.near(here.place, 2)


def _has_view(holder: Holder) -> bool:
    """Tell whether somebody is known to stand on a side, or to watch: what he tells is a view."""
    return holder.kind in ("person", "unnamed", "body") and bool(
        holder.country or holder.side or holder.is_expert
    )


def _of_broker(passage: Passage, here: Here, at: int) -> bool:
    """Tell whether the words before a cue are about a broker's own country, and so about no destination."""
    first = max((item.end for item in here.said if item.end <= at), default=0)
    named = here.masked.found(first, at, "C")
    return any(m.form is Form.NAME and m.entity.country in passage.cast.brokers for m in named)


def _meant(passage: Passage, here: Here, at: int) -> tuple[str, ...]:
    """Of the countries that a sentence names, those it means: spoken of before, listed, or the nearest."""
    named = passage.places(here.masked)
    if len(named) < 2 or _LISTED.search(here.masked.text):
        return named[:_MOST]
    before = tuple(code for code in named if code in passage.topic.named)
    if before:
        return before[:_MOST]
    text = here.masked.text
    places = {
        mention.entity.country: abs(text.index(character) - at)
        for character, mention in here.masked.names.items()
        if mention.entity.country in named and character in text
    }
    return (min(named, key=lambda code: places.get(code, len(text))),)


def _himself(passage: Passage, here: Here, holder: Holder) -> bool:
    """Tell whether "he" who speaks of staying is the subject: named just before, with nobody else here."""
    found = _HE.match(here.masked.text)
    if found is None or not passage.dense or passage.cast.subject.pronoun not in (None, found["who"]):
        return False
    alone = not any(kind_of(character) == "P" for character in here.masked.text)
    return alone and holder.side != "broker" and passage.subject_near(here.place, 6)


def _stays(passage: Passage, here: Here) -> None:
    """The subject's side speaks of staying: a statement without a destination."""
    found = stays(here.masked.bare)
    if found is None or passage.places(here.masked) or in_question(here.masked.bare, found.start):
        return
    if any(item.destination is None for item in passage.found):
        return
    span = (here.masked.places[found.start], here.masked.places[found.end - 1] + 1)
    subjects = [entry.holder for entry in here.said if entry.holder.side == "subject" and entry.verb != ":"]
    holder = subjects[0] if subjects else whose.of_view(passage, here, found, span[0])[0]
    if holder.side != "subject" and not found.guessed and _himself(passage, here, holder):
        holder = of_entity(passage.cast.subject, passage.cast)
    if holder.side != "subject" or (found.guessed and not subjects):
        return
    passage.state(here, None, holder, of_operator("oppose", -1, Party.SUBJECT), found.rule, span)
