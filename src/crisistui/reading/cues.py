"""The cue words of page furniture, loaded once from ``data/furniture.toml`` when the first page comes.

Imports nothing of ours but the line vocabulary of this room.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from crisistui.reading.lines import key_of

_WHOLE = ("lines", "teasers", "closers", "adverts", "byline_lines")
_WORDS = (
    *("menu", "share", "promo", "byline_words", "stamp", "stamp_labels"),
    *("photo_agencies", "photo_words", "offices", "particles"),
)
_STARTS = (
    *("starts", "credit_starts", "byline_starts", "author_starts", "caption_starts"),
    *("letterhead", "signature"),
)
_PARTS = ("holds", "credit_holds", "caption_words", "bio")


@dataclass(frozen=True, slots=True)
class Cues:
    """The tables, ready to compare with keys: sets of lines or words, patterns of starts and parts."""

    lines: frozenset[str]
    teasers: frozenset[str]
    closers: frozenset[str]
    adverts: frozenset[str]
    menu: frozenset[str]
    share: frozenset[str]
    promo: frozenset[str]
    byline_lines: frozenset[str]
    byline_words: frozenset[str]
    stamp: frozenset[str]
    stamp_all: frozenset[str]
    stamp_labels: frozenset[str]
    photo_agencies: frozenset[str]
    photo_words: frozenset[str]
    offices: frozenset[str]
    particles: frozenset[str]
    starts: re.Pattern[str]
    holds: re.Pattern[str]
    teaser_starts: re.Pattern[str]
    credit_starts: re.Pattern[str]
    credit_holds: re.Pattern[str]
    byline_starts: re.Pattern[str]
    author_starts: re.Pattern[str]
    caption_starts: re.Pattern[str]
    caption_words: re.Pattern[str]
    letterhead: re.Pattern[str]
    signature: re.Pattern[str]
    bio: re.Pattern[str]


@cache
def cues() -> Cues:
    """The shipped tables; read once per process."""
    text = resources.files("crisistui.reading").joinpath("data/furniture.toml").read_text("utf-8")
    table: dict[str, list[str]] = tomllib.loads(text)
    whole = {name: frozenset(map(key_of, table[name])) for name in _WHOLE}
    words = {name: frozenset(table[name]) for name in _WORDS}
    starts = {name: re.compile(f"(?:{_either(table[name])})(?!\\w)") for name in _STARTS}
    parts = {name: re.compile(_either(table[name])) for name in _PARTS}
    heads = re.compile(f"(?:{_either(table['teasers'] + table['closers'])})\\s?[:|»→>–—]\\s{{0,3}}\\S")
    every = {"stamp_all": frozenset(table["stamp"] + table["stamp_extra"])}
    patterns = {**starts, **parts, "teaser_starts": heads}
    return Cues(**whole, **words, **every, **patterns)  # type: ignore[arg-type]  # one kind of table each


def _either(phrases: list[str]) -> str:
    ordered = sorted({phrase.casefold().replace("’", "'") for phrase in phrases}, key=len, reverse=True)
    return "|".join(re.escape(phrase) for phrase in ordered)
