"""Where the profile of a folder stands.

Imports nothing of ours.
"""

from pathlib import Path

PROFILE_NAME = "crisis.toml"


def profile_path(folder: Path) -> Path:
    """The profile of a watched folder; it need not exist."""
    return folder / PROFILE_NAME
