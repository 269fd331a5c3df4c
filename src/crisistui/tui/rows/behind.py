"""Who stands behind a row: its origins, its articles, and the way from each article to its origin as a tree.

Pure functions from records to blocks of lines. Counts nothing: it lists what was counted.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from crisistui.model.holdings import ArticleRow
from crisistui.model.situation import Chain, Provenance
from crisistui.tui.rows.cells import Cell, outside
from crisistui.tui.rows.dossier import INDENT, Block, Spot, block, indented
from crisistui.tui.rows.moments import long
from crisistui.tui.rows.symbols import Symbols

GONE = "article no longer on the board"
UNKNOWN = "+1? unknown origin, not counted"
CIRCLE = "+1? they cite each other, not counted"
OWN = "its own report"


def where(article: ArticleRow | None, symbols: Symbols) -> Cell:
    """Outlet, date and file of an article."""
    if article is None:
        return ((GONE, "quiet"),)
    when = long(article.published)
    if article.published is None and article.not_before is not None:
        when += f", not before {long(article.not_before)}"
    rest = f" {symbols.dot} {when} {symbols.dot} {article.path}"
    return (*outside(article.outlet or "unnamed outlet", "name"), *outside(rest, "quiet"))


def way(chain: Chain | None, symbols: Symbols) -> Iterator[tuple[int, Cell]]:
    """The steps of a chain from the carrier to its origin, each with its depth."""
    if chain is None:
        return
    depth = 0
    for depth, link in enumerate(chain.links, 1):
        step = f"{symbols.corner}{symbols.from_} "
        words = f" “{link.words}”" if link.words else ""
        yield (
            depth,
            ((step, "quiet"), *outside(link.origin, "name"), *outside(f"{words} ({link.rule})", "quiet")),
        )
    if chain.origin is None:
        unknown = CIRCLE if chain.cycle else UNKNOWN
        yield depth + 1, ((f"{symbols.corner}{symbols.from_} ", "quiet"), (unknown, "wavers"))
    elif not chain.links:
        own = OWN if chain.origin == chain.carrier else f"{OWN}, counted as {chain.origin}"
        yield 1, ((f"{symbols.corner} ", "quiet"), *outside(own, "quiet"))


def tree(chain: Chain | None, symbols: Symbols, width: int, indent: int) -> Iterator[Cell]:
    """The chain as lines, each step further to the right; a very long chain goes on below itself."""
    for depth, cell in way(chain, symbols):
        yield from indented(cell, width, indent + INDENT * min(depth - 1, 8))


def behind(
    provenance: Provenance,
    chains: Sequence[Chain],
    kind: str,
    articles: Mapping[int, ArticleRow],
    letter: Callable[[str], str],
    symbols: Symbols,
    notes: Mapping[int, str] | None = None,
) -> list[Block]:
    """The list that ``origins/articles`` counts: one numbered line for each origin and for each article.

    ``letter`` is the reliability of an origin, ``notes`` are words to an article.
    """
    found = [block(_heading(f"Origins: {len(provenance.origins)}", provenance.unknown_origins))]
    for number, name in enumerate(provenance.origins, 1):
        told = _articles(chain for chain in chains if chain.origin == name)
        rest = f" {symbols.dot} reliability {letter(name)} {symbols.dot} {told}"
        line: Cell = ((f"{number}. ", "count"), *outside(name, "name"), *outside(rest, "quiet"))
        found.append(block(line, indent=INDENT))
    unknown: dict[str, list[Chain]] = {}
    for chain in chains:
        if chain.origin is None:
            unknown.setdefault(chain.key, []).append(chain)
    for several in unknown.values():
        words = CIRCLE if several[0].cycle else UNKNOWN
        rest = f" {symbols.dot} {_articles(several)}"
        found.append(block(((words, "wavers"), (rest, "quiet")), indent=INDENT))
    found += [block(()), block(((f"Articles: {len(provenance.articles)}", "heading"),))]
    by_article: dict[int, list[Chain]] = {}
    for chain in chains:
        by_article.setdefault(chain.article, []).append(chain)
    for number, id_ in enumerate(provenance.articles, 1):
        several = by_article.get(id_, [])
        note = notes.get(id_, "") if notes else ""
        found.append(_article(number, id_, articles.get(id_), several, kind, note, symbols))
    return found


def _article(
    number: int,
    id_: int,
    article: ArticleRow | None,
    chains: Sequence[Chain],
    kind: str,
    note: str,
    symbols: Symbols,
) -> Block:
    head: Cell = ((f"{number}. ", "count"), *where(article, symbols))
    head += outside(f" {symbols.dot} {note}", "count") if note else ()

    def lines(width: int, _why: bool) -> list[Cell]:
        cells = list(indented(head, width))
        for chain in chains:
            cells += tree(chain, symbols, width, 2 * INDENT + 1)
        return cells

    facts = [fact for chain in chains for fact in chain.facts]
    origin = chains[0].origin if chains else None
    return Block(lines, Spot(id_, kind, facts[0] if facts else -1, origin=origin))


def _heading(text: str, unknown: int) -> Cell:
    return ((f"{text} +{unknown}?" if unknown else text, "heading"),)


def _articles(chains: Iterable[Chain]) -> str:
    count = len({chain.article for chain in chains})
    return f"{count} article{'' if count == 1 else 's'}"
