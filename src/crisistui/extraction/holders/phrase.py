"""A phrase of a masked sentence that may name a holder, with all that its resolution looks at.

Imports only this room.
"""

import re
from dataclasses import dataclass

from crisistui.extraction.cast import Cast, Form, Mention
from crisistui.extraction.holders.holder import Memory
from crisistui.extraction.masks import Masked, kind_of

_GOVERNING = re.compile(
    r" (?:government|authorities|side|presidency|leadership|embassy|cabinet"
    r"|(?:foreign|interior|defen[cs]e) ministry)\b"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """``masked.text[start:end]`` in its sentence, with the article's cast and what was read before."""

    masked: Masked
    start: int
    end: int
    cast: Cast
    memory: Memory

    @property
    def whole(self) -> str:
        """The phrase with the marks around it."""
        return self.masked.text[self.start : self.end]

    @property
    def text(self) -> str:
        """The phrase without the marks around it."""
        return self.whole.strip(' ,"')

    def names(self, kinds: str) -> list[Mention]:
        """The names of some kinds that the phrase holds."""
        return self.masked.found(self.start, self.end, kinds)

    def before(self, kinds: str) -> list[Mention]:
        """The names of some kinds that stand before the phrase in its sentence, its dateline left out."""
        return self.masked.found(self.masked.lead, self.start, kinds)

    def acts(self, mention: Mention) -> bool:
        """Tell whether "it" may stand for a mention: a state, a body, or "the X government"."""
        if mention.form is not Form.ADJECTIVE:
            return mention.form is not Form.CITY
        return _GOVERNING.match(self.masked.source, mention.end) is not None


def names_person(text: str) -> bool:
    """Tell whether a stretch of masked text names the subject or another person."""
    return any(kind_of(character) in ("P", "S") for character in text if not character.isascii())
