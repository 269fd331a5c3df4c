"""Single values of a profile: what each kind may be, and what to say when it is not.

Imports the gazetteer and the cleaning of the model room. Every fault is raised as a pydantic custom error
whose text is the message a user reads; ``load`` adds file and line.
"""

import difflib
import re
import zoneinfo
from collections.abc import Sequence
from datetime import date, datetime
from typing import NoReturn

from pydantic_core import PydanticCustomError

from crisistui.model.plain import plain
from crisistui.profile.gazetteer import countries, nearest_country

# A name longer than this is a pasted paragraph, not a name.
LONGEST_NAME = 200

# What the template leaves to fill in.
_PLACEHOLDER = re.compile(r"<[A-Za-z][^<>]*>")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def fault(message: str) -> NoReturn:
    """Raise a value error with exactly this text."""
    raise PydanticCustomError("profile", "{message}", {"message": message})


def kind_of(given: object) -> str:
    """What TOML calls the type of a value."""
    kinds: tuple[tuple[type, str], ...] = (
        (str, "text"),
        (bool, "true or false"),
        (int, "a number"),
        (float, "a number"),
        (date, "a date"),
        (list, "a list"),
        (dict, "a table"),
    )
    return next((word for kind, word in kinds if isinstance(given, kind)), "a time")


def quoted(given: object) -> str:
    """A given value as it may be shown in one line: cleaned, short, in double quotes."""
    return f'"{plain(str(given), 60)}"'


def name(given: object) -> str:
    """A name or other short text, cleaned; blank, overlong and non-text values are faults."""
    if not isinstance(given, str):
        fault(f'needs text in quotes, not {kind_of(given)}: write it as "…"')
    text = " ".join(plain(given, LONGEST_NAME + 2).split())
    if not text:
        fault("is empty: write a name, or delete the line")
    if len(text) > LONGEST_NAME:
        fault(f"is longer than {LONGEST_NAME} characters: shorten it to a name")
    if _PLACEHOLDER.search(text):
        fault(f"still holds a placeholder, {quoted(text)}: fill in what stands in <angle brackets>")
    return text


def listed(given: object) -> object:
    """A list; a single text where a list belongs is a fault with its remedy."""
    if isinstance(given, str):
        fault(f"needs a list, not text: write [{quoted(given)}]")
    if not isinstance(given, list | tuple):
        fault(f'needs a list, not {kind_of(given)}: write ["…", "…"]')
    return given


def country(given: object) -> str:
    """An ISO 3166-1 alpha-2 code the gazetteer knows."""
    text = name(given)
    if text in countries():
        return text
    near = nearest_country(text)
    hint = f'did you mean "{near.code}" ({near.name})?' if near else 'use two letters such as "FR"'
    fault(f"{quoted(text)} is no country code (ISO 3166-1 alpha-2): {hint}")


def timezone(given: object) -> str:
    """The name of an IANA time zone."""
    text = name(given)
    try:
        zoneinfo.ZoneInfo(text)
    except (ValueError, KeyError, OSError):  # also a folder of zones, a path out of it, an unreadable file
        near = _nearest_zone(text)
        hint = f'did you mean "{near}"?' if near else 'use a name such as "Europe/Paris" or "UTC"'
        fault(f"{quoted(text)} is no IANA time zone: {hint}")
    return text


def day(given: object) -> date:
    """A calendar day: a TOML date, or an ISO date in quotes."""
    if isinstance(given, date) and not isinstance(given, datetime):
        return given
    if isinstance(given, str) and _DAY.fullmatch(given.strip()):
        try:
            return date.fromisoformat(given.strip())
        except ValueError:
            fault(f"{quoted(given)} is no day of the calendar: write it as 2024-07-01")
    fault(f"{quoted(given)} is not a day: write it as 2024-07-01")


def choice(given: object, options: Sequence[str]) -> str:
    """One of a few words, written exactly so."""
    if isinstance(given, str) and given in options:
        return given
    given = name(given)
    near = nearest(given, options)
    hint = f'did you mean "{near}"?' if near else "use one of " + ", ".join(options)
    fault(f"{quoted(given)} is not known here: {hint}")


def nearest(text: str, options: Sequence[str], cutoff: float = 0.6) -> str | None:
    """The option a mistyped text was probably meant to be."""
    by_folded = {option.casefold(): option for option in options}
    found = difflib.get_close_matches(text.casefold()[:LONGEST_NAME], by_folded, n=1, cutoff=cutoff)
    return by_folded[found[0]] if found else None


def _nearest_zone(text: str) -> str | None:
    zones = sorted(zoneinfo.available_timezones())
    city = text.replace(" ", "_").rsplit("/", 1)[-1].casefold()
    if any(zone.startswith(f"{text}/") for zone in zones):
        return None  # a region: no city of it is nearer than another
    same_city = [zone for zone in zones if zone.rsplit("/", 1)[-1].casefold() == city]
    return same_city[0] if same_city else nearest(text.replace(" ", "_"), zones)
