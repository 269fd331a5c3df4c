"""Which way the words of a sentence lean: for, against, or quiet; cues are weighed and added up.

Imports only this room. A turn ("but") lets what follows it count; what does not clearly lean one way says
nothing. Whose view it is, and of which country, is found in `weighing`.
"""

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crisistui.extraction.masks import expand
from crisistui.extraction.negation import in_question, negated_before
from crisistui.extraction.statements import learned

_TURN = re.compile(r"(?:[,;—] ?|\. )(?:but|yet|however|only)\b")
_POLARITY = {"for": 1, "quiet": 0, "against": -1}
_LIKELY = 0.45  # probability from which the learned words count
_STAYS = 0.6  # the same, for words that tell of staying
_SURE = 0.7  # and from which they count as much as a strong cue
_OVERRULES = 0.75  # and from which they overrule a cue
_CERTAIN = 4
#: After a turn the same one goes on: "..., but said that it would not work".
_GOES_ON = re.compile(
    r" (?:\w+ )?(?:said|says|thinks?|doubts?|doubted|called|calls|conceded|admitted|added|warned|cautioned)\b"
)
_ENOUGH = 3  # weight that says something
_CLASSES = ("quiet", "against", "for")  # in this order words are taken


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that weigh ``weight`` for a class; negated words turn it round where ``turns``.

    ``willed`` when the words tell what somebody wants or does, not what a place is like.
    """

    id: str
    kind: str
    weight: int
    turns: bool
    willed: bool
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Lean:
    """Which way a sentence leans, how much, and the words that weigh most (``willed``: see `Cue`).

    ``guessed`` when no cue says so but the words together, as learned; ``sure`` when that overrules a cue.
    """

    polarity: int
    weight: int
    rule: str
    start: int
    end: int
    willed: bool = False
    guessed: bool = False
    sure: bool = False


@cache
def cues() -> tuple[Cue, ...]:
    """All cues, compiled once, in the order in which they take words."""
    source = files("crisistui.extraction").joinpath("data", "weighing.toml").read_text("utf-8")
    made = [
        Cue(
            entry["id"],
            entry["class"],
            entry["weight"],
            entry.get("turns", False),
            entry.get("willed", False),
            re.compile(rf"(?<![\w-])(?:{expand('|'.join(entry['words']))})(?![\w-])"),
        )
        for entry in tomllib.loads(source)["cue"]
    ]
    return tuple(sorted(made, key=lambda cue: (*_CLASSES, "stay").index(cue.kind)))


def lean(text: str) -> Lean | None:
    """Weigh a bare masked sentence; ``None`` when it does not clearly lean."""
    turns = list(_TURN.finditer(text))
    if turns:
        found = _weigh(text, turns[-1].end(), len(text)) or _weigh(text, 0, turns[-1].start())
    else:
        found = _weigh(text, 0, len(text))
    told = _guess(text)
    if found is None or told is None:
        return found or told
    overruled = told.sure and told.polarity != found.polarity and found.weight <= _CERTAIN
    return told if overruled else found  # all its words together know better than a cue or two


def after_turn(text: str) -> tuple[int, Lean | None]:
    """Where the last turn ("but") of a sentence ends, -1 without one, and how his words behind it lean."""
    turns = list(_TURN.finditer(text))
    if not turns or not _GOES_ON.match(text, turns[-1].end()):
        return -1, None
    end = turns[-1].end()
    return end, _weigh(text, end, len(text))


def stays(text: str) -> Lean | None:
    """Find words of a bare masked sentence that tell of staying where one is, else a sure guess at it."""
    cue = next(cue for cue in cues() if cue.kind == "stay")
    found = cue.pattern.search(text)
    if found is not None:
        return Lean(-1, cue.weight, f"weighed.{cue.id}", *found.span())
    told = learned.guess(text)
    if told.kind != "stay" or told.probability < _STAYS:
        return None
    return Lean(-1, cue.weight, "learned.stay", told.start, told.end, guessed=True)


def _guess(text: str) -> Lean | None:
    """What the learned words say where no cue does; ``None`` where they are not sure enough."""
    found = learned.guess(text)
    polarity = _POLARITY.get(found.kind)
    if polarity is None or found.probability < _LIKELY:
        return None
    weight = _CERTAIN if found.probability >= _SURE else _ENOUGH
    return Lean(
        polarity,
        weight,
        f"learned.{found.kind}",
        found.start,
        found.end,
        guessed=True,
        sure=found.probability >= _OVERRULES,
    )


def _weigh(text: str, first: int, last: int) -> Lean | None:
    taken: list[tuple[int, int]] = []
    weights: Counter[int] = Counter()
    best: dict[int, tuple[int, str, int, int, bool]] = {}
    for cue in cues():
        if cue.kind == "stay":
            continue
        for found in cue.pattern.finditer(text, first, last):
            start, end = found.span()
            if any(start < stop and begin < end for begin, stop in taken):
                continue
            taken.append((start, end))
            polarity, weight = _counted(text, cue, start)
            weights[polarity] += weight
            best[polarity] = max(
                best.get(polarity, (0, "", 0, 0, False)), (weight, cue.id, start, end, cue.willed)
            )
    if not weights:
        return None
    polarity = max(weights, key=lambda way: (weights[way], way == 0, -way))
    others = max((weight for way, weight in weights.items() if way != polarity), default=0)
    if weights[polarity] < _ENOUGH or weights[polarity] <= others:
        return None
    _, rule, start, end, willed = best[polarity]
    return Lean(polarity, weights[polarity], f"weighed.{rule}", start, end, willed)


def _counted(text: str, cue: Cue, start: int) -> tuple[int, int]:
    if cue.kind == "quiet":
        return 0, 1 if cue.id == "quiet.open" and in_question(text, start) else cue.weight
    if cue.kind == "for":
        if in_question(text, start):
            return 0, 1
        return (-1, cue.weight) if cue.turns and negated_before(text, start, 34) else (1, cue.weight)
    return (0, 2) if negated_before(text, start, 16) else (-1, cue.weight)
