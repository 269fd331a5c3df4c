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
# Most of a text is lower-case words and the blanks between: they come first, with their blank.
_TOKEN = re.compile(
    r"(?P<lower>[a-z]++)(?![\w.'’])\ ?"
    r"|(?=[^\W\d_])(?:"
    r"(?P<ampm>[AaPp](?:\.\ ?[Mm]\b\.?|[Mm]\b))"
    rf"|(?P<abbr>(?:{_ABBREVIATED})\.)"
    rf"|(?P<holiday>(?:{HOLIDAY_PATTERN})\b)"
    r"|(?P<qtr>[QH][1-4]\b)"
    r"|(?P<word>[^\W\d_]++))"
    r"|(?=\d)(?:"
    r"(?P<iso>(?<!\w)\d{4}-\d\d-\d\d"
    r"(?:(?:T|\ {1,2})\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z\b|[+-]\d\d:?\d\d\b)?)?(?![\w-]))"
    r"|(?P<clock>(?<![\d:.])\d{1,2}:[0-5]\d(?::[0-5]\d)?(?![\d:]))"
    r"|(?P<numdate>(?<![\w./-])\d{1,2}(?P<sep>[./-])\d{1,2}(?P=sep)(?:\d{4}|\d\d)(?![\w/-]|[.,]\d)"
    r"|(?<![\w./-])\d{4}(?P<sep2>[./])\d{1,2}(?P=sep2)\d{1,2}(?![\w/-]|\.\d))"
    r"|(?P<figure>[1-4][QH]\b)"
    r"|(?P<decade>\d{3}0['’]?s\b)"
    r"|(?P<ordd>\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<frac>(?<![\d/])\d/\d(?![\d/]))"
    r"|(?P<nb>\d{1,9}(?:,\d{3}){1,6}(?:\.\d+)?)"
    r"|(?P<dec>\d{1,9}\.\d+)"
    r"|(?P<num>\d++))"
    r"|(?P<gap>\n[ \t\r]*+\n\s*+)"
    r"|(?P<stop>[.!?])"
    r"|(?P<comma>,)"
    r"|(?P<short>['’`]\d0s\b)"
    r"|(?P<possess>['’]s?\b|['’](?=\s))"
    r"|(?P<hyph>[-‐-―])"
    r"|(?P<open>[(\[])"
    r"|(?P<money>[$€£¥₹](?=\d))"
    r"|(?P<mark>[^\s])"
)
_YEARS = range(1000, 3000)
_OTHER = CODE["x"]
_NAMES = frozenset({CODE["month"], CODE["weekday"]})
_ALIASES = {"figure": "qtr", "short": "decade"}
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
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup or "mark"
        start, end = found.span(kind)
        raw = found.group(kind)
        low = raw if kind == "lower" else raw.lower()
        if kind == "lower":
            code = _OTHER if raw in CAPITAL_ONLY else WORDS.get(raw, _OTHER)
        else:
            code = _code(kind, raw, low)
        starts.append(start)
        ends.append(end)
        lows.append(low)
        codes.append(code)
    tokens.codes = "".join(codes)
    return tokens


def _code(kind: str, raw: str, low: str) -> str:
    if kind == "word":
        code = WORDS.get(low, _OTHER)
        if code in _NAMES:
            return _SHORT.get(low, code)
        return _OTHER if raw[0] == low[0] and low in CAPITAL_ONLY else code
    if kind == "num":
        return _number_code(raw)
    if kind == "abbr":
        return WORDS.get(low[:-1], _OTHER)
    return CODE[_ALIASES.get(kind, kind)]


def _number_code(raw: str) -> str:
    size = len(raw)
    if size <= 2:
        return CODE["n2"]
    if size == 4 and int(raw) in _YEARS:
        return CODE["n4"]
    return CODE["nbig"]
