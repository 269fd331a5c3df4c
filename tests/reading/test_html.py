"""Saved web pages: the article, its labels, and nothing of scripts, comments or menus."""

import builtins
import sys

import pytest
import trafilatura

from crisistui.reading.read import Unreadable, read

PAGE = """<?xml version="1.0"?><html><head><title>Marrov denies exile | Tide Post</title>
<meta property="og:site_name" content="Tide Post"><meta property="article:published_time" content="2031-12-04T08:30:00+03:00">
</head><body><nav><a href="/">Home</a> <a href="/w">World</a></nav><!-- secret remark --><script>var x = "leaked";</script>
<article><h1>Marrov denies exile</h1><p>By Jane Roe</p>
<p>General Marrov said on Thursday that he would not leave the island<br>for any country.</p><h2>No offers</h2>
<p>The palace said that <a href="x">nobody</a> had offered him refuge &amp; that <b>none</b> was wanted.</p>
<ul><li>First point is here</li><li>Second point</li></ul><blockquote><p>A quotation of the general stands here.</p></blockquote>
<table><tr><td>one</td><td>two</td></tr></table></article><footer>© Tide Post 2025</footer></body></html>"""


def lines_of(article):
    return [(line.role.value, article.text[line.start : line.end]) for line in article.lines]


def test_a_page_gives_article_and_labels():
    article = read("a.html", PAGE.encode())
    assert (article.title, article.outlet, article.stamp) == (
        "Marrov denies exile",
        "Tide Post",
        "2031-12-04",
    )
    assert lines_of(article)[:3] == [
        ("headline", "Marrov denies exile"),
        ("byline", "By Jane Roe"),
        ("prose", "General Marrov said on Thursday that he would not leave the island for any country."),
    ]
    assert ("subhead", "No offers") in lines_of(article)
    assert ("prose", "- First point is here") in lines_of(article)
    assert "refuge & that none was wanted" in article.text
    for hidden in ("secret", "leaked", "World"):
        assert hidden not in article.text


def test_a_fragment_of_one_sentence_is_an_article():
    article = read("a.htm", b"<p>He left.")
    assert lines_of(article) == [("prose", "He left.")]


def test_a_declared_charset_is_believed():
    page = '<html><head><meta charset="windows-1251"></head><body><p>Генерал покинул остров и не вернулся.</p></body></html>'
    article = read("a.html", page.encode("cp1251"))
    assert "Генерал" in article.text
    assert article.language == "ru"
    assert article.warnings[0].startswith("not English: Russian")
    assert read("a.html", page.replace("windows-1251", "no-such").encode()).language == "ru"


@pytest.mark.parametrize("data", [b"<html><body></body></html>", b"<div>" * 300, b"<!-- only a remark -->"])
def test_a_page_without_text_is_refused(data):
    with pytest.raises(Unreadable, match="no text left on this page"):
        read("a.html", data)


def test_without_the_extra_the_remedy_is_named(monkeypatch):
    original = builtins.__import__

    def refuse(name, *rest, **more):
        if name.startswith("trafilatura"):
            raise ImportError(name)
        return original(name, *rest, **more)

    for name in [name for name in sys.modules if name.startswith("trafilatura")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(Unreadable, match=r"install \"crisistui\[html\]\""):
        read("a.html", PAGE.encode())


def test_a_page_that_breaks_the_library_is_set_aside(monkeypatch):
    def fail(*_rest, **_more):
        raise RecursionError

    monkeypatch.setattr(trafilatura, "bare_extraction", fail)
    with pytest.raises(Unreadable, match="broken HTML \\(RecursionError\\)"):
        read("a.html", PAGE.encode())
