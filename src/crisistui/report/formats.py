"""The formats of a report, by the name that the command line gives them.

Imports only the model and this room. A new format is a function and one line in ``FORMATS``.
"""

from collections.abc import Callable, Mapping

from crisistui.model.holdings import Holdings
from crisistui.model.situation import Situation
from crisistui.report.evidence import EvidenceSource
from crisistui.report.json_report import to_json
from crisistui.report.text_report import to_text

Writer = Callable[[Situation, Holdings, EvidenceSource, int], str]


def _text(situation: Situation, holdings: Holdings, evidence: EvidenceSource, width: int) -> str:
    del holdings, evidence  # the text shows rows; their evidence is asked for row by row
    return to_text(situation, width)


def _json(situation: Situation, holdings: Holdings, evidence: EvidenceSource, width: int) -> str:
    del width  # data has none
    return to_json(situation, holdings, evidence)


FORMATS: Mapping[str, Writer] = {"text": _text, "json": _json}


def written(
    name: str, situation: Situation, holdings: Holdings, evidence: EvidenceSource, width: int = 100
) -> str:
    """The report in the format ``name``, without a line break at its end.

    Raises ``ValueError`` with one plain line naming the formats when there is no such format.
    """
    writer = FORMATS.get(name)
    if writer is None:
        raise ValueError(f"no report format {name!r}: use {' or '.join(FORMATS)}")
    return writer(situation, holdings, evidence, width)
