"""Where the details of an error go: a log under the XDG state folder, never the analyst's screen.

Imports only the model.
"""

import os
import traceback
from datetime import UTC, datetime
from pathlib import Path

from crisistui.model.plain import plain, scrub

_LIMIT = 1_000_000  # bytes; a longer log starts anew, the old one is kept once


def log_path() -> Path:
    """``$XDG_STATE_HOME/crisistui/crisistui.log``."""
    state = os.environ.get("XDG_STATE_HOME") or ""
    base = (
        Path(state) if Path(state).is_absolute() else Path(os.environ.get("HOME") or "/") / ".local" / "state"
    )
    return base / "crisistui" / "crisistui.log"


def write_down(error: BaseException, where: str) -> Path | None:
    """Append an error with its traceback; the log's path, ``None`` when it cannot be written."""
    path = log_path()
    lines = "".join(traceback.format_exception(error))
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if path.exists() and path.stat().st_size > _LIMIT:
            path.replace(path.with_suffix(".log.1"))
        with path.open("a", encoding="utf-8", errors="replace") as log:
            log.write(f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {where}\n{scrub(lines)}\n")
    except OSError:
        return None
    return path


def in_one_line(error: BaseException) -> str:
    """What an analyst is told of an error."""
    return plain(f"{type(error).__name__}: {error}" if str(error) else type(error).__name__, 300)
