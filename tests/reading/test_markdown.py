"""Markdown articles: front matter labels them, headings are headlines, markup is gone."""

from crisistui.reading.read import read

ARTICLE = """---
title: "Marrov weighs offer"
date: 2025-12-04 10:30:00
source: Reuters
tags: [a, b]
---
# Marrov weighs offer

![a picture](x.png) General Marrov is weighing an *offer* from [Brevia](http://x.example), his aides said.
He was `silent` himself.

## What Brevia says

1. First the minister spoke.
2. Then the king spoke.

> “No request has come,” she said.\\
> Nothing more.

    code stays

| a | b |
|---|---|
| one | two |

<script>alert(1)</script>
"""


def lines_of(article):
    return [(line.role.value, article.text[line.start : line.end]) for line in article.lines]


def test_an_article_with_front_matter():
    article = read("a.md", ARTICLE.encode())
    assert (article.title, article.stamp, article.outlet) == (
        "Marrov weighs offer",
        "2025-12-04T10:30",
        "Reuters",
    )
    assert article.warnings == ()
    assert lines_of(article)[:3] == [
        ("headline", "Marrov weighs offer"),
        ("prose", "General Marrov is weighing an offer from Brevia, his aides said. He was silent himself."),
        ("subhead", "What Brevia says"),
    ]
    assert "1. First the minister spoke." in article.text
    assert "Nothing more." in article.text.split("\n")
    assert "code stays" in article.text
    assert "picture" not in article.text
    assert "http" not in article.text


def test_a_title_only_in_the_front_matter_stands_on_top_of_the_text():
    article = read(
        "a.md",
        b"---\nheadline: Marrov weighs offer\n---\n## Reaction\n\nThe general is weighing an offer from Brevia, aides said.",
    )
    assert lines_of(article)[:2] == [("headline", "Marrov weighs offer"), ("subhead", "Reaction")]


def test_a_date_that_is_none_is_said_and_not_guessed():
    article = read(
        "a.md",
        b"---\ndate: last Tuesday\noutlet: Tide Post\n---\nThe general is weighing an offer from the Brevians.",
    )
    assert article.stamp is None
    assert article.outlet == "Tide Post"
    assert article.warnings == ("front matter: 'last Tuesday' is no date, write YYYY-MM-DD",)


def test_a_rule_at_the_top_is_no_front_matter():
    article = read(
        "a.md", b"---\n\nThe general is weighing an offer from the Brevians.\n\n* * *\n\n- one\n- two"
    )
    assert article.title is None
    assert "- one" in article.text


def test_a_control_code_behind_a_reference_does_not_come_through():
    article = read("a.md", b"The general &#27;[31m is weighing an offer &#8238; from Brevia today.")
    assert article.text.isprintable()
