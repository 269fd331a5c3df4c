"""An article as it was read: cleaned text, its lines with their roles, and its labels.

Imports nothing of ours. Every offset used anywhere later is an index into ``Article.text``.
"""

from enum import StrEnum

from crisistui.model.record import record


class LineRole(StrEnum):
    """What a line of the page is; facts are taken from PROSE, HEADLINE and SUBHEAD lines only."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    STAMP = "stamp"  # a date line: "December 4, 2025 - 3 min read"
    CAPTION = "caption"
    CREDIT = "credit"  # "The post ... appeared first on ...", "(Reporting by ...)"
    FURNITURE = "furniture"  # menus, teasers, related headlines, advertisements, disclaimers
    EMBED = "embed"  # an embedded post: carries claims, but its author is no actor
    PROSE = "prose"


@record
class Line:
    """One non-empty line of the text: ``text[start:end]``, without the line break."""

    start: int
    end: int
    role: LineRole


@record
class Article:
    """What reading makes of the bytes of one file.

    ``id`` is ``sha256:`` and the hex digest of the bytes; ``stamp`` is an ISO date or date-time
    found in metadata (HTML, front matter), never the file's own time; ``warnings`` are plain
    one-line texts.
    """

    path: str
    id: str
    text: str
    lines: tuple[Line, ...]
    title: str | None = None
    outlet: str | None = None
    language: str = "en"
    stamp: str | None = None
    warnings: tuple[str, ...] = ()

    @property
    def words(self) -> int:
        """Words of the article proper, page furniture left out."""
        return sum(
            len(self.text[line.start : line.end].split())
            for line in self.lines
            if line.role is not LineRole.FURNITURE
        )
