"""One invented crisis for this room, and short ways to read an article or a single sentence about it."""

import tomllib
from collections.abc import Callable

import pytest

from crisistui.extraction.document import Document, annotate
from crisistui.extraction.engine import extract
from crisistui.model.article import Article, Line, LineRole
from crisistui.model.facts import ArticleFacts
from crisistui.profile.outlets import outlets
from crisistui.profile.schema import Profile
from crisistui.reading.read import read

CRISIS = """
[crisis]
name = "Tunisia: Belkhoun's exit"
timezone = "Africa/Tunis"
since = "2026-01-01"

[subject]
name = "Hamdi Belkhoun"
aliases = ["Belkhoun"]
roles = ["president"]
country = "TN"
people = [{ name = "Rim Sassouli", role = "spokeswoman" }, "Leïla Belkhoun"]

[[broker]]
country = "IT"
aliases = ["the Farnesina desk"]
people = [{ name = "Paolo Verzani", role = "envoy" }]

[[broker]]
name = "African Union"
aliases = ["AU"]

[[opposition]]
name = "Jasmine Front"
people = [{ name = "Karim Belkhoun", role = "leader" }, "Nadia Ouertal"]

[[actor]]
name = "Odette Marsaud"
aliases = ["Marsaud"]
country = "FR"
role = "foreign minister"

[[actor]]
name = "Blue Crescent"
kind = "organisation"

[[actor]]
name = "Sublime State"
kind = "state"
country = "OM"

[[outlet]]
name = "Accra Post"
"""


@pytest.fixture(scope="session")
def profile() -> Profile:
    return Profile.model_validate(tomllib.loads(CRISIS))


def lines(text: str, role: LineRole = LineRole.PROSE) -> Article:
    """An article made of lines of one role, for what does not depend on the page."""
    found, place = [], 0
    for line in text.split("\n"):
        if line:
            found.append(Line(place, place + len(line), role))
        place += len(line) + 1
    return Article("x.txt", "sha256:0", text, tuple(found))


@pytest.fixture(name="lines", scope="session")
def lines_fixture() -> Callable[..., Article]:
    return lines


@pytest.fixture(scope="session")
def told(profile: Profile) -> Callable[[str], ArticleFacts]:
    """The facts of a page as it is dropped into the folder."""
    return lambda text: extract(read("x.txt", text.encode(), outlets(profile)), profile)


@pytest.fixture(scope="session")
def document(profile: Profile) -> Callable[[str], Document]:
    """A text of prose lines, annotated."""
    return lambda text: annotate(lines(text), profile)


@pytest.fixture(scope="session")
def facts(profile: Profile) -> Callable[[str], ArticleFacts]:
    """The facts of a text of prose lines."""
    return lambda text: extract(lines(text), profile)


@pytest.fixture(scope="session")
def named(document) -> Callable[[str], list[tuple[str, str]]]:
    """(surface, name of who is meant) for every mention of a text, inner ones included."""

    def named(text: str) -> list[tuple[str, str]]:
        made = document(text)
        return [(made.text[m.start : m.end], m.entity.name) for m in made.mentions]

    return named


@pytest.fixture(scope="session")
def who(document) -> Callable[[str], dict]:
    """The entities that a text names, by name."""
    return lambda text: {m.entity.name: m.entity for m in document(text).mentions}
