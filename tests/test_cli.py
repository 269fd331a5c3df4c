"""The commands as an analyst uses them: what they say, where they say it, and how they end."""

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from crisistui import __version__, cli
from crisistui.commands import board, report
from crisistui.commands import folder as folders
from crisistui.index.store import IndexBusyError
from crisistui.profile.template import TEMPLATE
from crisistui.shift.wishes import default_location
from crisistui.shipped import shipped

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def run(capsys):
    """Run a command; (exit code, standard output, standard error)."""

    def command(*words: object) -> tuple[int, str, str]:
        try:
            code = cli.main([str(word) for word in words])
        except SystemExit as leaving:
            code = int(leaving.code or 0)
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return code, said.out, said.err

    return command


def refused(result: tuple[int, str, str]) -> str:
    """The one line of a refusal."""
    code, out, err = result
    assert (code, out) == (2, "")
    assert err.startswith("crisistui: ")
    assert err.count("\n") == 1
    return err


def program(*words: object, **more) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "crisistui", *map(str, words)],
        capture_output=True,
        timeout=60,
        check=False,
        **more,
    )


class TestEveryCommand:
    def test_the_version_is_one_line(self, run):
        assert run("--version") == (0, f"crisistui {__version__}\n", "")

    def test_the_version_loads_nothing_heavy(self):
        heavy = ("textual", "pydantic", "watchfiles", "rich", "sqlite3")
        code = (
            "import sys\nfrom crisistui.cli import main\n"
            "try: main(['--version'])\nexcept SystemExit: pass\n"
            f"print(sorted(set({heavy!r}) & sys.modules.keys()))"
        )
        out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        assert out == f"crisistui {__version__}\n[]\n"

    @pytest.mark.parametrize("given", [[], ["seeds"], ["a folder"]])
    def test_a_board_that_is_told_a_folder_or_nothing_needs_no_parser_to_understand_it(self, given):
        assert board.options(given) == board.Options(**vars(board.parser().options(given)))
        code = f"import sys; from crisistui.commands.board import options; options({given})"
        code += "; sys.exit('argparse' in sys.modules)"
        assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

    @pytest.mark.parametrize("command", ["extract", "report", "check", "init"])
    def test_the_help_names_every_command_and_each_has_help(self, run, command):
        assert f"crisistui {command}" in run("--help")[1]
        code, out, _ = run(command, "--help")
        assert code == 0
        assert out.startswith(f"usage: crisistui {command}")
        assert "Exit code" in out

    def test_a_wrong_option_names_the_nearest_one(self, run):
        assert "did you mean '--format'?" in refused(run("report", "--fromat", "json"))
        assert "did you mean '--theme'?" in refused(run("--them=dark"))
        assert "unknown option -x" in refused(run("check", "-x"))

    def test_a_wrong_command_names_the_nearest_one(self, run):
        assert "did you mean 'report'?" in refused(run("reprot"))

    def test_one_argument_too_many(self, run, newsroom):
        assert "one argument too many" in refused(run("check", newsroom, newsroom))

    def test_a_missing_argument(self, run):
        assert "PATH" in refused(run("extract"))

    def test_an_option_without_its_value(self, run):
        assert "--profile: expected one argument" in refused(run("check", "--profile"))

    def test_an_escape_sequence_in_an_argument_does_not_reach_the_terminal(self, run):
        assert "\x1b" not in refused(run("check", "no\x1b[31mfolder"))

    def test_a_name_that_is_no_utf8_is_named_all_the_same(self, run):
        assert "caf\ufffd: no such folder" in refused(run("check", os.fsdecode(b"caf\xe9")))

    @pytest.mark.parametrize("words", [["extract"], ["report"], ["report", "--format", "json"], ["check"]])
    def test_nothing_in_an_article_or_a_file_name_reaches_the_terminal_as_a_command(
        self, run, newsroom, drop, words
    ):
        text = (newsroom / "offer.txt").read_text(encoding="utf-8")
        drop(newsroom / "clear\x1b[2J.txt", text.replace("Mensah", "\x1b]0;owned\x07Men\u202esah\x9b31m"))
        drop(newsroom / "empty\x1b[31m\u202e.txt", "")
        drop(newsroom / "other\x1b[31m.pdf", "")
        _, out, err = run(*words, newsroom)
        said = json.dumps(json.loads(out), ensure_ascii=False) if "json" in words else out
        assert not {"\x1b", "\x9b", "\u202e", "\x07"} & set(out + err + said)
        assert err.count("\n") <= 2

    def test_a_fault_of_the_program_is_one_line_with_the_place_of_its_details(
        self, run, newsroom, monkeypatch
    ):
        def broken(*_):
            raise LookupError("made to fail \x1b[31m")

        monkeypatch.setattr(folders, "profile_path", broken)
        code, out, err = run("check", newsroom)
        assert (code, out) == (70, "")
        assert err.startswith("crisistui: internal error: LookupError: made to fail (details in ")
        log = Path(err.rstrip(")\n").rpartition(" ")[2])
        assert "Traceback" in log.read_text(encoding="utf-8")

    def test_ctrl_c_is_quiet(self, run, newsroom, monkeypatch):
        def interrupted(*_):
            raise KeyboardInterrupt

        monkeypatch.setattr(folders, "profile_path", interrupted)
        assert run("check", newsroom) == (130, "", "")

    def test_a_closed_pipe_ends_a_command_with_the_code_of_a_closed_pipe(self, newsroom):
        reading, writing = os.pipe()
        os.close(reading)
        ended = subprocess.run(
            [sys.executable, "-m", "crisistui", "extract", str(newsroom)],
            stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False,
        )  # fmt: skip
        os.close(writing)
        assert (ended.returncode, ended.stderr) == (141, b"")

    def test_output_is_utf8_whatever_the_locale(self, newsroom):
        ended = program("report", newsroom, env={**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"})
        assert ended.returncode == 0, ended.stderr
        assert "▲" in ended.stdout.decode()


@pytest.fixture
def interruptible():
    """Ctrl+C means something to what is started from here, even where a shell in the background ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


class TestExtract:
    def test_one_line_of_facts_per_article_in_path_order(self, run, newsroom):
        code, out, err = run("extract", newsroom / "refusal.txt", newsroom / "offer.txt")
        assert (code, err) == (0, "")
        facts = [json.loads(line) for line in out.splitlines()]
        assert [each["path"] for each in facts] == [
            str(newsroom / "offer.txt"),
            str(newsroom / "refusal.txt"),
        ]
        assert {each["schema"] for each in facts} == {"crisistui.facts/1"}
        assert facts[0]["article"]["title"] == "A place for Obame"
        assert facts[0]["article"]["published"]["date"] == "2026-03-03"
        hosts = {
            (each["destination"], each["stance"])
            for each in facts[0]["statements"]
            if each["party"] == "host"
        }
        assert ("GH", "offers") in hosts
        assert {each["destination"] for each in facts[1]["statements"] if each["stance"] == "refuses"} == {
            "TG"
        }

    def test_a_folder_means_its_articles_and_naming_one_twice_changes_nothing(self, run, newsroom):
        once = run("extract", newsroom)
        assert once[0] == 0
        assert run("extract", newsroom, newsroom / "offer.txt", newsroom) == once

    def test_offsets_lead_back_into_the_article(self, run, newsroom):
        line = json.loads(run("extract", newsroom / "offer.txt")[1])
        source = (newsroom / "offer.txt").read_text(encoding="utf-8")
        passages = [
            each["evidence"] for kind in ("statements", "deadlines", "developments") for each in line[kind]
        ]
        assert passages
        for passage in passages:
            assert source[passage["start"] : passage["end"]] == passage["text"]

    def test_many_files_give_the_same_lines_as_each_alone(self, run, newsroom, drop):
        text = (newsroom / "offer.txt").read_text(encoding="utf-8")
        for number in range(30):
            drop(newsroom / f"copy{number:02}.txt", f"{text}\nDay {number}.\n")
        code, out, _ = run("extract", newsroom)
        lines = out.splitlines()
        assert code == 0
        assert [json.loads(line)["path"] for line in lines] == sorted(
            json.loads(line)["path"] for line in lines
        )
        assert len(lines) == 32
        assert run("extract", newsroom / "copy07.txt")[1].strip() == lines[7]

    def test_what_cannot_be_read_is_set_aside_and_named(self, run, newsroom, drop):
        drop(newsroom / "empty.txt", "")
        drop(newsroom / "image.txt", b"\x89PNG\r\n\x1a\n" + bytes(300))
        code, out, err = run("extract", newsroom)
        assert code == 1
        assert len(out.splitlines()) == 2
        first, second = err.splitlines()
        assert first.startswith(f"crisistui: set aside: {newsroom / 'empty.txt'}: ")
        assert second.startswith(f"crisistui: set aside: {newsroom / 'image.txt'}: ")

    def test_another_profile_can_be_named(self, run, newsroom, tmp_path):
        elsewhere = tmp_path / "other.toml"
        (newsroom / "crisis.toml").rename(elsewhere)
        assert "crisistui init" in refused(run("extract", newsroom))
        assert run("extract", newsroom, "--profile", elsewhere)[0] == 0
        assert "no such file; did you mean 'other.toml'?" in refused(
            run("extract", newsroom, "--profile", tmp_path / "othr.toml")
        )

    def test_a_wrong_profile_is_refused_with_its_line(self, run, newsroom):
        profile = newsroom / "crisis.toml"
        profile.write_text(
            profile.read_text(encoding="utf-8").replace("roles =", "rolse ="), encoding="utf-8"
        )
        line = refused(run("extract", newsroom))
        assert f"{profile}:8:" in line
        assert "roles" in line

    def test_ctrl_c_in_the_middle_leaves_at_once_and_in_silence(self, newsroom, drop, interruptible):  # noqa: ARG002
        text = (newsroom / "offer.txt").read_text(encoding="utf-8")
        for number in range(300):
            drop(newsroom / f"copy{number:03}.txt", f"{text}\nDay {number}.\n")
        words = [sys.executable, "-m", "crisistui", "extract", str(newsroom)]
        with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
            running.stdout.readline()
            running.send_signal(signal.SIGINT)
            _, err = running.communicate(timeout=30)
        assert (running.returncode, err) == (130, b"")

    def test_a_path_that_is_not_there_names_what_is_beside_it(self, run, newsroom):
        assert "did you mean 'offer.txt'?" in refused(run("extract", newsroom / "ofer.txt"))

    def test_a_file_that_is_no_article(self, run, newsroom, drop):
        assert ".html" in refused(run("extract", drop(newsroom / "paper.pdf", "%PDF")))

    def test_a_name_that_is_no_utf8_does_not_stop_the_others(self, run, newsroom):
        os.link(newsroom / "offer.txt", os.fsencode(newsroom) + b"/caf\xe9.txt")
        code, out, err = run("extract", newsroom)
        assert len(out.splitlines()) + len(err.splitlines()) == 3
        assert "offer.txt" in out
        assert code == (1 if err else 0)


class TestReport:
    def test_the_board_as_text(self, run, newsroom):
        code, out, err = run("report", newsroom, "--as-of", "2026-03-10", "--width", 120)
        assert (code, err) == (0, "")
        assert out.startswith("Gabon: Obame's exit\n")
        for word in ("Ghana", "Togo", "offers", "refuses", "DEADLINES", "DEVELOPMENTS", "ACTORS"):
            assert word in out
        assert max(map(len, out.splitlines())) <= 120

    def test_the_board_as_json(self, run, newsroom):
        code, out, _ = run("report", newsroom, "--format", "json", "--as-of", "2026-03-10T12:00:00Z")
        board = json.loads(out)
        assert (code, board["schema"], board["as_of"]) == (0, "crisistui.situation/1", "2026-03-10T12:00:00Z")
        parties = {
            row["code"]: {name: cell["polarity"] for name, cell in row["parties"].items()}
            for row in board["destinations"]
        }
        assert parties["GH"]["host"] == 1
        assert parties["TG"]["host"] == -1
        assert [(row["due"], row["status"]) for row in board["deadlines"]] == [("2026-03-20", "pending")]

    def test_the_same_folder_gives_the_same_bytes_with_or_without_an_index(self, run, newsroom, tmp_path):
        words = ("report", newsroom, "--format", "json", "--as-of", "2026-03-10")
        first = run(*words)
        assert run(*words) == first
        assert run(*words, "--index", tmp_path / "another.sqlite") == first

    def test_as_of_takes_later_articles_off(self, run, newsroom):
        out = run("report", newsroom, "--as-of", "2026-03-04")[1]
        assert "Ghana" in out
        assert "Togo" not in out

    @pytest.mark.parametrize("named", ["GH", "gh", "Ghana"])
    def test_only_one_destination(self, run, newsroom, named):
        board = json.loads(run("report", newsroom, "--format", "json", "--destination", named)[1])
        assert board["chosen"] == ["GH"]
        assert [row["code"] for row in board["destinations"]] == ["GH"]

    def test_a_destination_that_is_no_country(self, run, newsroom):
        assert "did you mean TR (Turkey)?" in refused(run("report", newsroom, "--destination", "Turky"))
        assert "use a code" in refused(run("report", newsroom, "--destination", "qqqq"))

    def test_a_moment_that_is_none(self, run, newsroom):
        assert "--as-of" in refused(run("report", newsroom, "--as-of", "yesterday"))

    def test_a_format_that_is_none(self, run, newsroom):
        assert "did you mean 'json'?" in refused(run("report", newsroom, "--format", "jsn"))

    def test_what_was_set_aside_or_ignored_is_said(self, run, newsroom, drop):
        drop(newsroom / "empty.txt", "")
        drop(newsroom / "paper.pdf", "%PDF")
        code, out, err = run("report", newsroom)
        assert code == 1
        assert "ignored 1 other file" in err
        assert "paper.pdf" in err
        assert f"set aside: {newsroom / 'empty.txt'}: " in err
        assert "SET ASIDE" in out

    def test_a_file_that_was_put_right_is_set_aside_no_longer(self, run, newsroom, drop):
        drop(newsroom / "empty.txt", "")
        assert run("report", newsroom)[0] == 1
        drop(newsroom / "empty.txt", "Benin said on Monday that it had not been asked.\n")
        assert run("report", newsroom)[0] == 0

    def test_a_folder_that_is_not_there(self, run, newsroom):
        assert "no such folder; did you mean 'news'?" in refused(run("report", newsroom.parent / "newss"))

    def test_a_file_is_no_folder(self, run, newsroom):
        assert "not a folder" in refused(run("report", newsroom / "offer.txt"))

    def test_an_index_that_cannot_be_kept_is_done_without(self, run, newsroom):
        code, out, err = run("report", newsroom, "--index", newsroom / "offer.txt" / "index.sqlite")
        assert code == 0
        assert "Ghana" in out
        assert err.count("\n") == 1
        assert "memory" in err

    def test_an_index_that_another_process_holds(self, run, newsroom, monkeypatch):
        def held(*_, **__):
            raise IndexBusyError("the index is locked by another process")

        monkeypatch.setattr(report, "ingest", held)
        assert "--index" in refused(run("report", newsroom))

    def test_a_terminal_sees_how_far_the_reading_of_a_large_folder_is(self, run, newsroom, monkeypatch, drop):
        for number in range(210):
            drop(newsroom / f"empty{number}.txt", "")
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        code, out, err = run("report", newsroom)
        assert code == 1
        assert "\rreading " in err
        assert "of 212 files" in err
        assert "\r\x1b[K" in err
        assert "reading" not in out.partition("SET ASIDE")[0]

    def test_a_wrong_profile_is_refused_with_its_line(self, run, newsroom):
        (newsroom / "crisis.toml").write_text("[crisis]\nname = 3\n", encoding="utf-8")
        assert "crisis.toml:" in refused(run("report", newsroom))

    def test_without_a_folder_the_seeds_here_are_meant(self, run, newsroom, monkeypatch):
        newsroom.rename(newsroom.parent / "seeds")
        monkeypatch.chdir(newsroom.parent)
        assert run("report")[1].startswith("Gabon: Obame's exit")

    def test_without_seeds_here_those_that_ship_are_meant(self, monkeypatch, tmp_path):
        monkeypatch.chdir(tmp_path)
        assert folders.chosen(None) == shipped("seeds")
        assert (shipped("seeds") / "crisis.toml").is_file()


class TestCheck:
    def test_a_folder_in_order(self, run, newsroom):
        code, out, err = run("check", newsroom)
        assert (code, err) == (0, "")
        assert "in order (Gabon: Obame's exit)" in out
        assert "2 articles read, 0 set aside" in out

    def test_every_problem_of_a_profile_with_its_line(self, run, newsroom):
        (newsroom / "crisis.toml").write_text(
            '[crisis]\nnmae = "X"\n\n[subject]\nname = "Y"\ncountry = "ZZ"\n', encoding="utf-8"
        )
        code, out, err = run("check", newsroom)
        assert code == 2
        assert f"{newsroom / 'crisis.toml'}:2: " in out
        assert f"{newsroom / 'crisis.toml'}:6: " in out
        assert "name" in out
        assert err.count("\n") == 1
        assert "problems" in err

    def test_every_file_that_is_set_aside_ignored_or_undated(self, run, newsroom, drop):
        drop(newsroom / "empty.txt", "")
        drop(newsroom / "paper.pdf", "%PDF")
        drop(newsroom / "undated.txt", "Togo has kept silent on Jean Obame.\n")
        code, out, err = run("check", newsroom)
        assert code == 1
        assert err.startswith(f"crisistui: set aside: {newsroom / 'empty.txt'}: ")
        assert f"{newsroom / 'undated.txt'}: undated" in out
        assert "paper.pdf" in out
        assert "3 articles read, 1 set aside" in out

    def test_what_the_user_wants_to_be_told_of_is_checked_with_it(self, run, newsroom):
        config = default_location()
        config.parent.mkdir(parents=True)
        config.write_text("[alerts]\nbell = true\n", encoding="utf-8")
        code, out, err = run("check", newsroom)
        assert (code, err) == (0, "")
        assert "config.toml: in order (alerts: bell)\n" in out
        config.write_text("[alerts]\nbell = 1\n", encoding="utf-8")
        code, out, err = run("check", newsroom)
        assert code == 2
        assert "2 articles read" in out
        assert err.endswith("config.toml:2: bell needs true or false, without quotes\n")

    def test_a_folder_without_profile(self, run, tmp_path):
        assert "crisistui init" in refused(run("check", tmp_path))


class TestInit:
    def test_a_new_folder_gets_a_profile_that_check_accepts_or_explains(self, run, tmp_path):
        folder = tmp_path / "new" / "crisis"
        code, out, err = run("init", folder)
        assert (code, err) == (0, "")
        assert f"crisistui check {folder}" in out
        assert (folder / "crisis.toml").read_text(encoding="utf-8") == TEMPLATE
        assert run("check", folder)[0] in {0, 2}

    def test_a_profile_is_never_overwritten(self, run, newsroom):
        before = (newsroom / "crisis.toml").read_bytes()
        assert "left alone" in refused(run("init", newsroom))
        assert (newsroom / "crisis.toml").read_bytes() == before

    def test_a_file_is_no_folder(self, run, newsroom):
        assert "offer.txt: not a folder" in refused(run("init", newsroom / "offer.txt"))

    def test_a_place_that_cannot_be_written(self, run):
        assert "cannot be written" in refused(run("init", "/proc/nowhere"))


class TestBoard:
    def test_without_a_terminal_the_board_names_the_report(self, newsroom):
        ended = program(newsroom, stdin=subprocess.DEVNULL)
        assert ended.returncode == 2
        assert ended.stdout == b""
        assert b"crisistui report" in ended.stderr
        assert ended.stderr.count(b"\n") == 1

    def test_a_folder_that_is_not_there(self, run):
        assert "no such folder" in refused(run("nowhere-at-all"))

    def test_standard_output_that_is_no_text_stream_is_left_as_it_is(self, monkeypatch, newsroom):
        said = io.StringIO()
        monkeypatch.setattr(sys, "stdout", said)
        assert cli.main(["check", str(newsroom)]) == 0
        assert "in order" in said.getvalue()
