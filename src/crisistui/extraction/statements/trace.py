"""What the reader passed over, and why: noted by the rules themselves, and only when somebody asks.

Imports nothing but this package's statement. Off by default; a rule that has no trace notes nothing.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from crisistui.extraction.statements.statement import Statement


class Reason(StrEnum):
    """Why words that might have made a statement made none."""

    CREDIT = "a credit line says where the article is from"
    TAKEN_BACK = "taken back by a correction"
    FALSE = "called false right after"
    WITHDRAWN = "withdrawn further on"
    QUESTION = "asks a question"
    CONDITION = "stands under a condition or an indirect question"
    NEGATED = "negated and nothing follows"
    SOMEBODY_ELSE = "the one who goes is somebody else"
    NOT_EXILE = "not about the subject's exile"
    NO_HOLDER = "no holder"
    NO_JUDGEMENT = "named, but nobody judges it"
    NO_DESTINATION = "no destination is meant"
    WRONG_PARTY = "the holder cannot say it of this country"
    SAID_BEFORE = "said before by the same holder"


class Vouched(StrEnum):
    """How the holder of a statement was found."""

    ATTRIBUTION = "attribution"  # "..., X said"
    AGENT = "agent"  # X would take him in
    AUTHOR = "author"  # the document is X's own
    LABEL = "label"  # "MS X: ..."
    VOICE = "voice"  # the article says so itself


@dataclass(slots=True)
class Trace:
    """The reasons noted for each sentence, by its number, and how each statement's holder was found."""

    reasons: dict[int, list[Reason]] = field(default_factory=dict)
    vouched: dict[Statement, Vouched] = field(default_factory=dict)

    def note(self, sentence: int, reason: Reason) -> None:
        """Note a reason once for a sentence."""
        noted = self.reasons.setdefault(sentence, [])
        if reason not in noted:
            noted.append(reason)
