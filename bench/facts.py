"""All facts of an article beside what dateparser.search needs to find its dates alone, in the same run.

Run by hand: ``python -m bench facts``. The texts are our own: the shipped briefs and the test corpus.
"""

import time
from collections.abc import Callable
from pathlib import Path

from crisistui.extraction.engine import extract
from crisistui.profile.load import load_profile
from crisistui.profile.outlets import outlets
from crisistui.reading.read import SUFFIXES, read

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = (ROOT / "seeds", *(ROOT / "tests" / "corpus" / name for name in "abc"))
ROUNDS = 3


def main() -> None:
    from dateparser.search import search_dates  # noqa: PLC0415 - a slow import that only this bench needs

    jobs = []
    for folder in FOLDERS:
        profile = load_profile(folder / "crisis.toml")
        known = outlets(profile)
        paths = (path for path in sorted(folder.iterdir()) if path.suffix in SUFFIXES)
        jobs.extend((read(path.name, path.read_bytes(), known), profile) for path in paths)
    ours = seconds(lambda: [extract(article, profile) for article, profile in jobs])
    theirs = seconds(lambda: [search_dates(article.text, languages=["en"]) for article, _ in jobs])
    words = sum(article.words for article, _ in jobs) // len(jobs)
    print(f"{len(jobs)} articles of {words} words, processor time per article")
    print(f"all facts             {ours / len(jobs) * 1000:8.1f} ms")
    print(f"dateparser.search     {theirs / len(jobs) * 1000:8.1f} ms   ratio {ours / theirs:.2f}")


def seconds(work: Callable[[], object]) -> float:
    """The best processor time of a few rounds, the first of which warms up."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


if __name__ == "__main__":
    main()
