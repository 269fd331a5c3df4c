"""Where the log of a folder lies: the first board asks for that, not for records. Imports nothing of ours."""

import hashlib
from pathlib import Path

import platformdirs

NAME = "log.jsonl"


def default_location(folder: Path) -> Path:
    """The log of a folder, in a place of its own in the user's state folder (XDG)."""
    name = hashlib.sha256(str(folder.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return Path(platformdirs.user_state_dir("crisistui", appauthor=False)) / "shifts" / name / NAME
