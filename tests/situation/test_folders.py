"""Three sources, or one source three times? Whole folders of an invented crisis, read as the board reads them."""

from datetime import UTC, datetime

import pytest

from crisistui.feed.ingest import ingest
from crisistui.index.store import Index
from crisistui.situation.compose import compose
from crisistui.situation.sources import Sources
from crisistui.situation.view import View

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
PROFILE = """\
[crisis]
name = "Gabon: Obame's exit"
timezone = "Africa/Libreville"

[subject]
name = "Jean Obame"
country = "GA"
roles = ["president"]

[[outlet]]
name = "Harbour Gazette"
publisher = "Tidewater Press"
reliability = "B"

[[outlet]]
name = "Harbour Evening"
publisher = "Tidewater Press"
"""
OFFER = "Ghana has offered to take in Jean Obame, Foreign Minister Kofi Mensah said on Tuesday."
REST = """\
The offer came two days after soldiers had surrounded the presidential palace in Libreville.

Diplomats said that a plane stood ready at the military airfield outside the capital.

Traders at the central market closed their stalls early and hurried home before dark.

The price of rice has doubled since the fighting began in the northern provinces.
"""
QUOTE = (
    '"Ghana has always been a house with an open door and Jean Obame will find a bed and a table in it," '
    "Foreign Minister Kofi Mensah said, offering to take him in."
)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "crisis.toml").write_text(PROFILE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def write(folder):
    def write(name, body, *, site=None, date="2026-03-03"):
        front = [f"site: {site}"] if site else []
        front += [f"date: {date}"] if date else []
        (folder / f"{name}.md").write_text("\n".join(["---", *front, "---", body]), encoding="utf-8")

    return write


class Board:
    """One reading of the folder."""

    def __init__(self, folder, index):
        report = ingest(folder, index, folder / "crisis.toml", jobs=0)
        assert report.aside == ()
        self.crisis, self.holdings = report.crisis, index.holdings(folder)
        self.board = compose(self.crisis, self.holdings, View(), NOW)
        self.sources = Sources(self.crisis, self.holdings)

    def row(self, code="GH"):
        return next(row for row in self.board.destinations if row.code == code)

    def label(self, code="GH"):
        return self.row(code).provenance.label

    def chains(self, code="GH"):
        cells = self.row(code).cells
        return self.sources.chains(
            "statement", [fact for cell in cells for voice in cell.voices for fact in voice.statements]
        )

    def way(self, carrier):
        """The steps of one outlet's chain: who, by which rule."""
        chain = next(chain for chain in self.chains() if chain.carrier == carrier)
        return [(link.origin, link.rule) for link in chain.links]


@pytest.fixture
def read(folder):
    with Index.open(None, fingerprint="test") as index:
        yield lambda: Board(folder, index)


WIRE = f"By Ama Owusu\n\nACCRA (Reuters) - {OFFER}\n\n{REST}"


def test_a_wire_story_in_seven_papers_is_one_origin(write, read):
    for number in range(7):
        write(f"paper{number}", WIRE, site=f"Morning Paper {number}")
    board = read()
    assert board.label() == "1/7"
    assert board.row().provenance.origins == ("Reuters",)
    assert board.way("Morning Paper 3") == [("Reuters", "credit.dateline")]


def test_the_wire_story_and_an_own_interview_are_two(write, read):
    for number in range(3):
        write(f"paper{number}", WIRE, site=f"Morning Paper {number}")
    own = (
        "Ghana has offered to take in Jean Obame, Foreign Minister Kofi Mensah told the Island Echo over tea."
    )
    write(
        "own",
        f"{own}\n\nHe poured a second cup and spoke of his years at school in Libreville.",
        site="Island Echo",
    )
    board = read()
    assert board.label() == "2/4"
    assert set(board.row().provenance.origins) == {"Reuters", "Island Echo"}
    assert board.way("Island Echo") == []


@pytest.mark.parametrize(
    "footer",
    [
        "(Reporting by Ama Owusu for Reuters; Editing by John Hill)",
        "The post Ghana opens its door appeared first on Reuters.",
        "(Reuters)",
        "Source: Reuters",
    ],
)
def test_a_credit_at_the_foot_of_the_page_is_enough(write, read, footer):
    write("paper", f"{OFFER}\n\n{REST}\n\n{footer}", site="Morning Paper")
    board = read()
    assert board.row().provenance.origins == ("Reuters",)
    ((_, rule),) = board.way("Morning Paper")
    assert rule.startswith("credit.")


def test_a_byline_of_an_agency_is_a_credit(write, read):
    write("paper", f"# Ghana opens its door\n\nBy AFP\n\n{OFFER}\n\n{REST}", site="Morning Paper")
    assert read().row().provenance.origins == ("Agence France-Presse",)


def test_a_copy_without_credit_rests_on_the_credited_one(write, read):
    write("a", f"{OFFER}\n\n{REST}", site="Morning Paper")
    write("b", WIRE, site="Evening Paper", date="2026-03-04")
    board = read()
    assert board.label() == "1/2"
    assert board.way("Morning Paper") == [("Evening Paper", "text.whole"), ("Reuters", "credit.dateline")]


def test_a_trimmed_copy_rests_on_what_it_was_trimmed_from(write, read):
    write("long", f"{OFFER}\n\n{REST}", site="Morning Paper")
    write("short", f"{OFFER}\n\n{REST.splitlines()[0]}", site="Evening Paper", date="2026-03-04")
    board = read()
    assert board.label() == "1/2"
    assert board.row().provenance.origins == ("Morning Paper",)
    assert board.way("Evening Paper") == [("Morning Paper", "text.trimmed")]


def test_a_reworded_copy_is_still_known(write, read):
    write("a", f"{OFFER}\n\n{REST}", site="Morning Paper")
    reworded = (
        "Ghana has offered to take in Jean Obame, Foreign Minister Kofi Mensah declared on Tuesday.\n\n"
        "The offer came two days after soldiers had surrounded the presidential palace in the capital.\n\n"
        "Envoys said that a plane stood ready at the military airfield outside the capital, fuelled.\n\n"
        "Traders at the central market closed their stalls early and went home in haste.\n\n"
        "Officials say the price of rice has doubled since the fighting began in the northern hills."
    )
    write("b", reworded, site="Evening Paper", date="2026-03-04")
    board = read()
    assert board.label() == "1/2"
    assert board.way("Evening Paper") == [("Morning Paper", "text.reworded")]


def test_three_borrowed_sentences_lend_their_origin_and_no_more(write, read):
    write("a", f"{OFFER}\n\n{REST}", site="Morning Paper")
    own = "\n\n".join(
        f"Our correspondent counted {count} checkpoints on the road to the {side} of the country this week."
        for count, side in (
            ("nine", "north"),
            ("four", "south"),
            ("six", "east"),
            ("two", "west"),
            ("ten", "coast"),
        )
    )
    togo = "Togo will not take in Jean Obame, its Foreign Ministry said on Tuesday."
    borrowed = "\n\n".join([OFFER, *REST.split("\n\n")[:2]])
    write("b", f"{togo}\n\n{own}\n\n{borrowed}", site="Evening Paper", date="2026-03-04")
    board = read()
    assert board.label("GH") == "1/2"
    assert board.row("GH").provenance.origins == ("Morning Paper",)
    assert board.way("Evening Paper") == [("Morning Paper", "text.passage")]
    assert board.row("TG").provenance.origins == ("Evening Paper",)


def test_boilerplate_links_nobody(write, read):
    boilerplate = (
        "This newspaper belongs to no party and takes no money from any government or company.\n\n"
        "Readers may write to the editor at any hour of the day and will receive an answer.\n\n"
        "Corrections are printed on the second page of the edition that follows the mistake.\n\n"
    )
    said = [
        "Ghana has offered to take in Jean Obame, said the foreign minister while he inspected a bridge near the lake.",
        "Ghana has offered to take in Jean Obame, the minister said as cocoa farmers marched through the old port.",
        "Ghana has offered to take in Jean Obame, he told a rainy rally of teachers beneath the university clock.",
        "Ghana has offered to take in Jean Obame, the cabinet said in a statement read out by a tired clerk at noon.",
        "Ghana has offered to take in Jean Obame, it was announced when the football final had gone to penalties.",
        "Ghana has offered to take in Jean Obame, the president said between two meetings with visiting bankers.",
        "Ghana has offered to take in Jean Obame, officials said once the last ferry of the evening had departed.",
    ]
    for number, text in enumerate(said):
        more = (
            f"Paper number {number} counted {number + 20} flags along the avenue before the crowd went home."
        )
        write(f"p{number}", f"{text}\n\n{more}\n\n{boilerplate}", site=f"Free Paper {'ABCDEFG'[number]}")
    assert read().label() == "7/7"


def test_two_papers_at_one_press_conference_observed_one_statement(write, read):
    write(
        "a",
        f"{QUOTE}\n\nRain fell on the microphones and an aide held an umbrella over him.",
        site="Morning Paper",
    )
    write(
        "b",
        f"He spoke for an hour about fish.\n\n{QUOTE}\n\nReporters had waited since dawn.",
        site="Island Echo",
    )
    board = read()
    (cell,) = board.row().cells
    assert [len(voice.provenance.articles) for voice in cell.voices] == [2]
    assert board.label() == "1/2"
    chain = next(chain for chain in board.chains() if chain.links)
    assert [link.rule for link in chain.links] == ["text.quotation"]


def test_the_same_words_a_month_later_are_another_occasion(write, read):
    write("a", f"{QUOTE}\n\nRain fell on the microphones.", site="Morning Paper", date="2026-01-20")
    write("b", f"He spoke for an hour about fish.\n\n{QUOTE}", site="Island Echo")
    assert read().label() == "2/2"


def test_an_outlet_that_cites_itself_is_one_origin(write, read):
    write("a", f"{OFFER}\n\n{REST}", site="Island Echo")
    again = "Ghana has offered to take in Jean Obame, the Island Echo reported on Wednesday, citing the Island Echo."
    write("b", again, site="Island Echo", date="2026-03-04")
    board = read()
    assert board.label() == "1/2"
    assert board.row().provenance.origins == ("Island Echo",)


def cites(outlet):
    return f"Ghana has offered to take in Jean Obame, {outlet} reported."


def test_a_chain_through_the_folder_ends_at_the_first(write, read):
    write("a", cites("the Island Echo"), site="Morning Post")
    write("b", cites("Reuters") + "\n\nNo date was given for his journey.", site="Island Echo")
    board = read()
    assert board.row().provenance.origins == ("Reuters",)
    assert board.way("Morning Post") == [
        ("Island Echo", "cited.reported"),
        ("Reuters", "cited.reported"),
    ]


def test_a_circle_is_shown_and_not_counted(write, read):
    write("a", cites("the Island Echo"), site="Morning Post")
    write("b", cites("the Morning Post") + "\n\nNo date was given for his journey.", site="Island Echo")
    board = read()
    assert board.label() == "+1?/2"
    assert all(chain.cycle and chain.origin is None for chain in board.chains())


def test_a_relay_is_shown_and_not_counted(write, read):
    text = "Ghana has offered to take in Jean Obame, the Island Echo reported, citing Reuters."
    write("a", text, site="Morning Post")
    board = read()
    assert board.row().provenance.origins == ("Reuters",)
    assert [origin for origin, _ in board.way("Morning Post")] == ["Island Echo", "Reuters"]


def test_papers_of_one_publisher_are_one_origin_by_the_profile(write, read):
    write("a", f"{OFFER}\n\n{REST}", site="Harbour Gazette")
    write(
        "b",
        "Ghana has offered to take in Jean Obame, said its foreign minister at dusk.",
        site="Harbour Evening",
    )
    board = read()
    assert board.label() == "1/2"
    assert board.way("Harbour Evening") == [("Tidewater Press", "house.publisher")]


def test_an_edited_article_counts_once(write, read, folder):
    write("a", f"{OFFER}\n\n{REST}", site="Morning Paper")
    assert read().label() == "1/1"
    write(
        "a",
        f"{OFFER}\n\n{REST}\n\nThis article was changed to correct the name of the airfield.",
        site="Morning Paper",
    )
    assert read().label() == "1/1"
    (folder / "a.md").unlink()
    assert read().board.destinations == ()


def test_reading_again_changes_nothing(write, read):
    for number in range(3):
        write(f"paper{number}", WIRE, site=f"Morning Paper {number}")
    first, second = read(), read()
    assert first.board == second.board
    assert first.chains() == second.chains()


def test_the_grade_of_a_voice_tells_its_arithmetic(write, read):
    write("a", f"{OFFER}\n\n{REST}", site="Harbour Gazette")
    board = read()
    row = board.row()
    grade = board.sources.grade(row, row.cells[0].voices[0])
    assert (grade.letter, grade.credibility) == ("B", 2)
    assert grade.arithmetic == (
        "1 independent origin: Harbour Gazette",
        "on record: Harbour Gazette",
        "live conflict: none",
        "credibility 2: probably true",
        "reliability B: Harbour Gazette",
    )
