"""What a board shows at one moment: plain rows, composed, counted and ordered.

Imports only this room, and no pydantic. Rows carry the ids of the facts they stand on, so that every
number can open the list it counts.
"""

from crisistui.model.crisis import Crisis
from crisistui.model.dates import PartialDate
from crisistui.model.holdings import ArticleRow, SetAside
from crisistui.model.record import record


@record
class Link:
    """One step from a carrier to what it rests on.

    ``carrier`` and ``origin`` are names to show; ``rule`` is the id of the rule and ``words`` what made it
    fire. ``article`` is the article that says so, ``start`` the offset of the words there (-1: none).
    """

    carrier: str
    origin: str
    rule: str
    words: str
    article: int
    start: int = -1


@record
class Chain:
    """How one article comes by one fact: the way from the carrier to the first origin.

    ``links`` run from the article's outlet to the origin, empty where the outlet reports by itself.
    ``origin`` is the name that is counted, ``None`` where none is: the origin is unknown or the chain runs
    in a circle (``cycle``). ``key`` is equal for chains that are counted once.
    """

    article: int
    carrier: str
    origin: str | None
    key: str
    links: tuple[Link, ...]
    cycle: bool = False
    facts: tuple[int, ...] = ()


@record
class Grade:
    """An Admiralty grade; the two parts are never made one.

    ``reliability`` is the letter A-F of each counted origin, ``credibility`` 1-6 of what is told, and
    ``arithmetic`` the lines that say how it came about.
    """

    reliability: tuple[tuple[str, str], ...]
    credibility: int
    arithmetic: tuple[str, ...]

    @property
    def letter(self) -> str:
        """The best letter among the origins; F when none is graded."""
        return min((letter for _, letter in self.reliability), default="F")


@record
class Provenance:
    """Who stands behind a row: carriers (article ids), independent origins, unknown ones apart."""

    articles: tuple[int, ...] = ()
    origins: tuple[str, ...] = ()
    unknown_origins: int = 0

    @property
    def label(self) -> str:
        """``origins/articles``, with ``+1?`` for origins that are unknown and so not counted."""
        unknown = f"+{self.unknown_origins}?" if self.unknown_origins else ""
        origins = str(len(self.origins)) if self.origins or not unknown else ""
        return f"{origins}{unknown}/{len(self.articles)}"


@record
class Voice:
    """One line of a cell: the same (destination, party, holder, stance), however many articles tell it.

    ``last`` and ``since`` are the latest and the earliest date it was said or, failing that, published;
    ``key`` is the same for all spellings of the holder.
    """

    party: str
    holder: str | None
    stance: str
    polarity: int
    hedged: bool
    basis: str
    last: PartialDate | None
    provenance: Provenance
    statements: tuple[int, ...]
    since: PartialDate | None = None
    key: str = ""


@record
class Cell:
    """One party on one destination: its leading stance, and every voice behind it, strongest first.

    ``wavering`` when the party holds stances of different polarity, ``conflict`` when two holders of it
    hold opposite ones (1 against -1). ``marks`` are the kinds of disagreement that this cell has a part in.
    """

    party: str
    stance: str
    polarity: int
    wavering: bool
    conflict: bool
    voices: tuple[Voice, ...]
    provenance: Provenance
    marks: tuple[str, ...] = ()


@record
class DestinationRow:
    """One destination (``code`` ISO 3166 alpha-2), or the row *stays* with ``code`` None."""

    code: str | None
    name: str
    cells: tuple[Cell, ...]
    summary: str
    contested: bool
    last: PartialDate | None
    provenance: Provenance

    def cell(self, party: str) -> Cell | None:
        """The cell of a party, or ``None`` when nobody of it has spoken."""
        return next((cell for cell in self.cells if cell.party == party), None)


@record
class DueRow:
    """One deadline across articles.

    ``countdown`` is the text of the moment it was composed for, ``days`` the signed calendar days to it
    (``None`` when no day is known), ``outcome`` a note such as "outcome unreported".
    """

    key: str
    due: PartialDate
    demand: str
    set_by: str | None
    addressee: str | None
    set_on: PartialDate | None
    status: str
    outcome: str | None
    countdown: str
    days: int | None
    destinations: tuple[str, ...]
    provenance: Provenance
    deadlines: tuple[int, ...]


@record
class EventRow:
    """One development across articles."""

    key: str
    date: PartialDate
    category: str
    summary: str
    actors: tuple[str, ...]
    destinations: tuple[str, ...]
    provenance: Provenance
    developments: tuple[int, ...]


@record
class CastRow:
    """One actor across articles; ``said`` counts ``statements``, those that he holds."""

    key: str
    name: str
    kind: str
    role: str | None
    country: str | None
    mentions: int
    said: int
    last: PartialDate | None
    destinations: tuple[str, ...]
    provenance: Provenance
    actors: tuple[int, ...]
    aliases: tuple[str, ...] = ()
    statements: tuple[int, ...] = ()


@record
class Disagreement:
    """Two voices that do not go together: ``kind`` is changed, conflict or denied.

    ``first`` and ``second`` are the ids of the two statements, ``parties`` and ``dates`` (of each voice,
    where known) go with them; ``more`` counts further voices on the two sides.
    """

    kind: str
    destination: str | None
    first: int
    second: int
    note: str
    parties: tuple[str, str] = ("", "")
    dates: tuple[PartialDate | None, PartialDate | None] = (None, None)
    more: int = 0


@record
class FoundText:
    """Words that a filter looked for in the articles, and the articles of the board that hold them."""

    words: str
    articles: frozenset[int]


@record
class Situation:
    """The whole board at one moment; ``as_of`` is an ISO UTC instant with Z.

    ``found`` is what the text filter looked for in the articles themselves.
    """

    crisis: Crisis
    as_of: str
    chosen: tuple[str, ...]
    articles: tuple[ArticleRow, ...]
    destinations: tuple[DestinationRow, ...]
    stays: DestinationRow | None
    deadlines: tuple[DueRow, ...]
    developments: tuple[EventRow, ...]
    actors: tuple[CastRow, ...]
    conflicts: tuple[Disagreement, ...]
    set_aside: tuple[SetAside, ...]
    found: tuple[FoundText, ...] = ()
