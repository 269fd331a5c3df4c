"""What a line looks like: a date line, a person's name, a byline, a menu, a share bar.

Imports nothing of ours but this room's tables. Every test looks at one line alone and takes time
linear in its length; lines longer than a page's furniture are refused first.
"""

import re

from crisistui.reading.cues import cues
from crisistui.reading.lines import key_of

_SHORT = 160
_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:\.[^\W\d_]+)*|[^\w\s]")
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}\s?(?:am|pm|a\.m|p\.m|uhr)\b")
_NUMERIC = re.compile(r"\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)\b")
_AGO = re.compile(
    r"^\d{1,3}\s?(?:min|mins|minutes)$|\b\d{1,3}\s?(?:min|mins|minutes?|hours?|hrs?|h|days?|weeks?)\s(?:ago|read)\b"
)
_NAME = r"[A-ZÀ-ÞĞİŞĄ-Ž][\w.'’-]{1,30}"
_PLACE = re.compile(rf"^{_NAME}(?:\s{_NAME}){{0,2}}\s?,\s?|^{_NAME}(?:\s{_NAME})?\s?[|:·–—-]\s?")
_AFTER = re.compile(rf"\s?[,|·–—-]\s?{_NAME}(?:\s{_NAME}){{0,3}}$")
_WORD = re.compile(r"[^\s,;&/|()]+")
_SEPARATOR = re.compile(r"\s[»›>/→]\s|\s?[»›]\s?")
_PERSON = re.compile(r"[^\W\d_][\w.'’-]{0,30}(?: [^\W\d_][\w.'’-]{0,30}){1,4}")
_DESK = re.compile(rf"{_NAME}(?:\s{_NAME}){{0,4}}, [A-ZÀ-ÞĞİŞ][A-ZÀ-ÞĞİŞ .'-]{{2,30}}")
_SIGNS = "»›>/→|·•"
_CRUMB = 6  # words of one step
_BAR = 3  # parts of a navigation bar, and words of each


def is_stamp(text: str) -> bool:
    """A date or time line: a date, a clock, labels, and at most a place or a name beside it."""
    if len(text) > _SHORT or "?" in text or '"' in text or _DIGIT.search(text) is None:
        return False
    key = key_of(text)
    if not _dated(key):
        return False
    labelled = key.split(" ", 1)[0].rstrip(":") in cues().stamp_labels
    if text.endswith(".") and not labelled and not text.casefold().endswith(("a.m.", "p.m.")):
        return False
    bare = _PLACE.sub("", text, count=1) if not _all_known(text) else text
    return _all_known(bare) or _all_known(_AFTER.sub("", text)) or _all_known(_AFTER.sub("", bare))


def _dated(key: str) -> bool:
    if _CLOCK.search(key) or _NUMERIC.search(key) or _AGO.search(key):
        return True
    return any(token in cues().stamp for token in _TOKEN.findall(key))


def _all_known(text: str) -> bool:
    known = cues().stamp_all
    words = [token for token in _TOKEN.findall(text.casefold()) if token[0].isalpha()]
    return bool(text.strip()) and _DIGIT.search(text) is not None and all(word in known for word in words)


def is_byline(text: str) -> bool:
    """A label ("By", "Edited by:") and nothing but names, offices and places after it."""
    key = key_of(text)
    if len(text) > _SHORT or key in cues().byline_lines:
        return len(text) <= _SHORT
    found = cues().byline_starts.match(key)
    if found is None or (text.endswith((".", "?", "!")) and not text.endswith(("Jr.", "Sr."))):
        return False
    words = _WORD.findall(text)[len(found.group().split()) :]
    return bool(words) and _all_names(words)


def _all_names(words: list[str]) -> bool:
    table = cues()
    named = False
    for raw in words:
        word = raw.strip(".:-–—'’·")
        if not word:
            continue
        folded = word.casefold()
        if folded in table.stamp and folded != "may":
            return False
        if folded in table.byline_words:
            named = named or folded in {"staff", "newsroom", "agencies", "wires", "desk"}
        elif word[0].isupper():
            named = True
        else:
            return False
    return named


def is_person(text: str) -> bool:
    """Two to five capitalised words and nothing else: a bare name, or what looks like one."""
    if len(text) > 60 or _PERSON.fullmatch(text) is None:
        return False
    words = text.split()
    if any(word.casefold() in cues().menu or word.casefold() in cues().stamp for word in words):
        return False
    return all(word[0].isupper() or word in cues().particles for word in words)


def is_desk(text: str) -> bool:
    """An outlet and the place it writes from: "Harbour Post, PORT ELLIS"."""
    return len(text) <= _SHORT and _DESK.fullmatch(text) is not None


def is_menu(text: str) -> bool:
    """A navigation line: section names only, a bread crumb, or a bar of three and more short parts."""
    if len(text) > _SHORT:
        return False
    key = key_of(text)
    if key and not text.endswith(".") and _DIGIT.search(key) is None:
        words = [word for word in _TOKEN.findall(key) if word[0].isalpha()]
        if all(word in cues().menu for word in words):
            return True
    if not any(sign in text for sign in _SIGNS):
        return False
    parts = [part for part in _SEPARATOR.split(text) if part.strip()]
    if len(parts) >= _BAR or (len(parts) > 1 and key_of(parts[0]) in cues().menu):
        return not text.endswith("»") and all(len(part.split()) <= _CRUMB for part in parts)
    bars = [part for part in re.split(r"[|·•]", text) if part.strip()]
    return len(bars) >= _BAR and all(len(part.split()) <= _BAR for part in bars)


def is_share(text: str) -> bool:
    """A share bar, a text-size switch or a counter of comments: no other word in it."""
    if len(text) > _SHORT or text.endswith("."):
        return False
    words = [token for token in _TOKEN.findall(key_of(text)) if token[0].isalpha()]
    known = [word for word in words if word in cues().share or word in {"k", "m"}]
    return len(words) == len(known) and any(len(word) > 3 for word in words)
