"""Who stands behind a verb of speech: before it, behind it, in apposition, or by a pronoun.

Imports only `crisistui.model` and this room.
"""

import re

from crisistui.extraction.attribution.found import Attribution
from crisistui.extraction.attribution.shapes import (
    APPOSED,
    CLAUSE,
    STOP_AFTER,
    closes_apposition,
    limit,
    may_be_source,
    source_before,
    told_to,
    without_fillers,
)
from crisistui.extraction.cast import Cast
from crisistui.extraction.holders import ARTICLE, Holder, Memory, of_entity, of_sentence, recall, resolve
from crisistui.extraction.holders.pronouns import ASKED
from crisistui.extraction.lexicon import words
from crisistui.extraction.masks import Masked
from crisistui.model.vocabulary import Basis

_COORDINATED = re.compile(r"(?:\S \S.* |^ ?)(?:and|but|then|yet)$")
_NAMED_AFTER = re.compile(r", (?:mr |ms |dr )?[\ue300-\ue4ff](?=[,.;]| who|$)")
#: Verbs that report only before "that", a pause or a quotation: "it adds weight" reports nothing.
_LOOSE = frozenset("adds added adding notes counters signals answers reports repeated repeats".split())
_PASSIVE = re.compile(r"\b(?:was|were|been|be|being|is|are)(?: \w+ly)?$")
_REPORTS_ONLY = re.compile(r"(?: that\b|[,:.;\"]|$| in an?\b| on [a-z]+day)")
#: Verbs that are nouns too, and what stands before a noun: "both men's calls", "the remarks".
_NOUNS = frozenset(
    "calls remarks reports claims notes answers doubts signals estimates promises views comments boasts jokes"
    " murmurs whispers regards laments recalls repeats".split()
)
_BEFORE_NOUN = re.compile(
    r"(?:'s?|\b(?:the|his|her|its|their|these|those|such|recent|latest|many|some|several|more|few|phone|telephone|of"
    r"|no|all|any|both|press|media|public|to|for|with))$"
)
_QUESTIONING = re.compile(r"[ \"]*(?:what|how|why|whatever)\b")
_HIMSELF = re.compile(r" (?:him|her|it)self\b(?! in )")
_IF = re.compile(r"\b(?:if|whether|should|unless) $")
_INVERTED = ('"', ",", "—", '?"', '!"')
_TRAILING = re.compile(r"^(?:on|in|at|during|to|after|when|by)\b[^\"]{0,60}$")
_TOLD_LAST = frozenset({"told", "tells", "assured", "assures", "informed"})
_LISTENER = re.compile(r"[^,;:\"]{1,60}")
_AFTER = 4  # characters before a source that stands behind its content
_SPEAKING = frozenset(
    "said says added adds told tells explained noted wrote argued insisted recalled stressed claimed predicts"
    " predicted warned thinks thought believes".split()
)
_SAYING = frozenset("say says said told tell tells claim claimed claims whisper reported".split())
_NOBODY = frozenset(
    "what how why whose where it there that this which he she they who i we you also has had have been be is"
    " was not to".split()
)


def of_verb(masked: Masked, verb: re.Match[str], cast: Cast, memory: Memory) -> Attribution | None:
    """The attribution that one verb of speech makes, if it makes any."""
    text, word = masked.text, verb.group()
    if word in _LOOSE and not _REPORTS_ONLY.match(text, verb.end()):
        return None
    left = text[: verb.start()].rstrip()
    if _HIMSELF.match(text, verb.end()):
        return None  # "declared himself president": an act, not a report
    if word in _NOUNS and _BEFORE_NOUN.search(left):
        return None
    passive = _PASSIVE.search(left) and " " not in word
    if passive and (word.endswith("ed") or word in ("told", "said")):
        return None
    behind = _behind(masked, verb, left, cast, memory)
    if behind is not None:
        return behind
    span = source_before(masked, verb.start())
    if span is None or _IF.search(text[: span[0]]):
        return None  # "if X regarded it so": he does not say it
    phrase = text[span[0] : span[1]]
    if _QUESTIONING.match(phrase):
        return None  # "what X told them"
    if _COORDINATED.search(phrase):
        holder = of_sentence(masked, cast, memory)
        return Attribution(holder, span[1], verb.end(), word) if holder is not None else None
    holder = _named(masked, span, word, left, cast, memory)
    if holder is None:
        return None
    return Attribution(
        holder,
        span[0],
        verb.end(),
        word,
        before=_comes_last(text, span[0], verb),
        to=told_to(masked, verb.end()),
        limit=limit(text, span[0], verb.end()),
    )


