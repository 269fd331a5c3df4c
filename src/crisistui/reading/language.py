"""Is this text English? A count of function words, which no text of any length avoids.

Imports nothing of ours.
"""

import re

_SAMPLE = 20_000  # characters
_WORD = re.compile(r"[^\W\d_]+")
_NAMES = {
    "es": "Spanish",
    "fr": "French",
    "de": "German",
    "pt": "Portuguese",
    "tr": "Turkish",
    "ru": "Russian",
}
_STOP = {
    "en": "the of and to in that is was for on with as he by at from has it his be would not are have",
    "es": "el la de que y en los del las por con una su para al lo como más se un fue ha sus pero",
    "fr": "le la les de des et du en que une dans pour qui est sur par au pas plus avec il ce son ne",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an hat aus",
    "pt": "o de que e do da em um para com não uma os no se na por mais as dos como mas ao foi das à pelo",
    "tr": "ve bir bu da de için ile olarak olan daha sonra kadar gibi ise en çok ama olduğu dedi göre ya",
    "ru": "и в не на что он с как по из за от о к его для это был но у до же бы",
}
_TABLE = {code: frozenset(words.split()) for code, words in _STOP.items()}
_LEAST = 0.08  # share of function words below which nothing is known


def language_of(text: str) -> str:
    """An ISO 639-1 code out of seven, or ``und`` when no language's function words stand out."""
    words = _WORD.findall(text[:_SAMPLE].casefold())
    if not words:
        return "und"
    counts = {code: sum(word in table for word in words) for code, table in _TABLE.items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] >= _LEAST * len(words) else "und"


def warning_of(code: str) -> str | None:
    """The one-line warning for a text that is not English, else ``None``."""
    if code == "en":
        return None
    return f"not English: {_NAMES.get(code, 'language unknown')}; facts are only found in English text"
