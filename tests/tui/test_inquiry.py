"""Who really says so: an analyst asks the board of seeds/ for what stands behind its rows, cells and numbers."""

import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crisistui.feed.ingest import ingest
from crisistui.index.store import Index
from crisistui.situation.view import View
from crisistui.tui.app import BoardApp
from crisistui.tui.desk import FeedState
from crisistui.tui.inquiry import Inquiry
from crisistui.tui.layout import ACTORS, DESTINATIONS, PANES
from crisistui.tui.live import LiveDesk
from crisistui.tui.panes.four import Context, draw, record
from crisistui.tui.rows.cells import text_of
from crisistui.tui.rows.dossier import rows
from crisistui.tui.rows.symbols import UNICODE
from crisistui.tui.themes import Shelf, shipped_folder

SEEDS = Path(__file__).parents[2] / "seeds"
EARLIER = datetime(2025, 11, 30, tzinfo=UTC)
NOW = datetime(2026, 1, 8, 12, tzinfo=UTC)
BOTH = pytest.mark.parametrize("size", [(120, 40), (80, 24)])
LABEL = re.compile(r"(?P<origins>\d*)(?:\+(?P<unknown>\d+)\?)?/(?P<articles>\d+)")


class QuietDesk(LiveDesk):
    """The desk of a folder that nobody writes to."""

    async def start(self, on_change) -> None:
        self._changed, self._state = on_change, FeedState()


