"""Names for facts that stay the same when the index is rebuilt, the file renamed or the program upgraded.

Imports only the model and the situation's folding. No number of a database is part of a name, nor the
rule that found the fact.
"""

import hashlib

from crisistui.model.folding import fold, folded
from crisistui.model.holdings import ActorRow, ArticleRow, DeadlineRow, DevelopmentRow, StatementRow

Fact = StatementRow | DeadlineRow | DevelopmentRow | ActorRow
Content = tuple[str, ...]

STATEMENT, DEADLINE, DEVELOPMENT, ACTOR = "statement", "deadline", "development", "actor"
_BYTES = 8  # 64 bits: a million facts meet by chance once in ten million folders


def kind_of(row: Fact) -> str:
    """``statement``, ``deadline``, ``development`` or ``actor``, the words of the evidence rows."""
    if isinstance(row, StatementRow):
        return STATEMENT
    if isinstance(row, DeadlineRow):
        return DEADLINE
    return DEVELOPMENT if isinstance(row, DevelopmentRow) else ACTOR


def content(row: Fact) -> Content:
    """What a fact says, folded: the kind first, then what makes it this fact and no other."""
    if isinstance(row, StatementRow):
        date = str(row.said_on or "")
        return STATEMENT, row.destination or "", row.party, fold(row.holder or ""), row.stance, date
    if isinstance(row, DeadlineRow):
        return (
            DEADLINE, str(row.due), folded(row.demand), fold(row.set_by or ""), fold(row.addressee or ""),
            row.status,
        )  # fmt: skip
    if isinstance(row, DevelopmentRow):
        return DEVELOPMENT, str(row.date), row.category, folded(row.summary)
    return ACTOR, row.key, row.name


def place(row: Fact) -> int:
    """The offset of the words that decided; 0 for an actor, who is the whole article's."""
    return 0 if isinstance(row, ActorRow) else row.at


def fact_key(article: ArticleRow, row: Fact) -> str:
    """The name of one fact of one text: the same wherever and whenever these bytes are read."""
    return digest(article.sha, *content(row), str(place(row)))


def content_key(path: str, row: Fact) -> str:
    """The name of what one file tells: it outlives a revision of the file that leaves the fact alone."""
    return digest(path, *content(row))


def says(row: Fact) -> str:
    """A fact in a few plain words."""
    if isinstance(row, StatementRow):
        return f"{row.destination or 'stays'}: {row.holder or 'unattributed'} ({row.party}): {row.stance}"
    if isinstance(row, DeadlineRow):
        return f"{row.demand}: due {row.due}"
    if isinstance(row, DevelopmentRow):
        return f"{row.date} {row.category}: {row.summary}"
    return row.name


def short_sha(sha: str) -> str:
    """The 16 hex digits that stand for the bytes of an article in the log."""
    return digest(sha)


def digest(*parts: str) -> str:
    """16 hex digits of some texts, each told apart from its neighbour."""
    joined = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(joined, digest_size=_BYTES).hexdigest()
