"""The log outlives crashes, other programs and boards that write at once."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisistui.shift.location import default_location
from crisistui.shift.log import ShiftLog, ShiftLogError
from crisistui.shift.records import SEEN, UNDO, Draft, line_of, parsed
from crisistui.shift.state import ShiftState, exported, seen, undo

NOW = datetime(2031, 3, 10, 22, tzinfo=UTC)


def test_what_is_appended_is_read_by_everybody_else(log):
    mine, yours = ShiftLog(log), ShiftLog(log)
    assert not yours.refresh()
    record = mine.append(seen(["a"], NOW, "AB"))
    assert yours.refresh()
    assert yours.records == mine.records == [record]
    assert not yours.refresh()


def test_a_line_is_one_json_object_that_a_person_can_read(log):
    ShiftLog(log).append(seen(["é"], NOW, "AB"))
    fields = json.loads(log.read_text(encoding="utf-8"))
    assert fields == {
        "v": 1,
        "kind": "seen",
        "id": fields["id"],
        "at": "2031-03-10T22:00:00Z",
        "who": "AB",
        "keys": ["é"],
    }
    assert log.stat().st_mode & 0o777 == 0o600


def test_each_folder_has_a_log_of_its_own_that_says_whose_it_is(tmp_path, home):
    folder = tmp_path / "news"
    folder.mkdir()
    log = ShiftLog.of(folder)
    log.append(seen([], NOW, "AB"))
    assert log.path == default_location(folder) != default_location(tmp_path)
    assert str(log.path).startswith(os.environ["XDG_STATE_HOME"])
    assert log.path.with_name("folder.txt").read_text() == f"{folder.resolve()}\n"


def test_a_line_cut_off_by_a_crash_costs_that_line_only(log):
    before = ShiftLog(log)
    first = before.append(seen(["a"], NOW, "AB"))
    with log.open("ab") as file:
        file.write(b'{"v":1,"kind":"seen","id":"x","at":"2031')
    after = ShiftLog(log)
    after.refresh()
    assert after.records == [first]
    second = after.append(seen(["b"], NOW, "AB"))
    assert after.records == [first, second]
    assert after.strange == 1
    fresh = ShiftLog(log)
    fresh.refresh()
    assert fresh.records == [first, second]


def test_records_of_a_later_program_are_kept_and_left_alone(log):
    mine = ShiftLog(log)
    mine.append(seen(["a"], NOW, "AB"))
    later = (
        b'{"v":2,"kind":"mark","id":"1","at":"2031-03-10T22:00:00Z"}\n{"v":1,"kind":"grade","id":"2"}\n[]\n\n'
    )
    with log.open("ab") as file:
        file.write(later)
    mine.append(seen(["b"], NOW, "AB"))
    assert len(mine.records) == 2
    assert mine.strange == 3
    assert later in log.read_bytes()


def test_a_log_that_was_taken_away_or_replaced_is_read_anew(log):
    mine = ShiftLog(log)
    mine.append(seen(["a"], NOW, "AB"))
    mine.append(seen(["b"], NOW, "AB"))
    log.unlink()
    assert mine.refresh()
    assert mine.records == []
    ShiftLog(log).append(seen(["c"], NOW, "CD"))
    assert mine.refresh()
    assert [record.who for record in mine.records] == ["CD"]


def test_four_boards_write_at_once_and_no_line_is_lost_or_mixed(log):
    code = (
        "import sys\nfrom datetime import UTC, datetime\nfrom pathlib import Path\n"
        "from crisistui.shift.log import ShiftLog\nfrom crisistui.shift.state import seen\n"
        "for n in range(20): ShiftLog(Path(sys.argv[1])).append("
        "seen(['x' * 3000, f'{sys.argv[2]} {n}'], datetime(2031, 3, 10, tzinfo=UTC), sys.argv[2]))"
    )
    writers = [subprocess.Popen([sys.executable, "-c", code, str(log), str(n)]) for n in range(4)]
    assert [writer.wait(60) for writer in writers] == [0] * 4
    read = ShiftLog(log)
    read.refresh()
    assert read.strange == 0
    assert len({record.body["keys"][0] for record in read.records}) == 80
    assert len({record.id for record in read.records}) == 80


def test_a_state_folder_that_cannot_be_written_is_refused_in_one_line(tmp_path):
    (tmp_path / "file").write_text("")
    log = ShiftLog(tmp_path / "file" / "log.jsonl")
    with pytest.raises(ShiftLogError, match=r"log\.jsonl: .*; set XDG_STATE_HOME"):
        log.append(seen([], NOW, "AB"))
    with pytest.raises(ShiftLogError, match="check the file's permissions"):
        log.refresh()


def test_an_undo_can_be_undone(log):
    mine = ShiftLog(log)
    first = mine.append(exported("md", "last", "d", NOW, "AB"))
    back = mine.append(undo(first.id, NOW, "AB"))
    assert ShiftState.of(mine.records).exports == ()
    mine.append(undo(back.id, NOW, "AB"))
    assert ShiftState.of(mine.records).exports == (first,)
    assert first.target == ""


def test_strange_fields_of_a_known_record_harm_nobody(log):
    mine = ShiftLog(log)
    mine.append(
        Draft("mark", NOW, "AB", {"articles": [1, ["a"], ["s", "p"]], "facts": ["zz", 4, "ff"], "left": "x"})
    )
    state = ShiftState.of(mine.records)
    known = state.known(state.mark)
    assert known.present == {"s": "p"}
    assert known.facts == {255}


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@given(
    st.dictionaries(st.sampled_from(["keys", "facts", "articles", "left", "target", "x"]), json_values),
    st.sampled_from([SEEN, UNDO, "mark", "edit", "dismiss"]),
)
def test_whatever_a_record_holds_it_comes_back_and_folds(body, kind):
    record, line = line_of(Draft(kind, NOW, "é\ud800", body), 7)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    back = parsed(line)
    assert back is not None
    assert (back.kind, back.id, back.at) == (record.kind, record.id, NOW)
    ShiftState.of([record, back])


@given(st.binary(max_size=80))
def test_no_bytes_break_the_reader(line):
    assert parsed(line) is None or Path


def test_a_record_without_a_zone_or_an_id_is_none(log):
    assert parsed(b'{"v":1,"kind":"seen","id":"1","at":"2031-03-10T22:00:00"}') is None
    assert parsed(b'{"v":1,"kind":"seen","at":"2031-03-10T22:00:00Z"}') is None
