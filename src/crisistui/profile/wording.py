"""The words for what is wrong with a profile: one line each, with the remedy.

Imports the schema of this room, for the keys it knows. Pure: error in, text out.
"""

import errno
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from crisistui.model.plain import plain
from crisistui.profile import schema, values

Path = tuple[str | int, ...]

_TABLES: dict[str, type[BaseModel]] = {
    "crisis": schema.CrisisTable,
    "subject": schema.Subject,
    "broker": schema.Power,
    "opposition": schema.Power,
    "actor": schema.KnownActor,
    "outlet": schema.OutletEntry,
    "people": schema.Person,
}
_SINGLE = frozenset({"crisis", "subject"})

_SYNTAX = (
    ("Invalid value", 'is this text? Put it in quotes: key = "…"'),
    ("Invalid date", "write a day as 2024-07-01"),
    ("Expected '='", 'write key = "…", and [name] for a table'),
    ("Expected ']'", "close the bracket: [crisis], [[broker]]"),
    ("Unclosed array", "close the list with ]"),
    ("Unclosed inline table", "close the table with }"),
    ("Unterminated string", "close the quotes"),
    ("Illegal character", "close the quotes in the same line"),
    ("Cannot overwrite", "this key stands twice: keep one"),
    ("Cannot declare", "this table stands twice: write it once, or [[…]] for several"),
    ("Invalid statement", 'write key = "…", or # before a comment'),
    ("Invalid initial character", "a table in braces { } stands in one line, and keys are plain words"),
    ("Invalid hex value", r"write \\ for a backslash, or use single quotes"),
    ("Unescaped", r"write \\ for a backslash, or use single quotes"),
    ("Expected newline", "one key a line; text stands in quotes, a day is 2024-07-01"),
)

_EXAMPLES = {
    "crisis": 'add [crisis] with name = "…"',
    "subject": 'add [subject] with name = "…" and country = "…"',
    "country": 'add country = "…", two letters such as "FR"',
}


def unreadable(error: OSError) -> str:
    """What to say of a file that cannot be opened."""
    known = {
        errno.ENOENT: "no such file: crisistui init FOLDER writes one to fill in",
        errno.EISDIR: "a folder, not a file: give the path of a crisis.toml",
        errno.EACCES: "no permission to read it: change its mode, or its owner",
    }
    reason = plain(error.strerror or "error", 80)
    return known.get(error.errno or 0, f"cannot be read ({reason}): give another file")


def syntax(text: str) -> str:
    """What to say of a fault in the notation itself; ``text`` is the parser's, without the position."""
    remedy = next((hint for start, hint in _SYNTAX if text.startswith(start)), "see toml.io for the notation")
    return f"not TOML: {plain(text, 100)}: {remedy}"


def path_of(loc: tuple[str | int, ...], table: Mapping[str, Any]) -> Path:
    """The path of an error in the file: parts that are no key or position of it are left off the end.

    The last part stays in any case: it may be a key that is missing.
    """
    node: Any = table
    path: list[str | int] = []
    for part in loc:
        path.append(part)
        try:
            node = node[part]
        except (KeyError, IndexError, TypeError):
            break
    return tuple(path)


def message(fault: Mapping[str, Any], path: Path) -> str:
    """One line for one validation error at ``path``."""
    kind = fault["type"]
    if kind == "extra_forbidden":
        return unknown_key(path)
    if kind == "missing":
        example = _EXAMPLES.get(str(path[-1]), f'add {path[-1]} = "…"')
        return f"{show(path)} is missing: {example}"
    if kind in {"tuple_type", "model_type", "model_attributes_type", "dict_type"}:
        return _wrong_shape(path, fault["input"])
    return f"{show(path)} {fault['msg']}"


def unknown_key(path: Path) -> str:
    """An unknown key: the nearest known one, or the table it belongs to, or all that are known here."""
    key, parent = str(path[-1]), path[:-1]
    here = _keys(parent)
    near = values.nearest(key, here)
    if near:
        hint = f'did you mean "{near}"?'
    else:
        homes = [name for name, model in _TABLES.items() if key in model.model_fields and name != "people"]
        hint = f"it belongs in {_heading(homes[0])}" if homes and parent else "known are " + ", ".join(here)
    place = f"in {show(parent)}" if parent else "at the top of the file"
    return f"unknown key {values.quoted(key)} {place}: {hint}"


def show(path: Path) -> str:
    """A path as a user would write it: ``[subject] country``, ``[[broker]] no. 2 people no. 3``."""
    words = (f"no. {part + 1}" if isinstance(part, int) else plain(part, 60) for part in path[1:])
    return " ".join((_heading(str(path[0])), *words))


def _heading(table: str) -> str:
    return f"[{table}]" if table in _SINGLE else f"[[{table}]]"


def _keys(parent: Path) -> list[str]:
    names = [part for part in parent if isinstance(part, str)]
    if not names:
        return list(_TABLES)[:-1]
    return list(_TABLES[names[-1]].model_fields)


def _wrong_shape(path: Path, given: object) -> str:
    name, kind = str(path[0]), values.kind_of(given)
    if len(path) == 1 and isinstance(given, dict):
        return f"[{name}] may stand several times: write [[{name}]], with two pairs of brackets"
    if len(path) == 1 and isinstance(given, list) and name in _SINGLE:
        return f"[[{name}]] stands only once: write [{name}], with one pair of brackets"
    if "people" in path:
        return f'{show(path)} is {kind}: write a name in quotes, or {{ name = "…", role = "…" }}'
    return f"{show(path)} is {kind}, not a table: write {_heading(name)} in a line of its own"
