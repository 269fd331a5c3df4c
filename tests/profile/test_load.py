"""A user types a profile, gets it wrong in every way, and is told what to do in which line."""

import hashlib
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisistui.model.vocabulary import ActorKind
from crisistui.profile import load
from crisistui.profile.load import LARGEST, Problem, ProfileError, find_problems, load_profile
from crisistui.profile.paths import profile_path

HEAD = '[crisis]\nname = "X"\n'
SUBJECT = '[subject]\nname = "Jean Dupont"\ncountry = "FR"\n'


@pytest.fixture
def write(tmp_path):
    def writer(text: str | bytes) -> Path:
        path = profile_path(tmp_path)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return writer


def test_the_smallest_profile(write):
    path = write(HEAD + SUBJECT)
    profile = load_profile(path)
    assert profile.crisis.timezone == "UTC"
    assert profile.crisis.since is None
    assert profile.broker == ()
    assert profile.fingerprint == hashlib.sha256(path.read_bytes()).hexdigest()
    assert find_problems(path) == []


def test_a_full_profile(write):
    profile = load_profile(
        write(
            'crisis = { name = "X", timezone = "America/Caracas", since = "2024-07-01" }\n'
            + SUBJECT
            + 'people = ["Ann  B", { name = "C D", aliases = ["CD"], role = "aide" }]\n'
            '[[broker]]\ncountry = "US"\n[[broker]]\nname = "Contact Group"\n'
            '[[opposition]]\nname = "Front"\n'
            '[[actor]]\nname = "Blue Helmets"\nkind = "organisation"\n'
            '[[outlet]]\nname = "Daily"\nreliability = "B"\n'
        )
    )
    assert profile.crisis.since == date(2024, 7, 1)
    assert [person.name for person in profile.subject.people] == ["Ann B", "C D"]
    assert profile.subject.people[1].role == "aide"
    assert [power.name for power in profile.broker] == [None, "Contact Group"]
    assert profile.actor[0].kind is ActorKind.ORGANISATION
    assert profile.outlet[0].reliability == "B"


