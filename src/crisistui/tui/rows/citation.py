"""A quotation with its citation, fit to be pasted into a brief. Pure; imports only the model."""

from crisistui.model.holdings import ArticleRow
from crisistui.model.plain import plain
from crisistui.tui.rows.dossier import Spot
from crisistui.tui.rows.evidence import OPENING
from crisistui.tui.rows.moments import long

MOST = 20_000  # characters of a passage; terminals refuse much longer ones


def citation(spot: Spot, article: ArticleRow | None) -> str:
    """The passage in quotation marks, then outlet, title, date, file, offsets and origin.

    Control codes, bidi codes and lone surrogates of an article are left behind.
    """
    parts = []
    if article is not None:
        parts.append(article.outlet or "outlet not named")
        parts += [f"“{article.title}”"] if article.title else []
        parts += [long(article.published), article.path]
    parts += [f"characters {spot.start}–{spot.end}"] if spot.end > spot.start else []
    if spot.fact >= 0:
        parts.append(f"origin {spot.origin or 'unknown'}")
    source = plain(", ".join(parts), 4_000)
    quote = plain(spot.text, MOST)
    if not quote:
        return f"{source}\n"
    return f"{quote}\n— {source}\n" if quote[0] in OPENING else f"“{quote}”\n— {source}\n"
