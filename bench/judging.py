"""What the engine took from one annotated article beside what a careful reader takes from it.

Every kind of fact is counted as right, wrong or missed. Items that an annotation calls optional are
debatable: found, they count neither way.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from crisistui.extraction.tokens import key
from crisistui.model.facts import ActorFact, ArticleFacts
from crisistui.profile.outlets import find_outlet
from crisistui.profile.schema import Profile

Gold = Mapping[str, Any]
KINDS = ("origins", "actors", "destinations", "statements", "deadlines", "developments")
G = TypeVar("G")
F = TypeVar("F")
_DAY = len("2026-01-31")


@dataclass(slots=True)
class Tally:
    """Counts of one kind of fact; the three measures lie between 0 and 1."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """How much of what was found is right; 1 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """How much of what there is was found; 1 where there is nothing."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / both if both else 1.0


def judge(gold: Gold, facts: ArticleFacts, profile: Profile) -> dict[str, Tally]:
    """One tally per kind for one article."""
    optional = {"origins": [], "actors": [], "destinations": [], "statements": [], "deadlines": []}
    optional |= {"developments": []} | dict(gold.get("optional") or {})
    return {
        "origins": _origins(gold, optional, facts, profile),
        "actors": _actors(gold, optional, facts),
        "destinations": of_sets(
            set(gold["destinations"]),
            {said.destination for said in facts.statements if said.destination},
            set(optional["destinations"]),
        ),
        "statements": of_sets(
            {stance(said) for said in gold["statements"]},
            stances(facts),
            {stance(said) for said in optional["statements"]},
            lambda said: said[0] in set(optional["destinations"]) - set(gold["destinations"]),
        ),
        "deadlines": _deadlines(gold, optional, facts),
        "developments": _developments(gold, optional, facts),
    }


Stance = tuple[str | None, str, int]


def stance(said: Gold) -> Stance:
    """A statement of an annotation as it is compared: where to, who (as a party), for or against."""
    return said["destination"], said["party"], said["polarity"]


def stances(facts: ArticleFacts) -> set[Stance]:
    """The statements that were found, as they are compared."""
    return {(said.destination, said.party.value, said.polarity) for said in facts.statements}


def of_sets(
    gold: set[G], found: set[G], neutral: set[G], excused: Callable[[G], bool] = lambda _: False
) -> Tally:
    """Compare two sets; what is in ``neutral`` or excused is not held against the engine."""
    wrong = {item for item in found - gold - neutral if not excused(item)}
    return Tally(len(gold & found), len(wrong), len(gold - found))


def paired(gold: Sequence[G], found: Sequence[F], same: Callable[[G, F], bool]) -> dict[int, int]:
    """The largest one-to-one pairing: index in ``found`` to index in ``gold`` (augmenting paths)."""
    owner: dict[int, int] = {}

    def placed(want: int, tried: set[int]) -> bool:
        for have, item in enumerate(found):
            if have in tried or not same(gold[want], item):
                continue
            tried.add(have)
            if have not in owner or placed(owner[have], tried):
                owner[have] = want
                return True
        return False

    for want in range(len(gold)):
        placed(want, set())
    return owner


def _of_lists(
    gold: Sequence[G], found: Sequence[F], same: Callable[[G, F], bool], neutral: Callable[[F], bool]
) -> Tally:
    owner = paired(gold, found, same)
    left = [item for have, item in enumerate(found) if have not in owner]
    return Tally(len(owner), sum(not neutral(item) for item in left), len(gold) - len(owner))


def _origins(gold: Gold, optional: Gold, facts: ArticleFacts, profile: Profile) -> Tally:
    def names(origin: str) -> set[str]:
        spelled = (origin, *(gold.get("origin_aliases") or {}).get(origin, ()))
        return {_outlet(name, profile) for name in spelled}

    neutral = {name for origin in optional["origins"] for name in names(origin)}
    found = sorted({_outlet(origin, profile) for origin in facts.article.origins})
    wanted = [names(origin) for origin in gold["origins"]]
    return _of_lists(wanted, found, lambda one, other: other in one, neutral.__contains__)


def _outlet(name: str, profile: Profile) -> str:
    """One spelling for every name of an outlet."""
    known = find_outlet(name, profile)
    return key(known.name if known else name).removeprefix("the ")


def _actors(gold: Gold, optional: Gold, facts: ArticleFacts) -> Tally:
    """Names that the annotation neither asks for, nor debates, nor forbids are not judged.

    A second actor for one whom the text means once is wrong, as are the names it forbids.
    """
    forbidden = {key(name) for name in gold.get("spurious_actors") or ()}
    debated = [*optional["actors"]]
    owner = paired(gold["actors"], facts.actors, _same_actor)
    wrong = 0
    for have, actor in enumerate(facts.actors):
        if have in owner or any(_same_actor(item, actor) for item in debated):
            continue
        repeated = any(_same_actor(item, actor) for item in gold["actors"])
        wrong += repeated or key(actor.name) in forbidden
    return Tally(len(owner), wrong, len(gold["actors"]) - len(owner))


def _same_actor(gold: Gold, actor: ActorFact) -> bool:
    kind = gold["kind"]
    if kind == "state":
        return actor.kind.value == "state" and actor.country == gold["country"]
    if kind in ("person", "organisation") and actor.kind.value != kind:
        return False
    return any(_same_name(one, other) for one in _names(gold) for other in (actor.name, *actor.aliases))


def _names(gold: Gold) -> Iterable[str]:
    return (gold["name"], *(gold.get("surface") or ()))


def _same_name(one: str, other: str) -> bool:
    """The same words, or all words of the shorter within the longer when it has two or more."""
    few, many = sorted((key(one).split(), key(other).split()), key=len)
    return few == many or (len(few) > 1 and set(few) <= set(many))


def _deadlines(gold: Gold, optional: Gold, facts: ArticleFacts) -> Tally:
    """By due day (or month, where the annotation has no day) and by status."""

    def due(item: Gold, found: Any) -> bool:  # noqa: ANN401 - a DeadlineFact
        day = str(item["due"])[:_DAY]
        return found.due[: len(day)] == day

    return _of_lists(
        gold["deadlines"],
        facts.deadlines,
        lambda item, found: due(item, found) and item["status"] == found.status.value,
        lambda found: any(due(item, found) for item in optional["deadlines"]),
    )


def _developments(gold: Gold, optional: Gold, facts: ArticleFacts) -> Tally:
    """By date, one to one; an optional event excuses one event of its date."""

    def dated(item: Gold, found: Any) -> bool:  # noqa: ANN401 - a DevelopmentFact
        return any(found.date.startswith(day) for day in (item["date"], *(item.get("date_alt") or ())))

    owner = paired(gold["developments"], facts.developments, dated)
    left = [event for have, event in enumerate(facts.developments) if have not in owner]
    excused = paired(optional["developments"], left, dated)
    return Tally(len(owner), len(left) - len(excused), len(gold["developments"]) - len(owner))
