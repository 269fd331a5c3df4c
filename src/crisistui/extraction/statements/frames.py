"""Frames: written constructions that carry a stance, loaded from data and matched on masked sentences.

Imports only this room. A frame is a pattern over a masked sentence plus what it means: the stance, where the
holder stands, where the destination stands. A sentence is tried only against frames one of whose `needs`
words it holds, so most sentences cost a set intersection.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crisistui.extraction.masks import block, expand

FILES = ("refusals", "offers", "views")
_MACRO = re.compile(r"\{([A-Z]+)\}")
_RANK = {
    "denies": 6,
    "refuses": 5,
    "silent": 4,
    "open": 4,
    "hosts": 3,
    "offers": 3,
    "positive": 2,
    "negative": 2,
}


@dataclass(frozen=True, slots=True)
class Frame:
    """One construction.

    ``stance`` is a stance of the vocabulary, or ``positive``/``negative`` where the party decides how strong
    it is. ``agent`` says who holds it: ``left`` (the phrase before), ``speaker`` (the attribution),
    ``subject``, ``d`` (the destination itself). ``d`` says where the destination stands: ``group``,
    ``agent``, ``topic``, ``none``, joined by ``-or-``. ``negated`` is the stance under negation, ``None``
    when negation cancels.
    """

    id: str
    stance: str
    agent: str
    d: str
    pattern: re.Pattern[str]
    needs: frozenset[str]
    example: str
    negated: str | None = None
    context: bool = False
    subject: bool = False
    party: str | None = None
    d_required: bool = False
    requires_negation: bool = False
    polarity_by_negation: bool = False
    rank: int = 2


def _expanded(pattern: str, macros: dict[str, str]) -> str:
    for _ in range(6):
        grown = _MACRO.sub(lambda found: macros.get(found[1], found.group()), pattern)
        if grown == pattern:
            break
        pattern = grown
    # a class of two kinds is written [{C}{A}] in the data
    pattern = re.sub(r"\[((?:\{[A-Z]\})+)\]", lambda found: _union(found[1]), pattern)
    return expand(pattern)


def _union(slots: str) -> str:
    return "[" + "".join(block(letter)[1:-1] for letter in re.findall(r"\{([A-Z])\}", slots)) + "]"


@cache
def frames() -> tuple[Frame, ...]:
    """All frames, compiled once, in the order of the files and of each file."""
    folder = files("crisistui.extraction").joinpath("data", "frames")
    macros = tomllib.loads(folder.joinpath("macros.toml").read_text("utf-8"))["macros"]
    found = []
    for name in FILES:
        for entry in tomllib.loads(folder.joinpath(f"{name}.toml").read_text("utf-8"))["frame"]:
            values = dict(entry)
            values["pattern"] = re.compile(_expanded(values["pattern"], macros))
            values["needs"] = frozenset(values["needs"].split())
            values.setdefault("rank", _RANK.get(values["stance"], 2))
            found.append(Frame(**values))
    return tuple(found)


@cache
def by_word() -> dict[str, tuple[Frame, ...]]:
    """The frames that each needed word may start."""
    table: dict[str, list[Frame]] = {}
    for frame in frames():
        for word in frame.needs:
            table.setdefault(word, []).append(frame)
    return {word: tuple(listed) for word, listed in table.items()}


_WORD = re.compile(r"n't|[a-z]+(?:-[a-z]+)*|'(?:ll|d)")


def candidates(text: str) -> list[Frame]:
    """The frames worth trying on a masked sentence, in their order."""
    table = by_word()
    wanted: dict[str, Frame] = {}
    for word in set(_WORD.findall(text)):
        for part in (word, *word.split("-")) if "-" in word else (word,):
            for frame in table.get(part, ()):
                wanted[frame.id] = frame
    order = {frame.id: place for place, frame in enumerate(frames())}
    return sorted(wanted.values(), key=lambda frame: order[frame.id])
