"""A night at the desk, told as it is lived: hand-over, a denial at three, a lost line, the morning."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from crisistui.shift.changes import Kind


@pytest.fixture
def evening(news):
    """What the late shift leaves behind: Lisbon offers, a demand runs, troops moved."""
    first = news.article("Aurora", "2031-03-08", origins=["Aurora"])
    news.says(first, "Dr Almeida", "offers", on="2031-03-08")
    news.due(first, "2031-03-11", "to leave the palace", by="Geneva")
    news.happens(first, "2031-03-08", "MOBILIZE", "Guards close the bridges of the capital")
    return news


def test_a_board_without_a_mark_calls_nothing_new(evening, desk):
    assert desk.changes() is None
    desk.shift.see(["any"], "AB", desk.now)
    assert desk.changes() is None


def test_right_after_the_mark_nothing_is_new(evening, desk):
    desk.mark()
    found = desk.changes()
    assert found.items == ()
    assert found.counts.words() == ()
    assert found.since == "2031-03-10T22:00:00Z"


def test_a_denial_at_three_in_the_morning_stands_first(evening, desk):
    desk.mark()
    desk.wait(hours=5)
    wire = evening.article("Borealis", "2031-03-11", origins=["Borealis"])
    evening.says(wire, "Foreign Ministry of Portugal", "denies", on="2031-03-11")
    evening.happens(wire, "2031-03-11", "PROTEST", "Crowds gather before the embassy in the night")
    lines = desk.news_lines()
    assert lines == [
        ("denial", "Portugal: Foreign Ministry of Portugal (host): denies [Borealis]"),
        ("development", "PROTEST: Crowds gather before the embassy in the night [Borealis]"),
    ]
    assert desk.changes().counts.words() == ("+1 said", "1 denied", "+1 events")


def test_who_offered_and_now_refuses_has_flipped(evening, desk):
    desk.mark()
    desk.wait(hours=8)
    later = evening.article("Borealis", "2031-03-11", origins=["Borealis"])
    evening.says(later, "Dr Almeida", "refuses", on="2031-03-11")
    (flip,) = desk.changes().items
    assert (flip.kind, flip.before, flip.after) == (Kind.FLIP, "offers", "refuses")
    assert flip.line == "Portugal: Dr Almeida (host): offers → refuses [Borealis]"
    assert desk.changes().counts.flips == 1


def test_a_party_led_the_other_way_by_another_voice_has_flipped_too(evening, desk):
    desk.mark()
    for outlet in ("Borealis", "Cometa"):
        evening.says(
            evening.article(outlet, "2031-03-11", origins=[outlet]), "Prime Minister Reis", "refuses"
        )
    (flip,) = desk.changes().items
    assert flip.text == "Portugal: Prime Minister Reis (host): offers → refuses"


def test_who_denies_what_he_offered_himself_counts_as_both(evening, desk):
    desk.mark()
    evening.says(evening.article("Borealis", "2031-03-11"), "Dr Almeida", "denies", on="2031-03-11")
    found = desk.changes()
    assert [(item.kind, item.before) for item in found.items] == [(Kind.DENIAL, "offers")]
    assert found.counts.words() == ("+1 said", "1 flipped", "1 denied")


def test_falling_silent_is_no_flip(evening, desk):
    desk.mark()
    evening.says(evening.article("Borealis", "2031-03-11"), "Dr Almeida", "silent", on="2031-03-11")
    assert [item.kind for item in desk.changes().items] == [Kind.STATEMENT]


def test_a_deadline_lapses_over_night_without_any_article(evening, desk):
    desk.mark()
    desk.wait(days=1, hours=3)
    (lapsed,) = desk.changes().items
    assert lapsed.kind == Kind.LAPSED
    assert lapsed.line == ("to leave the palace (Geneva): pending → lapsed, outcome unreported [Aurora]")
    assert desk.changes().counts.words() == ("1 lapsed",)


def test_deadlines_are_set_moved_closed_and_a_proposal_may_become_one(evening, desk):
    first = evening.article("Aurora", "2031-03-09")
    evening.due(first, "2031-04-01", "hand over the treasury keys", by="Front", status="proposed")
    evening.due(first, "2031-03-20", "free the archivists", by="Front")
    desk.mark()
    later = evening.article("Borealis", "2031-03-10", origins=["Borealis"])
    evening.due(later, "2031-03-14", "to leave the palace", by="Geneva")
    evening.due(later, "2031-03-30", "open the harbour for grain ships", by="Front")
    evening.due(later, "2031-04-01", "hand over the treasury keys", by="Front")
    evening.due(later, "2031-03-20", "free the archivists", by="Front", status="met")
    found = desk.changes()
    assert [(str(item.kind), item.before, item.after) for item in found.items] == [
        ("moved", "2031-03-11", "2031-03-14"),
        ("closed", "pending", "met"),
        ("set", "proposed", "pending"),
        ("set", "", "pending"),
    ]
    assert found.counts.words() == ("2 deadlines set", "1 moved", "1 deadlines closed")


def test_a_deadline_told_of_as_extended_has_moved(evening, desk):
    desk.mark()
    later = evening.article("Borealis", "2031-03-11", origins=["Borealis"])
    evening.due(later, "2031-03-11", "to leave the palace", by="Geneva", status="extended")
    (moved,) = desk.changes().items
    assert (moved.kind, moved.before, moved.after) == (Kind.MOVED, "pending", "extended")


def test_a_deadline_first_heard_of_when_it_had_just_lapsed_is_told_as_lapsed(evening, desk):
    desk.mark()
    desk.wait(days=3)
    later = evening.article("Borealis", "2031-03-13")
    evening.due(later, "2031-03-12", "dissolve the guard", by="Front", status="lapsed")
    assert {(item.kind, item.text[:18]) for item in desk.changes().items} == {
        (Kind.LAPSED, "to leave the palac"), (Kind.LAPSED, "dissolve the guard"),
    }  # fmt: skip


def test_a_second_origin_is_gained_and_a_repetition_is_nothing(evening, desk):
    desk.mark()
    copy = evening.article("Cometa", "2031-03-09", origins=["Aurora"])
    evening.says(copy, "Dr Almeida", "offers")
    assert desk.changes().items == ()
    own = evening.article("Borealis", "2031-03-10", origins=["Borealis"])
    evening.says(own, "Dr Almeida", "offers")
    evening.due(own, "2031-03-11", "to leave the palace", by="Geneva")
    evening.happens(own, "2031-03-08", "MOBILIZE", "Guards have closed the capital's bridges")
    found = desk.changes()
    assert [(item.kind, item.before, item.after) for item in found.items] == [(Kind.ORIGIN, "1", "2")] * 3
    assert found.counts.words() == ("+3 origins",)
    assert {item.sources for item in found.items} == {("Aurora", "Borealis")}


def test_the_host_s_own_offer_stands_before_a_flip_and_another_s_offer_behind_a_denial(evening, desk):
    desk.mark()
    later = evening.article("Borealis", "2031-03-11", origins=["Borealis"])
    evening.says(later, "King Olaf", "offers", to="NO")
    evening.says(later, "Envoy Weiss", "offers", to="NO", party="broker")
    evening.says(later, "Dr Almeida", "refuses", on="2031-03-11")
    evening.says(later, "Palace spokesman", "denies", to=None, party="subject")
    evening.says(later, "Professor Ivo", "favours", to="NO", party="observer")
    found = desk.changes()
    assert [(str(item.kind), item.party) for item in found.items] == [
        ("offer", "host"), ("flip", "host"), ("denial", "subject"), ("offer", "broker"), ("statement", "observer"),
    ]  # fmt: skip
    assert found.counts[:4] == (5, 2, 1, 1)
    assert {item.party for item in found.narrowed({"NO"}).items} == {"host", "broker", "observer"}
    assert found.narrowed(()) is found


def test_reading_the_folder_again_or_rebuilding_the_index_makes_nothing_new(evening, desk, rebuilt):
    desk.mark()
    desk.held = rebuilt(evening.holdings())
    assert desk.shift.changes(desk.board(), desk.held).items == ()


def test_a_renamed_file_is_nothing_new_and_not_gone(evening, desk):
    desk.mark()
    evening.articles[0] = replace(evening.articles[0], path="archive/001.txt")
    assert desk.changes().items == ()


def test_a_revision_is_new_only_in_what_it_says_anew(evening, desk):
    desk.mark()
    evening.articles[0] = replace(evening.articles[0], sha="sha256:" + "f" * 64)
    assert desk.changes().items == ()
    evening.says(1, "Admiral Neves", "refuses")
    assert [item.text for item in desk.changes().items] == ["Portugal: Admiral Neves (host): refuses"]


def test_an_upgrade_that_reads_more_out_of_a_known_article_makes_nothing_new(evening, desk):
    desk.mark()
    evening.says(1, "Admiral Neves", "favours")
    assert desk.changes().items == ()


def test_a_deleted_file_is_gone_and_when_it_returns_nothing_is_new(evening, desk, news):
    desk.mark()
    kept = news.articles, news.statements, news.deadlines, news.developments
    news.articles, news.statements, news.deadlines, news.developments = [], [], [], []
    (gone,) = desk.changes().items
    assert (gone.kind, gone.text) == (Kind.GONE, "no longer in the folder: 001.txt")
    desk.mark()
    assert desk.changes().items == ()
    news.articles, news.statements, news.deadlines, news.developments = kept
    assert desk.changes().items == ()


def test_the_day_shift_sees_the_mark_of_the_night_and_may_take_it_back(evening, desk, sit_down):
    desk.mark()
    evening.says(evening.article("Borealis", "2031-03-11"), "King Olaf", "offers", to="NO")
    desk.wait(hours=8)
    desk.read()
    desk.mark()
    morning = sit_down(now=desk.now, who="CD")
    assert morning.changes().items == ()
    assert morning.shift.undo_mark("CD", morning.now).number == 2
    assert [item.kind for item in morning.changes().items] == [Kind.OFFER]
    desk.shift.refresh()
    assert desk.shift.state.mark.number == 1


def test_two_boards_mark_at_once_and_both_marks_stand(evening, desk, sit_down):
    other = sit_down(who="CD")
    desk.mark()
    other.mark()
    desk.shift.refresh()
    assert [mark.who for mark in desk.shift.state.marks] == ["AB", "CD"]
    assert desk.changes().items == ()
    assert other.shift.undo_mark("CD", other.now).who == "CD"
    assert other.shift.state.mark.who == "AB"


def test_undoing_without_a_mark_does_nothing(desk):
    assert desk.shift.undo_mark("AB", desk.now) is None


def test_rows_carry_a_mark_until_they_are_seen_by_anybody_and_after_a_rebuild(
    evening, desk, sit_down, rebuilt
):
    desk.mark()
    said = evening.says(evening.article("Borealis", "2031-03-11"), "King Olaf", "offers", to="NO")
    found = desk.changes()
    assert found.unseen(desk.shift.state.seen) == {("statement", said)}
    assert [item.text for item in found.on([("statement", said)])] == ["Norway: King Olaf (host): offers"]
    desk.shift.see([item.key for item in found.items], "AB", desk.now)
    size = desk.shift.log.path.stat().st_size
    desk.shift.see([item.key for item in found.items], "AB", desk.now)
    assert desk.shift.log.path.stat().st_size == size
    again = sit_down()
    again.held = rebuilt(evening.holdings())
    found = again.shift.changes(again.board(), again.held)
    assert len(found.items) == 1
    assert found.unseen(again.shift.state.seen) == frozenset()


def test_a_mark_is_found_by_its_name(evening, desk):
    with pytest.raises(ValueError, match="no mark was set"):
        desk.shift.state.find("last")
    first, second = desk.mark(), desk.mark()
    state = desk.shift.state
    assert state.find("last").id == second.id
    assert state.find("last-1").id == state.find(first.id[:6]).id == first.id
    with pytest.raises(ValueError, match="there are only 2 marks"):
        state.find("last-2")
    with pytest.raises(ValueError, match="no mark 'noon'"):
        state.find("noon")
    evening.says(evening.article("Borealis"), "King Olaf", "offers", to="NO")
    assert len(desk.changes(state.find("last-1")).items) == 1


def test_since_a_moment_counts_what_was_published_after_it(evening, desk):
    evening.says(evening.article(None, "2031-03-10", path="wire.txt"), "King Olaf", "offers", to="NO")
    desk.read()
    found = desk.shift.changes_since(desk.board(), desk.held, datetime(2031, 3, 9, 23, tzinfo=UTC))
    assert [item.line for item in found.items] == [
        "Norway: King Olaf (host): offers [wire.txt (origin unknown)]"
    ]


def test_the_log_notes_what_was_handed_over(desk):
    desk.shift.export("md", "last", "d1", "AB", desk.now)
    assert [record.body["format"] for record in desk.shift.state.exports] == ["md"]


def test_a_mark_writes_only_what_no_mark_before_it_knew(evening, desk):
    desk.mark()
    size = desk.shift.log.path.stat().st_size
    desk.wait(minutes=1)
    desk.mark()
    assert desk.shift.log.path.stat().st_size - size < 160


def test_looking_back_leaves_the_board_at_hand_prepared(evening, desk, newsroom):
    from crisistui.situation.houses import houses_of  # noqa: PLC0415
    from crisistui.situation.prepared import prepare  # noqa: PLC0415

    desk.mark()
    evening.says(evening.article("Borealis", "2031-03-11"), "King Olaf", "offers", to="NO")
    held = desk.read()
    board, houses = desk.board(), houses_of(newsroom.CRISIS)
    made = prepare(newsroom.CRISIS, held, houses)
    desk.shift.changes(board, held)
    assert prepare(newsroom.CRISIS, held, houses) is made
