"""Which terminals are drawn on, and the rules of what is imported before the first paint."""

import subprocess
import sys
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from crisistui.model.dates import PartialDate
from crisistui.tui.run import choose_theme
from crisistui.tui.terminal import Terminal, TerminalError, check
from crisistui.tui.themes import ThemeError
from crisistui.tui.ticking import retimed, wait

XTERM = {"TERM": "xterm-256color", "LANG": "C.UTF-8"}


@pytest.mark.parametrize(("environ", "colour", "unicode"), [
    (XTERM, True, True),
    ({"TERM": "xterm"}, True, True),
    ({"TERM": "xterm", "LANG": "C"}, True, True),
    (XTERM | {"NO_COLOR": "1"}, False, True),
    (XTERM | {"NO_COLOR": ""}, False, True),
    (XTERM | {"LC_ALL": "de_DE.ISO-8859-1"}, True, False),
    (XTERM | {"LC_ALL": "de_DE.utf8@euro"}, True, True),
    ({"TERM": "vt100"}, True, False),
    (XTERM | {"CRISISTUI_ASCII": "1"}, True, False),
])  # fmt: skip
def test_what_a_terminal_can_show(environ, colour, unicode):
    assert check(environ, stdin=True, stdout=True, stderr=True) == Terminal(colour, unicode)


@pytest.mark.parametrize(
    "streams", [(False, True, True), (True, False, True), (True, True, False), (False, False, False)]
)
def test_every_stream_must_be_a_terminal(streams):
    with pytest.raises(TerminalError, match="crisistui report"):
        check(XTERM, stdin=streams[0], stdout=streams[1], stderr=streams[2])


def test_a_theme_asked_for_must_be_there_and_no_colour_is_mono(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert choose_theme(Terminal(colour=True, unicode=True), None)[1] == "dark"
    assert choose_theme(Terminal(colour=True, unicode=True), "light")[1] == "light"
    assert choose_theme(Terminal(colour=False, unicode=True), "dark")[1] == "mono"
    with pytest.raises(ThemeError):
        choose_theme(Terminal(colour=True, unicode=True), "nosuch")
    mine = tmp_path / "crisistui" / "themes"
    mine.mkdir(parents=True)
    (mine / "dark.toml").write_text("broken")
    assert choose_theme(Terminal(colour=True, unicode=True), None)[1] == "mono"


@pytest.mark.parametrize("module", ["crisistui.tui.app", "crisistui.tui.run", "crisistui.tui.live"])
def test_nothing_heavy_is_imported_before_the_first_paint(module):
    code = f"import sys, {module}; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert module in loaded
    for heavy in ("pydantic", "watchfiles", "multiprocessing", "crisistui.extraction", "crisistui.reading", "crisistui.feed.feed",
                  "textual.widgets._footer", "textual.widgets._header", "textual.widgets._markdown", "textual.widgets._data_table",
                  "trafilatura", "pygments", "argparse", "crisistui.situation.filters", "crisistui.index.shred", "crisistui.index.traces",
                  "crisistui.shift.records", "crisistui.tui.entry", "crisistui.tui.pace"):  # fmt: skip
        assert heavy not in loaded
    if module == "crisistui.tui.app":
        assert "sqlite3" not in loaded
    if module == "crisistui.tui.run":
        assert "textual" not in loaded


def test_the_board_sleeps_until_something_visible_changes(situation):
    zone = ZoneInfo("America/Caracas")
    now = datetime(2025, 12, 12, 12, 0, 20, tzinfo=UTC)
    assert wait(None, now, zone) == pytest.approx(40)
    assert wait(situation, now, zone) == pytest.approx(40)
    from dataclasses import replace  # noqa: PLC0415

    soon = replace(situation.deadlines[0], due=PartialDate.parse("2025-12-12T12:30Z"), status="pending")
    close = replace(situation, deadlines=(soon,))
    assert wait(close, now, zone) <= 1


def test_countdowns_move_without_a_new_situation_until_a_deadline_passes(situation):
    from dataclasses import replace  # noqa: PLC0415

    from crisistui.situation.countdown import countdown  # noqa: PLC0415

    zone = ZoneInfo("America/Caracas")
    before = datetime(2025, 12, 12, 12, 0, 20, tzinfo=UTC)
    due = PartialDate.parse("2025-12-12T12:30Z")
    text, days = countdown(due, before, zone)
    row = replace(situation.deadlines[0], due=due, status="pending", countdown=text, days=days)
    whole = replace(situation, deadlines=(row, *situation.deadlines))
    assert retimed(whole, before, before, zone) is whole
    later = before.replace(second=21)
    moved = retimed(whole, before, later, zone)
    assert moved is not None
    assert moved.deadlines[0].countdown == countdown(due, later, zone)[0] != text
    assert moved.deadlines[1:] == whole.deadlines[1:]
    assert retimed(whole, before, before.replace(minute=31), zone) is None
    assert retimed(whole, before, before.replace(day=13), zone) is None
