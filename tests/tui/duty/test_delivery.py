"""An alert leaves the board only as the user asked for, once for a burst, and takes no order from an article."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crisistui.shift.alerts import Alert, Told
from crisistui.shift.wishes import default_location
from crisistui.tui.desk import FeedState
from crisistui.tui.duty import delivery
from crisistui.tui.duty.delivery import Command, notification

EVIL = "Minister \x1b]0;owned\x07\x9b31m $(touch owned) `touch owned`; touch owned\x00 \u202e"


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    monkeypatch.setattr(delivery, "HOLD", 0.1)
    monkeypatch.delenv("TMUX", raising=False)


@pytest.fixture
def ask(home):
    """Write the user's config."""

    def write(text: str) -> None:
        default_location().parent.mkdir(parents=True, exist_ok=True)
        default_location().write_text(f"[alerts]\n{text}\n", encoding="utf-8")

    return write


@pytest.fixture
def script(tmp_path):
    """A program of the user's that writes down how it was called."""

    def write(body: str) -> tuple[str, Path]:
        out = tmp_path / "told.txt"
        program = tmp_path / "tell.py"
        program.write_text(f"import os, sys, time\nout = {str(out)!r}\n{body}\n", encoding="utf-8")
        return f'command = ["{sys.executable}", "{program}", "--to", "desk"]', out

    return write


WRITE_DOWN = """\
with open(out + ".part", "a") as file:
    file.write(repr((sys.argv[1:], os.environ["CRISISTUI_ALERT"], sys.stdin.read())) + "\\n")
os.rename(out + ".part", out)
"""


@pytest.fixture
def sent(monkeypatch):
    """What the app writes to its terminal besides paint."""
    from crisistui.tui.app import BoardApp  # noqa: PLC0415

    written: list[str] = []
    monkeypatch.setattr(BoardApp, "to_terminal", lambda _app, sequence: written.append(sequence))
    return written


def denial(news, desk, holder="Foreign Ministry of Portugal"):
    wire = news.article("Borealis", "2031-03-11", origins=["Borealis"])
    news.says(wire, holder, "denies", on="2031-03-11")
    desk.read()


async def ready(pilot, until, picture_of):
    await until(pilot, "Portugal")
    duty = pilot.app.duty
    for _ in range(400):
        if duty.news is not None:
            return
        await pilot.pause(0.02)
    raise AssertionError(picture_of(pilot.app))


async def eventually(pilot, what):
    for _ in range(500):
        if found := what():
            return found
        await pilot.pause(0.02)
    raise AssertionError("never came")


async def test_unasked_nothing_but_the_strip_tells(open_board, desk, news, home, until, picture_of, sent):
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot, until, picture_of)
        denial(news, desk)
        await until(pilot, "! denial: Portugal")
        await eventually(pilot, lambda: app.duty._delivery._waiting is None)
    assert sent == []


async def test_bell_and_notification_name_the_sources(open_board, desk, news, ask, until, picture_of, sent):
    ask("bell = true\nnotify = true")
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot, until, picture_of)
        assert sent == []
        denial(news, desk)
        await eventually(pilot, lambda: len(sent) == 2)
    assert sent == [
        "\a",
        "\x1b]9;crisistui: denial: Portugal: Foreign Ministry of Portugal (host): denies [Borealis]\a",
    ]


async def test_what_comes_together_rings_once_the_gravest_first(
    open_board, desk, news, ask, until, picture_of, sent, monkeypatch
):
    monkeypatch.setattr(delivery, "HOLD", 1.0)
    ask("bell = true\nnotify = true")
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot, until, picture_of)
        denial(news, desk)
        await until(pilot, "! denial: Portugal")
        wire = news.article("Cometa", "2031-03-11", origins=["Cometa"])
        news.says(wire, "King Olaf", "offers", to="NO", on="2031-03-11")
        desk.read()
        await until(pilot, "! offer: Norway: King Olaf (host): offers [Cometa] (+1 more)")
        await eventually(pilot, lambda: sent)
    assert len(sent) == 2
    assert "offer: Norway" in sent[1]


async def test_an_alert_waits_until_all_that_came_with_it_is_read(
    open_board, desk, news, ask, until, picture_of, sent, monkeypatch
):
    ask("bell = true")
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot, until, picture_of)
        monkeypatch.setattr(desk, "state", lambda: FeedState(queue=7))
        denial(news, desk)
        await until(pilot, "queue 7")
        assert "denial" not in picture_of(app).splitlines()[-1]
        monkeypatch.setattr(desk, "state", lambda: FeedState(queue=0))
        desk.changed()
        await until(pilot, "! denial: Portugal")
        await eventually(pilot, lambda: sent == ["\a"])


