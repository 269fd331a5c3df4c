"""Who says a sentence or a part of it: sources, their cue words, and the stretch they vouch for.

Imports only `crisistui.model` and this room. Rules of published work on direct and indirect speech
(Pouliquen et al. 2007; Pareti 2016), in the order that pays: quotation + cue + source, source + cue +
content, "according to", and a quotation that goes on keeps its source.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crisistui.extraction.cast import Cast, Form
from crisistui.extraction.holders import ARTICLE, Holder, Memory, of_entity, of_sentence, recall, resolve
from crisistui.extraction.lexicon import any_of, words
from crisistui.extraction.masks import Masked, kind_of
from crisistui.model.vocabulary import ActorKind, Basis

_BOUNDARY = re.compile(
    r"[,;:—()\"]| (?:and|but|while|as|because|although|though|when|where|if|after|before|since|until|whether"
    r"|then|so|whom|which(?= [\ue300-\ue4ff])) |\bthat "
)
_STOP_AFTER = re.compile(
    r"[,;:—()\".?!]| (?:that|in an?|in the|at the|on|when|after|during|before|who|as|while|and|but|if"
    r"|(?<!familiar )(?<!close )with|speaking|referring) |$"
)
_FILLER = re.compile(rf"(?: {any_of('attribution', 'fillers')})+$")
_APPOSITION = re.compile(
    r"^ ?(?:[\ue000-\ue4ff]'s?|[\ue000-\ue2ff] [a-z]|an?|the|who|whose|his|her|its|their|both|which|where|all|one|then|now|formerly|himself|herself|of) "
)
_APPOSED = re.compile(r"[\w\ue000-\ue6ff], (?:mr |ms |mrs |dr )?(?P<name>[\ue300-\ue4ff]),$")
_CLAUSE = re.compile(
    r" (?:in|on|at|after|during|that|whether|if|it would|it will|it was|it is|it had|it has|there) "
    r"| (?:the |mr )?[\ue000-\ue4ff](?:'s [a-z]+)? (?:would|will|has|have|had|is|was|were|could|can|did|does|should"
    r"|may|might|must|wants?|wanted)\b"
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source and its cue in one masked sentence; ``start``/``end`` bound the words source + cue.

    ``before`` when the content stands before the cue (inverted or at the sentence's end). ``to`` is the
    outlet that was told, if one was. ``limit`` is where the content ends at the latest: the clause's end when
    the source stands in a subordinate or relative clause.
    """

    holder: Holder
    start: int
    end: int
    verb: str
    before: bool = False
    to: str | None = None
    limit: int = 100_000


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