def test_a_file_saved_on_windows(write):
    path = write(b"\xef\xbb\xbf" + (HEAD + SUBJECT + "colour = 1\n").replace("\n", "\r\n").encode())
    assert [problem.line for problem in find_problems(path)] == [6]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (SUBJECT, None, '[crisis] is missing: add [crisis] with name = "…"'),
        (HEAD, None, '[subject] is missing: add [subject] with name = "…" and country = "…"'),
        (HEAD + '[subject]\nname = "A"\n', 3, '[subject] country is missing: add country = "…", two letters such as "FR"'),
        ("[crisis]\n" + SUBJECT, 1, '[crisis] name is missing: add name = "…"'),
        (HEAD + "timzone = 'UTC'\n" + SUBJECT, 3, 'unknown key "timzone" in [crisis]: did you mean "timezone"?'),
        (HEAD + "people = ['A']\n" + SUBJECT, 3, 'unknown key "people" in [crisis]: it belongs in [subject]'),
        (HEAD + "colour = 1\n" + SUBJECT, 3, 'unknown key "colour" in [crisis]: known are name, timezone, since, around'),
        (HEAD + SUBJECT + "[[brokers]]\nname = 'A'\n", 6, 'unknown key "brokers" at the top of the file: did you mean "broker"?'),
        ("fingerprint = 'x'\n" + HEAD + SUBJECT, 1, 'unknown key "fingerprint" at the top of the file: known are crisis, subject, broker, opposition, actor, outlet'),
        (HEAD + 'timezone = "Caracas"\n' + SUBJECT, 3, '[crisis] timezone "Caracas" is no IANA time zone: did you mean "America/Caracas"?'),
        (HEAD + 'timezone = "Europ/Pari"\n' + SUBJECT, 3, '[crisis] timezone "Europ/Pari" is no IANA time zone: did you mean "Europe/Paris"?'),
        (HEAD + 'timezone = "../../etc/passwd"\n' + SUBJECT, 3, '[crisis] timezone "../../etc/passwd" is no IANA time zone: use a name such as "Europe/Paris" or "UTC"'),
        (HEAD + 'timezone = "America"\n' + SUBJECT, 3, '[crisis] timezone "America" is no IANA time zone: use a name such as "Europe/Paris" or "UTC"'),
        (HEAD + 'since = "2024-13-01"\n' + SUBJECT, 3, '[crisis] since "2024-13-01" is no day of the calendar: write it as 2024-07-01'),
        (HEAD + 'since = "July"\n' + SUBJECT, 3, '[crisis] since "July" is not a day: write it as 2024-07-01'),
        (HEAD + "since = 2024-07-01T10:00:00Z\n" + SUBJECT, 3, '[crisis] since "2024-07-01 10:00:00+00:00" is not a day: write it as 2024-07-01'),
        (HEAD + SUBJECT.replace('"FR"', '"France"'), 5, '[subject] country "France" is no country code (ISO 3166-1 alpha-2): did you mean "FR" (France)?'),
        (HEAD + SUBJECT.replace('"FR"', '"fr"'), 5, '[subject] country "fr" is no country code (ISO 3166-1 alpha-2): did you mean "FR" (France)?'),
        (HEAD + SUBJECT.replace('"FR"', '"qqqqqq"'), 5, '[subject] country "qqqqqq" is no country code (ISO 3166-1 alpha-2): use two letters such as "FR"'),
        ("[crisis]\nname = 7\n" + SUBJECT, 2, '[crisis] name needs text in quotes, not a number: write it as "…"'),
        ("[crisis]\nname = 12:00:00\n" + SUBJECT, 2, '[crisis] name needs text in quotes, not a time: write it as "…"'),
        ('[crisis]\nname = " "\n' + SUBJECT, 2, "[crisis] name is empty: write a name, or delete the line"),
        ('[crisis]\nname = "' + "x" * 300 + '"\n' + SUBJECT, 2, "[crisis] name is longer than 200 characters: shorten it to a name"),
        (HEAD + SUBJECT + 'aliases = "JD"\n', 6, '[subject] aliases needs a list, not text: write ["JD"]'),
        (HEAD + SUBJECT + "aliases = true\n", 6, '[subject] aliases needs a list, not true or false: write ["…", "…"]'),
        (HEAD + SUBJECT + 'aliases = ["a",\n\n 3]\n', 8, '[subject] aliases no. 2 needs text in quotes, not a number: write it as "…"'),
        (HEAD + SUBJECT + "people = [\n 'A',\n 5,\n]\n", 8, '[subject] people no. 2 is a number: write a name in quotes, or { name = "…", role = "…" }'),
        (HEAD + SUBJECT + "people = [\n { name = 'A', rol = 'x' },\n]\n", 7, 'unknown key "rol" in [subject] people no. 1: did you mean "role"?'),
        (HEAD + SUBJECT + "[broker]\ncountry = 'US'\n", 6, "[broker] may stand several times: write [[broker]], with two pairs of brackets"),
        (HEAD + "[[subject]]\nname = 'A'\n", 3, "[[subject]] stands only once: write [subject], with one pair of brackets"),
        ("subject = 'Jean'\n" + HEAD, 1, "[subject] is text, not a table: write [subject] in a line of its own"),
        ("broker = ['US']\n" + HEAD + SUBJECT, 1, "[[broker]] no. 1 is text, not a table: write [[broker]] in a line of its own"),
        ("outlet = 1.5\n" + HEAD + SUBJECT, 1, "[[outlet]] is a number, not a table: write [[outlet]] in a line of its own"),
        (HEAD + SUBJECT + "[[broker]]\naliases = []\n", 6, '[[broker]] no. 1 needs a name or a country: add country = "…"'),
        (HEAD + SUBJECT + "[[opposition]]\ncountry = 'FR'\n", 6, '[[opposition]] no. 1 needs a name: add name = "…"'),
        (HEAD + SUBJECT + "[[actor]]\nname = 'A'\nkind = 'persn'\n", 8, '[[actor]] no. 1 kind "persn" is not known here: did you mean "person"?'),
        (HEAD + SUBJECT + "[[actor]]\nname = 'A'\nkind = 'zzz'\n", 8, '[[actor]] no. 1 kind "zzz" is not known here: use one of person, state, organisation'),
        (HEAD + SUBJECT + "[[outlet]]\nname = 'A'\nreliability = 'b'\n", 8, '[[outlet]] no. 1 reliability "b" is not known here: did you mean "B"?'),
        (HEAD + SUBJECT + "[[outlet]]\nname = 'A'\n\n[[outlet]]\nname = 'B'\naliases = ['a']\n", 9, '"a" already means "A" in line 6: delete one, or use a longer form'),
        (HEAD + SUBJECT + "[[actor]]\nname = 'jean dupont'\n", 6, '"jean dupont" already means "Jean Dupont" in line 3: delete one, or use a longer form'),
        (HEAD + SUBJECT + "[[broker]]\ncountry = 'US'\npeople = [{ name = 'A' }, 'a']\n", 8, '"a" already means "A" in line 8: delete one, or use a longer form'),
    ],
)  # fmt: skip
def test_each_fault_is_told_with_its_line_and_remedy(write, text, line, message):
    assert find_problems(write(text)) == [Problem(line, message)]


