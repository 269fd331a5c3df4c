"""Enter on a row shows the sentence behind it, with the words that fired."""

import json

import pytest

from crisistui.index.passages import packed_text, text_of

from .conftest import FOLDER, reading

TEXT = "Anna Vale offers a house. The end."


@pytest.mark.parametrize("kind", ["statement", "deadline", "development"])
def test_a_fact_opens_on_its_sentence(index, kind):
    index.record(FOLDER, [reading("a.txt", TEXT)])
    (fact,) = getattr(index.holdings(FOLDER), kind + "s")
    (passage,) = index.evidence(kind, [fact.id])
    assert (passage.kind, passage.fact, passage.article) == (kind, fact.id, fact.article)
    assert passage.text == "Anna Vale offers a house" == TEXT[passage.start : passage.end]
    assert passage.marks == ((0, 3),)
    assert passage.rule == fact.rule


def test_passages_come_in_the_order_asked_for(index):
    index.record(FOLDER, [reading("a.txt", TEXT, statements=("TR", "QA")), reading("b.txt", "More.")])
    ids = [row.id for row in index.holdings(FOLDER).statements]
    asked = [ids[2], 12345, ids[0], ids[1]]
    assert [row.fact for row in index.evidence("statement", asked)] == [ids[2], ids[0], ids[1]]


def test_more_facts_than_one_query_holds(index):
    index.record(FOLDER, [reading(f"{n}.txt", f"Story {n}.") for n in range(700)])
    ids = [row.id for row in index.holdings(FOLDER).statements]
    assert len(index.evidence("statement", ids)) == 700


def test_marks_outside_the_passage_are_dropped(index):
    facts = reading("a.txt", TEXT)
    body = json.loads(facts.body)
    body["statements"][0]["evidence"] = {
        "text": "offers",
        "start": 10,
        "end": 16,
        "marks": [[0, 3], [10, 12]],
    }
    index.record(FOLDER, [type(facts)(facts.path, facts.stamp, facts.sha, json.dumps(body).encode(), TEXT)])
    (passage,) = index.evidence("statement", [index.holdings(FOLDER).statements[0].id])
    assert (passage.text, passage.marks) == ("offers", ((0, 2),))


def actor_passage(index, text):
    index.record(FOLDER, [reading("a.txt", text)])
    (actor,) = index.holdings(FOLDER).actors
    (passage,) = index.evidence("actor", [actor.id])
    return passage


def test_an_actor_opens_on_the_line_of_the_first_mention(index):
    passage = actor_passage(index, "Valentine spoke.\nThen Anna Vale left; Vale was late.\nMore.")
    assert passage.text == "Then Anna Vale left; Vale was late."
    assert passage.marks == ((5, 14),)


def test_an_actor_in_a_line_without_end_is_cut_to_size(index):
    passage = actor_passage(index, "word " * 200 + "Vale" + " word" * 200)
    assert len(passage.text) < 500
    ((start, end),) = passage.marks
    assert passage.text[start:end] == "Vale"


def test_an_actor_that_the_text_does_not_name_has_no_passage(index):
    passage = actor_passage(index, "Nobody is named.")
    assert (passage.text, passage.marks) == ("", ())


def test_an_actor_without_a_name_has_no_passage(index):
    facts = reading("a.txt", TEXT)
    body = json.loads(facts.body)
    body["actors"][0] |= {"name": "", "aliases": []}
    index.record(FOLDER, [type(facts)(facts.path, facts.stamp, facts.sha, json.dumps(body).encode(), TEXT)])
    assert index.evidence("actor", [index.holdings(FOLDER).actors[0].id])[0].text == ""


def test_another_kind_is_a_mistake_of_the_caller(index):
    with pytest.raises(ValueError, match="no such kind of fact: 'article'"):
        index.evidence("article", [1])


def test_any_text_comes_back_as_it_was(index):
    text = "Çağrı “quoted” 🙂 \ud800 end. More."
    index.record(FOLDER, [reading("a.txt", "Plain. " + "x")])
    article = index.holdings(FOLDER).articles[0].id
    index._write(lambda db: db.execute("DELETE FROM body"))
    index._write(
        lambda db: db.execute("INSERT INTO body VALUES (?, ?, ?)", (article, packed_text(text), "[]"))
    )
    assert index._read(lambda db: text_of(db, article)) == text


def test_an_article_with_more_facts_than_ids_is_set_aside(index, monkeypatch):
    monkeypatch.setattr("crisistui.index.shred.FACTS_PER_ARTICLE", 1)
    index.record(FOLDER, [reading("a.txt", TEXT, statements=("TR", "QA"))])
    (aside,) = index.holdings(FOLDER).set_aside
    assert "more than 1 facts" in aside.reason
