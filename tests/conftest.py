"""A watched folder as an analyst has it: a profile of an invented crisis and a few articles."""

import os
from pathlib import Path

import pytest

PROFILE = """\
[crisis]
name = "Gabon: Obame's exit"
timezone = "Africa/Libreville"

[subject]
name = "Jean Obame"
country = "GA"
roles = ["president"]
people = [{ name = "Marie Ndong", role = "spokeswoman" }]

[[broker]]
country = "FR"
people = [{ name = "Claire Vidal", role = "special envoy" }]
"""

OFFER = """\
A place for Obame

ACCRA, March 3, 2026 (Reuters) - Ghana has offered to take in Jean Obame, Foreign Minister Kofi Mensah said on Tuesday.

"He is always welcome in Ghana," Mensah told reporters in Accra.

Claire Vidal, the French special envoy, gave Obame until March 20 to leave the country.
"""

REFUSAL = """\
Togo will not receive Obame

LOME, March 5, 2026 (AFP) - Togo will not take in Jean Obame, its Foreign Ministry said on Thursday, ruling out asylum for the president of Gabon.

Obame's spokeswoman, Marie Ndong, did not respond to a request for comment.
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, so that no index, log or theme of the developer's is touched."""
    place = tmp_path / "home"
    place.mkdir()
    monkeypatch.setenv("HOME", str(place))
    for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(place / name.lower()))
    return place


@pytest.fixture
def newsroom(tmp_path: Path, home: Path) -> Path:
    """The folder, with two articles that were there long before the test began."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "crisis.toml").write_text(PROFILE, encoding="utf-8")
    for name, text in (("offer.txt", OFFER), ("refusal.txt", REFUSAL)):
        drop(folder / name, text)
    return folder


def drop(path: Path, text: str | bytes) -> Path:
    """Write a file that looks an hour old, so that no reader takes it for half written."""
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    hour_ago = path.stat().st_mtime - 3600
    os.utime(path, (hour_ago, hour_ago))
    return path


@pytest.fixture(name="drop")
def dropping():
    return drop
