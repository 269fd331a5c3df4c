"""The words and verbs of a masked sentence: which are finite, in what tense, negated or not.

Imports only this package's cues and the room's masks. There is no tagger of parts of speech: a form in "ed"
or of the list of past forms is a verb unless the word before it says that it is an adjective.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from crisistui.extraction.developments import cues
from crisistui.extraction.masks import Masked, kind_of

_TOKEN = re.compile(
    r"[\ue000-\ue6ff]|'s(?![\w])|'ll\b|'d\b|[^\W_]+(?:(?:[-.]|:(?=\d)|'(?!s\b))[^\W_]+){0,6}|[,;:—()\"!?.-]"
)
_HARD = frozenset(';:—()"!?.-')
_GERUND_LEADS = frozenset({"after", "before", "by", "for", "upon", "without", "while", "since"})
_ADJECTIVE_LEADS = cues.DETERMINERS | frozenset(
    {"'s", "of", "most", "more", "very", "newly", "so", "two", "three"}
)
_LONG = 4  # letters; shorter words in "ing" or "ed" are mostly no verbs
_REACH = 5  # words between an auxiliary and its participle


@dataclass(frozen=True, slots=True)
class Word:
    """A word, name character or mark at ``start:end`` of the masked text; ``kind`` is a name's letter."""

    text: str
    start: int
    end: int
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Verb:
    """A group of verb words: ``first`` to ``last`` are word numbers, ``head`` the word that tells the act.

    ``tense`` is ``past``, ``perfect``, ``passive``, ``present``, ``modal``, ``infinitive``, ``gerund`` or
    ``state``.
    """

    first: int
    last: int
    head: str
    tense: str
    negated: bool = False


@dataclass(slots=True)
class Clauses:
    """A sentence's words and verbs, in order."""

    masked: Masked
    words: list[Word]
    verbs: list[Verb]
    quoted: list[bool]
    starts: list[int] = field(default_factory=list)

    def word_at(self, offset: int) -> int:
        """The number of the first word that starts at or after an offset of the masked text."""
        return bisect_left(self.starts, offset)

    def boundary(self, number: int) -> bool:
        """Tell whether a clause ends at this word."""
        text = self.words[number].text
        if text == "that":
            following = self.words[number + 1].text if number + 1 < len(self.words) else "."
            return following not in cues.PREPOSITIONS and following not in _HARD and following != ","
        if text == "than" and number and self.words[number - 1].text in ("more", "less", "fewer"):
            return False
        if text == ".":
            return number + 1 == len(self.words)  # elsewhere it belongs to an abbreviation
        return text in _HARD or text in cues.BOUNDARIES


def parse(masked: Masked, *, opened: bool = False) -> Clauses:
    """Read the words and verbs of a sentence; ``opened`` when it begins inside a quotation."""
    words = [
        Word(m.group(), m.start(), m.end(), kind_of(m.group()) if len(m.group()) == 1 else "")
        for m in _TOKEN.finditer(masked.text)
    ]
    quoted: list[bool] = []
    inside = opened
    for word in words:
        if word.text == '"':
            inside = not inside
        quoted.append(inside)
    return Clauses(masked, words, _verbs(words), quoted, [word.start for word in words])


def _verbs(words: list[Word]) -> list[Verb]:
    out: list[Verb] = []
    place = 0
    while place < len(words):
        verb = _verb(words, place)
        if verb is None:
            place += 1
        else:
            out.append(verb)
            place = verb.last + 1
    return out


def _verb(words: list[Word], place: int) -> Verb | None:
    text = words[place].text
    if words[place].kind or text in _HARD or text == ",":
        return None
    if text in cues.MODALS:
        if text == "will" and place and words[place - 1].text in cues.DETERMINERS:
            return None
        head = _onward(words, place)
        last = place if head is None else head
        return Verb(place, last, words[last].text, "modal", _negated(words, place, last))
    if text in cues.BE or text in cues.HAVE:
        return _auxiliary(words, place)
    if text in ("did", "does", "do", "didn't", "doesn't", "don't"):
        head = _onward(words, place)
        last = place if head is None else head
        return Verb(place, last, words[last].text, "past", _negated(words, place, last))
    if text == "to" and place + 1 < len(words) and _is_base(words[place + 1]):
        return Verb(place, place + 1, words[place + 1].text, "infinitive", _not_before(words, place))
    if text.endswith("ing") and len(text) > _LONG and place and words[place - 1].text in _GERUND_LEADS:
        return Verb(place, place, text, "gerund")
    if is_past(text) and not _adjective(words, place):
        return Verb(place, place, text, "past", _not_before(words, place))
    return None


def _auxiliary(words: list[Word], place: int) -> Verb:
    """Read "has seized", "was being pursued", "were put": the group with its participle, or a state."""
    text = words[place].text
    passive = text in cues.BE
    present = text in ("is", "are", "am", "isn't", "aren't")
    reach = min(len(words), place + 1 + _REACH)
    last = place
    for number in range(place + 1, reach):
        word = words[number].text
        if word in ("been", "being"):
            passive = True
            last = number
        elif word in cues.PARTICIPLES or is_past(word) or (passive and word.endswith("ed")):
            tense = "present" if present else "passive" if passive else "perfect"
            return Verb(place, number, word, tense, _negated(words, place, number))
        elif word.endswith("ing") and len(word) > _LONG and text in cues.BE:
            tense = "present" if present else "past"
            return Verb(place, number, word, tense, _negated(words, place, number))
        elif not (word in cues.NEGATIONS or word in cues.ADVERBS or word.endswith("ly")):
            break
    head = "be" if text in cues.BE else "have"
    return Verb(place, last, head, "state", _negated(words, place, min(last + 1, len(words) - 1)))


def _onward(words: list[Word], place: int) -> int | None:
    for number in range(place + 1, min(len(words), place + 1 + _REACH)):
        text = words[number].text
        if words[number].kind or text in _HARD or text == ",":
            return None
        if text in cues.NEGATIONS or text in cues.ADVERBS or text.endswith("ly"):
            continue
        return number if text.isalpha() else None
    return None


def is_past(text: str) -> bool:
    """Tell whether a word has a past form."""
    if text in cues.IRREGULAR:
        return True
    return len(text) >= _LONG and text.endswith("ed") and text not in cues.NOT_VERBS and "-" not in text


def _is_base(word: Word) -> bool:
    """Tell whether the word behind "to" is a verb rather than a name, a number or a plural."""
    text = word.text
    if word.kind or not text.isalpha() or text in cues.DETERMINERS or text in ("him", "me", "us", "them"):
        return False
    return text not in cues.ACTORS and not (text.endswith("s") and not text.endswith("ss"))


def _adjective(words: list[Word], place: int) -> bool:
    """Tell whether a past form stands as an adjective: "the disputed vote", "of seized ships"."""
    before = place - 1
    while before >= 0 and (words[before].text.endswith("ly") or words[before].text in ("long", "so-called")):
        before -= 1
    if before < 0:
        return True
    text = words[before].text
    if text in _ADJECTIVE_LEADS:
        return True
    return text in cues.PREPOSITIONS and words[place].text not in cues.SPEECH


def _negated(words: list[Word], first: int, last: int) -> bool:
    return _not_before(words, first) or any(
        words[number].text in cues.NEGATIONS for number in range(first, last + 1)
    )


def _not_before(words: list[Word], place: int) -> bool:
    return place > 0 and words[place - 1].text in ("never", "not", "nobody", "hardly", "neither", "nor")
