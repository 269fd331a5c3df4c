"""How well the engine reads the annotated articles of the test corpus: ``python -m bench corpus``.

The articles and the sentences of ``tests/corpus`` are about invented crises. Where a folder of annotated
articles stands beside the checkout (``../shared``), it is scored the same way and printed below.

``python -m bench.corpus --floor > tests/corpus/floor.toml`` takes today's scores as those below which the
tests fail.
"""

import json
import math
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.judging import KINDS, Tally, judge, of_sets, stances
from crisistui.extraction.engine import extract
from crisistui.model.article import Article, Line, LineRole
from crisistui.model.facts import ArticleFacts
from crisistui.profile.load import load_profile
from crisistui.profile.outlets import outlets
from crisistui.profile.schema import Profile
from crisistui.reading.read import read

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "tests" / "corpus"
SENTENCES = CORPUS / "sentences.jsonl"
BESIDE = tuple(ROOT.parent / "shared" / name for name in ("seeds", "gold"))
SHIPPED = ROOT / "seeds" / "crisis.toml"

Scores = dict[str, Tally]


def crises() -> list[Path]:
    """The folders of the corpus, one per invented crisis."""
    return sorted(path.parent for path in CORPUS.glob("*/crisis.toml"))


def facts_of(path: Path, profile: Profile) -> ArticleFacts:
    """Read and extract one file as the feed does."""
    return extract(read(path.name, path.read_bytes(), outlets(profile)), profile)


def annotated(folder: Path) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Every article of a folder that has an annotation, with it."""
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        yield folder / gold["file"], gold


def score_folder(folder: Path, profile: Profile) -> Scores:
    """The tallies of one folder, per kind."""
    total = {kind: Tally() for kind in KINDS}
    for path, gold in annotated(folder):
        for kind, tally in judge(gold, facts_of(path, profile), profile).items():
            total[kind] += tally
    return total


def score_sentences() -> Scores:
    """The statements of the single sentences, each read as an article of its own."""
    profiles = {folder.name: load_profile(folder / "crisis.toml") for folder in crises()}
    total = Tally()
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        text = entry["text"]
        article = Article(f"{entry['id']}.txt", "sha256:0", text, (Line(0, len(text), LineRole.PROSE),))
        found = stances(extract(article, profiles[entry["crisis"]]))
        total += of_sets({(code, party, sign) for code, party, sign, _ in entry["statements"]}, found, set())
    return {"sentences": total}


def score() -> dict[str, Scores]:
    """Everything in the corpus: each crisis, all of them together, and the sentences."""
    table = {folder.name: score_folder(folder, load_profile(folder / "crisis.toml")) for folder in crises()}
    table["total"] = {kind: sum((scores[kind] for scores in table.values()), start=Tally()) for kind in KINDS}
    table["sentences"] = score_sentences()
    return table


def report(name: str, scores: Scores) -> str:
    """One part of the table."""
    lines = [f"{name:<14} {'right':>6} {'wrong':>6} {'missed':>6}  {'precision':>9} {'recall':>7} {'F1':>6}"]
    lines += [
        f"  {kind:<12} {tally.right:>6} {tally.wrong:>6} {tally.missed:>6}"
        f"  {tally.precision:>9.3f} {tally.recall:>7.3f} {tally.f1:>6.3f}"
        for kind, tally in scores.items()
    ]
    return "\n".join(lines)


def floor(table: dict[str, Scores]) -> str:
    """The scores as the file of those that must not be lost, rounded down to a hundredth."""
    lines = ["# F1 below which tests/corpus/test_corpus.py fails; written by: python -m bench.corpus --floor"]
    for name, scores in table.items():
        lines += ["", f"[{name}]"]
        lines += [f"{kind} = {math.floor(tally.f1 * 100) / 100:.2f}" for kind, tally in scores.items()]
    return "\n".join(lines)


def main() -> None:
    if "--floor" in sys.argv:
        print(floor(score()))
        return
    for name, scores in score().items():
        print(report(name if len(name) > 1 else f"crisis {name}", scores))
    for folder in BESIDE:
        if folder.is_dir():
            print(report(folder.name, score_folder(folder, load_profile(SHIPPED))))


if __name__ == "__main__":
    main()
