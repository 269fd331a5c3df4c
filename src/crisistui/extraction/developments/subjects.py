"""Who does what a verb tells: a party, somebody unnamed of it, an event named by a noun, or nobody.

Imports only `crisistui.model` and this room. The subject stands left of its verb in the same clause, or
before the clause's "who" or "which"; a second verb behind "and" shares the first one's.
"""

from dataclasses import dataclass

from crisistui.extraction.cast import Entity, Form
from crisistui.extraction.developments import cues
from crisistui.extraction.developments.clauses import Clauses, Verb
from crisistui.model.vocabulary import ActorKind

_SHORTEST = 3  # words of "X, who did,"
_PRONOUNS = frozenset({"he", "she", "they", "we", "i", "it"})
_RELATIVE = frozenset({"who", "which", "that"})
_INSERTED = frozenset({"who", "which", "whose", "where", "when"})


@dataclass(frozen=True, slots=True)
class Subject:
    """``kind`` is entity, actor, pronoun, deed, stranger or none; ``start`` is a word's number."""

    kind: str
    start: int
    word: str = ""
    entity: Entity | None = None

    @property
    def acts(self) -> bool:
        """Tell whether this is somebody whose acts may be developments."""
        return self.kind in ("entity", "actor", "pronoun")


NOBODY = Subject("none", 0)


def subject_of(clauses: Clauses, verb: Verb, times: frozenset[int]) -> Subject:
    """The subject of a verb; ``times`` are the numbers of the words that belong to expressions of time."""
    end = _before_insertion(clauses, verb.first)
    left = _left(clauses, end)
    found = _pick(clauses, left, end, times)
    if found is not None:
        return found
    if left > 0 and clauses.words[left - 1].text in _RELATIVE:
        return _antecedent(clauses, left - 1, times)
    after = _inverted(clauses, verb)
    if after is not None:
        return after
    earlier = _shared(clauses, verb)
    return subject_of(clauses, earlier, times) if earlier is not None else NOBODY


def _before_insertion(clauses: Clauses, end: int) -> int:
    """Where the words before a verb end when a clause between commas ("X, who had gone, said") is skipped."""
    if end <= _SHORTEST or clauses.words[end - 1].text != ",":
        return end
    for number in range(end - 2, max(0, end - 30), -1):
        if clauses.words[number].text == "," and clauses.words[number + 1].text in _INSERTED:
            told = any(verb.first > number and verb.last < end - 1 for verb in clauses.verbs)
            return number if told or clauses.words[number + 1].text in ("who", "which", "whose") else end
    return end


def _left(clauses: Clauses, end: int) -> int:
    """Where the stretch begins that may hold the subject: behind the last boundary or finite verb."""
    stops = [v.last for v in clauses.verbs if v.last < end and v.tense not in ("infinitive", "gerund")]
    begin = stops[-1] + 1 if stops else 0
    number = end - 1
    depth = 0
    while number >= begin:
        text = clauses.words[number].text
        if text == ")":
            depth += 1
        elif text == "(" and depth:
            depth -= 1
        elif not depth and clauses.boundary(number) and text != "-":
            if text == "as" and _is_role(clauses, number):
                number -= 1
                continue
            return number + 1
        number -= 1
    return begin


def _is_role(clauses: Clauses, number: int) -> bool:
    return number + 1 < len(clauses.words) and clauses.words[number + 1].text in ("a", "an", "the")


def _pick(clauses: Clauses, begin: int, end: int, times: frozenset[int]) -> Subject | None:
    """The last actor between two words that no preposition governs; strangers spoil it."""
    best: Subject | None = None
    governed = False
    fresh = begin
    for number in range(begin, end):
        word = clauses.words[number]
        if number in times or word.text in (",", "(", ")", "-"):
            governed = False
            if best is None or best.kind in ("pronoun", "deed") or word.text == "-":
                fresh = number + 1
            continue
        if word.text in cues.PREPOSITIONS:
            governed = True
            continue
        if word.text in _PRONOUNS and word.text != "i":
            best, governed = Subject("pronoun", number, word.text), False
            continue
        owner = number + 1 < end and clauses.words[number + 1].text == "'s"
        if word.kind and (word.kind != "A" or _people(clauses, number, end)):
            if not governed and not owner:
                best = _named(clauses, number, fresh, best)
            governed = (
                governed and not owner and number + 1 < end and clauses.words[number + 1].text in ("and", ",")
            )
        elif not governed and not owner:
            best = _noun(word.text, fresh, best) or best
    return best


