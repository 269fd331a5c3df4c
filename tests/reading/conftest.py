"""Shared steps of this room: read a page, and look at its lines by role."""

import pytest

from crisistui.reading.read import read


class Lines:
    """The lines of one article, by role name."""

    def __init__(self, article):
        self.article = article
        self.pairs = [(line.role.value, article.text[line.start : line.end]) for line in article.lines]

    def __getitem__(self, role):
        return [text for name, text in self.pairs if name == role]

    def of(self, start):
        """The role of the only line that starts so."""
        [role] = {name for name, text in self.pairs if text.startswith(start)}
        return role


@pytest.fixture
def page():
    return lambda text, path="page.txt", outlets=(): Lines(read(path, text.encode(), outlets))
