"""From a composed stance to statements: of which country it is, and whether it is about the subject's exile.

Imports only `crisistui.model` and this room.
"""

import re

from crisistui.extraction.masks import kind_of
from crisistui.extraction.statements.passage import HIM, LEADER, PRONOUN, Here, Passage
from crisistui.extraction.statements.scene import Judgement
from crisistui.extraction.statements.statement import of_operator
from crisistui.extraction.statements.trace import Reason
from crisistui.model.vocabulary import Party

#: Rules in which a country is chosen, with or without a pronoun for who goes there.
_CHOOSING = frozenset({"goes.choose-plain", "goes.fronted"})
_OF_THE_COUNTRY = re.compile(r" (?:the situation in )?[\ue000-\ue0ff]")  # "did not discuss X"
_SILENT_IF_ASKED = (Party.BROKER, Party.OPPOSITION, Party.SUBJECT)


def take(passage: Passage, here: Here, item: Judgement) -> None:
    """Make the statements of one composed stance, if it is one about the subject's exile."""
    span = (item.start, item.end)
    if item.stays:
        stance = of_operator(item.kind, item.polarity, Party.SUBJECT)
        passage.state(here, None, item.holder, stance, item.rule, span)
        return
    named = tuple(code for code in item.countries if code != passage.cast.subject.country)
    countries = named if item.countries else _meant(passage, here.place, item)
    if not countries:
        passage.pass_over(here.place, Reason.NO_DESTINATION)
        return
    if passage.visit(here.masked) and item.polarity:
        passage.pass_over(here.place, Reason.NOT_EXILE)
        return
    if not _about(passage, here, item):
        return
    for code in countries:
        party = item.holder.party(code)
        if not _fits(passage, here.place, item, code):
            passage.pass_over(here.place, Reason.WRONG_PARTY)
            continue
        if item.rule == "oppose.withdrawn":
            _withdraw(passage, code, party)
        passage.topic.set((code,), here.place)
        passage.state(here, code, item.holder, of_operator(item.kind, item.polarity, party), item.rule, span)


def _fits(passage: Passage, place: int, item: Judgement, code: str) -> bool:
    """Tell whether this holder can hold this stance of this country."""
    party = item.holder.party(code)
    if code in passage.cast.brokers and not (item.own and item.holder.country == code):
        return False
    if item.own and party is not Party.HOST:
        return False
    if item.own and code in passage.cast.brokers and not (item.polarity and item.rule.startswith("takes")):
        return False
    quiet = item.kind in ("open", "silent") and not item.countries
    return not quiet or _may_be_quiet(passage, place, item, party)


def _may_be_quiet(passage: Passage, place: int, item: Judgement, party: Party) -> bool:
    """An open mind is a host's; silence may be anybody's who was asked."""
    if party is Party.HOST:
        return True
    asked = any(passage.exile[max(0, place - 2) : place + 1])
    return asked and item.kind == "silent" and party in _SILENT_IF_ASKED


def _withdraw(passage: Passage, code: str, party: Party) -> None:
    """Take back what a party offered before it withdrew."""
    kept = []
    for statement in passage.found:
        mine = statement.destination == code and statement.party is party
        if mine and statement.stance.polarity > 0:
            passage.pass_over(statement.sentence, Reason.WITHDRAWN)
        else:
            kept.append(statement)
    passage.found = kept


def _meant(passage: Passage, place: int, item: Judgement) -> tuple[str, ...]:
    """The country of a stance that names none: the holder's own, else what the text speaks of."""
    holder = item.holder
    if holder.country and holder.side is None and holder.country != passage.cast.subject.country:
        return (holder.country,)
    if item.own and holder.country and holder.country in passage.cast.brokers:
        return (holder.country,)
    if item.own or holder.side not in ("broker", "opposition", "subject"):
        return passage.topic.near(place) if item.there else ()
    return passage.topic.near(place, 3)


def _about(passage: Passage, here: Here, item: Judgement) -> bool:
    """Tell whether the stance is about the subject's exile and not about something else."""
    subject = here.subject_named
    if item.kind in ("silent", "open") and not item.countries:
        about = (subject or (passage.dense and passage.context(here.place, 4))) and not _OF_THE_COUNTRY.match(
            here.masked.text, item.end
        )
    elif _others(here, item) and not subject:
        passage.pass_over(here.place, Reason.SOMEBODY_ELSE)
        return False
    elif subject or LEADER.search(here.masked.text) or (item.holder.side == "subject" and item.countries):
        about = True
    else:
        about = _implied(passage, here, item) and passage.subject_near(here.place, 8)
    if not about:
        passage.pass_over(here.place, Reason.NOT_EXILE)
    return about


def _others(here: Here, item: Judgement) -> bool:
    """Tell whether the words that fired name another person than their holder."""
    mine = item.holder.entity
    stretch = here.masked.text[item.start : item.end + 12]
    return any(kind_of(c) == "P" and here.masked.entity(c) is not mine for c in stretch)


def _implied(passage: Passage, here: Here, item: Judgement) -> bool:
    """Tell whether the sentence may mean the subject without naming him."""
    if item.own and not item.rule.startswith("takes"):
        return passage.context(here.place, 2) or bool(HIM.search(here.masked.bare))
    if item.own or item.rule in _CHOOSING or passage.exile[here.place]:
        return True
    if passage.dense and item.rule.startswith("nouns.") and passage.context(here.place, 3):
        return True
    spoken_of = set(item.countries) & set(passage.topic.near(here.place))
    return bool(spoken_of) or bool(PRONOUN.search(here.masked.text))
