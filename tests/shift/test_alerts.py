"""What wakes the desk at night, and what does not."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from crisistui.model.dates import PartialDate
from crisistui.shift.alerts import Watch, stage

LISBON = ZoneInfo("Europe/Lisbon")


class Night:
    """A board that is looked at again and again."""

    def __init__(self, desk):
        self.desk, self.watch = desk, Watch()

    def look(self, **later):
        """Time goes by, the folder is read, the board is composed: what the desk is told."""
        self.desk.wait(**later)
        self.desk.read()
        told, self.changes = self.watch.see(self.desk.board(), self.desk.held)
        return [one.line for one in told.told] if told else []


@pytest.fixture
def night(news, desk):
    first = news.article("Aurora", "2031-03-08", origins=["Aurora"])
    news.says(first, "Dr Almeida", "offers", on="2031-03-08")
    news.due(first, "2031-03-12T01:00Z", "to leave the palace", by="Geneva")
    return Night(desk)


def test_the_first_board_is_silent_whatever_it_holds(night):
    assert night.look() == []
    assert night.changes is None


def test_while_nothing_changes_nothing_is_told(night):
    night.look()
    assert night.look(minutes=1) == []
    assert night.changes.items == ()


def test_a_burst_is_one_alert_the_gravest_first_each_with_its_sources(night, news):
    night.look()
    wire = news.article("Borealis", "2031-03-10", origins=["Borealis"])
    news.says(wire, "Dr Almeida", "refuses", on="2031-03-10")
    news.says(wire, "King Olaf", "offers", to="NO")
    news.says(wire, "Palace spokesman", "denies", to=None, party="subject")
    news.says(wire, "Professor Ivo", "doubts", to="NO", party="observer")
    news.happens(wire, "2031-03-10", "PROTEST", "Crowds gather before the embassy")
    night.desk.read()
    told, _ = night.watch.see(night.desk.board(), night.desk.held)
    assert [one.line for one in told.told] == [
        "offer: Norway: King Olaf (host): offers [Borealis]",
        "flip: Portugal: Dr Almeida (host): offers → refuses [Borealis]",
        "denial: stays: Palace spokesman (subject): denies [Borealis]",
    ]
    assert told.text == "offer: Norway: King Olaf (host): offers [Borealis] (+2 more)"
    assert night.look() == []


def test_a_second_origin_is_told_and_a_third_is_not(night, news):
    night.look()
    for outlet, lines in (
        (
            "Borealis",
            ["second origin: Portugal: Dr Almeida (host): offers: 1 → 2 origins [Aurora, Borealis]"],
        ),
        ("Cometa", []),
    ):
        news.says(news.article(outlet, "2031-03-10", origins=[outlet]), "Dr Almeida", "offers")
        assert night.look() == lines


def test_a_deadline_is_told_of_at_24_hours_at_2_hours_and_when_it_has_lapsed(night):
    night.look()
    assert night.look(hours=2, minutes=59) == []
    assert night.look(minutes=1) == ["deadline at 24 h: to leave the palace (Geneva): in 24:00 h [Aurora]"]
    assert night.look(hours=20) == []
    assert night.look(hours=2) == ["deadline at 2 h: to leave the palace (Geneva): in 2:00 h [Aurora]"]
    assert night.look(hours=1) == []
    assert night.look(hours=1) == [
        "deadline lapsed: to leave the palace (Geneva): pending → lapsed, outcome unreported [Aurora]"
    ]
    assert night.look(hours=9) == []


def test_a_board_that_slept_through_both_is_told_once(night):
    night.look()
    assert len(night.look(hours=26)) == 1
    assert len(night.look(days=3)) == 1


def test_a_new_deadline_that_is_near_already_is_told(night, news):
    night.look()
    news.due(news.article("Borealis", "2031-03-10"), "2031-03-11", "open the harbour", by="Front")
    assert night.look() == ["deadline at 24 h: open the harbour (Front): tomorrow [Borealis]"]


def test_a_proposal_and_a_month_come_near_at_no_hour(night, news):
    first = news.article("Borealis", "2031-03-10")
    news.due(first, "2031-03-13", "share the throne", by="Front", status="proposed")
    news.due(first, "2031-03", "pay the guards", by="Guards")
    night.look()
    assert [line for line in night.look(days=4) if "palace" not in line] == []


def test_a_folder_that_blinks_tells_nothing_twice(night, news):
    night.look()
    kept = news.articles, news.statements, news.deadlines
    news.articles, news.statements, news.deadlines = [], [], []
    assert night.look() == []
    news.articles, news.statements, news.deadlines = kept
    assert night.look() == []


def test_an_index_rebuilt_under_the_board_tells_nothing(night, news, rebuilt):
    night.look()
    night.desk.held = rebuilt(news.holdings())
    assert night.watch.see(night.desk.board(), night.desk.held)[0] is None


def test_what_another_profile_reads_out_of_known_articles_is_no_news_but_a_new_article_is(
    night, news, newsroom
):
    before = night.desk.read()
    night.watch.reread(newsroom.CRISIS, before, before)
    assert night.look() == []
    news.says(1, "Admiral Neves", "offers")
    news.says(news.article("Borealis", "2031-03-10", origins=["Borealis"]), "King Olaf", "offers", to="NO")
    night.watch.reread(newsroom.CRISIS, before, news.holdings())
    assert night.look() == ["offer: Norway: King Olaf (host): offers [Borealis]"]


@pytest.mark.parametrize(
    ("due", "now", "near"),
    [
        ("2031-03-12", "2031-03-10T23:59", 0),
        ("2031-03-12", "2031-03-11T00:00", 1),
        ("2031-03-12", "2031-03-12T00:00", 2),
        ("2031-03-12", "2031-03-13T00:00", 3),
        ("2031-03", "2031-03-31T23:00", 0),
        ("2031-03", "2031-04-01T00:00", 3),
        ("2031-03-12T12:00", "2031-03-11T11:59", 0),
        ("2031-03-12T12:00", "2031-03-11T12:00", 1),
        ("2031-03-12T12:00", "2031-03-12T10:00", 2),
        ("2031-03-12T12:00", "2031-03-12T12:00", 3),
        ("2031-03-12T12:00+02:00", "2031-03-12T09:00", 2),
    ],
)
def test_how_near_a_date_is_goes_by_its_own_unit(due, now, near):
    moment = datetime.fromisoformat(now).replace(tzinfo=LISBON)
    assert stage(PartialDate.parse(due), moment, LISBON) == near


def test_nearness_never_goes_back(night):
    due, start = PartialDate.parse("2031-03-30"), datetime(2031, 3, 27, tzinfo=UTC)
    stages = [stage(due, start + timedelta(hours=hour), LISBON) for hour in range(110)]
    assert stages == sorted(stages)
    assert set(stages) == {0, 1, 2, 3}


def test_a_correction_made_at_another_board_wakes_nobody(night, news, newsroom, sit_down):
    night.look()
    other = sit_down(who="CD")
    other.shift.edit(
        other.held, "statement", [news.statements[0].id], "stance", "refuses", "CD", "misread", other.now
    )
    desk = night.desk
    assert desk.shift.refresh()
    night.watch.reread(newsroom.CRISIS, desk.held, desk.shift.corrected(desk.read()).holdings)
    assert night.look() == []
    assert night.changes.items == ()
