"""What is known at a place of a document that is read from top to bottom: topic, voice, statements so far.

Imports only `crisistui.model` and this room.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from crisistui.extraction import attribution, author
from crisistui.extraction.attribution import Attribution
from crisistui.extraction.cast import Cast
from crisistui.extraction.document import Document
from crisistui.extraction.holders import ARTICLE, Holder, Memory
from crisistui.extraction.lexicon import any_of
from crisistui.extraction.masks import Masked, expand, kind_of
from crisistui.extraction.quotes import inside as inside_quotation
from crisistui.extraction.statements import dialogue, discourse, learned
from crisistui.extraction.statements.statement import Statement
from crisistui.extraction.statements.trace import Reason, Trace, Vouched
from crisistui.model.article import LineRole
from crisistui.model.vocabulary import Stance

_EXILE = re.compile(rf"\b{expand(any_of('exile', 'exile'))}\b")
_EXILE_NAMED = re.compile(rf"\b{expand(any_of('exile', 'exile_named'))}")
_VISIT = re.compile(rf"\b{any_of('exile', 'visits')}\b")
_LASTING = re.compile(rf"\b{any_of('exile', 'lasting')}\b")
_HEDGE = re.compile(rf"\b{any_of('exile', 'hedges')}\b")
#: Words behind which a country is only where somebody speaks, meets or works.
_WHERE = re.compile(rf"(?:^\"?from|\b{any_of('exile', 'where')}) (?:the )?$")
#: What stands behind an adjective that is a language: "no Spanish on the street".
_LANGUAGE = re.compile(r"[,.;?!]|$| (?:on|in|is|was|at|to|of|with|for)\b")
_MEDIUM = re.compile(
    r" (?:\w+ )?(?:weekly|daily|newspaper|paper|magazine|broadcaster|radio|portal|website|tabloid"
    r"|news agency)\b"
)
_BESIDE = 2  # sentences around the one that names the subject
_LATE = 0.4  # share of the article behind which its subject is not first named
_TELLS = 0.7  # probability from which a learned guess tells a stance
_TOLD = 0.2  # share of the sentences that tell one, where no word of exile does
_TOLD_LEAST = 3
_DEVOTED = 0.1  # share of the sentences that speak of exile
PRONOUN = re.compile(r"\b(?:he|him|his|she|her|they|them|their|i|me|my)\b")
HIM = re.compile(
    r"\b(?:he|him|she|(?:his|her)(?! (?:\S+ )?(?:counterpart|colleague|government|ministry)\b))\b"
)
LEADER = re.compile(rf"\bthe (?:[\w-]+ )?{any_of('exile', 'leaders')}\b")


@dataclass(slots=True)
class Topic:
    """Which destinations the text is speaking of just now, and all it has named so far."""

    current: tuple[str, ...] = ()
    at: int = -99
    named: set[str] = field(default_factory=set)

    def set(self, codes: Sequence[str], place: int) -> None:
        """Speak of these countries from this sentence on; none of them changes nothing."""
        if codes:
            self.current = tuple(codes)
            self.at = place
            self.named.update(codes)

    def near(self, place: int, reach: int = 6) -> tuple[str, ...]:
        """The countries spoken of within so many sentences before a place."""
        return self.current if place - self.at <= reach else ()


@dataclass(frozen=True, slots=True)
class Asked:
    """The question asked last: its countries, its sentence, and what "yes" to it means (0: nothing)."""

    codes: tuple[str, ...] = ()
    at: int = -9
    base: int = 1


@dataclass(frozen=True, slots=True)
class Here:
    """One sentence under the reader: its number, its mask and who says which part of it."""

    place: int
    masked: Masked
    said: Sequence[Attribution]

    @property
    def subject_named(self) -> bool:
        """Tell whether the sentence names the subject."""
        return any(kind_of(character) == "S" for character in self.masked.text)


def destinations(masked: Masked, cast: Cast) -> tuple[str, ...]:
    """The possible destinations that a sentence names, each once; not the subject's, nor a broker's."""
    own = {cast.subject.country, *cast.brokers}
    text = masked.text
    named = [
        masked.entity(character).country
        for place, character in enumerate(text)
        if place >= masked.lead
        and kind_of(character) in ("C", "A")
        and not _WHERE.search(text[:place])
        and not (kind_of(character) == "A" and _LANGUAGE.match(text, place + 1))
        and not _MEDIUM.match(text, place + 1)
    ]
    return tuple(dict.fromkeys(code for code in named if code and code not in own))


class Passage:
    """The state of one reading; ``heading`` holds countries and the sentence that named them."""

    def __init__(self, document: Document, trace: Trace | None = None) -> None:
        self.document = document
        self.cast = document.cast
        self.trace = trace
        self.memory = Memory()
        self.topic = Topic()
        self.spoken = Topic()
        self.found: list[Statement] = []
        self.exile = [
            bool(_EXILE.search(masked.bare) or _EXILE_NAMED.search(masked.bare)) for masked in document.masked
        ]
        headed = any(
            told and masked.sentence.role is LineRole.HEADLINE
            for told, masked in zip(self.exile, document.masked, strict=True)
        )
        named = [
            place
            for place, masked in enumerate(document.masked)
            if any(kind_of(c) == "S" for c in masked.text)
        ]
        told = any(self.exile)
        self.dense = bool(named) and (not self._in_passing(named) if told else self._weighs())
        self.devoted = self.dense and (headed or sum(self.exile) >= _DEVOTED * len(self.exile))
        self.themed = self.devoted or (self.dense and (not told or self._weighs()))
        self.author = author.find(document.article, document.mentions, document.cast)
        self.memory.author = self.author if self.author.kind != "article" else None
        self.turns = dialogue.turns(document.article, document.mentions, document.cast, self.author)
        self.devoted = self.devoted or (self.dense and bool(self.turns))
        self.correcting = discourse.corrects(document.text)
        self.labelled: Holder | None = None
        self.asked = Asked()
        self.heading: tuple[tuple[str, ...], int] = ((), -9)
        self.headed = headed

    def _in_passing(self, named: Sequence[int]) -> bool:
        """Tell whether the subject is named but once, late, and away from words of exile: it is another's."""
        first = named[0]
        beside = any(self.exile[max(0, first - _BESIDE) : first + _BESIDE + 1])
        return len(named) == 1 and first >= _LATE * len(self.exile) and not beside

    def _weighs(self) -> bool:
        """Tell whether an article without words of exile still tells who would have somebody and who not."""
        told = [learned.guess(masked.bare) for masked in self.document.masked]
        leaning = sum(guess.kind != "none" and guess.probability >= _TELLS for guess in told)
        return leaning >= max(_TOLD_LEAST, _TOLD * len(told))

    def pass_over(self, place: int, reason: Reason) -> None:
        """Note why a sentence makes no statement, when somebody asks."""
        if self.trace is not None:
            self.trace.note(place, reason)

    def visit(self, masked: Masked) -> bool:
        """Tell whether a sentence speaks of a visit and of nothing that lasts."""
        return bool(_VISIT.search(masked.bare)) and not _LASTING.search(masked.bare)

    def places(self, masked: Masked) -> tuple[str, ...]:
        """The possible destinations that a sentence names."""
        return destinations(masked, self.cast)

    def context(self, place: int, reach: int = 1) -> bool:
        """Tell whether exile is spoken of near a sentence, or in the article's headline."""
        return self.headed or any(self.exile[max(0, place - reach) : place + reach + 1])

    def subject_near(self, place: int, reach: int) -> bool:
        """Tell whether the subject is named in so many sentences just before."""
        recent = self.document.masked[max(0, place - reach) : place]
        return any(kind_of(character) == "S" for masked in recent for character in masked.text)

    def voice(self, here: Here) -> Holder:
        """The voice of a sentence without attribution: the speaker of an open quotation, else the article."""
        quotation = inside_quotation(self.document.quotations, here.masked.sentence.start + 1)
        if quotation is not None and (self.memory.holder or self.memory.focus) is not None:
            following = next((item for item in self.ahead(here.place) if item.before), None)
            return following.holder if following else self._quoted() or ARTICLE
        if self.labelled is not None:
            return self.labelled
        return ARTICLE if self.turns else self.author

    def _quoted(self) -> Holder | None:
        """Who speaks a quotation that names nobody: the one just spoken of, else the last speaker."""
        focus = self.memory.focus
        if focus is not None and focus.kind in ("person", "unnamed") and focus.side != "subject":
            return focus
        return self.memory.holder

    def ahead(self, place: int) -> list[Attribution]:
        """Attributions that follow in the same line: "...," she said."""
        line = self.document.masked[place].sentence.line
        out: list[Attribution] = []
        for masked in self.document.masked[place + 1 : place + 3]:
            if masked.sentence.line == line:
                memory = Memory(self.memory.holder, self.memory.person)
                out.extend(attribution.find(masked, self.cast, memory, opened=True))
        return out

    def state(
        self, here: Here, code: str | None, holder: Holder, stance: Stance, rule: str, span: tuple[int, int]
    ) -> None:
        """Add one statement; ``span`` is where the words that fired stand in the masked sentence."""
        speaker = attribution.speaker_of(here.said, span[0])
        made = Statement(
            code,
            holder.party(code),
            holder,
            stance,
            bool(_HEDGE.search(here.masked.text)),
            _origin(here.masked, speaker),
            rule,
            here.place,
            *span,
        )
        self.found.append(made)
        if self.trace is not None:
            self.trace.vouched[made] = self._vouched(holder, speaker, span)
        if code is not None:
            self.topic.named.add(code)
            self.memory.note(holder)

    def _vouched(self, holder: Holder, speaker: Attribution | None, span: tuple[int, int]) -> Vouched:
        if holder.kind == "article":
            return Vouched.VOICE
        if speaker is not None and holder == speaker.holder:
            acts = (
                not speaker.before and span[0] < speaker.end <= span[1]
            )  # "X offered ...": the cue is the act
            return Vouched.AGENT if acts else Vouched.ATTRIBUTION
        if holder == self.labelled:
            return Vouched.LABEL
        return Vouched.AUTHOR if holder == self.author else Vouched.AGENT


def _origin(masked: Masked, speaker: Attribution | None) -> str | None:
    """The outlet that the passage itself names as its source."""
    if speaker is not None and speaker.to:
        return speaker.to
    if speaker is not None and speaker.holder.kind == "outlet":
        return speaker.holder.name
    outlets = masked.found(0, len(masked.text), "O")
    return outlets[0].entity.name if len({m.entity.key for m in outlets}) == 1 else None
