"""The shape of a clause that reports speech: where its source stands, where its content ends.

Imports only this room. Nothing here knows who anybody is.
"""

import re

from crisistui.extraction.attribution.found import UNLIMITED
from crisistui.extraction.lexicon import any_of
from crisistui.extraction.masks import Masked, kind_of

_BOUNDARY = re.compile(
    r"[,;:—()\"]| (?:and|but|while|as|because|although|though|when|where|if|after|before|since|until|whether"
    r"|then|so|whom|which(?= [\ue300-\ue4ff])) |\bthat "
)
#: Where the name of a source behind its cue ends.
STOP_AFTER = re.compile(
    r"[,;:—()\".?!]| (?:that|in an?|in the|at the|on|when|after|during|before|who|as|while|and|but|if"
    r"|(?<!familiar )(?<!close )with|speaking|referring) |$"
)
_FILLER = re.compile(rf"(?: {any_of('attribution', 'fillers')})+$")
_APPOSITION = re.compile(
    r"^ ?(?:[\ue000-\ue4ff]'s?|[\ue000-\ue2ff] [a-z]|an?|the|who|whose|his|her|its|their|both|which|where"
    r"|all|one|then|now|formerly|himself|herself|of) "
)
#: A name in apposition to what stands before it: "the envoy, X,".
APPOSED = re.compile(r"[\w\ue000-\ue6ff], (?:mr |ms |mrs |dr )?(?P<name>[\ue300-\ue4ff]),$")
#: What follows a verb that is not inverted: its content, not its source.
CLAUSE = re.compile(
    r" (?:in|on|at|after|during|that|whether|if|it would|it will|it was|it is|it had|it has|there) "
    r"| (?:the |mr )?[\ue000-\ue4ff](?:'s [a-z]+)? (?:would|will|has|have|had|is|was|were|could|can"
    r"|did|does|should|may|might|must|wants?|wanted)\b"
)
_TOLD = re.compile(
    r"^(?: to)? ((?:the |a |our |state |local |national |public |radio |newspaper |broadcaster "
    r"|news agency )*)([\ue600-\ue6ff])"
)
_SUBORDINATE = re.compile(
    r"(?:^|[,;—] )(?:while|although|though|even though|as|when|after|if|since|because|before|whereas"
    r"|despite) [^,;—]*$"
)
_RELATIVE = re.compile(r"(?:— ?|\b(?:whom|who|which|whose|where) |\(|, as )[^,;—()]*$")
_LONGEST = 160  # characters of a phrase that names a source
_FEW = 6  # words of an interpolation
_STARTS = re.compile(
    r"(?:he|she|they|it|i|we)$|(?:the|a|an|one|two|three|four|some|several|another|officials|sources"
    r"|analysts|experts|people|observers|diplomats|his|her|its|their|many)\b"
)
_INITIALS = re.compile(r"^ \d\d$")


def limit(text: str, start: int, end: int) -> int:
    """Find the end of the clause that a subordinate or relative source may vouch for."""
    lead = text[: start + 1]
    if _RELATIVE.search(lead) or _RELATIVE.search(text[:end]):
        stop = re.search(r"[,;—)]", text[end:])
    elif _SUBORDINATE.search(lead) or _SUBORDINATE.search(text[:end]):
        stop = re.search(r"[,;—]", text[end:])
    else:
        stop = None
    return end + stop.start() if stop else UNLIMITED


def told_to(masked: Masked, end: int) -> str | None:
    """The outlet that was told, named right behind the verb."""
    found = _TOLD.match(masked.text[end : end + 60])
    return masked.entity(found[2]).name if found else None


def may_be_source(masked: Masked, start: int, end: int) -> bool:
    """Tell whether a phrase behind an inverted verb names somebody."""
    phrase = masked.text[start:end].strip()
    if not phrase or len(phrase) > _LONGEST - 50:
        return False
    return bool(masked.found(start, end, "PSGOCN")) or _STARTS.match(phrase) is not None


def closes_apposition(text: str, start: int) -> bool:
    """Tell whether the comma before the verb closes an apposition: "X, a senator, said"."""
    left = text[:start].rstrip()
    opening = left[:-1].rfind(",") if left.endswith(",") else -1
    if opening < 0:
        return False
    middle = left[opening + 1 : -1]
    return bool(APPOSED.search(left) or _APPOSITION.match(middle + " ") or _INITIALS.match(middle))


def source_before(masked: Masked, start: int) -> tuple[int, int] | None:
    """Offsets of the phrase before a verb that may name its source, appositions skipped."""
    text = masked.text
    end = len(text[:start].rstrip())
    filler = _FILLER.search(text[:end])
    if filler is not None:
        end = filler.start()
    for _ in range(3):
        if not text[:end].endswith(","):
            break
        opening = text[: end - 1].rfind(",")
        if opening < 0:
            return None
        if not _interpolated(text[opening + 1 : end - 1]):
            end -= 1
            break
        end = opening
    begin = 0
    for boundary in _BOUNDARY.finditer(text, 0, end):
        if boundary.end() < end:
            begin = boundary.end()
    phrase = text[begin:end]
    return (begin, end) if phrase.strip() and len(phrase) <= _LONGEST else None


def without_fillers(left: str) -> str:
    """The words before a verb without those that may stand between it and its source ("also")."""
    filler = _FILLER.search(left)
    return left[: filler.start()] if filler is not None else left


def _interpolated(middle: str) -> bool:
    """Tell whether what stands between two commas belongs to the words before it."""
    if len(middle) >= _LONGEST:
        return False
    names_nobody = not any(kind_of(c) for c in middle)
    return bool(_APPOSITION.match(middle + " ")) or names_nobody or len(middle.split()) <= _FEW
