"""The sentences from which the words' weights are learned, and the weights that ship."""

import json

from crisistui.extraction.statements import learned


def test_the_shipped_weights_were_learned_from_the_sentences_as_they_are(learn):
    head = learn.LEARNED.read_text(encoding="utf-8").split("\n", 1)[0]
    assert learn.digest() in head, "run: pip install -e '.[learn]' && python -m bench.learn"


def test_every_class_is_learned_from_sentences(learn):
    assert {kind for _, kind in learn.sentences()} == set(learn.CLASSES) == set(learned.weights().classes)


def test_no_sentence_stands_twice(learn):
    lines = [line for path in learn.STANCES.glob("*.jsonl") for line in path.read_text("utf-8").splitlines()]
    told = [json.loads(line)["t"].lower() for line in lines]
    assert len(told) == len(set(told))


def test_a_slot_is_one_character_and_the_rest_is_lower_case(learn):
    text = learn.masked("{P} said {C} “Would Not” do.")
    assert text[1:] == ' said \ue000 "would not" do.'
