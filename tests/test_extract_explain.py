"""``crisistui extract --explain``: an analyst asks how a fact came about, and why another did not."""

import pytest

from crisistui import cli

pytestmark = pytest.mark.usefixtures("home")

IDLE = """\
Rain in Cotonou

COTONOU, March 6, 2026 (AFP) - Benin is short of rain, farmers said.

Could Jean Obame go to Benin? The farmers asked each other that, too, and went back to their fields.
"""


@pytest.fixture
def explained(capsys):
    """Run the command; (exit code, standard output, standard error)."""

    def explained(*words: object) -> tuple[int, str, str]:
        code = cli.main(["extract", "--explain", *map(str, words)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return explained


def test_each_fact_shows_its_rule_its_words_and_its_holder(newsroom, explained):
    code, out, err = explained(newsroom / "refusal.txt")
    assert (code, err) == (0, "")
    assert "Togo: the host refuses" in out
    for label in ("holder", "rule", "words"):
        assert f"    {label} " in out
    assert "«" in out
    assert "»" in out


def test_a_sentence_that_states_nothing_says_why(newsroom, drop, explained):
    drop(newsroom / "rain.txt", IDLE)
    _, out, _ = explained(newsroom / "rain.txt")
    assert "stated of Benin" in out
    assert "asks a question" in out
    assert out.rstrip().endswith("state nothing")


def test_articles_come_in_path_order_and_twice_the_same(newsroom, explained):
    once = explained(newsroom)
    assert once == explained(newsroom / "refusal.txt", newsroom / "offer.txt")
    assert once[1].index("offer.txt") < once[1].index("refusal.txt")
    assert not once[1].startswith("{")


def test_a_file_that_is_no_article_is_set_aside_as_without_it(newsroom, drop, explained):
    drop(newsroom / "empty.txt", "")
    code, out, err = explained(newsroom)
    assert code == 1
    assert "empty.txt" in err
    assert "offer.txt" in out


def test_the_help_tells_of_it(capsys):
    with pytest.raises(SystemExit):
        cli.main(["extract", "--help"])
    assert "--explain" in capsys.readouterr().out
