"""A machine is put right: who did it and why is kept, shown, undone, and found again after a rebuild."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisistui.model.dates import PartialDate
from crisistui.shift.corrections import corrected
from crisistui.shift.fields import EDITABLE, CorrectionError, checked
from crisistui.shift.keys import fact_key
from crisistui.shift.records import record_of


@pytest.fixture
def misread(news):
    """The machine took a joke for an offer."""
    first = news.article("Aurora", "2031-03-08", origins=["Aurora"])
    news.said = news.says(first, "King Olaf", "offers", to="NO")
    news.refused = news.says(first, "Dr Almeida", "refuses", on="2031-03-08")
    news.demand = news.due(first, "2031-03-11", "to leave the palace", by="Geneva")
    news.event = news.happens(first, "2031-03-08", "MOBILIZE", "Guards close the bridges")
    news.king = news.actor(first, "King Olaf", country="NO")
    return news


def codes(desk):
    return sorted(row.code for row in desk.board().destinations)


def dismiss(desk, kind, *facts, reason="a joke"):
    return desk.shift.dismiss(desk.read(), kind, facts, "AB", reason, desk.now)


def edit(desk, kind, fact, name, value, reason="misread"):
    return desk.shift.edit(desk.read(), kind, [fact], name, value, "AB", reason, desk.now)


def notes(desk, kind, fact):
    return [note.line for note in desk.shift.corrected(desk.held).on(kind, [fact])]


def test_a_dismissed_fact_leaves_the_board_for_everybody_and_comes_back_when_undone(misread, desk, sit_down):
    dismiss(desk, "statement", misread.said)
    assert codes(desk) == ["PT"]
    other = sit_down(who="CD")
    assert codes(other) == ["PT"]
    (gone,) = other.shift.corrected(other.held).dismissed
    assert gone.line == "dismissed by AB (a joke)"
    assert gone.says == "NO: King Olaf (host): offers"
    other.shift.take_back(gone, "CD", other.now)
    assert codes(other) == ["NO", "PT"]
    desk.shift.refresh()
    assert codes(desk) == ["NO", "PT"]


def test_all_kinds_of_facts_can_be_dismissed(misread, desk):
    dismiss(desk, "deadline", misread.demand)
    dismiss(desk, "development", misread.event)
    dismiss(desk, "actor", misread.king)
    board = desk.board()
    assert (board.deadlines, board.developments, board.actors) == ((), (), ())


def test_a_stance_set_right_changes_its_side_and_says_so(misread, desk):
    edit(desk, "statement", misread.said, "stance", "Doubts")
    cell = next(row for row in desk.board().destinations if row.code == "NO").cells[0]
    assert (cell.stance, cell.polarity) == ("doubts", -1)
    assert notes(desk, "statement", misread.said) == ["corrected by AB: stance offers → doubts (misread)"]


def test_an_edit_of_an_edit_and_a_dismissal_of_it_are_each_undone_alone(misread, desk):
    edit(desk, "statement", misread.said, "stance", "open")
    edit(desk, "statement", misread.said, "party", "observer")
    assert notes(desk, "statement", misread.said) == [
        "corrected by AB: stance offers → open (misread)",
        "corrected by AB: party host → observer (misread)",
    ]
    dismiss(desk, "statement", misread.said)
    assert codes(desk) == ["PT"]
    now = desk.shift.corrected(desk.held)
    desk.shift.take_back(now.dismissed[0], "AB", desk.now)
    first, second = desk.shift.corrected(desk.held).on("statement", [misread.said])
    desk.shift.take_back(first, "AB", desk.now)
    assert notes(desk, "statement", misread.said) == [second.line]
    (row,) = [row for row in desk.shift.corrected(desk.held).holdings.statements if row.id == misread.said]
    assert (row.stance, row.party) == ("offers", "observer")


def test_dates_are_set_as_precisely_as_they_are_known(misread, desk):
    edit(desk, "deadline", misread.demand, "due", "2031-03-12T18:00Z")
    edit(desk, "deadline", misread.demand, "status", "extended")
    edit(desk, "deadline", misread.demand, "set_on", "2031-03")
    edit(desk, "development", misread.event, "date", "2031-03")
    edit(desk, "development", misread.event, "category", "COERCE")
    edit(desk, "statement", misread.refused, "said_on", "")
    now = desk.shift.corrected(desk.held).holdings
    assert now.deadlines[0].due == PartialDate(2031, 3, 12, 18, 0, 0)
    assert (now.deadlines[0].status, now.deadlines[0].set_on) == ("extended", PartialDate(2031, 3))
    assert (now.developments[0].date, now.developments[0].category) == (PartialDate(2031, 3), "COERCE")
    assert now.statements[1].said_on is None
    assert "said_on 2031-03-08 → unknown" in notes(desk, "statement", misread.refused)[0]


@pytest.mark.parametrize(
    ("kind", "name", "value", "why"),
    [
        ("statement", "stance", "ofers", r"stance: no 'ofers': one of hosts.*; did you mean offers\?"),
        ("statement", "party", "zzz", r"party: no 'zzz': one of host, .*third$"),
        ("statement", "due", "2031", "statement: no field 'due' to set: there is stance, party, said_on"),
        ("actor", "name", "X", "actor: no field 'name' to set: there is nothing"),
        ("deadline", "due", "", "due: not a date: ''"),
        ("deadline", "due", "soon", "due: not a date: 'soon'"),
    ],
)
def test_a_correction_that_makes_no_sense_is_refused_and_not_written(misread, desk, kind, name, value, why):
    facts = {"statement": misread.said, "deadline": misread.demand, "actor": misread.king}
    with pytest.raises(CorrectionError, match=why):
        edit(desk, kind, facts[kind], name, value)
    assert not desk.shift.log.path.exists()


def test_initials_and_a_reason_are_asked_for(misread, desk):
    held = desk.read()
    with pytest.raises(CorrectionError, match="say why"):
        desk.shift.dismiss(held, "statement", [misread.said], "AB", "  ", desk.now)
    with pytest.raises(CorrectionError, match="initials"):
        desk.shift.dismiss(held, "statement", [misread.said], " ", "joke", desk.now)
    with pytest.raises(CorrectionError, match="left the board"):
        desk.shift.dismiss(held, "statement", [99], "AB", "joke", desk.now)
    with pytest.raises(CorrectionError, match="no facts of kind 'rumour'"):
        desk.shift.dismiss(held, "rumour", [99], "AB", "joke", desk.now)


def test_corrections_hold_in_a_rebuilt_index_and_under_a_new_name(misread, desk, rebuilt):
    dismiss(desk, "statement", misread.said)
    edit(desk, "deadline", misread.demand, "status", "met")
    misread.articles[0] = replace(misread.articles[0], path="moved/001.txt")
    desk.held = rebuilt(misread.holdings())
    assert codes(desk) == ["PT"]
    assert [row.status for row in desk.board().deadlines] == ["met"]
    assert notes(desk, "deadline", misread.demand + 700)


def test_a_dismissal_holds_when_an_upgrade_finds_the_words_elsewhere_in_the_same_text(misread, desk):
    misread.statements[0] = replace(misread.statements[0], at=120)
    dismiss(desk, "statement", misread.said)
    misread.statements[0] = replace(misread.statements[0], at=131, rule="another-rule")
    desk.read()
    assert codes(desk) == ["PT"]


def test_of_two_equal_facts_of_one_text_the_one_that_was_meant_is_dismissed(misread, desk):
    misread.statements[0] = replace(misread.statements[0], at=100)
    again = misread.says(1, "King Olaf", "offers", to="NO")
    misread.statements[-1] = replace(misread.statements[-1], at=900)
    dismiss(desk, "statement", again)
    left = [row.id for row in desk.shift.corrected(desk.held).holdings.statements]
    assert (misread.said in left, again in left) == (True, False)
    dismiss(desk, "statement", misread.said)
    assert codes(desk) == ["PT"]


def test_when_the_article_changes_under_it_the_fact_is_back_and_marked(misread, desk):
    dismiss(desk, "statement", misread.said)
    edit(desk, "deadline", misread.demand, "status", "met")
    misread.articles[0] = replace(misread.articles[0], sha="sha256:" + "e" * 64)
    desk.read()
    assert codes(desk) == ["NO", "PT"]
    assert notes(desk, "statement", misread.said) == ["returned by AB (a joke); the article changed since"]
    assert notes(desk, "deadline", misread.demand) == [
        "returned by AB: status = met (misread); the article changed since"
    ]
    edit(desk, "deadline", misread.demand, "status", "met", reason="still so")
    assert notes(desk, "deadline", misread.demand) == ["corrected by AB: status pending → met (still so)"]
    dismiss(desk, "statement", misread.said, reason="still a joke")
    assert codes(desk) == ["PT"]


def test_a_correction_whose_fact_nobody_tells_any_more_lies_idle(misread, desk):
    record = dismiss(desk, "statement", misread.said)
    misread.statements.pop(0)
    held = desk.read()
    assert desk.shift.corrected(held).idle == (record.id,)
    misread.articles.clear()
    misread.statements.clear()
    assert desk.shift.corrected(desk.read()).idle == (record.id,)


def test_without_corrections_the_holdings_are_the_very_same(misread, desk):
    assert desk.shift.corrected(desk.held).holdings is desk.held
    assert corrected(desk.held, ()).on("statement", [misread.said]) == ()


def test_one_s_own_correction_is_no_news(misread, desk):
    desk.mark()
    edit(desk, "statement", misread.said, "stance", "refuses")
    edit(desk, "deadline", misread.demand, "due", "2031-03-20")
    dismiss(desk, "statement", misread.refused)
    assert desk.changes().items == ()


def test_a_record_that_a_later_program_or_a_hand_wrote_is_passed_over(misread, desk):
    held = desk.read()
    good = desk.shift.corrected(held).edit("statement", [misread.said], "stance", "open", "AB", "x", desk.now)
    fact = good.body["facts"][0]
    lines = [
        {"kind": "edit", "facts": [fact], "field": "mood", "value": "glum"},
        {"kind": "edit", "facts": [fact], "field": "stance", "value": "glum"},
        {"kind": "dismiss", "facts": ["?", {"key": 1}, {**fact, "at": "x"}]},
        {"kind": "dismiss", "facts": 4},
    ]
    records = [
        record_of({"v": 1, "id": str(n), "at": "2031-03-10T22:00:00Z", "who": "X", **line})
        for n, line in enumerate(lines)
    ]
    made = corrected(held, records)
    assert made.holdings is held
    assert set(made.idle) == {"0", "1", "2", "3"}


def test_a_dismissed_fact_cannot_be_edited_back_by_an_older_board(misread, desk, sit_down):
    other = sit_down(who="CD")
    dismiss(desk, "statement", misread.said)
    edit(other, "statement", misread.said, "stance", "open")
    desk.shift.refresh()
    assert codes(desk) == ["PT"]


@given(
    kind=st.sampled_from([*EDITABLE, "actor"]),
    name=st.sampled_from(["stance", "party", "due", "date", "status", "set_on", "said_on", "category"]),
    value=st.text(max_size=12) | st.dates().map(str) | st.sampled_from(["offers", "HOST", "met", "sanction"]),
)
def test_what_is_accepted_once_is_accepted_as_it_was_written(kind, name, value):
    try:
        kept = checked(kind, name, value)
    except CorrectionError:
        return
    assert checked(kind, name, kept) == kept


def test_the_key_of_a_fact_depends_on_what_is_said_and_where_only(misread):
    article, row = misread.articles[0], misread.statements[0]
    key = fact_key(article, row)
    assert key == fact_key(
        replace(article, id=9, path="x", title="y"), replace(row, id=8, article=9, rule="z")
    )
    others = (
        replace(row, stance="open"),
        replace(row, at=7),
        replace(row, holder=None),
        replace(row, destination=None),
    )
    assert key not in {fact_key(article, other) for other in others}
    assert key != fact_key(replace(article, sha="sha256:1"), row)
