"""The reader that ships: `reading.read` and `extraction.engine` with one profile.

Heavy: imported by `reader.shipped` only.
"""

from pathlib import Path

from crisistui.extraction.engine import extract
from crisistui.feed.reader import Product
from crisistui.model.crisis import Crisis
from crisistui.profile.load import load_profile
from crisistui.profile.outlets import outlets
from crisistui.reading.read import read

_WARM = """A quiet house by the lake

5 March 2021

The envoy told reporters on Monday that Ghana would receive {subject} if he left before 12 March. "We have
made no offer," a Ghanaian minister said. He rejected exile in Togo on Tuesday, two people close to him said.
"""


class ShippedReader:
    """Reads articles for the profile in a file; raises ``ProfileError`` when that cannot be used."""

    def __init__(self, profile: Path) -> None:
        self.profile = load_profile(profile)
        self._warm()

    def _warm(self) -> None:
        """Read one short text, so that every table of rules is loaded before the first article comes."""
        self.read("warm.txt", _WARM.format(subject=self.profile.subject.name).encode())

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of the profile's bytes."""
        return self.profile.fingerprint

    @property
    def crisis(self) -> Crisis:
        """The labels of the crisis."""
        return self.profile.header()

    def read(self, path: str, data: bytes) -> Product:
        """The facts of one file; raises ``Unreadable`` when it holds no article."""
        article = read(path, data, outlets(self.profile))
        return Product(extract(article, self.profile).to_json().encode(), article.text)
