"""The names that are known when an article is read: of the profile, the gazetteer, the outlets, and its own.

Imports only `crisistui.model`, `crisistui.profile` and this room. What the article introduces in full is
known from there on.
"""

from collections.abc import Sequence

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
from crisistui.extraction.runs import is_acronym
from crisistui.extraction.tokens import Token, fold
from crisistui.model.vocabulary import ActorKind
from crisistui.profile.outlets import Outlet

#: A known name: its first and last word, and the mention it makes.
Known = tuple[int, int, Mention]

_FAMILY_FIRST = words("names", "family_first")
_NO_FIRST_NAMES = ("titles", "starters", "roles", "organisation_heads")
_REGIONS = words("names", "regions")
_REPORTING = words("names", "reporting")
SHORTEST = 3  # letters of a name that may stand alone


def family_name(entity: Entity) -> str:
    """The word a person is named by: the first where family names come first, else the last."""
    if entity.country in _FAMILY_FIRST:
        return fold(entity.name).split(" ", 1)[0]
    return entity.surname


class Register:
    """The known names of one article: ``people`` in full, ``surnames`` and ``given`` names of its own."""

    def __init__(self, text: str, cast: Cast, outlets: Sequence[Outlet]) -> None:
        self.text = text
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
                self.known_surnames.setdefault(family_name(entity), []).append(entity)
        self.reach = (first_words(self.people), country_reach(), outlet_reach(tuple(outlets)))

    def know(self, name: str, entity: Entity) -> None:
        """Remember a name that the article itself introduced, for headings and later sentences."""
        words_ = parts(name)
        self.people.setdefault(words_, entity)
        if words_:
            self.reach[0][words_[0]] = max(self.reach[0].get(words_[0], 0), len(words_))

    def note_given(self, entity: Entity) -> None:
        """Note the first word of a name: where family names come first, the person goes by it ("Zhao")."""
        first, _, rest = fold(entity.name).partition(" ")
        if rest and len(first) >= SHORTEST and first.lower() not in words("names", "starters"):
            self.given.setdefault(first, entity)

    def is_surname(self, word: str) -> bool:
        """Tell whether a folded word is the surname of somebody known, or named before."""
        return word in self.surnames or word in self.known_surnames

    def known(self, tokens: Sequence[Token]) -> list[tuple[int, int, Mention]]:
        """The known names among some words, each with its first and last word; the longest name first."""
        found: list[tuple[int, int, Mention]] = []
        i = 0
        while i < len(tokens):
            region = self._region(tokens, i)
            if region:
                i += region  # "Latin America" is no country
                continue
            match = self._longest(tokens, i) if tokens[i].text[0].isupper() else None
            if match is None:
                i += 1
                continue
            last, mention = match
            found.append((i, last, mention))
            i = last + 1
        return found

    def _region(self, tokens: Sequence[Token], i: int) -> int:
        """Count the words of a region named after a country ("South America"); 0 where there is none."""
        if i + 1 >= len(tokens) or not gap_is_name(self.text, tokens[i], tokens[i + 1]):
            return 0
        return 2 if f"{tokens[i].text} {tokens[i + 1].text}" in _REGIONS else 0

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
        if any(lowered in words("names", name) for name in _NO_FIRST_NAMES):
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
        return before.endswith("the ") and any(cue in after for cue in _REPORTING)
