"""Which folder and which profile a command works on.

Imports only the profile's paths and this room.
"""

from collections.abc import Iterable
from pathlib import Path

from crisistui.commands.output import shown
from crisistui.commands.refusal import RefusedError, nearest
from crisistui.profile.paths import profile_path
from crisistui.shipped import shipped

DEFAULT = "seeds"


def chosen(folder: Path | None) -> Path:
    """The folder that was named, else ``./seeds``, else the seeds that ship.

    Raises `RefusedError` when it is no folder.
    """
    if folder is None:
        here = Path(DEFAULT)
        return here if here.is_dir() else shipped(DEFAULT)
    if folder.is_dir():
        return folder
    if folder.exists():
        raise RefusedError(f"{shown(folder)}: not a folder; name the folder that holds the articles")
    raise RefusedError(f"{shown(folder)}: no such folder{beside(folder)}")


def beside(path: Path, more: Iterable[str] = ()) -> str:
    """``; did you mean …?`` with what stands beside a path that does not exist."""
    try:
        names = [entry.name for entry in path.parent.iterdir()]
    except OSError:
        names = []
    return shown(nearest(path.name, [*more, *names]))


def profile_of(folder: Path, profile: Path | None) -> Path:
    """The profile that was named, else that of the folder; raises `RefusedError` when there is none."""
    path = profile or profile_path(folder)
    if path.exists():
        return path
    if profile is not None:
        raise RefusedError(f"{shown(path)}: no such file{beside(path)}")
    raise RefusedError(
        f"{shown(path)}: no profile of a crisis here; name one with --profile FILE, "
        f"or write one with: crisistui init {shown(folder)}"
    )
