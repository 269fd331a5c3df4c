"""The line of every key, wherever TOML lets it stand."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisistui.profile.locate import key_lines, line_of

SOURCE = '''\
# a comment with [brackets] and = signs
top = "x # no comment"
dotted.key."with space" = 1

[table]
text = """
[not.a.table]
name = "inside"
"""
raw = \'\'\'
it\'s # raw
\'\'\'
list = [
  "a",  # one
  { name = "b", more = { deep = 1 } },

  [1, 2],
]
last = 1e3

[[array]]
name = "first"
[array.sub]
x = 1
[[array.inner]]
y = 1
[[array]]
name = "second"
[[array.inner]]
y = 2
[[array.inner]]
y = 3
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("top",), 2),
        (("dotted",), 3),
        (("dotted", "key", "with space"), 3),
        (("table",), 5),
        (("table", "text"), 6),
        (("table", "raw"), 10),
        (("table", "list"), 13),
        (("table", "list", 0), 14),
        (("table", "list", 1, "name"), 15),
        (("table", "list", 1, "more", "deep"), 15),
        (("table", "list", 2, 1), 17),
        (("table", "last"), 19),
        (("array",), 21),
        (("array", 0), 21),
        (("array", 0, "sub", "x"), 24),
        (("array", 0, "inner", 0, "y"), 26),
        (("array", 1), 27),
        (("array", 1, "name"), 28),
        (("array", 1, "inner", 0, "y"), 30),
        (("array", 1, "inner", 1, "y"), 32),
    ],
)
def test_every_key_has_its_line(path, line):
    tomllib.loads(SOURCE)
    assert key_lines(SOURCE)[path] == line


def test_what_has_no_line_of_its_own_takes_that_of_its_table():
    lines = key_lines(SOURCE)
    assert line_of(("array", 1, "missing"), lines) == 27
    assert line_of(("nowhere",), lines) is None


def test_quotes_beside_the_end_of_a_long_text():
    source = 'a = """x"""""\nb = 1\nc = """"q" \\" """\nd = \'\'\'y\'\'\'\'\'\ne = 2\n'
    tomllib.loads(source)
    assert {path[0]: line for path, line in key_lines(source).items()} == {
        "a": 1,
        "b": 2,
        "c": 3,
        "d": 4,
        "e": 5,
    }


KEYS = st.sampled_from(["a", "b", '"c d"', "'e.f'"])
VALUES = st.sampled_from(
    ["1", '"#"', "'='", "[\n 1,\n 2 ]", "{ k = [1] }", '"""\n[x]\n"""', "2024-07-01 10:00:00"]
)


@given(
    st.lists(st.tuples(st.sampled_from(["", "[t.u]\n", "[[v]]\n", "[[v.w]]\n"]), KEYS, VALUES), max_size=8)
)
def test_the_scanner_sees_the_very_keys_the_parser_sees(parts):
    source = "".join(f"{head}{key} = {value}\n" for head, key, value in parts)
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError:
        return
    lines = key_lines(source)
    assert set(lines) == paths_in(table)
    for path, line in lines.items():
        if isinstance(path[-1], str):
            assert path[-1] in source.split("\n")[line - 1]


def paths_in(node, path=()) -> set[tuple[str | int, ...]]:
    found = {path} if path else set()
    items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in items:
        found |= paths_in(value, (*path, key))
    return found
