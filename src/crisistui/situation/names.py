"""Who is meant by a name: spellings, short forms and unnamed sources, over all articles.

Imports only the model and this room. Two keys are one person only when the name is the same; a short
form that several actors share is decided inside its article, or not at all.
"""

from collections.abc import Iterable, Sequence

from crisistui.model.folding import fold
from crisistui.model.holdings import ActorRow, StatementRow
from crisistui.situation.cluster import Sets
from crisistui.situation.fold import words
from crisistui.situation.houses import Houses

# What unnamed sources are called tells nothing of who they are.
_SOURCES = words(
    "source sources person people official officials aide aides diplomat diplomats someone somebody "
    "individual individuals several multiple senior unnamed anonymous close"
)
_ENOUGH = 2  # words that two descriptions of an unnamed source must share


class Names:
    """Looks up the actor behind a name or key; ``country`` is ISO 3166 alpha-2 by actor."""

    def __init__(self, rows: Sequence[ActorRow]) -> None:
        distinct = {(row.key, row.name, row.kind, row.aliases, row.role): row for row in rows}
        self._one = _merged_keys(distinct.values())
        self.country: dict[str, str] = {}
        self._forms: dict[str, str | None] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._cast: dict[int, list[ActorRow]] = {}
        for row in sorted(
            distinct.values(), key=lambda row: (row.key, row.name, row.aliases, row.role or "")
        ):
            actor = self._one[row.key]
            for form in {fold(text) for text in (row.key, row.name, *row.aliases)}:
                held = self._forms.setdefault(form, actor)
                if held != actor:
                    self._forms[form] = None
                self._words[actor] = self._words.get(actor, frozenset()) | words(form)
            if row.role:
                self._words[actor] |= words(fold(row.role))
        for row in rows:
            self._cast.setdefault(row.article, []).append(row)
            if row.country:
                actor = self._one[row.key]
                self.country[actor] = min(self.country.get(actor, row.country), row.country)

    def actor(self, row: ActorRow) -> str:
        """The key that stands for this actor on the board."""
        return self._one[row.key]

    def words_for(self, actor: str) -> frozenset[str]:
        """All content words of the names and the office of an actor."""
        return self._words.get(actor, frozenset())

    def who(self, article: int, name: str) -> str | None:
        """The actor whom an article means by a name, alias or key; ``None`` for anybody else."""
        form = fold(name)
        if form not in self._forms:
            return None
        known = self._forms[form]
        if known is not None:
            return known
        here = {
            self._one[row.key]
            for row in self._cast.get(article, ())
            if form in {fold(text) for text in (row.key, row.name, *row.aliases)}
        }
        return here.pop() if len(here) == 1 else None

    def holders(self, rows: Iterable[StatementRow], houses: Houses) -> dict[str, list[StatementRow]]:
        """The statements by holder; unnamed sources described in the same words are one."""
        found: dict[str, list[StatementRow]] = {}
        unnamed: dict[str, list[StatementRow]] = {}
        for row in rows:
            actor = self.who(row.article, row.holder) if row.holder else None
            if actor is not None:
                found.setdefault(actor, []).append(row)
            elif row.holder and _is_unnamed(row):
                unnamed.setdefault(fold(row.holder), []).append(row)
            else:
                found.setdefault(f"~{houses.look(row.holder)[0]}" if row.holder else "", []).append(row)
        for key, spellings in _one_source(unnamed).items():
            found.setdefault(f"~{key}", []).extend(row for text in spellings for row in unnamed[text])
        return found


def _merged_keys(rows: Iterable[ActorRow]) -> dict[str, str]:
    """Every key to the one that stands for all keys of the same kind and folded name."""
    rows = list(rows)
    keys = sorted({row.key for row in rows})
    number = {key: place for place, key in enumerate(keys)}
    sets = Sets(len(keys))
    named: dict[tuple[str, str], int] = {}
    for row in rows:
        place = number[row.key]
        sets.join(place, named.setdefault((row.kind, fold(row.name)), place))
    return {key: keys[sets.find(place)] for key, place in number.items()}


def _is_unnamed(row: StatementRow) -> bool:
    return row.basis == "unnamed" or bool(row.holder and row.holder[0].islower())


def _one_source(described: Iterable[str]) -> dict[str, list[str]]:
    """Descriptions grouped by source: equal words, or all words of one within those of the other."""
    texts = sorted(described)
    told = [words(text) - _SOURCES or words(text) for text in texts]
    sets = Sets(len(texts))
    for one, some in enumerate(told):
        for other in range(one + 1, len(told)):
            shared = some & told[other]
            if some == told[other] or (len(shared) >= _ENOUGH and shared in (some, told[other])):
                sets.join(one, other)
    return {texts[group[0]]: [texts[number] for number in group] for group in sets.groups()}
