"""A desk with a hand-made crisis, and pictures of the screen as text."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

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
from crisistui.model.situation import (
    CastRow,
    Cell,
    DestinationRow,
    DueRow,
    EventRow,
    Provenance,
    Situation,
    Voice,
)
from crisistui.situation.view import View
from crisistui.tui.app import BoardApp
from crisistui.tui.desk import FeedState
from crisistui.tui.themes import Shelf, shipped_folder

NOW = datetime(2025, 12, 12, 12, 0, 20, tzinfo=UTC)
POLARITY = {
    "hosts": 1,
    "offers": 1,
    "favours": 1,
    "open": 0,
    "silent": 0,
    "doubts": -1,
    "refuses": -1,
    "denies": -1,
}


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def cell(
    party: str, stance: str, holder: str | None = None, *, wavering=False, conflict=False, number=1
) -> Cell:
    provenance = Provenance((1,), ("Reuters",))
    voice = Voice(
        party,
        holder,
        stance,
        POLARITY[stance],
        wavering,
        "on record",
        day("2025-12-11"),
        provenance,
        (number,),
    )
    return Cell(party, stance, POLARITY[stance], wavering, conflict, (voice,), provenance)


def destination(
    code: str | None, name: str, *cells: Cell, summary="", last="2025-11-29", **more
) -> DestinationRow:
    provenance = more.pop("provenance", Provenance((1,), ("Reuters",)))
    return DestinationRow(
        code, name, cells, summary, more.pop("contested", False), day(last) if last else None, provenance
    )


def event(number: int, date: str, category: str, summary: str) -> EventRow:
    return EventRow(
        f"e{number}", day(date), category, summary, (), (), Provenance((1,), ("Reuters",)), (number,)
    )


def crisis_of_december() -> Situation:
    """The board of the sketch, with people and papers of the Venezuelan crisis."""
    articles = (
        ArticleRow(
            1,
            "sha256:aa",
            "report.txt",
            "Refuge",
            "Daily Courier",
            day("2025-12-11"),
            "stated",
            None,
            ("Reuters",),
        ),
        ArticleRow(2, "sha256:bb", "undated.txt", None, None, None, None, day("2025-11-29"), ()),
    )
    return Situation(
        crisis=Crisis("Venezuela: Maduro's exit", "America/Caracas", "Maduro", "Washington"),
        as_of="2025-12-12T12:00:20Z",
        chosen=(),
        articles=articles,
        destinations=(
            destination("BY", "Belarus", cell("host", "offers", "Alexander Lukashenko", wavering=True), cell("observer", "favours", None, number=2),
                        summary="host offers (Lukashenko), since hedged", last="2025-12-11"),
            destination("TR", "Turkey", cell("host", "silent"), cell("broker", "favours"), cell("observer", "favours"),
                        summary="broker favours; host silent", provenance=Provenance((1, 2, 3), ("The Washington Post",))),
            destination("QA", "Qatar", cell("broker", "offers", "Marco Rubio"), summary="broker offers (Rubio)", last=None),
            destination("RU", "Russia", cell("subject", "refuses", conflict=True), cell("broker", "offers"), cell("observer", "doubts"),
                        summary="broker offers; subject refuses", contested=True, provenance=Provenance((1, 2), ("Reuters",), 1)),
            destination("CU", "Cuba", cell("subject", "refuses"), cell("observer", "doubts"), summary="subject refuses"),
        ),
        stays=destination(None, "stays", cell("subject", "denies", "Delcy Rodríguez"), summary="subject denies (Rodríguez)", last="2025-12-11"),
        deadlines=(
            DueRow("d1", day("2025-11-28"), "leave without conditions", "Donald Trump", "Nicolás Maduro", day("2025-11-21"), "lapsed",
                   "outcome unreported", "lapsed 14 d ago", -14, (), Provenance((1,), ("Reuters",)), (7,)),
            DueRow("d2", day("2028"), "hand over after three years", "Caracas", None, None, "proposed", None, "in 3 years", None, (),
                   Provenance((1,), ("Reuters",)), (8,)),
        ),
        developments=tuple(
            event(number, date, category, summary)
            for number, (date, category, summary) in enumerate((
                ("2025-12-11", "SANCTION", "Treasury lists three relatives and six shipping firms"),
                ("2025-12-11", "SUPPORT", "Putin phones Maduro"),
                ("2025-12-10", "COERCE", "US seizes a tanker off the coast"),
                ("2025-11-29", "THREATEN", "Trump: airspace to be considered closed"),
                ("2024-07-28", "PROTEST", "Vote declared fraudulent by more than fifty countries"),
            ), 11)
        ),
        actors=(
            CastRow("p1", "Nicolás Maduro", "person", "president", "VE", 42, 5, day("2025-12-11"), (), Provenance((1, 2), ("Reuters",)), (21,)),
            CastRow("p2", "Donald Trump", "person", "president", "US", 30, 9, day("2025-12-11"), (), Provenance((1, 2), ("Reuters",)), (22,)),
            CastRow("p3", "Reuters", "organisation", None, None, 3, 0, None, (), Provenance((1,), ("Reuters",)), (23,)),
        ),
        conflicts=(),
        set_aside=(SetAside("broken.txt", "empty"),),
    )  # fmt: skip


def nothing() -> Situation:
    full = crisis_of_december()
    return replace(
        full, articles=(), destinations=(), stays=None, deadlines=(), developments=(), actors=(), set_aside=()
    )


class FakeDesk:
    """Gives the situation it holds, narrowed to the chosen destinations, and tells when it changes."""

    folder = "news"
    shift = None

    def __init__(self, whole: Situation) -> None:
        self.whole = whole
        self.feed = FeedState(settled=True, last="11 Dec report.txt")
        self.changed: Callable[[], None] = lambda: None
        self.views: list[View] = []
        self.stopped = False
        self.quote = "“He is welcome here,” the president of Belarus said."

    async def start(self, on_change: Callable[[], None]) -> None:
        self.changed = on_change

    def situation(self, view: View, now: datetime) -> Situation:
        self.views.append(view)
        chosen = tuple(row for row in self.whole.destinations if row.code in view.destinations)
        if not view.destinations:
            return replace(self.whole, as_of=f"{now:%Y-%m-%dT%H:%M:%SZ}")
        return replace(self.whole, destinations=chosen, stays=None, chosen=tuple(sorted(view.destinations)))

    def evidence(self, kind: str, ids: Sequence[int]) -> list[EvidenceRow]:
        return [
            EvidenceRow(kind, fact, 1, self.quote, 100, 100 + len(self.quote), ((7, 14),), f"{kind}.test")
            for fact in ids
        ]

    def article_text(self, article: int) -> str:
        return f"text of {article}"

    def facts(self, article: int) -> list[EvidenceRow]:
        return self.evidence(
            "statement", [row.id for row in self.holdings().statements if row.article == article]
        )

    def furniture(self, article: int) -> tuple[tuple[int, int], ...]:
        return ((0, 20),) if article else ()

    def holdings(self) -> Holdings:
        """The rows that the hand-made board stands on, so that its chains and grades are the real ones."""
        stays = (self.whole.stays,) if self.whole.stays else ()
        return Holdings(
            articles=self.whole.articles,
            statements=tuple(
                StatementRow(
                    fact, 1, row.code, voice.party, voice.holder, voice.stance, voice.polarity, voice.hedged,
                    None, voice.basis, None, "statement.test",
                )
                for row in (*self.whole.destinations, *stays)
                for cell in row.cells
                for voice in cell.voices
                for fact in voice.statements
            ),
            deadlines=tuple(
                DeadlineRow(
                    fact, 1, row.due, row.demand, row.set_by, row.addressee, row.set_on, row.status, None, "r"
                )
                for row in self.whole.deadlines
                for fact in row.deadlines
            ),
            developments=tuple(
                DevelopmentRow(fact, 1, row.date, row.category, row.summary, row.actors, None, "r")
                for row in self.whole.developments
                for fact in row.developments
            ),
            actors=tuple(
                ActorRow(fact, 1, row.key, row.name, row.kind, row.role, row.country, row.mentions, row.aliases)
                for row in self.whole.actors
                for fact in row.actors
            ),
        )  # fmt: skip

    def state(self) -> FeedState:
        return self.feed

    async def stop(self) -> None:
        self.stopped = True


def screen_text(app: BoardApp) -> str:
    """The screen as text, one line per line, trailing blanks cut."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips) + "\n"


@pytest.fixture
def situation() -> Situation:
    return crisis_of_december()


@pytest.fixture
def desk(situation: Situation) -> FakeDesk:
    return FakeDesk(situation)


@pytest.fixture
def make_app() -> Callable[..., BoardApp]:
    def make(desk: FakeDesk, **more) -> BoardApp:
        more.setdefault("clock", lambda: NOW)
        more.setdefault("shelf", Shelf((shipped_folder(),)))
        return BoardApp(desk, **more)

    return make


@pytest.fixture
def snapshot() -> Callable[[str, str], None]:
    """Compare with a checked-in picture; a missing one is written and the test fails once."""

    def compare(name: str, picture: str) -> None:
        path = Path(__file__).parent / "pictures" / f"{name}.txt"
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            path.write_text(picture, encoding="utf-8")
            pytest.fail(f"{path.name} did not exist and was written: look at it, then check it in")
        assert picture == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def picture_of() -> Callable[[BoardApp], str]:
    return screen_text


@pytest.fixture
def empty() -> Situation:
    return nothing()
