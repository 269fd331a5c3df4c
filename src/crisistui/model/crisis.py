"""What the board itself needs to know of a crisis: its labels and its clock.

Imports nothing of ours. The full, validated profile lives in ``crisistui.profile``; this is the
part small enough to be kept in the index, so that a board starts without parsing the profile.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Crisis:
    """Labels of one crisis: its name, IANA time zone and how the columns of the parties are headed."""

    name: str
    timezone: str
    subject: str
    broker: str = "broker"
    opposition: str = "opposition"
