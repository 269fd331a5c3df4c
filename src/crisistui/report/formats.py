"""The formats of a report, by the name that the command line gives them.

Imports only the model, the shift and this room. A new format is a function and one line in ``FORMATS``.
"""

from collections.abc import Callable, Mapping
from zoneinfo import ZoneInfo

from crisistui.model.holdings import Holdings
from crisistui.model.situation import Situation
from crisistui.report.behind import Behind
from crisistui.report.brief import brief
from crisistui.report.changed import changed_json, changed_text, corrected_text
from crisistui.report.evidence import EvidenceSource
from crisistui.report.json_report import to_json
from crisistui.report.markdown import to_markdown
from crisistui.report.matter import Matter
from crisistui.report.table import to_csv
from crisistui.report.text_report import to_text
from crisistui.shift.changes import Changes
from crisistui.shift.corrections import Corrected

Writer = Callable[[Matter], str]


def _text(matter: Matter) -> str:
    board = matter.situation
    text = to_text(board, matter.width, behind=Behind(board, matter.holdings, matter.evidence))
    parts = [text]
    if matter.changes is not None:
        parts.insert(0, changed_text(matter.changes, matter.width, ZoneInfo(board.crisis.timezone)))
    if matter.corrected is not None:
        parts.append(corrected_text(matter.corrected, matter.width))
    return "\n\n".join(filter(None, parts))


def _json(matter: Matter) -> str:
    board = to_json(matter.situation, matter.holdings, matter.evidence)
    if matter.changes is None and matter.corrected is None:
        return board
    return changed_json(board, matter.changes, matter.corrected)


FORMATS: Mapping[str, Writer] = {
    "text": _text,
    "json": _json,
    "md": lambda matter: to_markdown(brief(matter)),
    "csv": lambda matter: to_csv(brief(matter)),
}


def written(
    name: str,
    situation: Situation,
    holdings: Holdings,
    evidence: EvidenceSource,
    width: int = 100,
    *,
    changes: Changes | None = None,
    corrected: Corrected | None = None,
) -> str:
    """The report in the format ``name``, without a line break at its end; it begins with ``changes``.

    ``holdings`` are those the situation was composed of, ``corrected`` what people did to them. The same
    input gives the same bytes. Raises ``ValueError`` with one plain line naming the formats when there is
    no such format.
    """
    writer = FORMATS.get(name)
    if writer is None:
        raise ValueError(f"no report format {name!r}: use {' or '.join(FORMATS)}")
    return writer(Matter(situation, holdings, evidence, width, changes, corrected))
