"""Measured: deadlines with their status, and days of publication, on articles a careful reader annotated."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from crisistui.extraction.deadlines import read as deadlines
from crisistui.extraction.document import annotate
from crisistui.extraction.publication import published
from crisistui.extraction.timeline import timeline
from crisistui.profile.load import load_profile
from crisistui.profile.outlets import outlets
from crisistui.reading.read import read

ROOT = Path(__file__).parents[3]
CORPORA = sorted(path.parent for path in ROOT.glob("tests/corpus/*/crisis.toml"))


def annotated(folder: Path, profile_path: Path) -> list[tuple[dict[str, Any], str | None, Counter[Any]]]:
    """For each article its gold, the day found, and the deadlines found as (day, status)."""
    profile = load_profile(profile_path)
    out = []
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        source = folder / gold["file"]
        document = annotate(read(source.name, source.read_bytes(), outlets(profile)), profile)
        known = published(document)
        found = Counter(
            (item.due[:10], str(item.status)) for item in deadlines(document, timeline(document, known))
        )
        out.append((gold, str(known.date) if known.date else None, found))
    return out


def f1(results: list[tuple[dict[str, Any], str | None, Counter[Any]]]) -> float:
    """F1 of (due, status); what only meets an optional item is neither right nor wrong."""
    right = extra = missed = 0
    for gold, _, found in results:
        wanted = Counter((item["due"][:10], item["status"]) for item in gold["deadlines"])
        optional = {item["due"][:10] for item in (gold.get("optional") or {}).get("deadlines") or []}
        hit = sum((wanted & found).values())
        right += hit
        missed += sum(wanted.values()) - hit
        extra += sum(count for (due, _), count in (found - wanted).items() if due not in optional)
    return 2 * right / max(1, 2 * right + extra + missed)


@pytest.mark.parametrize("folder", CORPORA, ids=lambda folder: folder.name)
def test_deadlines_and_days_of_our_own_crises(folder: Path) -> None:
    results = annotated(folder, folder / "crisis.toml")
    assert f1(results) >= 0.85
    assert sum(gold["published"] == day for gold, day, _ in results) >= 0.95 * len(results)


def test_the_five_source_documents() -> None:
    folder = ROOT.parent / "shared" / "seeds"
    if not folder.exists():
        pytest.skip("the source documents are not here")
    results = annotated(folder, ROOT / "seeds" / "crisis.toml")
    assert f1(results) == 1.0
    assert [day for _, day, _ in results] == [gold["published"] for gold, _, _ in results]