def _people(clauses: Clauses, number: int, end: int) -> bool:
    """Tell whether an adjective stands for its people: "the Swiss froze", "the British, who ..."."""
    words = clauses.words
    after = words[number + 1].text if number + 1 < len(words) else "."
    lead = words[number - 1].text if number else ""
    return lead == "the" and (number + 1 == end or after in (",", "who") or after in cues.PREPOSITIONS)


def _named(clauses: Clauses, number: int, fresh: int, best: Subject | None) -> Subject:
    word = clauses.words[number]
    mention = clauses.masked.names[word.text]
    entity = mention.entity
    if word.kind == "O" or entity.standing in ("expert", "outlet"):
        return Subject("stranger", number, "", entity)
    if best is not None and best.kind == "entity" and number and clauses.words[number - 1].text == "and":
        return best
    start = best.start if best is not None and best.kind == "actor" and best.start >= fresh else fresh
    return Subject("entity", start, "", entity)


def _noun(text: str, fresh: int, best: Subject | None) -> Subject | None:
    if text in cues.STRANGERS:
        return Subject("stranger", fresh, text)
    if text in cues.ACTORS:
        return Subject(
            "actor", fresh, text, best.entity if best is not None and best.kind == "entity" else None
        )
    if text in cues.DEEDS:
        return Subject("deed", fresh, text)
    return None


def _antecedent(clauses: Clauses, relative: int, times: frozenset[int]) -> Subject:
    """What "who" or "which" stands for: the nearest actor or deed before it."""
    for number in range(relative - 1, max(-1, relative - 12), -1):
        word = clauses.words[number]
        if number in times:
            continue
        if word.kind == "O" or word.text in cues.STRANGERS:
            return Subject("stranger", number)
        if word.kind and (word.kind != "A" or _people(clauses, number, relative)):
            return _named(clauses, number, number, None)
        if word.text in cues.ACTORS:
            return Subject("actor", number, word.text)
        if word.text in cues.DEEDS:
            return Subject("deed", number, word.text)
    return NOBODY


def _inverted(clauses: Clauses, verb: Verb) -> Subject | None:
    """The subject behind a verb: "..., said the minister", "on Monday took place the call"."""
    if clauses.words[verb.last].text in ("took", "came", "followed") and all(
        word.kind == "" and (word.text in cues.PREPOSITIONS or word.text[0].isalnum())
        for word in clauses.words[: verb.first]
    ):
        behind = clauses.words[verb.last + 1 : verb.last + 6]
        return next(
            (Subject("deed", verb.first, word.text) for word in behind if word.text in cues.DEEDS), None
        )
    if verb.head not in cues.SPEECH and verb.head not in cues.SPEECH_NOW:
        return None
    before = clauses.words[verb.first - 1].text if verb.first else ""
    if before not in (",", '"', "!", "?", "."):
        return None
    end = verb.last + 1
    while end < len(clauses.words) and not clauses.boundary(end) and clauses.words[end].text != ",":
        end += 1
    return _pick(clauses, verb.last + 1, end, frozenset())


def _shared(clauses: Clauses, verb: Verb) -> Verb | None:
    """The verb before "and" or a comma whose subject this verb shares."""
    finite = [
        v for v in clauses.verbs if v.last < verb.first and v.tense not in ("infinitive", "gerund", "state")
    ]
    if not finite:
        return None
    before = finite[-1]
    number = verb.first - 1
    while number > before.last and clauses.words[number].text in cues.ADVERBS:
        number -= 1
    return before if clauses.words[number].text in ("and", "but", "then", "or", ",") else None


def entities_in(clauses: Clauses, first: int, last: int) -> list[Entity]:
    """The people, states and bodies named between two words, outlets and mere adjectives left out."""
    found: list[Entity] = []
    for number in range(max(0, first), min(last, len(clauses.words))):
        word = clauses.words[number]
        if not word.kind or word.kind in "AO":
            continue
        mention = clauses.masked.names[word.text]
        place = mention.form is Form.CITY or (
            mention.form is Form.CAPITAL
            and number
            and clauses.words[number - 1].text in ("in", "at", "from", "near")
        )
        modifier = (
            mention.entity.kind is ActorKind.STATE
            and clauses.words[number + 1 : number + 2]
            and (clauses.words[number + 1].text == "'s")
        )
        if not place and not modifier and mention.entity.standing not in ("expert", "outlet"):
            found.append(mention.entity)
    return list(dict.fromkeys(found))
