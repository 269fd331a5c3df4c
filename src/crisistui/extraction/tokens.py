"""Words with offsets, and the folding by which names are compared.

Imports nothing of ours.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(
    r"(?:[A-Z]\.){2,6}"  # U.S., D.C.
    r"|(?:St|Sts|Mt|Ft)\.(?=\s[A-Z])"
    r"|[^\W\d_]+(?:['’](?!s\b|S\b)[^\W\d_]+){0,3}"
    r"|\d+(?:[.,]\d+){0,6}"
)
#: Letters that do not decompose into a plain one and a mark.
_PLAIN = str.maketrans("ıİłŁøØđĐ’əƏ", "iIlLoOdD'eE") | str.maketrans({"ß": "ss", "æ": "ae", "Æ": "AE"})


@dataclass(frozen=True, slots=True)
class Token:
    """One word or number: ``article.text[start:end] == text``."""

    text: str
    start: int
    end: int


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """Words and numbers between two offsets; a possessive 's and hyphens stand between tokens."""
    return [Token(match.group(), match.start(), match.end()) for match in _WORD.finditer(text, start, end)]


@lru_cache(maxsize=16_384)
def fold(text: str) -> str:
    """Case kept, diacritics and typographic apostrophes removed: how two spellings of a name compare."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join(character for character in plain if not unicodedata.combining(character))


def key(text: str) -> str:
    """Fold, lower case, and reduce to words: the form under which names are merged and ids are made."""
    return " ".join(part.group().strip(".").replace(".", "") for part in _WORD.finditer(fold(text).lower()))
