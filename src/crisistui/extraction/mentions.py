"""Every place where the article names somebody: known names first, then names of its own.

Imports only `crisistui.model`, `crisistui.profile` and this room. Known names come from the profile,
the gazetteer and the outlet table; the rest are capitalised runs judged by `runs`. A surname alone
goes to the person last named in full.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crisistui.extraction.cast import Cast, Entity, Form, Mention
from crisistui.extraction.known import (
    Country,
    Parts,
    country_reach,
    country_surfaces,
    first_words,
    gap_is_name,
    lookup,
    outlet_reach,
    outlet_surfaces,
    parts,
)
from crisistui.extraction.lexicon import words
from crisistui.extraction.runs import Run, capitalised, has_head, is_acronym, kind_of, title_words
from crisistui.extraction.sentences import Sentence
from crisistui.extraction.tokens import Token, fold, key, tokenise
from crisistui.model.article import Article, LineRole
from crisistui.model.vocabulary import ActorKind
from crisistui.profile.outlets import Outlet

_FAMILY_FIRST = frozenset({"CN", "KR", "KP", "VN", "TW", "SG", "HK", "KH"})
_SHORTEST = 3  # letters of a name that may stand alone
_HEADINGS = (LineRole.HEADLINE, LineRole.SUBHEAD)
_GOVERNMENTAL = frozenset(
    "ministry department embassy government parliament court army navy police presidency cabinet consulate"
    " mission senate congress treasury office forces authority administration council bank".split()
)
_VERB_AFTER = re.compile(
    r"(?:['’]s\b)?,? (?:said|says|has|have|had|is|was|were|will|would|announced|confirmed|told|denied|reported|agreed"
    r"|called|warned|declined|flies|flew|operates|resumed|suspended|halted|fired|claimed)\b"
)
_ROLE_GAP = re.compile(r"[a-zà-ÿ]+ $")


@dataclass(slots=True)
class Tokenised:
    """A sentence with its words."""

    sentence: Sentence
    tokens: list[Token]


class Finder:
    """Finds the mentions of one article; `find` is its only public method."""

    def __init__(self, article: Article, cast: Cast, outlets: Sequence[Outlet]) -> None:
        self.text = article.text
        self.cast = cast
        self.people: dict[Parts, Entity] = {}
        self.countries = country_surfaces()
        self.outlets = outlet_surfaces(tuple(outlets))
        self.surnames: dict[str, list[Entity]] = {}
        self.given: dict[str, Entity] = {}
        for entity, surfaces in cast.known_people():
            for surface in surfaces:
                self.people.setdefault(parts(surface), entity)
        self.known_surnames: dict[str, list[Entity]] = {}
        for entity in dict.fromkeys(self.people.values()):
            if entity.kind is ActorKind.PERSON:
                self.known_surnames.setdefault(self._family_name(entity), []).append(entity)

        self.reach = (first_words(self.people), country_reach(), outlet_reach(tuple(outlets)))

    def _family_name(self, entity: Entity) -> str:
        """The word a person is named by: the first where family names come first, else the last."""
        if entity.country in _FAMILY_FIRST:
            return fold(entity.name).split(" ", 1)[0]
        return entity.surname

    def _know(self, name: str, entity: Entity) -> None:
        """Remember a name that the article itself introduced, for headings and later sentences."""
        words_ = parts(name)
        self.people.setdefault(words_, entity)
        if words_:
            self.reach[0][words_[0]] = max(self.reach[0].get(words_[0], 0), len(words_))

    def find(self, sentences: Sequence[Sentence]) -> list[Mention]:
        """All mentions in order of the text; bodies are read before headings, which only know names."""
        tokenised = [Tokenised(s, tokenise(self.text, s.start, s.end)) for s in sentences]
        found: list[Mention] = []
        bodies = [item for item in tokenised if item.sentence.role not in _HEADINGS]
        for item in bodies:
            found.extend(self._sentence(item, discover=True))
        for item in tokenised:
            if item.sentence.role in _HEADINGS:
                found.extend(self._sentence(item, discover=False))
        found.sort(key=lambda mention: (mention.start, mention.inner, -mention.end))
        return self._surnames(found, tokenised)

    def _sentence(self, item: Tokenised, *, discover: bool) -> list[Mention]:
        found = self._known(item.tokens)
        if discover:
            taken = {i for first, last, _ in found for i in range(first, last + 1)}
            for run in capitalised(self.text, item.tokens):
                found.extend(self._run(item, run, found, taken))
        return [mention for _, _, mention in found]

    def _known(self, tokens: Sequence[Token]) -> list[tuple[int, int, Mention]]:
        found: list[tuple[int, int, Mention]] = []
        i = 0
        while i < len(tokens):
            match = self._longest(tokens, i) if tokens[i].text[0].isupper() else None
            if match is None:
                i += 1
                continue
            last, mention = match
            found.append((i, last, mention))
            i = last + 1
        return found

    def _longest(self, tokens: Sequence[Token], i: int) -> tuple[int, Mention] | None:
        first = fold(tokens[i].text)
        most = max(table.get(form, 0) for table in self.reach for form in (first, first.capitalize()))
        stop = i + 1
        while stop < min(len(tokens), i + most) and gap_is_name(self.text, tokens[stop - 1], tokens[stop]):
            stop += 1
        name = tuple(fold(token.text) for token in tokens[i:stop]) if most else ()
        for end in range(stop if most else i, i, -1):
            mention = self._named(name[: end - i], tokens[i].start, tokens[end - 1].end)
            if mention is not None and not (end == i + 1 and self._namesake(tokens, i, mention)):
                return end - 1, mention
        return None

    def _namesake(self, tokens: Sequence[Token], i: int, mention: Mention) -> bool:
        """Tell whether an unknown first name before a known surname makes it somebody else's."""
        if mention.form is not Form.PERSON or i == 0 or not gap_is_name(self.text, tokens[i - 1], tokens[i]):
            return False
        first = tokens[i - 1].text
        lowered = fold(first).lower()
        if not first[0].isupper() or len(first) < 3 or is_acronym(first):
            return False
        if any(
            lowered in words("names", name) for name in ("titles", "starters", "roles", "organisation_heads")
        ):
            return False
        return lookup(self.countries, (fold(first),)) is None

    def _named(self, name: Parts, start: int, end: int) -> Mention | None:
        person = lookup(self.people, name)
        if person is not None:
            form = {ActorKind.PERSON: Form.PERSON, ActorKind.STATE: Form.NAME}.get(
                person.kind, Form.ORGANISATION
            )
            return Mention(start, end, person, form)
        outlet = lookup(self.outlets, name)
        if outlet is not None and self._is_outlet(outlet, name, start, end):
            return Mention(start, end, self._outlet(outlet), Form.OUTLET)
        country = lookup(self.countries, name)
        if country is not None:
            return self._country(country, start, end)
        return None

    def _country(self, country: Country, start: int, end: int) -> Mention:
        return Mention(start, end, self.cast.state(country.code), country.form)

    def _outlet(self, outlet: Outlet) -> Entity:
        entity = self.cast.organisation(outlet.name)
        entity.standing = "outlet"
        entity.country = outlet.country
        entity.known = True
        return entity

    def _is_outlet(self, outlet: Outlet, name: Parts, start: int, end: int) -> bool:
        """An outlet named by a common word counts only with its article and a word of reporting near."""
        if not outlet.ambiguous or len(name) > 1:
            return True
        before = self.text[max(0, start - 5) : start].lower()
        after = self.text[end : end + 40].lower()
        return before.endswith("the ") and any(
            cue in after for cue in ("report", "said", "wrote", "quoted", "cited", "told", "added", "noted")
        )

    def _run(
        self, item: Tokenised, run: Run, found: list[tuple[int, int, Mention]], taken: set[int]
    ) -> list[tuple[int, int, Mention]]:
        tokens = item.tokens
        run = self._unowned(tokens, run)
        if run.first < run.last and tokens[run.first].text in ("The", "THE") and run.first not in taken:
            run = Run(run.first + 1, run.last)  # "The Jasmine Front" is the Jasmine Front
        inside = [entry for entry in found if run.first <= entry[0] and entry[1] <= run.last]
        if inside and has_head(tokens, run.first, run.last) and not self._covered(run, inside):
            return self._body(tokens, run, inside, found)
        out = []
        for first, last in _gaps(run, taken):
            mention = self._unknown(item, first, last)
            if mention is not None:
                out.append(mention)
        return out

    def _unowned(self, tokens: Sequence[Token], run: Run) -> Run:
        """Cut "Administration" and the like off a known surname: "the Barrow Administration" is no name."""
        last = run.last
        if fold(tokens[last].text).lower() in (
            "administration",
            "government",
            "regime",
            "cabinet",
            "team",
            "camp",
        ):
            owner = fold(tokens[last - 1].text) if last > run.first else ""
            if owner in self.known_surnames or owner in self.surnames:
                return Run(run.first, last - 1)
        return run

    @staticmethod
    def _covered(run: Run, inside: list[tuple[int, int, Mention]]) -> bool:
        return any(first == run.first and last == run.last for first, last, _ in inside)

    def _body(
        self,
        tokens: Sequence[Token],
        run: Run,
        inside: list[tuple[int, int, Mention]],
        found: list[tuple[int, int, Mention]],
    ) -> list[tuple[int, int, Mention]]:
        """Name an organisation that holds a country's name: a body of that state, or one that hides it."""
        first = run.first
        lead = next((mention for at, _, mention in inside if at == first), None)
        heads = {fold(token.text).lower() for token in tokens[first : run.last + 1]}
        if any(mention.form is Form.PERSON for _, _, mention in inside):
            return []
        entity = self.cast.organisation(self.text[tokens[first].start : tokens[run.last].end])
        span = (tokens[first].start, tokens[run.last].end)
        if heads & _GOVERNMENTAL:
            state = lead or inside[-1][2]
            entity.country = state.entity.country
            entity.side = self.cast.side_of(entity.country)
            entity.standing = "official"
            return [(first, run.last, Mention(*span, entity, Form.ORGANISATION, inner=True))]
        for entry in inside:
            found.remove(entry)
        return [(first, run.last, Mention(*span, entity, Form.ORGANISATION))]

    def _unknown(self, item: Tokenised, first: int, last: int) -> tuple[int, int, Mention] | None:
        tokens = item.tokens
        titled = title_words(tokens, first, last)
        named = has_head(tokens, first, last) and last > first
        while (
            first + titled <= last and not titled and self._starter(item, first) and not (named and first > 0)
        ):
            first += 1
            titled = title_words(tokens, first, last) if first <= last else 0
        first += titled
        if first > last:
            return None
        before = self.text[max(item.sentence.start, tokens[first].start - 20) : tokens[first].start]
        role = _ROLE_GAP.search(before)
        led = bool(titled) or (role is not None and role.group().strip() in words("names", "roles"))
        kind = kind_of(tokens, first, last, titled=led, after_the=before.lower().endswith("the "))
        entity = self._entity(tokens, first, last, kind)
        if entity is None:
            return None
        form = Form.PERSON if entity.kind is ActorKind.PERSON else Form.ORGANISATION
        return first, last, Mention(tokens[first].start, tokens[last].end, entity, form)

    def _starter(self, item: Tokenised, index: int) -> bool:
        word = fold(item.tokens[index].text).lower()
        return word in words("names", "starters")

    def _entity(self, tokens: Sequence[Token], first: int, last: int, kind: str) -> Entity | None:
        name = self.text[tokens[first].start : tokens[last].end]
        if kind == "single":
            return self._single(tokens, first)
        if kind == "person":
            if first == last:
                alone = fold(name)
                alone = alone.capitalize() if alone.isupper() and len(alone) > _SHORTEST else alone
                if alone in self.surnames or alone in self.known_surnames:
                    return None  # resolved with the other surnames
                if len(name) < 3 or is_acronym(name):
                    return None
            entity = self.cast.person(name)
            self.surnames.setdefault(entity.surname, []).append(entity)
            self._know(name, entity)
            self._given(entity)
            return entity
        if kind == "organisation":
            entity = self.cast.organisation(name)
            self._know(name, entity)
            return entity
        return None

    def _given(self, entity: Entity) -> None:
        """Note the first word of a name: where family names come first, the person goes by it ("Zhao")."""
        first, _, rest = fold(entity.name).partition(" ")
        if rest and len(first) >= _SHORTEST and first.lower() not in words("names", "starters"):
            self.given.setdefault(first, entity)

    def _single(self, tokens: Sequence[Token], index: int) -> Entity | None:
        """Take one capitalised word alone: an organisation only where it acts, never at a sentence's start."""
        token = tokens[index]
        if index == 0 or fold(token.text).lower() in words("names", "starters") or len(token.text) < 3:
            return None
        word = fold(token.text)
        if word in self.surnames or word in self.known_surnames or word in self.given:
            return None
        if not _VERB_AFTER.match(self.text, token.end) or key(token.text) in words("names", "titles"):
            return None
        return self.cast.organisation(token.text)

    def _surnames(self, found: list[Mention], tokenised: Sequence[Tokenised]) -> list[Mention]:
        """Give every surname that stands alone to the person of that name who was named last."""
        taken = [(m.start, m.end) for m in found if not m.inner]
        covered = {start for start, _ in taken}
        spans = sorted(taken)
        last: dict[str, Entity] = {}
        everybody = {m.entity.key: m.entity for m in found if m.entity.kind is ActorKind.PERSON}
        by_surname: dict[str, list[Entity]] = {k: list(v) for k, v in self.known_surnames.items()}
        for entity in everybody.values():
            family = by_surname.setdefault(self._family_name(entity), [])
            if entity not in family:
                family.append(entity)
        for first, entity in self.given.items():
            if entity.key in everybody:
                by_surname.setdefault(first, [entity])
        named = {m.start: m for m in found if m.entity.kind is ActorKind.PERSON}
        out = list(found)
        position = 0
        for item in tokenised:
            for token in item.tokens:
                while position < len(spans) and spans[position][1] <= token.start:
                    position += 1
                if token.start in named:
                    entity = named[token.start].entity
                    last[self._family_name(entity)] = entity
                word = fold(token.text)
                name = word.capitalize() if word.isupper() and len(word) > 3 else word
                if name not in by_surname or token.start in covered:
                    continue
                if position < len(spans) and spans[position][0] <= token.start < spans[position][1]:
                    continue
                entity = last.get(name) or by_surname[name][0]
                if entity.key not in everybody and not self._alone(name, entity):
                    continue
                out.append(Mention(token.start, token.end, entity, Form.PERSON))
        out.sort(key=lambda mention: (mention.start, mention.inner, -mention.end))
        return out

    def _alone(self, surname: str, entity: Entity) -> bool:
        """A person of the profile may be named by surname only, when the surname is nobody else's."""
        return len(self.known_surnames.get(surname, [])) == 1 or entity is self.cast.subject


def _gaps(run: Run, taken: set[int]) -> list[tuple[int, int]]:
    """Stretches of a run that no known name covers."""
    gaps: list[tuple[int, int]] = []
    first: int | None = None
    for i in range(run.first, run.last + 2):
        free = i <= run.last and i not in taken
        if free and first is None:
            first = i
        elif not free and first is not None:
            gaps.append((first, i - 1))
            first = None
    return gaps


def count_surfaces(text: str, mentions: Sequence[Mention]) -> None:
    """Note on every entity the surfaces it goes by and how often."""
    for mention in mentions:
        surface = text[mention.start : mention.end]
        mention.entity.surfaces[surface] = mention.entity.surfaces.get(surface, 0) + 1


__all__ = ["Finder", "count_surfaces", "replace"]
