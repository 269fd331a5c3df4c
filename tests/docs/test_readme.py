"""What README.md shows is what the program does today: its examples are run, its tables are made anew."""

from pathlib import Path

import pytest

from crisistui.cli import COMMANDS
from crisistui.tui.keys import KEYS, MARKS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_readme_shows_what_the_program_says_today(refresh):
    fresh = refresh.refreshed(README)
    shown, said = README.splitlines(), fresh.splitlines()
    stale = [f"{now!r} instead of {then!r}" for then, now in zip(shown, said, strict=False) if then != now]
    assert fresh == README, "README.md is stale; run: make docs\n" + "\n".join(stale[:5])


def test_the_examples_report_and_extract_and_hang_on_no_clock(refresh):
    commands = refresh.commands(README)
    assert sum("crisistui extract" in command for command in commands) >= 1
    reports = [command for command in commands if "crisistui report" in command and "wrong" not in command]
    assert len(reports) >= 3
    assert all("--as-of" in command for command in reports)


def test_every_key_and_every_sign_is_in_the_readme():
    for key in KEYS:
        assert not key.does or f"| {key.does} |" in README
    for _, meaning in MARKS:
        assert meaning in README


def test_every_command_is_in_the_readme():
    for command in COMMANDS:
        assert f"`crisistui {command} " in README


def test_the_table_of_commands_names_the_options_of_each(refresh):
    line = next(line for line in refresh.commands_table().splitlines() if "crisistui report" in line)
    assert "`crisistui report [FOLDER]`" in line
    assert "`--destination BY`" in line
    assert "--help" not in line


def test_a_stale_table_and_a_stale_example_are_made_anew(refresh):
    stale = (
        "<!-- begin keys -->\n| `x` | explode |\n<!-- end keys -->\n"
        "```console\n$ crisistui --version\ncrisistui 0.0.0\n```\n"
    )
    fresh = refresh.refreshed(stale)
    assert "explode" not in fresh
    assert "| `q` `ctrl+c` | leave | everywhere |" in fresh
    assert "0.0.0" not in fresh
    assert refresh.refreshed(fresh) == fresh


def test_a_file_of_the_readme_is_there_when_the_next_command_runs(refresh):
    text = "<!-- file: desk/note.txt -->\n```\nRead me.\n```\n\n```console\n$ cat desk/note.txt\n```\n"
    assert refresh.refreshed(text).endswith("$ cat desk/note.txt\nRead me.\n```\n")


def test_an_example_that_fails_is_named(refresh):
    with pytest.raises(
        refresh.CommandError, match="report nowhere: left with 2: crisistui: nowhere: no such folder"
    ):
        refresh.refreshed("```console\n$ crisistui report nowhere\n```\n")


def test_a_stale_readme_is_told_and_refreshed_on_demand(refresh, tmp_path, monkeypatch, capsys):
    copy = tmp_path / "README.md"
    copy.write_text("<!-- begin signs -->\n<!-- end signs -->\n", encoding="utf-8")
    monkeypatch.setattr(refresh, "README", copy)
    monkeypatch.setattr("sys.argv", ["refresh.py", "--check"])
    assert refresh.main() == 1
    assert capsys.readouterr().err == "README.md is stale; refresh it with: make docs\n"
    monkeypatch.setattr("sys.argv", ["refresh.py"])
    assert refresh.main() == 0
    monkeypatch.setattr("sys.argv", ["refresh.py", "--check"])
    assert refresh.main() == 0
    copy.write_text("```console\n$ false\n```\n", encoding="utf-8")
    assert refresh.main() == 2
