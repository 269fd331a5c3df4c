"""What the feed hands to the index: one reading per file, slim and ready to be stored.

Imports nothing of ours.
"""

from pathlib import PurePosixPath

from crisistui.model.record import record

_FORMS = {".html": "html", ".htm": "html", ".md": "markdown"}


@record
class FileStamp:
    """Size in bytes and modification time in nanoseconds: enough to tell that a file changed.

    ``mtime_ns`` is 0 for a file read so soon after it was written that a second change might carry
    the same time; such a file is looked at once more later.
    """

    size: int
    mtime_ns: int


@record
class Facts:
    """A file that was read: ``body`` is the JSON of its ``ArticleFacts``, ``text`` the cleaned text."""

    path: str
    stamp: FileStamp
    sha: str
    body: bytes
    text: str


@record
class Seen:
    """A file whose bytes the index already holds, under this path or another."""

    path: str
    stamp: FileStamp
    sha: str


@record
class Aside:
    """A file that could not be read, and why, in one plain line."""

    path: str
    stamp: FileStamp
    sha: str
    reason: str


Reading = Facts | Seen | Aside


@record
class Recorded:
    """Whether the board changed, and the paths of `Seen` whose bytes were not held after all."""

    changed: bool
    unmet: tuple[str, ...] = ()


def form_of(path: str) -> str:
    """How the bytes of a file are read, by its suffix: ``html``, ``markdown`` or ``plain``.

    The same bytes under another form are another reading, so the form is part of an article's key.
    """
    return _FORMS.get(PurePosixPath(path).suffix.lower(), "plain")
