"""The rules of deadlines, read once from ``data/deadlines.toml``. Imports `crisistui.extraction` only."""

import re
from dataclasses import dataclass
from functools import cache

from crisistui.extraction.deadlines.timed import DATES, STRETCHES
from crisistui.extraction.lexicon import table
from crisistui.extraction.masks import expand

_MACRO = re.compile(r"\{([A-Z]+)\}")
_DEPTH = 4  # macros inside macros


@dataclass(frozen=True, slots=True)
class Rule:
    """One construction; see the head of the data file for what the fields mean."""

    id: str
    status: str
    pattern: re.Pattern[str]
    needs: frozenset[str]
    example: str
    due: str
    kind: str = "demand"
    side: str = ""
    where: str = ""
    shift: str = ""
    acts: bool = False
    only: str = ""


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, compiled, in the order of the file: the first that fits an expression of time has it."""
    data = table("deadlines")
    found = []
    for entry in data["rule"]:
        values = dict(entry)
        values["pattern"] = re.compile(_expanded(values["pattern"], data["macros"]))
        values["needs"] = frozenset(values["needs"].split())
        found.append(Rule(**values))
    return tuple(found)


def _expanded(pattern: str, macros: dict[str, str]) -> str:
    for _ in range(_DEPTH):
        pattern = _MACRO.sub(lambda found: macros.get(found[1], found.group()), pattern)
    pattern = pattern.replace("{t}", f"(?P<t>{DATES})").replace("{d}", f"(?P<d>{STRETCHES})")
    return expand(pattern.replace("{T}", DATES).replace("{D}", STRETCHES))


_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")


def candidates(text: str) -> list[Rule]:
    """The rules worth trying on a sentence."""
    there = set(_WORD.findall(text))
    return [rule for rule in rules() if not rule.needs.isdisjoint(there)]
