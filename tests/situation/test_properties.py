"""What must hold for any folder: order does not matter, counts are lengths, copies add no rows."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
from crisistui.model.vocabulary import Basis, Category, DeadlineStatus, Party, Stance
from crisistui.report.json_report import to_json
from crisistui.situation.chains import counted
from crisistui.situation.compose import compose
from crisistui.situation.sources import Sources
from crisistui.situation.view import View

CRISIS = Crisis("Ruritania", "Europe/Lisbon", "Marshal")
NOW = datetime(2031, 3, 10, 12, 0, tzinfo=UTC)
NAMES = [
    "Zoë Almeida",
    "Zoe Almeida",
    "Almeida",
    "Haas",
    "Geneva",
    None,
    "officials",
    "experts in law",
    "law experts",
]
OUTLETS = ["Aurora", "The Aurora", "Zenit", "Reuters", "WaPo", "The Washington Post"]
WORDS = ["harbour", "closes", "closed", "tanker", "seized", "seizes", "palace", "envoy", "leaves", "arrives"]

days = st.dates(date(2031, 3, 1), date(2031, 3, 6)).map(PartialDate.of)
dates = st.one_of(days, days, st.just(PartialDate(2031, 3)), st.just(PartialDate(2031)))
maybe = st.one_of(st.none(), days)
outlets = st.one_of(st.none(), st.sampled_from(OUTLETS))
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
people = st.sampled_from([name for name in NAMES if name])


@st.composite
def folders(draw):
    """A folder of up to eight articles with anything in it; ids are assigned in the order drawn."""
    articles, statements, deadlines, developments, actors = [], [], [], [], []
    for number in range(draw(st.integers(0, 8))):
        origins = tuple(draw(st.lists(st.sampled_from(OUTLETS), max_size=2)))
        articles.append(
            ArticleRow(
                number,
                f"sha256:{number}",
                f"{number}.txt",
                None,
                draw(outlets),
                draw(maybe),
                "stated",
                None,
                origins,
                draw(sources(origins)),
                4,
            )
        )
        at = number * 100
        for _ in range(draw(st.integers(0, 4))):
            at += 1
            stance = draw(st.sampled_from(Stance))
            where = draw(st.sampled_from(["PT", "JO", "MA", None]))
            party, holder = draw(st.sampled_from(Party)), draw(st.sampled_from(NAMES))
            basis, said_on = draw(st.sampled_from(Basis)), draw(maybe)
            statements.append(
                StatementRow(
                    at, number, where, party, holder, stance, stance.polarity, draw(st.booleans()), draw(outlets),
                    basis, said_on, "r", draw(st.integers(0, 399)),
                )
            )  # fmt: skip
        for _ in range(draw(st.integers(0, 2))):
            at += 1
            cast = tuple(draw(st.lists(people, max_size=2)))
            category = draw(st.sampled_from([Category.COERCE, Category.CONSULT]))
            developments.append(
                DevelopmentRow(at, number, draw(dates), category, draw(sentences), cast, None, "r")
            )
            by, status = draw(st.sampled_from(NAMES)), draw(st.sampled_from(DeadlineStatus))
            deadlines.append(
                DeadlineRow(at, number, draw(dates), draw(sentences), by, None, None, status, None, "r")
            )
        for name in draw(st.lists(people, max_size=2, unique=True)):
            at += 1
            actors.append(
                ActorRow(at, number, name.lower(), name, "person", None, None, 1, (name.split()[-1],))
            )
    rows = map(tuple, (articles, statements, deadlines, developments, actors))
    return Holdings(*rows, echoes=draw(echoes(len(articles))))


@st.composite
def sources(draw, origins):
    """How each origin of an article is known, relays among them."""
    return tuple(
        SourceRow(
            name, draw(st.sampled_from(["credit.byline", "cited.citing"])), f"citing {name}", 5,
            bool(cited), cited,
        )
        for name in origins
        for cited in [draw(st.one_of(st.none(), st.sampled_from(OUTLETS)))]
    )  # fmt: skip


@st.composite
def echoes(draw, count):
    """Sentences, quotations and runs of words that several of the articles share."""
    rows = {}
    for mark in range(draw(st.integers(0, 6)) if count > 1 else 0):
        kind = draw(st.sampled_from("ssqw"))
        for article in draw(st.lists(st.integers(0, count - 1), min_size=2, max_size=8, unique=True)):
            place = draw(st.integers(0, 3))
            rows[mark, article] = EchoRow(article, kind, mark, place, place * 100, place * 100 + 100)
    return tuple(rows[key] for key in sorted(rows))


def arrived(holdings, order):
    """The same folder after its files came in another order: other ids, other places."""
    new = {old.id: place for place, old in enumerate(order)}

    def moved(rows):
        rows = [
            replace(row, article=new[row.article], id=new[row.article] * 100 + row.id % 100) for row in rows
        ]
        return tuple(sorted(rows, key=lambda row: row.id))

    articles = tuple(replace(row, id=new[row.id]) for row in order)
    return Holdings(
        articles, moved(holdings.statements), moved(holdings.deadlines), moved(holdings.developments),
        moved(holdings.actors), (),
        tuple(sorted(
            (replace(row, article=new[row.article]) for row in holdings.echoes), key=lambda row: (row.mark, row.article),
        )),
    )  # fmt: skip


def written(holdings, view=None):
    return to_json(compose(CRISIS, holdings, view or View(), NOW), holdings, lambda _kind, _facts: [])


@settings(max_examples=60, deadline=None)
@given(folders(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_nothing(holdings, random):
    order = list(holdings.articles)
    random.shuffle(order)
    assert written(holdings) == written(arrived(holdings, order))
    only = View(destinations=frozenset({"PT"}))
    assert written(holdings, only) == written(arrived(holdings, order), only)


@settings(max_examples=60, deadline=None)
@given(
    folders(),
    st.sampled_from(
        [View(), View(destinations=frozenset({"PT", "JO"})), View(as_of=datetime(2031, 3, 3, tzinfo=UTC))]
    ),
)
def test_every_number_is_the_length_of_the_list_it_opens(holdings, view):
    board = compose(CRISIS, holdings, view, NOW)
    homes = {
        "statements": {row.id: row.article for row in holdings.statements},
        "deadlines": {row.id: row.article for row in holdings.deadlines},
        "developments": {row.id: row.article for row in holdings.developments},
        "actors": {row.id: row.article for row in holdings.actors},
    }
    shown = {row.id for row in board.articles}
    opened = [
        *(("deadlines", row.provenance, row.deadlines) for row in board.deadlines),
        *(("developments", row.provenance, row.developments) for row in board.developments),
        *(("actors", row.provenance, row.actors) for row in board.actors),
    ]
    for row in (*board.destinations, *([board.stays] if board.stays else [])):
        voices = [voice for cell in row.cells for voice in cell.voices]
        opened += [("statements", voice.provenance, voice.statements) for voice in voices]
        opened += [
            ("statements", c.provenance, [i for v in c.voices for i in v.statements]) for c in row.cells
        ]
        opened.append(("statements", row.provenance, [i for voice in voices for i in voice.statements]))
    for kind, behind, facts in opened:
        assert len(set(facts)) == len(facts) > 0
        assert set(behind.articles) == {homes[kind][fact] for fact in facts} <= shown
        assert len(set(behind.articles)) == len(behind.articles)
        assert len(behind.origins) + behind.unknown_origins >= 1
    assert all(row.said == len(row.statements) for row in board.actors)


@settings(max_examples=100, deadline=None)
@given(
    folders(),
    st.sampled_from(
        [View(), View(destinations=frozenset({"PT"})), View(as_of=datetime(2031, 3, 3, tzinfo=UTC))]
    ),
)
def test_what_a_number_opens_ends_in_what_was_counted(holdings, view):
    board = compose(CRISIS, holdings, view, NOW)
    opened = Sources(CRISIS, holdings)
    rows = [
        *(("deadline", row.provenance, row.deadlines) for row in board.deadlines),
        *(("development", row.provenance, row.developments) for row in board.developments),
        *(("actor", row.provenance, row.actors) for row in board.actors),
    ]
    for row in (*board.destinations, *([board.stays] if board.stays else [])):
        cells = [(c.provenance, [i for v in c.voices for i in v.statements]) for c in row.cells]
        rows += [("statement", *cell) for cell in cells]
        rows.append(("statement", row.provenance, [i for _, facts in cells for i in facts]))
        for cell in row.cells:
            for voice in cell.voices:
                rows.append(("statement", voice.provenance, voice.statements))
                grade = opened.grade(row, voice)
                assert (grade.credibility == 1) <= (
                    len(voice.provenance.origins) > 1 and voice.basis == "on record"
                )
                assert tuple(name for name, _ in grade.reliability) == voice.provenance.origins
    for kind, behind, facts in rows:
        chains = opened.chains(kind, facts)
        assert counted(chains) == (set(behind.origins), behind.unknown_origins)
        assert {chain.article for chain in chains} == set(behind.articles)
        assert sorted(fact for chain in chains for fact in chain.facts) == sorted(facts)
        for chain in chains:
            assert all(a.origin == b.carrier or b.rule for a, b in pairwise(chain.links))


@settings(max_examples=60, deadline=None)
@given(folders())
def test_a_second_copy_of_every_file_adds_articles_and_no_rows(holdings):
    holdings = replace(holdings, echoes=())  # the index holds equal bytes once; so would its echoes
    count = len(holdings.articles)

    def again(rows):
        return tuple(replace(row, id=row.id + count * 100, article=row.article + count) for row in rows)

    copies = tuple(replace(row, id=row.id + count, path=f"copy/{row.path}") for row in holdings.articles)
    twice = Holdings(
        holdings.articles + copies,
        holdings.statements + again(holdings.statements),
        holdings.deadlines + again(holdings.deadlines),
        holdings.developments + again(holdings.developments),
        holdings.actors + again(holdings.actors),
    )
    once, both = (compose(CRISIS, some, View(), NOW) for some in (holdings, twice))

    def shape(board):
        rows = (*board.destinations, *([board.stays] if board.stays else []))
        voices = [(r.code, c.party, v.key, v.stance) for r in rows for c in r.cells for v in c.voices]
        counted = [(set(r.provenance.origins), r.provenance.unknown_origins) for r in rows]
        return (
            sorted(voices, key=str),
            sorted(counted, key=str),
            sorted((str(r.due), r.status) for r in board.deadlines),
            sorted((str(r.date), r.summary) for r in board.developments),
            [r.name for r in board.actors],
        )

    assert shape(once) == shape(both)


@pytest.mark.parametrize("view", [View(), View(destinations=frozenset({"PT"})), View(text="almeida")])
@settings(max_examples=30, deadline=None)
@given(holdings=folders())
def test_composing_twice_gives_the_same_bytes(holdings, view):
    assert written(holdings, view) == written(replace(holdings), view)


VIEWS = [
    View(),
    View(destinations=frozenset({"PT"})),
    View(destinations=frozenset({"JO", "MA"})),
    View(as_of=datetime(2031, 3, 3, tzinfo=UTC)),
    View(as_of=datetime(2031, 3, 3, tzinfo=UTC), destinations=frozenset({"PT"})),
]


@settings(max_examples=60, deadline=None)
@given(folders(), st.permutations(VIEWS))
def test_what_was_looked_at_before_changes_nothing(holdings, views):
    for view in views:
        assert compose(CRISIS, holdings, view, NOW) == compose(CRISIS, replace(holdings), view, NOW)
        compose(CRISIS, holdings, View(), NOW)
