"""What the reader passed over, and why: noted by the rules themselves, and only when somebody asks.

Imports nothing but this package's statement. Off by default; a rule that has no trace notes nothing.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from crisistui.extraction.statements.statement import Statement


class Reason(StrEnum):
    """Why words that might have made a statement made none."""

    FURNITURE = "page furniture, no part of the article"
    LABEL = "a label of the page: a byline, a caption or a date line"
    UNMATCHED = "no construction matched"
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
    NO_DESTINATION = "what matched points to no destination"
    WRONG_PARTY = "the holder cannot say it of this country"
    SAID_BEFORE = "said before by the same holder"


#: Reasons beside which it no longer matters why single constructions made no statement.
_DECISIVE = frozenset({Reason.QUESTION, Reason.FALSE, Reason.WITHDRAWN, Reason.SAID_BEFORE})


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

    def why(self, sentence: int) -> tuple[Reason, ...]:
        """Why a sentence makes no statement; what decides it stands alone."""
        noted = self.reasons.get(sentence, [])
        decisive = tuple(reason for reason in noted if reason in _DECISIVE)
        matched = tuple(reason for reason in noted if reason is not Reason.UNMATCHED)
        return decisive or matched or (Reason.UNMATCHED,)
