"""What a user writes into config.toml to be told of an alert, and what he is told when it is wrong."""

import sys

import pytest

from crisistui.shift.wishes import ConfigError, Wishes, default_location, wishes


@pytest.fixture
def config(tmp_path):
    return tmp_path / "config.toml"


def test_without_a_file_nothing_leaves_the_board(config):
    assert wishes(config) == Wishes()
    assert Wishes().words == "nothing"


def test_an_empty_file_and_an_empty_table_ask_for_nothing(config):
    for text in ("", "# later\n", "[alerts]\n"):
        config.write_text(text)
        assert wishes(config) == Wishes()


def test_bell_notification_and_command_are_asked_for_by_name(config):
    config.write_text(f'[alerts]\nbell = true\nnotify = true\ncommand = ["{sys.executable}", "-V"]\n')
    assert wishes(config) == Wishes(bell=True, notify=True, command=(sys.executable, "-V"))
    assert wishes(config).words == "bell, notify, command"


def test_the_file_lies_in_the_folder_for_configuration(home):
    assert default_location() == home / "xdg_config_home" / "crisistui" / "config.toml"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[alerts]\nbel = true\n", '2: unknown key "bel": did you mean "bell"?'),
        ("[alerts]\nsound = true\n", '2: unknown key "sound": known are bell, notify, command'),
        ("bell = true\n", '1: unknown key "bell" at the top of the file: write [alerts]'),
        ("# mine\n\n[alarm]\n", '3: unknown key "alarm" at the top of the file: write [alerts]'),
        ("alerts = 1\n", "1: alerts is no table: write [alerts] in a line of its own"),
        ('[alerts]\nbell = "yes"\n', "2: bell needs true or false, without quotes"),
        ("[alerts]\nnotify = 1\n", "2: notify needs true or false, without quotes"),
        ('[alerts]\ncommand = "mail me"\n', '2: command needs a list of texts, the program first: ["program", "an argument"]'),
        ("[alerts]\ncommand = []\n", "2: command is empty: name a program, or delete the line"),
        ('[alerts]\ncommand = ["a\\u0000b"]\n', "2: command holds a null byte: delete it"),
        ('[alerts]\ncommand = ["no-such-program"]\n', '2: command names a program that is not there: "no-such-program": give its full path'),
        ("[alerts\n", " not TOML: "),
        ("x = " + "[" * 3000 + "\n", " not TOML: "),
        ("# " + "x" * 70_000, " larger than 64000 bytes: it holds [alerts] and nothing else"),
    ],
)  # fmt: skip
def test_a_wrong_file_is_one_line_that_names_the_place_and_the_remedy(config, text, said):
    config.write_text(text)
    with pytest.raises(ConfigError) as error:
        wishes(config)
    assert str(error.value).startswith(f"{config}:{said}")
    assert str(error.value).isprintable()


def test_a_file_that_cannot_be_read_is_told_too(config):
    config.write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="not UTF-8: save the file"):
        wishes(config)
    config.unlink()
    config.mkdir()
    with pytest.raises(ConfigError, match="cannot be read"):
        wishes(config)


def test_a_file_at_home_is_named_so_that_the_line_fits(home):
    path = home / ".config" / "crisistui" / "config.toml"
    path.parent.mkdir(parents=True)
    path.write_text("[alerts]\nbel = true\n")
    with pytest.raises(ConfigError) as error:
        wishes(path)
    assert str(error.value) == '~/.config/crisistui/config.toml:2: unknown key "bel": did you mean "bell"?'


def test_a_hostile_key_does_not_reach_the_terminal(config):
    config.write_text('[alerts]\n"\\u001b[31m" = 1\n')
    with pytest.raises(ConfigError) as error:
        wishes(config)
    assert "\x1b" not in str(error.value)
