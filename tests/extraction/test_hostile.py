"""Text made to stall a reader costs no more than its length: every pattern, and the whole way through.

Time is processor time, measured against a plain pattern in the same run.
"""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator

import pytest

from crisistui import extraction
from crisistui.extraction.engine import extract
from crisistui.extraction.sentences import split
from crisistui.extraction.statements import leaning
from crisistui.profile.outlets import outlets
from crisistui.reading.read import read

LONGEST = 1_200  # characters of a sentence, see `sentences`
COUNTRY, ADJECTIVE, SUBJECT, PERSON, OUTLET = "\ue000", "\ue100", "\ue300", "\ue400", "\ue600"
UNITS = [
    "a", "A", "1", " ", "\n", ".", ". ", "a-", "A. ", "word ", "Word ", "'s ", '"', "“a” ", "— ", ", ", "the ", "no ",
    f"{COUNTRY}, ", f"{COUNTRY} and ", f"{SUBJECT} ", f"{PERSON}", "he would not be willing to go to ",
    "political temporary safe possible ", "offer of asylum ", f"told {OUTLET} ", "has been ", "if he ", "reports ",
    "the own house ", "nobody ever ", "would not be ", "no safe ", "in a position ", "a best safe ", "The Post ", "(The Post) ",
    "Name: ", "the senior foreign minister ", f"the {COUNTRY}'s ", f"{ADJECTIVE} official ", f", {PERSON}, ", "on the day, ",
]  # fmt: skip
PLAIN = re.compile(r"\b(?:said|says|told)\b [a-z]{2,9}")
WORST = 400  # times the plain pattern; an exponential or cubic one takes many thousand times


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern of the room, those of the data files included."""
    seen: set[str] = set()
    for module in pkgutil.walk_packages(extraction.__path__, extraction.__name__ + "."):
        for name, value in list(vars(importlib.import_module(module.name)).items()):
            held = value
            if hasattr(value, "cache_info") and value.__module__ == module.name:
                try:
                    held = value()
                except TypeError:
                    continue
            for pattern in _inside(held, 0):
                if pattern.pattern not in seen:
                    seen.add(pattern.pattern)
                    yield f"{module.name.removeprefix(extraction.__name__)}.{name}".lstrip("."), pattern


def _inside(value: object, depth: int) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 5:
        if isinstance(value, dict):
            value = tuple(value.values())
        if isinstance(value, tuple | list):
            for item in value:
                yield from _inside(item, depth + 1)
        elif hasattr(value, "__dataclass_fields__") and not isinstance(value, type):
            for name in value.__dataclass_fields__:
                yield from _inside(getattr(value, name, None), depth + 1)


def spent(pattern: re.Pattern[str], text: str) -> float:
    started = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - started


ALL = list(patterns())


def test_the_patterns_of_the_data_files_are_among_them():
    names = {name for name, _ in ALL}
    assert len(ALL) > 250
    for part in (
        "operators", "propositions", "frames", "rules", "origins", "discourse", "leaning.cues", "dialogue._LABEL",
        "asking", "attribution.reader", "attribution.shapes", "attribution.sources", "holders.focus", "holders.owners",
        "holders.pronouns", "holders.described", "persons", "carriers", "author", "roles", "sentences", "masks",
    ):  # fmt: skip
        assert any(part in name for name in names), part


def test_every_cue_that_is_weighed_is_among_them():
    assert {cue.pattern.pattern for cue in leaning.cues()} <= {pattern.pattern for _, pattern in ALL}


@pytest.mark.parametrize("start", range(0, len(ALL), 20))
def test_no_pattern_stalls_on_a_sentence_of_one_thing(start):
    plain = min(spent(PLAIN, "he said nothing " * 75) for _ in range(20)) or 1e-6
    slow = []
    for name, pattern in ALL[start : start + 20]:
        for unit in UNITS:
            for size in (60, LONGEST):  # an exponential one shows before it stalls the test as well
                text = (unit * (size // len(unit) + 1))[:size] + "\x00"
                cost = spent(pattern, text)
                if cost > plain * WORST and cost > 0.25:
                    slow.append((name, unit, size, round(cost, 3)))
                    break
    assert slow == []


@pytest.mark.parametrize(
    "unit",
    [
        "a", "A", "a-", "Kofi ", "word ", "said ", "he said ", '"x," he said, ', "Ghana, ", "Belkhoun would go to Ghana and ",
        "has been ", "Ghana offered Belkhoun asylum and ", "according to Ghana ", "the minister of the ", "A. ", ". ",
        "idea of exile ", "Kofi Mensah said no. ", "Is he? ", "Ghana offered Belkhoun asylum.\n", "by Friday at noon ",
        "\ue300 said \ue000 ", "....", "“", "’s ", "(", "on March 3, ", "Q: Ghana?\nVERZANI: Never.\n", "Ghana: no.\n",
        "You know Ghana?\n", "a villa in Ghana awaits him, ", "but nobody welcomes him in Ghana, ", "his own government ",
        "the envoy, Paolo Verzani, said and added ", "told by Ghana that ", "Ghana, he said, ", "Post / ", "Minister Kofi ",
    ],
)  # fmt: skip
def test_the_whole_way_costs_what_the_length_costs(profile, unit):
    def cost(size: int) -> float:
        page = (
            "Belkhoun may go to Ghana\n\nHe said so on Monday in Accra. "
            + (unit * (size // len(unit) + 1))[:size]
        )
        article = read("x.txt", page.encode(), outlets(profile))
        started = time.process_time()
        extract(article, profile)
        return time.process_time() - started

    cost(500)
    small = max(min(cost(6_000), cost(6_000)), 0.03)
    assert min(cost(24_000), cost(24_000)) < small * 4 * 3


@pytest.mark.parametrize("unit", [".", "!x", '."', ". ", "?”", "a.b"])
def test_a_line_is_cut_into_sentences_in_one_pass(lines, unit):
    def cost(size: int) -> float:
        article = lines((unit * (size // len(unit) + 1))[:size] + "x")
        started = time.process_time()
        split(article)
        return time.process_time() - started

    assert min(cost(80_000), cost(80_000)) < max(cost(20_000), 0.02) * 4 * 3
