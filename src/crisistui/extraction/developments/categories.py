"""The PLOVER type of an event: the earliest cue behind the actor wins, of two that begin together the longer.

Imports only `crisistui.model` and this room's lexicon; the cues are `data/plover.toml`.
"""

import re
from functools import cache

from crisistui.extraction.lexicon import table
from crisistui.model.vocabulary import Category

#: Words of mere speech: what is said tells the type of the event better than that it was said.
_SPEECH = re.compile(r"(?:call|phon|telephon|told|tell|sa(?:id|ys)|announc|stat|hint)")
_REACH = 160  # characters in which what was said must tell itself


@cache
def _patterns() -> tuple[tuple[Category, re.Pattern[str]], ...]:
    return tuple((Category(name), _compiled(text)) for name, text in table("plover").items())


def _compiled(text: str) -> re.Pattern[str]:
    entries = sorted((entry.strip() for entry in text.split("|")), key=len, reverse=True)
    parts = [
        re.escape(entry).replace(r"\ \*\ ", r" [^,;.]{1,30}? ").replace(r"\*", r"[\w-]*") for entry in entries
    ]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])")


def category_of(text: str, start: int, but: Category | None = None) -> Category | None:
    """The type told by the masked text from ``start`` on, ``but`` left out, or ``None`` when no cue fires."""
    best: tuple[int, int, Category] | None = None
    for category, pattern in _patterns():
        if category is but:
            continue
        found = pattern.search(text, start)
        if found is not None and (best is None or (found.start(), -found.end()) < best[:2]):
            best = (found.start(), -found.end(), category)
    if best is None:
        return None
    if best[2] is Category.CONSULT and but is None and _SPEECH.match(text, best[0]):
        deed = category_of(text[: best[0] + _REACH], best[0], but=Category.CONSULT)
        return deed or best[2]
    return best[2]


#: Types that tell a deed which is news whoever did it.
DEEDS = frozenset(
    {
        Category.SANCTION,
        Category.COERCE,
        Category.ASSAULT,
        Category.THREATEN,
        Category.MOBILIZE,
        Category.PROTEST,
        Category.YIELD,
        Category.AID,
        Category.COOPERATE,
        Category.RETREAT,
    }
)
