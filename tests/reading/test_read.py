"""Whatever bytes come: an article whose lines can be trusted, or one line that says why not."""

import hashlib
import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crisistui.model.article import LineRole
from crisistui.reading.read import SUFFIXES, Unreadable, read

SHARED = Path(__file__).parents[3] / "shared"
PIECES = [
    "Read more:", "Advertisement", "Most read", "Home", "12 December 2025", "By Ann Lee", "Marrov will not leave the island",
    "The general said on Monday that he would stay.", "He stayed.", "", "", "PHOTO: AFP", "- item", "© 2025 Tide Post", "For the palace,",
    "— Island (@island) Dec 8", "The post X appeared first on Y.", "What now?", "MINISTRY OF SEA", "Tide Post, HOLM", "list 1 of 3",
    "---", "# Title", "> quoted", "<p>x</p>", "a | b | c", "Share", "date: 2025-01-01",
]  # fmt: skip


def check(path, data):
    try:
        article = read(path, data)
    except Unreadable as problem:
        text = str(problem)
    else:
        check_article(article, path, data)
        return
    assert text
    assert "\n" not in text


def check_article(article, path, data):
    assert article == read(path, data)
    assert article.id == "sha256:" + hashlib.sha256(data).hexdigest()
    end = 0
    for line in article.lines:
        assert end <= line.start < line.end <= len(article.text)
        assert "\n" not in article.text[line.start : line.end]
        end = line.end
    assert article.lines
    assert any(line.role is not LineRole.FURNITURE for line in article.lines)


@given(st.sampled_from(SUFFIXES), st.binary(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_an_article_or_one_line(suffix, data):
    check(f"x{suffix}", data)


@given(st.sampled_from(SUFFIXES), st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_an_article_or_one_line(suffix, text):
    check(f"x{suffix}", text.encode("utf-8", "surrogatepass"))


@given(st.sampled_from(SUFFIXES), st.lists(st.sampled_from(PIECES), max_size=25))
@settings(max_examples=300, deadline=None)
def test_any_order_of_page_parts_gives_an_article_or_one_line(suffix, pieces):
    check(f"x{suffix}", "\n".join(pieces).encode())


@given(st.lists(st.sampled_from(PIECES), max_size=15), st.lists(st.sampled_from(PIECES), max_size=4))
@settings(max_examples=200, deadline=None)
def test_a_long_paragraph_is_never_lost_unless_the_article_was_over(before, after):
    told = "The general told a crowd before the palace on Monday that neither Brevia nor anyone else had ever asked him to leave."
    over = ("The post", "©", "Most read")
    if any(piece.startswith(over) for piece in before):
        return
    article = read("x.txt", "\n".join([*before, told, *after]).encode())
    [role] = {line.role for line in article.lines if article.text[line.start : line.end] == told}
    assert role in {LineRole.PROSE, LineRole.EMBED}


@pytest.mark.parametrize(
    "piece",
    [
        b"The general left the island on Monday. " * 26,
        b"A" * 1_000,
        b"Marrov says 7\n" * 20,
        b"Read more:\nMost read\nAdvertisement\n" * 7,
        b"\n".join([b"A" * 150 + b" 12:30"] * 2) + b"\n",
    ],
    ids=["one line", "one word", "short lines", "cues", "capitals"],
)
def test_a_hostile_page_costs_what_its_length_costs(piece):
    def seconds(times):
        start = time.process_time()
        read("x.txt", piece * times)
        return time.process_time() - start

    seconds(10)
    small = max(min(seconds(150), seconds(150)), 0.01)
    assert min(seconds(600), seconds(600)) < small * 4 * 3  # four times the text; quadratic is sixteen


def test_control_and_bidi_codes_are_gone_and_letters_are_composed():
    article = read(
        "x.txt", "\x1b[31mMarrov\u202e will leave Sa\u0303o Jorge on Monday, he said.\x07\r\nSoon.".encode()
    )
    assert article.text == "Marrov will leave São Jorge on Monday, he said.\nSoon."


def test_a_text_of_signs_only_is_refused():
    with pytest.raises(Unreadable, match="no text left after cleaning"):
        read("x.txt", b"*** --- ***")


@pytest.mark.skipif(not SHARED.exists(), reason="the annotated articles are not here")
def test_the_annotated_articles_lose_no_fact_and_tell_no_furniture():
    told_roles = {LineRole.PROSE, LineRole.HEADLINE, LineRole.SUBHEAD, LineRole.EMBED}
    for gold_path in [*SHARED.glob("gold/*.gold.json"), *SHARED.glob("seeds/*.gold.json")]:
        gold = json.loads(gold_path.read_text("utf-8"))
        path = gold_path.with_name(gold_path.name.replace(".gold.json", ".txt"))
        article = read(path.name, path.read_bytes())
        told = " ".join(article.text[one.start : one.end] for one in article.lines if one.role in told_roles)
        assert article.title == gold["title"], path.name
        for sample in gold["chrome"]:
            assert sample not in told or sample == gold["title"], (path.name, sample)
        for fact in [*gold["statements"], *gold["deadlines"], *gold["developments"]]:
            for part in fact["evidence"].split("..."):
                assert " ".join(part.split()) in " ".join(told.split()), (path.name, part)
