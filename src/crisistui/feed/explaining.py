"""The reader that explains: how each fact of an article was found, in plain text instead of JSON.

Heavy: imported by `reader.explaining` only.
"""

from crisistui.extraction.explain import explain
from crisistui.extraction.explanation import as_text
from crisistui.feed.reader import Product
from crisistui.feed.shipped import ShippedReader
from crisistui.profile.outlets import outlets
from crisistui.reading.read import read


class ExplainingReader(ShippedReader):
    """Reads as the reader that ships, for the same profile, and sets the same files aside."""

    def read(self, path: str, data: bytes) -> Product:
        """The explanation of one file; raises ``Unreadable`` when it holds no article."""
        article = read(path, data, outlets(self.profile))
        return Product(as_text(explain(article, self.profile)).encode(), article.text)
