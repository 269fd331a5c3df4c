"""How long the board of a large folder takes to compose: ``python bench/situation.py [ARTICLES]``.

An invented folder: every article five statements, one deadline in ten, one development, three actors; one
in eight is a copy of an earlier text, one in ten cites another outlet. People keep to their side and to a
few places, and a day has fifteen events that are told again and again, each time in other words; with
``--scattered`` nothing is told twice, the worst there can be. Times are of the processor.
"""

import cProfile
import pstats
import random
import sys
import time
from datetime import UTC, datetime

from crisistui.model.crisis import Crisis
from crisistui.model.dates import PartialDate
from crisistui.model.holdings import (
    ActorRow,
    ArticleRow,
    DeadlineRow,
    DevelopmentRow,
    EchoRow,
    Holdings,
    SourceRow,
    StatementRow,
)
from crisistui.model.vocabulary import Stance
from crisistui.situation.compose import compose
from crisistui.situation.sources import Sources
from crisistui.situation.view import View

CRISIS = Crisis("Ruritania", "Europe/Lisbon", "Marshal")
NOW = datetime(2031, 6, 1, 12, tzinfo=UTC)
PLACES = ["PT", "JO", "MA", "CH", "BR", "OM", "AE", "IT", "RS", "CY"]
PARTIES = ["host", "subject", "broker", "observer", "observer", "third"]
WORDS = """harbour palace tanker envoy convoy border treasury cabinet minister sanctions airport embassy talks
troops pledge asylum ceasefire blockade summit parliament militia election protest assets reserves frigate
""".split()
CATEGORIES = ["COERCE", "CONSULT", "THREATEN", "REJECT"]
VERBS = ["seizes", "meets", "closes", "rejects", "announces", "threatens", "signs", "condemns", "visits"]


def folder(size: int, *, scattered: bool = False, seed: int = 1) -> Holdings:
    """``size`` invented articles of eighty days."""
    pick = random.Random(seed)  # noqa: S311 - invented articles
    people = [f"Dr Person {number}" for number in range(400)]
    outlets = [f"Paper {number}" for number in range(300)]
    articles, statements, deadlines, developments, actors = [], [], [], [], []
    echoes: list[EchoRow] = []
    sides = {
        name: (pick.choice(PARTIES), pick.sample(PLACES, 2), pick.sample(list(Stance), 2)) for name in people
    }
    happened = [
        (pick.choice(CATEGORIES), pick.choice(VERBS), pick.sample(WORDS, 5), pick.sample(people, 2))
        for _ in range(80 * 15)
    ]
    for number in range(1, size + 1):
        day = PartialDate.of(datetime.fromordinal(741_500 + pick.randrange(80)).date())
        cited = pick.choice(outlets)
        sources = (SourceRow(cited, "cited.citing", f"citing {cited}"),) if pick.random() < 0.1 else ()
        origins = tuple(source.name for source in sources)
        articles.append(
            ArticleRow(
                number, f"sha256:{number}", f"{number}.txt", None, pick.choice(outlets), day, "stated", None,
                origins, sources, 20,
            )
        )  # fmt: skip
        at = number << 16
        if pick.random() < 0.12 and number > 10:
            of = pick.randrange(1, number)
            for place in range(15):
                mark = (of * 100 + place) << 2
                echoes.append(EchoRow(of, "s", mark, place, place * 100, place * 100 + 99))
                echoes.append(EchoRow(number, "s", mark, place, place * 100, place * 100 + 99))
        for place in range(5):
            holder = pick.choice(people)
            party, places, stances = (
                (pick.choice(PARTIES), PLACES, list(Stance)) if scattered else sides[holder]
            )
            stance = pick.choice(stances)
            statements.append(
                StatementRow(
                    at + place, number, pick.choice(places), party, holder, stance,
                    stance.polarity, number % 9 == 0, None, "on record",
                    day if pick.random() < 0.3 else None, "r",
                    place * 300,
                )
            )  # fmt: skip
        category, verb, act, doers = happened[(day.first().toordinal() - 741_500) * 15 + pick.randrange(15)]
        if scattered:
            verb, act, doers = pick.choice(VERBS), pick.sample(WORDS, 4), pick.sample(people, 2)
        told = f"{doers[0]} {verb} the {' and the '.join(pick.sample(act, 4))} {number}"
        developments.append(DevelopmentRow(at, number, day, category, told, tuple(doers), None, "r"))
        if number % 10 == 0:
            demand = f"leave {pick.choice(WORDS)}"
            deadlines.append(
                DeadlineRow(at, number, day, demand, pick.choice(people), None, None, "pending", None, "r")
            )
        for place, name in enumerate(pick.sample(people, 3)):
            actors.append(ActorRow(at + place, number, name.lower(), name, "person", None, None, 2, ()))
    unique = {(row.mark, row.article): row for row in echoes}
    return Holdings(
        *map(tuple, (articles, statements, deadlines, developments, actors)),
        echoes=tuple(unique[key] for key in sorted(unique)),
    )


def main() -> int:
    """Measure, and print where the time goes."""
    size = next((int(word) for word in sys.argv[1:] if word.isdecimal()), 10_000)
    holdings = folder(size, scattered="--scattered" in sys.argv)
    profile = cProfile.Profile() if "--profile" in sys.argv else None
    started = time.process_time()
    if profile:
        profile.enable()
    board = compose(CRISIS, holdings, View(), NOW)
    if profile:
        profile.disable()
        pstats.Stats(profile).sort_stats("tottime").print_stats(45)
    print(
        f"cold: {time.process_time() - started:.2f} s, {len(holdings.statements)} statements,"
        f" {len(board.developments)} developments"
    )
    for name, view in (("again", View()), ("one destination", View(destinations=frozenset({"PT"})))):
        started = time.process_time()
        compose(CRISIS, holdings, view, NOW)
        print(f"{name}: {time.process_time() - started:.2f} s")
    started = time.process_time()
    row = board.destinations[0]
    opened = Sources(CRISIS, holdings).chains("statement", row.cells[0].voices[0].statements)
    print(f"opening {len(opened)} chains: {time.process_time() - started:.3f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
