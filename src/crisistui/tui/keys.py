"""Every key of the board, once: action, keys, what it does, where. Imports nothing of ours.

Bindings, footer, help and the table in the docs are all made from `KEYS`. No key here stands on
ctrl+h, i, j, m (backspace, tab, enter), on alt, or on ctrl+a and ctrl+b (screen and tmux).
"""

from typing import NamedTuple

BOARD = "board"
LIST = "list"
ANYWHERE = "anywhere"
DOSSIER = "dossier"  # evidence, sources, disagreements
PASSAGE = "passage"  # what stands on passages: a dossier, the reader
READER = "reader"
CHOICE = "choice"
BRIEF = "brief"
SCREENS = {
    BOARD: (BOARD, LIST, ANYWHERE),
    LIST: (LIST, ANYWHERE),
    DOSSIER: (DOSSIER, PASSAGE, LIST, ANYWHERE),
    READER: (PASSAGE, LIST, ANYWHERE),
    CHOICE: (CHOICE, LIST, ANYWHERE),
    BRIEF: (BRIEF, LIST, ANYWHERE),
}  # the keys that work on a screen


class Key(NamedTuple):
    """One action: its stable id, the method it calls, its keys, its words.

    ``footer`` is the short word of the footer (empty: not shown there), ``shown`` how the keys are
    written for people, ``where`` on which screens it works.
    """

    id: str
    action: str
    keys: tuple[str, ...]
    shown: str
    does: str
    where: str
    footer: str = ""


_DIGIT_KEYS = tuple(
    Key(f"destination.{digit}", f"destination({digit})", (str(digit),), str(digit), "", BOARD)
    for digit in range(1, 10)
)

KEYS: tuple[Key, ...] = (
    Key("help", "help", ("question_mark", "f1"), "? F1", "show this help", ANYWHERE, "help"),
    *_DIGIT_KEYS,
    Key("destination.all", "all", ("0",), "0", "show all destinations again", BOARD),
    Key("find", "duty('find')", ("slash",), "/", "find: narrow all panes to what is typed", BOARD, "find"),
    Key(
        "moment",
        "duty('moment')",
        ("t",),
        "t",
        "the board of a date or time; then - + step by a day, [ ] by an article",
        BOARD,
        "as of",
    ),
    Key("mark.set", "duty('mark')", ("m",), "m", "set the mark: what comes after it is new", BOARD, "mark"),
    Key("mark.undo", "duty('unmark')", ("M",), "M", "take the mark back; the one before counts again", BOARD),
    Key("correction.undo", "duty('uncorrect')", ("U",), "U", "take your last correction back", BOARD),
    Key("changes", "duty('changes')", ("c",), "c", "list what changed since the mark, gravest first", BOARD),
    Key("pick", "duty('pick')", ("f",), "f", "pick destinations from a list of all of them", BOARD),
    Key("brief", "duty('brief')", ("b",), "b", "the brief to hand over, in Markdown", BOARD),
    Key("choice.open", "open", ("enter",), "enter", "choose a destination; open a change", CHOICE, "choose"),
    Key("brief.copy", "copy", ("y",), "y", "copy the whole brief", BRIEF, "copy"),
    Key("pane.next", "pane(1)", ("tab",), "tab", "go to the next pane", BOARD, "pane"),
    Key("pane.previous", "pane(-1)", ("shift+tab",), "shift+tab", "go to the pane before", BOARD),
    Key(
        "pane.zoom", "zoom", ("z",), "z", "give one pane the whole screen, or all panes again", BOARD, "zoom"
    ),
    Key("row.open", "open", ("enter",), "enter", "show the sentences behind the row", BOARD, "sentence"),
    Key("row.read", "read", ("o",), "o", "read the article that the row stands on, its facts marked", BOARD),
    Key(
        "cell.next",
        "cell(1)",
        ("l", "right"),
        "l →",
        "go to a cell or number: enter opens what it counts",
        BOARD,
    ),
    Key(
        "cell.previous",
        "cell(-1)",
        ("h", "left"),
        "h ←",
        "go one cell back; before the first: the row",
        BOARD,
    ),
    Key("conflicts", "disagreements", ("x",), "x", "list what was changed, contradicted, denied", BOARD),
    Key("aside", "aside", ("a",), "a", "list the files that were set aside, and why", BOARD),
    Key("passage.open", "open", ("enter",), "enter", "open what stands under the cursor", DOSSIER, "open"),
    Key("passage.read", "read", ("o",), "o", "read the whole article, its facts marked", DOSSIER, "article"),
    Key("passage.next", "jump(1)", ("n",), "n", "go to the next passage or fact", PASSAGE, "next"),
    Key("passage.previous", "jump(-1)", ("N",), "N", "go to the passage or fact before", PASSAGE),
    Key("passage.copy", "copy", ("y",), "y", "copy the quotation with its citation", PASSAGE, "copy"),
    Key("fact.dismiss", "duty('dismiss')", ("d",), "d", "dismiss a wrong fact, and say why", DOSSIER),
    Key(
        "fact.edit",
        "duty('edit')",
        ("e",),
        "e",
        "set a date, party or stance of a fact, and say why",
        DOSSIER,
    ),
    Key("grade.why", "why", ("w",), "w", "show how a grade came about, or hide it", DOSSIER, "why"),
    Key("row.down", "move(1)", ("j", "down"), "j ↓", "go one row down", LIST),
    Key("row.up", "move(-1)", ("k", "up"), "k ↑", "go one row up", LIST),
    Key("row.first", "edge(0)", ("g", "home"), "g Home", "go to the first row", LIST),
    Key("row.last", "edge(1)", ("G", "end"), "G End", "go to the last row", LIST),
    Key("page.down", "page(1.0)", ("pagedown", "space"), "PgDn space", "go one page down", LIST),
    Key("page.up", "page(-1.0)", ("pageup",), "PgUp", "go one page up", LIST),
    Key("half.down", "page(0.5)", ("ctrl+d",), "ctrl+d", "go half a page down", LIST),
    Key("half.up", "page(-0.5)", ("ctrl+u",), "ctrl+u", "go half a page up", LIST),
    Key("theme.next", "theme", ("T",), "T", "change to the next theme", ANYWHERE),
    Key(
        "back",
        "back",
        ("escape",),
        "esc",
        "go back; on the board: take filters off, then return to now",
        ANYWHERE,
        "back",
    ),
    Key("suspend", "suspend", ("ctrl+z",), "ctrl+z", "go to the background (fg brings it back)", ANYWHERE),
    Key("quit", "quit", ("q", "ctrl+c", "ctrl+q"), "q ctrl+c", "leave", ANYWHERE, "quit"),
)

