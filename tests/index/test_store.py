"""What an analyst drops into a folder is what the index says is on the board."""

import threading
from datetime import date
from pathlib import Path

import pytest

from crisistui.index.location import default_location, fingerprint
from crisistui.index.readings import Aside, Facts, FileStamp, Recorded, Seen
from crisistui.index.store import Index
from crisistui.model.crisis import Crisis
from crisistui.model.dates import PartialDate
from crisistui.model.facts import ArticleFacts
from crisistui.model.holdings import Holdings, SetAside

from .conftest import FOLDER, facts_of, reading


def paths(index, **view):
    return [article.path for article in index.holdings(FOLDER, **view).articles]


def test_the_facts_made_by_hand_keep_the_contract():
    assert ArticleFacts.model_validate(facts_of("Anna Vale offers a house. The end.")).statements


def test_a_dropped_article_is_on_the_board_with_all_it_says(index):
    assert index.record(FOLDER, [reading("a.txt")]) == Recorded(changed=True)
    held = index.holdings(FOLDER)
    (article,) = held.articles
    assert (article.path, article.title, article.outlet) == ("a.txt", "Anna Vale offers a house", "The Daily")
    assert (article.published, article.basis) == (PartialDate(2025, 11, 29), "stated")
    assert article.origins == ("Reuters",)
    (statement,) = held.statements
    assert (statement.destination, statement.stance, statement.polarity) == ("TR", "offers", 1)
    assert (statement.hedged, statement.said_on) == (False, PartialDate(2025, 11))
    (deadline,) = held.deadlines
    assert (deadline.due, deadline.set_on) == (PartialDate(2025, 12, 1, 12, 0), PartialDate(2025, 11, 20))
    (development,) = held.developments
    assert (development.actors, development.category) == (("person:vale",), "CONSULT")
    (actor,) = held.actors
    assert (actor.key, actor.aliases, actor.mentions, actor.country) == ("person:vale", ("Vale",), 2, "TR")
    assert {row.article for row in (statement, deadline, development, actor)} == {article.id}
    assert index.text(article.id) == "Anna Vale offers a house. The end."
    assert index.notes(article.id) == ("no dateline",)
    assert index.known(FOLDER) == {"a.txt": FileStamp(10, 20)}


def test_an_empty_index_knows_nothing(index):
    assert index.holdings(FOLDER) == Holdings()
    assert index.known(FOLDER) == {}
    assert not index.has("sha256:00")
    assert index.text(7) == ""
    assert index.notes(7) == ()
    assert index.evidence("statement", [7]) == []
    assert not index.forget(FOLDER, [])


def test_the_same_bytes_again_change_nothing(index):
    index.record(FOLDER, [reading("a.txt")])
    before = index.holdings(FOLDER)
    assert index.record(FOLDER, [reading("a.txt", stamp=FileStamp(10, 99))]) == Recorded(changed=False)
    assert index.holdings(FOLDER) == before
    assert index.known(FOLDER)["a.txt"].mtime_ns == 99


def test_an_edited_file_is_a_revision_and_its_old_facts_leave(index):
    index.record(FOLDER, [reading("a.txt"), reading("b.txt", "Another story.")])
    kept = index.holdings(FOLDER).articles[1]
    index.record(FOLDER, [reading("a.txt", "A new wording.", statements=("QA", "RU"))])
    held = index.holdings(FOLDER)
    assert [article.title for article in held.articles] == ["A new wording", "Another story"]
    assert [row.destination for row in held.statements] == ["QA", "RU", "TR"]
    assert held.articles[1] == kept


def test_old_facts_stay_while_another_path_holds_those_bytes(index):
    index.record(FOLDER, [reading("a.txt"), reading("copy.txt")])
    assert paths(index) == ["a.txt"]
    first = index.holdings(FOLDER).articles[0]
    index.record(FOLDER, [reading("a.txt", "A new wording.")])
    assert paths(index) == ["a.txt", "copy.txt"]
    assert index.holdings(FOLDER).articles[1].id == first.id


def test_the_same_bytes_read_in_another_form_are_still_one_article(index):
    index.record(FOLDER, [reading("b.txt"), reading("a.html")])
    assert paths(index) == ["a.html"]
    index.forget(FOLDER, ["a.html"])
    assert paths(index) == ["b.txt"]


