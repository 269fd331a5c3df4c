"""Texts a second of the temporal tagger beside dateparser.search: ``python bench/times.py [FOLDER]``.

FOLDER holds ``*.txt`` or ``*.tml`` files; without one, 200 texts of 3,000 characters are made up. Both run in
this process, one after the other, on the same texts; figures are texts a second of processor time.
"""

import random
import re
import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from crisistui.extraction.times import tag

ANCHOR = date(2025, 12, 3)
SENTENCES = (
    "The envoy said on {weekday} that the two sides would meet again before {month} {day}.",
    "A spokesman for the ministry declined to comment on the report, which named no source.",
    "The offer expires at {hour} p.m. EST on {weekday}, {month} {day}, 2025.",
    "Since {year} the country has seen three elections, and two of them were disputed.",
    "He left the capital {count} days ago and has not been seen since then.",
    "Prices rose by 12 percent in the third quarter, more than 3,000 households told the survey.",
    "Nobody in the palace would say where the family had gone or who had paid for the flight.",
    "The court will hear both sides next week, and a ruling is due by the end of the month.",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "March", "Sept.", "Nov.", "December")
SLOW = 40  # texts are enough to measure the slower one


def made_up(count: int) -> list[str]:
    """Texts of one's own, the same on every run."""
    chance = random.Random(1)  # noqa: S311 - no secret
    texts = []
    for _ in range(count):
        text = ""
        while len(text) < 3000:
            text += chance.choice(SENTENCES).format(
                weekday=chance.choice(WEEKDAYS),
                month=chance.choice(MONTHS),
                day=chance.randint(1, 28),
                hour=chance.randint(1, 12),
                year=chance.randint(1980, 2025),
                count=chance.randint(2, 30),
            ) + chance.choice((" ", "\n\n"))
        texts.append(text)
    return texts


def read(folder: Path) -> list[str]:
    """The texts of a folder, tags taken out."""
    paths = [
        path for kind in ("*.txt", "*.tml") for path in sorted(folder.rglob(kind)) if path.name[0] != "."
    ]
    return [re.sub(r"<[^>]+>", "", path.read_text(encoding="utf-8", errors="replace")) for path in paths]


def rate(work: Callable[[str], object], texts: list[str]) -> float:
    """Texts a second of processor time, the best of three passes."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        for text in texts:
            work(text)
        best = min(best, time.process_time() - start)
    return len(texts) / max(best, 1e-9)


def main() -> None:
    texts = read(Path(sys.argv[1])) if len(sys.argv) > 1 else made_up(200)
    if not texts:
        print(f"skipped: no *.txt or *.tml files in {sys.argv[1]}")
        return
    size = sum(map(len, texts)) / len(texts)
    ours = rate(lambda text: tag(text, ANCHOR), texts)
    print(f"{len(texts)} texts of {size:.0f} characters")
    print(f"crisistui.extraction.times  {ours:8.1f} texts/s")
    try:
        from dateparser.search import search_dates  # noqa: PLC0415 - an extra that may be absent
    except ImportError:
        print("dateparser is not installed: pip install -e '.[bench]'")
        return
    settings = {"RELATIVE_BASE": datetime(2025, 12, 3)}  # noqa: DTZ001 - dateparser wants a naive one
    theirs = rate(lambda text: search_dates(text, languages=["en"], settings=settings), texts[:SLOW])
    print(f"dateparser.search           {theirs:8.1f} texts/s   ratio {ours / theirs:.1f}")


if __name__ == "__main__":
    main()
