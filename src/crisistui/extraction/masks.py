"""A sentence with its names replaced by one character each, so that rules are written without names.

Imports only this room's cast and sentences. The characters come from Unicode's private use area, one block
per kind of name; `expand` turns the readable slots of a rule ("{C}", "{S}") into classes of these characters.
Text in between is lower case, with plain quotation marks and apostrophes; offsets lead back to the article.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from crisistui.extraction.cast import Entity, Form, Mention
from crisistui.extraction.sentences import Sentence

_BLOCK = 0x100
_MARKS = frozenset('"[]')
_BASE = {
    "C": 0xE000,  # a country by name, capital or seat
    "A": 0xE100,  # its adjective: Gambian
    "N": 0xE200,  # its people: the Gambians
    "S": 0xE300,  # the subject
    "P": 0xE400,  # any other person
    "G": 0xE500,  # an organisation
    "O": 0xE600,  # an outlet
}
_KIND = {
    Form.NAME: "C",
    Form.CAPITAL: "C",
    Form.CITY: "C",
    Form.SEAT: "C",
    Form.ADJECTIVE: "A",
    Form.PEOPLE: "N",
    Form.PERSON: "P",
    Form.ORGANISATION: "G",
    Form.OUTLET: "O",
}
_PLAIN = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "«": '"',
        "»": '"',
        "\u00a0": " ",
        "\u202f": " ",
        "–": "—",
        "\t": " ",
        "ʼ": "'",
        # the article's own private-use characters would pass for names
        **{chr(code): "\ufffd" for code in range(0xE000, 0xE000 + len(_BASE) * _BLOCK)},
    }
)


_DATELINE = re.compile(r"[\w ,./'\ue000-\ue6ff]{1,60}?(?:\([^()]{1,40}\))? ?[.,]?(?: —|—|--| -) ")


def block(kind: str) -> str:
    """The regular-expression class of all names of one kind."""
    base = _BASE[kind]
    return f"[{chr(base)}-{chr(base + _BLOCK - 1)}]"


_SLOT = re.compile(r"\{([A-Z]+)\}")
_LEADER = (
    "(?:embattled |ousted |beleaguered |deposed |former |fallen |toppled )?"
    "(?:leader|president|strongman|dictator|autocrat|ruler|premier|prime minister|general|king|emir"
    "|chancellor)"
)
_LIST_OF = (
    r"(?:{X}(?:(?:(?:'s?)?, {X}){0,8},? (?:and|or|nor|as well as|and also) (?:in |to |of )?(?:the )?{X})?)"
)
SLOTS = {
    **{kind: block(kind) for kind in _BASE},
    "SUBJ": rf"(?:(?:mr |president |the )?{block('S')}|\b(?:him|he|the {_LEADER}))",
    "CC": _LIST_OF.replace("{X}", block("C")),
    "ANY": f"[{chr(0xE000)}-{chr(0xE6FF)}]",
}


def expand(pattern: str) -> str:
    """Replace every ``{SLOT}`` of a rule by its class of characters."""
    return _SLOT.sub(lambda match: SLOTS[match[1]] if match[1] in SLOTS else match.group(), pattern)


@dataclass(slots=True)
class Masked:
    """A masked sentence; ``offsets[i]`` is where ``text[i]`` stands in the article, one more for the end.

    ``lead`` is the length of a dateline that it begins with, 0 without one.
    """

    sentence: Sentence
    text: str
    offsets: list[int]
    names: dict[str, Mention] = field(default_factory=dict)
    bare: str = ""
    places: list[int] = field(default_factory=list)
    source: str = ""
    lead: int = 0

    def strip_marks(self) -> None:
        """Make ``bare``, the text without quotation marks and brackets, for frames; ``places`` leads back."""
        kept = [i for i, character in enumerate(self.text) if character not in _MARKS]
        self.bare = "".join(self.text[i] for i in kept)
        self.places = [*kept, len(self.text)]
        dateline = _DATELINE.match(self.text)
        self.lead = dateline.end() if dateline is not None else 0

    def surface(self, character: str) -> str:
        """What the article writes for a name character; any other character is itself."""
        mention = self.names.get(character)
        return self.source[mention.start : mention.end] if mention is not None else character

    def entity(self, character: str) -> Entity:
        """The entity behind a name character."""
        return self.names[character].entity

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the article of a stretch of the masked text."""
        stop = self.offsets[end - 1] if end > start else self.offsets[start]
        last = self.text[end - 1] if end > start else ""
        return self.offsets[start], (self.names[last].end if last in self.names else stop + 1)

    def found(self, start: int, end: int, kinds: str) -> list[Mention]:
        """The names of some kinds between two places of the masked text."""
        out = []
        for character in self.text[start:end]:
            mention = self.names.get(character)
            if mention is not None and kind_of(character) in kinds:
                out.append(mention)
        return out


def kind_of(character: str) -> str:
    """The letter of a name character's block, or nothing."""
    place = (ord(character) - 0xE000) // _BLOCK
    return "CANSPGO"[place] if 0 <= place < len(_BASE) else ""


def mask(text: str, sentence: Sentence, mentions: Sequence[Mention], subject: Entity) -> Masked:
    """Mask one sentence; ``mentions`` are those of the sentence, in order, inner ones are left out."""
    out: list[str] = []
    offsets: list[int] = []
    names: dict[str, Mention] = {}
    place = sentence.start
    for number, mention in enumerate(m for m in mentions if not m.inner):
        if mention.start < place or number >= _BLOCK:
            continue
        _copy(text, place, mention.start, out, offsets)
        kind = "S" if mention.entity is subject else _KIND[mention.form]
        character = chr(_BASE[kind] + number)
        names[character] = mention
        out.append(character)
        offsets.append(mention.start)
        place = mention.end
    _copy(text, place, sentence.end, out, offsets)
    offsets.append(sentence.end)
    masked = Masked(sentence, "".join(out), offsets, names, source=text)
    masked.strip_marks()
    return masked


def _copy(text: str, start: int, end: int, out: list[str], offsets: list[int]) -> None:
    piece = text[start:end].translate(_PLAIN)
    lowered = piece.lower()
    if len(lowered) != len(piece):
        lowered = "".join(low if len(low := character.lower()) == 1 else character for character in piece)
    out.append(lowered)
    offsets.extend(range(start, end))
