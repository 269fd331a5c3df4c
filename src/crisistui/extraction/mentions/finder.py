"""Every place where the article names somebody: known names first, then names of its own.

Imports only `crisistui.model`, `crisistui.profile` and this room. The rest of the names are capitalised runs
judged by `runs`. Bodies are read before headings, which only know names.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crisistui.extraction.cast import Cast, Entity, Form, Mention
from crisistui.extraction.lexicon import any_of, words
from crisistui.extraction.mentions import surnames
from crisistui.extraction.mentions.register import SHORTEST, Known, Register
from crisistui.extraction.runs import Run, capitalised, has_head, is_acronym, kind_of, title_words
from crisistui.extraction.sentences import Sentence
from crisistui.extraction.tokens import Token, fold, key, tokenise
from crisistui.model.article import Article, LineRole
from crisistui.model.vocabulary import ActorKind
from crisistui.profile.outlets import Outlet

_HEADINGS = (LineRole.HEADLINE, LineRole.SUBHEAD)
_GOVERNMENTAL = words("names", "governmental_heads")
_OF_A_HEAD = words("names", "named_for_their_head")
_VERB_AFTER = re.compile(rf"(?:['’]s\b)?,? {any_of('names', 'verbs_of_bodies')}\b")
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
        self.register = Register(article.text, cast, outlets)

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
        return surnames.resolve(found, [item.tokens for item in tokenised], self.register)

    def _sentence(self, item: Tokenised, *, discover: bool) -> list[Mention]:
        found = self.register.known(item.tokens)
        if discover:
            taken = {i for first, last, _ in found for i in range(first, last + 1)}
            for run in capitalised(self.text, item.tokens):
                found.extend(self._run(item, run, found, taken))
        return [mention for _, _, mention in found]

    def _run(self, item: Tokenised, run: Run, found: list[Known], taken: set[int]) -> list[Known]:
        tokens = item.tokens
        run = self._unowned(tokens, run)
        if run.first < run.last and tokens[run.first].text in ("The", "THE") and run.first not in taken:
            run = Run(run.first + 1, run.last)  # "The Jasmine Front" is the Jasmine Front
        inside = [entry for entry in found if run.first <= entry[0] and entry[1] <= run.last]
        whole = any(first == run.first and last == run.last for first, last, _ in inside)
        places = all(mention.form in (Form.NAME, Form.CAPITAL) for _, _, mention in inside)
        named = has_head(tokens, run.first, run.last) or (places and _is_paper(tokens, run.first, run.last))
        titled = run.first + title_words(tokens, run.first, run.last)
        if inside and not whole and all(last < titled for _, last, _ in inside):
            run = Run(titled, run.last)  # "Press Secretary of the Ghanaian President X"
        elif inside and not whole and named:
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
        if last == run.first or fold(tokens[last].text).lower() not in _OF_A_HEAD:
            return run
        owned = self.register.is_surname(fold(tokens[last - 1].text))
        return Run(run.first, last - 1) if owned else run

    def _body(
        self,
        tokens: Sequence[Token],
        run: Run,
        inside: list[Known],
        found: list[Known],
    ) -> list[Known]:
        """Name an organisation that holds a country's name: a body of that state, or one that hides it."""
        first = run.first
        lead = next((mention for at, _, mention in inside if at == first), None)
        heads = {fold(token.text).lower() for token in tokens[first : run.last + 1]}
        if any(mention.form is Form.PERSON for _, _, mention in inside):
            return []
        entity = self.cast.organisation(self.text[tokens[first].start : tokens[run.last].end])
        span = (tokens[first].start, tokens[run.last].end)
        states = [entry for entry in inside if entry[2].form is not Form.OUTLET]
        if heads & _GOVERNMENTAL and states:
            state = lead if lead is not None and lead.form is not Form.OUTLET else states[-1][2]
            entity.country = state.entity.country
            entity.side = self.cast.side_of(entity.country)
            entity.standing = "official"
            return [(first, run.last, Mention(*span, entity, Form.ORGANISATION, inner=True))]
        for entry in inside:  # "Ministry of Foreign Affairs" names no magazine
            found.remove(entry)
        return [(first, run.last, Mention(*span, entity, Form.ORGANISATION))]

    def _unknown(self, item: Tokenised, first: int, last: int) -> Known | None:
        """Take a run that no known name covers, without words that open the sentence or are a title."""
        tokens = item.tokens
        titled = title_words(tokens, first, last)
        named = has_head(tokens, first, last) and last > first
        while first <= last and not titled and _opens(tokens[first]) and not (named and first > 0):
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

    def _entity(self, tokens: Sequence[Token], first: int, last: int, kind: str) -> Entity | None:
        name = self.text[tokens[first].start : tokens[last].end]
        if kind == "single":
            return self._single(tokens, first)
        if kind == "person":
            if first == last:
                if self.register.is_surname(surnames.written(name)):
                    return None  # resolved with the other surnames
                if len(name) < SHORTEST or is_acronym(name):
                    return None
            entity = self.cast.person(name)
            self.register.surnames.setdefault(entity.surname, []).append(entity)
            self.register.know(name, entity)
            self.register.note_given(entity)
            return entity
        if kind == "organisation":
            entity = self.cast.organisation(name)
            self.register.know(name, entity)
            return entity
        return None

    def _single(self, tokens: Sequence[Token], index: int) -> Entity | None:
        """Take a capitalised word alone: an organisation only where it acts, never at a sentence's start."""
        token = tokens[index]
        if index == 0 or _opens(token) or len(token.text) < SHORTEST:
            return None
        word = fold(token.text)
        if self.register.is_surname(word) or word in self.register.given:
            return None
        if not _VERB_AFTER.match(self.text, token.end) or key(token.text) in words("names", "titles"):
            return None
        return self.cast.organisation(token.text)


def _is_paper(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a run ends like the name of a newspaper: "The Brussels Ledger"."""
    return last > first and fold(tokens[last].text).lower() in words("origins", "media")


def _opens(token: Token) -> bool:
    """Tell whether a word is capitalised because it opens a sentence."""
    return fold(token.text).lower() in words("names", "starters")


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
