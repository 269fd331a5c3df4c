"""Learns what words weigh from sentences with a known stance: ``python -m bench.learn`` (needs ``.[learn]``).

The sentences stand in ``tests/corpus/stances``, one JSON object a line: ``t`` the sentence with slots for
names ({C} country, {A} its adjective, {N} its people, {S} the subject, {P} another person, {G} an
organisation, {O} an outlet), ``y`` its class. They were written for this project, none is of the articles
that ``bench.corpus`` scores. The weights go to ``src/crisistui/extraction/data/learned.tsv``; its first line
bears a digest of what they were learned from, so that a test can tell when they are out of date.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from crisistui.extraction.masks import block
from crisistui.extraction.statements.learned import features
from crisistui.profile.gazetteer import countries

ROOT = Path(__file__).parents[1]
STANCES = ROOT / "tests" / "corpus" / "stances"
LEARNED = ROOT / "src" / "crisistui" / "extraction" / "data" / "learned.tsv"
CLASSES = ("for", "against", "quiet", "stay", "none")
STRENGTH = 8.0  # inverse of the regularisation
SEEN = 2  # sentences in which a feature must stand
KEPT = 12_000  # features, those that weigh most
_SLOT = re.compile(r"\{([CANSPGO])\}")
_WORD = re.compile(r"[a-z]{2,}")
_CAPITAL = re.compile(r"[A-Z](?!\})")
_INSIDE = re.compile(r"(?<=[a-z,}] )[A-Z][a-z]+")
_PLAIN = str.maketrans("“”’‘", "\"\"''")


def sentences() -> Iterator[tuple[str, str]]:
    """Every sentence as the reader would see it, masked, in lower case and without names, with its class."""
    entries = list(_entries())
    proper = _proper(text for text, _ in entries)
    for text, kind in entries:
        yield _WORD.sub(lambda word: "" if word.group() in proper else word.group(), masked(text)), kind


def _entries() -> Iterator[tuple[str, str]]:
    for path in sorted(STANCES.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            yield entry["t"], entry["y"]


def _proper(texts: Iterable[str]) -> frozenset[str]:
    """Words mostly written with a capital inside sentences: a name without a slot teaches nothing."""
    capital: Counter[str] = Counter()
    plain: Counter[str] = Counter()
    for text in texts:
        if not _CAPITAL.search(text):
            continue  # written without capitals, it does not tell names from words
        capital.update(word.lower() for word in _INSIDE.findall(text))
        plain.update(_WORD.findall(text))
    return frozenset(word for word in capital if capital[word] > plain[word])


@cache
def _places() -> tuple[re.Pattern[str], dict[str, str]]:
    """All names of the world's countries, and the slot that the reader sees in their place."""
    slots: dict[str, str] = {}
    for country in countries().values():
        for kind, names in (
            ("A", country.adjectives),
            ("N", country.people),
            ("C", (*country.names, *country.capitals, *country.seats)),
        ):
            slots.update(dict.fromkeys(names, f"{{{kind}}}"))
    longest = sorted(slots, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"), slots


def masked(text: str) -> str:
    """A sentence with slots as a bare masked sentence; countries that it names are made slots, too."""
    named, slots = _places()
    text = named.sub(lambda found: slots[found.group()], text)
    lowered = "".join(
        part if _SLOT.fullmatch(part) else part.lower() for part in re.split(r"(\{[A-Z]\})", text)
    )
    return _SLOT.sub(lambda slot: block(slot[1])[1], lowered.translate(_PLAIN))


def digest() -> str:
    """What the weights depend on: the sentences and the settings, as a short hash."""
    hashed = hashlib.sha256(f"{CLASSES}{STRENGTH}{SEEN}{KEPT}".encode())
    for text, kind in sentences():
        hashed.update(f"{kind}\t{text}\n".encode())
    return hashed.hexdigest()[:16]


def main() -> None:
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415 - only here, and only when learning
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415
    from sklearn.preprocessing import normalize  # noqa: PLC0415

    told = list(sentences())
    found = [features(text) for text, _ in told]
    seen = Counter(name for names in found for name in names)
    vectors = DictVectorizer()
    table = normalize(
        vectors.fit_transform([{name: 1.0 for name in names if seen[name] >= SEEN} for names in found])
    )
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    model.fit(table, [kind for _, kind in told])
    order = [list(model.classes_).index(kind) for kind in CLASSES]
    weighed = {
        name: tuple(round(100 * value) for value in model.coef_[order, place])
        for place, name in enumerate(vectors.feature_names_)
    }
    kept = sorted(sorted(weighed, key=lambda name: -max(map(abs, weighed[name])))[:KEPT])
    lines = [
        f"# Learned from tests/corpus/stances by bench/learn.py, in hundredths; digest {digest()}",
        "\t".join(("", *CLASSES)),
        "\t".join(("", *(str(round(100 * model.intercept_[place])) for place in order))),
        *("\t".join((name, *map(str, weighed[name]))) for name in kept),
    ]
    LEARNED.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(told)} sentences, {len(weighed)} features, {len(kept)} kept, {LEARNED.stat().st_size} bytes")


if __name__ == "__main__":
    main()
