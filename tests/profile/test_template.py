"""What `crisistui init` writes can be used as it is, and so can every example in it."""

import re
import tomllib

import pytest

from crisistui.profile.load import find_problems, load_profile
from crisistui.profile.template import TEMPLATE


def uncommented() -> str:
    """The template with the "# " taken off every line that is an example, not an explanation."""
    lines = TEMPLATE.splitlines()
    return "\n".join(re.sub(r"^# (?=\[|\]|  |[a-z]+ = )", "", line) for line in lines) + "\n"


def filled(text: str) -> str:
    numbers = iter(range(1_000))
    return re.sub(r"<[^>]+>", lambda _: f"Name {next(numbers)}", text)


def test_the_template_is_short_and_explains_itself():
    lines = TEMPLATE.splitlines()
    assert 30 <= len(lines) <= 48
    assert max(map(len, lines)) <= 110
    assert set(tomllib.loads(TEMPLATE)) == {"crisis", "subject"}


@pytest.mark.parametrize("text", [TEMPLATE, uncommented()], ids=["as written", "uncommented"])
def test_the_template_loads_once_filled_in(tmp_path, text):
    path = tmp_path / "crisis.toml"
    path.write_text(filled(text), encoding="utf-8")
    assert find_problems(path) == []
    assert load_profile(path).subject.country == "FR"


def test_the_examples_show_every_table():
    given = tomllib.loads(uncommented())
    assert set(given) == {"crisis", "subject", "broker", "opposition", "actor", "outlet"}
    assert set(given["subject"]) == {"name", "country", "roles", "aliases", "people"}
    assert [type(person) for person in given["subject"]["people"]] == [str, dict]
    assert "since" in given["crisis"]