_COORDINATED = re.compile(r"\S \S.* (?:and|but|then|yet)$")
_NAMED_AFTER = re.compile(r", (?:mr |ms |dr )?[\ue300-\ue4ff](?=[,.;]| who|$)")
#: Verbs that report only before "that", a pause or a quotation: "it adds weight" reports nothing.
_LOOSE = frozenset("adds added adding notes counters signals answers reports repeated repeats".split())
_PASSIVE = re.compile(r"\b(?:was|were|been|be|being|is|are)(?: \w+ly)?$")
_TOLD = re.compile(
    r"^(?: to)? ((?:the |a |our |state |local |national |public |radio |newspaper |broadcaster "
    r"|news agency )*)([\ue600-\ue6ff])"
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
    text = masked.text
    inside = _quoted(text)
    if opened:
        inside = [not flag for flag in inside]
    out = []
    for verb in _verbs().finditer(text):
        if inside[verb.start()]:
            continue
        made = _around(masked, verb, cast, memory)
        if made is not None:
            out.append(made)
            memory.note(made.holder)
    for cue in _according().finditer(text):
        if inside[cue.start()]:
            continue
        stop = _STOP_AFTER.search(text, cue.end())
        end = stop.start() if stop else len(text)
        holder = resolve(masked, cue.end(), end, cast, memory)
        if holder is not None:
            made = Attribution(holder, cue.start(), end, cue.group().strip(), before=cue.start() > 2)
            out.append(made)
            memory.note(holder)
    out.extend(_told_by(masked, inside, cast, memory))
    if not out:
        out.extend(_before_colon(masked, inside, cast, memory))
    return sorted(out, key=lambda item: item.start)


_TOLD_BY = re.compile(r"\b(?:was|were|been) (?:told|informed|assured|warned) by (?P<who>[^,;:\"]{3,70}?) that ")


def _told_by(
    masked: Masked, inside: Sequence[bool], cast: Cast, memory: Memory
) -> Iterator[Attribution]:
    """Who told it in a passive: "the paper was told by X that ..."."""
    for found in _TOLD_BY.finditer(masked.text):
        holder = None if inside[found.start()] else resolve(masked, *found.span("who"), cast, memory)
        if holder is not None:
            memory.note(holder)
            yield Attribution(holder, found.start(), found.end(), "told by")


_COLON = re.compile(r"(?<=[a-z\ue000-\ue6ff,\"]): (?=[\"a-z\ue000-\ue6ff])")


def _before_colon(
    masked: Masked, inside: Sequence[bool], cast: Cast, memory: Memory
) -> Iterator[Attribution]:
    """Whoever begins a sentence says what follows its colon: "X was blunter: there is no room"."""
    colon = _COLON.search(masked.text, 3)
    if colon is None or inside[colon.start()]:
        return
    holder = of_sentence(masked, cast, memory)
    if holder is not None and holder.kind in ("person", "unnamed", "body"):
        memory.note(holder)
        yield Attribution(holder, 0, colon.end(), ":")


def _around(masked: Masked, verb: re.Match[str], cast: Cast, memory: Memory) -> Attribution | None:
    text = masked.text
    start, word = verb.start(), verb.group()
    if word in _LOOSE and not re.match(r"(?: that\b|[,:.;\"]|$| in an?\b| on [a-z]+day)", text[verb.end() :]):
        return None
    left = text[:start].rstrip()
    if _PASSIVE.search(left) and " " not in word and (word.endswith("ed") or word in ("told", "said")):
        return None
    inverted = left.endswith(('"', ",", "—", '?"', '!"')) and not _CLAUSE.match(text, verb.end())
    if inverted and word not in words("attribution", "never_inverted"):
        right = _STOP_AFTER.search(text, verb.end() + 1)
        end = right.start() if right else len(text)
        named = _NAMED_AFTER.match(text, end)
        if named is not None and not masked.found(verb.end(), end, "PS"):
            end = named.end()
        if not _is_apposition_end(text, start) and _may_be_source(masked, verb.end(), end):
            holder = resolve(masked, verb.end(), end, cast, memory)
            if holder is not None:
                return Attribution(holder, start, end, word, before=True, to=_told(masked, end))
    span = source_before(masked, start)
    if span is None:
        return None
    if text[span[0] : span[1]].strip(' ,"') in ("we", "i"):
        mine = memory.author or ARTICLE  # outside quotation marks
        return Attribution(mine, span[0], verb.end(), word, limit=_limit(text, span[0], verb.end()))
    if _COORDINATED.search(text[span[0] : span[1]]):
        holder = of_sentence(masked, cast, memory)
        return Attribution(holder, span[1], verb.end(), word) if holder is not None else None
    holder = _apposed(masked, left, cast) or _interposed(masked, span, word, cast, memory)
    holder = holder or resolve(masked, *span, cast, memory)
    holder = holder or _anybody(text[span[0] : span[1]], word)
    if holder is None:
        return None
    rest = text[verb.end() :].strip(' ."')
    before = not rest or (
        bool(re.match(r"^(?:on|in|at|during|to|after|when|by)\b[^\"]{0,60}$", rest)) and span[0] > 4
    ) or (
        word in ("told", "tells", "assured", "assures", "informed")
        and span[0] > 4
        and text[: span[0]].rstrip().endswith(",")
        and re.fullmatch(r"[^,;:\"]{1,60}", rest) is not None
    )
    told = _told(masked, verb.end())
    return Attribution(
        holder, span[0], verb.end(), word, before=before, to=told, limit=_limit(text, span[0], verb.end())
    )


def _interposed(
    masked: Masked, span: tuple[int, int], verb: str, cast: Cast, memory: Memory
) -> Holder | None:
    """Whom "he" means in "..., he said": somebody named before, and not the leader of whom it speaks."""
    phrase = masked.text[span[0] : span[1]].strip(' ,"')
    behind = masked.text[: span[0]].rstrip().endswith(",")
    if phrase not in ("he", "she") or not behind or verb not in _SPEAKING or memory.holder is None:
        return None
    named = [mention.entity for mention in masked.found(0, span[0], "P")]
    fitting = next((entity for entity in named if entity.pronoun in (None, phrase)), None)
    return of_entity(fitting, cast) if fitting is not None else recall(phrase, cast, memory)


def _apposed(masked: Masked, left: str, cast: Cast) -> Holder | None:
    """Find the official whom a name behind his office names: "the envoy, X, said"."""
    found = _APPOSED.search(left)
    entity = masked.entity(found["name"]) if found is not None else None
    if entity is None or (entity.side is None and entity.standing is None):
        return None
    return of_entity(entity, cast)


_SUBORDINATE = re.compile(
    r"(?:^|[,;—] )(?:while|although|though|even though|as|when|after|if|since|because|before|whereas"
    r"|despite) [^,;—]*$"
)
_RELATIVE = re.compile(r"(?:— ?|\b(?:whom|who|which|whose|where) |\(|, as )[^,;—()]*$")


def _limit(text: str, start: int, end: int) -> int:
    """Find the end of the clause that a subordinate or relative source may vouch for."""
    lead = text[: start + 1]
    if _RELATIVE.search(lead) or _RELATIVE.search(text[:end]):
        stop = re.search(r"[,;—)]", text[end:])
    elif _SUBORDINATE.search(lead) or _SUBORDINATE.search(text[:end]):
        stop = re.search(r"[,;—]", text[end:])
    else:
        stop = None
    return end + stop.start() if stop else 100_000


def _anybody(phrase: str, verb: str) -> Holder | None:
    """Somebody unnamed who is no known kind of source: "pals say"."""
    words_ = phrase.strip(' ,"').split()
    if verb not in _SAYING or not 0 < len(words_) <= 5 or not all(word.isalpha() for word in words_):
        return None
    if words_[-1] in _NOBODY or words_[0] in _NOBODY or words_[-1].endswith("ly"):
        return None
    return Holder(" ".join(words_), basis=Basis.UNNAMED, kind="unnamed")


_SPEAKING = frozenset(
    "said says added adds told tells explained noted wrote argued insisted recalled stressed claimed predicts"
    " predicted warned thinks thought believes".split()
)
_SAYING = frozenset("say says said told tell tells claim claimed claims whisper reported".split())
_NOBODY = frozenset(
    "it there that this which he she they who i we you also has had have been be is was not to".split()
)


def _told(masked: Masked, end: int) -> str | None:
    found = _TOLD.match(masked.text[end : end + 60])
    return masked.entity(found[2]).name if found else None


def _may_be_source(masked: Masked, start: int, end: int) -> bool:
    phrase = masked.text[start:end].strip()
    if not phrase or len(phrase) > 110:
        return False
    return bool(masked.found(start, end, "PSGOCN")) or bool(
        re.match(
            r"(?:he|she|they|it|i|we)$|(?:the|a|an|one|two|three|four|some|several|another|officials|sources"
            r"|analysts|experts|people|observers|diplomats|his|her|its|their|many)\b",
            phrase,
        )
    )


def _is_apposition_end(text: str, start: int) -> bool:
    """Tell whether the comma before the verb closes an apposition: "X, a senator, said"."""
    left = text[:start].rstrip()
    if not left.endswith(","):
        return False
    opening = left[:-1].rfind(",")
    if opening < 0:
        return False
    if _APPOSED.search(left):
        return True
    return bool(_APPOSITION.match(left[opening + 1 : -1] + " ")) or bool(
        re.match(r"^ \d\d$", left[opening + 1 : -1])
    )


def source_before(masked: Masked, start: int) -> tuple[int, int] | None:
    """Offsets of the phrase before a verb that may name its source, appositions skipped."""
    text = masked.text
    end = len(text[:start].rstrip())
    filler = _FILLER.search(text[:end])
    if filler is not None:
        end = filler.start()
    for _ in range(3):
        if end > 0 and text[end - 1] == ",":
            opening = text[: end - 1].rfind(",")
            middle = text[opening + 1 : end - 1]
            if (
                opening >= 0
                and len(middle) < 160
                and (
                    _APPOSITION.match(middle + " ")
                    or not any(kind_of(c) for c in middle)
                    or len(middle.split()) <= 6
                )
            ):
                end = opening
                continue
            if opening < 0:
                return None
            end -= 1
        break
    begin = 0
    for boundary in _BOUNDARY.finditer(text, 0, end):
        if boundary.end() < end:
            begin = boundary.end()
    phrase = text[begin:end]
    if not phrase.strip() or len(phrase) > 160:
        return None
    return begin, end


def speaker_of(attributions: Sequence[Attribution], place: int) -> Attribution | None:
    """The innermost source that vouches for what stands at a place of the masked sentence."""
    best: Attribution | None = None
    for item in attributions:
        if item.start <= place < item.limit and not item.before:
            best = item  # the last source before the place is the innermost one
    if best is not None:
        return best
    after = [item for item in attributions if item.before or item.start > place]
    return after[0] if after else None


def person_named(masked: Masked, memory: Memory) -> None:
    """Remember the first person and state of a sentence for the pronouns of the next."""
    for character in masked.text:
        kind = kind_of(character)
        if kind in ("P", "S"):
            memory.person = masked.entity(character)
            break
    outlets = masked.found(0, len(masked.text), "O")
    memory.outlet = outlets[-1].entity if outlets else memory.outlet
    for character in masked.text:
        mention = masked.names.get(character)
        if (
            mention is not None
            and mention.entity.kind is ActorKind.STATE
            and mention.form is not Form.ADJECTIVE
        ):
            memory.state = mention.entity
            break