@pytest.mark.parametrize(
    ("text", "line", "remedy"),
    [
        ("[crisis]\nname = Exit\n", 2, 'put it in quotes: key = "…"'),
        ('[crisis]\nname = "Exit\n', 2, "close the quotes in the same line"),
        ("[crisis]\nsince = 2024-99-01\n", 2, "text stands in quotes, a day is 2024-07-01"),
        ("[crisis]\nname\n", 2, 'write key = "…", and [name] for a table'),
        ("[crisis\n", 1, "close the bracket: [crisis], [[broker]]"),
        ('[crisis]\nname = "a"\nname = "b"\n', 3, "this key stands twice: keep one"),
        (
            "[crisis]\n[subject]\n[crisis]\n",
            3,
            "this table stands twice: write it once, or [[…]] for several",
        ),
        ('[crisis]\nname = "a" "b"\n', 2, "text stands in quotes, a day is 2024-07-01"),
        ("[crisis]\nsince = 2024-02-31\n", 2, "write a day as 2024-07-01"),
        ('[crisis]\nname = "C:\\Users"\n', 2, "write \\\\ for a backslash, or use single quotes"),
        ("x = [1", 1, "close the list with ]"),
    ],
)
def test_faults_of_the_notation_are_told_with_line_and_remedy(write, text, line, remedy):
    [problem] = find_problems(write(text))
    assert problem.message.startswith("not TOML: ")
    assert problem.message.casefold().endswith(remedy.casefold())
    assert problem.line == line


def test_all_faults_are_told_at_once_in_the_order_of_the_lines(write):
    path = write(
        '[crisis]\nnam = "X"\ntimezone = "Caracas"\n[subject]\nname = "A"\ncountry = "Turky"\nrole = "x"\n'
    )
    assert [problem.line for problem in find_problems(path)] == [1, 2, 3, 6, 7]
    with pytest.raises(ProfileError) as caught:
        load_profile(path)
    assert str(caught.value) == (
        f'{path}:1: [crisis] name is missing: add name = "…" (4 more: run crisistui check)'
    )


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"# \xff\n", Problem(1, "not UTF-8: save the file with the encoding UTF-8")),
        (b"a = 1\nb = '\xe9'\n", Problem(2, "not UTF-8: save the file with the encoding UTF-8")),
        (b"#" * (LARGEST + 1), Problem(None, "larger than 1 MiB: this is no profile; give the path of a crisis.toml")),
        (b"x = " + b"[" * 100_000, Problem(None, "lists nested too deeply: a profile needs no lists in lists")),
    ],
)  # fmt: skip
def test_a_file_that_is_no_text_profile(write, raw, problem):
    assert find_problems(write(raw)) == [problem]


