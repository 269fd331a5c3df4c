"""The names of styles the board uses, and how one is written: ``bold #7ad97a on #10151a``.

Imports nothing of ours. `STYLES` is what a theme file may set; a name left out has its fallback.
"""

from functools import lru_cache

from rich.color import Color, ColorParseError
from rich.style import Style

ATTRIBUTES = ("bold", "dim", "italic", "underline", "reverse", "strike")

# name: (what it is for, the style of the mono theme and of any theme that leaves it out)
STYLES: dict[str, tuple[str, str]] = {
    "text": ("the ground of the board and all text not named below", ""),
    "quiet": ("text of second rank: roles, notes", ""),
    "name": ("names of countries, actors, holders", ""),
    "date": ("dates", ""),
    "count": ("origins/articles and other numbers", ""),
    "category": ("event category of a development", "bold"),
    "title": ("title line of a pane", "bold underline"),
    "title-active": ("title line of the pane the keys go to", "bold reverse"),
    "cursor": ("the row under the cursor in the active pane, over its own styles", "reverse"),
    "cursor-away": ("the row of the cursor in the other panes", "underline"),
    "cell": ("the cell of a row that enter opens", "bold underline"),
    "key": ("the digit of a destination", "bold"),
    "chosen": ("a destination the board is narrowed to", "bold reverse"),
    "for": ("a stance for going there", "bold"),
    "neither": ("a stance for neither", ""),
    "against": ("a stance against", "underline"),
    "nobody": ("nobody of this party has spoken", "dim"),
    "wavers": ("the mark of a party that wavers", "bold"),
    "conflict": ("the mark of a conflict", "bold reverse"),
    "pressing": ("a deadline due within a day", "bold reverse"),
    "pending": ("a deadline that runs", "bold"),
    "lapsed": ("a deadline that passed without report", "underline"),
    "proposed": ("a deadline that is only proposed", "italic"),
    "settled": ("a deadline met, extended or withdrawn", "dim"),
    "detail": ("the row under the cursor in full, at the foot of the board", ""),
    "detail-head": ("the first words of it", "bold"),
    "gutter": ("the line between panes", "dim"),
    "bar": ("header and footer", "bold"),
    "clock": ("the clock in the header", "bold"),
    "banner": ("the banner that says the board is not of now", "bold reverse"),
    "chip": ("what the board is narrowed to", "reverse"),
    "news": ("what is new since the mark", "bold underline"),
    "alarm": ("what needs the operator: a dead feed, files set aside", "bold reverse"),
    "hint": ("the words of the footer", ""),
    "hint-key": ("the keys of the footer", "bold"),
    "tab": ("a pane that is not in front, under 100 columns", ""),
    "tab-active": ("the pane in front, under 100 columns", "bold reverse"),
    "heading": ("a heading in the evidence and the help", "bold underline"),
    "mark": ("the words of a sentence that made a rule fire", "bold reverse"),
    "fact-said": ("a passage of an article that tells a statement", "underline"),
    "fact-due": ("a passage of an article that tells a deadline", "bold underline"),
    "fact-event": ("a passage of an article that tells a development", "bold"),
    "furniture": ("what belongs to the page around an article", "dim"),
}

_COLOURED = {name: style for name, (_, style) in STYLES.items()}


class StyleError(ValueError):
    """A style that cannot be read; the message is one line."""


def mono() -> dict[str, Style]:
    """Attributes only: no colour is ever sent to the terminal."""
    return {name: parse(text) for name, text in _COLOURED.items()}


@lru_cache(maxsize=256)  # a theme repeats itself, and the mono one lies under each
def parse(text: str) -> Style:
    """The style of a text of attributes, a colour and ``on`` a colour; raises `StyleError`."""
    words = text.lower().split()
    attributes: dict[str, bool] = {}
    colours: dict[str, str] = {}
    slot = "color"
    for word in words:
        if word in ATTRIBUTES:
            attributes[word] = True
        elif word == "on":
            slot = "bgcolor"
        elif slot in colours:
            raise StyleError(f"two colours in {text!r} (write: bold COLOUR on COLOUR)")
        else:
            colours[slot] = _colour(word)
    if words and words[-1] == "on":
        raise StyleError(f"no colour after 'on' in {text!r}")
    return Style(**colours, **attributes)  # type: ignore[arg-type]


def _colour(word: str) -> str:
    try:
        Color.parse(word)
    except ColorParseError:
        raise StyleError(f"no such colour: {word!r} (use #rrggbb or a name such as bright_red)") from None
    return word
