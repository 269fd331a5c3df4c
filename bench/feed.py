"""How fast the index takes in and gives back: run by hand, ``python bench/feed.py [ARTICLES]``.

Processor time of this process, so that a busy machine does not change the numbers much.
"""

import hashlib
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from crisistui.index.readings import Facts, FileStamp
from crisistui.index.store import Index

FOLDER = Path("/bench")
BATCH = 64


def article(number: int) -> Facts:
    """One article with five statements, one deadline, two developments and five actors."""
    text = f"Article {number}. " + "The minister said the house in the north stands ready for him. " * 60
    passage = {"text": text[10:80], "start": 10, "end": 80, "marks": [[12, 20], [30, 34]]}
    day = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}"
    common = {"origin": None, "rule": "bench.rule", "evidence": passage}
    statement = {
        "party": "host",
        "holder": f"Minister {number % 40}",
        "stance": "offers",
        "polarity": 1,
        "hedged": False,
        "basis": "on record",
        "said_on": {"date": day, "precision": "day"},
        **common,
    }
    facts = {
        "article": {
            "title": f"Headline number {number} of the day",
            "outlet": f"Outlet {number % 30}",
            "published": {"date": day, "precision": "day", "basis": "stated"},
            "origins": ["Reuters"],
        },
        "statements": [{"destination": code, **statement} for code in ("TR", "QA", "RU", "BY", None)],
        "deadlines": [
            {
                "due": day,
                "demand": "leave",
                "set_by": "X",
                "addressee": None,
                "set_on": day,
                "status": "pending",
            }
            | common
        ],
        "developments": [
            {"date": day, "category": "CONSULT", "summary": f"talks {number}.{n}", "actors": ["a", "b"]}
            | common
            for n in range(2)
        ],
        "actors": [
            {"id": f"person:{n}", "name": f"Actor {n}", "kind": "person", "role": "minister", "country": "TR"}
            | {"mentions": 3, "aliases": [f"A{n}"]}
            for n in range(number % 40, number % 40 + 5)
        ],
        "warnings": [],
    }
    sha = "sha256:" + hashlib.sha256(text.encode()).hexdigest()
    return Facts(f"{number:06}.txt", FileStamp(len(text), number), sha, json.dumps(facts).encode(), text)


def measured(name: str, per: float, work: Callable[[], object]) -> None:
    """Print how long the work takes, in milliseconds."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    processor, wall = time.process_time() - processor, time.perf_counter() - wall
    print(f"{name:<48} {processor * 1_000 / per:8.1f} ms processor {wall * 1_000 / per:8.1f} ms wall")


def main(count: int) -> None:
    """Fill an index and read it back."""
    articles = [article(number) for number in range(count)]
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "bench.sqlite"
        with Index.open(path, fingerprint="bench") as index:
            batches = [articles[at : at + BATCH] for at in range(0, count, BATCH)]
            thousands = count / 1_000
            measured(
                "record, per 1,000 new files", thousands, lambda: [index.record(FOLDER, b) for b in batches]
            )
            measured(
                "record, per 1,000 known files", thousands, lambda: [index.record(FOLDER, b) for b in batches]
            )
        print(f"{'file, bytes per article':<48} {path.stat().st_size / count:8.0f}")
        with Index.open(path, fingerprint="bench") as index:
            measured(f"holdings of {count:,}, first time", 1, lambda: index.holdings(FOLDER))
            measured(f"holdings of {count:,}, nothing new", 1, lambda: index.holdings(FOLDER))
            index.record(FOLDER, [article(count)])
            measured(f"holdings of {count:,}, one new", 1, lambda: index.holdings(FOLDER))
            measured("stamps of all files", 1, lambda: index.known(FOLDER))
            measured("check of every page", 1, index.sound)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
