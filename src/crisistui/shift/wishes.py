"""How this user wants to be told of an alert beside the strip: the table ``[alerts]`` of ``config.toml``.

Imports only the model and the profile's finder of lines. The file is the user's own, in the XDG config
folder; nothing of it is needed, and nothing of it belongs to a crisis.
"""

import difflib
import shutil
import tomllib
from collections.abc import Mapping
from pathlib import Path

import platformdirs

from crisistui.model.plain import plain
from crisistui.model.record import record
from crisistui.profile.locate import Path as Place
from crisistui.profile.locate import key_lines, line_of

NAME = "config.toml"
TABLE = "alerts"
_LARGEST = 64_000  # bytes: no such file is larger, and a wrong one must not fill the memory
_KEYS = ("bell", "notify", "command")


class ConfigError(Exception):
    """The file cannot be used; the text is one plain line with file, line, fault and remedy."""


@record
class Wishes:
    """What to do for an alert. All is off until it is asked for.

    ``bell`` rings the terminal, ``notify`` sends a notification through it (OSC 9), ``command`` is a program
    and its arguments: never a line for a shell.
    """

    bell: bool = False
    notify: bool = False
    command: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """What is on: ``bell, command``; ``nothing``."""
        on = [name for name in _KEYS if getattr(self, name)]
        return ", ".join(on) or "nothing"


def default_location() -> Path:
    """``$XDG_CONFIG_HOME/crisistui/config.toml``."""
    return Path(platformdirs.user_config_dir("crisistui", appauthor=False)) / NAME


def wishes(path: Path) -> Wishes:
    """What the file asks for; nothing where there is none. Raises `ConfigError`."""
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
    except FileNotFoundError:
        return Wishes()
    except OSError as error:
        raise _wrong(path, None, f"cannot be read ({error.strerror}): check the file's permissions") from None
    try:
        source = raw.decode("utf-8-sig")
        tables = tomllib.loads(source) if len(raw) <= _LARGEST else None
    except UnicodeDecodeError:
        raise _wrong(path, None, "not UTF-8: save the file with the encoding UTF-8") from None
    except (ValueError, RecursionError) as error:
        raise _wrong(path, None, f"not TOML: {error}: see toml.io for the notation") from None
    if tables is None:
        raise _wrong(path, None, f"larger than {_LARGEST} bytes: it holds [{TABLE}] and nothing else")
    place, fault = _fault(tables)
    if fault:
        raise _wrong(path, line_of(place, key_lines(source)), fault)
    table = tables.get(TABLE, {})
    return Wishes(table.get("bell", False), table.get("notify", False), tuple(table.get("command", ())))


def _wrong(path: Path, line: int | None, fault: str) -> ConfigError:
    place = shown(path) if line is None else f"{shown(path)}:{line}"
    return ConfigError(plain(f"{place}: {fault}", 500))


def shown(path: Path) -> str:
    """A path as short as it may be told, for it has to fit into one line of the board with the remedy."""
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)


def _fault(tables: Mapping[str, object]) -> tuple[Place, str]:
    """The place of the first thing that is wrong, and what; an empty text when nothing is."""
    for name in tables:
        if name != TABLE:
            return (name,), f"unknown key {_quoted(name)} at the top of the file: write [{TABLE}]"
    table = tables.get(TABLE, {})
    if not isinstance(table, dict):
        return (TABLE,), f"{TABLE} is no table: write [{TABLE}] in a line of its own"
    for name, given in table.items():
        place = TABLE, name
        if name not in _KEYS:
            near = difflib.get_close_matches(name, _KEYS, n=1)
            hint = f'did you mean "{near[0]}"?' if near else f"known are {', '.join(_KEYS)}"
            return place, f"unknown key {_quoted(name)}: {hint}"
        if name == "command":
            if fault := _command(given):
                return place, f"command {fault}"
        elif not isinstance(given, bool):
            return place, f"{name} needs true or false, without quotes"
    return (), ""


def _command(given: object) -> str:
    if not isinstance(given, list) or not all(isinstance(word, str) for word in given):
        return 'needs a list of texts, the program first: ["program", "an argument"]'
    if not given or not given[0]:
        return "is empty: name a program, or delete the line"
    if any("\0" in word for word in given):
        return "holds a null byte: delete it"
    if shutil.which(given[0]) is None:
        return f"names a program that is not there: {_quoted(given[0])}: give its full path"
    return ""


def _quoted(given: str) -> str:
    return f'"{plain(given, 60)}"'
