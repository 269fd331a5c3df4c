"""Statements: who takes which stance on the subject's going to which country.

Imports only `crisistui.model` and this room. The stance comes from a construction (`frames`), the holder from
the attribution or the phrase before it, the party from the holder and the destination. Never from
co-occurrence.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from crisistui.extraction import attribution, author, composition, discourse, operators
from crisistui.extraction.attribution import Attribution
from crisistui.extraction.document import Document
from crisistui.extraction.hits import Hit, hits
from crisistui.extraction.holders import ARTICLE, Holder, Memory, of_entity, resolve
from crisistui.extraction.lexicon import any_of
from crisistui.extraction.masks import Masked, expand, kind_of
from crisistui.extraction.negation import is_question
from crisistui.extraction.quotes import inside as inside_quotation
from crisistui.extraction.scene import Judgement
from crisistui.model.article import LineRole
from crisistui.model.vocabulary import Basis, Party, Stance

_EXILE = re.compile(rf"\b{expand(any_of('exile', 'exile'))}\b")
_EXILE_NAMED = re.compile(rf"\b{expand(any_of('exile', 'exile_named'))}")
_CHOOSING = frozenset({"goes.choose-plain", "goes.fronted"})
_IT = re.compile(r"\b(?:it|the (?:island|country|place|kingdom|emirate))\b")
_PRONOUN = re.compile(r"\b(?:he|him|his|she|her|they|them|their|i|me|my)\b")
_GENERIC = re.compile(rf"\bthe (?:[\w-]+ )?{any_of('exile', 'leaders')}\b")
_HEDGE = re.compile(rf"\b{any_of('exile', 'hedges')}\b")
_PASSIVE = re.compile(r"\b(?:was|were|been|being|be|is|are) (?:\w+ly )?$")


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement, before it is written down as a fact; ``start``/``end`` are of the masked sentence."""

    destination: str | None
    party: Party
    holder: Holder
    stance: Stance
    hedged: bool
    origin: str | None
    rule: str
    sentence: int
    start: int
    end: int


@dataclass(slots=True)
class _Topic:
    """Which destinations the text is speaking of just now, and all it has named so far."""

    current: tuple[str, ...] = ()
    at: int = -99
    named: set[str] = field(default_factory=set)

    def set(self, codes: Sequence[str], place: int) -> None:
        if codes:
            self.current = tuple(codes)
            self.at = place
            self.named.update(codes)

    def near(self, place: int, reach: int = 6) -> tuple[str, ...]:
        return self.current if place - self.at <= reach else ()


