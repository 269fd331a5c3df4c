"""Putting together what is one thing told several times, whatever the order it arrived in.

Imports only this room. Candidates come from an index of rare words, so that ten thousand rows never
meet ten thousand others.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

SMALL = 32  # up to here every row meets every other
_RARE_WORDS = 3  # in a larger block, rows meet through this many of their rarest words ...
_NEIGHBOURS = 6  # ... and each word introduces at most this many


class Sets:
    """Disjoint sets of the numbers below ``size``; the smallest number stands for its set."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, one: int) -> int:
        """The number that stands for the set of ``one``."""
        parent = self._parent
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    def join(self, one: int, other: int) -> None:
        """Make the sets of two numbers one."""
        low, high = sorted((self.find(one), self.find(other)))
        self._parent[high] = low

    def groups(self) -> list[list[int]]:
        """The sets, each in ascending order, by their smallest number."""
        found: dict[int, list[int]] = {}
        for one in range(len(self._parent)):
            found.setdefault(self.find(one), []).append(one)
        return list(found.values())


def alike(words: Sequence[frozenset[str]], same: Callable[[int, int], bool]) -> list[list[int]]:
    """Group the numbers of ``words`` that ``same`` calls one, directly or through others.

    The caller hands rows over in an order of their content: then the groups do not depend on arrival.
    """
    sets = Sets(len(words))
    find = sets.find
    for one, other in _pairs(words):
        if find(one) != find(other) and same(one, other):
            sets.join(one, other)
    return sets.groups()


class WordIndex:
    """Finds, for a set of words, the numbered sets that share some of its rare ones."""

    def __init__(self, words: Iterable[frozenset[str]]) -> None:
        self._holders: dict[str, list[int]] = {}
        for number, some in enumerate(words):
            for word in some:
                self._holders.setdefault(word, []).append(number)

    def near(self, words: frozenset[str], shared_by: int = 1) -> set[int]:
        """Numbers of sets that share a rare word with ``words``; a word counts from ``shared_by`` sets on."""
        holders = self._holders
        known = [(len(holders[word]), word) for word in words if word in holders]
        rare = sorted(pair for pair in known if pair[0] >= shared_by)[:_RARE_WORDS]
        return {number for _, word in rare for number in holders[word][:_NEIGHBOURS]}


def _pairs(words: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    if len(words) <= SMALL:
        for one in range(len(words)):
            for other in range(one + 1, len(words)):
                yield one, other
        return
    index = WordIndex(words)
    for one, some in enumerate(words):
        for other in sorted(index.near(some, shared_by=2)):
            if other != one:
                yield one, other
