"""The temporal tagger against annotated news: run by hand, ``python bench/timebank.py FOLDER``.

FOLDER holds TimeML files (``*.tml``), such as TimeBank or AQUAINT from TempEval-3's training part; none are
committed here. Prints TempEval-3's measures over the text (the document's own date is the anchor and not
counted): F1 of expressions that overlap, of exact spans, and value F1 = F1 x share of right values.
"""

import html
import re
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from crisistui.extraction.times import Timex, tag
from crisistui.model.dates import PartialDate

_DCT = re.compile(r"<DCT>.*?value=\"([^\"]*)\"", re.DOTALL)
_ATTRIBUTE = re.compile(r"(\w+)=\"([^\"]*)\"")


@dataclass(frozen=True)
class Gold:
    """One annotated expression."""

    start: int
    end: int
    value: str


@dataclass
class Score:
    """Counts over a folder."""

    files: int = 0
    seconds: float = 0.0
    gold: int = 0
    found: int = 0
    overlapping: int = 0
    exact: int = 0
    right: int = 0

    def report(self) -> str:
        """One line of figures in per cent."""
        if not (self.found and self.gold and self.overlapping and self.seconds):
            return f"{self.files} files, nothing to compare"
        both = 2 / (self.found + self.gold)
        relaxed = self.overlapping * both
        return (
            f"{self.files} files  F1 {relaxed:.1%}  exact {self.exact * both:.1%}"
            f"  value F1 {relaxed * self.right / self.overlapping:.1%}"
            f"  {self.files / self.seconds:.0f} texts/s"
        )


def read(path: Path) -> tuple[PartialDate, str, list[Gold]]:
    """The anchor, the plain text and the expressions of a TimeML file; raises ``ValueError`` on another."""
    raw = path.read_text(encoding="utf-8")
    dated = _DCT.search(raw)
    if dated is None or "<TEXT>" not in raw:
        raise ValueError(f"{path}: no TimeML with a DCT and a TEXT")
    body = raw.split("<TEXT>", 1)[1].split("</TEXT>", 1)[0]
    pieces, gold, place = [], [], 0
    opened: tuple[int, str] | None = None
    for part in re.split(r"(<[^>]+>)", body):
        if part.startswith("<TIMEX3"):
            opened = (place, dict(_ATTRIBUTE.findall(part)).get("value", ""))
        elif part == "</TIMEX3>" and opened:
            gold.append(Gold(opened[0], place, opened[1]))
        elif not part.startswith("<"):
            pieces.append(html.unescape(part))
            place += len(pieces[-1])
    value = dated[1]
    return PartialDate.parse(value[:16] if ":" in value else value[:10]), "".join(pieces), gold


def compare(score: Score, gold: list[Gold], found: list[Timex]) -> None:
    """Add one text to the counts; every expression is matched once."""
    score.gold += len(gold)
    score.found += len(found)
    free = list(found)
    for wanted in gold:
        match = next((each for each in free if each.start < wanted.end and wanted.start < each.end), None)
        if match is None:
            continue
        free.remove(match)
        score.overlapping += 1
        score.exact += (match.start, match.end) == (wanted.start, wanted.end)
        score.right += match.value == wanted.value


def main(folder: Path) -> None:
    score = Score()
    for path in sorted(folder.rglob("*.tml")):
        if path.name.startswith("."):
            continue
        anchor, text, gold = read(path)
        start = time.perf_counter()
        found = tag(text, anchor)
        score.seconds += time.perf_counter() - start
        score.files += 1
        compare(score, gold, found)
    print(f"{folder.name}: {score.report()}")


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        print("skipped: give the folder of TimeML files (*.tml), for example TempEval-3's TimeBank")
    else:
        main(Path(sys.argv[1]))