class Reader:
    """Reads the statements of one document from top to bottom."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.cast = document.cast
        self.memory = Memory()
        self.topic = _Topic()
        self.found: list[Statement] = []
        self.attributions: list[list[Attribution]] = []
        self.speakers: dict[int, Holder] = {}
        self.exile = [
            bool(_EXILE.search(masked.bare) or _EXILE_NAMED.search(masked.bare)) for masked in document.masked
        ]
        self.author = author.find(document.article, document.mentions, document.cast)
        lines = [document.text[line.start : line.end] for line in document.article.lines]
        self.transcript = discourse.is_transcript(lines)
        self.correcting = discourse.corrects(document.text)
        self.labelled: Holder | None = None
        self.asked: tuple[tuple[str, ...], int] = ((), -9)
        self.heading: tuple[tuple[str, ...], int] = ((), -9)
        self.headed = any(
            told and masked.sentence.role is LineRole.HEADLINE
            for told, masked in zip(self.exile, document.masked, strict=True)
        )

    def read(self) -> list[Statement]:
        """All statements in order of the text, one per (destination, party, holder, polarity)."""
        for place, masked in enumerate(self.document.masked):
            self._sentence(place, masked)
        return _distinct(self.found)

    def _sentence(self, place: int, masked: Masked) -> None:
        sentence = masked.sentence
        quotation = inside_quotation(self.document.quotations, sentence.start)
        opened = quotation is not None and quotation.start < sentence.start
        if not place or self.document.masked[place - 1].sentence.line != sentence.line:
            self.labelled = discourse.label(masked, self.cast, self.author)
        said = attribution.find(masked, self.cast, self.memory, opened=opened)
        self.attributions.append(said)
        self._heading(place, masked)
        if sentence.role is LineRole.CREDIT or discourse.taken_back(masked, correcting=self.correcting):
            attribution.person_named(masked, self.memory)
            return
        if discourse.refutes(masked):
            self._refuted(place)
        if self._answers(place, masked, said) or self._asks(place, masked):
            attribution.person_named(masked, self.memory)
            return
        answered = self._answered(place)
        before = len(self.found)
        for judgement in composition.judge(masked, said, self.cast, self.memory, self._voice(place, masked)):
            if answered or not is_question(masked.text) or judgement.polarity == 0:
                self._judged(place, masked, judgement, said)
        if len(self.found) == before:
            self._fragment(place, masked, said)
        told = {s.destination for s in self.found[before:] if s.destination}
        for hit in hits(masked, answered=answered):
            self._take(place, masked, hit, said, told)
        self._mention(place, masked)
        attribution.person_named(masked, self.memory)

    def _refuted(self, place: int) -> None:
        """What the text calls false right after telling it does not count."""
        line = self.document.masked[place].sentence.line
        self.found = [
            s
            for s in self.found
            if not (
                s.sentence >= place - 3
                and s.holder.kind in ("article", "outlet", "unnamed", "state")
                and (
                    s.sentence == place - 1
                    or self.document.masked[s.sentence].sentence.role is LineRole.EMBED
                    or self.document.masked[s.sentence].sentence.line >= line - 2
                )
                and s.stance.polarity > 0
            )
        ]

    def _asks(self, place: int, masked: Masked) -> bool:
        """Note what a question is about; a question asserts nothing."""
        question = discourse.asks(masked, transcript=self.transcript)
        if not question and not is_question(masked.text):
            return False
        codes = self._places(masked) or self.topic.near(place, 3)
        if codes and (self._context(place, 3) or self.transcript):
            self.asked = (codes[:2], place)
            self.topic.set(codes[:2], place)
        return question

    def _answers(self, place: int, masked: Masked, said: list[Attribution]) -> bool:
        """Read "Never," said its minister; "No."; "I have no comment on that." after a question."""
        codes, asked = self.asked
        if not codes or not 0 < place - asked <= 2 or masked.sentence.role is LineRole.SUBHEAD:
            return False
        reply = discourse.answer(masked)
        if reply is None:
            return False
        speaker = attribution.speaker_of(said, 0)
        following = self._ahead(place)
        holder = (
            speaker.holder if speaker else following[0].holder if following else self._voice(place, masked)
        )
        if holder.kind == "article" and self.transcript:
            holder = self.author
        if holder.kind == "article":
            return False
        for code in codes:
            kind = {1: "favour", 0: "silent", -1: "oppose"}[reply.polarity]
            stance = _composed(kind, reply.polarity, holder.party(code))
            self._note(
                place, masked, code, holder, stance, "discourse.answer", (0, min(24, len(masked.text))), said
            )
        return False

    def _fragment(self, place: int, masked: Masked, said: list[Attribution]) -> None:
        """A judgement under a heading that names the country: "Unlikely."; "The strongest candidate."."""
        codes, at = self.heading
        if not 0 < place - at <= 3:
            codes = self.topic.near(place) if self.exile[place] and _IT.search(masked.bare) else ()
        if len(codes) != 1 or not discourse.names_only(masked, codes):
            return
        found = next((op for op in operators.find(masked.bare) if op.quality), None)
        if found is None:
            return
        speaker = attribution.speaker_of(said, found.start)
        holder = speaker.holder if speaker else self._voice(place, masked)
        polarity = 1 if found.kind == "favour" else -1
        stance = _composed(found.kind, polarity, holder.party(codes[0]))
        self._note(
            place, masked, codes[0], holder, stance, "discourse.heading", (found.start, found.end), said
        )

    def _answered(self, place: int) -> bool:
        following = self.document.masked[place + 1 : place + 2]
        return bool(following) and bool(
            re.match(
                r"[\"“]?(?:yes|they could|he could|it would|it could|certainly|of course)\b",
                following[0].text,
            )
        )

    def _heading(self, place: int, masked: Masked) -> None:
        """Note the country that a heading or a question names: it is what the next lines speak of."""
        bare = len(masked.text.strip(" .:")) == 1
        if bare or masked.sentence.role is LineRole.SUBHEAD or masked.text.rstrip().endswith("?"):
            codes = self._places(masked)
            if len(codes) == 1 and (
                bare or self._context(place, 3) or masked.sentence.role is LineRole.SUBHEAD
            ):
                self.topic.set(codes, place)
                self.heading = (codes, place)

    def _mention(self, place: int, masked: Masked) -> None:
        """A country named beside words of exile becomes what the text speaks of."""
        codes = self._places(masked)
        if self.exile[place] and 1 <= len(codes) <= 4:
            self.topic.set(codes, place)

    def _places(self, masked: Masked) -> tuple[str, ...]:
        own = {self.cast.subject.country, *self.cast.brokers}
        found = masked.found(0, len(masked.text), "CA")
        return tuple(
            dict.fromkeys(m.entity.country for m in found if m.entity.country and m.entity.country not in own)
        )

    def _context(self, place: int, reach: int = 1) -> bool:
        """Tell whether exile is spoken of near a sentence, or in the article's headline."""
        return self.headed or any(self.exile[max(0, place - reach) : place + reach + 1])

    def _subject_meant(self, place: int, masked: Masked, hit: Hit) -> bool:
        """Tell whether the one who goes is the subject: named here, or the natural antecedent."""
        kinds = [kind_of(c) for c in masked.text]
        if "S" in kinds:
            return True
        others = "P" in kinds[: hit.start]
        if _GENERIC.search(masked.text) and not others:
            return True
        if _PRONOUN.search(masked.text):
            recent = self.document.masked[max(0, place - 3) : place]
            return any(kind_of(c) == "S" for m in recent for c in m.text) or self.topic.at >= place - 4
        return self._context(place)

    # -- one hit ---------------------------------------------------------------------------------------------

    def _judged(self, place: int, masked: Masked, item: Judgement, said: list[Attribution]) -> None:
        """Make statements of a composed stance: find the country, then the party."""
        holder = item.holder
        own = self.cast.subject.country
        if item.stays:
            stance = _composed(item.kind, item.polarity, Party.SUBJECT)
            self._note(place, masked, None, holder, stance, item.rule, (item.start, item.end), said)
            return
        countries = tuple(code for code in item.countries if code != own)
        if item.countries and not countries:
            return
        if not countries:
            countries = self._meant(place, item)
        if not countries or not self._about(place, masked, item):
            return
        for code in countries:
            if code in self.cast.brokers and not (item.own and holder.country == code):
                continue
            party = holder.party(code)
            if item.own and (
                party is not Party.HOST
                or (code in self.cast.brokers and not (item.polarity and item.rule.startswith("takes")))
            ):
                continue
            if (
                item.kind in ("open", "silent")
                and not item.countries
                and not self._may_be_quiet(place, item, party)
            ):
                continue
            stance = _composed(item.kind, item.polarity, party)
            if item.rule == "oppose.withdrawn":
                self.found = [
                    s
                    for s in self.found
                    if not (s.destination == code and s.party is party and s.stance.polarity > 0)
                ]
            self.topic.set((code,), place)
            self._note(place, masked, code, holder, stance, item.rule, (item.start, item.end), said)

    def _may_be_quiet(self, place: int, item: Judgement, party: Party) -> bool:
        """An open mind is a host's; silence may be anybody's who was asked."""
        if party is Party.HOST:
            return True
        asked = any(self.exile[max(0, place - 2) : place + 1])
        return asked and item.kind == "silent" and party in (Party.BROKER, Party.OPPOSITION, Party.SUBJECT)

    def _meant(self, place: int, item: Judgement) -> tuple[str, ...]:
        """The country of a stance that names none: the holder's own, else what the text speaks of."""
        holder = item.holder
        if holder.country and holder.side is None and holder.country != self.cast.subject.country:
            return (holder.country,)
        if item.own and holder.country and holder.country in self.cast.brokers:
            return (holder.country,)
        if item.own or holder.side not in ("broker", "opposition", "subject"):
            return self.topic.near(place) if item.there else ()
        return self.topic.near(place, 3)

    def _about(self, place: int, masked: Masked, item: Judgement) -> bool:
        """Tell whether the stance is about the subject's exile and not about something else."""
        subject = any(kind_of(c) == "S" for c in masked.text)
        if item.kind in ("silent", "open") and not item.countries:
            return subject or self._context(place, 4)
        mine = item.holder.entity
        others = any(
            kind_of(c) == "P" and masked.entity(c) is not mine
            for c in masked.text[item.start : item.end + 12]
        )
        if others and not subject:
            return False
        if subject or _GENERIC.search(masked.text) or (item.holder.side == "subject" and item.countries):
            return True
        spoken_of = set(item.countries) & set(self.topic.near(place))
        meant = item.own or bool(spoken_of) or item.rule in _CHOOSING or self.exile[place]
        return (meant or bool(_PRONOUN.search(masked.text))) and self._subject_near(place)

    def _subject_near(self, place: int) -> bool:
        """Tell whether the subject is named in the sentences just before."""
        recent = self.document.masked[max(0, place - 8) : place]
        return any(kind_of(c) == "S" for masked in recent for c in masked.text)

    def _take(
        self,
        place: int,
        masked: Masked,
        hit: Hit,
        said: list[Attribution],
        told: set[str],
    ) -> None:
        frame = hit.frame
        if frame.context and not self._context(place, 5):
            return
        if frame.subject and not (self._subject_meant(place, masked, hit)):
            return
        holder = self._holder(place, masked, hit, said)
        if holder is not None and holder.kind == "article" and hit.stance == "positive":
            holder = next((h for h in reversed(self.memory.recent) if h.side == "broker"), None)
        if holder is None:
            return
        for code in self._codes(place, hit, holder):
            if code not in told or (frame.rank >= 4 and not hit.frame.d.startswith("agent")):
                self._add(place, masked, hit, holder, code, said)

    def _holder(self, place: int, masked: Masked, hit: Hit, said: list[Attribution]) -> Holder | None:
        agent = hit.frame.agent
        if agent == "subject":
            return of_entity(self.cast.subject, self.cast)
        if agent == "article":
            return ARTICLE
        if agent == "d":
            if not hit.destinations:
                return None
            return of_entity(self.cast.state(hit.destinations[0]), self.cast)
        if agent == "right":
            stop = re.search(r"[,;.]| (?:as|who|to|and other|in) |$", masked.text[hit.end :])
            return resolve(masked, hit.end, hit.end + (stop.start() if stop else 0), self.cast, self.memory)
        speaker = attribution.speaker_of(said, hit.start)
        if agent.startswith("left"):
            left = self._left(masked, hit, said)
            if left is not None:
                return left
            if agent == "left" and speaker is None:
                return None if hit.frame.d.startswith("agent") else self._voice(place, masked)
        if speaker is not None:
            return speaker.holder
        return self._voice(place, masked)

    def _left(self, masked: Masked, hit: Hit, said: list[Attribution]) -> Holder | None:
        for item in said:
            if item.end > hit.start >= item.start and not item.before:
                return item.holder
        span = attribution.source_before(masked, hit.start)
        if span is None:
            return None
        return resolve(masked, *span, self.cast, self.memory)

    def _voice(self, place: int, masked: Masked) -> Holder:
        """The voice of a sentence without attribution: the speaker of an open quotation, else the article."""
        quotation = inside_quotation(self.document.quotations, masked.sentence.start + 1)
        if quotation is not None and self.memory.holder is not None:
            following = next((item for item in self._ahead(place) if item.before), None)
            return following.holder if following else self.memory.holder
        if self.labelled is not None:
            return self.labelled
        return ARTICLE if self.transcript else self.author

    def _ahead(self, place: int) -> list[Attribution]:
        """Attributions that follow in the same line: "...," she said."""
        line = self.document.masked[place].sentence.line
        out: list[Attribution] = []
        for masked in self.document.masked[place + 1 : place + 3]:
            if masked.sentence.line == line:
                out.extend(
                    attribution.find(
                        masked, self.cast, Memory(self.memory.holder, self.memory.person), opened=True
                    )
                )
        return out

    def _codes(self, place: int, hit: Hit, holder: Holder) -> list[str | None]:
        frame = hit.frame
        if frame.d == "none":
            return [None]
        own = self.cast.subject.country
        if hit.destinations:
            host = frame.agent == "d" or frame.host
            return [c for c in hit.destinations if c != own and (host or c not in self.cast.brokers)]
        for kind in frame.d.split("-or-"):
            if kind == "agent" and holder.country and holder.side is None and holder.country != own:
                if self._is_place(place, holder.country, hit):
                    return [holder.country]
            elif kind == "topic":
                if holder.side == "subject" and frame.stance in ("denies", "silent"):
                    return [None]
                codes = self.topic.near(place)
                if codes:
                    return [code for code in codes if code != own]
            elif kind == "previous":
                codes = self._places(self.document.masked[place - 1]) if place else ()
                if codes:
                    return list(codes)
            elif kind == "sentence":
                codes = self._places(self.document.masked[place])
                if codes:
                    return list(codes[:1])
        return []

    def _is_place(self, place: int, code: str, hit: Hit) -> bool:
        """Tell whether a country that acts is spoken of as a place for the subject."""
        if hit.frame.host and not hit.frame.context and hit.frame.stance not in ("silent", "open"):
            return True
        return code in self.topic.named or self._context(place, 2)

    def _add(
        self, place: int, masked: Masked, hit: Hit, holder: Holder, code: str | None, said: list[Attribution]
    ) -> None:
        frame = hit.frame
        party = holder.party(code)
        if frame.party is not None and party != frame.party:
            return
        if frame.host and party is not Party.HOST and frame.stance != "offers":
            return
        stance = _stance(hit.stance, party)
        if stance is None:
            return
        if code is None and party is not Party.SUBJECT:
            return
        self._note(place, masked, code, holder, stance, frame.id, (hit.start, hit.end), said)
        if code is not None:
            self.topic.set(
                [*[c for c in hit.destinations if c], code]
                if code not in hit.destinations
                else hit.destinations,
                place,
            )

    def _note(
        self,
        place: int,
        masked: Masked,
        code: str | None,
        holder: Holder,
        stance: Stance,
        rule: str,
        span: tuple[int, int],
        said: list[Attribution],
    ) -> None:
        speaker = attribution.speaker_of(said, span[0])
        party = holder.party(code)
        hedged = bool(_HEDGE.search(masked.text))
        origin = _origin(masked, speaker)
        self.found.append(Statement(code, party, holder, stance, hedged, origin, rule, place, *span))
        if code is not None:
            self.topic.named.add(code)
            self.memory.note(holder)


