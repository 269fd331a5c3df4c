"""All that a report may be written from.

Imports only the model, the shift and this room's types.
"""

from dataclasses import dataclass

from crisistui.model.holdings import Holdings
from crisistui.model.situation import Situation
from crisistui.report.evidence import EvidenceSource
from crisistui.shift.changes import Changes
from crisistui.shift.corrections import Corrected


@dataclass(frozen=True, slots=True)
class Matter:
    """A situation, the holdings it was composed of, and where their passages come from.

    ``changes`` are given where the report is to begin with what changed, ``corrected`` where people put
    facts right; ``width`` is in columns, for text.
    """

    situation: Situation
    holdings: Holdings
    evidence: EvidenceSource
    width: int = 100
    changes: Changes | None = None
    corrected: Corrected | None = None
