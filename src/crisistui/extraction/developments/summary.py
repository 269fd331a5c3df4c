"""The line that a board shows of an event: the clause as the article writes it, date and attribution off.

Imports only this package. No word is added; the first letter is made a capital. Where the source stands
behind what it says ("..., the ministry said on Monday"), the line is what it says.
"""

import re

from crisistui.extraction.developments import cues
from crisistui.extraction.developments.event import Event

LONGEST = 140
_SHORT = 25  # characters; a shorter clause tells too little, its sentence is taken instead
_TAIL = 6  # words behind a verb of saying that tell at most to whom and when it was said
_NEXT = re.compile(r", (?:and|but|while|although|as|after|when) (?:he|she|they|it|the|[A-Z])\b")
_SPACES = re.compile(r"\s+")
_SOURCE = re.compile(r",? (?:according to|in the words of|as reported by) [^,;]{2,80}$", re.IGNORECASE)
_LOOSE_ENDS = re.compile(
    r"(?:[,;:—–(-]| (?:and|but|on|in|at|of|the|a|an|to|by|with|for|from|as|late|early"
    r"|just|that|which|who|his|her|its))+$"
)
#: "NAIROBI, March 8 (AP) - " in front of a first sentence.
_DATELINE = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ .'/-]{2,40}(?:, ?[^()—–:]{0,30}?)?(?: ?\([^()]{2,40}\))? ?[—–:-] ")
_MARKS = " ,;:—–-"
_QUOTES = {"“": "”", "‘": "’", '"': '"'}


def summarise(text: str, event: Event) -> str:
    """The summary of an event of the article ``text``, at most 140 characters."""
    start, end = _span(text, event)
    piece = _DATELINE.sub("", _without_time(text, start, end, event))
    following = _NEXT.search(piece, 40)
    piece = piece[: following.start()] if following and event.last - event.first > _TAIL else piece
    piece = _SOURCE.sub("", _SPACES.sub(" ", piece).strip(_MARKS).rstrip("."))
    return _capital(_balanced(_shortened(piece.strip(_MARKS))))


def _span(text: str, event: Event) -> tuple[int, int]:
    """The stretch to show: the clause, or what stands before the source that told it."""
    words, masked, verb = event.clauses.words, event.clauses.masked, event.verb
    whole = masked.sentence.start, masked.sentence.end
    if verb is not None and verb.tense == "gerund":
        start, end = masked.span(words[verb.first].start, words[event.last - 1].end)
        return (start, end) if end - start >= _SHORT else whole
    start, end = masked.span(words[event.first].start, words[max(event.first, event.last - 1)].end)
    if verb is not None:
        rest = _rest(event)
        if event.speech and (event.subject.start > verb.first or rest <= _TAIL):
            source = words[min(event.first, verb.first)].start
            opening = text[whole[0] : masked.span(0, source)[1]].rstrip() if source else ""
            if len(opening) > _SHORT and opening.endswith((",", '"', "”", "?", "!", "—", "–")):
                return whole[0], whole[0] + len(opening)
        if not event.speech and rest == 0:
            return whole
    return (start, end) if end - start >= _SHORT else whole


def _rest(event: Event) -> int:
    """How many words follow the verb in its clause, up to a comma."""
    count = 0
    if event.verb is None:
        return 0
    for word in event.clauses.words[event.verb.last + 1 : event.last]:
        if word.text == "," or word.text in cues.BOUNDARIES:
            return count if word.text == "," or count > 1 else count + _TAIL + 1
        count += 1
    return count


def _without_time(text: str, start: int, end: int, event: Event) -> str:
    """The stretch without its expression of time, where the words around it close up well."""
    if len(event.marks) < 2 or event.marks[0] == event.marks[1] or event.definite:
        return text[start:end]
    first, last = event.marks[0]
    after = text[last : last + 1]
    if not (start < first and last <= end) or after not in ("", " ", ",", ".", ";", ":"):
        return text[start:end]
    before = text[start:first]
    cut = re.sub(r",? (?:(?:as )?(?:late|early|as) ?(?:as )?)?(?:on|in|at|over)? ?(?:the )?$", "", before)
    return (
        text[start:end]
        if before.endswith(("of ", "dated ", "since ", "made on ", "held on ")) or not cut
        else cut + text[last:end]
    )


def _shortened(piece: str) -> str:
    if len(piece) <= LONGEST:
        return piece
    cut = piece[: LONGEST + 1]
    mark = max(cut.rfind(", "), cut.rfind("; "), cut.rfind(" — "))
    place = mark if mark >= LONGEST // 2 else cut.rfind(" ")
    return _LOOSE_ENDS.sub("", cut[: place if place > 0 else LONGEST].rstrip())


def _balanced(piece: str) -> str:
    """The piece without quotation marks whose other half was cut off."""
    for opening, closing in _QUOTES.items():
        odd = piece.count('"') % 2 if opening == '"' else piece.count(opening) > piece.count(closing)
        if odd and opening != "‘":
            at = piece.rfind(opening)
            piece = piece[:at] + piece[at + 1 :]
        if closing not in {"’", opening} and piece.count(closing) > piece.count(opening):
            piece = piece.replace(closing, "", 1)
    return re.sub(r",([\"”])$", r"\1", piece.strip())


def _capital(piece: str) -> str:
    return piece[:1].upper() + piece[1:]
