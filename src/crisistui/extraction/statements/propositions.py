"""Propositions: where a sentence says that the subject goes to a country or is received by one.

Imports only this room. A proposition says nothing yet about who holds it or how; that is the operators' part.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crisistui.extraction.masks import Masked, expand

_MACRO = re.compile(r"\{([A-Z]+)\}")


@dataclass(frozen=True, slots=True)
class Proposition:
    """The subject's going somewhere at ``start:end`` of the bare text.

    ``kind`` is takes, goes, nouns or leaves; ``place`` is "there", "here", "us" or empty.
    """

    rule: str
    kind: str
    start: int
    end: int
    destinations: tuple[str, ...]
    place: str = ""


@cache
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    source = files("crisistui.extraction").joinpath("data", "propositions.toml").read_text("utf-8")
    table = tomllib.loads(source)
    macros: dict[str, str] = table["macros"]
    out = []
    for kind in ("takes", "goes", "nouns", "leaves"):
        for name, written in table[kind].items():
            pattern = written
            for _ in range(4):
                pattern = _MACRO.sub(lambda found: macros.get(found[1], found.group()), pattern)
            out.append((kind, f"{kind}.{name}", re.compile(rf"(?<![\w-])(?:{expand(pattern)})")))
    return tuple(out)


def find(masked: Masked) -> list[Proposition]:
    """All propositions of a sentence, in order; the longer one where two of a kind overlap."""
    text = masked.bare
    out: list[Proposition] = []
    for kind, rule, pattern in _patterns():
        for match in pattern.finditer(text):
            word = match.groupdict().get("d") or ""
            codes: tuple[str, ...] = ()
            if word and (not word.isalpha() or "\ue000" <= word[0] <= "\ue6ff"):
                start, end = masked.places[match.start("d")], masked.places[match.end("d") - 1] + 1
                named = masked.found(start, end, "CA")
                codes = tuple(dict.fromkeys(m.entity.country for m in named if m.entity.country))
            out.append(Proposition(rule, kind, match.start(), match.end(), codes, "" if codes else word))
    return sorted(out, key=lambda item: (item.start, -item.end))