def test_lists_in_lists_of_any_depth_are_told_and_not_fatal(write):
    for depth in range(300, 520):
        [problem] = find_problems(write(HEAD + SUBJECT + "roles = " + "[" * depth + "]" * depth))
        assert problem.message.startswith(("[subject] roles no. 1 needs text", "lists nested too deeply"))


def test_without_lines_the_problems_are_told_all_the_same(write, monkeypatch):
    def too_deep(_source):
        raise RecursionError

    monkeypatch.setattr(load, "key_lines", too_deep)
    assert find_problems(write(HEAD + SUBJECT + "weather = 1\n")) == [
        Problem(None, 'unknown key "weather" in [subject]: known are name, aliases, roles, country, people')
    ]


def test_a_number_no_machine_reads(write):
    [problem] = find_problems(write("x = " + "9" * 5_000))
    assert problem.message.startswith("not TOML: Exceeds the limit")


def test_a_missing_file_a_folder_and_a_locked_file(tmp_path, monkeypatch):
    missing = tmp_path / "crisis.toml"
    with pytest.raises(ProfileError) as caught:
        load_profile(missing)
    assert str(caught.value) == f"{missing}: no such file: crisistui init FOLDER writes one to fill in"
    assert find_problems(tmp_path)[0].message.startswith("a folder, not a file")
    assert find_problems(Path("a\0b"))[0].message.startswith("no such file")

    def refuse(*_args, **_kwargs):
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "open", refuse)
    assert find_problems(missing)[0].message.startswith("no permission to read it")

    def fail(*_args, **_kwargs):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    assert find_problems(missing)[0].message == "cannot be read (Input/output error): give another file"


def test_a_hostile_value_reaches_no_terminal(write):
    problems = find_problems(write(HEAD + SUBJECT + '"\\u001b[31mred" = 1\nroles = ["\\u001b[2Jboss"]\n'))
    assert len(problems) == 1
    assert "\x1b" not in problems[0].message
    assert "\n" not in problems[0].message


FRAGMENTS = [
    "[crisis]", "[subject]", "[[broker]]", "[[outlet]]", "[[actor]]", "[broker.x]", "name = 'A'", 'country = "FR"',
    "people = [{ name = 'B' }, 'C']", "people = [", "]", "aliases = ['a'", "since = 2024-07-01", "# note", "a.b = 1",
    "'q w'.\"e\" = { r = 1 }", '"""', "'''", "[[subject.people]]", "role = 5", "x = [[1], [{ y = 2 }]]", "é = 1", "",
]  # fmt: skip


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("\n".join))
def test_whatever_is_typed_is_a_profile_or_a_list_of_one_line_problems(tmp_path_factory, text):
    path = tmp_path_factory.getbasetemp() / "typed.toml"
    path.write_text(text, encoding="utf-8")
    problems = find_problems(path)
    if not problems:
        assert load_profile(path).subject.name
    for problem in problems:
        assert "\n" not in problem.message
        assert problem.line is None or 1 <= problem.line <= text.count("\n") + 1


@given(st.binary(max_size=200))
def test_any_bytes_are_told_as_problems(tmp_path_factory, raw):
    path = tmp_path_factory.getbasetemp() / "bytes.toml"
    path.write_bytes(raw)
    assert find_problems(path)


def test_a_profile_that_was_not_filled_in_is_told_where(tmp_path):
    path = tmp_path / "crisis.toml"
    path.write_text(
        '[crisis]\nname = "<Country>: <leader>\'s exit"\n[subject]\nname = "Jean Dupont"\ncountry = "FR"\n'
    )
    with pytest.raises(ProfileError, match=r"placeholder.*angle brackets"):
        load_profile(path)
