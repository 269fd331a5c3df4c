"""The cue lists of extraction, read once from the package's data files.

Imports nothing of ours. Cue lists are data (TOML) so that they can be read, argued about and
tested without reading code.
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """The parsed ``data/NAME.toml``."""
    return tomllib.loads(files("crisistui.extraction").joinpath("data", f"{name}.toml").read_text("utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """A cue list as a set: entries separated by ``|``, line breaks or, without any ``|``, by spaces."""
    text: str = table(name)[key]
    entries = text.replace("\n", "|").split("|") if "|" in text else text.split()
    return frozenset(entry.strip() for entry in entries if entry.strip())


def any_of(name: str, key: str) -> str:
    """A cue list of patterns as one group of a regular expression, in the order of the data."""
    patterns: list[str] = table(name)[key]
    return f"(?:{'|'.join(patterns)})"
