"""Theme files: read strictly, found in two places, the last good state kept."""

from pathlib import Path

import pytest
from rich.color import ColorSystem
from rich.style import Style

from crisistui.tui.styles import STYLES, StyleError, mono, parse
from crisistui.tui.themes import Shelf, ThemeError, read, shipped_folder, user_folder


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / f"{name}.toml"
    path.write_text(text)
    return path


@pytest.mark.parametrize(("text", "style"), [
    ("", Style()),
    ("bold", Style(bold=True)),
    ("bold #ff0000 on blue", Style(bold=True, color="#ff0000", bgcolor="blue")),
    ("on #101010", Style(bgcolor="#101010")),
    ("Reverse UNDERLINE", Style(reverse=True, underline=True)),
])  # fmt: skip
def test_a_style_is_attributes_a_colour_and_a_ground(text, style):
    assert parse(text) == style


@pytest.mark.parametrize(
    "text",
    ["red green", "on", "bold on", "mauve-ish", "link https://example.org", "red on blue on green", "#12"],
)
def test_anything_else_is_refused(text):
    with pytest.raises(StyleError):
        parse(text)


@pytest.mark.parametrize("name", ["dark", "light", "mono"])
def test_the_shipped_themes_name_every_style(name):
    import tomllib  # noqa: PLC0415

    path = shipped_folder() / f"{name}.toml"
    given = tomllib.loads(path.read_text())["styles"]
    assert list(given) == list(STYLES)
    read(path)


def test_the_mono_theme_has_no_colour_and_is_what_the_program_falls_back_to():
    assert read(shipped_folder() / "mono.toml").styles == mono()
    assert all(style.color is None and style.bgcolor is None for style in mono().values())


@pytest.mark.parametrize("name", ["dark", "light"])
@pytest.mark.parametrize("system", [ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT, ColorSystem.STANDARD])
def test_states_can_be_told_apart_in_every_depth_of_colour(name, system):
    theme = read(shipped_folder() / f"{name}.toml")

    def look(style: str) -> tuple[object, object, int]:
        full = theme.style(style)
        return (full.color.downgrade(system), full.bgcolor.downgrade(system), full._attributes)

    for one, other in [("for", "against"), ("for", "neither"), ("neither", "against"), ("text", "cursor"), ("text", "conflict"),
                       ("tab", "tab-active"), ("title", "title-active"), ("text", "mark"), ("name", "chosen")]:  # fmt: skip
        assert look(one) != look(other), (one, other)
    for style in STYLES:
        colour, ground, _ = look(style)
        assert colour != ground, style


@pytest.mark.parametrize(("text", "said"), [
    ('[styles]\nagains = "red"\n', "unknown style 'agains', the nearest is 'against'"),
    ('[styels]\nfor = "red"\n', "unknown table 'styels', the nearest is 'styles'"),
    ("[styles]\nfor = 3\n", "write the style as text"),
    ("styles = 3\n", "[styles] is not a table"),
    ('[styles]\nfor = "redd"\n', "no such colour: 'redd'"),
    ("[styles\n", "line 1"),
])  # fmt: skip
def test_a_broken_theme_is_told_in_one_line(tmp_path, text, said):
    with pytest.raises(ThemeError) as caught:
        read(write(tmp_path, "mine", text))
    message = str(caught.value)
    assert message.startswith("mine.toml: ")
    assert said in message
    assert "\n" not in message


def test_a_theme_of_nonsense_bytes_or_size_is_refused(tmp_path):
    (tmp_path / "a.toml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "b.toml").write_bytes(b"#" * 100_000)
    for name in ("a", "b", "absent"):
        with pytest.raises(ThemeError):
            read(tmp_path / f"{name}.toml")


def test_the_users_theme_wins_and_new_ones_are_found(tmp_path):
    shipped, mine = tmp_path / "shipped", tmp_path / "mine"
    shipped.mkdir()
    write(shipped, "dark", '[styles]\ntext = "red"\n')
    shelf = Shelf((shipped, mine))
    assert shelf.names() == ("dark", "mono")
    assert shelf.get("dark").styles["text"] == Style(color="red")
    mine.mkdir()
    write(mine, "dark", '[styles]\ntext = "blue"\n')
    write(mine, "sepia", '[styles]\ntext = "yellow"\n')
    assert shelf.reload()
    assert shelf.names() == ("dark", "mono", "sepia")
    assert shelf.get("dark").styles["text"] == Style(color="blue")
    assert not shelf.reload()


def test_one_message_for_all_broken_files_and_the_last_good_state_stays(tmp_path):
    one, two = write(tmp_path, "one", '[styles]\ntext = "red"\n'), write(tmp_path, "two", "")
    shelf = Shelf((tmp_path,))
    assert shelf.reload()
    one.write_text("[styles\n")
    two.write_text('[styles]\nx = "red"\n')
    assert shelf.reload()
    assert shelf.message is not None
    assert "one.toml" in shelf.message
    assert "two.toml" in shelf.message
    assert shelf.get("one").styles["text"] == Style(color="red")
    assert not shelf.reload()
    one.write_text('[styles]\ntext = "green"\n')
    two.unlink()
    assert shelf.reload()
    assert shelf.message is None
    assert shelf.get("one").styles["text"] == Style(color="green")


def test_an_unknown_theme_is_told_with_those_there_are(tmp_path):
    with pytest.raises(ThemeError, match=r"no theme 'sepia' \(there are: mono\)"):
        Shelf((tmp_path,)).get("sepia")


def test_themes_of_the_user_are_in_the_config_folder():
    assert user_folder({"XDG_CONFIG_HOME": "/c", "HOME": "/h"}) == Path("/c/crisistui/themes")
    assert user_folder({"XDG_CONFIG_HOME": "relative", "HOME": "/h"}) == Path("/h/.config/crisistui/themes")
    assert user_folder({"HOME": "/h"}) == Path("/h/.config/crisistui/themes")
