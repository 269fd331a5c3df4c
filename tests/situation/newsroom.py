"""An invented newsroom for the tests: articles on the Marshal of Ruritania, who may have to leave."""

from datetime import UTC, datetime

from crisistui.model.crisis import Crisis
from crisistui.model.dates import PartialDate
from crisistui.model.holdings import (
    ActorRow,
    ArticleRow,
    DeadlineRow,
    DevelopmentRow,
    EvidenceRow,
    Holdings,
    SetAside,
    StatementRow,
)
from crisistui.model.vocabulary import Stance
from crisistui.situation.compose import compose
from crisistui.situation.view import View

CRISIS = Crisis("Ruritania: the Marshal's exit", "Europe/Lisbon", "Marshal", "Geneva", "Front")
NOW = datetime(2031, 3, 10, 12, 0, tzinfo=UTC)


def date(text):
    return PartialDate.parse(text) if text else None


class Newsroom:
    """Collects facts in the order in which they are told; every method returns the id of the new row."""

    def __init__(self):
        self.articles, self.statements, self.deadlines = [], [], []
        self.developments, self.actors, self.set_aside = [], [], []

    def article(self, outlet=None, published="2031-03-04", origins=(), path=None, sha=None, not_before=None):
        id_ = len(self.articles) + 1
        self.articles.append(
            ArticleRow(
                id_, sha or f"sha256:{id_:064x}", path or f"{id_:03}.txt", f"Title {id_}", outlet,
                date(published), "stated" if published else None, date(not_before), tuple(origins),
            )
        )  # fmt: skip
        return id_

    def says(
        self,
        article,
        holder,
        stance,
        to="PT",
        party="host",
        origin=None,
        basis="on record",
        on=None,
        hedged=False,
    ):
        id_ = 10_000 + len(self.statements)
        self.statements.append(
            StatementRow(
                id_, article, to, party, holder, stance, Stance(stance).polarity, hedged, origin, basis,
                date(on), "a-rule",
            )
        )  # fmt: skip
        return id_

    def due(self, article, due, demand, by=None, status="pending", whom=None, on=None):
        id_ = 20_000 + len(self.deadlines)
        self.deadlines.append(
            DeadlineRow(id_, article, date(due), demand, by, whom, date(on), status, None, "a-rule")
        )
        return id_

    def happens(self, article, day, category, summary, *actors):
        id_ = 30_000 + len(self.developments)
        self.developments.append(
            DevelopmentRow(id_, article, date(day), category, summary, actors, None, "a-rule")
        )
        return id_

    def actor(self, article, name, kind="person", country=None, aliases=(), role=None, mentions=1, key=None):
        id_ = 40_000 + len(self.actors)
        self.actors.append(
            ActorRow(id_, article, key or name.lower(), name, kind, role, country, mentions, tuple(aliases))
        )
        return id_

    def aside(self, path, reason):
        self.set_aside.append(SetAside(path, reason))

    def holdings(self):
        return Holdings(
            tuple(self.articles), tuple(self.statements), tuple(self.deadlines),
            tuple(self.developments), tuple(self.actors), tuple(self.set_aside),
        )  # fmt: skip

    def board(self, now=NOW, **view):
        return compose(CRISIS, self.holdings(), View(**view), now)

    def row(self, code, **view):
        return next(row for row in self.board(**view).destinations if row.code == code)


def passages(kind, facts):
    """Stands in for the index: a passage for every fact that it is asked for."""
    return [
        EvidenceRow(
            kind, fact, 1, f"He could \x1b[31mgo there, said the {kind}.", 100, 130, ((3, 8),), "a-rule"
        )
        for fact in facts
    ]