def test_a_deleted_file_leaves_the_board_and_comes_back_without_being_read(index):
    index.record(FOLDER, [reading("a.txt")])
    first = index.holdings(FOLDER).articles[0]
    assert index.forget(FOLDER, ["a.txt"])
    assert index.holdings(FOLDER) == Holdings()
    assert not index.forget(FOLDER, ["a.txt"])
    assert index.has(first.sha, "z.txt")
    assert not index.has(first.sha, "z.md")
    assert index.record(FOLDER, [Seen("z.txt", FileStamp(1, 2), first.sha)]) == Recorded(changed=True)
    assert index.holdings(FOLDER).articles[0].id == first.id


def test_seen_bytes_that_were_pruned_meanwhile_are_asked_for(index):
    sha = reading("a.txt").sha
    assert index.record(FOLDER, [Seen("a.txt", FileStamp(1, 2), sha)]) == Recorded(
        changed=False, unmet=("a.txt",)
    )
    assert index.known(FOLDER) == {}


def test_a_file_set_aside_is_named_with_its_reason_until_it_is_readable(index):
    index.record(FOLDER, [Aside("bad.txt", FileStamp(3, 4), "sha256:1", "empty"), reading("a.txt")])
    assert index.holdings(FOLDER).set_aside == (SetAside("bad.txt", "empty"),)
    assert index.known(FOLDER)["bad.txt"] == FileStamp(3, 4)
    assert index.record(FOLDER, [reading("bad.txt", "Now there is text.")]).changed
    assert index.holdings(FOLDER).set_aside == ()
    assert paths(index) == ["a.txt", "bad.txt"]


@pytest.mark.parametrize(
    "body",
    [
        b"{}",
        b"no json",
        b'{"article": [], "warnings": []}',
        reading("x", published="2025-13-01").body,
        reading("x").body.replace(b'"Anna Vale"', b'"\\ud800"'),
        reading("x").body.replace(b'"Anna Vale"', b'{"a": 1}'),
        reading("x").body.replace(b'"host"', b"null"),
        reading("x").body.replace(b'"mentions": 2', b'"mentions": 99999999999999999999'),
    ],
)
def test_facts_that_break_the_contract_are_set_aside_and_the_rest_goes_on(index, body):
    broken = Facts("b.txt", FileStamp(1, 1), "sha256:b", body, "text")
    index.record(FOLDER, [reading("a.txt"), broken, reading("c.txt", "Another story.")])
    assert paths(index) == ["a.txt", "c.txt"]
    (aside,) = index.holdings(FOLDER).set_aside
    assert aside.path == "b.txt"
    assert aside.reason.startswith("internal error: ")
    assert not index.has("sha256:b", "b.txt")


def test_names_that_are_no_utf8_survive_and_are_shown_clean(index):
    name = b"caf\xe9\x1b[31m.txt".decode("utf-8", "surrogateescape")
    index.record(FOLDER, [reading(name)])
    assert name in index.known(FOLDER)
    assert paths(index) == ["caf\ufffd.txt"]
    assert index.forget(FOLDER, [name])


def test_a_board_of_the_past_leaves_out_what_came_later(index):
    index.record(
        FOLDER,
        [
            reading("early.txt", "Early.", published="2025-11-20"),
            reading("late.txt", "Late.", published="2025-12-05"),
            reading("month.txt", "Month.", published="2025-11"),
            reading("open.txt", "Open.", published=None),
            reading("bounded.txt", "Bounded.", published=None, not_before="2025-12-04"),
        ],
    )
    assert paths(index, as_of=date(2025, 11, 30)) == ["early.txt", "month.txt", "open.txt"]
    assert paths(index, as_of=date(2025, 12, 4)) == ["bounded.txt", "early.txt", "month.txt", "open.txt"]
    assert len(paths(index)) == 5
    assert index.holdings(FOLDER).articles[0].not_before == PartialDate(2025, 12, 4)


def test_folders_on_one_index_do_not_mix(index):
    index.record(FOLDER, [reading("a.txt")])
    index.record(Path("/other"), [reading("b.txt")])
    assert paths(index) == ["a.txt"]
    assert [article.path for article in index.holdings(Path("/other")).articles] == ["b.txt"]


def test_another_profile_has_facts_of_its_own_and_the_old_ones_wait(index, place):
    index.record(FOLDER, [reading("a.txt")])
    index.use("two")
    assert index.fingerprint == "two"
    assert index.known(FOLDER) == {}
    index.record(FOLDER, [reading("a.txt", statements=("QA",))])
    assert [row.destination for row in index.holdings(FOLDER).statements] == ["QA"]
    index.use("one")
    assert [row.destination for row in index.holdings(FOLDER).statements] == ["TR"]


