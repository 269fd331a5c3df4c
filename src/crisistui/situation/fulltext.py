"""Where words stand that a filter asks for and that no row has: in the full text of which articles.

Imports only the model and this room. The text itself is asked for through a function, so that composing
stays a matter of rows; nothing here knows where articles are kept.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from crisistui.model.folding import fold, folded
from crisistui.model.record import record
from crisistui.model.situation import CastRow, DestinationRow, Disagreement, DueRow, EventRow, FoundText
from crisistui.situation.query import TEXT, Query

Row = DestinationRow | DueRow | EventRow | CastRow | Disagreement

_WORD = re.compile(r"[^\W_]{1,400}")

#: The articles, by id, in whose text these words stand in this order; not all need be on the board.
Look = Callable[[str], Collection[int]]


def nowhere(_words: str) -> Collection[int]:
    """Where there is no text to look into."""
    return ()


@record
class Hits:
    """What was looked up for a query: articles by words, and which words no row has.

    ``carriers`` are the articles of the statements that disagreements stand on.
    """

    articles: Mapping[str, frozenset[int]]
    unsaid: frozenset[str]
    carriers: Mapping[int, int]

    def found(self) -> tuple[FoundText, ...]:
        """The same for the board, in the order in which it was asked for."""
        return tuple(FoundText(words, articles) for words, articles in self.articles.items())

    def behind(self, row: Row) -> Collection[int]:
        """The articles that a row stands on."""
        if isinstance(row, Disagreement):
            return [self.carriers[fact] for fact in (row.first, row.second) if fact in self.carriers]
        return row.provenance.articles


NO_HITS = Hits({}, frozenset(), {})


def look_up(
    query: Query,
    held: Iterable[str],
    look: Look,
    counted: frozenset[int],
    carriers: Callable[[], Mapping[int, int]],
) -> Hits:
    """Look up what a query asks of the text.

    ``held`` are the folded words of all rows: a plain word that stands in any of them is not looked up.
    ``counted`` are the articles of the board; ``carriers`` is called when anything was looked up.
    """
    plain = {term.values[0] for term in query.text if not term.excludes}
    for row in held if plain else ():
        plain = {words for words in plain if words not in row}
        if not plain:
            break
    asked = [term for term in query.terms if term.name == TEXT or (term.values[0] in plain and not term.name)]
    words = dict.fromkeys(words for term in asked for words in term.values)
    if not words:
        return NO_HITS
    articles = {word: counted.intersection(look(word)) for word in words}
    return Hits(articles, frozenset(plain), carriers())


def places(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where in a text these words stand in this order, as (start, end); the last may begin a longer one."""
    wanted = _WORD.findall(folded(words))
    there = [(fold(found[0]), found.start(), found.end()) for found in _WORD.finditer(text)] if wanted else []
    for at in range(len(there) - len(wanted) + 1):
        here = there[at : at + len(wanted)]
        same = all(word == other for (word, _, _), other in zip(here, wanted[:-1], strict=False))
        if wanted and same and here[-1][0].startswith(wanted[-1]):
            yield here[0][1], here[-1][2]
