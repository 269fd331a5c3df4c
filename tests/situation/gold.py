"""Annotated articles as holdings: what an index would return if extraction took exactly what a reader does."""

import json
import re
from pathlib import Path

from crisistui.model.dates import PartialDate
from crisistui.model.holdings import (
    ActorRow,
    ArticleRow,
    DeadlineRow,
    DevelopmentRow,
    Holdings,
    StatementRow,
)
from crisistui.model.vocabulary import Stance

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
# Who says nothing at all, among those whom the annotation calls noncommittal.
_SILENT = ("Embassy", "office", "Anna Kelly")
_STATES = ("Belarus", "United States")  # no named person speaks
_DENIES = ("Rodríguez", "Venezuelan government")


def holdings_from(folder: Path) -> Holdings:
    """The gold facts of a folder, the articles numbered in the order of their names."""
    articles, statements, deadlines, developments, actors = [], [], [], [], []
    for number, path in enumerate(sorted(folder.glob("*.gold.json")), 1):
        gold = json.loads(path.read_text(encoding="utf-8"))
        published = _date(gold["published"])
        articles.append(
            ArticleRow(
                number, f"sha256:{number:064d}", gold["file"], gold["title"], None, published,
                "stated" if gold["published_is_stated"] else "deduced" if published else None,
                None, tuple(gold["origins"]),
            )
        )  # fmt: skip
        for at, said in enumerate(gold["statements"]):
            holder = said["holder"]
            basis = "unnamed" if holder[0].islower() else "none" if holder in _STATES else "on record"
            hedge = said["destination"] == "BY" and said["stance"] == "offers" and "Lukashenko" in holder
            statements.append(
                StatementRow(
                    number * 1000 + at, number, said["destination"], said["party"], holder, _stance(said),
                    said["polarity"], bool(said.get("hedged")), said["origin"], basis,
                    PartialDate(2025, 11, 24) if hedge else None, "gold",
                )
            )  # fmt: skip
        for at, due in enumerate(gold["deadlines"]):
            deadlines.append(
                DeadlineRow(
                    number * 1000 + at, number, PartialDate.parse(due["due"]), due["demand"], due["set_by"],
                    due["addressee"], _date(due["set_on"]), due["status"], None, "gold",
                )
            )  # fmt: skip
        for at, event in enumerate(gold["developments"]):
            developments.append(
                DevelopmentRow(
                    number * 1000 + at, number, PartialDate.parse(event["date"]), event["category"],
                    event["what"], _named(event["what"], gold["actors"]), None, "gold",
                )
            )  # fmt: skip
        actors.extend(
            ActorRow(
                number * 1000 + at, number, re.sub(r"\W+", "-", actor["name"].casefold()), actor["name"],
                actor["kind"], None, actor["country"], len(actor["surface"]), tuple(actor["surface"]),
            )
            for at, actor in enumerate(gold["actors"])
        )  # fmt: skip
    return Holdings(*(tuple(rows) for rows in (articles, statements, deadlines, developments, actors)))


def _date(text):
    return PartialDate.parse(text) if text else None


def _stance(said):
    if said["stance"] == "noncommittal":
        return Stance.SILENT if any(word in said["holder"] for word in _SILENT) else Stance.OPEN
    if said["stance"] == "rejects":
        return Stance.DENIES if any(word in said["holder"] for word in _DENIES) else Stance.REFUSES
    return Stance(said["stance"])


def _named(what, actors):
    """The actors that a sentence names, in its order."""
    found = {}
    for actor in actors:
        places = [what.find(surface) for surface in (actor["name"], *actor["surface"])]
        places = [place for place in places if place >= 0]
        if places:
            found[actor["name"]] = min(places)
    return tuple(sorted(found, key=found.__getitem__))