def _behind(masked: Masked, verb: re.Match[str], left: str, cast: Cast, memory: Memory) -> Attribution | None:
    """A source behind its verb: "...", said X."""
    text, word = masked.text, verb.group()
    if not left.endswith(_INVERTED) or CLAUSE.match(text, verb.end()):
        return None
    if word in words("attribution", "never_inverted") or closes_apposition(text, verb.start()):
        return None
    right = STOP_AFTER.search(text, verb.end() + 1)
    end = right.start() if right else len(text)
    named = _NAMED_AFTER.match(text, end)
    if named is not None and not masked.found(verb.end(), end, "PS"):
        end = named.end()
    if not may_be_source(masked, verb.end(), end):
        return None
    holder = resolve(masked, verb.end(), end, cast, memory)
    if holder is None:
        return None
    return Attribution(holder, verb.start(), end, word, before=True, to=told_to(masked, end))


def _named(
    masked: Masked, span: tuple[int, int], verb: str, left: str, cast: Cast, memory: Memory
) -> Holder | None:
    """Whom the phrase before a verb names."""
    phrase = masked.text[span[0] : span[1]]
    if phrase.strip(' ,"') in ("we", "i"):
        return memory.author or ARTICLE  # outside quotation marks
    holder = _apposed(masked, left, cast) or _interposed(masked, span, verb, cast, memory)
    found = holder or resolve(masked, *span, cast, memory)
    apposed = APPOSED.search(without_fillers(left)) if found is None else None
    if apposed is not None:
        return of_entity(masked.entity(apposed["name"]), cast)  # "a pupil of his, X, said"
    return found or _anybody(phrase, verb)


def _comes_last(text: str, start: int, verb: re.Match[str]) -> bool:
    """Tell whether source and verb stand behind their content."""
    rest = text[verb.end() :].strip(' ."')
    if not rest:
        return True
    if start <= _AFTER:
        return False
    told = verb.group() in _TOLD_LAST and text[:start].rstrip().endswith(",")
    return bool(_TRAILING.match(rest)) or (told and _LISTENER.fullmatch(rest) is not None)


def _interposed(
    masked: Masked, span: tuple[int, int], verb: str, cast: Cast, memory: Memory
) -> Holder | None:
    """Whom "he" means in "..., he said": somebody named before, and not the leader of whom it speaks."""
    phrase = masked.text[span[0] : span[1]].strip(' ,"')
    behind = masked.text[: span[0]].rstrip().endswith(",")
    if phrase not in ("he", "she") or not behind or ASKED.match(masked.text):
        return None
    if verb not in _SPEAKING or (memory.holder or memory.focus) is None:
        return None
    named = [mention.entity for mention in masked.found(0, span[0], "P")]
    fitting = next((entity for entity in named if entity.pronoun in (None, phrase)), None)
    return of_entity(fitting, cast) if fitting is not None else recall(phrase, cast, memory)


def _apposed(masked: Masked, left: str, cast: Cast) -> Holder | None:
    """Find the official whom a name behind his office names: "the envoy, X, said"."""
    found = APPOSED.search(without_fillers(left))
    entity = masked.entity(found["name"]) if found is not None else None
    if entity is None or (entity.side is None and entity.standing is None):
        return None
    return of_entity(entity, cast)


def _anybody(phrase: str, verb: str) -> Holder | None:
    """Somebody unnamed who is no known kind of source: "pals say"."""
    words_ = phrase.strip(' ,"').split()
    if verb not in _SAYING or not 0 < len(words_) <= 5 or not all(word.isalpha() for word in words_):
        return None
    if words_[-1] in _NOBODY or words_[0] in _NOBODY or words_[-1].endswith("ly"):
        return None
    return Holder(" ".join(words_), basis=Basis.UNNAMED, kind="unnamed")
