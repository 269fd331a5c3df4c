"""The profile of one crisis as typed, frozen models: what ``crisis.toml`` may hold.

Imports the vocabulary and the labels of the model room, and the gazetteer. Reading the file and telling
its faults is the work of ``load``.
"""

from datetime import date, timedelta
from functools import partial
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from crisistui.model.crisis import Crisis, KnownOutlet
from crisistui.model.vocabulary import ActorKind
from crisistui.profile import labels, values
from crisistui.profile.outlets import outlets as known_outlets

Reliability = Literal["A", "B", "C", "D", "E", "F"]

Name = Annotated[str, BeforeValidator(values.name)]
Names = Annotated[tuple[Name, ...], BeforeValidator(values.listed)]
CountryCode = Annotated[str, BeforeValidator(values.country)]
Timezone = Annotated[str, BeforeValidator(values.timezone)]
Day = Annotated[date, BeforeValidator(values.day)]
Kind = Annotated[ActorKind, BeforeValidator(partial(values.choice, options=tuple(ActorKind)))]
Grade = Annotated[Reliability, BeforeValidator(partial(values.choice, options=tuple("ABCDEF")))]


_HALF_YEAR = 182


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Person(_Table):
    """A person of one side; ``role`` is the office as news calls it ("vice president")."""

    name: Name
    aliases: Names = ()
    role: Name | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_name(cls, given: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
        return {"name": given} if isinstance(given, str) else given


People = Annotated[tuple[Person, ...], BeforeValidator(values.listed)]


class CrisisTable(_Table):
    """``[crisis]``: its name, IANA time zone, and the day before which events are background.

    ``around`` is a day in the thick of it: a date that an undated article gives without a year is the one
    nearest to it. Without it, the first one from ``since`` on is taken.
    """

    name: Name
    timezone: Timezone = "UTC"
    since: Day | None = None
    around: Day | None = None

    @property
    def yearless_from(self) -> date | None:
        """The earliest day that a date without a year may mean."""
        if self.around is None:
            return self.since
        return max(self.around - timedelta(days=_HALF_YEAR), self.since or date.min)


class Subject(_Table):
    """``[subject]``: the leader who may leave, his offices, and the people who speak for him.

    ``country`` is the ISO 3166-1 alpha-2 code of the country he leads or led.
    """

    name: Name
    aliases: Names = ()
    roles: Names = ()
    country: CountryCode
    people: People = ()


class Power(_Table):
    """``[[broker]]`` or ``[[opposition]]``: a country or a body, and the people who speak for it."""

    name: Name | None = None
    country: CountryCode | None = None
    aliases: Names = ()
    people: People = ()


class KnownActor(_Table):
    """``[[actor]]``: somebody of no listed side worth knowing by name; ``country`` is alpha-2."""

    name: Name
    aliases: Names = ()
    kind: Kind = ActorKind.PERSON
    country: CountryCode | None = None
    role: Name | None = None


class OutletEntry(_Table):
    """``[[outlet]]``: an outlet of this crisis, or a correction to one that ships.

    Outlets with one ``publisher`` count as one origin; ``reliability`` is an Admiralty grade, A to F.
    """

    name: Name
    aliases: Names = ()
    publisher: Name | None = None
    reliability: Grade | None = None


def _broker(power: Power) -> Power:
    if power.name is None and power.country is None:
        values.fault('needs a name or a country: add country = "…"')
    return power


def _opposition(power: Power) -> Power:
    if power.name is None:
        values.fault('needs a name: add name = "…"')
    return power


Broker = Annotated[Power, AfterValidator(_broker)]
Opposition = Annotated[Power, AfterValidator(_opposition)]


class Profile(_Table):
    """All that is particular to one crisis.

    ``fingerprint`` is the SHA-256 hex digest of the file it was read from, empty for one made in memory.
    """

    crisis: CrisisTable
    subject: Subject
    broker: tuple[Broker, ...] = ()
    opposition: tuple[Opposition, ...] = ()
    actor: tuple[KnownActor, ...] = ()
    outlet: tuple[OutletEntry, ...] = ()
    fingerprint: str = Field(default="", repr=False)

    def header(self) -> Crisis:
        """The labels and the clock of the board: short names for the columns of the parties."""
        return Crisis(
            name=self.crisis.name,
            timezone=self.crisis.timezone,
            subject=labels.leader(self.subject.name, self.subject.aliases, self.subject.country),
            broker=labels.brokers([(power.name, power.country, power.aliases) for power in self.broker]),
            opposition=labels.opposition([(power.name or "", power.aliases) for power in self.opposition]),
            outlets=tuple(
                KnownOutlet(outlet.name, outlet.aliases, outlet.publisher, outlet.reliability)
                for outlet in known_outlets(self)[: len(self.outlet)]
            ),
        )
