"""Holidays as data: names, and the rule that gives the day of a year. Imports the standard library only.

A rule is (month, day), (month, weekday 1-7, nth; -1 for the last) or ("easter", days after Easter Sunday).
"""

import calendar
from datetime import date, timedelta

Fixed = tuple[int, int]
Nth = tuple[int, int, int]
Moveable = tuple[str, int]

RULES: dict[str, Fixed | Nth | Moveable] = {
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "new year's": (1, 1),
    "new year": (1, 1),
    "new years day": (1, 1),
    "new years eve": (12, 31),
    "orthodox christmas": (1, 7),
    "epiphany": (1, 6),
    "three kings day": (1, 6),
    "twelfth night": (1, 5),
    "martin luther king jr. day": (1, 1, 3),
    "martin luther king day": (1, 1, 3),
    "mlk day": (1, 1, 3),
    "inauguration day": (1, 20),
    "groundhog day": (2, 2),
    "valentine's day": (2, 14),
    "presidents' day": (2, 1, 3),
    "presidents day": (2, 1, 3),
    "international women's day": (3, 8),
    "st. patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "april fool's day": (4, 1),
    "earth day": (4, 22),
    "anzac day": (4, 25),
    "may day": (5, 1),
    "cinco de mayo": (5, 5),
    "mother's day": (5, 7, 2),
    "memorial day": (5, 1, -1),
    "flag day": (6, 14),
    "father's day": (6, 7, 3),
    "juneteenth": (6, 19),
    "canada day": (7, 1),
    "fourth of july": (7, 4),
    "bastille day": (7, 14),
    "assumption day": (8, 15),
    "labor day": (9, 1, 1),
    "columbus day": (10, 1, 2),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "all saints day": (11, 1),
    "all souls' day": (11, 2),
    "guy fawkes night": (11, 5),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
    "veterans' day": (11, 11),
    "remembrance day": (11, 11),
    "thanksgiving day": (11, 4, 4),
    "thanksgiving": (11, 4, 4),
    "st. nicholas day": (12, 6),
    "human rights day": (12, 10),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "mardi gras": ("easter", -47),
    "shrove tuesday": ("easter", -47),
    "ash wednesday": ("easter", -46),
    "palm sunday": ("easter", -7),
    "maundy thursday": ("easter", -3),
    "good friday": ("easter", -2),
    "holy saturday": ("easter", -1),
    "easter sunday": ("easter", 0),
    "easter monday": ("easter", 1),
    "easter": ("easter", 0),
    "ascension day": ("easter", 39),
    "whit sunday": ("easter", 49),
    "whit monday": ("easter", 50),
    "pentecost": ("easter", 49),
    "corpus christi day": ("easter", 60),
    "black friday": (11, 4, 4),
    "cyber monday": (11, 4, 4),
    "election day": (11, 1, 1),
}
# Named after another day, so many days on.
OFFSETS = {"black friday": 1, "cyber monday": 4, "election day": 1}
# Spelled so only when the day is meant.
_LOWER_TOO = ("new year's eve", "new year's day")


def _pattern() -> str:
    names = []
    for name in sorted(RULES, key=len, reverse=True):
        words = (
            name.split()
            if name in {"fourth of july", "cinco de mayo", "mardi gras"}
            else name.title().split()
        )
        if name == "fourth of july":
            words = ["Fourth", "of", "July"]
        elif name == "mlk day":
            words = ["MLK", "Day"]
        elif name in {"cinco de mayo", "mardi gras"}:
            words[0], words[-1] = words[0].title(), words[-1].title()
        names.append(
            r"\ ".join(word.replace("'S", "'s").replace("'", "['’]").replace(".", r"\.") for word in words)
        )
    return "|".join(names)


HOLIDAY_PATTERN = _pattern()


def holiday(name: str, year: int) -> date | None:
    """The day of a holiday in a year; ``None`` for an unknown name or a year outside the calendar."""
    name = " ".join(name.lower().replace("’", "'").split())
    rule = RULES.get(name)
    if rule is None or not 1 <= year <= 9998:
        return None
    if isinstance(rule[0], str):
        return easter(year) + timedelta(days=rule[1])
    if len(rule) == 2:
        return date(year, rule[0], rule[1])
    month, weekday, nth = rule
    return nth_weekday(year, month, weekday, nth) + timedelta(days=OFFSETS.get(name, 0))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth (-1: last) such weekday (1 = Monday) of a month."""
    first = date(year, month, 1)
    if nth > 0:
        return first + timedelta(days=(weekday - 1 - first.weekday()) % 7 + 7 * (nth - 1))
    last = date(year, month, calendar.monthrange(year, month)[1])
    return last - timedelta(days=(last.weekday() - weekday + 1) % 7)


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, over = divmod(century, 4)
    correction = (century + 8) // 25
    moon = (19 * golden + century - leap - (century - correction + 1) // 3 + 15) % 30
    quad, single = divmod(rest, 4)
    day = (32 + 2 * over + 2 * quad - moon - single) % 7
    shift = (golden + 11 * moon + 22 * day) // 451
    month, before = divmod(moon + day - 7 * shift + 114, 31)
    return date(year, month, before + 1)
