"""What the words of a sentence weigh together, learned from sentences whose stance is known.

Imports only this room's masks and the shipped weights, ``data/learned.tsv``, which ``python -m bench.learn``
writes from ``tests/corpus/stances``. The method is multinomial logistic regression over the presence of words
and pairs of words, scaled by the sentence's length (Wang and Manning 2012, "Baselines and Bigrams"): nothing
is downloaded, the same words always weigh the same, and the words that weigh most can be shown.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from crisistui.extraction.masks import kind_of

_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|[\ue000-\ue6ff]")
_NEGATION = frozenset("not no never neither nor without nobody none cannot hardly nothing".split())
#: Words that tell who speaks and when, not what of: they would only learn who was asked more often.
_IDLE = frozenset(
    "a an the said says say saying told tells added adds minister ministers foreign prime spokesman"
    " spokeswoman spokesperson official officials president government ministry ambassador deputy former"
    " secretary reporters monday tuesday wednesday thursday friday saturday sunday {P} {O} {A}".split()
)
_FEWEST = 4  # words that a sentence must have for a guess
_REACH = 4  # words behind a negation that stand under it
_REMEMBERED = 1024  # sentences: each is asked for by several rules
_SCALE = 100  # weights are written as whole hundredths

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Weights:
    """The learned weights: classes, what each weighs before any word, and each feature's weight per class."""

    classes: tuple[str, ...]
    bias: tuple[int, ...]
    features: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest class of a sentence, how likely it is, and where the words for it stand."""

    kind: str
    probability: float
    start: int
    end: int


def features(text: str) -> dict[str, Span]:
    """The words and pairs of a bare masked sentence with their places, those under a negation marked."""
    every = ((_word(found), found.span()) for found in _TOKEN.finditer(text))
    tokens = [(word, span) for word, span in every if word not in _IDLE]
    out: dict[str, Span] = {}
    negated = 0
    for place, (word, span) in enumerate(tokens):
        out.setdefault(word, span)
        if place:
            before, (start, _) = tokens[place - 1]
            out.setdefault(f"{before} {word}", (start, span[1]))
        if negated:
            out.setdefault(f"not:{word}", span)
            negated -= 1
        if word in _NEGATION or word.endswith("n't"):
            negated = _REACH
    return out


@lru_cache(maxsize=_REMEMBERED)
def guess(text: str) -> Guess:
    """Which class a bare masked sentence most likely is of: for, against, quiet, stay or none."""
    learned = weights()
    present = {name: span for name, span in features(text).items() if name in learned.features}
    if sum(name.isalpha() for name in present) < _FEWEST:
        return Guess("none", 1.0, 0, min(1, len(text)))
    scale = _SCALE * math.sqrt(len(present) or 1)
    scores = [
        bias / _SCALE + sum(learned.features[name][place] for name in present) / scale
        for place, bias in enumerate(learned.bias)
    ]
    highest = max(scores)
    parts = [math.exp(score - highest) for score in scores]
    best = parts.index(max(parts))
    pairs = [name for name in present if " " in name]  # two words show a reader more than one
    telling = max(pairs or present, key=lambda name: (learned.features[name][best], name), default=None)
    start, end = present[telling] if telling is not None else (0, min(1, len(text)))
    return Guess(learned.classes[best], parts[best] / sum(parts), start, end)


@cache
def weights() -> Weights:
    """The shipped weights, read once."""
    text = files("crisistui.extraction").joinpath("data", "learned.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    (_, *classes), (_, *bias), *learned = rows
    return Weights(
        tuple(classes),
        tuple(map(int, bias)),
        {name: tuple(map(int, values)) for name, *values in learned},
    )


def _word(found: re.Match[str]) -> str:
    kind = kind_of(found.group()[0])
    return f"{{{kind}}}" if kind else found.group()
