"""The text cut into tokens, each with the class of its word. Imports the lexicon only.

A class is one character, so that a text becomes a short string of classes on which rules match
(see ``grammar``). Linear in the text: every branch of the
pattern starts on its own characters and is bounded.
"""

import re
from dataclasses import dataclass, field

from crisistui.extraction.times.holidays import HOLIDAY_PATTERN
from crisistui.extraction.times.lexicon import CAPITAL_ONLY, CODE, SHORT_MONTHS, SHORT_WEEKDAYS, WORDS

_ABBREVIATED = "|".join(
    form for name in sorted(SHORT_MONTHS | SHORT_WEEKDAYS) for form in (name.title(), name.upper())
)
_TOKEN = re.compile(
    r"(?P<gap>\n[ \t\r]*\n\s*)"
    r"|(?P<iso>\b\d{4}-\d\d-\d\d"
    r"(?:(?:T|\ {1,2})\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z\b|[+-]\d\d:?\d\d\b)?)?(?![\w-]))"
    r"|(?P<money>[$€£¥₹](?=\d))"
    r"|(?P<clock>(?<![\d:.])\d{1,2}:[0-5]\d(?::[0-5]\d)?(?![\d:]))"
    r"|(?P<numdate>(?<![\w./-])\d{1,2}(?P<sep>[./-])\d{1,2}(?P=sep)(?:\d{4}|\d\d)(?![\w/-]|[.,]\d)"
    r"|(?<![\w./-])\d{4}(?P<sep2>[./])\d{1,2}(?P=sep2)\d{1,2}(?![\w/-]|\.\d))"
    r"|(?P<qtr>\b(?:[QH][1-4]|[1-4][QH])\b)"
    r"|(?P<decade>(?:['’`]\d|\d{3})0(?:['’])?s\b)"
    r"|(?P<ordd>\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<frac>(?<![\d/])\d/\d(?![\d/]))"
    r"|(?P<nb>\d{1,9}(?:,\d{3}){1,6}(?:\.\d+)?)"
    r"|(?P<dec>\d{1,9}\.\d+)"
    r"|(?P<num>\d+)"
    r"|(?P<ampm>(?<![^\W\d_])[AaPp](?:\.\ ?[Mm]\b\.?|[Mm]\b))"
    rf"|(?P<abbr>\b(?:{_ABBREVIATED})\.)"
    rf"|(?P<holiday>\b(?:{HOLIDAY_PATTERN})\b)"
    r"|(?P<possess>['’]s?\b|['’](?=\s))"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<stop>[.!?])"
    r"|(?P<comma>,)"
    r"|(?P<hyph>[-‐-―])"
    r"|(?P<open>[(\[])"
    r"|(?P<mark>[^\s])"
)
_YEARS = range(1000, 3000)
_SHORT = dict.fromkeys(SHORT_MONTHS, CODE["monthab"]) | dict.fromkeys(SHORT_WEEKDAYS, CODE["weekdayab"])


@dataclass(slots=True)
class Tokens:
    """Parallel lists over the tokens, and ``codes``: their classes, a character each."""

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    codes: str = ""

    def raw(self, index: int) -> str:
        """The token as the text has it."""
        return self.text[self.starts[index] : self.ends[index]]


def tokenize(text: str) -> Tokens:
    """Cut a text into tokens."""
    tokens = Tokens(text)
    codes: list[str] = []
    starts, ends, lows = tokens.starts, tokens.ends, tokens.lows
    get, other, month, weekday, short = WORDS.get, CODE["x"], CODE["month"], CODE["weekday"], _SHORT
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup
        raw = found.group()
        low = raw.lower()
        if kind == "word":
            code = get(low, other)
            if code != other and low in CAPITAL_ONLY and raw[0] == low[0]:
                code = other
            elif code in (month, weekday):
                code = short.get(low, code)
        elif kind == "num":
            code = _number_code(raw)
        elif kind == "abbr":
            code = get(low[:-1], other)
        else:
            code = CODE[kind or "x"]
        starts.append(found.start())
        ends.append(found.end())
        lows.append(low)
        codes.append(code)
    tokens.codes = "".join(codes)
    return tokens


def _number_code(raw: str) -> str:
    size = len(raw)
    if size <= 2:  # noqa: PLR2004 - a day or a small count
        return CODE["n2"]
    if size == 4 and int(raw) in _YEARS:  # noqa: PLR2004
        return CODE["n4"]
    return CODE["nbig"]