def _composed(kind: str, polarity: int, party: Party) -> Stance:
    """Name the stance of a composed operator for a party."""
    if polarity == 0:
        return Stance.SILENT if kind == "silent" else Stance.OPEN
    if polarity > 0:
        return Stance.OFFERS if party in (Party.HOST, Party.BROKER) else Stance.FAVOURS
    if kind == "deny":
        return Stance.DENIES
    return Stance.DOUBTS if kind == "doubt" else Stance.REFUSES


def _stance(name: str, party: Party) -> Stance | None:
    if name == "positive":
        return Stance.OFFERS if party in (Party.HOST, Party.BROKER) else Stance.FAVOURS
    if name == "negative":
        return Stance.REFUSES if party in (Party.HOST, Party.SUBJECT) else Stance.DOUBTS
    return Stance(name)


def _origin(masked: Masked, speaker: Attribution | None) -> str | None:
    """The outlet that the passage itself names as its source."""
    if speaker is not None and speaker.to:
        return speaker.to
    if speaker is not None and speaker.holder.kind == "outlet":
        return speaker.holder.name
    outlets = masked.found(0, len(masked.text), "O")
    return outlets[0].entity.name if len({m.entity.key for m in outlets}) == 1 else None


def _distinct(found: Sequence[Statement]) -> list[Statement]:
    seen: set[tuple[str | None, Party, str | None, int]] = set()
    out = []
    for item in found:
        identity = (item.destination, item.party, item.holder.name, item.stance.polarity)
        if identity not in seen:
            seen.add(identity)
            out.append(item)
    return out


def basis_of(holder: Holder) -> Basis:
    """How a statement of this holder is vouched for."""
    return holder.basis


def read(document: Document) -> list[Statement]:
    """Read all statements of an annotated article."""
    return Reader(document).read()
