"""Three sources, or one source three times?"""

import ast
from pathlib import Path

import crisistui


def behind(news, code="PT"):
    return news.row(code).provenance


def test_a_wire_story_in_seven_papers_counts_once(news):
    for number in range(7):
        article = news.article(f"Morning Paper {number}", origins=["Reuters"])
        news.says(article, "Dr Almeida", "offers")
    assert behind(news).label == "1/7"
    assert behind(news).origins == ("Reuters",)


def test_the_wire_story_and_an_own_interview_count_two(news):
    news.says(news.article("Morning Paper", origins=["Reuters"]), "Dr Almeida", "offers")
    news.says(news.article("Evening Paper"), "Dr Almeida", "offers")
    assert behind(news).label == "2/2"
    assert behind(news).origins == ("Evening Paper", "Reuters")


def test_a_statement_that_names_its_origin_does_not_inherit(news):
    article = news.article("Morning Paper", origins=["Reuters"])
    news.says(article, "Dr Almeida", "offers", origin="Harbour Gazette")
    assert behind(news).origins == ("Harbour Gazette",)


def test_an_article_rests_on_its_first_origin_and_a_relay_is_none(news):
    article = news.article("Morning Paper", origins=["Harbour Gazette", "Rock Radio"])
    news.says(article, "Dr Almeida", "offers")
    assert behind(news).origins == ("Harbour Gazette",)


def test_an_unknown_origin_is_shown_and_not_counted(news):
    news.says(news.article(), "Dr Almeida", "offers")
    assert behind(news).label == "+1?/1"
    news.says(news.article("Evening Paper"), "Dr Almeida", "offers")
    news.says(news.article("Morning Paper"), "Dr Almeida", "offers")
    assert behind(news).label == "2+1?/3"


def test_two_copies_of_one_file_share_their_unknown_origin(news):
    for path in ("a.txt", "copy of a.txt"):
        news.says(news.article(path=path, sha="sha256:same"), "Dr Almeida", "offers")
    assert behind(news).label == "+1?/2"


def test_spellings_of_an_outlet_are_one_origin(news):
    for name in ("The Washington Post", "Washington Post", "WaPo", "the washington post"):
        news.says(news.article(origins=[name]), "Dr Almeida", "offers")
    assert behind(news).origins == ("The Washington Post",)
    for name in ("The Harbour Gazette", "harbour gazette"):  # in no table
        news.says(news.article(origins=[name]), "Dr Almeida", "offers", to="JO")
    assert len(behind(news, "JO").origins) == 1


def test_outlets_of_one_publisher_are_one_origin(news, newsroom):
    from crisistui.profile.outlets import Outlet  # noqa: PLC0415
    from crisistui.situation.compose import compose  # noqa: PLC0415
    from crisistui.situation.houses import Houses  # noqa: PLC0415
    from crisistui.situation.view import View  # noqa: PLC0415

    for name in ("Rock Radio", "Rock Television"):
        news.says(news.article(name), "Dr Almeida", "offers")
    houses = Houses([Outlet("Rock Radio", publisher="Rock"), Outlet("Rock Television", publisher="Rock")])
    board = compose(newsroom.CRISIS, news.holdings(), View(), newsroom.NOW, houses)
    assert board.destinations[0].provenance.label == "1/2"
    assert board.destinations[0].provenance.origins == ("Rock Radio",)
    assert behind(news).label == "2/2"  # the shipped table does not know them


def test_the_origin_that_most_articles_rest_on_stands_first(news):
    for origin in ("Aurora", "Zenit", "Zenit"):
        news.says(news.article(origins=[origin]), "Dr Almeida", "offers")
    assert behind(news).origins == ("Zenit", "Aurora")


def test_nothing_else_counts_sources():
    """Only one module of the program makes a Provenance that holds anything."""
    root = Path(crisistui.__file__).parent
    makers = set()
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(called, ast.Name) and called.id == "Provenance" and (node.args or node.keywords):
                makers.add(path.relative_to(root).as_posix())
    assert makers == {"situation/independence.py"}
