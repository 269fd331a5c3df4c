"""Text made comparable: neither case nor diacritics count.

Imports nothing of ours. Comparison only: what is folded here is never shown. The index holds folded text:
raise the version of its schema whenever a text folds otherwise than before.
"""

import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose, but that readers and wire desks type without their mark.
_PLAIN = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "’": "'", "‘": "'"})


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """``text`` for comparison: no case, no diacritics, single spaces. Remembered: for names."""
    return folded(text)


def folded(text: str) -> str:
    """The same as `fold`, not remembered: for sentences, which seldom come twice."""
    text = text.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_PLAIN))
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return " ".join(text.split())
