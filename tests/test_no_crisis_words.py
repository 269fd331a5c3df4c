"""Nothing in the program is hard-wired to the crisis that ships: its words stand in its profile only.

Only tables that hold the whole world may name its countries, outlets, languages and time zones.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from crisistui.profile.gazetteer import countries

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "crisistui"
PROFILE = tomllib.loads((ROOT / "seeds" / "crisis.toml").read_text(encoding="utf-8"))
WHOLE_WORLD = {
    "profile/data/cities.tsv",
    "profile/data/countries.tsv",
    "profile/data/outlets.tsv",
    "extraction/times/zones.py",  # cities that stand for a time zone
    "reading/language.py",  # names of languages
}
SUFFIXES = {".py", ".toml", ".tsv", ".txt"}

# Who and what else the coverage of this crisis turns on, beyond its profile.
TALK = (
    "Maduro", "Venezuela", "Venezuelan", "Caracas", "Trump", "Lukashenko", "Lukashenka", "Erdoğan", "Erdogan",
    "Putin", "Rubio", "Minsk", "Ankara", "Kremlin", "Tehran", "Iran", "Iranian", "Doha", "Istanbul", "Miraflores",
    "Türkiye", "White House", "Turkish", "Belarusian", "Russian", "Cuban", "Chavista", "Delcy", "Machado",
)  # fmt: skip

# Names that are words of their own, of many people, or parts of an outlet's name.
ORDINARY = {
    "Gil",
    "Saab",
    "Guerra",
    "Flores",
    "Graham",
    "Kelly",
    "Gonzalez",
    "González",
    "Urrutia",
    "Silva",
    "Lula",
}


def powers() -> Iterator[dict]:
    yield PROFILE["subject"]
    for kind in ("broker", "opposition", "actor"):
        yield from PROFILE.get(kind, ())


def names_in(table: dict) -> Iterator[str]:
    if "name" in table:
        yield table["name"]
    yield from table.get("aliases", ())
    for person in table.get("people", ()):
        yield from names_in(person if isinstance(person, dict) else {"name": person})


def crisis_words() -> set[str]:
    words = set(TALK)
    for table in powers():
        for name in names_in(table):
            if name.split()[-1].islower():
                continue  # "X opposition": the last word is one of ours
            words |= {name, name.split()[-1]}
        country = countries().get(table.get("country", ""))
        if country is not None:
            words |= {country.name, *country.capitals}
    return {word for word in words if word not in ORDINARY and len(word) > 2}


def pattern(words: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    # Rules are written over text in lower case: a name may hide there without its capital.
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, ordered))})\b", re.IGNORECASE)


def files() -> list[Path]:
    found = [path for path in sorted(SOURCE.rglob("*")) if path.suffix in SUFFIXES]
    return [path for path in found if path.relative_to(SOURCE).as_posix() not in WHOLE_WORLD]


WORDS = pattern(crisis_words())


@pytest.mark.parametrize(
    "word",
    [
        "Maduro",
        "Nicolás Maduro",
        "Caracas",
        "Venezuela",
        "Trump",
        "Lukashenko",
        "Belarus",
        "Cuba",
        "Washington",
        "venezuelan",
    ],
)
def test_the_net_knows_the_words_of_the_crisis(word):
    assert WORDS.search(f"an example about {word}, say")


def test_the_net_leaves_ordinary_words_alone():
    assert not WORDS.search(
        "He left for Ghana; the foreign minister, Kelly by name, spoke to the Gambian president."
    )


def test_there_is_something_to_search():
    assert len(files()) > 100


def test_no_word_of_the_crisis_that_ships_stands_in_the_program():
    hits = [
        f"{path.relative_to(ROOT)}:{number}: {found.group()}: {line.strip()[:100]}"
        for path in files()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        for found in [WORDS.search(line)]
        if found
    ]
    assert hits == [], "\n" + "\n".join(hits)