def test_editions_nobody_opens_and_articles_nobody_holds_are_pruned(index):
    index.record(FOLDER, [reading("a.txt")])
    for name in ("two", "three", "four"):
        index.use(name)
        index.record(FOLDER, [reading("a.txt")])
    assert index.prune() == 1
    assert index.prune() == 0
    assert paths(index) == ["a.txt"]
    index.use("one")
    assert index.known(FOLDER) == {}


def test_a_pruned_article_takes_its_facts_along(index):
    index.record(FOLDER, [reading("a.txt"), reading("b.txt", "Another story.")])
    gone = index.holdings(FOLDER).statements[0].id
    index.forget(FOLDER, ["a.txt"])
    assert index.prune() == 1
    assert index.evidence("statement", [gone]) == []
    assert paths(index) == ["b.txt"]


def test_many_articles_that_left_are_let_go_from_memory(index):
    index.record(FOLDER, [reading(f"{n}.txt", f"Story {n}.") for n in range(1_200)])
    assert len(index.holdings(FOLDER).articles) == 1_200
    index.forget(FOLDER, [f"{n}.txt" for n in range(1_150)])
    assert len(index.holdings(FOLDER).articles) == 50
    assert len(index._shelf._bundles) == 50
    index.record(FOLDER, [reading("x.txt", "One more.")])
    assert len(index.holdings(FOLDER).statements) == 51


def test_articles_far_apart_are_loaded_without_those_between(index):
    index.record(FOLDER, [reading(f"{n:03}.txt", f"Story {n}.") for n in range(200)])
    index.forget(FOLDER, [f"{n:03}.txt" for n in range(1, 199) if n != 30])
    assert paths(index) == ["000.txt", "030.txt", "199.txt"]
    assert len(index.holdings(FOLDER).actors) == 3


def test_a_renamed_file_keeps_its_article(index):
    index.record(FOLDER, [reading("b.txt")])
    before = index.holdings(FOLDER).articles[0]
    index.record(FOLDER, [Seen("a.txt", FileStamp(10, 20), before.sha)])
    index.forget(FOLDER, ["b.txt"])
    after = index.holdings(FOLDER).articles[0]
    assert (after.id, after.path, after.title) == (before.id, "a.txt", before.title)


def test_labels_of_the_crisis_are_kept_with_the_edition(index, place):
    assert index.crisis() is None
    crisis = Crisis("Exit", "America/Lima", "A. Leader", broker="Geneva")
    index.set_crisis(crisis, "abc")
    with Index.open(place, fingerprint="one") as again:
        assert again.crisis() == (crisis, "abc")
    index.use("two")
    assert index.crisis() is None


def test_labels_of_another_shape_are_ignored(index):
    index.set_crisis(Crisis("Exit", "UTC", "A. Leader"), "abc")
    index._write(lambda db: db.execute("UPDATE edition SET crisis = '{\"x\": 1}'"))
    assert index.crisis() is None


def test_a_board_notices_what_another_board_wrote(index, place):
    with Index.open(place, fingerprint="one") as other:
        before = index.data_version()
        assert index.data_version() == before
        other.record(FOLDER, [reading("a.txt")])
        assert index.data_version() != before
        assert paths(index) == ["a.txt"]


def test_several_boards_write_at_once(place):
    def work(number):
        with Index.open(place, fingerprint="one") as index:
            for turn in range(20):
                index.record(FOLDER, [reading(f"{turn}.txt", f"Story {turn}."), reading(f"own{number}.txt")])

    threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Index.open(place, fingerprint="one") as index:
        assert len(index.known(FOLDER)) == 24
        assert len(index.holdings(FOLDER).articles) == 21


def test_the_usual_place_is_a_file_per_folder_in_the_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    one, two = default_location(tmp_path / "a"), default_location(tmp_path / "b")
    assert one.parent == tmp_path / "cache" / "crisistui"
    assert one != two
    assert default_location(tmp_path / "b" / ".." / "a") == one


def test_a_fingerprint_tells_engines_and_profiles_apart():
    assert (
        len({fingerprint("1", "a"), fingerprint("2", "a"), fingerprint("1", "b"), fingerprint("1", "a")}) == 3
    )
