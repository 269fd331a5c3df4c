"""Time zones as news writes them, as data, and the offset of one on a day. Imports the tokens only."""

from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from crisistui.extraction.times.tokens import Tokens

# Abbreviations with one meaning in news: minutes east of Greenwich; else the zone that decides.
OFFSETS: dict[str, int] = {
    "gmt": 0, "utc": 0, "z": 0, "zulu": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420,
    "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "hst": -600, "bst": 60, "cet": 60, "cest": 120,
    "eet": 120, "eest": 180, "msk": 180, "trt": 180, "sgt": 480, "hkt": 480, "jst": 540, "kst": 540,
    "aest": 600, "aedt": 660, "vet": -240, "brt": -180, "art": -180,
}  # fmt: skip
NAMED: dict[str, str] = {
    "et": "America/New_York", "ct": "America/Chicago", "mt": "America/Denver", "pt": "America/Los_Angeles",
    "eastern": "America/New_York", "central": "America/Chicago", "mountain": "America/Denver",
    "pacific": "America/Los_Angeles", "washington": "America/New_York", "beijing": "Asia/Shanghai",
    "miami": "America/New_York", "boston": "America/New_York", "kyiv": "Europe/Kiev", "kiev": "Europe/Kiev",
    "tel aviv": "Asia/Jerusalem", "delhi": "Asia/Kolkata", "new delhi": "Asia/Kolkata",
    "mumbai": "Asia/Kolkata",
    "geneva": "Europe/Zurich", "ankara": "Europe/Istanbul", "doha": "Asia/Qatar", "abu dhabi": "Asia/Dubai",
    "islamabad": "Asia/Karachi", "rio": "America/Sao_Paulo", "brasilia": "America/Sao_Paulo",
    "san francisco": "America/Los_Angeles", "st. petersburg": "Europe/Moscow", "edinburgh": "Europe/London",
    "barcelona": "Europe/Madrid", "milan": "Europe/Rome", "frankfurt": "Europe/Berlin",
    "munich": "Europe/Berlin",
    "greenwich": "UTC", "british": "Europe/London", "moscow": "Europe/Moscow", "quito": "America/Guayaquil",
    "the hague": "Europe/Amsterdam", "pyongyang": "Asia/Pyongyang", "hanoi": "Asia/Ho_Chi_Minh",
}  # fmt: skip


_REGIONS = ("", "America", "Europe", "Asia", "Africa", "Australia", "Pacific", "Atlantic", "Indian")


@lru_cache(maxsize=256)
def _city(name: str) -> str | None:
    """The IANA zone named after a city or a country ("Cuba"), if there is one."""
    tail = name.title().replace(" ", "_")
    for region in _REGIONS:
        try:
            return ZoneInfo(f"{region}/{tail}".lstrip("/")).key
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return None


def zone_of(words: str) -> str | int | None:
    """What zone words name: minutes of offset, an IANA key, or ``None`` for a place we do not know."""
    low = " ".join(words.lower().split())
    if low in OFFSETS:
        return OFFSETS[low]
    if not low.replace(" ", "").isalpha():
        return NAMED.get(low)
    return NAMED.get(low) or _city(low)


def offset_on(zone: str | int | None, day: date, hour: int, minute: int) -> int | None:
    """The offset of a zone at that wall time in minutes; ``None`` for no or an unknown zone."""
    if zone is None or isinstance(zone, int):
        return zone
    try:
        wall = datetime.combine(day, time(hour % 24, minute), tzinfo=ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        return None
    try:
        offset = wall.utcoffset()
    except OverflowError:
        return None
    return None if offset is None else round(offset.total_seconds() / 60)


_WIDEST = 14  # no zone is further from Greenwich
_BARE = frozenset({"ET", "CT", "MT", "PT", "Eastern", "Central", "Pacific"})


def zone_after(tokens: Tokens, place: int, local: str | None) -> tuple[int, str | int | None] | None:
    """Zone words that start at a token: where they end, and what they name; ``None`` for none.

    ``GMT``, ``EST`` and the like stand alone; places want "time": ``Lima time``, ``Eastern Standard Time``.
    "local time" is ``local``. A place we do not know is taken as zone words that name nothing.
    """
    lows = tokens.lows
    for size in (4, 3, 2):
        words = lows[place : place + size]
        if len(words) == size and words[-1] == "time" and "\n" not in "".join(words):
            name = [word for word in words[:-1] if word not in {"standard", "daylight", "summer"}]
            if name == ["local"]:
                return place + size, local
            if not tokens.raw(place)[:1].isupper():
                continue
            key = zone_of(" ".join(name))
            if key is not None or size == len(("Lima", "time")):
                return place + size, key
    if place < len(lows):
        raw = tokens.raw(place)
        if raw in {"UTC", "GMT"} and lows[place + 1 : place + 2] in (["+"], ["-"], ["−"]):
            return _shifted(lows, place)
        if raw in _BARE or (raw.isupper() and lows[place] in OFFSETS):
            return place + 1, zone_of(raw)
    return None


def _shifted(lows: list[str], place: int) -> tuple[int, int]:
    """``UTC+3``, ``GMT-04:30``."""
    hours, _, minutes = "".join(lows[place + 2 : place + 3]).partition(":")
    if not (hours.isdecimal() and len(hours) <= 2 and int(hours) <= _WIDEST):
        return place + 1, 0
    offset = int(hours) * 60 + (int(minutes) if minutes in {"00", "15", "30", "45"} else 0)
    return place + 3, offset if lows[place + 1] == "+" else -offset
