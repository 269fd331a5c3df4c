"""Names that stand twice in a profile, so that nobody could tell who is meant.

Imports this room only. A name may repeat within its own entry; it may not mean two people, two sides or
two outlets. Works on the table as TOML gives it, so that doubles are told together with other faults;
what is malformed is passed over here.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from crisistui.profile.tables import fold
from crisistui.profile.values import quoted

Path = tuple[str | int, ...]
Entry = tuple[Path, str, list[str]]

_CAST = ("subject", "broker", "opposition", "actor")


def doubles(table: Mapping[str, Any], lines: Mapping[Path, int]) -> Iterator[tuple[Path, str]]:
    """Path and message of every entry that repeats a name of an earlier one."""
    cast = (entry for side in _CAST for entry in _side((side,), table.get(side)))
    yield from _repeats(cast, lines)
    yield from _repeats(_side(("outlet",), table.get("outlet")), lines)


def _repeats(entries: Iterator[Entry], lines: Mapping[Path, int]) -> Iterator[tuple[Path, str]]:
    owners: dict[str, tuple[Path, str]] = {}
    for path, name, aliases in entries:
        for form in (name, *aliases):
            owner_path, owner = owners.setdefault(fold(form), (path, name))
            if owner_path != path:
                line = lines.get(owner_path)
                where = f" in line {line}" if line else ""
                yield (
                    path,
                    f"{quoted(form)} already means {quoted(owner)}{where}: delete one, or use a longer form",
                )
                break


def _side(path: Path, given: object) -> Iterator[Entry]:
    """The entry of a table and those of its people; of each table in a list; of a bare name."""
    if isinstance(given, list):
        for number, item in enumerate(given):
            yield from _side((*path, number), item)
    elif isinstance(given, str):
        yield path, given, []
    elif isinstance(given, dict):
        name, aliases = given.get("name"), given.get("aliases")
        if isinstance(name, str):
            listed = aliases if isinstance(aliases, list) else []
            yield path, name, [alias for alias in listed if isinstance(alias, str)]
        if "people" not in path:
            yield from _side((*path, "people"), given.get("people"))
