"""What the board needs from the rest of the program: a small protocol, so that tests bring their own.

Imports only the model and the view. The desk that reads a folder is in `live`.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple, Protocol

from crisistui.model.holdings import EvidenceRow, Holdings
from crisistui.model.situation import Situation
from crisistui.situation.view import View

if TYPE_CHECKING:
    from crisistui.tui.duty.work import ShiftWork


class FeedState(NamedTuple):
    """How the feed is doing.

    ``settled`` once the folder has been read through for the first time; ``done`` of ``total`` files
    until then; ``queue`` files seen and not yet read; ``last`` names the newest article;
    ``problem`` is one line when the feed has stopped or cannot read.
    """

    settled: bool = True
    done: int = 0
    total: int = 0
    queue: int = 0
    last: str | None = None
    problem: str | None = None


class Desk(Protocol):
    """Where situations come from. Methods without ``async`` may block: the app calls them in a thread."""

    @property
    def folder(self) -> str:
        """The watched folder, as it is named to the user."""
        ...

    @property
    def shift(self) -> "ShiftWork | None":
        """The human state of the folder, ``None`` for a desk that keeps none; may block."""
        ...

    async def start(self, on_change: Callable[[], None]) -> None:
        """Watch the folder from now on; ``on_change`` may be called from any thread."""
        ...

    def situation(self, view: View, now: datetime) -> Situation:
        """The board at ``now``, narrowed to ``view``."""
        ...

    def evidence(self, kind: str, ids: Sequence[int]) -> list[EvidenceRow]:
        """The passages behind facts of one kind (statement, deadline, development, actor)."""
        ...

    def article_text(self, article: int) -> str:
        """The cleaned text of one article."""
        ...

    def facts(self, article: int) -> list[EvidenceRow]:
        """The passages of every statement, deadline and development of an article, as the text has them."""
        ...

    def furniture(self, article: int) -> tuple[tuple[int, int], ...]:
        """The (start, end) offsets of what belongs to the page around an article."""
        ...

    def holdings(self) -> Holdings:
        """The rows that `situation` composes now."""
        ...

    def state(self) -> FeedState:
        """How the feed is doing; must not block."""
        ...

    async def stop(self) -> None:
        """Stop watching; must return within a tenth of a second."""
        ...
