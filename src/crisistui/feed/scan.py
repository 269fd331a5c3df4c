"""What lies in the folder now: one pass over it, stamps included, nothing opened.

Imports only the index's stamp. Never writes.
"""

import os
from dataclasses import dataclass, field
from pathlib import Path

from crisistui.index.readings import FileStamp
from crisistui.model.plain import plain

#: Suffixes of the files that are read; the same as reading's, kept here so that a scan loads no reader.
SUFFIXES = frozenset({".txt", ".md", ".html", ".htm"})
PROFILE = "crisis.toml"

_EXAMPLES = 5


class FolderError(Exception):
    """The folder cannot be listed; the text is one plain line that names it and what to do."""


@dataclass(slots=True)
class Listing:
    """What a scan found.

    ``files`` are paths below the folder with "/" between names; ``folders`` its subfolders; ``closed``
    those that could not be listed; ``ignored`` counts other files, ``examples`` names some of them.
    """

    files: dict[str, FileStamp] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)
    closed: list[str] = field(default_factory=list)
    ignored: int = 0
    examples: list[str] = field(default_factory=list)

    def hides(self, path: str) -> bool:
        """Whether a path lies in a subfolder that could not be listed: nothing is known of it."""
        return any(path.startswith(f"{folder}/") for folder in self.closed)

    def ignore(self, path: str) -> None:
        """Count a file that is no article."""
        self.ignored += 1
        if len(self.examples) < _EXAMPLES:
            self.examples.append(shown(path))


def scan(folder: Path) -> Listing:
    """List the articles of a folder and its subfolders; raises `FolderError` when it cannot be listed.

    Hidden names are skipped, links to folders are followed once.
    """
    listing = Listing()
    try:
        status = folder.stat()
        _descend(folder, "", listing, {(status.st_dev, status.st_ino)})
    except OSError as error:
        raise FolderError(folder_trouble(folder, error)) from error
    return listing


def _descend(folder: Path, prefix: str, listing: Listing, visited: set[tuple[int, int]]) -> None:
    with os.scandir(folder) as entries:
        ordered = sorted(entries, key=lambda entry: (entry.is_symlink(), entry.name))
    for entry in ordered:
        path = prefix + entry.name
        if entry.name.startswith("."):
            continue
        try:
            if entry.is_dir():
                _enter(entry, path, listing, visited)
            elif entry.is_file() and is_article(path):
                status = entry.stat()
                listing.files[path] = FileStamp(status.st_size, status.st_mtime_ns)
            elif path != PROFILE:
                listing.ignore(path)
        except FileNotFoundError:
            continue  # gone since it was listed


def _enter(entry: os.DirEntry[str], path: str, listing: Listing, visited: set[tuple[int, int]]) -> None:
    status = entry.stat()
    place = (status.st_dev, status.st_ino)
    if place in visited:
        return
    visited.add(place)
    listing.folders.add(path)
    try:
        _descend(Path(entry.path), f"{path}/", listing, visited)
    except FileNotFoundError:
        raise
    except OSError:
        listing.closed.append(path)
        listing.ignore(f"{path}/")


def is_article(path: str) -> bool:
    """Whether a path below the folder names an article: a known suffix, no hidden part."""
    return os.path.splitext(path)[1].lower() in SUFFIXES and not is_hidden(path)  # noqa: PTH122 - hot, plain str


def is_hidden(path: str) -> bool:
    """Whether some part of a path below the folder begins with a dot."""
    return path.startswith(".") or "/." in path


def shown(path: str) -> str:
    """A path as it may be shown: bytes that are no UTF-8 replaced, control characters gone."""
    return plain(path.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))


def folder_trouble(folder: Path, error: OSError) -> str:
    """One line on a folder that cannot be listed."""
    name = shown(str(folder))
    if isinstance(error, FileNotFoundError):
        return f"{name}: no such folder; create it or name another"
    if isinstance(error, NotADirectoryError):
        return f"{name}: not a folder; name the folder that holds the articles"
    return f"{name}: cannot be listed ({error.strerror or type(error).__name__}); check its rights"
