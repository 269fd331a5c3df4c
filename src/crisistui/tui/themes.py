"""Themes as TOML files: found, read strictly, and read again when they change.

Imports the style names and where shipped folders stand. Shipped themes stand in ``themes/`` of a checkout
or in the wheel, the user's under the XDG config folder; a user's file wins over a shipped one.
"""

import os
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from rich.style import Style

from crisistui.model.plain import plain
from crisistui.shipped import shipped
from crisistui.tui.styles import STYLES, StyleError, mono, parse

MONO = "mono"
DARK = "dark"
_LIMIT = 64_000  # bytes: no theme is larger, and a wrong file must not fill the memory


class ThemeError(ValueError):
    """A theme that cannot be used; the message is one line and names the file."""


class Theme:
    """A name and one style for every name in `STYLES`; equal when these are."""

    def __init__(self, name: str, styles: Mapping[str, Style]) -> None:
        """``styles`` is not changed afterwards."""
        self.name = name
        self.styles = styles
        self._over: dict[tuple[str, str], Style] = {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Theme) and (self.name, self.styles) == (other.name, other.styles)

    def __hash__(self) -> int:
        return hash(self.name)

    def style(self, name: str, tone: str = "text") -> Style:
        """The style of a span on a line of this tone; cursor tones lie over what they mark."""
        found = self._over.get((name, tone))
        if found is None:
            ground, own = self.styles["text"], self.styles[name]
            found = ground + own if tone == "text" else _laid(ground, own, self.styles[tone], tone)
            self._over[name, tone] = found
        return found


def _laid(ground: Style, own: Style, tone: Style, name: str) -> Style:
    return ground + own + tone if name.startswith("cursor") else ground + tone + own


def mono_theme() -> Theme:
    """The theme without colours; it needs no file."""
    return Theme(MONO, mono())


def shipped_folder() -> Path:
    """Where the shipped themes are: in the wheel, or at the top of a checkout."""
    return shipped("themes")


def user_folder(environ: Mapping[str, str] | None = None) -> Path:
    """The user's own themes: ``$XDG_CONFIG_HOME/crisistui/themes``."""
    environ = os.environ if environ is None else environ
    home = environ.get("XDG_CONFIG_HOME") or ""
    base = Path(home) if Path(home).is_absolute() else Path(environ.get("HOME") or "/") / ".config"
    return base / "crisistui" / "themes"


def read(path: Path) -> Theme:
    """The theme of one file; raises `ThemeError` with all that is wrong in it, in one line."""
    try:
        with path.open("rb") as file:
            raw = file.read(_LIMIT + 1)
        if len(raw) > _LIMIT:
            raise ThemeError(f"{path.name}: larger than a theme can be")
        tables = tomllib.loads(raw.decode())
    except OSError as error:
        raise ThemeError(f"{path.name}: cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ThemeError(plain(f"{path.name}: {error}", 200)) from None
    styles, problems = _styles(tables)
    if problems:
        raise ThemeError(plain(f"{path.name}: " + "; ".join(problems), 300))
    return Theme(path.stem, styles)


def _styles(tables: Mapping[str, object]) -> tuple[dict[str, Style], list[str]]:
    styles = mono()
    problems = [
        _unknown("table", name, ("about", "styles")) for name in sorted(tables.keys() - {"about", "styles"})
    ]
    given = tables.get("styles", {})
    if not isinstance(given, dict):
        return styles, [*problems, "[styles] is not a table"]
    for name, text in given.items():
        if name not in STYLES:
            problems.append(_unknown("style", name, STYLES))
        elif not isinstance(text, str):
            problems.append(f'{name}: write the style as text, such as "bold #ffffff"')
        else:
            try:
                styles[name] = parse(text)
            except StyleError as error:
                problems.append(f"{name}: {error}")
    return styles, problems


def _unknown(kind: str, name: str, known: Iterable[str]) -> str:
    import difflib  # noqa: PLC0415 - only a broken file pays for it

    near = difflib.get_close_matches(name, list(known), n=1, cutoff=0)
    return f"unknown {kind} {name!r}, the nearest is {near[0]!r}"


class Shelf:
    """All themes there are, each with the last state of its file that could be read."""

    def __init__(self, folders: Iterable[Path]) -> None:
        """``folders`` in rising precedence; one that does not exist yet is watched all the same."""
        self._folders = tuple(folders)
        self._good: dict[str, Theme] = {MONO: mono_theme()}
        self._seen: dict[Path, tuple[int, int]] = {}
        self.message: str | None = None

    def names(self) -> tuple[str, ...]:
        """The names of all themes on the shelf, sorted."""
        return tuple(sorted(self._good.keys() | self._files().keys()))

    def get(self, name: str) -> Theme:
        """The theme of that name; raises `ThemeError` when there is none, or none that can be read."""
        if name in self._good and name != MONO:
            return self._good[name]
        path = self._files().get(name)
        if path is None and name in self._good:
            return self._good[name]
        if path is None:
            raise ThemeError(f"no theme {plain(name, 60)!r} (there are: {', '.join(self.names())})")
        self._seen[path] = _stamp(path)
        theme = read(path)
        self._good[name] = theme
        return theme

    def reload(self) -> bool:
        """Read every file that is new or changed; ``True`` when a theme or the message changed.

        `message` becomes one line for all broken files; of a broken one the last good state stays.
        """
        changed, problems = False, []
        files = self._files()
        for name, path in files.items():
            stamp = _stamp(path)
            if self._seen.get(path) == stamp and name in self._good:
                continue
            self._seen[path] = stamp
            try:
                theme = read(path)
            except ThemeError as error:
                problems.append(str(error))
                self._seen.pop(path)
                continue
            changed |= self._good.get(name) != theme
            self._good[name] = theme
        message = "themes: " + " | ".join(problems) if problems else None
        changed |= message != self.message
        self.message = message
        return changed

    def _files(self) -> dict[str, Path]:
        found: dict[str, Path] = {}
        for folder in self._folders:
            try:
                with os.scandir(folder) as entries:
                    paths = sorted(Path(entry.path) for entry in entries if entry.name.endswith(".toml"))
            except OSError:
                continue
            found |= {plain(path.stem, 60): path for path in paths}
        return found


def _stamp(path: Path) -> tuple[int, int]:
    try:
        state = path.stat()
    except OSError:
        return (0, 0)
    return (state.st_mtime_ns, state.st_size)