_ASKING = frozenset({"find", "moment", "fact.dismiss", "fact.edit"})
DIGITS = ("1-9", "show only this destination; several may be on")
MARKS: tuple[tuple[str, str], ...] = (
    ("▲ ○ ▼", "for going there · neither · against it"),
    ("~", "this party wavers: it has said things that do not go the same way"),
    ("!", "voices contradict each other here, or one denies what another says (x lists them)"),
    ("└←", "where an article has it from: the outlet, then whom it rests on"),
    ("S D E", "beside an article: a statement, a deadline, an event told there"),
    ("·", "nobody of this party has spoken"),
    ("•", "new since the mark (m), and not opened yet"),
    ("=", "put right by hand: the foot of the board says what, by whom and why"),
    ("2+1?/7", "two independent origins, one unknown and not counted, in seven articles"),
)


def keys_for(*places: str) -> tuple[Key, ...]:
    """The keys that work in any of ``places``, in the order of the registry."""
    return tuple(key for key in KEYS if key.where in places)


def opening_a_line(*places: str) -> frozenset[str]:
    """The keys that open a line to type in: what is typed right behind them belongs there."""
    return frozenset(name for key in keys_for(*places) if key.id in _ASKING for name in key.keys)


def footer_hints(screen: str) -> tuple[tuple[str, str], ...]:
    """What the footer of a screen says: (keys, word), help first."""
    wanted: tuple[str, ...] = ("help", "back", "quit")
    if screen == BOARD:
        wanted = ("help", "destination", "row.open", "find", "pane.next", "quit")
    if screen == DOSSIER:
        wanted = (
            "help",
            "passage.open",
            "passage.read",
            "passage.next",
            "passage.copy",
            "grade.why",
            "back",
            "quit",
        )
    elif screen == CHOICE:
        wanted = ("help", "choice.open", "back", "quit")
    elif screen == BRIEF:
        wanted = ("help", "brief.copy", "back", "quit")
    elif screen == READER:
        wanted = ("help", "passage.next", "passage.copy", "back", "quit")
    by_id = {key.id: (key.shown.split()[0], key.footer) for key in KEYS}
    by_id["destination"] = ("1-9 0", "destination")
    return tuple(by_id[name] for name in wanted)


def help_lines(screen: str) -> tuple[tuple[str, str], ...]:
    """Keys and meanings for the help of a screen, as (keys, meaning)."""
    lines = [(key.shown, key.does) for key in keys_for(*SCREENS[screen]) if key.does]
    return (lines[0], DIGITS, *lines[1:]) if screen == BOARD else tuple(lines)
