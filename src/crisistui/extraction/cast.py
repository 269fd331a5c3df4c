"""Who is who in one article: entities, the names they go by, and which side they stand on.

Imports only `crisistui.model` and `crisistui.profile`. An `Entity` is one actor however it is named;
a `Mention` is one place where the text names it.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from crisistui.extraction.tokens import fold, key
from crisistui.model.vocabulary import ActorKind
from crisistui.profile.gazetteer import countries
from crisistui.profile.schema import Person, Power, Profile


class Form(StrEnum):
    """How a mention names its entity."""

    NAME = "name"  # Gambia, Ivory Coast
    CAPITAL = "capital"  # Banjul: the government as subject or object, else a place
    CITY = "city"  # Casablanca: a place in a country, never its government
    SEAT = "seat"  # the Élysée, Jubilee House: always the government
    ADJECTIVE = "adjective"  # Gambian
    PEOPLE = "people"  # the Gambians
    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"


@dataclass(slots=True, eq=False)
class Entity:
    """One actor of the article; ``side`` is the profile's: subject, broker, opposition or ``None``.

    ``country`` is ISO 3166 alpha-2. ``standing`` is ``official`` (speaks for a state), ``expert`` or
    ``None``. ``known`` is true for entities that the profile or the gazetteer names. ``pronoun`` is "he"
    or "she" where the text tells.
    """

    key: str
    kind: ActorKind
    name: str
    country: str | None = None
    role: str | None = None
    side: str | None = None
    standing: str | None = None
    known: bool = False
    pronoun: str | None = None
    surfaces: dict[str, int] = field(default_factory=dict)

    @property
    def surname(self) -> str:
        """The folded last word of a person's name, without an article ("al-")."""
        last = fold(self.name).rsplit(" ", 1)[-1]
        return last[3:] if last[:3] in ("al-", "el-") else last


@dataclass(frozen=True, slots=True)
class Mention:
    """``article.text[start:end]`` names ``entity``; ``inner`` when a larger name contains it."""

    start: int
    end: int
    entity: Entity
    form: Form
    inner: bool = False


class Cast:
    """The entities of one article, found by key; people of the profile and all countries are known."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.entities: dict[str, Entity] = {}
        self.subject = self._person(Person(name=profile.subject.name), profile.subject.country, "subject")
        self.subject.role = profile.subject.roles[0] if profile.subject.roles else None
        self.brokers = frozenset(power.country for power in profile.broker if power.country)

    def state(self, code: str) -> Entity:
        """The entity of a country; its side follows from the profile."""
        found = self.entities.get(f"state:{code}")
        if found is None:
            country = countries()[code]
            found = Entity(f"state:{code}", ActorKind.STATE, country.name, code, known=True)
            found.side = self.side_of(code)
            found.standing = "official"
            self.entities[found.key] = found
        return found

    def side_of(self, code: str | None) -> str | None:
        """Tell which side a country's officials are on: subject, broker, or ``None``."""
        if code is None:
            return None
        if code == self.profile.subject.country:
            return "subject"
        return "broker" if code in self.brokers else None

    def person(self, name: str) -> Entity:
        """The person of this name, made when new."""
        identity = f"person:{key(name)}"
        return self.entities.setdefault(identity, Entity(identity, ActorKind.PERSON, name))

    def organisation(self, name: str) -> Entity:
        """The organisation of this name, made when new."""
        identity = f"organisation:{key(name)}"
        return self.entities.setdefault(identity, Entity(identity, ActorKind.ORGANISATION, name))

    def _person(self, person: Person, country: str | None, side: str | None) -> Entity:
        entity = self.person(person.name)
        entity.country = country or entity.country
        entity.side = side
        entity.role = person.role or entity.role
        entity.standing = "official"
        entity.known = True
        return entity

    def known_people(self) -> list[tuple[Entity, tuple[str, ...]]]:
        """The people and bodies that the profile names, each with all its surfaces."""
        profile = self.profile
        found = [(self.subject, (profile.subject.name, *profile.subject.aliases))]
        found.extend(
            (self._person(person, profile.subject.country, "subject"), _surfaces(person))
            for person in profile.subject.people
        )
        for power in profile.broker:
            found.extend(self._side(power, "broker"))
        for power in profile.opposition:
            found.extend(self._side(power, "opposition"))
        for actor in profile.actor:
            if actor.kind is ActorKind.PERSON:
                entity = self.person(actor.name)
                entity.standing = "official"
            elif actor.kind is ActorKind.STATE and actor.country:
                entity = self.state(actor.country)
            else:
                entity = self.organisation(actor.name)
            entity.country = actor.country or entity.country
            entity.role = actor.role or entity.role
            entity.known = True
            entity.side = entity.side or self.side_of(entity.country)
            found.append((entity, (actor.name, *actor.aliases)))
        return found

    def _side(self, power: Power, side: str) -> list[tuple[Entity, tuple[str, ...]]]:
        country = power.country or (self.profile.subject.country if side == "opposition" else None)
        found = [(self._person(person, country, side), _surfaces(person)) for person in power.people]
        if power.name:
            entity = self.state(power.country) if power.country else self.organisation(power.name)
            entity.side = side
            entity.known = True
            found.append((entity, (power.name, *power.aliases)))
        elif power.country and power.aliases:
            found.append((self.state(power.country), tuple(power.aliases)))
        return found


def _surfaces(person: Person) -> tuple[str, ...]:
    return (person.name, *person.aliases)
