"""The closed vocabularies of the field: parties, stances, bases, categories, statuses.

Imports nothing of ours. The values are the words of the JSON contract and never change.
"""

from enum import StrEnum


class Party(StrEnum):
    """Who is speaking, seen from the destination and the subject."""

    HOST = "host"
    SUBJECT = "subject"
    BROKER = "broker"
    OBSERVER = "observer"
    OPPOSITION = "opposition"
    THIRD = "third"


class Stance(StrEnum):
    """What a holder says of "the subject goes to this destination", strongest first."""

    HOSTS = "hosts"
    OFFERS = "offers"
    FAVOURS = "favours"
    OPEN = "open"
    SILENT = "silent"
    DOUBTS = "doubts"
    REFUSES = "refuses"
    DENIES = "denies"

    @property
    def polarity(self) -> int:
        """1 for going there, -1 against, 0 for neither."""
        return _POLARITY[self]


_POLARITY = {
    Stance.HOSTS: 1,
    Stance.OFFERS: 1,
    Stance.FAVOURS: 1,
    Stance.OPEN: 0,
    Stance.SILENT: 0,
    Stance.DOUBTS: -1,
    Stance.REFUSES: -1,
    Stance.DENIES: -1,
}


class Basis(StrEnum):
    """How a statement is vouched for."""

    ON_RECORD = "on record"
    UNNAMED = "unnamed"
    DOCUMENT = "document"
    NONE = "none"


class DeadlineStatus(StrEnum):
    """The life cycle of a deadline."""

    PENDING = "pending"
    LAPSED = "lapsed"
    MET = "met"
    EXTENDED = "extended"
    WITHDRAWN = "withdrawn"
    PROPOSED = "proposed"


class ActorKind(StrEnum):
    """What sort of thing acts."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"


class Category(StrEnum):
    """Event types of the PLOVER coding scheme (Open Event Data Alliance, 2018)."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    COOPERATE = "COOPERATE"
    AID = "AID"
    YIELD = "YIELD"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    RETREAT = "RETREAT"
