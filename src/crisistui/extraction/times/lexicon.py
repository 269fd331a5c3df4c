"""The words of time as data: each class of words, and what a word stands for. Imports the cue tables.

``CODE`` gives every class its one-character code; ``WORDS`` every word its class's code. A word belongs to
exactly one class; rules name several classes where a word has several uses.
"""

from collections.abc import Collection

from crisistui.extraction.times.cues import words

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
WEEKDAYS_PLURAL = {name + "s": number for name, number in WEEKDAYS.items() if len(name) > 5}
UNITS = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "night": "night", "week": "week",
    "fortnight": "fortnight", "weekend": "weekend", "month": "month", "quarter": "quarter", "year": "year",
    "decade": "decade", "century": "century", "semester": "half",
}  # fmt: skip
UNITS_PLURAL = {name + "s": unit for name, unit in UNITS.items() if name != "century"} | {
    "centuries": "century", "hrs": "hour", "hr": "hour", "mins": "minute", "yrs": "year", "secs": "second",
}  # fmt: skip
NUMBERS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000,
}  # fmt: skip
ORDINALS = {
    "first": 1, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASONS_PLURAL = {name + "s": code for name, code in SEASONS.items() if name != "fall"}
PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "dawn": "MO", "daybreak": "MO", "sunrise": "MO",
    "dusk": "EV", "sunset": "EV", "nightfall": "EV", "midmorning": "MO", "midafternoon": "AF",
    "daytime": "DT",
}  # fmt: skip
PARTS_PLURAL = {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}
CLOCK_WORDS = {"noon": (12, 0), "midnight": (24, 0), "midday": (12, 0)}
FREQUENT = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W",
    "monthly": "P1M", "bimonthly": "P2M", "yearly": "P1Y", "annually": "P1Y",
    "hourly": "PT1H", "semiannually": "P6M",
}  # fmt: skip
REFS = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "recently": "PAST_REF", "soon": "FUTURE_REF",
}  # fmt: skip
DEICTIC_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
EDGES = {
    "early": "START", "beginning": "START", "start": "START", "late": "END", "end": "END", "close": "END",
    "mid": "MID", "middle": "MID", "midst": "MID", "ending": "END", "opening": "START",
}  # fmt: skip
APPROXIMATE = {
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "circa": "APPROX",
    "nearly": "APPROX", "almost": "LESS_THAN", "over": "MORE_THAN", "under": "LESS_THAN", "exactly": None,
}  # fmt: skip
VAGUE = ("few", "several", "many", "dozens", "numerous", "hundreds", "thousands")

# Classes of one or a few words each, and the classes the tokenizer finds by their shape.
_SMALL = {
    "the": "the", "a": "a an", "another": "another", "this": "this", "that": "that", "these": "these",
    "those": "those", "each": "each", "every": "every", "last": "last", "past": "past", "next": "next",
    "coming": "coming upcoming", "previous": "previous preceding prior", "following": "following",
    "ensuing": "ensuing subsequent succeeding", "same": "same very", "current": "current present",
    "recent": "recent", "latest": "latest", "vague": " ".join(VAGUE), "couple": "couple", "pair": "pair",
    "dozen": "dozen", "half": "half", "earlier": "earlier", "later": "later", "ago": "ago", "back": "back",
    "old": "old", "aged": "aged", "from": "from", "hence": "hence", "before": "before", "after": "after",
    "since": "since", "of": "of", "in": "in", "on": "on", "at": "at", "by": "by", "to": "to", "and": "and",
    "or": "or", "between": "between", "until": "until till", "through": "through thru", "during": "during",
    "within": "within", "for": "for", "than": "than", "more": "more", "less": "less fewer", "least": "least",
    "most": "most", "up": "up", "no": "no", "not": "not", "so": "so", "local": "local", "time": "time",
    "standard": "standard daylight", "oclock": "o", "clock_word": "clock", "once": "once",
    "twice": "twice thrice", "times": "times", "other": "other", "additional": "additional extra",
    "straight": "straight consecutive further successive long", "full": "full entire whole",
    "comparable": "comparable corresponding", "fiscal": "fiscal financial",
    "trading": "trading business working calendar", "eve": "eve", "tonight": "tonight",
    "overnight": "overnight", "future": "future", "near": "near foreseeable not-too-distant",
    "term": "term", "period": "period", "ahead": "ahead", "all": "all", "per": "per",
    "as": "as",
    "out": "out", "its": "its their his her our my",
    "ended": "ended", "if": "if", "with": "with",
    "right": "right", "there": "there", "then": "then", "date": "date",
}  # fmt: skip
_SHAPES = (
    *("x", "gap", "iso", "money", "clock", "numdate", "decade", "ordd", "frac", "nb", "dec", "n2", "n4"),
    *("nbig", "ampm", "holiday", "possess", "stop", "comma", "hyph", "open", "mark", "qtr"),
)
_TABLES: dict[str, Collection[str]] = {
    "monthab": (), "weekdayab": (), "month": MONTHS, "weekday": WEEKDAYS,
    "weekdays": WEEKDAYS_PLURAL, "units": UNITS_PLURAL, "unit": UNITS,
    "numw": NUMBERS, "ordw": ORDINALS, "decadew": DECADES, "season": SEASONS, "seasons": SEASONS_PLURAL,
    "part": PARTS, "parts": PARTS_PLURAL, "clockw": CLOCK_WORDS, "freq": FREQUENT, "ref": REFS,
    "deictic": DEICTIC_DAYS, "edge": EDGES, "approx": APPROXIMATE,
}  # fmt: skip

# Without a full stop these name a time only beside a day or a year ("Sun Microsystems", "Jan Kavan").
SHORT_MONTHS = frozenset(name for name in MONTHS if len(name) < 5) - {"may", "june", "july"}
SHORT_WEEKDAYS = frozenset(name for name in WEEKDAYS if len(name) < 6)
# Words that only name a time when written with a capital.
CAPITAL_ONLY = words("""
dec sept oct wed fri tue jun nov sat jul may feb mar apr sun august jan sep mon thu aug march
""")  # fmt: skip


def _members() -> dict[str, tuple[str, ...]]:
    members = {name: tuple(words.split()) for name, words in _SMALL.items()}
    members |= {name: tuple(table) for name, table in _TABLES.items()}
    return members


_MEMBERS = _members() | {"second": ("second",)}
CODE: dict[str, str] = {name: chr(0x4E00 + place) for place, name in enumerate((*_SHAPES, *_MEMBERS))}
CODE["mark"] = CODE["x"]
WORDS: dict[str, str] = {}
for _name, _words in _MEMBERS.items():
    for _word in _words:
        WORDS.setdefault(_word, CODE[_name])
WORDS["second"] = CODE["second"]
WORDS |= {"am": CODE["ampm"], "pm": CODE["ampm"]}