async def test_a_stream_without_end_is_not_waited_for(
    open_board, desk, news, until, picture_of, sent, monkeypatch
):
    monkeypatch.setattr("crisistui.tui.duty.officer.BURST", 0.0)
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot, until, picture_of)
        monkeypatch.setattr(desk, "state", lambda: FeedState(queue=7))
        denial(news, desk)
        await until(pilot, "! denial: Portugal")


async def test_who_looks_at_the_past_is_not_rung(open_board, desk, news, ask, until, picture_of, sent):
    ask("bell = true\nnotify = true")
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot, until, picture_of)
        await pilot.press("t", "minus")
        await until(pilot, "AS OF")
        denial(news, desk)
        await eventually(pilot, lambda: app.duty.news.alert is not None)
        await eventually(pilot, lambda: app.duty._delivery._waiting is None)
    assert sent == []


async def test_a_command_gets_the_alert_as_data_and_never_as_its_words(
    open_board, desk, news, ask, script, tmp_path, until, picture_of, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    words, out = script(WRITE_DOWN)
    ask(words)
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot, until, picture_of)
        denial(news, desk, EVIL)
        await eventually(pilot, out.exists)
    ((given, variable, lines),) = [eval(line) for line in out.read_text().splitlines()]  # noqa: S307 - ours
    assert given == ["--to", "desk"]
    assert variable.startswith("denial: Portugal: Minister")
    assert lines == f"{variable}\n"
    assert "[Borealis]" in variable
    assert variable.isprintable()
    assert not (tmp_path / "owned").exists()


@pytest.mark.parametrize(
    ("body", "said"),
    [("sys.exit(3)", "exit code 3"), ("time.sleep(60)", "not done after 0 seconds, and ended")],
)
async def test_a_command_that_fails_is_told_in_one_line(
    open_board, desk, news, ask, script, until, picture_of, monkeypatch, body, said
):
    monkeypatch.setattr(delivery, "LIMIT", 0.4)
    words, _ = script(body)
    ask(words)
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot, until, picture_of)
        denial(news, desk)
        if "0 seconds" not in said:
            monkeypatch.setattr(delivery, "LIMIT", 10.0)
        picture = await until(pilot, "alert not delivered: ")
        assert said in picture.splitlines()[0]
        assert "! denial: Portugal" in picture.splitlines()[-1]


async def test_no_command_outlives_the_board(open_board, desk, news, ask, script, until, picture_of):
    words, out = script('open(out, "w").write(str(os.getpid()))\ntime.sleep(60)')
    ask(words)
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot, until, picture_of)
        denial(news, desk)
        await eventually(pilot, lambda: out.exists() and out.read_text())
        running = app.duty._delivery._commands.copy()
    assert [command._process.wait(10) for command in running] == [-9]


async def test_a_wrong_config_is_told_when_the_board_opens_and_once_right_it_holds(
    open_board, desk, news, ask, until, picture_of, sent
):
    ask("bel = true")
    app = open_board(desk)
    async with app.run_test(size=(200, 40)) as pilot:
        picture = await until(pilot, 'config.toml:2: unknown key "bel": did you mean "bell"?')
        assert "Portugal" in picture
        await ready(pilot, until, picture_of)
        ask("bell = true")
        denial(news, desk)
        await eventually(pilot, lambda: sent == ["\a"])


async def test_a_board_of_the_past_has_no_alerts_to_complain_of(open_board, desk, ask, until, picture_of):
    ask("bel = true")
    app = open_board(desk, as_of=datetime(2031, 3, 7, 23, 0, tzinfo=UTC))
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "Togo")
        await eventually(pilot, lambda: app.duty.news is not None)
        assert "config.toml" not in picture_of(app)


async def test_a_notice_does_not_hide_that_the_board_is_of_the_past(open_board, desk, ask, until):
    ask("bel = true")
    app = open_board(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "config.toml")
        await pilot.press("t", "minus")
        assert (await until(pilot, "AS OF")).startswith(" ! ")
        await pilot.press("escape")
        await until(pilot, "AS OF", gone=True)


def test_a_notification_is_no_order_and_goes_through_tmux():
    plain = notification(f"4;1;{EVIL}", inside_tmux=False)
    assert plain.startswith("\x1b]9;crisistui: 4;1;Minister ")
    assert plain.endswith("\a")
    assert plain[1:-1].isprintable()
    assert notification("x", inside_tmux=True) == "\x1bPtmux;\x1b\x1b]9;crisistui: x\a\x1b\\"
    assert len(notification("x" * 9_000, inside_tmux=False)) < 300


def test_a_program_that_has_gone_is_told():
    alert = Alert((Told("denial", "Togo", ("AFP",)),))
    assert Command(("/no/such/program",), alert).run() == "program: No such file or directory"


def test_a_command_that_is_ended_before_it_began_does_not_run_on():
    command = Command(
        (sys.executable, "-c", "import time; time.sleep(60)"), Alert((Told("denial", "x", ()),))
    )
    command.end()
    assert "exit code -9" in command.run()
