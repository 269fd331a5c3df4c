"""What the board itself needs to know of a crisis: its labels, its clock and the outlets it corrects.

Imports nothing of ours. The full, validated profile lives in ``crisistui.profile``; this is the
part small enough to be kept in the index, so that a board starts without parsing the profile.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple, Self

from crisistui.model.record import record


class KnownOutlet(NamedTuple):
    """An outlet as the profile knows it; ``reliability`` is an Admiralty letter A-F."""

    name: str
    aliases: tuple[str, ...] = ()
    publisher: str | None = None
    reliability: str | None = None


@record
class Crisis:
    """Labels of one crisis: its name, IANA time zone and how the columns of the parties are headed.

    ``outlets`` are those of the profile; outlets known everywhere ship with the program.
    """

    name: str
    timezone: str
    subject: str
    broker: str = "broker"
    opposition: str = "opposition"
    outlets: tuple[KnownOutlet, ...] = ()

    @classmethod
    def restored(cls, fields: Mapping[str, Any]) -> Self:
        """A crisis from its fields as JSON gives them back; raises ``TypeError`` on other fields."""
        outlets = fields.get("outlets") or ()
        known = tuple(
            KnownOutlet(name, tuple(aliases), publisher, reliability)
            for name, aliases, publisher, reliability in outlets
        )
        return cls(**{**fields, "outlets": known})
