"""Handing over without a screen: ``report --since``, ``--format md|csv`` and ``--watch``, as commands."""

import csv
import io
import json
import os
import select
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crisistui import cli
from crisistui.index.store import Index
from crisistui.shift.shift import Shift

PATIENCE = 20.0  # seconds a loaded machine may need for a line

DENIAL = """\
Ghana denies an offer to Obame

ACCRA, March 6, 2026 (AFP) - Ghana's Foreign Ministry on Friday denied that it has offered to take in Jean Obame.
"""


@pytest.fixture
def run(capsys):
    def command(*words: object) -> tuple[int, str, str]:
        code = cli.main([str(word) for word in words])
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return code, said.out, said.err

    return command


@pytest.fixture
def marked(newsroom: Path, tmp_path: Path, run):
    """The folder was read, and the analyst has pressed m."""
    index = tmp_path / "index.sqlite"
    assert run("report", newsroom, "--index", index)[0] == 0
    shift = Shift.of(newsroom)
    shift.refresh()
    with Index.open(index, fingerprint=_edition(newsroom)) as book:
        shift.mark(book.holdings(newsroom.resolve()), "AB", datetime(2026, 3, 5, 22, tzinfo=UTC))
    return newsroom, index, shift


def _edition(folder: Path) -> str:
    from crisistui.feed.engine import engine  # noqa: PLC0415
    from crisistui.feed.intake import token_of  # noqa: PLC0415
    from crisistui.index.location import fingerprint  # noqa: PLC0415

    return fingerprint(engine(), token_of(folder / "crisis.toml") or "")


def test_since_the_mark_only_what_came_after_it_has_changed(marked, run, drop):
    folder, index, _ = marked
    drop(folder / "denial.txt", DENIAL)
    code, out, _ = run(
        "report", folder, "--index", index, "--since", "last", "--format", "json", "--as-of", "2026-03-07"
    )
    fields = json.loads(out)
    assert code == 0
    assert fields["since"] == "2026-03-05T22:00:00Z"
    assert [item["destination"] for item in fields["changes"] if item["kind"] == "denial"] == ["GH"]
    assert not [item for item in fields["changes"] if item["destination"] == "TG"]


def test_an_index_rebuilt_from_nothing_makes_nothing_new(marked, run):
    folder, index, _ = marked
    index.unlink()
    out = run("report", folder, "--index", index, "--since", "last", "--as-of", "2026-03-06")[1]
    assert out.startswith("CHANGED since 5 Mar 2026 22:00Z (23:00 Africa/Libreville)\n  nothing\n")


def test_since_a_date_is_what_was_published_after_it(marked, run):
    folder, index, _ = marked
    out = run(
        "report", folder, "--index", index, "--since", "2026-03-04", "--format", "md", "--as-of", "2026-03-06"
    )[1]
    changed = out.split("## What changed since")[1].split("\n## ")[0]
    assert "Togo" in changed
    assert "Ghana" not in changed
    assert "refusal.txt:" in changed


def test_since_narrows_with_the_destinations(marked, run):
    folder, index, _ = marked
    words = (
        "report",
        folder,
        "--index",
        index,
        "--since",
        "2026-03-01",
        "--as-of",
        "2026-03-06",
        "--destination",
    )
    out = run(*words, "TG", "--format", "csv")[1]
    rows = [row for row in csv.DictReader(io.StringIO(out)) if row["section"] == "What changed"]
    assert rows
    assert {row["file"] for row in rows} == {"refusal.txt"}