@pytest.fixture(scope="module")
def seeds(tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    patch = pytest.MonkeyPatch()
    patch.setenv("XDG_STATE_HOME", str(home))
    with Index.open(None, fingerprint="inquiry") as index:
        report = ingest(SEEDS, index, SEEDS / "crisis.toml")
        yield QuietDesk(SEEDS, SEEDS / "crisis.toml", index, report.crisis, "none")
    patch.undo()


@pytest.fixture
def board(seeds):
    return BoardApp(
        seeds,
        clock=lambda: NOW,
        first=seeds.situation(View(), NOW),
        shelf=Shelf((shipped_folder(),)),
        theme="mono",
    )


async def settle(pilot, rounds: int = 8) -> None:
    for _ in range(rounds):
        await pilot.pause(0.03)


async def until(pilot, picture_of, app, words: str) -> str:
    for _ in range(200):
        await pilot.pause(0.03)
        if words in picture_of(app):
            return picture_of(app)
    raise AssertionError(f"{words!r} never came:\n{picture_of(app)}")


def drawn_rows(situation, pane):
    context = Context(digits={}, chosen=frozenset(), symbols=UNICODE, year=2026)
    drawn = draw(pane, situation, context)
    for index, key in enumerate(drawn.keys):
        numbers = {name: text_of(drawn.make(index).cells[column]) for column, name in drawn.stops.items()}
        yield record(pane, key, situation), numbers


def listed(dossier, heading: str) -> list[str]:
    """The numbered lines under a heading, as they stand on the screen."""
    lines = [text_of(row.cells[0]) for row in rows(dossier.blocks, 300, why=False)]
    at = next(number for number, line in enumerate(lines) if line.startswith(heading))
    under = []
    for line in lines[at + 1 :]:
        if not line.strip():
            break
        under += [line.strip()] if re.match(r"\s+(\d+\. |\+1\? )", line) else []
    return under


@pytest.mark.parametrize(
    "view", [View(), View(destinations=frozenset({"TR"})), View(as_of=EARLIER), View(text="putin")]
)
@pytest.mark.parametrize("pane", PANES)
async def test_every_number_on_the_board_opens_the_list_it_counts(seeds, pane, view):
    situation = seeds.situation(view, view.as_of or NOW)
    inquiry = Inquiry(seeds, situation, UNICODE, None)
    seen = 0
    for found, numbers in drawn_rows(situation, pane):
        for name, text in numbers.items():
            if name.startswith("party:"):
                continue
            dossier = await inquiry.row(found, name)
            seen += 1
            if name == "said":
                assert sum(block.spot is not None for block in dossier.blocks) == int(text or 0)
            elif name == "mentions":
                notes = [re.search(r"· (\d+) mentions$", line) for line in listed(dossier, "Articles:")]
                assert sum(int(note[1]) for note in notes) == int(text)
            elif name == "articles":
                assert len(listed(dossier, "Articles:")) == int(text)
            else:
                label = LABEL.fullmatch(text)
                origins = listed(dossier, "Origins:")
                unknown = [line for line in origins if line.startswith("+1?")]
                assert len(origins) - len(unknown) == int(label["origins"] or 0)
                assert len(unknown) == int(label["unknown"] or 0)
                assert len(listed(dossier, "Articles:")) == int(label["articles"])
    assert seen > 2 or view != View()


@pytest.mark.parametrize("pane", PANES)
async def test_the_evidence_of_a_row_lists_exactly_the_articles_that_it_counts(seeds, pane):
    situation = seeds.situation(View(), NOW)
    inquiry = Inquiry(seeds, situation, UNICODE, None)
    for found, _ in drawn_rows(situation, pane):
        dossier = await inquiry.row(found)
        passages = {block.spot.article for block in dossier.blocks if block.spot and block.spot.text}
        assert passages <= set(found.provenance.articles)
        if pane != ACTORS:
            assert passages == set(found.provenance.articles)
        assert len(listed(dossier, "Articles:")) == len(found.provenance.articles)


async def test_a_cell_opens_the_voices_of_its_party_only(seeds):
    situation = seeds.situation(View(), NOW)
    inquiry = Inquiry(seeds, situation, UNICODE, None)
    for found, numbers in drawn_rows(situation, DESTINATIONS):
        for name in numbers:
            if not name.startswith("party:"):
                continue
            dossier = await inquiry.row(found, name)
            cell = found.cell(name.removeprefix("party:"))
            facts = [block.spot.fact for block in dossier.blocks if block.spot]
            wanted = [fact for voice in cell.voices for fact in voice.statements] if cell else []
            assert facts == wanted
            if cell is None:
                assert "nobody has spoken" in text_of(rows(dossier.blocks, 80, why=False)[0].cells[0])


@BOTH
async def test_three_sources_or_one_source_three_times(board, picture_of, size):
    """Turkey is told by several papers: the number opens the list, and each line the way to its origin."""
    async with board.run_test(size=size) as pilot:
        await settle(pilot)
        keys = [row.code for row in board.state.situation.destinations]
        await pilot.press(*["j"] * keys.index("TR"))
        for _ in range(12):
            await pilot.press("l")
        await pilot.press("enter")
        picture = await until(pilot, picture_of, board, "SOURCES · Turkey")
        row = board.state.situation.destinations[keys.index("TR")]
        assert f"Origins: {len(row.provenance.origins)}" in picture
        assert f"Articles: {len(row.provenance.articles)}" in picture
        assert "└← " in picture
        assert "The Washington Post" in picture
        await pilot.press("escape")
        await settle(pilot)
        assert board.board.list_in_front().cell == "sources"
        await pilot.press("escape")
        assert board.board.list_in_front().cell is None
        assert board.board.list_in_front().current == "TR"


@BOTH
async def test_from_the_sentence_to_the_article_and_from_fact_to_fact(board, picture_of, size):
    async with board.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        picture = await until(pilot, picture_of, board, "grade: reliability")
        assert "(w: why)" in picture
        await pilot.press("w")
        await settle(pilot)
        assert "independent origin" in picture_of(board)
        spot = board.screen.spot
        await pilot.press("o")
        await until(pilot, picture_of, board, "statement ")
        reader = board.screen
        assert (reader.fact.kind, reader.fact.fact) == (spot.kind, spot.fact)
        here = next(line for line in picture_of(board).splitlines() if line.startswith("▸"))
        assert "S" in here[1:4]
        seen = [reader.fact.start]
        for _ in range(30):
            await pilot.press("n")
            seen.append(reader.fact.start)
        assert seen == sorted(seen)
        assert reader.fact == reader._content.facts[-1]
        for _ in range(40):
            await pilot.press("N")
        assert reader.fact == reader._content.facts[0]
        assert f"1 of {len(reader._content.facts)}" in picture_of(board)
        await pilot.press("y")
        await settle(pilot)
        assert "sent to your terminal's clipboard" in picture_of(board)
        assert reader.fact.text in board.clipboard
        assert f"characters {reader.fact.start}–{reader.fact.end}, origin " in board.clipboard
        await pilot.press("G")
        await settle(pilot)
        assert "clipboard" not in picture_of(board)
        await pilot.press("escape", "escape")
        await settle(pilot)
        assert board.screen is board.board


async def test_o_on_a_row_reads_its_first_article_with_page_furniture_dimmed(board, picture_of):
    async with board.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        rows_ = board.state.situation.destinations
        at = next(n for n, row in enumerate(rows_) if row.code == "RU")
        await pilot.press(*["j"] * at, "o")
        await settle(pilot, 20)
        reader = board.screen
        assert reader.place == "reader"
        articles = {row.id: row for row in board.state.situation.articles}
        with_page = next(id_ for id_ in articles if board.desk.furniture(id_))
        inquiry = board._inquiry()
        page = await inquiry.reader(reader_spot(with_page))
        await board.push_screen(page)
        await settle(pilot)
        strips = board.screen._compositor.render_strips()
        dim = [
            segment.text
            for strip in strips
            for segment in strip
            if segment.style == board.look.style("furniture")
        ]
        start, end = board.desk.furniture(with_page)[0]
        assert board.desk.article_text(with_page)[start:end].strip() in " ".join(dim)


def reader_spot(article: int):
    from crisistui.tui.rows.dossier import Spot  # noqa: PLC0415

    return Spot(article)


@BOTH
async def test_x_lists_what_does_not_go_together_and_enter_opens_both_sides(board, picture_of, size):
    async with board.run_test(size=size) as pilot:
        await settle(pilot)
        conflicts = board.state.situation.conflicts
        assert {one.kind for one in conflicts} >= {"conflict"}
        await pilot.press("x")
        picture = await until(pilot, picture_of, board, f"DISAGREEMENTS · {len(conflicts)}")
        assert "against" in picture
        assert picture.count("“") >= 2
        dossier = board.screen
        assert sum(block.opens is not None for block in dossier.blocks) == len(conflicts)
        await pilot.press("n", "enter")
        await until(pilot, picture_of, board, "grade: reliability")
        facts = {block.spot.fact for block in board.screen.blocks if block.spot}
        assert any({one.first, one.second} <= facts for one in conflicts)
        await pilot.press("escape")
        await settle(pilot)
        assert board.screen is dossier


async def test_said_lists_the_statements_of_an_actor(board, picture_of):
    async with board.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        actors = board.state.situation.actors
        at, actor = next((n, row) for n, row in enumerate(actors) if row.said)
        await pilot.press("tab", "tab", *["j"] * at)
        pane = board.board.panes[ACTORS]
        while pane.cell != "said":
            before = pane.cell
            await pilot.press("l")
            if pane.cell == before:
                await pilot.press("z")  # the column has no room beside the others
                await settle(pilot)
        await pilot.press("enter")
        await until(pilot, picture_of, board, "SAID · ")
        assert sum(block.spot is not None for block in board.screen.blocks) == actor.said


def test_none_of_this_is_imported_before_it_is_asked_for():
    code = (
        "import sys, crisistui.tui.app\n"
        "print(sorted(name for name in sys.modules if name.startswith('crisistui') and name.rpartition('.')[2]"
        " in {'inquiry', 'dossier', 'reader', 'page', 'breaking', 'disputes', 'citation', 'sources'}))"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout == "[]\n"
