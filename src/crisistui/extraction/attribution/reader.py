"""All attributions of a sentence: by verbs of speech, "according to", passives and colons.

Imports only `crisistui.model` and this room.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from crisistui.extraction.attribution import sources
from crisistui.extraction.attribution.found import Attribution
from crisistui.extraction.attribution.shapes import STOP_AFTER
from crisistui.extraction.cast import Cast
from crisistui.extraction.holders import Memory, of_entity, of_sentence, recall, resolve
from crisistui.extraction.lexicon import words
from crisistui.extraction.masks import Masked
from crisistui.model.article import LineRole

_TOLD_BY = re.compile(
    r"\b(?:was|were|been) (?:told|informed|assured|warned) by (?P<who>[^,;:\"]{1,70}?) that "
)
_QUOTED_AS = re.compile(
    r"(?:^|[,\"] )(?P<who>[^,;:\"]{1,60}?) (?:was|were|is|has been) quoted (?:by [^,;:\"]{1,40} )?as saying\b"
)
_WORDS_WERE = re.compile(
    r"(?P<who>[\ue000-\ue0ff\ue300-\ue4ff])'s? (?:\w+ ){0,2}?(?:words?|answer|reply|response|message|verdict"
    r"|line|position|advice|comment|view|statement|reaction)\b[^.;:\"]{0,40}?"
    r" (?:was|were|is) (?=that\b|to\b|\"|:)"
)
_CLAIM_BY = re.compile(
    r"\b(?:claims?|reports?|suggestions?|assertions?|accounts?|allegations?) (?:by|from|in) (?:the )?"
    r"(?:[\w-]+ ){0,3}?(?P<who>[\ue000-\ue0ff\ue300-\ue6ff])[^.;:\"]{0,30}? that\b"
)
#: "In her view X is too close": the view of the one just spoken of.
_OWN_VIEW = re.compile(
    r"\b(?:in|to) (?P<whose>his|her) (?:own )?"
    r"(?:view|opinion|judge?ment|eyes|telling|estimate|reckoning|mind|words)\b"
)
_HIS = {"his": "he", "her": "she"}
_AHEAD = 2  # characters: a reference at the very beginning stands before what it vouches for
_TITLES = (LineRole.HEADLINE, LineRole.SUBHEAD)  # "A friend in need: how X might help"
_LABEL = 4  # words before a colon that say something
_COLON = re.compile(r"(?<=[a-z\ue000-\ue6ff,\"]): (?=[\"a-z\ue000-\ue6ff])")


@cache
def _verbs() -> re.Pattern[str]:
    listed = sorted(words("attribution", "verbs"), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, listed))})(?![\w-])")


@cache
def _according() -> re.Pattern[str]:
    listed = sorted(words("attribution", "according") - {"for", "per"}, key=len, reverse=True)
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(map(re.escape, listed))}|(?<=, )per(?= {{0,1}}(?:the )?[\ue300-\ue6ff])"
        rf"|^per|(?<=— )per|^(?:to|for)(?= [^,]{{0,40}}[\ue400-\ue4ff][^,]{{0,60}}, [\ue000-\ue0ff])) "
    )


def _quoted(text: str) -> list[bool]:
    """Tell for every character whether it stands between quotation marks."""
    inside = False
    out = []
    for character in text:
        if character == '"':
            inside = not inside
        out.append(inside)
    return out


def find(masked: Masked, cast: Cast, memory: Memory, *, opened: bool = False) -> list[Attribution]:
    """All attributions of a sentence, in order; ``opened`` when it begins inside a quotation."""
    inside = _quoted(masked.text)
    if opened:
        inside = [not flag for flag in inside]
    out = []
    for verb in _verbs().finditer(masked.text):
        made = None if inside[verb.start()] else sources.of_verb(masked, verb, cast, memory)
        if made is not None:
            out.append(made)
            memory.note(made.holder)
    for way in (_by_reference, _told_by, _words_of):
        out.extend(way(masked, inside, cast, memory))
    if not out:
        out.extend(_before_colon(masked, inside, cast, memory))
    return sorted(out, key=lambda item: item.start)


def _by_reference(
    masked: Masked, inside: Sequence[bool], cast: Cast, memory: Memory
) -> Iterator[Attribution]:
    """Who is referred to: "according to X", "in the view of X", "citing X"."""
    for own in _OWN_VIEW.finditer(masked.text):
        holder = None if inside[own.start()] else recall(_HIS[own["whose"]], cast, memory)
        if holder is not None:
            yield Attribution(holder, own.start(), own.end(), "view", before=own.start() > _AHEAD)
    for cue in _according().finditer(masked.text):
        if inside[cue.start()]:
            continue
        stop = STOP_AFTER.search(masked.text, cue.end())
        end = stop.start() if stop else len(masked.text)
        holder = resolve(masked, cue.end(), end, cast, memory)
        if holder is not None:
            memory.note(holder)
            yield Attribution(holder, cue.start(), end, cue.group().strip(), before=cue.start() > _AHEAD)


def _told_by(masked: Masked, inside: Sequence[bool], cast: Cast, memory: Memory) -> Iterator[Attribution]:
    """Who told it in a passive: "the paper was told by X that ..."."""
    for found in _TOLD_BY.finditer(masked.text):
        holder = None if inside[found.start()] else resolve(masked, *found.span("who"), cast, memory)
        if holder is not None:
            memory.note(holder)
            yield Attribution(holder, found.start(), found.end(), "told by")
    for found in _QUOTED_AS.finditer(masked.text):
        holder = None if inside[found.start("who")] else resolve(masked, *found.span("who"), cast, memory)
        if holder is not None:
            memory.note(holder)
            last = found.start() > _AHEAD
            yield Attribution(holder, found.start("who"), found.end(), "quoted as saying", before=last)


def _words_of(masked: Masked, inside: Sequence[bool], cast: Cast, memory: Memory) -> Iterator[Attribution]:
    """Whose words are told: "X's answer on Monday was that ...", "a claim by the paper Y that ..."."""
    for found in (*_WORDS_WERE.finditer(masked.text), *_CLAIM_BY.finditer(masked.text)):
        if not inside[found.start()]:
            holder = of_entity(masked.entity(found["who"]), cast)
            memory.note(holder)
            yield Attribution(holder, found.start(), found.end(), "words")


def _before_colon(
    masked: Masked, inside: Sequence[bool], cast: Cast, memory: Memory
) -> Iterator[Attribution]:
    """Whoever begins a sentence says what follows its colon: "X was blunter: there is no room"."""
    colon = _COLON.search(masked.text, 3)
    if colon is None or inside[colon.start()] or masked.sentence.role in _TITLES:
        return
    holder = of_sentence(masked, cast, memory)
    label = len(masked.text[: colon.start()].split()) < _LABEL  # "* The Post: ..." only names the source
    if holder is not None and holder.kind in ("person", "unnamed", "body")[: 1 if label else 3]:
        memory.note(holder)
        yield Attribution(holder, 0, colon.end(), ":")