def test_a_correction_made_on_the_board_holds_in_the_report(marked, run):
    folder, index, shift = marked
    with Index.open(index, fingerprint=_edition(folder)) as book:
        held = book.holdings(folder.resolve())
        wrong = [row.id for row in held.statements if row.destination == "TG"]
        shift.dismiss(
            held, "statement", wrong, "AB", "another man of that name", datetime(2026, 3, 6, tzinfo=UTC)
        )
    out = run("report", folder, "--index", index, "--format", "json")[1]
    fields = json.loads(out)
    assert [row["code"] for row in fields["destinations"]] == ["GH"]
    assert fields["corrections"][0]["who"] == "AB"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--since", "noon"), "--since: no mark 'noon': write last, last-1"),
        (("--since", "last-7"), "--since: last-7: there are only 1 marks"),
        (("--watch", "--as-of", "2026-03-05"), "--watch tells of the present"),
        (("--watch", "--format", "csv"), "--watch writes text or json lines, not csv"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_line(marked, run, words, why):
    folder, index, _ = marked
    code, out, err = run("report", folder, "--index", index, *words)
    assert (code, out) == (2, "")
    assert err.startswith(f"crisistui: {why}")
    assert err.count("\n") == 1


def test_without_any_mark_the_refusal_says_how_to_set_one(newsroom, run, tmp_path):
    code, _, err = run("report", newsroom, "--index", tmp_path / "i.sqlite", "--since", "last")
    assert code == 2
    assert "no mark was set on this folder yet: press m on the board" in err


def test_a_log_that_cannot_be_read_is_named_and_left_out(newsroom, run, tmp_path):
    from crisistui.shift.location import default_location  # noqa: PLC0415

    default_location(newsroom).mkdir(parents=True)
    code, out, err = run("report", newsroom, "--index", tmp_path / "i.sqlite")
    assert code == 0
    assert "Ghana" in out
    assert "corrections and marks are left out" in err


class Watched:
    """``report --watch`` as a process whose lines are read as they come."""

    def __init__(self, *words: object) -> None:
        command = [sys.executable, "-m", "crisistui", "report", *map(str, words), "--watch"]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0, env=os.environ
        )

    def line(self, wanted: str) -> str:
        """The next line in which ``wanted`` stands."""
        end = time.monotonic() + PATIENCE
        while (left := end - time.monotonic()) > 0:
            if select.select([self.process.stdout], [], [], left)[0]:
                line = self.process.stdout.readline().decode()
                if wanted in line:
                    return line
                assert line, self.process.stderr.read().decode()
        raise AssertionError(f"no line with {wanted!r}")

    def end(self, number: signal.Signals) -> int:
        self.process.send_signal(number)
        code = self.process.wait(PATIENCE)
        assert self.process.stderr.read() == b""
        self.process.stdout.close()
        self.process.stderr.close()
        return code


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_watch_writes_one_line_for_each_change_and_leaves_when_asked(marked, drop, number):
    folder, index, _ = marked
    watched = Watched(folder, "--index", index, "--since", "2026-03-04")
    assert "Togo" in watched.line("refuses")
    drop(folder / "denial.txt", DENIAL)
    line = watched.line("denial: ")
    assert "Ghana" in line
    assert line.endswith("[Agence France-Presse]\n")
    assert datetime.now(UTC) - datetime.fromisoformat(line.split()[0]) < timedelta(minutes=5)
    assert watched.end(number) == 0


def test_a_watch_in_json_goes_by_the_destinations_and_by_a_new_profile(marked, drop):
    folder, index, _ = marked
    watched = Watched(
        folder, "--index", index, "--format", "json", "--destination", "GH", "--since", "2026-03-01"
    )
    assert json.loads(watched.line("offer"))["destination"] == "GH"
    profile = folder / "crisis.toml"
    profile.write_text(profile.read_text().replace("Obame's exit", "the siege"))
    drop(folder / "denial.txt", DENIAL)
    fields = json.loads(watched.line("denial"))
    assert (fields["kind"], fields["destination"], fields["sources"]) == (
        "denial",
        "GH",
        ["Agence France-Presse"],
    )
    assert watched.end(signal.SIGTERM) == 0


def test_a_bundle_is_written_where_the_library_is_installed_and_refused_where_not(marked, run, monkeypatch):
    pytest.importorskip("stix2", reason="the extra `stix` is not installed")
    folder, index, _ = marked
    code, out, _ = run("report", folder, "--index", index, "--stix", "--as-of", "2026-03-06")
    assert code == 0
    assert {one["type"] for one in json.loads(out)["objects"]} >= {"location", "opinion", "report"}
    code, _, err = run("report", folder, "--index", index, "--stix", "--since", "last")
    assert (code, err[:40]) == (2, "crisistui: --stix writes a bundle of the")
    monkeypatch.setitem(sys.modules, "stix2", None)
    code, _, err = run("report", folder, "--index", index, "--stix")
    assert code == 2
    assert "pip install 'crisistui[stix]'" in err
