"""One line on a destination, put together from counted facts by the templates below.

Imports only the model, the gazetteer and this room. The strongest voice stands first; no word stands
here that no fact supports; what does not fit in 90 characters is left out from the end.
"""

from collections.abc import Sequence

from crisistui.model.crisis import Crisis
from crisistui.model.situation import Cell, DestinationRow, Voice
from crisistui.model.vocabulary import Party, Stance
from crisistui.profile.gazetteer import country
from crisistui.situation.clock import when
from crisistui.situation.destinations import STRENGTH

LIMIT = 90
_LONGEST_HOLDER = 34
_SEVERAL = 2
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
OWN_VOICE = (None, "article")  # what an article says on nobody's account
_ACTIVE = {
    Stance.HOSTS: ("hosts him", "host him"),
    Stance.OFFERS: ("offers", "offer"),
    Stance.FAVOURS: ("favours", "favour"),
    Stance.OPEN: ("leaves it open", "leave it open"),
    Stance.SILENT: ("silent", "silent"),
    Stance.DOUBTS: ("doubts", "doubt"),
    Stance.REFUSES: ("refuses", "refuse"),
    Stance.DENIES: ("denies", "deny"),
}
_PASSIVE = {
    Stance.HOSTS: "hosted",
    Stance.OFFERS: "floated",
    Stance.FAVOURS: "favoured",
    Stance.DOUBTS: "discounted",
    Stance.REFUSES: "refused",
    Stance.DENIES: "denied",
}


def summary(row: DestinationRow, crisis: Crisis) -> str:
    """The line for one row of the matrix, *stays* included."""
    if row.code is None:
        return _fitted([(_active(voice, crisis), 0) for cell in row.cells for voice in cell.voices])
    host = row.cell(Party.HOST)
    decided = host is not None and host.polarity != 0
    rest = [cell for cell in row.cells if cell.party != Party.HOST]
    parts = [(_host_speaks(host, crisis), 0)] if host is not None and decided else []
    if row.contested:
        parts.append((_contest(rest, crisis), 0))
    elif not decided:
        spoken = sorted((cell for cell in rest if cell.polarity), key=lambda cell: -cell.polarity)
        parts.extend(
            (_passive(cell.voices[0], crisis), 3 * place) for place, cell in enumerate(spoken[:_SEVERAL])
        )
    if _repeated(row):
        parts.insert(
            min(1, len(parts)), (f"one origin in {_number(len(row.provenance.articles))} articles", 2)
        )
    if not decided:
        supported = any(voice.polarity == 1 for cell in rest for voice in cell.voices)
        parts.append((_host_unheard(row.code, host, supported), 1))
    return _fitted(parts)


def _host_speaks(host: Cell, crisis: Crisis) -> str:
    lead = host.voices[0]
    text = _active(lead, crisis)
    against = next((voice for voice in host.voices if voice.polarity == -lead.polarity), None)
    if against is not None and against.key != lead.key:
        text += f", {_active(against, crisis)}"
    weaker = [voice for voice in host.voices if voice.polarity == 0]
    hedges = [voice for voice in weaker if voice.stance == Stance.OPEN]
    if hedges:
        later = any(lead.since and when(voice.since) > when(lead.since) for voice in hedges)
        text += "; since hedged" if later else "; also hedged"
    if any(voice.stance == Stance.SILENT for voice in weaker):
        text += ", no reply" if hedges else "; elsewhere no reply"
    return text


def _contest(cells: Sequence[Cell], crisis: Crisis) -> str:
    """The strongest voice for it and the two strongest against it."""
    said: list[str] = []
    for sign, most in ((1, 1), (-1, _SEVERAL)):
        voices = [
            next(voice for voice in cell.voices if voice.polarity == sign)
            for cell in cells
            if _has(cell, sign)
        ]
        voices.sort(key=lambda voice: -STRENGTH[voice.stance])
        said.extend(_active(voice, crisis) for voice in voices[:most])
    return f"contested: {', '.join(said)}" if said else ""


def _host_unheard(code: str, host: Cell | None, supported: bool) -> str:
    if host is None:
        return f"{_seat(code)} not heard" if supported else "nobody speaks for it"
    return f"{_seat(code)} silent" if host.stance == Stance.SILENT else f"{_seat(code)} leaves it open"


def _seat(code: str) -> str:
    known = country(code)
    return known.capitals[0] if known and known.capitals else "host"


def _repeated(row: DestinationRow) -> bool:
    behind = row.provenance
    return len(behind.origins) == 1 and not behind.unknown_origins and len(behind.articles) >= _SEVERAL


def _has(cell: Cell, sign: int) -> bool:
    return any(voice.polarity == sign for voice in cell.voices)


def _active(voice: Voice, crisis: Crisis) -> str:
    holder = _holder(voice, crisis)
    many = holder.islower() and holder.endswith("s")
    verb = _ACTIVE[Stance(voice.stance)][many]
    return f"{holder} {verb}"


def _passive(voice: Voice, crisis: Crisis) -> str:
    return f"{_PASSIVE[Stance(voice.stance)]} by {_holder(voice, crisis)}"


def _holder(voice: Voice, crisis: Crisis) -> str:
    """The holder where that is short, else the side he speaks for."""
    if voice.party == Party.OBSERVER and voice.holder in OWN_VOICE:
        count = len(voice.provenance.articles)
        return f"{_number(count)} article{'s' if count > 1 else ''}"
    if voice.holder and len(voice.holder) <= _LONGEST_HOLDER:
        return voice.holder
    side = {
        Party.HOST.value: "the host's side",
        Party.SUBJECT.value: f"{crisis.subject}'s side",
        Party.BROKER.value: f"{crisis.broker}'s side",
        Party.OPPOSITION.value: "the opposition",
        Party.THIRD.value: "a third state",
    }.get(voice.party, "observers")
    return f"{side} (unnamed)" if voice.basis == "unnamed" else side


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def _fitted(parts: Sequence[tuple[str, int]]) -> str:
    """The parts in their order, those of least urgency (the highest number) left out where room is short."""
    kept: set[int] = set()
    for place in sorted(range(len(parts)), key=lambda place: (parts[place][1], place)):
        text = _joined(parts, kept | {place})
        if parts[place][0] and (len(text) <= LIMIT or not kept):
            kept.add(place)
    text = _joined(parts, kept)
    return text if len(text) <= LIMIT else f"{text[: LIMIT - 1].rstrip(' ,;')}…"


def _joined(parts: Sequence[tuple[str, int]], kept: set[int]) -> str:
    return "; ".join(parts[place][0] for place in sorted(kept))
