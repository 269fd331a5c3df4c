"""Which terminals the board draws on, and what it asks of them before it starts.

Imports nothing of ours and no Textual: refusing must be quick, and possible everywhere.
"""

import os
import sys
from collections.abc import Mapping
from typing import NamedTuple

_NO_SCREEN = frozenset({"dumb", "unknown", "emacs"})
_ASCII_TERMINALS = frozenset({"vt52", "vt100", "vt102", "vt220"})
_REMEDY = "use `crisistui report FOLDER` instead"


class TerminalError(Exception):
    """The board cannot be drawn here; the message is one line with the remedy."""


class Terminal(NamedTuple):
    """What is known of the terminal: whether it may be sent colours, and characters beyond ASCII."""

    colour: bool
    unicode: bool


def check(environ: Mapping[str, str], *, stdin: bool, stdout: bool, stderr: bool) -> Terminal:
    """Judge the terminal; the flags say which streams are one. Raises `TerminalError`."""
    missing = [
        name for name, there in (("input", stdin), ("output", stdout), ("error output", stderr)) if not there
    ]
    if missing:
        raise TerminalError(f"the board needs a terminal, but the {missing[0]} is none: {_REMEDY}")
    term = environ.get("TERM", "")
    if not term:
        raise TerminalError(f"TERM is not set: set it (export TERM=xterm-256color), or {_REMEDY}")
    if term in _NO_SCREEN:
        raise TerminalError(f"the board cannot be drawn on TERM={term}: {_REMEDY}")
    return Terminal(colour="NO_COLOR" not in environ, unicode=_unicode(environ, term))


def prepare() -> Terminal:
    """Judge this process's terminal and make its encoding safe to draw with; raises `TerminalError`."""
    terminal = check(
        os.environ,
        stdin=_is_tty(sys.__stdin__),
        stdout=_is_tty(sys.__stdout__),
        stderr=_is_tty(sys.__stderr__),
    )
    reconfigure = getattr(sys.__stderr__, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="replace")
    return terminal


def _unicode(environ: Mapping[str, str], term: str) -> bool:
    """False where the locale names another charset; no locale at all is taken for UTF-8."""
    if environ.get("CRISISTUI_ASCII") or term in _ASCII_TERMINALS:
        return False
    locale = environ.get("LC_ALL") or environ.get("LC_CTYPE") or environ.get("LANG") or ""
    charset = locale.partition(".")[2].partition("@")[0].lower().replace("-", "")
    return charset in {"", "utf8"}


def _is_tty(stream: object) -> bool:
    isatty = getattr(stream, "isatty", None)
    try:
        return isatty is not None and bool(isatty())
    except ValueError:
        return False
