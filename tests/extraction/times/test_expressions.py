"""A table of expressions with their anchors: what stands in brackets is found, and only so read."""

import csv
from pathlib import Path

import pytest

from crisistui.extraction.times import tag
from crisistui.model.dates import PartialDate

TABLE = Path(__file__).with_name("expressions.tsv")


def rows():
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_the_table_is_large_enough():
    assert len(rows()) >= 250


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['anchor']} {row['sentence']}")
def test_the_bracketed_expression_is_read(row):
    sentence, anchor = row["sentence"], PartialDate.parse(row["anchor"]) if row["anchor"] else None
    start, end = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "").replace("]", "")
    found = {(each.start, each.end): each for each in tag(text, anchor, zone="America/Bogota")}
    assert (start, end) in found, [(each.text, each.value) for each in found.values()]
    each = found[start, end]
    assert (each.type, each.value, each.mod or "") == (row["type"], row["value"], row["mod"])
